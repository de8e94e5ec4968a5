"""Words that Telegram would turn into links, mentions or commands by itself.

It looks for them in every text, whatever entities are sent along (TDLib's find_entities). What a
person wrote is no link of ours: a wrong tap would leave the conversation, or tell a stranger.
"""

import re
from collections.abc import Iterator

JOINER = "\u2060"  # a word joiner: not seen, and no letter of any link

TRIGGERS = re.compile(
    r"[@#＃$](?=\w)|(?<!\w)/(?=\w)"  # @name, #tag, $USD, /command
    r"|(?<=\S)\.(?=[^\W\d])"  # shop.com, شركة.كوم
    r"|\.(?=\d+\.\d)"  # 192.168.1.1
    r"|:(?=//)"  # tg://
)
CARD = re.compile(r"\d(?:[ -]?\d){12,}")  # the number of a bank card: 13 digits or more
PIECE = re.compile(r"(?:\d[ -]?){6}(?=\d)")  # two neighbours of it are no card yet


def unlinked(text: str) -> str:
    """Reads the same, and is no link any more; not for text that is to be copied."""
    text = CARD.sub(lambda card: PIECE.sub(rf"\g<0>{JOINER}", card[0]), text)
    return TRIGGERS.sub(rf"\g<0>{JOINER}", text)


def linkable(text: str) -> Iterator[tuple[int, int]]:
    """Where whole words begin and end that would become links, in order and apart."""
    end = 0
    for word in re.finditer(rf"{CARD.pattern}|\S+", text):
        if CARD.search(word[0]) or TRIGGERS.search(word[0]):
            yield max(word.start(), end), word.end()
            end = word.end()
