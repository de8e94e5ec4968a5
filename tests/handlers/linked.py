"""One person with an account on Telegram and one on Discord."""

import msgspec

from handlers.reply import Reply, Say
from storage.store import Store
from tests.driver import Freelancer
from tests.house import freelancer


def on(store: Store, platform: str, account: str = "5", language: str = "ar") -> Freelancer:
    person = freelancer(store, account, language)
    person.platform = platform
    return person


async def code_of(asker: Freelancer) -> str:
    """As it stands in the message."""
    assert (await asker.say("/link")).keys == ("link.code",)
    (said,) = [reply for reply in asker.last.replies if isinstance(reply, Say)]
    return str(said.words.args["code"])


async def link(asker: Freelancer, other: Freelancer) -> None:
    asker.now = other.now = max((one.now for one in (asker, other) if one.count), default=asker.now)
    assert (await other.say(f"/link {await code_of(asker)}")).keys == ("link.sure",)
    assert (await other.press("link.join")).keys == ("link.done",)
    asker.now = other.now


async def same(one: Freelancer, other: Freelancer) -> bool:
    first = await one.store.person(one.identity)
    return first.known and first.id == (await one.store.person(other.identity)).id


async def bodies(person: Freelancer) -> list[str]:
    """The keys of what is said by what stands there, not only by what it was put up as."""
    shown = [one for one in await person.store.feed(person.place, 0, 200) if not one.gone]
    replies = [msgspec.json.decode(one.message.body, type=Reply) for one in shown]
    return [one.words.key for one in replies if isinstance(one, Say)]


async def standing(person: Freelancer) -> list[str]:
    return [one.message.key for one in await person.store.feed(person.place, 0, 200)]
