"""Replies -> messages as Discord takes them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from bot.calendars import CALENDAR_NAME, CALENDAR_TYPE, calendar_of
from bot.on_discord import markdown
from bot.on_discord.forms import fits
from bot.on_discord.reader import Reader
from handlers.buttons import button
from handlers.reply import Button, Card, CardShown, File, Reply, Say, Snippet, Text, Words

MOST_COMPONENTS = 40  # of one message, each row and each button counted
LONGEST_LABEL = 80
MOST_IN_ROW = 5
FRAME = 2  # components around the rows: the text, and a card's border
OPENS_FORM = button("form.open", label="discord.fill-in").press
"""Pressed under a form: answered with its window, without a turn."""


@dataclass(frozen=True, slots=True)
class Knob:
    """A button: what it presses, or where it leads."""

    press: str
    label: str
    style: str = "plain"
    url: str | None = None


Rows = tuple[tuple[Knob, ...], ...]


@dataclass(frozen=True, slots=True)
class Bubble:
    """One message: a text with its buttons, or a file alone."""

    text: str  # markdown
    rows: Rows = ()
    card: bool = False
    plain: bool = False  # to be copied: a message without any component
    file: File | None = None
    body: bytes | None = None  # of a file that rests in no vault
    silent: bool = False


def bubbles(reply: Reply, card: Card | None, reader: Reader) -> tuple[Bubble, ...]:
    """In their order; none for what isn't to be seen: a card whose gig is gone, a passing word."""
    match reply:
        case Say(calendar=dates, made_at=datetime() as now) if dates:
            return (
                _calendar(reply, reader, now),
                *_spoken([reply.words], _under(reply, reader), reader),
            )
        case Say():
            return tuple(replace(made, silent=reply.silent) for made in _said(reply, reader))
        case Snippet():
            return tuple(_snippet(reply, reader))
        case CardShown() if card is not None:
            made = _spoken(card.lines, rows(card.buttons, reader), reader)
            return tuple(replace(bubble, card=bool(bubble.text)) for bubble in made)
        case _:
            return ()


def _said(reply: Say, reader: Reader) -> Iterator[Bubble]:
    """A file goes ahead of its words: beside buttons it would stand without its name."""
    lines = [reply.words]
    if reply.file is not None and reply.file.size <= reader.largest_file:
        yield Bubble("", file=reply.file)
    elif reply.file is not None:
        lines.append(Words("discord.file-too-big", {"name": Text(reply.file.name)}))
    if reply.form is not None and not fits(reply.form):
        lines.append(reply.form.fields[0].label)
    yield from _spoken(lines, _under(reply, reader), reader)


def _calendar(reply: Say, reader: Reader, now: datetime) -> Bubble:
    body = calendar_of(reply.calendar, reader.speech, reader.language, reader.zone, now)
    file = File(sha256(body).hexdigest(), CALENDAR_NAME, len(body), CALENDAR_TYPE)
    return Bubble("", file=file, body=body)


def _snippet(reply: Snippet, reader: Reader) -> Iterator[Bubble]:
    """In its own message, without any decoration, so that copying the message copies the text. One
    that Discord would take for markup stands as code, which it leaves alone."""
    text = reader.speech.snippet(reply.words, reply.language, reader.zone)
    for part in markdown.cut(text, markdown.LONGEST_PLAIN // 2):
        yield Bubble(copied(part.strip("\n")), plain=True)


def copied(text: str) -> str:
    if markdown.is_bare(text):
        return text
    if "```" not in text and not text.endswith("`"):
        return f"```\n{text}\n```"
    return "\n".join(markdown.begun(markdown.escaped(line)) for line in text.split("\n"))


def _spoken(lines: Iterable[Words], under: Rows, reader: Reader) -> Iterator[Bubble]:
    """In as many messages as it needs. The buttons stand under the last, and go on below it where
    they are more than one message takes."""
    *first, last = reader.markdown(lines)
    yield from (Bubble(piece) for piece in first)
    groups = list(_groups(under))
    yield Bubble(last, groups[0] if groups else ())
    yield from (Bubble("", group) for group in groups[1:])


def _groups(made: Rows) -> Iterator[Rows]:
    group, size = list[tuple[Knob, ...]](), FRAME
    for row in made:
        if size + 1 + len(row) > MOST_COMPONENTS:
            yield tuple(group)
            group, size = [], FRAME
        group.append(row)
        size += 1 + len(row)
    if group:
        yield tuple(group)


def _under(reply: Say, reader: Reader) -> Rows:
    made = rows(reply.buttons, reader)
    if reply.form is not None and fits(reply.form):
        label = reader.short(Words("discord.fill-in"), LONGEST_LABEL)
        made = ((Knob(OPENS_FORM, label, "primary"),), *made)
    if reply.private is not None:
        label = reader.short(Words("button.private"), LONGEST_LABEL)
        made = (*made, (Knob(f"go:{reply.private}", label, "primary"),))
    return made


def rows(buttons: Iterable[Sequence[Button]], reader: Reader) -> Rows:
    """Discord knows no Arabic and lays a row out from left to right: the one to be read first
    stands last. Of two alike one is enough, and Discord takes no second."""
    made, seen = list[tuple[Knob, ...]](), set[str]()
    for row in buttons:
        fresh = [one for one in row if one.press not in seen]
        seen |= {one.press for one in fresh}
        for first in range(0, len(fresh), MOST_IN_ROW):
            part = [_knob(one, reader) for one in fresh[first : first + MOST_IN_ROW]]
            made.append(tuple(part[::-1] if reader.right_to_left else part))
    return tuple(made)


def _knob(one: Button, reader: Reader) -> Knob:
    return Knob(one.press, reader.short(one.label, LONGEST_LABEL), one.style)


def unreadable(reader: Reader) -> Bubble:
    return next(_spoken([Words("page.unreadable")], (), reader))


def look(shown: tuple[Bubble, ...]) -> str:
    """A fingerprint: what looks the same needn't be edited."""
    return sha256(repr(shown).encode("utf-8", "surrogatepass")).hexdigest()[:16]
