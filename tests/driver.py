"""Speaks to the assistant as people do: say, press, attach, forward.

A press is by the button's fixed id, and only a button that really stands on a message can be
pressed. What came back is kept as reply keys, entries and words.
"""

import hashlib
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from itertools import takewhile

import msgspec

from bot.profiles import load_profiles
from bot.speech import Speech
from gigs.journal import fold
from gigs.model import Gig
from gigs.origin import Origin
from gigs.records import FileRef, Identity, Place
from handlers import views as cards
from handlers.assistant import Assistant, Handled
from handlers.buttons import parse
from handlers.event import Event, Filled, Passed, Pressed, Said
from handlers.reply import Button, Card, CardShown, FormShown, Reply, Say, Snippet, key
from storage.store import Store

MONDAY = datetime(2026, 11, 23, 10, tzinfo=UTC)
What = Said | Pressed | Filled | Passed
FROM_AHMED = Origin("أحمد", datetime(2026, 11, 22, 14, tzinfo=UTC), "user")


def file(
    name: str, content: bytes = b"the work", media: str = "application/octet-stream"
) -> FileRef:
    return FileRef(hashlib.sha256(content).hexdigest(), name, len(content), media)


def picture(name: str = "chat.png", content: bytes = b"a picture") -> FileRef:
    return file(name, content, "image/png")


