"""Buttons -> what Telegram shows under a message."""

from collections.abc import Iterable, Sequence
from urllib.parse import quote

from telegram import CopyTextButton, ForceReply, InlineKeyboardButton, InlineKeyboardMarkup

from bot.on_telegram.layout import units
from bot.on_telegram.reader import Reader
from handlers.buttons import button, parse
from handlers.reply import Button, Say, Snippet, Words

LONGEST_COPY = 256  # characters of what a button copies
MOST_IN_ROW = 8
STYLES = {"plain": None, "primary": "primary", "danger": "danger"}
TOO_LONG_TO_COPY = button("copy").press
"""Pressed under a message that no button can copy; answered here, without a turn."""

Markup = InlineKeyboardMarkup | ForceReply | None


def under(reply: Say, reader: Reader) -> Markup:
    """Its buttons. Where many talk, only an answer to the question itself reaches us: so it opens
    that by itself, unless there is something to choose from."""
    choices = [one for row in reply.buttons for one in row if parse(one.press).action != "leave"]
    if reply.asks and not choices:
        return ForceReply(selective=True)
    made = rows(reply.buttons, reader)
    if reply.private is not None:
        made.append([_way(reply.private, reader)])
    return inline(made)


def inline(made: list[list[InlineKeyboardButton]]) -> InlineKeyboardMarkup | None:
    return InlineKeyboardMarkup(made) if made else None


def rows(buttons: Iterable[Sequence[Button]], reader: Reader) -> list[list[InlineKeyboardButton]]:
    """Telegram lays a row out from left to right, whatever the language: in Arabic the one to be
    read first stands last."""
    made: list[list[InlineKeyboardButton]] = []
    for row in buttons:
        for first in range(0, len(row), MOST_IN_ROW):
            part = [_button(one, reader) for one in row[first : first + MOST_IN_ROW]]
            made.append(part[::-1] if reader.right_to_left else part)
    return made


def _button(one: Button, reader: Reader) -> InlineKeyboardButton:
    if one.private is not None and not reader.private:
        return InlineKeyboardButton(reader.text(one.label), url=link(one.private, reader.bot))
    return InlineKeyboardButton(
        reader.text(one.label), callback_data=one.press, style=STYLES[one.style]
    )


def _way(then: str, reader: Reader) -> InlineKeyboardButton:
    return InlineKeyboardButton(reader.text(Words("button.private")), url=link(then, reader.bot))


def link(token: str, bot: str) -> str:
    return f"https://t.me/{bot}?start={quote(token, safe='')}"


def to_copy(text: str, snippet: Snippet, reader: Reader) -> InlineKeyboardMarkup:
    """Copies at a tap; a longer text is copied by hand, and the button says how."""
    if units(text) <= LONGEST_COPY:
        label = reader.text(Words(f"copy.{snippet.reader}"))
        one = InlineKeyboardButton(label, copy_text=CopyTextButton(text), style="primary")
    else:
        label = reader.text(Words("copy.how"))
        one = InlineKeyboardButton(label, callback_data=TOO_LONG_TO_COPY)
    return InlineKeyboardMarkup([[one]])
