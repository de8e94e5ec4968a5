"""Spans -> a text with entities, in pieces that Telegram takes.

Positions are counted in characters here, and in UTF-16 units where they leave (to_telegram).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from telegram import MessageEntity

from bot.on_telegram.links import linkable, unlinked
from bot.speech import Span

LONGEST = 4000  # UTF-16 units of one message; Telegram takes 4096
LAST_MOMENT = 2**31  # seconds since 1970; Telegram knows none beyond
LONGEST_CAPTION = 1024
MOST_ENTITIES = 100  # of one message; Telegram drops what is beyond
BREAKS = ("\n\n", "\n", " ")  # where a long text is best cut, the best first


@dataclass(frozen=True, slots=True)
class Mark:
    start: int
    end: int
    kind: str  # of MessageEntity
    at: datetime | None = None  # of a moment


@dataclass(frozen=True, slots=True)
class Laid:
    text: str
    marks: tuple[Mark, ...] = ()

    def between(self, start: int, end: int) -> "Laid":
        """A part of it, without the white space around."""
        part = self.text[start:end]
        start += len(part) - len(part.lstrip())
        end = start + len(part.strip())
        inside = (
            replace(m, start=max(m.start, start) - start, end=min(m.end, end) - start)
            for m in self.marks
            if m.start < end and m.end > start
        )
        return Laid(self.text[start:end], tuple(inside))


def laid_out(lines: Iterable[Iterable[Span]]) -> Laid:
    """Line by line; a person's words can't become a link."""
    text, marks = "", list[Mark]()
    for number, line in enumerate(lines):
        text += "\n" if number else ""
        for span in line:
            piece = unlinked(span.text) if span.kind == "user" else span.text
            end = len(text) + len(piece)
            if span.kind == "bold":
                marks.append(Mark(len(text), end, MessageEntity.BOLD))
            if span.at is not None and 0 < span.at.timestamp() < LAST_MOMENT:
                marks.append(Mark(len(text), end, MessageEntity.DATE_TIME, span.at))
            text += piece
    return Laid(text, tuple(marks))


def to_copy(text: str) -> Laid:
    """To the letter as it is to be copied; what would be a link stands as code, which is none."""
    return Laid(text, tuple(Mark(s, e, MessageEntity.CODE) for s, e in linkable(text)))


def units(text: str) -> int:
    """UTF-16 units, as Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def pieces(laid: Laid, limit: int = LONGEST) -> Iterator[Laid]:
    """At most limit units each, cut between paragraphs, lines or words where that's possible."""
    start = 0
    while units(laid.text[start:]) > limit:
        end = start + _cut(laid.text[start : start + limit], limit)
        yield laid.between(start, end)
        start = end
    last = laid.between(start, len(laid.text))
    if last.text or start == 0:
        yield last


def _cut(text: str, limit: int) -> int:
    """Characters of the longest beginning that fits; half of what fits is never given away."""
    while units(text) > limit:
        text = text[: -max(1, (units(text) - limit) // 2)]
    for end in BREAKS:
        found = text.rfind(end)
        if found > len(text) // 2:
            return found + len(end)
    return len(re.sub("[\u200d\ufe0f]+$", "", text)) or len(text)


def to_telegram(laid: Laid, format_: str = "") -> tuple[MessageEntity, ...]:
    """format_: how Telegram words a moment (Bot API, date-time entity formatting); empty: as we
    worded it, with the reader's own date one tap away."""
    found = [_entity(mark, format_) for mark in laid.marks if mark.start < mark.end]
    adjusted = MessageEntity.adjust_message_entities_to_utf_16(laid.text, found)
    return tuple(adjusted[:MOST_ENTITIES])


def _entity(mark: Mark, format_: str) -> MessageEntity:
    length = mark.end - mark.start
    if mark.at is None:
        return MessageEntity(mark.kind, mark.start, length)
    return MessageEntity(mark.kind, mark.start, length, date_time_format=format_, unix_time=mark.at)
