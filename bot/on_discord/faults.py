"""What Discord's refusals mean, by its own codes.

passing     the network, the server, a limit: later it will do
shut        nothing can be said to that person: closed, blocked, gone
asleep      the thread is archived: sent into, it wakes by itself; changed, it must be woken
missing     the message isn't there any more
late        an interaction whose time to be answered has passed, or that was answered before
ours        anything else: what was sent isn't right, and wouldn't be a second time
"""

from enum import StrEnum

import aiohttp
import discord


class Fault(StrEnum):
    PASSING = "passing"
    SHUT = "shut"
    ASLEEP = "asleep"
    MISSING = "missing"
    LATE = "late"
    OURS = "ours"


CODES = {
    10003: Fault.SHUT,  # unknown channel
    10013: Fault.SHUT,  # unknown user
    50001: Fault.SHUT,  # missing access
    50007: Fault.SHUT,  # cannot send messages to this user
    50013: Fault.SHUT,  # missing permissions
    50278: Fault.SHUT,  # no mutual guilds
    50083: Fault.ASLEEP,  # archived thread
    160005: Fault.SHUT,  # locked thread
    10008: Fault.MISSING,  # unknown message
    10015: Fault.LATE,  # unknown webhook: the interaction's, after a quarter of an hour
    10062: Fault.LATE,  # unknown interaction
    40060: Fault.LATE,  # answered already
    50027: Fault.LATE,  # its token has ended
}
REASONS = {
    10003: "gone",
    50001: "rights",
    50013: "rights",
    50007: "blocked",
    50083: "locked",  # whatever is only archived was woken before
    160005: "locked",
}
TOO_MANY = 429
SERVERS_OWN = 500

Refusal = (discord.HTTPException, discord.RateLimited, aiohttp.ClientError, OSError)
"""All that a call to Discord raises; a time-out is an OSError."""


def meaning(error: Exception) -> Fault:
    if not isinstance(error, discord.HTTPException):
        return Fault.PASSING
    if error.status >= SERVERS_OWN or error.status == TOO_MANY:
        return Fault.PASSING
    if error.code in CODES:
        return CODES[error.code]
    return Fault.SHUT if isinstance(error, discord.Forbidden) else Fault.OURS


def why(error: Exception) -> str:
    """Without a word of what was sent."""
    if isinstance(error, discord.HTTPException):
        return f"{error.status} {error.code}"
    return type(error).__name__


def why_shut(error: Exception) -> str:
    """Why nothing can be said in a place, as handlers/whereabouts.py names reasons; "other"."""
    code = error.code if isinstance(error, discord.HTTPException) else 0
    return REASONS.get(code, "other")
