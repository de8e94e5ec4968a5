"""What people send, made fit to keep on any platform: words, and names and kinds of files."""

import re
from pathlib import PurePosixPath

from gigs.records import FileRef

LONGEST_NAME = 120  # characters
MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9][a-z0-9.+-]{0,80}")
UNKNOWN = "application/octet-stream"
# Line breaks and tabs may stay; the other control characters carry no meaning, and databases
# refuse some of them.
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
# Control characters, and those that turn the reading direction: "exe.txt" written backwards.
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def clean(text: str) -> str:
    return CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def reference(sha256: str, size: int, name: str, declared: str, head: bytes) -> FileRef:
    """head: the first bytes, at least 16 where there are so many."""
    return FileRef(sha256, clean_name(name), size, media_type(declared, head))


def clean_name(name: str) -> str:
    """The last part of a path, without what can't be seen, and not too long."""
    seen = UNSEEN.sub("", name.replace("\\", "/")).strip(" /")
    last = seen.rsplit("/", 1)[-1].strip(" .") or "file"
    ending = PurePosixPath(last).suffix[:16]
    return last if len(last) <= LONGEST_NAME else last[: LONGEST_NAME - len(ending)] + ending


def media_type(declared: str, head: bytes) -> str:
    """What the browser says, except that a picture is what its first bytes show."""
    found = picture(head)
    plain = declared.partition(";")[0].strip().lower()
    if found or plain.startswith("image/"):
        return found or UNKNOWN
    return plain if MEDIA_TYPE.fullmatch(plain) else UNKNOWN


def picture(head: bytes) -> str | None:
    """The kinds of picture that every browser shows and that carry no script."""
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if head.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if head.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    return None
