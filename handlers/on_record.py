"""A reply as it rests on record."""

import msgspec

from gigs.records import Message
from handlers.reply import CardShown, Reply, Say, key


def message(reply: Reply, gig: str | None = None) -> Message:
    """Each message names its gig, so that whatever is erased from a gig is found here too."""
    body = msgspec.json.encode(reply)
    match reply:
        case CardShown(gig=of, in_place=in_place):
            return Message(key(reply), body, of, f"card:{of}", in_place)
        case Say(slot=slot, in_place=in_place):
            return Message(key(reply), body, gig, slot, in_place)
        case _:
            return Message(key(reply), body, gig)
