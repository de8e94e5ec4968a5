"""A place as one text, the same for the same place."""

from urllib.parse import quote, unquote

from gigs.records import Identity, Place


def place_key(place: Place) -> str:
    """ "telegram:-100:7"; whatever a chat is called, two places never share a key."""
    return ":".join(quote(part, safe="") for part in (place.platform, place.chat, place.thread))


def chat_key(place: Place) -> str:
    """How the keys of a chat and of all its threads begin."""
    return ":".join(quote(part, safe="") for part in (place.platform, place.chat, ""))


def place_parts(key: str) -> tuple[str, str, str]:
    """Platform, chat and thread: the reverse of place_key."""
    platform, chat, thread = map(unquote, key.split(":"))
    return platform, chat, thread


def private(identity: Identity) -> Place:
    """On every platform a private chat is named by its person's account."""
    return Place(identity.platform, identity.account)
