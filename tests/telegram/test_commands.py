"""What Telegram shows of the bot: every command described, within its limits, in each language."""

import asyncio
import re
from collections.abc import AsyncIterator, MutableMapping
from typing import Any

import pytest
from structlog.testing import capture_logs
from telegram import Bot
from telegram.request import HTTPXRequest

from bot import direction
from bot.on_telegram.commands import IN_GROUPS, IN_PRIVATE, announce, describe
from handlers.router import COMMANDS
from tests.fake_telegram import FakeTelegram, Fault, broken, late, saying_no
from tests.house import speech
from tests.telegram.house import until

pytestmark = pytest.mark.telegram

PRIVATE, GROUPS = "all_private_chats", "all_group_chats"
LANGUAGES = ("", "ar", "en")


@pytest.fixture
async def telegram(fake: FakeTelegram) -> AsyncIterator[Bot]:
    async with HTTPXRequest() as request:
        base = f"{fake.url}/bot"
        yield Bot(fake.token, base, request=request, get_updates_request=request)


def commands(fake: FakeTelegram, scope: str, language: str) -> dict[str, str]:
    """In their order, with their descriptions."""
    shown = fake.profile.commands_for(scope, language)
    return {one["command"]: one["description"] for one in shown}


async def announced(telegram: Bot) -> list[MutableMapping[str, Any]]:
    with capture_logs() as lines:
        await announce(telegram, speech())
    return lines


def test_every_command_is_shown_and_none_that_does_not_exist() -> None:
    assert sorted(IN_PRIVATE) == sorted(COMMANDS)
    assert len(IN_PRIVATE) == len(set(IN_PRIVATE))
    assert set(IN_GROUPS) < set(COMMANDS)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_texts_keep_telegrams_limits(language: str) -> None:
    for name in COMMANDS:
        assert re.fullmatch("[a-z0-9_]{1,32}", name)
        assert 1 <= len(describe(name, speech(), language)) <= 256
    assert 1 <= len(speech().phrase("bot.description", language)) <= 512
    assert 1 <= len(speech().phrase("bot.short-description", language)) <= 120


async def test_all_of_it_in_each_language(telegram: Bot, fake: FakeTelegram) -> None:
    assert await announced(telegram) == []
    assert len(fake.profile.commands) == 2 * len(LANGUAGES)
    for code in LANGUAGES:
        assert list(commands(fake, PRIVATE, code)) == IN_PRIVATE
        assert list(commands(fake, GROUPS, code)) == IN_GROUPS
    assert fake.profile.menu_buttons == {0: {"type": "commands"}}
    assert (fake.refused, fake.unknown) == ([], [])


async def test_whoever_has_neither_language_reads_english(
    telegram: Bot, fake: FakeTelegram
) -> None:
    await announce(telegram, speech())
    for told in (fake.profile.descriptions, fake.profile.short_descriptions):
        assert set(told) == set(LANGUAGES)
        assert told[""] == told["en"] != told["ar"]
        assert direction.runs(told["ar"]) == "R"
    assert commands(fake, PRIVATE, "ar")["deliver"] == "تسليم الملف"
    assert commands(fake, PRIVATE, "")["deliver"] == "Deliver the file"


async def test_no_text_holds_an_unseen_sign(telegram: Bot, fake: FakeTelegram) -> None:
    await announce(telegram, speech())
    profile = fake.profile
    texts = [*profile.descriptions.values(), *profile.short_descriptions.values()]
    texts += [one["description"] for told in profile.commands.values() for one in told]
    assert [text for text in texts if text != direction.without_controls(text)] == []


async def test_what_is_refused_keeps_nothing_else_from_being_shown(
    telegram: Bot, fake: FakeTelegram
) -> None:
    """As an older server of one's own would do with what it doesn't know."""
    fake.inject("setChatMenuButton", saying_no(404))
    fake.inject("setMyCommands", saying_no(400), times=6)
    [line] = await announced(telegram)
    assert line["log_level"] == "warning"
    assert line["refused"]["menu button"] == "InvalidToken"
    assert len(line["refused"]) == 7
    assert set(fake.profile.descriptions) == set(fake.profile.short_descriptions) == set(LANGUAGES)


@pytest.mark.parametrize("fault", [broken(500), broken(502), saying_no(409)])
async def test_a_server_in_trouble_is_not_asked_thirteen_times(
    telegram: Bot, fake: FakeTelegram, fault: Fault
) -> None:
    fake.inject("setMyCommands", fault, times=6)
    assert len(await announced(telegram)) == 1
    assert (len(fake.faults), fake.calls) == (1, [])


async def test_who_is_offline_starts_all_the_same() -> None:
    async with HTTPXRequest() as request:
        nowhere = Bot("1:x", "http://127.0.0.1:1/bot", request=request, get_updates_request=request)
        [line] = await announced(nowhere)
    assert list(line["refused"].values()) == ["NetworkError"]


async def test_it_can_be_cancelled(telegram: Bot, fake: FakeTelegram) -> None:
    fake.inject("setMyCommands", late(60))
    running = asyncio.create_task(announce(telegram, speech()))
    await until(lambda: fake.faults != [])
    running.cancel()
    await asyncio.wait({running})
    assert running.cancelled()
