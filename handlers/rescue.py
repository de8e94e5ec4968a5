"""The rescue door: six situations, one tap, the ready message; no gig needed."""

from typing import Literal

from gigs.refusals import Malformed
from handlers.buttons import button
from handlers.desk import Decision, Desk
from handlers.reply import Say, Snippet, Words

READY = {
    "file": Words("T09.open"),
    "change": Words("T15b.before"),
    "inactive": Words("T04"),
    "threat": Words("threat.message"),
    "cancelled": Words(
        "T20",
        {
            "order_numbers": "none",
            "facts": "none",
            "problem": Words("ticket.other"),
            "ask": Words("ticket.look"),
        },
    ),
    "review": Words("T13c"),
}
"""The variants that state nothing we don't know."""
SITUATIONS = tuple(READY)
READERS: dict[str, Literal["support", "public"]] = {"cancelled": "support", "review": "public"}


async def opened(desk: Desk) -> Decision:
    del desk
    taps = tuple(button("rescue", None, s, f"button.rescue.{s}") for s in SITUATIONS)
    rows = (taps[:1], taps[1:3], taps[3:5], taps[5:])
    return Decision((Say(Words("rescue.which"), rows),))


async def message(desk: Desk) -> Decision:
    """The message at once; then the offer to keep the proof in a gig."""
    if desk.arg not in SITUATIONS:
        raise Malformed("refused.button")
    rows = ((button("new", label="button.rescue.gig"), button("leave", label="button.skip")),)
    ready = Snippet(READY[desk.arg], desk.language, READERS.get(desk.arg, "client"))
    advice = Say(Words(f"rescue.{desk.arg}"))
    offer = Say(Words("rescue.offer"), rows)
    return Decision((advice, ready, offer))
