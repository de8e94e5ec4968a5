"""What happens to a group beside talk: people pass, it's shut to us and open again, it moves."""

from collections.abc import Awaitable, Callable
from functools import partial

from bot.kept import kept
from bot.on_telegram.event import PLATFORM, Back, Faceless, Left, Moved, Passing
from bot.on_telegram.needs import Handled, Needs
from bot.on_telegram.outbox import Outbox
from gigs.records import Person, Place
from handlers.event import Event
from handlers.reply import Words

Happening = Left | Back | Moved | Passing | Faceless
Turn = Callable[[], Awaitable[object]]


class Crowd:
    def __init__(
        self, needs: Needs, outbox: Outbox, handled: Callable[[Event], Awaitable[Handled]]
    ) -> None:
        """handled: a turn, tried again where it failed."""
        self.needs, self.outbox, self.handled = needs, outbox, handled

    def turn(self, happening: Happening) -> tuple[Place, Turn]:
        """Where, and what is to be done of it there. What follows a welcome is the intake's."""
        match happening:
            case Left(place, why):
                shut = partial(self.needs.whereabouts.shut, place, why, whole=not place.private)
                return place, partial(kept, shut)
            case Back(place, whole):
                return place, partial(kept, partial(self.needs.whereabouts.opened, place, whole))
            case Moved(old, new):
                return old, partial(kept, partial(self.needs.whereabouts.moved, old, new))
            case Passing(place, _):
                return place, partial(self._passed, happening)
            case Faceless(place, _):
                return place, partial(self._not_known, happening)

    async def _passed(self, passing: Passing) -> None:
        """Answered with nothing, whatever it came to: they didn't speak to us."""
        for event in passing.events:
            await self.handled(event)

    async def _not_known(self, faceless: Faceless) -> None:
        """A word that isn't kept, in the group's language."""
        place = faceless.place
        async with self.needs.records.reading() as read:
            group = await read.teams.group(f"{PLATFORM}:{place.chat}")
        nobody = Person("", group.language)
        reader = self.needs.reader_for(nobody, self.outbox.bot.username, private=False)
        await self.outbox.say(place, reader, Words("group.faceless"), faceless.message)
