"""The studio's five people at the chat driver: a button is pressed where it was shown last."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from gigs.records import Identity, Place
from storage.store import Store
from tests.driver import Freelancer
from tests.studio import GROUP, TOPIC, studio
from tests.studio_story import Cast


@dataclass
class DriverPart:
    """One of them. whispered: buttons that were shown there, and to this person alone."""

    who: Freelancer
    place: Place
    group: str
    whispered: set[str] = field(default_factory=set)

    @property
    def language(self) -> str:
        return self.who.language

    @property
    def identity(self) -> Identity:
        return self.who.identity

    async def say(self, text: str) -> None:
        async with self._alone():
            await self.who.say(text)

    async def attach_file(self, name: str, content: bytes) -> None:
        async with self._alone():
            await self.who.attach_file(name, content)

    async def press(self, action: str, arg: str | int | None = None) -> None:
        async with self._alone():
            await self.who.read()
        if self.who.button(action, arg).press in self.whispered:
            await self._whispered(action, arg)
            return
        async with self._alone():
            await self.who.press(action, arg)

    async def there(self, text: str) -> None:
        with self.who.within(self.place, self.group):
            await self.who.say(text)

    async def pressed_there(self, action: str, arg: str | int | None = None) -> None:
        with self.who.within(self.place, self.group):
            await self.who.look_around()
            await self.who.press(action, arg)

    async def open(self, action: str) -> None:
        with self.who.within(self.place, self.group):
            await self.who.look_around()
        if self.who.whispers:
            await self._whispered(action)
        else:
            await self.say(f"/start {self.who.button(action).private}")

    async def _whispered(self, action: str, arg: str | int | None = None) -> None:
        before = len(self.who.buttons)
        with self.who.within(self.place, self.group):
            await self.who.press(action, arg)
        self.whispered |= {one.press for one in self.who.buttons[before:]}

    @asynccontextmanager
    async def _alone(self) -> AsyncIterator[None]:
        before = len(self.who.buttons)
        yield
        self.whispered -= {one.press for one in self.who.buttons[before:]}


def cast_of(store: Store, language: str, place: Place = TOPIC, group: str = GROUP) -> Cast:
    house = studio(store, language, place, group)
    for one in house.people:
        one.forms = False
    return Cast(*(DriverPart(one, house.place, house.group) for one in house.people))
