"""Replies -> messages as Telegram takes them. Nothing here is markup: texts go with entities."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from telegram import MessageEntity

from bot.calendars import CALENDAR_NAME, CALENDAR_TYPE, calendar_of
from bot.on_telegram import keyboard
from bot.on_telegram.keyboard import Markup
from bot.on_telegram.layout import (
    LONGEST_CAPTION,
    Laid,
    laid_out,
    pieces,
    to_copy,
    to_telegram,
    units,
)
from bot.on_telegram.reader import Reader
from handlers.reply import Card, CardShown, File, Reply, Say, Snippet, Text, Words

EACH_IN_THEIR_ZONE = "wDt"  # weekday, day and hour, worded by the app of whoever reads


@dataclass(frozen=True, slots=True)
class Bubble:
    """One message: a text, or a file with its caption."""

    text: str
    entities: tuple[MessageEntity, ...] = ()
    markup: Markup = None
    file: File | None = None
    body: bytes | None = None  # of a file that rests in no vault
    silent: bool = False
    nudge: bool = False  # nobody waits for it: replies go first


def bubbles(reply: Reply, card: Card | None, reader: Reader) -> tuple[Bubble, ...]:
    """In their order; none for what isn't to be seen: a card whose gig is gone, a passing word."""
    match reply:
        case Say(calendar=dates, made_at=datetime() as now) if dates:
            return (_calendar(reply, reader, now),)
        case Say():
            return tuple(
                replace(made, silent=reply.silent, nudge=is_nudge(reply))
                for made in _said(reply, reader)
            )
        case Snippet():
            return tuple(_snippet(reply, reader))
        case CardShown() if card is not None:
            markup = keyboard.rows(card.buttons, reader)
            return tuple(
                _spoken(laid_out(reader.lines(card.lines)), keyboard.inline(markup), reader)
            )
        case _:
            return ()


def is_nudge(reply: Say) -> bool:
    return (reply.slot or "").startswith("nudge:")


def _said(reply: Say, reader: Reader) -> Iterator[Bubble]:
    lines, file = [reply.words], reply.file
    if file is not None and file.size > reader.largest_file:
        lines, file = [*lines, Words("telegram.file-too-big", {"name": Text(file.name)})], None
    laid, markup = laid_out(reader.lines(lines)), keyboard.under(reply, reader)
    if file is None:
        yield from _spoken(laid, markup, reader)
    elif units(laid.text) <= LONGEST_CAPTION:
        yield _bubble(laid, markup, reader, file)
    else:
        yield Bubble("", file=file)
        yield from _spoken(laid, markup, reader)


def _calendar(reply: Say, reader: Reader, now: datetime) -> Bubble:
    laid = laid_out(reader.lines([reply.words]))
    body = calendar_of(reply.calendar, reader.speech, reader.language, reader.zone, now)
    file = File(sha256(body).hexdigest(), CALENDAR_NAME, len(body), CALENDAR_TYPE)
    made = _bubble(laid, keyboard.under(reply, reader), reader, file)
    return replace(made, body=body)


def _snippet(reply: Snippet, reader: Reader) -> Iterator[Bubble]:
    """In its own message, so that what is copied by hand is the message and nothing else."""
    text = reader.speech.snippet(reply.words, reply.language, reader.zone)
    yield from _spoken(to_copy(text), keyboard.to_copy(text, reply, reader), reader)


def _spoken(laid: Laid, markup: Markup, reader: Reader) -> Iterator[Bubble]:
    """In as many messages as it needs; the buttons stand under the last."""
    *first, last = pieces(laid)
    yield from (_bubble(piece, None, reader) for piece in first)
    yield _bubble(last, markup, reader)


def _bubble(laid: Laid, markup: Markup, reader: Reader, file: File | None = None) -> Bubble:
    entities = to_telegram(laid, "" if reader.private else EACH_IN_THEIR_ZONE)
    return Bubble(laid.text, entities, markup, file)


def unreadable(reader: Reader) -> Bubble:
    return Bubble(reader.text(Words("page.unreadable")))


def look(shown: tuple[Bubble, ...]) -> str:
    """A fingerprint: what looks the same needn't be edited."""
    told = repr([(b.text, [e.to_dict() for e in b.entities], _markup(b), b.file) for b in shown])
    return sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _markup(bubble: Bubble) -> str:
    return bubble.markup.to_json() if bubble.markup else ""
