"""What a person sent in one act and Telegram brings in pieces: an album, some forwarded messages,
a text that the app cut because it was too long. It is one thing said, so it's heard as one."""

import asyncio
from collections.abc import Hashable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace

from bot.on_telegram.event import Heard
from bot.on_telegram.layout import units
from handlers.event import Said

PAUSE = 0.5  # seconds without a further piece, and it's whole
LONGEST = 3.0  # seconds that a piece waits for others
CUT = 4000  # units; apps cut at 4096, or a little before


@dataclass(eq=False)
class Gathering:
    parts: dict[str, Heard]  # by event, since Telegram may bring one twice
    began: float  # by the loop's clock
    pause: float = PAUSE
    whole: asyncio.Event = field(default_factory=asyncio.Event)  # and kept
    followed: asyncio.Event = field(default_factory=asyncio.Event)  # by something else

    async def completed(self) -> None:
        """Pieces come in their order: what else the person says means that there are no more."""
        for _ in range(round(LONGEST / self.pause)):
            so_far = len(self.parts)
            with suppress(TimeoutError):
                async with asyncio.timeout(self.pause):
                    await self.followed.wait()
                return
            if len(self.parts) == so_far:
                return


class Gatherings:
    def __init__(self) -> None:
        self.open: dict[Hashable, Gathering] = {}

    def joined(self, heard: Heard) -> Gathering | None:
        """The open one that this is a further piece of, unless that waits for long already."""
        one = self.open.get(key(heard))
        if one is None or asyncio.get_running_loop().time() - one.began > LONGEST:
            return None
        one.parts[heard.event.id] = heard
        return one

    def follow(self, heard: Heard) -> None:
        for one in self.open.values():
            first = next(iter(one.parts.values())).event
            if (first.place, first.identity) == (heard.event.place, heard.event.identity):
                one.followed.set()

    def begun(self, heard: Heard, again: bool = False) -> Gathering | None:
        """One that waits for further pieces, if it may have any. again: after a start, where what
        wasn't brought before it may take a while to come."""
        if not may_have_more(heard):
            return None
        began, pause = asyncio.get_running_loop().time(), LONGEST if again else PAUSE
        one = self.open[key(heard)] = Gathering({heard.event.id: heard}, began, pause)
        return one

    def waits_in(self, chat: str) -> bool:
        """Whether one is open in that chat, whosever it is."""
        firsts = (next(iter(one.parts.values())) for one in self.open.values())
        return any(first.event.place.chat == chat for first in firsts)

    def close(self, gathering: Gathering) -> None:
        self.open = {name: one for name, one in self.open.items() if one is not gathering}


def key(heard: Heard) -> Hashable:
    """What pieces of the same thing have in common."""
    event, what = heard.event, heard.event.what
    if not isinstance(what, Said):
        return event.id
    if heard.album is not None:
        return (event.place, event.identity, heard.album)
    if what.origin is not None:
        return (event.place, event.identity, what.origin.name, what.origin.kind)
    return (event.place, event.identity)


def may_have_more(heard: Heard) -> bool:
    what = heard.event.what
    if not isinstance(what, Said) or what.text.startswith("/"):
        return False
    return heard.album is not None or what.forwarded or units(what.text) >= CUT


def together(parts: Sequence[Heard]) -> Heard:
    """In the order in which they were sent; the first lends its name."""
    first, *others = sorted(parts, key=lambda part: int(part.event.message or 0))
    said = [part.event.what for part in (first, *others)]
    text = "\n".join(what.text for what in said if isinstance(what, Said) and what.text)
    files = tuple(file for part in (first, *others) for file in part.attached)
    what = first.event.what
    assert isinstance(what, Said), "only words and files are gathered"  # noqa: S101 - for the reader
    event = replace(
        first.event, what=replace(what, text=text), parts=tuple(p.event.id for p in others)
    )
    return replace(first, event=event, attached=files)