@dataclass
class Freelancer:
    """One person in one private place."""

    assistant: Assistant
    store: Store
    speech: Speech
    account: str = "1"
    language: str = "ar"
    forms: bool = True
    now: datetime = MONDAY
    keys: list[str] = field(default_factory=list)
    buttons: list[Button] = field(default_factory=list)
    said: list[Reply] = field(default_factory=list)
    last: Handled = field(default_factory=Handled)
    taps: int = 0
    count: int = 0
    platform: str = "web"
    seen: int = 0  # the newest rev of the feed that was looked at
    among: Place | None = None  # where others read along, instead of their private place
    group: str | None = None
    whispers: bool = False
    admin: bool = False
    name: str = ""

    @property
    def identity(self) -> Identity:
        return Identity(self.platform, self.account)

    @property
    def place(self) -> Place:
        return self.among or Place(self.platform, self.account)

    @contextmanager
    def within(self, place: Place, group: str) -> Iterator[None]:
        """What is said and pressed meanwhile is said and pressed there."""
        self.among, self.group = place, group
        try:
            yield
        finally:
            self.among = self.group = None

    async def say(self, text: str, *files: FileRef) -> Handled:
        return await self.send(Said(text, files))

    async def attach(self, *files: FileRef) -> Handled:
        return await self.send(Said("", files))

    async def forward(self, text: str, *files: FileRef, origin: Origin = FROM_AHMED) -> Handled:
        return await self.send(Said(text, files, origin))

    async def press(self, action: str, arg: str | int | None = None) -> Handled:
        """The newest button with this id, and this argument if given."""
        self.taps += 1
        return await self.send(Pressed(self.button(action, arg).press))

    async def attach_file(self, name: str, content: bytes) -> Handled:
        """The file lies in the vault before the turn, as it does for every platform."""

        async def chunks() -> AsyncIterator[bytes]:
            yield content

        await self.store.vault.put(chunks(), len(content))
        return await self.attach(file(name, content))

    async def fill_form(self, form: str, **values: str) -> Handled:
        """The form shown last: at once where the place has forms, else one answer each."""
        if self.forms:
            return await self.fill(form, self._form(form).gig, **values)
        for value in values.values():
            await self.say(value)
        return self.last

    def _form(self, form: str) -> FormShown:
        for reply in reversed(self.said):
            if isinstance(reply, Say) and reply.form is not None and reply.form.form == form:
                return reply.form
        raise AssertionError(f"no form {form} was shown")

    async def fill(self, form: str, gig: str | None = None, **values: str) -> Handled:
        return await self.send(Filled(form, gig, values))

    async def send(
        self, what: Said | Pressed | Filled | Passed, event: str | None = None
    ) -> Handled:
        self.count += 1
        self.now += timedelta(minutes=1)
        id_ = event or f"{self.account}-{self.count}"
        self.last = await self.assistant.handle(
            Event(
                id=id_,
                identity=self.identity,
                place=self.place,
                at=self.now,
                what=what,
                language=self.language,
                forms=self.forms,
                keeps_history=self.among is not None,
                name=self.name,
                group=self.group,
                whispers=self.whispers and self.among is not None,
                admin=self.admin and self.among is not None,
            )
        )
        while self.last.then is not None:  # what was left to be done after it belongs to it
            later = await self.last.then
            self.last = replace(later, replies=(*self.last.replies, *later.replies))
        assert not self.last.failed
        self.keys += self.last.keys
        self.said += self.last.replies
        for reply in self.last.replies:
            self.buttons += await self._buttons(reply)
        return self.last

    async def read(self) -> list[str]:
        """What others' acts put up in the private place; its keys, oldest first."""
        place = Place(self.platform, self.account)
        told: list[str] = []
        for shown in await self.store.feed(place, 0, 100):
            if shown.rev > self.seen and not shown.gone:
                reply = msgspec.json.decode(shown.message.body, type=Reply)
                self.said.append(reply)
                self.buttons += await self._buttons(reply)
                told.append(shown.message.key)
                self.seen = shown.rev
        return told

    async def look_around(self) -> None:
        """What stands in the place for everybody: its buttons can be pressed as well."""
        for shown in await self.store.feed(self.place, 0, 100):
            if not shown.gone and shown.message.reader in (None, str(self.identity)):
                reply = msgspec.json.decode(shown.message.body, type=Reply)
                self.buttons += await self._buttons(reply)

    async def _buttons(self, reply: Reply) -> list[Button]:
        if isinstance(reply, Say):
            return [button for row in reply.buttons for button in row]
        card = await self.card(reply)
        return [button for row in card.buttons for button in row] if card else []

    async def card(self, reply: Reply) -> Card | None:
        """What a card that was shown shows now; none of what is no card, or of a gig erased."""
        gig = await self.store.gig(reply.gig) if isinstance(reply, CardShown) else None
        if gig is None or not isinstance(reply, CardShown):
            return None
        names = await self._names(gig.id)
        allowed = load_profiles()[gig.profile].contact_allowed
        beside = cards.Beside(self.now, allowed, names)
        return cards.shown(gig, cards.view_of(gig, reply), beside)

    async def _names(self, gig: str) -> Mapping[str, str]:
        async with self.store.reading() as read:
            return await read.teams.names(gig)

    def button(self, action: str, arg: str | int | None = None) -> Button:
        for button in reversed(self.buttons):
            press = parse(button.press)
            if press.action == action and (arg is None or str(arg) == press.arg):
                return button
        raise AssertionError(f"no button {action} {arg or ''} was shown; last: {self.last.keys}")

    @property
    def words(self) -> str:
        """All that the last turn said, in plain text."""
        return "\n".join(self._worded(reply) for reply in self.last.replies)

    def _worded(self, reply: Reply) -> str:
        if isinstance(reply, Snippet):
            return self.speech.snippet(reply.words, reply.language, "Asia/Riyadh")
        if isinstance(reply, Say):
            return self.speech.text(reply.words, self.language, "Asia/Riyadh")
        return key(reply)

    async def gig(self) -> Gig:
        """The newest gig of this person."""
        async with self.store.turn() as turn:
            person = await turn.person(self.identity)
            lines = [*await turn.gigs_of(person), *await turn.gigs_of(person, closed=True)]
            newest = max(lines, key=lambda line: line.updated_at)
            gig = await turn.gig(newest.id)
        assert gig is not None
        return gig

    async def gig_before(self, kind: str) -> Gig:
        """As it stood before the first entry of this kind."""
        journal = await self.store.journal_of((await self.gig()).id)
        return fold(takewhile(lambda recorded: recorded.entry.kind != kind, journal))

    async def entries(self) -> list[str]:
        gig = await self.gig()
        return [recorded.entry.kind for recorded in await self.store.journal_of(gig.id)]


def folded(keys: Sequence[str]) -> list[str]:
    """A form's questions, asked one by one or at once, count as the form."""
    out: list[str] = []
    for one in keys:
        name = ".".join(one.split(".")[:2]) if one.startswith("form.") else one
        if not (name.startswith("form.") and out and out[-1] == name):
            out.append(name)
    return out
