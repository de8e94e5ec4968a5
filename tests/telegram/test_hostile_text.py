"""Whatever people write, Telegram takes it and makes nothing of it: everywhere a word of theirs is
shown, from the title to the review."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from bot.on_telegram.links import JOINER
from gigs.origin import Origin
from handlers.assistant import Handled
from handlers.event import Said
from storage.store import Store
from tests.driver import Freelancer, What
from tests.handlers import paths
from tests.house import assistant, speech
from tests.story import TEXTS, with_obedience, without_obedience
from tests.telegram import every_text

pytestmark = pytest.mark.telegram

HOSTILE = (
    "shop.com متجر.شبكة @admin #وسم /start /newgig $USD a@b.co 192.168.1.1 tg://x t.me/x?a=b",
    "card 4111 1111 1111 1111, 4111111111111111 and 4111-1111-1111-1111.",
    "<b>*أهلًا*</b> _x_ [x](javascript:1) `code` ||s|| <tg-spoiler>",
    "\u202e\u2066أريد\u2069\u200f\u202dملفًا\u202c.com",
    "👩‍👩‍👧‍👦😀.com @😀 #😀 ﷺ\u0301\u0301 𝕒𝕓.com",
    "-> /start@other_bot /5 // :// @ # $ . .. ... a.b.c.d.e @@a ##a",
)


@dataclass
class Watched(Freelancer):
    """Every turn is looked at as Telegram would."""

    found: list[str] = field(default_factory=list)
    unlinked: int = 0

    async def send(self, what: What, event: str | None = None) -> Handled:
        handled = await super().send(what, event)
        self.found += await every_text.faults(self)
        self.unlinked += sum(JOINER in text for text in await every_text.texts(self))
        return handled


@pytest.fixture
def watched(store: Store) -> Watched:
    return Watched(assistant(store), store, speech(), forms=False)


@pytest.fixture
def hostile(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> str:
    """In place of all that the story's people say, but for what must be understood."""
    said = str(request.param)
    free = ("reason", "reason2", "other", "bad", "good", "answers")
    told = dict.fromkeys(free, said) | {"request": f"{said}، 80$ على 4 خدمات، الخميس"}
    monkeypatch.setitem(TEXTS, "ar", {**TEXTS["ar"], **told})
    return said


every_hostile = pytest.mark.parametrize("hostile", HOSTILE, indirect=True)


@every_hostile
@pytest.mark.parametrize("obey", [True, False])
async def test_the_story_told_in_hostile_words(watched: Watched, hostile: str, obey: bool) -> None:
    await (with_obedience if obey else without_obedience)(watched)
    assert watched.found == []
    gig = await watched.gig()
    assert gig.outcome is not None


@every_hostile
async def test_every_other_word_of_a_person(watched: Watched, hostile: str) -> None:
    await paths.begun(watched)
    gig = await watched.gig()
    for asks, answer in (
        ("correct.title", hostile[:60]),
        ("correct.client", hostile[:60]),
        ("step.add", hostile[:60]),
    ):
        await paths.forge(watched, asks, gig.id)
        await watched.say(answer)
    for form in ("scope.correct", "change.add"):
        await paths.forge(watched, form, gig.id)
        await watched.say(f"{hostile}\n{hostile}")
        await watched.say("3 الجمعة.ثم" if form == "change.add" else hostile)
        await watched.say("2")
        await watched.say("3")
    await watched.press("scope.send")
    origin = Origin(hostile[:80], datetime(2026, 11, 23, tzinfo=UTC), "hidden")
    await watched.send(Said(hostile, origin=origin))
    await paths.forge(watched, "preview.make", gig.id)
    await watched.attach_file(hostile, b"x")
    for command in ("/gigs", "/gig", "/help", "/settings", "/marketplace khamsat", "/privacy"):
        await watched.say(command)
    assert watched.found == []


@pytest.mark.parametrize("hostile", HOSTILE[:1], indirect=True)
async def test_what_would_be_a_link_was_shown_and_is_none(watched: Watched, hostile: str) -> None:
    """The tests above would pass, too, if nothing of it were ever shown."""
    await without_obedience(watched)
    await watched.say("/gigs")
    assert watched.unlinked > 5
