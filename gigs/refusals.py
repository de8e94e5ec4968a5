"""Why something is refused.

Refusal
├── NotAllowed   the person may not do this, or it isn't theirs
│   └── NoLonger an open question asks it: it ends with the part that was theirs
├── Malformed    the words or values can't be used as they are
└── Stale        the button or message is older than the gig

Each carries a wording key with parameters and is worded once, at the edge. A shut gate is no
refusal in this sense: that is a decision, and it is recorded.
"""

from collections.abc import Mapping


class Refusal(Exception):
    def __init__(self, key: str, params: Mapping[str, str | int] | None = None) -> None:
        super().__init__(key)
        self.key = key
        self.params = dict(params or {})


class NotAllowed(Refusal):
    pass


class NoLonger(NotAllowed):
    pass


class Malformed(Refusal):
    pass


class Stale(Refusal):
    pass


class LostRace(Stale):
    """Another was quicker: nothing of the turn holds, and it may be taken once more."""
