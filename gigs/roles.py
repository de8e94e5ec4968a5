"""Who may do what with a gig: decided here and nowhere else.

An owner opened the gig. A lead, makers, viewers and a client belong to the group that it's bound
to; a client may also have come by a link of their own. What a group itself is shown needs no role.
"""

from collections.abc import Iterable
from enum import StrEnum


class Role(StrEnum):
    """The strongest first."""

    OWNER = "owner"
    LEAD = "lead"
    MAKER = "maker"
    CLIENT = "client"
    VIEWER = "viewer"


class Right(StrEnum):
    SEE = "see"  # its stage, next step and deadline, in private
    READ = "read"  # the agreement's text
    STEER = "steer"  # scope, services, money, overrides, release, outcome
    WORK = "work"  # tick and assign steps, record remarks
    PREVIEW = "preview"  # make one; a maker only of a gig that is theirs to make
    CONFIRM = "confirm"  # the client's own yes
    BIND = "bind"  # show the gig in a group
    MIND = "mind"  # take it out of a group, hush what is said there
    WATCH = "watch"  # be told when another's gig moves on


APPOINTED = (Role.MAKER, Role.VIEWER, Role.CLIENT)  # given by the lead
_MAKING = frozenset({Right.SEE, Right.READ, Right.WORK, Right.PREVIEW})
_LEADING = frozenset({*_MAKING, Right.STEER, Right.MIND})
RIGHTS: dict[Role, frozenset[Right]] = {
    Role.OWNER: frozenset({*_LEADING, Right.BIND}),
    Role.LEAD: frozenset({*_LEADING, Right.WATCH}),
    Role.MAKER: frozenset({*_MAKING, Right.WATCH}),
    Role.VIEWER: frozenset({Right.SEE, Right.WATCH}),
    Role.CLIENT: frozenset({Right.SEE, Right.CONFIRM}),
}


def strongest(roles: Iterable[Role]) -> Role | None:
    """Who is several things at once is what may most."""
    held = set(roles)
    return next((role for role in Role if role in held), None)


def may(role: Role | None, right: Right, assigned: bool = False) -> bool:
    """assigned: whether the gig is this person's to make."""
    if role is None or right not in RIGHTS[role]:
        return False
    return assigned or role is not Role.MAKER or right is not Right.PREVIEW
