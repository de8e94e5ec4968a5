"""What the bot tells of itself: commands by scope and language, descriptions, menu buttons."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from tests.fake_telegram.call import Call
from tests.fake_telegram.refusal import Json, bad

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
MOST_COMMANDS = 100
LONGEST_COMMAND = 32
LONGEST_COMMAND_DESCRIPTION = 256
LONGEST_DESCRIPTION = 512
LONGEST_SHORT_DESCRIPTION = 120
LANGUAGE = re.compile(r"[a-z]{2}|")

SCOPES = {
    "default": [],
    "all_private_chats": [],
    "all_group_chats": [],
    "all_chat_administrators": [],
    "chat": ["chat_id"],
    "chat_administrators": ["chat_id"],
    "chat_member": ["chat_id", "user_id"],
}
Key = tuple[str, str]  # the scope as sorted JSON, the language or ""


@dataclass
class Profile:
    commands: dict[Key, list[Json]] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)  # by language
    short_descriptions: dict[str, str] = field(default_factory=dict)
    menu_buttons: dict[int, Json] = field(default_factory=dict)  # by chat; 0: everywhere else

    def commands_for(self, scope: str = "default", language: str = "", **where: int) -> Any:
        """As a test asks: the list set for exactly this scope and language."""
        return self.commands.get((scope_key({"type": scope, **where}), language), [])


def scope_key(scope: Json) -> str:
    return json.dumps(scope, sort_keys=True)


def language(call: Call) -> str:
    code = call.text("language_code")
    if not LANGUAGE.fullmatch(code):
        raise bad("invalid language code specified")
    return code


def key(call: Call) -> Key:
    scope = call.tree("scope", "BotCommandScope") or {"type": "default"}
    if not isinstance(scope, dict) or scope.get("type") not in SCOPES:
        raise bad("can't parse BotCommandScope: Unsupported type specified")
    for name in SCOPES[scope["type"]]:
        if name not in scope:
            raise bad(f"can't parse BotCommandScope: Can't find field \"{name}\"")
        scope[name] = int(scope[name])
    return scope_key(scope), language(call)


def command(given: Any) -> Json:
    if not isinstance(given, dict):
        raise bad("can't parse BotCommand: expected an Object")
    for name in ("command", "description"):
        if not isinstance(given.get(name), str):
            raise bad(f"can't parse BotCommand: Can't find field \"{name}\"")
    name = given["command"].strip().removeprefix("/")
    description = given["description"].strip()
    if not name:
        raise bad("command must be non-empty")
    if len(name) > LONGEST_COMMAND or not COMMAND.fullmatch(name):
        raise bad("BOT_COMMAND_INVALID")
    if not description:
        raise bad("command description must be non-empty")
    if len(description) > LONGEST_COMMAND_DESCRIPTION:
        raise bad(f"command description length must not exceed {LONGEST_COMMAND_DESCRIPTION}")
    return {"command": name, "description": description}


def set_my_commands(profile: Profile, call: Call) -> bool:
    commands = [command(given) for given in call.listed("commands", "BotCommand")]
    if len(commands) > MOST_COMMANDS:
        raise bad("BOT_COMMAND_INVALID")
    profile.commands[key(call)] = commands
    return True


def get_my_commands(profile: Profile, call: Call) -> list[Json]:
    return profile.commands.get(key(call), [])


def delete_my_commands(profile: Profile, call: Call) -> bool:
    profile.commands.pop(key(call), None)
    return True


def set_my_description(profile: Profile, call: Call) -> bool:
    if len(call.text("description")) > LONGEST_DESCRIPTION:
        raise bad("DESCRIPTION_TOO_LONG")
    profile.descriptions[language(call)] = call.text("description")
    return True


def set_my_short_description(profile: Profile, call: Call) -> bool:
    if len(call.text("short_description")) > LONGEST_SHORT_DESCRIPTION:
        raise bad("ABOUT_TOO_LONG")
    profile.short_descriptions[language(call)] = call.text("short_description")
    return True


def set_chat_menu_button(profile: Profile, call: Call) -> bool:
    button = call.tree("menu_button", "menu button") or {"type": "default"}
    if not isinstance(button, dict) or button.get("type") not in ("default", "commands", "web_app"):
        raise bad("can't parse menu button: MenuButton has unsupported type")
    if button["type"] == "web_app" and not {"text", "web_app"} <= button.keys():
        raise bad("can't parse menu button: Can't find field \"web_app\"")
    profile.menu_buttons[call.whole("chat_id")] = button
    return True
