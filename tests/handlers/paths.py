"""Ways to a moment of a gig, by chat alone, for tests that begin there."""

from gigs.records import Person
from handlers.buttons import Press, state
from handlers.event import Pressed
from handlers.reply import Say, Words
from tests.driver import Freelancer
from tests.story import TEXTS

CLIENT = {
    "ar": "السلام عليكم، أحتاج شعارًا لمقهى اسمه «بن» بألوان ترابية، خط عربي واضح، "
    "وملف PNG وملف SVG",
    "en": "Hello, I need a logo for a café called Bean, earthy colours, a clear serif, "
    "one PNG file and one SVG file please",
}
"""What a client writes of a five-dollar logo: enough words, and no price."""


def texts(seller: Freelancer) -> dict[str, str]:
    return TEXTS[seller.language]


async def known(
    seller: Freelancer, profile: str = "khamsat", zone: str | None = "Asia/Riyadh"
) -> None:
    """Someone whose marketplace and city were learnt from an earlier gig."""
    async with seller.store.turn() as turn:
        newcomer = await turn.person(seller.identity)
        person = Person(newcomer.id, seller.language, zone, profile, known=True)
        await turn.keep_person(seller.identity, person)


async def begun(seller: Freelancer, *active: int, line: str = "") -> None:
    """A gig of four services, these of them active."""
    await known(seller)
    await seller.say(line or texts(seller)["request"])
    for number in active:
        await seller.press("board.flip", number)
    await seller.press("board.done")


async def agreed(seller: Freelancer) -> None:
    await seller.press("scope.send")
    await seller.say(texts(seller)["yes"])
    await seller.press("scope.yes")


async def activated(seller: Freelancer) -> None:
    await seller.press("services.states")
    await seller.press("services.all")


async def started(seller: Freelancer) -> None:
    """Agreed, all active, and begun."""
    await begun(seller, 1)
    await agreed(seller)
    await activated(seller)
    await seller.press("work.start")


async def previewed(seller: Freelancer, content: bytes = b"the model") -> None:
    await seller.press("preview.make")
    await seller.attach_file("model.xlsx", content)


async def approved(seller: Freelancer) -> None:
    """From the first word to an approved preview."""
    await started(seller)
    await previewed(seller)
    await seller.say(texts(seller)["approved"])
    await seller.press("approval.yes")


async def delivered(seller: Freelancer) -> None:
    await approved(seller)
    await seller.press("file.release")


async def overridden(seller: Freelancer, act: str) -> None:
    """Both steps; the screen must stand there already."""
    await seller.press("override", act)
    await seller.say(texts(seller)["reason"])


async def reviewed(seller: Freelancer, stars: int) -> None:
    await seller.press("more")
    await seller.press("review")
    await seller.press("review.stars", stars)
    await seller.say(texts(seller)["bad" if stars <= 3 else "good"])


async def forge(
    seller: Freelancer, action: str, gig: str | None = None, arg: str | int = ""
) -> tuple[str, ...]:
    """A press made by hand, whatever is on the screen; what it was answered with."""
    press = state(Press(action, gig, str(arg)))
    return (await seller.send(Pressed(press))).keys


async def settled(seller: Freelancer) -> tuple[object, list[str]]:
    """The newest gig and its journal: what a refusal must leave as it was."""
    return await seller.gig(), await seller.entries()


def plain(words: str) -> str:
    """Without the marks that keep directions apart."""
    return "".join(c for c in words if c not in "\u2066\u2067\u2068\u2069\u200e\u200f")


def told(seller: Freelancer) -> set[str]:
    """What the last turn refused with: its own key, or of a form the reason beside the field."""
    found = [reply.words for reply in seller.last.replies if isinstance(reply, Say)]
    inner = [w.args["why"] for w in found if w.key == "refused.field"]
    return {w.key for w in inner if isinstance(w, Words)} or {w.key for w in found}
