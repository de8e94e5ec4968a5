"""A person's gigs by what they remember of them: a name, a word of the title, the client."""

from collections.abc import Sequence

from gigs.erased import known
from gigs.model import Gig
from gigs.records import GigLine
from handlers.desk import Desk
from handlers.reading.normal import fold


async def holding(desk: Desk, lines: Sequence[GigLine], words: str) -> Sequence[GigLine]:
    """Those whose name, title or client holds these words; all of them without any."""
    wanted = fold(words)
    if not wanted:
        return lines
    gigs = await desk.turn.gigs([line.id for line in lines])

    def told(line: GigLine) -> str:
        return " ".join((_spoken(desk, line), line.title, client_of(gigs.get(line.id))))

    return [line for line in lines if wanted in fold(told(line))]


def client_of(gig: Gig | None) -> str:
    """As the gig's owner calls them; empty where nobody is named."""
    client = gig.client if gig is not None else None
    return client if client is not None and known(client) else ""


def _spoken(desk: Desk, line: GigLine) -> str:
    return desk.world.phrases.phrase(f"name.{line.name.partition('.')[0]}", desk.language)
