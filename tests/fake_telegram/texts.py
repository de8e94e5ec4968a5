"""A text that a bot sends: read, cleaned and limited as Telegram does it.

What is cleaned, and what counts as empty, is TDLib's: clean_input_string, fix_formatted_text and
strip_empty_characters in its sources.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.fake_telegram.call import Call
from tests.fake_telegram.judge import (
    BY_ITSELF,
    GIVEN,
    MODES,
    is_too_long,
    objection,
    parsed,
    with_found,
)
from tests.fake_telegram.refusal import Json, bad
from tests.fake_telegram.utf16 import index, units

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
MOST_ENTITIES = 100  # the rest is ignored
DATE_FORMAT = re.compile(r"r|w?[dD]?[tT]?")
NEEDED = {
    "text_link": "url",
    "text_mention": "user",
    "custom_emoji": "custom_emoji_id",
    "date_time": "unix_time",
}

CONTROLS = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f]")
REMOVED = re.compile(r"[\r\u2028-\u202e\u0333\u033f\u030a]")
MARKS = re.compile(r"[\u200e\u200f]+(?=[\u200e\u200f])")  # of several in a row the last stays
EMPTY = re.compile(
    r"[ \n\u00a0\u1680\u180e\u2000-\u200f\u202e\u202f\u205f\u2800\u3000\ufeff\ufffc"
    r"\U000e0000-\U000e007f]*"
)


@dataclass(frozen=True)
class Text:
    text: str = ""
    entities: tuple[Json, ...] = ()

    def seen(self) -> list[Json]:
        return with_found(self.text, self.entities)


def message_text(call: Call) -> Text:
    if not call.text("text"):
        raise bad("message text is empty")
    text = read(call, call.values, "text", "entities")
    if not text.text:
        raise bad("text must be non-empty")
    if is_too_long(text.text, LONGEST_TEXT):
        raise bad("message is too long")
    return text


def caption(call: Call, holder: Mapping[str, Any] | None = None) -> Text:
    """holder: the parameters, or one medium of an album."""
    values = call.values if holder is None else holder
    text = read(call, values, "caption", "caption_entities")
    if is_too_long(text.text, LONGEST_CAPTION):
        raise bad("message caption is too long")
    return text


def read(call: Call, values: Mapping[str, Any], name: str, entities: str) -> Text:
    raw, mode = str(values.get(name) or ""), str(values.get("parse_mode") or "")
    if mode:
        if mode.lower() not in MODES:
            raise bad("unsupported parse_mode")
        bare, marked = parsed(raw, mode.lower())
        return cleaned(bare, marked)
    given = values.get(entities)
    listed = given if isinstance(given, list) else call.listed(entities, "MessageEntity")
    checked = [entity(one) for one in listed]
    if words := objection(raw, checked):
        raise bad(words)
    return cleaned(raw, checked)


def entity(given: Any) -> Json:
    if not isinstance(given, dict):
        raise bad("can't parse MessageEntity: expected an Object")
    kind = given.get("type")
    if kind not in {*GIVEN, *BY_ITSELF}:
        raise bad("can't parse MessageEntity: Unsupported type specified")
    for name in ("offset", "length", NEEDED.get(kind, "type")):
        if name not in given:
            raise bad(f"can't parse MessageEntity: Can't find field \"{name}\"")
    for name in ("offset", "length"):
        if not isinstance(given[name], int):
            raise bad(f'can\'t parse MessageEntity: Field "{name}" must be of type Number')
    if kind == "date_time" and not DATE_FORMAT.fullmatch(given.get("date_time_format", "")):
        raise bad("can't parse MessageEntity: Invalid date format used")
    if kind == "text_mention" and not given["user"].get("id"):
        raise bad("user not found")
    return given


def cleaned(text: str, entities: list[Json]) -> Text:
    """Control letters and edges taken off, the entities moved along."""
    moved = [shifted(text, one) for one in entities if one["type"] not in BY_ITSELF]
    text = MARKS.sub(lambda marks: "\u200c" * len(marks[0]), bare(text))
    if EMPTY.fullmatch(text):
        return Text()
    kept = text.rstrip(" \n")
    front = leading(kept, moved)
    trimmed = (moved_back(one, front, units(kept)) for one in moved)
    full = [one for one in trimmed if one["length"] > 0]
    return Text(kept[front:], tuple(in_order(full)[:MOST_ENTITIES]))


def bare(text: str) -> str:
    return REMOVED.sub("", CONTROLS.sub(" ", text))


def shifted(text: str, entity: Json) -> Json:
    """The entity's place once letters before and in it were taken out."""
    first = units(bare(text[: index(text, entity["offset"])]))
    last = units(bare(text[: index(text, entity["offset"] + entity["length"])]))
    return {**entity, "offset": first, "length": last - first}


def leading(text: str, entities: list[Json]) -> int:
    """Spaces at the front go, but not into the first entity."""
    spaces = len(text) - len(text.lstrip(" \n"))
    return min([spaces, *(int(one["offset"]) for one in entities)])


def moved_back(entity: Json, front: int, end: int) -> Json:
    length = min(entity["length"], end - entity["offset"])
    return {**entity, "offset": entity["offset"] - front, "length": length}


def in_order(entities: list[Json]) -> list[Json]:
    return sorted(entities, key=lambda one: (one["offset"], -one["length"]))
