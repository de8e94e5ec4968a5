"""The store in memory, as far as the page sees it: messages in their slots, sessions, files."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256

import msgspec

from gigs.model import Gig, Mode
from gigs.records import FileRef, Identity, Message, Person, Place, Shown
from handlers.reply import CardShown, Reply, Say, Snippet

NOON = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def a_gig(gig: str) -> Gig:
    return Gig(
        id=gig, owner="web:1", name="olive", opened_at=NOON, title="Stock model", work="excel",
        size="normal", profile="khamsat", mode=Mode.ALL_ACTIVE, language="ar", currency="USD",
        price=8000,
    )  # fmt: skip


class Shelf:
    def __init__(self) -> None:
        self.shown: dict[Place, list[Shown]] = {}
        self.people: dict[str, Person] = {}
        self.held: dict[tuple[str, str], FileRef] = {}
        self.blobs: dict[str, bytes] = {}
        self.sessions: dict[str, str] = {}
        self.gigs: dict[str, Gig] = {}
        self.events: set[tuple[Place, str]] = set()

    async def feed(self, place: Place, after: int, limit: int) -> Sequence[Shown]:
        there = self.shown.get(place, [])
        if not after:
            return [shown for shown in there if not shown.gone][-limit:]
        return sorted((s for s in there if s.rev > after), key=lambda s: s.rev)[:limit]

    async def message(self, place: Place, id_: int) -> Shown | None:
        return next((s for s in self.shown.get(place, []) if s.id == id_ and not s.gone), None)

    async def gig(self, gig: str) -> Gig | None:
        return self.gigs.get(gig)

    async def person(self, identity: Identity) -> Person:
        return self.people.get(str(identity), Person(id=str(identity)))

    async def holds(self, person: Person, sha256: str) -> FileRef | None:
        return self.held.get((person.id, sha256))

    async def keep(self, secret_hash: str, account: str) -> None:
        self.sessions[secret_hash] = account

    async def account_of(self, secret_hash: str) -> str | None:
        return self.sessions.get(secret_hash)

    async def entered(self, account: str) -> bool:
        return account in self.sessions.values()

    async def put(self, chunks: AsyncIterator[bytes], limit: int) -> tuple[str, int]:
        body = b"".join([chunk async for chunk in chunks])
        assert len(body) <= limit
        name = sha256(body).hexdigest()
        self.blobs[name] = body
        return name, len(body)

    async def read(self, sha256: str) -> bytes:
        return self.blobs[sha256]

    def seen(self, place: Place, event: str) -> bool:
        repeated = (place, event) in self.events
        self.events.add((place, event))
        return repeated

    def show(self, place: Place, reply: Reply) -> None:
        """As the store does it: the message before in the slot changes, or goes."""
        there = self.shown.setdefault(place, [])
        message = as_message(reply)
        before = next((s for s in there if is_in(s, message.slot)), None)
        if before and message.in_place:
            here = replace(before, message=message, rev=self.next_rev(place))
            there[there.index(before)] = here
            return
        if before:
            gone = replace(before, gone=True, rev=self.next_rev(place))
            there[there.index(before)] = gone
        there.append(Shown(len(there) + 1, self.next_rev(place), message, NOON))

    def next_rev(self, place: Place) -> int:
        return max((shown.rev for shown in self.shown[place]), default=0) + 1


def is_in(shown: Shown, slot: str | None) -> bool:
    return slot is not None and not shown.gone and shown.message.slot == slot


def as_message(reply: Reply) -> Message:
    body = msgspec.json.encode(reply)
    match reply:
        case CardShown(gig=gig):
            return Message("card", body, gig, slot=f"card:{gig}", in_place=True)
        case Say(slot=slot, in_place=in_place):
            return Message("say", body, None, slot, in_place)
        case Snippet():
            return Message("snippet", body)
        case _:
            return Message("other", body)
