"""One-time codes as people type them: in small letters, with dashes, with Arabic digits; and what
the code of a place stands for."""

import json
import unicodedata

from gigs.records import Place

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # none that looks like another
LENGTH = 10


def plain(typed: str) -> str:
    """What counts of it; signs that come along when it's copied don't."""
    return "".join(map(_plain, typed)).upper()


def spaced(code: str) -> str:
    """For the eye."""
    half = len(code) // 2
    return f"{code[:half]}-{code[half:]}"


def for_place(group: str, place: Place) -> str:
    """What a code that leads back to a group's place stands for."""
    return json.dumps([group, place.chat, place.thread])


def place_meant(subject: str) -> tuple[str, Place]:
    """The group and its place."""
    group, chat, thread = json.loads(subject)
    return group, Place(group.partition(":")[0], chat, thread, private=False)


def _plain(sign: str) -> str:
    digit = unicodedata.decimal(sign, None)
    return str(digit) if digit is not None else sign if sign.isalpha() else ""
