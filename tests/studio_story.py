"""A studio's story, played whole by five people in one place of a group and in private.

A part is any way to speak to the assistant for one of them; the story is the same on each platform.
What stands among the others and leads to where only one reads is taken with `open`: a link into
private chat on Telegram, a whisper on Discord. What was shown there is pressed with `press`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from gigs.records import Identity
from storage.store import Store
from tests.story import TEXTS

NAMES = {"owner": "ليلى", "maker": "سامي", "viewer": "هدى", "client": "أحمد", "guest": "نورة"}
FIRST = 2  # who asked to join first, after the lead: what a button names the maker by
STEP = {"ar": "مراجعة الأرقام مع العيّنة", "en": "Check the figures against the sample"}


class Part(Protocol):
    """One person of the studio, among the others and alone."""

    @property
    def language(self) -> str: ...

    @property
    def identity(self) -> Identity: ...

    async def say(self, text: str) -> object:
        """Alone with the assistant."""

    async def press(self, action: str, arg: str | int | None = None) -> object:
        """The newest such button of those that only this person sees."""

    async def attach_file(self, name: str, content: bytes) -> object:
        """Alone with the assistant."""

    async def there(self, text: str) -> object:
        """In the group's place, before everybody."""

    async def pressed_there(self, action: str, arg: str | int | None = None) -> object:
        """The newest such button of those that everybody there sees."""

    async def open(self, action: str) -> object:
        """The same, where it leads to what only this person sees."""


@dataclass(frozen=True)
class Cast:
    owner: Part  # who leads
    maker: Part
    viewer: Part
    client: Part
    guest: Part  # who only talks there

    def people(self) -> Mapping[str, Part]:
        return {name: getattr(self, name) for name in NAMES}


async def studio_story(cast: Cast) -> None:
    """From the first gig in the place to the client's two confirmations and the file."""
    await everybody_is_met(cast)
    await a_gig_begins(cast.owner)
    await it_is_bound(cast)
    await all_get_their_parts(cast)
    await the_client_agrees(cast)
    await they_work(cast)
    await the_client_approves(cast)
    await it_is_delivered(cast)


async def everybody_is_met(cast: Cast) -> None:
    for one in cast.people().values():
        await one.say("/start")


async def a_gig_begins(owner: Part) -> None:
    """Of direct work, where the client may be met."""
    await owner.press("new")
    await owner.say(TEXTS[owner.language]["request"])
    await owner.press("start.profile", "direct")
    await owner.press("board.done")


async def it_is_bound(cast: Cast) -> None:
    await cast.owner.there("/team")
    await cast.owner.open("bind.ask")
    await cast.owner.press("bind")


async def all_get_their_parts(cast: Cast) -> None:
    for one, role in ((cast.maker, "maker"), (cast.viewer, "viewer"), (cast.client, "client")):
        await one.there("/team")
        await one.pressed_there("team.join")
        await cast.owner.press(f"role.{role}")


async def the_client_agrees(cast: Cast) -> None:
    await cast.owner.press("scope.send")
    await cast.viewer.there("/gig")
    await cast.client.open("client.view")
    await cast.client.press("client.agree")


async def they_work(cast: Cast) -> None:
    """The maker reads the agreement, adds a step and ticks it; the group only sees the stage."""
    owner, maker = cast.owner, cast.maker
    await owner.say("/gig")
    await owner.press("services.states")
    await owner.press("services.all")
    await owner.press("work.start")
    await owner.say("/gig")
    await owner.press("more")
    await owner.press("shared")
    await owner.press("assign.ask")
    await owner.press("assign", FIRST)
    await maker.say("/gigs")
    await maker.press("card")
    await maker.press("scope.read")
    await maker.press("steps")
    await maker.press("step.add")
    await maker.say(STEP[maker.language])
    await maker.press("step")
    await cast.viewer.there("/gigs")


async def the_client_approves(cast: Cast) -> None:
    """Of exactly the file that the maker brought."""
    await cast.maker.say("/gigs")
    await cast.maker.press("card")
    await cast.maker.press("preview.make")
    await cast.maker.attach_file("model.xlsx", b"the model")
    await cast.client.there("/gig")
    await cast.client.open("client.view")
    await cast.client.press("client.approve")


async def it_is_delivered(cast: Cast) -> None:
    """And the lead sets the group's language afterwards."""
    owner = cast.owner
    await owner.say("/gig")
    await owner.press("file.release")
    await owner.press("received")
    await owner.there("/team")
    await owner.pressed_there("team.settings")
    await owner.pressed_there("team.language")


async def on_record(store: Store, cast: Cast) -> list[tuple[str, str]]:
    """Of the owner's newest gig: each entry's kind, and the part of who made it."""
    parts = {str(one.identity): name for name, one in cast.people().items()}
    async with store.turn() as turn:
        owner = await turn.person(cast.owner.identity)
        lines = [*await turn.gigs_of(owner), *await turn.gigs_of(owner, closed=True)]
    journal = await store.journal_of(max(lines, key=lambda line: line.updated_at).id)
    return [(one.entry.kind, parts[one.stamp.actor]) for one in journal]
