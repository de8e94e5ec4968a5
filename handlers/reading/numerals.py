"""Numbers written as words, turned into digits, so that each reading looks for digits only."""

import re
from collections.abc import Sequence
from decimal import Decimal

_WORDS: dict[int, str] = {
    1: "واحد واحده one",
    2: "اثنان اثنين اثنتان اثنتين اتنين تنين ثنين ثنتين جوج زوز two",
    3: "ثلاث ثلاثه تلات تلاته تلت three",
    4: "اربع اربعه four",
    5: "خمس خمسه five",
    6: "ست سته six",
    7: "سبع سبعه seven",
    8: "ثمان ثماني ثمانيه تمان تمانيه تمن eight",
    9: "تسع تسعه تسعود nine",
    10: "عشر عشره ten",
    11: "احد_عشر احدي_عشره حداشر حدعشر احداشر حداش احدعش حدعش eleven",
    12: (
        "اثنا_عشر اثني_عشر اثنتا_عشره اثنتي_عشره اتناشر اطناشر اثنعشر طنعشر طناش اثنعش اطنعش twelve"
    ),
    13: "تلتاشر تلاتاشر ثلطعشر تلطاش تلتطعش ثلاطعش thirteen",
    14: "اربعتاشر اربعطعشر ربعطاش اربعطاش اربعطعش fourteen",
    15: "خمستاشر خمسطعشر خمسطاش خمسطعش fifteen",
    16: "ستاشر سطعشر سطاش ستطعش sixteen",
    17: "سبعتاشر سبعطعشر سبعطاش سبعطعش seventeen",
    18: "تمنتاشر تمانتاشر ثمنطعشر تمنطاش تمنطعش ثمنطعش eighteen",
    19: "تسعتاشر تسعطعشر تسعطاش تسعطعش nineteen",
    20: "عشرون عشرين twenty",
    30: "ثلاثون ثلاثين تلاتين thirty",
    40: "اربعون اربعين forty",
    50: "خمسون خمسين fifty",
    60: "ستون ستين sixty",
    70: "سبعون سبعين seventy",
    80: "ثمانون ثمانين تمانين eighty",
    90: "تسعون تسعين ninety",
    100: "ميه مايه hundred",
    200: "ميتان ميتين مايتان مايتين",
    300: "ثلاثميه ثلاثمايه تلتميه تلاتميه ثلثميه",
    400: "اربعميه اربعمايه ربعميه",
    500: "خمسميه خمسمايه",
    600: "ستميه ستمايه",
    700: "سبعميه سبعمايه",
    800: "ثمانميه ثمانيميه ثمانمايه تمنميه تمانميه",
    900: "تسعميه تسعمايه",
    1000: "الف الفا الاف thousand",
    2000: "الفان الفين",
    1_000_000: "مليون ملايين million",
}
VALUES = {
    word.replace("_", " "): Decimal(value)
    for value, words in _WORDS.items()
    for word in words.split()
}
TEEN = {"عشر", "عشره"}

_DIGITS = r"(?<![0-9.,:/#])[0-9]{1,6}(?:\.[0-9]{1,3})?(?![0-9]|[.,:/][0-9])"
_WORD = "(?:" + "|".join(sorted(VALUES, key=len, reverse=True)) + r")(?!\w)"
_LINK = r"(?: و ?| and | |(?<=[a-z])-(?=[a-z]))"
_RUN = re.compile(
    rf"(?<![^\W\d_])(?<![0-9])(?!لست )(?P<lead>[وبلف]?)"
    rf"(?P<run>(?:{_WORD}|{_DIGITS})(?:{_LINK}(?:{_WORD}|{_DIGITS}))*)"
)
_PART = re.compile(rf"(?P<link>{_LINK})?(?P<number>{_WORD}|{_DIGITS})")


def digits(folded: str) -> str:
    """Folded text with «خمسة وعشرين», "two thousand five hundred", «3 آلاف» as 25, 2500, 3000.

    Numbers that don't belong together stay apart: «ثلاثة وأربعة» gives "3 و4".
    """
    return _RUN.sub(_in_digits, folded)


def _in_digits(run: re.Match[str]) -> str:
    parts = [(part["link"] or "", part["number"]) for part in _PART.finditer(run["run"])]
    if not any(number in VALUES for _, number in parts):
        return run[0]
    return run["lead"] + "".join(_written(parts[first][0], value) for first, value in sums(parts))


def _written(link: str, value: Decimal) -> str:
    return f"{link}{value.normalize():f}"


def sums(parts: Sequence[tuple[str, str]]) -> list[tuple[int, Decimal]]:
    """The numbers that parts (a link, then a word or digits) add up to, each with the place of its
    first part: «ألف» and «و» «500» are one, 1500."""
    found: list[tuple[int, Decimal]] = []
    high = low = Decimal(0)  # «ثلاثة آلاف وخمسون»: high 3000, low 50
    for position, (link, word) in enumerate(parts):
        joined = _joined(high, low, link, word) if position else None
        if joined is None:
            value = VALUES.get(word) or Decimal(word)
            high, low = (value, Decimal(0)) if value >= 1000 else (Decimal(0), value)
            found.append((position, value))
        else:
            high, low = joined
            found[-1] = (found[-1][0], high + low)
    return found


def _joined(high: Decimal, low: Decimal, link: str, word: str) -> tuple[Decimal, Decimal] | None:
    """What the number so far becomes with this word, or None where another number begins."""
    value = VALUES.get(word) or Decimal(word)
    counts = link == " " and word in VALUES  # «خمسة آلاف»: multiplied, not added
    adds = "و" in link or word.isascii()
    if value in (1000, 1_000_000):
        return (high + low * value, Decimal(0)) if counts and low else None
    if value == 100 and counts and 0 < low < 10:
        return high, low * 100
    if word in TEEN and counts and 3 <= low % 100 <= 9:
        return high, low + 10
    return (high, low + value) if adds and _fits(high, low, value, link) else None


def _fits(high: Decimal, low: Decimal, value: Decimal, link: str) -> bool:
    if value >= 1000:
        return False
    if low == 0:
        return high > 0
    rest = low % 100
    if value < 100 and rest == 0:
        return True
    if value in range(20, 100, 10):  # «خمسة وعشرون»
        return 1 <= rest <= 9 and "و" in link
    return value < 10 and rest >= 20 and rest % 10 == 0 and "و" not in link
