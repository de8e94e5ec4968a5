"""What a turn changes in one place, and the values of the statements that write it.

Each change has a rev of its own: first what is taken back, then what is moved or taken off, then
what is put up, then what is reworded.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from gigs.records import Message

SWEEP = 50  # changes between two sweeps of a place

Row = dict[str, object]
Rows = list[Row]


@dataclass(frozen=True, slots=True)
class Changes:
    place: str
    shown: Sequence[tuple[Message, datetime]]
    touched: Sequence[str]  # slots
    reworded: Mapping[str, bytes] = field(default_factory=dict)  # by native
    off: Sequence[str] = ()  # slots of what is taken off
    back: Sequence[int] = ()  # ids of messages that are taken back

    @property
    def moves(self) -> list[tuple[str, bool]]:
        """Slots whose messages are marked anew, and whether they are gone."""
        down = [m.slot for m, _ in self.shown if m.slot and not m.in_place]
        gone = [(slot, True) for slot in self.off]
        return [*gone, *((slot, False) for slot in self.touched), *((slot, True) for slot in down)]

    @property
    def count(self) -> int:
        return len(self.back) + len(self.moves) + len(self.shown) + len(self.reworded)

    def sweeps(self, rev: int) -> bool:
        return rev // SWEEP != (rev - self.count) // SWEEP

    def back_rows(self, rev: int) -> Rows:
        """rev: what the place has come to once all of them are counted."""
        taken = enumerate(self.back, rev - self.count + 1)
        return [{"of_message": id_, "new_rev": n} for n, id_ in taken]

    def moved_rows(self, rev: int) -> Rows:
        first = rev - self.count + len(self.back) + 1
        return [
            moved_row(self.place, slot, gone, n) for n, (slot, gone) in enumerate(self.moves, first)
        ]

    def put_rows(self, rev: int) -> Rows:
        first = rev - len(self.reworded) - len(self.shown) + 1
        return [
            put_row(self.place, n, message, at) for n, (message, at) in enumerate(self.shown, first)
        ]

    def reworded_rows(self, rev: int) -> Rows:
        worded = enumerate(self.reworded.items(), rev - len(self.reworded) + 1)
        return [
            {"in_place": self.place, "named": native, "new_body": body, "new_rev": n}
            for n, (native, body) in worded
        ]


def moved_row(place: str, slot: str, gone: bool, rev: int) -> Row:
    return {"in_place": place, "in_slot": slot, "now_gone": gone, "new_rev": rev}


def put_row(place: str, rev: int, message: Message, at: datetime) -> Row:
    return {
        "place": place,
        "rev": rev,
        "slot": message.slot,
        "key": message.key,
        "body": message.body,
        "gig": message.gig,
        "at": at,
        "gone": False,
        "reader": message.reader,
        "answers": message.answers,
    }
