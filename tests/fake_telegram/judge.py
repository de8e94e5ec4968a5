"""TDLib, Telegram's own library, asked what it makes of a text; it answers without a network.

Entities come and go in the Bot API's form, as dictionaries.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import tdjson

from tests.fake_telegram.refusal import Json, bad
from tests.fake_telegram.utf16 import cut, units

Entity = Mapping[str, Any]

# The Bot API's name of each kind that a bot may give, and TDLib's.
GIVEN = {
    "bold": "Bold",
    "italic": "Italic",
    "underline": "Underline",
    "strikethrough": "Strikethrough",
    "spoiler": "Spoiler",
    "blockquote": "BlockQuote",
    "expandable_blockquote": "ExpandableBlockQuote",
    "code": "Code",
    "pre": "Pre",
    "text_link": "TextUrl",
    "text_mention": "MentionName",
    "custom_emoji": "CustomEmoji",
    "date_time": "DateTime",
}
# What Telegram finds by itself. A bot may name these too, and it changes nothing.
FOUND = {
    "Mention": "mention",
    "Hashtag": "hashtag",
    "Cashtag": "cashtag",
    "BotCommand": "bot_command",
    "Url": "url",
    "EmailAddress": "email",
    "BankCardNumber": "bank_card_number",  # the Bot API doesn't show it; people see it
}
BY_ITSELF = {*FOUND.values(), "phone_number"}
SPLITTABLE = {"bold", "italic", "underline", "strikethrough", "spoiler"}
QUOTES = {"blockquote", "expandable_blockquote"}
MODES = {
    "html": {"@type": "textParseModeHTML"},
    "markdownv2": {"@type": "textParseModeMarkdown", "version": 2},
    "markdown": {"@type": "textParseModeMarkdown", "version": 1},
}


@cache
def silence() -> None:
    """TDLib would write its log to standard error."""
    tdjson.td_execute(b'{"@type": "setLogVerbosityLevel", "new_verbosity_level": 0}')


def ask(kind: str, **fields: Any) -> Json:
    silence()
    answer = tdjson.td_execute(json.dumps({"@type": kind, **fields}).encode())
    assert answer is not None
    told: Json = json.loads(answer)
    return told


@dataclass(frozen=True, order=True)
class Accident:
    """A stretch that Telegram turns into something to tap, though nobody asked for it."""

    offset: int  # in UTF-16 units
    length: int
    type: str
    text: str


def accidental(text: str, entities: Iterable[Entity] = ()) -> list[Accident]:
    """What Telegram makes tappable beyond the entities given, in order."""
    given = list(entities)
    asked = {(e["type"], e["offset"], e["length"]) for e in given}
    return [
        Accident(e["offset"], e["length"], e["type"], cut(text, e["offset"], e["length"]))
        for e in found(text)
        if (e["type"], e["offset"], e["length"]) not in asked and not any(map(keeps_out(e), given))
    ]


def keeps_out(new: Entity) -> Any:
    """Which given entities keep a found one out: code, links and the like, where they touch it;
    a quotation, whose edge it would cross; bold and its like never do."""

    def kept_out_by(old: Entity) -> bool:
        if old["type"] in SPLITTABLE | BY_ITSELF or not touch(old, new):
            return False
        return old["type"] not in QUOTES or not within(new, old)

    return kept_out_by


def touch(one: Entity, other: Entity) -> bool:
    return bool(one["offset"] < end(other) and other["offset"] < end(one))


def within(inner: Entity, outer: Entity) -> bool:
    return bool(outer["offset"] <= inner["offset"] and end(inner) <= end(outer))


def end(entity: Entity) -> int:
    return int(entity["offset"] + entity["length"])


def found(text: str) -> list[Json]:
    """Links, mentions, hashtags, commands and so on that Telegram finds in a text."""
    raw = ask("getTextEntities", text=text)["entities"]
    kinds = [(e, e["type"]["@type"].removeprefix("textEntityType")) for e in raw]
    return [
        {"type": FOUND[kind], "offset": e["offset"], "length": e["length"]}
        for e, kind in kinds
        if kind in FOUND
    ]


def with_found(text: str, entities: Iterable[Entity]) -> list[Json]:
    """The entities as everybody sees them: those given and those found beside them."""
    given = [dict(e) for e in entities if e["type"] not in BY_ITSELF]
    new = [e for e in found(text) if not any(map(keeps_out(e), given))]
    shown = [*given, *(e for e in new if e["type"] != "bank_card_number")]
    return sorted(shown, key=lambda e: (e["offset"], -e["length"]))


def faults(text: str, entities: Iterable[Entity]) -> list[str]:
    """Why Telegram would refuse these entities on this text, in its words; empty if it wouldn't."""
    given = list(entities)
    if not objection(text, given):
        return []
    alone = (objection(text, [entity]) for entity in given)
    return list(dict.fromkeys(words for words in alone if words)) or [objection(text, given)]


