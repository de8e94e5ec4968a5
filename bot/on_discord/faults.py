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
