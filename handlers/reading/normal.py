"""One spelling for what people write in many: folded text is what every reading compares."""

import re
import unicodedata
from functools import lru_cache

_SAME_LETTER = {
    **dict.fromkeys("أإآٱٲٳ", "ا"),
    "ؤ": "و",
    **dict.fromkeys("ئىیې", "ي"),
    **dict.fromkeys("ةۀەہھ", "ه"),
    "ک": "ك",
    **dict.fromkeys("،٬", ","),
    "؛": ";",
    "؟": "?",
    "٫": ".",
    "٪": "%",
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("«»“”„‟", '"'),
    **dict.fromkeys("‘’‚‛ʼ`´", "'"),
    "\u20c1": "﷼",
}
LONGEST_SPELLING = 4  # letters in one sign, as in ﷼; a whole sentence in one, as in ﷺ, stays one
_MARKS = re.compile(
    "[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff"  # vowels, tatweel
    "\ufe00-\ufe0f\u20e3\U0001f3fb-\U0001f3ff]"  # how an emoji looks, not what it is
)


def fold(text: str) -> str:
    """The text as it would be without differences of spelling, digits, marks and spaces.

    Hamza on its own stays, for it tells «غداء» (lunch) from «غدًا» (tomorrow). Fold a line at
    a time where lines matter: every run of white space becomes one space.
    """
    return " ".join("".join(map(_letter, text)).split())


def words(folded: str) -> list[str]:
    """The words and numbers of folded text, without punctuation."""
    return re.findall(r"[^\W_]+(?:'[^\W\d_]+)?", folded)


@lru_cache(maxsize=4096)
def _letter(character: str) -> str:
    spelled = _spelled(character)
    return spelled if spelled == character else "".join(map(_letter, spelled))


def _spelled(character: str) -> str:
    if character in _SAME_LETTER:
        return _SAME_LETTER[character]
    category = unicodedata.category(character)
    if category == "Cf" or _MARKS.match(character):
        return ""
    if character.isspace():
        return " "
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category == "No":  # 2½ is not 21/2
        return character
    plain = unicodedata.normalize("NFKC", character).casefold()
    return plain if len(plain) <= LONGEST_SPELLING else character
