"""Buttons under a message, and the other forms of reply_markup."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tests.fake_telegram.call import Call
from tests.fake_telegram.judge import link_fault
from tests.fake_telegram.refusal import Json, bad
from tests.fake_telegram.utf16 import units

ROW = 8
MOST_BUTTONS = 100
LONGEST_DATA = 64  # bytes
LONGEST_COPY = 256
LONGEST_PLACEHOLDER = 64
STYLES = {"primary", "success", "danger"}
ACTIONS = {
    "url", "callback_data", "copy_text", "web_app", "login_url", "switch_inline_query",
    "switch_inline_query_current_chat", "switch_inline_query_chosen_chat", "callback_game", "pay",
}  # fmt: skip
BUTTON_FIELDS = {"text", "style", "icon_custom_emoji_id", *ACTIONS}
KINDS = {
    "inline_keyboard": {"inline_keyboard"},
    "keyboard": {
        "keyboard", "is_persistent", "resize_keyboard", "one_time_keyboard",
        "input_field_placeholder", "selective",
    },
    "remove_keyboard": {"remove_keyboard", "selective"},
    "force_reply": {"force_reply", "input_field_placeholder", "selective"},
}  # fmt: skip
FLAGS = {
    "force_reply", "remove_keyboard", "selective", "is_persistent", "resize_keyboard",
    "one_time_keyboard",
}  # fmt: skip


@dataclass(frozen=True)
class Markup:
    """kind: a key of KINDS, or "" for none."""

    kind: str = ""
    raw: Any = None

    def rows(self) -> list[list[Json]] | None:
        """The buttons of an inline keyboard; no buttons are no keyboard."""
        rows = self.raw["inline_keyboard"] if self.kind == "inline_keyboard" else []
        return [row for row in rows if row] or None


def markup(call: Call, only_inline: bool = False) -> Markup:
    raw = call.tree("reply_markup", "reply keyboard markup")
    if raw is None:
        return Markup()
    if not isinstance(raw, dict):
        raise bad("object expected as reply markup")
    kind = next((name for name in KINDS if name in raw), "")
    if only_inline and kind not in ("inline_keyboard", ""):
        raise bad("inline keyboard expected")
    if not kind:
        return Markup()
    note_unknown(call, "reply_markup", raw, KINDS[kind])
    check_fields(raw)
    if kind == "inline_keyboard":
        check_inline(call, raw[kind])
    elif kind == "keyboard":
        check_reply_keyboard(raw[kind])
    return Markup(kind, raw) if raw[kind] else Markup()


def note_unknown(call: Call, where: str, raw: Json, known: set[str]) -> None:
    call.unknown += [f"{where}.{name}" for name in raw if name not in known]


def check_fields(raw: Json) -> None:
    for name in FLAGS & raw.keys():
        if not isinstance(raw[name], bool):
            raise bad(f'field "{name}" must be of type Boolean')
    for name in {"inline_keyboard", "keyboard"} & raw.keys():
        if not isinstance(raw[name], list):
            raise bad(f'field "{name}" must be of type Array')
    placeholder = raw.get("input_field_placeholder")
    if placeholder is not None and not 1 <= len(placeholder) <= LONGEST_PLACEHOLDER:
        raise bad("INPUT_FIELD_PLACEHOLDER_INVALID")  # our words: Telegram's aren't known


def check_inline(call: Call, rows: list[Any]) -> None:
    for row in rows:
        if not isinstance(row, list):
            raise bad('field "inline_keyboard" must be an Array of Arrays')
        for button in row:
            check_button(call, button)
    if any(len(row) > ROW for row in rows) or sum(map(len, rows)) > MOST_BUTTONS:
        raise bad("reply markup is too long")


def check_button(call: Call, button: Any) -> None:
    prefix = "can't parse inline keyboard button:"
    if not isinstance(button, dict):
        raise bad(f"{prefix} InlineKeyboardButton must be an Object")
    note_unknown(call, "reply_markup.button", button, BUTTON_FIELDS)
    if "text" not in button:
        raise bad(f'{prefix} Can\'t find field "text"')
    if not isinstance(button["text"], str):
        raise bad(f'{prefix} Field "text" must be of type String')
    if not button["text"].strip():
        raise bad("Inline keyboard button text must be non-empty")
    actions = [name for name in ACTIONS & button.keys() if button[name] not in ("", None)]
    if not actions:
        raise bad(f"{prefix} Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        # Telegram takes the first it knows and is silent; the documentation forbids it.
        raise bad(f"{prefix} Exactly one action must be used")
    if button.get("style") is not None and button["style"] not in STYLES:
        raise bad("BUTTON_STYLE_INVALID")
    check_action(actions[0], button[actions[0]])


def check_action(action: str, value: Any) -> None:
    match action:
        case "callback_data" if len(str(value).encode()) > LONGEST_DATA:
            raise bad("BUTTON_DATA_INVALID")
        case "copy_text" if not 1 <= units(value.get("text", "")) <= LONGEST_COPY:
            raise bad("BUTTON_COPY_TEXT_INVALID")
        case "url":
            if words := link_fault(value):
                raise bad(f"Inline keyboard button {words}")
        case "web_app" if not str(value.get("url", "")).startswith("https://"):
            address = value.get("url", "")
            words = f"Web App URL '{address}' is invalid: Only HTTPS links are allowed"
            raise bad(f"Inline keyboard button {words}")
        case "callback_game" | "pay":
            raise bad("BUTTON_TYPE_INVALID")
        case "login_url":
            raise bad("BOT_DOMAIN_INVALID")


def check_reply_keyboard(rows: list[Any]) -> None:
    for button in all_buttons(rows):
        text = button.get("text") if isinstance(button, dict) else button
        if not isinstance(text, str):
            raise bad("can't parse keyboard button: Can't find field \"text\"")
        if not text.strip():
            raise bad("Keyboard button text must be non-empty")


def all_buttons(rows: list[Any]) -> Iterator[Any]:
    for row in rows:
        if not isinstance(row, list):
            raise bad('field "keyboard" must be an Array of Arrays')
        yield from row
