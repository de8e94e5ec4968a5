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
        return await work(parcels)
    except Refusal as refusal:
        return _refused(refusal)
    except Exception:
        log.exception("what a turn left to be done failed")
        return failed


def following(event: Event, number: int = 1) -> Event:
    """The event of that turn: nothing was said or pressed again, and it happens once."""
    id_ = f"{event.id}+{number}"
    return replace(event, id=id_, what=Said(), parts=(), keeps_history=True)


def _refused(refusal: Refusal) -> Handler:
    async def told(desk: Desk) -> Decision:
        del desk
        words = Words(refusal.key, dict(refusal.params))
        return Decision((Say(words),), keeps_dialogue=True)

    return told


async def failed(desk: Desk) -> Decision:
    del desk
    return Decision((Say(Words("afterwards.failed")),), keeps_dialogue=True)
