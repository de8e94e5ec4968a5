"""The story, played by one who may be interrupted anywhere and goes on from there.

What can be pressed is read from what stands in the conversation, as a page does that was opened
anew; so it makes no difference which process showed it.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from itertools import count

from benchmarks.seat import ALL, Seat
from handlers.assistant import Handled
from handlers.event import Filled, Pressed, Said
from storage.store import Store
from tests.driver import file
from tests.house import assistant
from tests.story import Player, with_obedience, without_obedience

# account -> language and story: two people who play at the same time
STORIES: dict[str, tuple[str, Callable[[Player], Awaitable[None]]]] = {
    "1": ("ar", without_obedience),
    "2": ("en", with_obedience),
}
What = Said | Pressed | Filled
After = Callable[[], Awaitable[None]]


async def nothing() -> None: ...


@dataclass
class Teller:
    """A player of the story; the acts up to done are taken as done already.

    after: called when an act is over, as committed.
    """

    seat: Seat
    done: int = 0
    after: After = nothing
    acts: int = 0

    @property
    def language(self) -> str:
        return self.seat.language

    async def say(self, text: str) -> None:
        await self._act(lambda: _ready(Said(text)))

    async def press(self, action: str, arg: str | int | None = None) -> None:
        await self._act(lambda: self.seat.button(action, arg))

    async def attach_file(self, name: str, content: bytes) -> None:
        await self._act(lambda: _ready(Said("", (file(name, content),))))

    async def fill_form(self, form: str, **values: str) -> None:
        await self._act(lambda: self._filled(form, values))

    async def _filled(self, form: str, values: dict[str, str]) -> Filled:
        return Filled(form, (await self.seat.form(form)).gig, values)

    async def _act(self, what: Callable[[], Awaitable[What]]) -> None:
        self.acts += 1
        if self.acts > self.done:
            self.seat.count = self.acts - 1
            await sent(self.seat, await what())
            await self.after()


async def _ready(said: Said) -> Said:
    return said


async def sent(seat: Seat, what: What) -> Handled:
    handled = await seat.send(what)
    assert not handled.failed
    return handled


def seat_of(store: Store, account: str) -> Seat:
    return Seat(assistant(store), store, account, STORIES[account][0])


async def play(seat: Seat, done: int = 0, after: After = nothing) -> int:
    """To the end; how many acts the story has."""
    teller = Teller(seat, done, after)
    await STORIES[seat.account][1](teller)
    return teller.acts


@dataclass(frozen=True)
class Standing:
    """All that a person has and sees, but for what chance gives (ids and moments)."""

    entries: tuple[str, ...]
    question: tuple[str, str] | None
    shown: tuple[tuple[int, str, bool], ...]  # rev, key, gone


async def standing(seat: Seat) -> Standing:
    async with seat.store.turn() as turn:
        person = await turn.person(seat.identity)
        lines = [*await turn.gigs_of(person), *await turn.gigs_of(person, closed=True)]
        question = await turn.dialogue(seat.identity, seat.place)
    entries = [one.entry.kind for line in lines for one in await seat.store.journal_of(line.id)]
    feed = await seat.store.feed(seat.place, 0, ALL)
    shown = tuple((one.rev, one.message.key, one.gone) for one in feed)
    return Standing(tuple(entries), (question.form, question.step) if question else None, shown)


async def taken(seat: Seat) -> int:
    """How many of the story's acts are on record: it is the first event that isn't marked."""
    for number in count(1):
        if not await _is_marked(seat, number):
            return number - 1
    raise AssertionError("numbers don't end")


async def _is_marked(seat: Seat, number: int) -> bool:
    event = seat.event(number, Said())
    try:
        async with seat.store.turn() as turn:
            marked = not await turn.begin(seat.identity, seat.place, event.id, event.at)
            raise InterruptedError
    except InterruptedError:
        return marked
