"""What is offered while somebody types after a command."""

from collections.abc import Mapping, Sequence

from bot.direction import clean as seen
from bot.on_discord.event import PLATFORM, Interaction, is_private
from bot.on_discord.needs import Needs
from gigs.records import GigLine, Identity
from handlers.finding import client_of
from handlers.reading.normal import fold

MOST = 25  # choices that Discord takes


async def offered(needs: Needs, interaction: Interaction, typed: str) -> list[tuple[str, str]]:
    """Gigs of the person who types, and their clients, shown to nobody else and only in private:
    what is shown, and what it stands for."""
    identity = Identity(PLATFORM, str(interaction.user.id))
    if not is_private(interaction) or needs.door.access.shut_to(identity):
        return []
    async with needs.records.reading() as read:
        person = await read.person(identity)
        lines = await read.gigs_of(person)
        gigs = await read.gigs([line.id for line in lines])
    language, wanted = needs.reader_for(person).language, fold(typed)
    labels = {line.id: seen(client_of(gigs.get(line.id))) for line in lines}
    people = [(f"👤 {label}", label) for label in dict.fromkeys(labels.values()) if label]
    people = [pair for pair in people if wanted in fold(pair[1])]
    work = [pair for pair in _gigs(needs, lines, labels, language) if wanted in fold(pair[0])]
    return [*people, *work][:MOST] if wanted else [*work, *people][:MOST]


def _gigs(
    needs: Needs, lines: Sequence[GigLine], labels: Mapping[str, str], language: str
) -> list[tuple[str, str]]:
    phrase = needs.speech.phrase
    names = [phrase(f"name.{line.name.partition('.')[0]}", language) for line in lines]
    told = zip(names, lines, strict=True)
    parts = [(name, seen(line.title), labels[line.id]) for name, line in told]
    return [(" · ".join(part for part in one if part), one[0]) for one in parts]