def objection(text: str, entities: Iterable[Entity]) -> str:
    """TDLib's first objection, or nothing."""
    raw = [as_tdlib(e) for e in entities if e["type"] not in BY_ITSELF]
    formatted = {"@type": "formattedText", "text": text, "entities": raw}
    answer = ask("getMarkdownText", text=formatted)
    return str(answer["message"]) if answer["@type"] == "error" else ""


def as_tdlib(entity: Entity) -> Json:
    kind: Json = {"@type": f"textEntityType{GIVEN[entity['type']]}"}
    match entity["type"]:
        case "pre" if entity.get("language"):
            kind = {"@type": "textEntityTypePreCode", "language": entity["language"]}
        case "text_link":
            kind["url"] = entity["url"]
        case "text_mention":
            kind["user_id"] = entity["user"]["id"]
        case "custom_emoji":
            kind["custom_emoji_id"] = entity["custom_emoji_id"]
        case "date_time":
            kind["unix_time"] = entity["unix_time"]
    where = {"offset": entity["offset"], "length": entity["length"]}
    return {"@type": "textEntity", "type": kind, **where}


def parsed(text: str, mode: str) -> tuple[str, list[Json]]:
    """A text with markup, read: the bare text and its entities. mode: a key of MODES."""
    answer = ask("parseTextEntities", text=text, parse_mode=MODES[mode])
    if answer["@type"] == "error":
        raise bad(answer["message"])
    return answer["text"], [from_tdlib(entity) for entity in answer["entities"]]


def from_tdlib(entity: Json) -> Json:
    names = {theirs: ours for ours, theirs in GIVEN.items()}
    kind = entity["type"]["@type"].removeprefix("textEntityType")
    plain = {"type": names.get(kind, "pre"), "offset": entity["offset"], "length": entity["length"]}
    match kind:
        case "PreCode":
            plain["language"] = entity["type"]["language"]
        case "TextUrl":
            plain["url"] = entity["type"]["url"]
        case "MentionName":
            plain["user"] = {"id": entity["type"]["user_id"]}
        case "CustomEmoji":
            plain["custom_emoji_id"] = entity["type"]["custom_emoji_id"]
        case "DateTime":
            plain["unix_time"] = entity["type"]["unix_time"]
            plain |= date_format(entity["type"].get("formatting_type"))
    return plain


def date_format(kind: Json | None) -> Json:
    if kind is None:
        return {}
    if kind["@type"] == "dateTimeFormattingTypeRelative":
        return {"date_time_format": "r"}
    written = "w" if kind["show_day_of_week"] else ""
    for letter in ("date", "time"):
        precision = kind[f"{letter}_precision"]["@type"].removeprefix("dateTimePartPrecision")
        written += {"None": "", "Short": letter[0], "Long": letter[0].upper()}[precision]
    return {"date_time_format": written}


def link_fault(url: str) -> str:
    """What is wrong with an address, as "URL '…' is invalid: …", or nothing."""
    link = {"type": "text_link", "offset": 0, "length": 1, "url": url}
    return objection("x", [link]).removeprefix("Entity ")


def is_too_long(text: str, limit: int) -> bool:
    """To be safe, counted in UTF-16 units; Telegram counts letters."""
    return units(text) > limit
