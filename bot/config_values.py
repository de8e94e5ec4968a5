"""Values of settings that need a look before they're taken. An error names what is wrong, and
repeats nothing that may be a secret."""

import re
from typing import Annotated
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"{name!r} is no IANA time zone") from error
    return name


def _address(text: str) -> str:
    """Errors don't repeat the address: someone may have put a secret into it."""
    try:
        parts = urlsplit(text)
        usable = parts.scheme in {"https", "http"} and parts.hostname and parts.port != 0
    except ValueError:
        usable = False
    if not usable or re.search(r"\s", text):
        raise ValueError("an address is wanted that begins with https:// and names a server")
    if parts.username is not None or parts.query or parts.fragment:
        raise ValueError("an address is wanted without user, password, ? or #")
    return text


def _none_if_empty(value: object) -> object:
    """A line end that was copied too is no part of a secret."""
    return (value.strip() or None) if isinstance(value, str) else value


Zone = Annotated[str, AfterValidator(_zone)]
Address = Annotated[str, AfterValidator(_address)]
Unset = BeforeValidator(_none_if_empty)


class Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)
