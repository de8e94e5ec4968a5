"""What is coming to a person, for the page's timeline."""

from collections.abc import Sequence

from bot.on_web.needs import Coming
from gigs.nudge import Kind
from gigs.records import Person
from handlers import nudge_words
from handlers.legible import if_legible
from storage.store import Store

MOST = 30


async def coming(store: Store, person: Person) -> Sequence[Coming]:
    """By time. As they would be told now: a later press may change what there is to tell."""
    async with store.reading() as read:
        rows = await read.nudges.coming(person, MOST)
        reminders = {one.id: one for one in await read.reminders.of(person)}
        gigs = {row.gig: await if_legible(read, row.gig) for row in rows if row.gig}
    found = []
    for row in rows:
        gig = gigs.get(row.gig) if row.gig else None
        own = reminders.get(row.subject) if row.kind == Kind.OWN else None
        words = nudge_words.listed(row, gig, own.text if own else "", person.rhythm.discreet)
        unnamed = gig if "name" not in words.args else None
        found.append(Coming(row.at, words, row.state, unnamed.name if unnamed else None))
    return found
