"""Faults of our own, in what one row, gig or reminder holds. Whoever works through many of them
catches these, so that one holds up no other; what the database does to us is another matter."""

from msgspec import MsgspecError

from gigs.refusals import Refusal

MISTAKES = (
    Refusal,
    MsgspecError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
)
