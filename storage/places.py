"""A place as one text, the same for the same place."""

from urllib.parse import quote

from gigs.records import Place


def place_key(place: Place) -> str:
    """ "telegram:-100:7"; whatever a chat is called, two places never share a key."""
    return ":".join(quote(part, safe="") for part in (place.platform, place.chat, place.thread))
