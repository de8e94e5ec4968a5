"""What a turn leaves to be done once it is kept, and the turn in which that is told."""

import logging
from dataclasses import replace

from gigs.refusals import Refusal
from handlers.desk import Decision, Desk, Work
from handlers.event import Event, Said
from handlers.parcels import Parcels
from handlers.reply import Say, Words
from handlers.ways import Handler

log = logging.getLogger(__name__)


async def outcome(work: Work, parcels: Parcels) -> Handler:
    """What to decide by; a refusal or a fault is decided on too, so that it's told."""
    try:
        return await work.do(parcels)
    except Refusal as refusal:
        return _told(Words(refusal.key, dict(refusal.params)), work)
    except Exception:
        log.exception("what a turn left to be done failed")
        return failed(work)


def following(event: Event, number: int = 1) -> Event:
    """The event of that turn: nothing was said or pressed again, and it happens once."""
    id_ = f"{event.id}+{number}"
    return replace(event, id=id_, what=Said(), parts=(), keeps_history=True)


def failed(work: Work) -> Handler:
    return _told(Words("afterwards.failed"), work)


def _told(words: Words, work: Work) -> Handler:
    """Nothing stands any longer as if it were still to come."""

    async def told(desk: Desk) -> Decision:
        del desk
        return Decision((Say(words, slot=work.promise),), keeps_dialogue=True)

    return told
