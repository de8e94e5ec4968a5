"""Commands by scope and language, descriptions, the menu button."""

from typing import Any

import pytest
from telegram import (
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    MenuButtonCommands,
)

from tests.fake_telegram import Chat, FakeTelegram, Person
from tests.fake_telegram.conftest import Bot, Plain

pytestmark = pytest.mark.telegram

START = {"command": "start", "description": "ابدأ"}


async def test_commands_by_scope_and_language(
    fake: FakeTelegram, bot: Bot, sara: Person, team: Chat
) -> None:
    await bot.set_my_commands([BotCommand("new", "عمل جديد")], language_code="ar")
    await bot.set_my_commands([BotCommand("new", "New gig")], BotCommandScopeAllPrivateChats())
    await bot.set_my_commands([BotCommand("board", "اللوحة")], BotCommandScopeChat(team.id))
    assert fake.profile.commands_for(language="ar")[0]["description"] == "عمل جديد"
    assert fake.profile.commands_for("all_private_chats")[0]["description"] == "New gig"
    assert fake.profile.commands_for("chat", chat_id=team.id)[0]["command"] == "board"
    assert await bot.get_my_commands() == ()
    assert [one.command for one in await bot.get_my_commands(language_code="ar")] == ["new"]
    await bot.delete_my_commands(language_code="ar")
    assert fake.profile.commands_for(language="ar") == []
    assert (fake.refused, fake.unknown) == ([], [])


@pytest.mark.parametrize(
    ("command", "description", "words"),
    [
        ("مشروع", "x", "BOT_COMMAND_INVALID"),
        ("New", "x", "BOT_COMMAND_INVALID"),
        ("bad command", "x", "BOT_COMMAND_INVALID"),
        ("x" * 33, "x", "BOT_COMMAND_INVALID"),
        ("", "x", "command must be non-empty"),
        ("x", " ", "command description must be non-empty"),
        ("x", "x" * 257, "command description length must not exceed 256"),
    ],
)
async def test_a_command_must_be_right(
    plain: Plain, command: str, description: str, words: str
) -> None:
    commands = [{"command": command, "description": description}]
    assert await plain.words("setMyCommands", commands=commands) == f"Bad Request: {words}"


async def test_the_longest_list_and_names(plain: Plain) -> None:
    longest = {"command": "x" * 32, "description": "ب" * 256}
    assert await plain.result("setMyCommands", commands=[longest] * 100) is True
    words = await plain.words("setMyCommands", commands=[START] * 101)
    assert words == "Bad Request: BOT_COMMAND_INVALID"


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"scope": {"type": "invalid"}}, "can't parse BotCommandScope: Unsupported type specified"),
        ({"scope": {"type": "chat"}}, 'can\'t parse BotCommandScope: Can\'t find field "chat_id"'),
        ({"scope": {"type": "chat_member", "chat_id": 0}},
         'can\'t parse BotCommandScope: Can\'t find field "user_id"'),
        ({"scope": {"type": "chat", "chat_id": 99}}, "chat not found"),
        ({"language_code": "arabic"}, "invalid language code specified"),
    ],
)  # fmt: skip
async def test_a_scope_must_be_right(plain: Plain, more: dict[str, Any], words: str) -> None:
    refused = await plain.words("setMyCommands", commands=[START], **more)
    assert refused == f"Bad Request: {words}"


async def test_descriptions(fake: FakeTelegram, bot: Bot, plain: Plain) -> None:
    await bot.set_my_description("ب" * 512, language_code="ar")
    await bot.set_my_short_description("ب" * 120, language_code="ar")
    assert fake.profile.descriptions == {"ar": "ب" * 512}
    assert fake.profile.short_descriptions == {"ar": "ب" * 120}
    words = await plain.words("setMyDescription", description="ب" * 513)
    assert words == "Bad Request: DESCRIPTION_TOO_LONG"
    words = await plain.words("setMyShortDescription", short_description="ب" * 121)
    assert words == "Bad Request: ABOUT_TOO_LONG"


async def test_the_menu_button(fake: FakeTelegram, bot: Bot, plain: Plain, sara: Person) -> None:
    await bot.set_chat_menu_button(sara.id, MenuButtonCommands())
    assert fake.profile.menu_buttons == {sara.id: {"type": "commands"}}
    words = await plain.words("setChatMenuButton", menu_button={"type": "invalid"})
    assert words == "Bad Request: can't parse menu button: MenuButton has unsupported type"
    words = await plain.words("setChatMenuButton", chat_id=99, menu_button={"type": "commands"})
    assert words == "Bad Request: chat not found"
