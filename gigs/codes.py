"""One-time codes as people type them: in small letters, with dashes, with Arabic digits."""

import unicodedata

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # none that looks like another
LENGTH = 10


def plain(typed: str) -> str:
    """What counts of it; signs that come along when it's copied don't."""
    return "".join(map(_plain, typed)).upper()


def spaced(code: str) -> str:
    """For the eye."""
    half = len(code) // 2
    return f"{code[:half]}-{code[half:]}"


def _plain(sign: str) -> str:
    digit = unicodedata.decimal(sign, None)
    return str(digit) if digit is not None else sign if sign.isalpha() else ""
