"""A button is its whole state, so it works after a restart and can be judged when it's forged.

v1:gig:action:argument:sequence      ASCII, at most 64 bytes; all but the action may be empty

What a press binds (a version, a preview, a day) is its argument; no button of ours needs the
sequence, which is read for those that were sent with one.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

import msgspec

from gigs.refusals import Malformed
from handlers.reply import Arg, Button, Words

SHAPE = re.compile(r"v1:([a-z2-7]{13})?:([a-z0-9.-]{1,24}):([A-Za-z0-9._-]{0,16}):([0-9]{0,6})")


@dataclass(frozen=True, slots=True)
class Press:
    action: str
    gig: str | None = None
    arg: str = ""
    seq: int | None = None


def parse(button: str) -> Press:
    match = SHAPE.fullmatch(button) if len(button) <= 64 else None
    if match is None:
        raise Malformed("refused.button")
    gig, action, arg, seq = match.groups()
    return Press(action, gig, arg, int(seq) if seq else None)


def state(press: Press) -> str:
    """The reverse of parse. An argument that wouldn't come back is our own mistake."""
    seq = "" if press.seq is None else str(press.seq)
    button = f"v1:{press.gig or ''}:{press.action}:{press.arg}:{seq}"
    if parse(button) != press:
        raise ValueError(f"not a button: {button}")
    return button


def button(
    action: str,
    gig: str | None = None,
    arg: str | int | date = "",
    label: str | None = None,
    **args: Arg,
) -> Button:
    """A button labelled "button.<action>", or with another key."""
    press = state(Press(action, gig, str(arg)))
    style: Style = "danger" if action in DANGEROUS else "plain"
    return Button(press, Words(label or f"button.{action}", args), style)


DANGEROUS = frozenset(
    "override gig.decline forget.all unbind team.leave team.clear role.none role.lead"
    " client.revoke".split()
)
Style = Literal["plain", "primary", "danger"]
Rows = tuple[tuple[Button, ...], ...]


def led(rows: Rows) -> Rows:
    """The first button leads: the one next thing, so that only one is primary."""
    (first, *rest), *others = rows
    return ((msgspec.structs.replace(first, style="primary"), *rest), *others)


def into_private(one: Button, token: str) -> Button:
    """Where others read along it's a link into private talk, on platforms that have such."""
    return msgspec.structs.replace(one, private=token)
