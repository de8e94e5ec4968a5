"""Moments of people who bring their data back, or join two accounts."""

from tests.driver import Freelancer
from tests.handlers import paths
from tests.handlers.exporting import exported
from tests.handlers.linked import code_of, on


async def bringing(seller: Freelancer) -> None:
    """A file that was handed over before all was erased."""
    await paths.started(seller)
    content = await exported(seller)
    await seller.say("/forget")
    await seller.press("forget.all")
    await seller.say("/import")
    await seller.attach_file("mithaq.zip", content)


async def linking(seller: Freelancer) -> None:
    """On the page, with a code that was asked for on Telegram."""
    await paths.started(seller)
    await seller.say(f"/link {await code_of(on(seller.store, 'telegram'))}")
