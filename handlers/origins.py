"""Where forwarded words came from: held while a question is open, and said in words."""

from collections.abc import Mapping
from dataclasses import replace

import msgspec

from gigs.origin import Origin
from handlers.reply import Arg, Text, Time, Words

LONGEST_NAME = 80  # characters that are kept
OLDER = frozenset(
    "start.opened start.opened-light words.kept words.kept-read answers.sorted yes.sure yes.unsure "
    "preview.remarked approval.sure approval.unsure".split()
)
"""Messages that are on record from before they told where words came from."""


def cut(origin: Origin | None) -> Origin | None:
    """Anyone may call themselves anything, at any length."""
    if origin is None or not isinstance(origin.name, str):
        return origin
    return replace(origin, name=origin.name[:LONGEST_NAME] or None)


def held(origin: Origin | None) -> object:
    """As JSON, to rest in an open question."""
    return None if origin is None else msgspec.to_builtins(origin)


def of_held(value: object) -> Origin | None:
    return None if value is None else msgspec.convert(value, Origin)


def told(origin: Origin | None) -> Arg:
    """ "none" for words that were pasted or typed. An erased name isn't told, nor one that nobody
    could see."""
    if origin is None:
        return "none"
    at, name = Time(origin.at), origin.name
    if not isinstance(name, str) or not any(c.isprintable() and not c.isspace() for c in name):
        return Words("origin.unnamed", {"at": at})
    return Words(f"origin.{origin.kind}", {"name": Text(name), "at": at})


def completed(words: Words) -> Mapping[str, Arg]:
    """Its arguments; one of the older messages that names no origin had none."""
    return {"origin": told(None), **words.args} if words.key in OLDER else words.args
