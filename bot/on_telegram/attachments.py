"""The files of a message, by the names under which Telegram hands them over."""

from dataclasses import dataclass, replace

from telegram import Message


@dataclass(frozen=True, slots=True)
class Attachment:
    id: str
    name: str
    size: int  # bytes; 0 where Telegram doesn't say
    media_type: str
    compressed: bool = False  # pictures that are sent as such


def attached(message: Message) -> tuple[Attachment, ...]:
    """At most one: an album comes as several messages."""
    if message.photo:
        largest = message.photo[-1]
        return (replace(_file(largest, "photo.jpg", "image/jpeg"), compressed=True),)
    if message.animation:  # comes as a document too
        return (_file(message.animation, "animation.mp4", "video/mp4"),)
    for file, name, kind in (
        (message.document, "file", ""),
        (message.video, "video.mp4", "video/mp4"),
        (message.audio, "audio.mp3", "audio/mpeg"),
        (message.voice, "voice.ogg", "audio/ogg"),
        (message.video_note, "video.mp4", "video/mp4"),
    ):
        if file is not None:
            return (_file(file, name, kind),)
    return ()


def _file(file: object, name: str, kind: str) -> Attachment:
    told = getattr(file, "file_name", None), getattr(file, "mime_type", None)
    size = getattr(file, "file_size", None) or 0
    return Attachment(str(getattr(file, "file_id", "")), told[0] or name, size, told[1] or kind)
