"""What a bot asks for: the method, its parameters as text, and the files that came along."""

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from multidict import MultiDict

from tests.fake_telegram.refusal import Json, Refusal, bad

MEGABYTE = 1024 * 1024
LARGEST_UPLOAD = 50 * MEGABYTE
LARGEST_REQUEST = LARGEST_UPLOAD + MEGABYTE
TRUE = {"true", "yes", "1"}


def too_large() -> Refusal:
    return Refusal(413, "Request Entity Too Large")


@dataclass(frozen=True)
class Upload:
    name: str
    mime: str
    content: bytes = field(repr=False)


@dataclass
class Call:
    method: str  # as the documentation spells it
    values: dict[str, str]
    files: dict[str, Upload]
    arrived: float = 0.0  # the fake's time
    unknown: list[str] = field(default_factory=list)  # parameters that Telegram doesn't know
    result: Any = None

    def has(self, name: str) -> bool:
        return name in self.values or name in self.files

    def text(self, name: str) -> str:
        return self.values.get(name, "")

    def flag(self, name: str) -> bool:
        return self.text(name).lower() in TRUE

    def whole(self, name: str, default: int = 0) -> int:
        """What isn't a number is 0, as Telegram reads it."""
        if name not in self.values:
            return default
        try:
            return int(self.values[name])
        except ValueError:
            return 0

    def tree(self, name: str, what: str) -> Any:
        """A parameter that is JSON; None where there is none. what: Telegram's name for it."""
        if not self.text(name):
            return None
        try:
            return json.loads(self.values[name])
        except ValueError:
            raise bad(f"can't parse {what} JSON object") from None

    def listed(self, name: str, what: str) -> list[Any]:
        tree = self.tree(name, what)
        if tree is None:
            return []
        if not isinstance(tree, list):
            raise bad(f"expected an Array of {what}")
        return tree

    def upload(self, name: str) -> Upload | None:
        return self.files.get(name)

    def parameters(self) -> Json:
        """As a test likes to see them: JSON unfolded, a file by its name."""
        shown: Json = {}
        for name, value in self.values.items():
            try:
                shown[name] = json.loads(value) if value[:1] in "[{" else value
            except ValueError:
                shown[name] = value
        return shown | {name: upload.name for name, upload in self.files.items()}


async def read(request: web.Request, method: str, arrived: float) -> Call:
    """Whatever the way the parameters came: address, form, multipart or JSON, with GET or POST."""
    fields: MultiDict[Any] = MultiDict(request.query)
    try:
        if request.content_type == "application/json":
            fields.update(as_object(await request.text()))
        elif request.can_read_body:
            fields.update(await request.post())
    except web.HTTPRequestEntityTooLarge:
        raise too_large() from None
    call = Call(method, {}, {}, arrived)
    for name, value in fields.items():
        if isinstance(value, web.FileField):
            call.files[name] = taken(value)
        else:
            call.values[name] = as_text(value)
    return call


def as_object(text: str) -> Json:
    try:
        body = json.loads(text or "{}")
    except ValueError:
        body = None
    if not isinstance(body, dict):
        raise bad("can't parse JSON object")
    return body


def as_text(value: Any) -> str:
    if isinstance(value, bytes):
        return value.decode()
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def taken(file: web.FileField) -> Upload:
    content = file.file.read()
    file.file.close()
    if len(content) > LARGEST_UPLOAD:
        raise too_large()
    return Upload(file.filename, file.content_type, content)
