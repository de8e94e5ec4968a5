"""What a way in is: a button's action, a typed command."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from gigs.roles import Right
from handlers.desk import Decision, Desk

ANY = ("*",)
Handler = Callable[[Desk], Awaitable[Decision]]


@dataclass(frozen=True, slots=True)
class Action:
    """A button. of_gig: it means nothing without a gig in which the person has a part.

    right: what that part must give them.
    admins: who minds the group on its platform may do it too, whatever their part.
    ends: the open questions that this press settles; any other stays open.
    closed: it also means something once the gig is closed.
    public: it is anybody's business, so it may be answered where others read along.
    alone: there it's answered as well, where the answer is for its person alone.
    once: it answers the question it stands under, so that its buttons mean nothing afterwards.
    """

    handle: Handler
    of_gig: bool = True
    ends: tuple[str, ...] = ()
    closed: bool = False
    opens_form: bool = False  # some platforms must answer such a press with the form itself
    public: bool = False
    alone: bool = False
    right: Right = Right.STEER
    once: bool = False
    admins: bool = False

    def heard_among_others(self, whispers: bool) -> bool:
        """whispers: what is answered there is for its person alone."""
        return self.public or (self.alone and whispers)


@dataclass(frozen=True, slots=True)
class Command:
    """A typed command; of_gig: meant for the gig at hand, asked for when there are several.

    public: as of an action.
    """

    handle: Handler
    of_gig: bool = False
    ends: tuple[str, ...] = ()
    public: bool = False
