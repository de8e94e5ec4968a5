"""Files as Telegram keeps them: by an id that stays, for sending again and for fetching."""

import struct
from dataclasses import dataclass, field
from itertools import count

from tests.fake_telegram.call import MEGABYTE, Call, Upload
from tests.fake_telegram.refusal import Json, bad

LARGEST_DOWNLOAD = 20 * MEGABYTE
LARGEST_PHOTO = 10 * MEGABYTE
FOLDERS = {"photo": "photos", "video": "videos", "audio": "music", "voice": "voice"}
MARKS = {"photo": "AgAC", "document": "BQAC", "video": "BAAC", "audio": "CQAC", "voice": "AwAC"}


@dataclass(eq=False)
class StoredFile:
    number: int
    kind: str  # photo, document, video, audio, voice
    name: str
    mime: str
    size: int  # bytes; may be declared larger than the content, to act a large file
    content: bytes = field(repr=False)
    width: int = 0
    height: int = 0
    about: Json = field(default_factory=dict)  # duration, title, performer

    @property
    def file_id(self) -> str:
        return f"{MARKS[self.kind]}AgIAAxkBAAI{self.number:012d}aQADNgQ"

    @property
    def unique_id(self) -> str:
        return f"AgAD{self.number:08d}"

    @property
    def path(self) -> str:
        ending = self.name.rpartition(".")[2] if "." in self.name else "bin"
        return f"{FOLDERS.get(self.kind, 'documents')}/file_{self.number}.{ending}"

    def json(self) -> Json:
        """The field of a message that carries it."""
        plain = {"file_id": self.file_id, "file_unique_id": self.unique_id, "file_size": self.size}
        if self.kind == "photo":
            return {"photo": self.sizes(plain)}
        named = {"mime_type": self.mime} | (
            {"file_name": self.name} if self.kind != "voice" else {}
        )
        shape = {"width": self.width, "height": self.height} if self.kind == "video" else {}
        length = {} if self.kind == "document" else {"duration": self.about.get("duration", 0)}
        return {self.kind: {**plain, **named, **shape, **length, **self.about}}

    def sizes(self, full: Json) -> list[Json]:
        small = {
            "file_id": f"{self.file_id}s",
            "file_unique_id": f"{self.unique_id}s",
            "file_size": min(self.size, 1200),
        }
        return [
            {**small, "width": 90, "height": max(1, 90 * self.height // max(1, self.width))},
            {**full, "width": self.width, "height": self.height},
        ]


class Files:
    def __init__(self) -> None:
        self.kept: dict[str, StoredFile] = {}
        self.numbers = count(1)

    def keep(
        self, kind: str, upload: Upload, size: int | None = None, about: Json | None = None
    ) -> StoredFile:
        length = len(upload.content) if size is None else size
        name = upload.name or "file"
        width, height = image_size(upload.content) or (1280, 960)
        details = (length, upload.content, width, height, about or {})
        file = StoredFile(next(self.numbers), kind, name, upload.mime, *details)
        self.kept[file.file_id] = file
        if kind == "photo":
            self.kept[f"{file.file_id}s"] = file
        return file

    def get(self, file_id: str) -> StoredFile | None:
        return self.kept.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        return next((file for file in self.kept.values() if file.path == path), None)

    def received(self, call: Call, value: str, kind: str, about: Json) -> StoredFile:
        """What a bot sends: an upload of its own, or a file that is there already.

        value: the parameter's text: a file_id, attach://name, or the parameter's own name where
        the upload is there directly.
        """
        upload = call.upload(value.removeprefix("attach://"))
        if upload is None:
            return self.again(value, kind)
        if not upload.content:
            raise bad("file must be non-empty")
        if kind == "photo":
            check_photo(upload.content)
        return self.keep(kind, upload, about=about)

    def again(self, value: str, kind: str) -> StoredFile:
        file = self.get(value)
        if file is None:
            # By address too: the fake fetches nothing, and the product sends no addresses.
            raise bad("wrong file identifier/HTTP URL specified")
        if file.kind != kind:
            raise bad(f"can't use file of type {file.kind.title()} as {kind.title()}")
        return file


def check_photo(content: bytes) -> None:
    if len(content) > LARGEST_PHOTO:
        words = f"file of size {len(content)} bytes is too big for a photo"
        raise bad(f"{words}; the maximum size is {LARGEST_PHOTO} bytes")
    size = image_size(content)
    if size is None:
        raise bad("IMAGE_PROCESS_FAILED")
    width, height = size
    if width + height > 10_000 or max(size) > 20 * min(size):
        raise bad("PHOTO_INVALID_DIMENSIONS")


def image_size(content: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, JPEG or WebP; None where it is none of them."""
    if content[:8] == b"\x89PNG\r\n\x1a\n" and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    if content[:2] == b"\xff\xd8":
        return jpeg_size(content)
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return 512, 512  # not read further
    return None


def jpeg_size(content: bytes) -> tuple[int, int] | None:
    place = 2
    while place + 9 < len(content) and content[place] == 0xFF:
        marker, length = content[place + 1], int.from_bytes(content[place + 2 : place + 4])
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", content[place + 5 : place + 9])
            return width, height
        place += 2 + length
    return None
