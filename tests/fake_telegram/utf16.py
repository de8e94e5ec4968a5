"""Telegram counts in UTF-16 units: 😀 counts twice."""


def units(text: str) -> int:
    return len(text) + sum(1 for letter in text if ord(letter) > 0xFFFF)


def cut(text: str, offset: int, length: int) -> str:
    raw = text.encode("utf-16-le")
    return raw[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")


def index(text: str, offset: int) -> int:
    """Where in the text, in Python's counting, so many units are over."""
    return len(text.encode("utf-16-le")[: 2 * offset].decode("utf-16-le", "ignore"))
