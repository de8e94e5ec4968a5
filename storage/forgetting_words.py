"""Whether a message that stands with others holds a person's words or name."""

import json
from collections.abc import Iterable, Iterator, Sequence

SHORT = 4  # characters: what is shorter is only known where it stands alone
SAID = frozenset({"text", "value", "name"})  # the members of a reply that hold a person's words
CUT = 12  # characters: so much of a longer text is known again where a message cut it


class Theirs:
    """What to look for: texts as they rest in openings (JSON), and names as they were shown."""

    def __init__(self, texts: Iterable[bytes], names: Sequence[str]) -> None:
        said = {text for raw in texts for text in _strings(json.loads(raw))}
        lines = {line.strip() for text in said for line in text.splitlines()}
        self.texts = {text for text in {*said, *lines} if text.strip()}
        self.names = {name for name in names if name.strip()}

    def __bool__(self) -> bool:
        return bool(self.texts or self.names)

    def stand_in(self, body: bytes, shared: bool) -> bool:
        """body: a reply as JSON. One that can't be read may hold anything.

        shared: of a gig that they took part in. Elsewhere only their name can be theirs: the same
        words in talk of another gig are another's.
        """
        try:
            reply = json.loads(body) if body else None
        except ValueError:
            return shared
        said = set(_said(reply))
        if said & self.names:
            return True
        return shared and any(_same(text, one) for text in said for one in self.texts)


def _same(text: str, one: str) -> bool:
    if len(one) < SHORT:
        return text == one
    return one in text or (len(text) >= CUT and text in one)


def _said(reply: object) -> Iterator[str]:
    """What people wrote, and names of files; not our own keys."""
    match reply:
        case dict():
            for name, value in reply.items():
                if name in SAID and isinstance(value, str):
                    yield value
                else:
                    yield from _said(value)
        case list():
            for value in reply:
                yield from _said(value)


def _strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for one in value.values():
                yield from _strings(one)
        case list():
            for one in value:
                yield from _strings(one)
