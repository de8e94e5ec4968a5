"""The section `access`: what it takes, what it refuses by name, and what `check` tells of it."""

from pathlib import Path

import pytest

from bot.config import Unusable, load_settings
from bot.config_access import AccessSettings
from handlers.door import Access
from tests.house import ROOT
from tests.test_command_line import bot

FILE = ROOT / "config.yaml"
# As BotFather gives them; nobody listens at port 1.
TELEGRAM = {
    "MITHAQ_TELEGRAM__TOKEN": "700000001:AAHf-0123456789_abcdefghijklmnopqrs",
    "MITHAQ_TELEGRAM__API_URL": "http://127.0.0.1:1",
}


def written(folder: Path, text: str) -> AccessSettings:
    file = folder / "config.yaml"
    file.write_text(f"access: {text}", "utf-8")
    return load_settings(file).access


def test_the_file_sets_what_the_rules_begin_with() -> None:
    assert load_settings(FILE).access.rules == Access() == AccessSettings().rules


def test_people_are_named_in_the_file(tmp_path: Path) -> None:
    access = written(tmp_path, "{open: false, allow: [telegram:123, 'discord:456']}")
    assert access.rules.allow == {"telegram:123", "discord:456"}
    assert not access.rules.open


@pytest.mark.parametrize("given", ["telegram:1, discord:2", '["telegram:1", "discord:2"]'])
def test_people_are_named_in_the_environment(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("MITHAQ_ACCESS__BLOCK", given)
    assert load_settings(FILE).access.rules.block == {"telegram:1", "discord:2"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{allow: [mona]}", "access.allow (MITHAQ_ACCESS__ALLOW): 'mona' is none of"),
        ("{block: ['@mona']}", "access.block (MITHAQ_ACCESS__BLOCK): '@mona' is none of"),
        ("{block: ['web:1']}", "access.block (MITHAQ_ACCESS__BLOCK): 'web:1' is none of"),
        ("{block: ['telegram:-100']}", "access.block (MITHAQ_ACCESS__BLOCK)"),
        ("{block: [123]}", "access.block.0 (MITHAQ_ACCESS__BLOCK__0)"),
        ("{open: perhaps}", "access.open (MITHAQ_ACCESS__OPEN)"),
        ("{turns_a_minute: 0}", "access.turns_a_minute (MITHAQ_ACCESS__TURNS_A_MINUTE)"),
        ("{storage: 500}", "access.storage (MITHAQ_ACCESS__STORAGE)"),
        (
            "{allow: [telegram:1], block: [telegram:1]}",
            "access.block (MITHAQ_ACCESS__BLOCK): 'telegram:1' stands in allow and in block",
        ),
    ],
)
def test_what_cannot_be_meant_is_refused_by_name(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(Unusable) as refused:
        written(tmp_path, text)
    assert str(refused.value).startswith(told)


def test_check_tells_that_the_door_is_open_and_how_far(tmp_path: Path) -> None:
    _, said = bot(tmp_path, "check", **TELEGRAM, MITHAQ_ACCESS__BLOCK="telegram:1,telegram:2")
    assert "Door: open to everyone who finds the bot; blocked: 2." in said
    assert "30 messages and presses a minute (at once 20), 60 files an hour, 500 MB" in said


def test_check_tells_that_only_few_may_come_in(tmp_path: Path) -> None:
    closed = {**TELEGRAM, "MITHAQ_ACCESS__OPEN": "false"}
    _, said = bot(tmp_path, "check", **closed, MITHAQ_ACCESS__ALLOW="telegram:1")
    assert "Door: only for those in access.allow, of whom there are 1; blocked: 0." in said
    code, said = bot(tmp_path, "check", **closed)
    assert code == 1
    assert "Door: shut to everybody" in said


def test_where_no_platform_brings_anybody_there_is_no_door(tmp_path: Path) -> None:
    code, said = bot(tmp_path, "check")
    assert code == 0
    assert "Door" not in said
