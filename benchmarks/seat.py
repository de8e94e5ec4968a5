"""Someone before the conversation, who can press only what stands in it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec

from benchmarks.house import MONDAY
from gigs.records import Identity, Place
from handlers.assistant import Assistant, Handled
from handlers.buttons import parse
from handlers.cards import card
from handlers.event import Event, Filled, Pressed, Said
from handlers.reply import Button, CardShown, FormShown, Reply, Say
from storage.store import Store

ALL = 1000  # messages; more than ever stand in a place


@dataclass
class Seat:
    """Its events are numbered, so the same one can be sent again."""

    assistant: Assistant
    store: Store
    account: str = "1"
    language: str = "ar"
    forms: bool = True
    now: datetime = MONDAY
    count: int = 0

    @property
    def identity(self) -> Identity:
        return Identity("web", self.account)

    @property
    def place(self) -> Place:
        return Place("web", self.account)

    def event(self, number: int, what: Said | Pressed | Filled) -> Event:
        return Event(
            id=f"{self.account}-{number}",
            identity=self.identity,
            place=self.place,
            at=self.now + timedelta(minutes=number),
            what=what,
            language=self.language,
            forms=self.forms,
            keeps_history=False,
        )

    async def send(self, what: Said | Pressed | Filled) -> Handled:
        self.count += 1
        return await self.assistant.handle(self.event(self.count, what))

    async def standing(self) -> AsyncIterator[Reply]:
        """What stands in the place, the newest first."""
        for shown in reversed(await self.store.feed(self.place, 0, ALL)):
            yield msgspec.json.decode(shown.message.body, type=Reply)

    async def buttons(self) -> list[Button]:
        return [one async for reply in self.standing() for one in await self._on(reply)]

    async def _on(self, reply: Reply) -> list[Button]:
        """The buttons of a reply, the last one first."""
        rows = reply.buttons if isinstance(reply, Say) else ()
        if isinstance(reply, CardShown):
            gig = await self.store.gig(reply.gig)
            rows = card(gig, self.now).buttons if gig else ()
        return [button for row in rows for button in row][::-1]

    async def button(self, action: str, arg: str | int | None = None) -> Pressed:
        """LookupError when no such button stands there."""
        for button in await self.buttons():
            press = parse(button.press)
            if press.action == action and (arg is None or str(arg) == press.arg):
                return Pressed(button.press)
        raise LookupError(f"no button {action} {arg or ''} stands there")

    async def form(self, form: str) -> FormShown:
        """LookupError when no such form stands there."""
        async for reply in self.standing():
            if isinstance(reply, Say) and reply.form is not None and reply.form.form == form:
                return reply.form
        raise LookupError(f"no form {form} stands there")
