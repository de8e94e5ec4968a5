"""What Telegram's refusals mean, read from its own words.

passing     the network, the server, a limit: later it will do
shut        nothing can be said in that chat: blocked, kicked, gone
missing     the message isn't there any more
unchanged   it looks as it should already
fixed       the message may not be changed or taken away any more
stale       a press whose time to be answered has passed
ours        anything else: what was sent isn't right, and wouldn't be a second time
"""

from enum import StrEnum

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)


class Fault(StrEnum):
    PASSING = "passing"
    MOVED = "moved"
    SHUT = "shut"
    MISSING = "missing"
    UNCHANGED = "unchanged"
    FIXED = "fixed"
    STALE = "stale"
    OURS = "ours"


MEANINGS = (
    (Fault.UNCHANGED, "message is not modified"),
    (Fault.MISSING, "message to edit not found"),
    (Fault.MISSING, "message to delete not found"),
    (Fault.MISSING, "message_id_invalid"),
    (Fault.FIXED, "message can't be deleted"),
    (Fault.FIXED, "message can't be edited"),
    (Fault.FIXED, "there is no text in the message to edit"),
    (Fault.STALE, "query is too old"),
    (Fault.STALE, "query_id_invalid"),
    (Fault.SHUT, "chat not found"),
    (Fault.SHUT, "message thread not found"),
    (Fault.SHUT, "topic_closed"),
    (Fault.SHUT, "topic_deleted"),
    (Fault.SHUT, "not enough rights to send"),
    (Fault.SHUT, "have no rights to send a message"),
    (Fault.SHUT, "chat_write_forbidden"),
    (Fault.SHUT, "chat_send_"),
    (Fault.SHUT, "user_is_blocked"),
    (Fault.SHUT, "peer_id_invalid"),
)


def meaning(error: TelegramError) -> Fault:
    """BadRequest is a NetworkError in the library, though the network is well."""
    if is_garbled(error):
        return Fault.PASSING  # a machine in between spoke, whatever the code of its page
    if isinstance(error, ChatMigrated):
        return Fault.MOVED
    if isinstance(error, Forbidden):
        return Fault.SHUT
    if isinstance(error, BadRequest):
        said = error.message.casefold()
        return next((fault for fault, words in MEANINGS if words in said), Fault.OURS)
    if "too large" in error.message.casefold():
        return Fault.OURS
    if isinstance(error, NetworkError | RetryAfter | InvalidToken):
        return Fault.PASSING
    return Fault.OURS


OF_ALL_TOPICS = frozenset({"removed", "rights"})
"""Reasons that hold for a group with all its topics."""
REASONS = (
    ("closed", "topic_closed"),
    ("deleted", "message thread not found"),
    ("deleted", "topic_deleted"),
    ("blocked", "blocked"),
    ("rights", "rights to send"),
    ("rights", "chat_write_forbidden"),
    ("rights", "chat_send_"),
    ("removed", "bot was kicked"),
    ("removed", "bot is not a member"),
    ("removed", "chat not found"),
)


def why_shut(error: TelegramError) -> str:
    """Why nothing can be said in a chat, as handlers/doorkeeper.py names reasons; "other"."""
    said = error.message.casefold()
    return next((why for why, words in REASONS if words in said), "other")


LOST = {"ReadTimeout", "WriteTimeout", "ReadError", "WriteError", "RemoteProtocolError"}


def is_garbled(error: TelegramError) -> bool:
    """Not Telegram's JSON, by the library's words for it."""
    said = error.message.casefold()
    return "invalid server response" in said or "parsing the server response" in said


def may_have_arrived(error: TelegramError) -> bool:
    """The answer is lost, not the request for certain: Telegram knows no repeats."""
    if is_garbled(error):
        return True
    return isinstance(error, NetworkError) and type(error.__cause__).__name__ in LOST


def failed_there(error: TelegramError) -> bool:
    """The server answered that it failed (5xx), or a machine before it did; no lost connection."""
    return is_garbled(error) or (type(error) is NetworkError and error.__cause__ is None)
