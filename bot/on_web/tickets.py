"""An upload's ticket: the page holds it until its message is sent, also over a restart of ours.

It says who uploaded what, so that nobody can send a file by knowing its hash.
"""

import binascii
import hmac
import os
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from pathlib import Path

import msgspec
from msgspec import Struct

from gigs.records import FileRef


class Claim(Struct, frozen=True, array_like=True, forbid_unknown_fields=True):
    account: str
    sha256: str
    name: str
    size: int
    media_type: str


def write(key: bytes, account: str, file: FileRef) -> str:
    claim = msgspec.json.encode(Claim(account, file.sha256, file.name, file.size, file.media_type))
    return f"{urlsafe_b64encode(claim).decode()}.{seal(key, claim)}"


def read(key: bytes, account: str, ticket: str) -> FileRef | None:
    """The file, if the ticket is ours and this account's."""
    body, _, sealed = ticket.partition(".")
    try:
        claim = urlsafe_b64decode(body.encode())
    except (binascii.Error, ValueError):
        return None
    if not hmac.compare_digest(seal(key, claim).encode(), sealed.encode()):
        return None
    said = msgspec.json.decode(claim, type=Claim)
    if said.account != account:
        return None
    return FileRef(said.sha256, said.name, said.size, said.media_type)


def seal(key: bytes, claim: bytes) -> str:
    return hmac.new(key, b"upload " + claim, "sha256").hexdigest()


def kept_key(file: Path) -> bytes:
    """The key in a file that only its owner reads; made when there is none yet."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.write(secrets.token_bytes(32))
        fresh.rename(file)
    return file.read_bytes()
