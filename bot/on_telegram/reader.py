"""Who reads a message, and the words made for them."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.on_telegram.event import PLATFORM
from bot.speech import Spans, Speech
from gigs.records import Identity, Place, Shown
from handlers.reply import Words


@dataclass(frozen=True, slots=True)
class Reader:
    speech: Speech
    language: str
    zone: str | None = None
    bot: str = ""  # the username that links lead to
    private: bool = True  # nobody else reads along
    largest_file: int = 50_000_000  # bytes that can be sent

    @property
    def right_to_left(self) -> bool:
        return self.language == "ar"

    def text(self, words: Words) -> str:
        return self.speech.text(words, self.language, self.zone)

    def lines(self, words: Iterable[Words]) -> list[Spans]:
        return [self.speech.spans(line, self.language, self.zone) for line in words]


def reader_of(place: Place, shown: Shown) -> Identity:
    """Whom it speaks to; a private chat bears its person's own number."""
    _, _, account = (shown.message.reader or "").partition(":")
    return Identity(PLATFORM, account or place.chat)
