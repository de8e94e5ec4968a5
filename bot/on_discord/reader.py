"""Who reads a message, and the words made for them."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.direction import FSI, LRI, PDI, leftwards
from bot.on_discord.markdown import pieces
from bot.speech import Spans, Speech
from handlers.reply import Words


@dataclass(frozen=True, slots=True)
class Reader:
    speech: Speech
    language: str
    zone: str | None = None
    largest_file: int = 10_000_000  # bytes that can be sent

    @property
    def right_to_left(self) -> bool:
        return self.language == "ar"

    def text(self, words: Words) -> str:
        return self.speech.text(words, self.language, self.zone)

    def short(self, words: Words, limit: int) -> str:
        """Where no more has room: a button's label, a field's."""
        text = self.text(words).replace("\n", " ")
        if self.right_to_left:
            return leftwards(shortened(text, limit - len(leftwards("x")) + 1))
        return shortened(text, limit)

    def markdown(self, words: Iterable[Words]) -> list[str]:
        """In as many pieces as it needs."""
        return pieces(self.lines(words), self.right_to_left)

    def lines(self, words: Iterable[Words]) -> list[Spans]:
        return [self.speech.spans(line, self.language, self.zone) for line in words]


def shortened(text: str, limit: int) -> str:
    """At most so many characters; what was isolated stays so."""
    if len(text) <= limit:
        return text
    head = text[: limit - 2].rstrip() + "…"
    opened = head.count(FSI) + head.count(LRI) - head.count(PDI)
    return head + PDI if opened > 0 else head
