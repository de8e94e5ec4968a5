"""Who reads a message, and the words made for them."""

from dataclasses import dataclass

from bot.on_web.needs import Span, Speech
from handlers.reply import Words

Spans = tuple[tuple[str, str], ...]  # kind, text


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: the language and zone that words are made in."""

    speech: Speech
    language: str
    zone: str | None = None

    def text(self, words: Words) -> str:
        return self.speech.text(words, self.language, self.zone)

    def spans(self, words: Words) -> Spans:
        spans = self.speech.spans(words, self.language, self.zone)
        return tuple((span.kind, bare(span)) for span in spans)


def bare(span: Span) -> str:
    """The page isolates a person's words by an element, so that they're copied without marks."""
    isolated = span.kind == "user" and span.text[:1] == "\u2068" and span.text[-1:] == "\u2069"
    return span.text[1:-1] if isolated else span.text


def direction(language: str) -> str:
    return "rtl" if language == "ar" else "ltr"
