"""How Telegram says no.

Where a sentence isn't Telegram's own, because Telegram says nothing there or nobody wrote down what
it says, the place that raises it says so.
"""

from typing import Any

Json = dict[str, Any]


class Refusal(Exception):
    """code is the HTTP status as well; parameters hold retry_after or migrate_to_chat_id."""

    def __init__(self, code: int, description: str, parameters: Json | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters or {}


def bad(words: str, **parameters: int) -> Refusal:
    """400; a sentence begins small after the prefix, a CODE_LIKE_THIS stays as it is."""
    if words[1:2].islower():
        words = words[0].lower() + words[1:]
    return Refusal(400, f"Bad Request: {words}", parameters)


def forbidden(words: str) -> Refusal:
    return Refusal(403, f"Forbidden: {words}")


def too_many(seconds: int) -> Refusal:
    words = f"Too Many Requests: retry after {seconds}"
    return Refusal(429, words, {"retry_after": seconds})


def conflict(words: str) -> Refusal:
    return Refusal(409, f"Conflict: {words}")
