"""python -m bot, as an operator uses it: real processes, plain sentences."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house import ROOT, freelancer, opened
from tests.story import with_obedience


def bot(folder: Path, *words: str, given: str = "", **variables: str) -> tuple[int, str]:
    """Exit code and what was said; data lies in the folder, the language is English. What was
    logged may hold no traceback and no token."""
    environment = {
        **os.environ,
        "LC_ALL": "C.UTF-8",
        "MITHAQ_DATABASE__URL": f"sqlite+aiosqlite:///{folder}/mithaq.db",
        "MITHAQ_VAULT__PATH": str(folder / "vault"),
        "MITHAQ_WEB__PORT": "0",
        **variables,
    }
    done = subprocess.run(
        [sys.executable, "-m", "bot", *words],
        cwd=ROOT,
        env=environment,
        input=given,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr
    assert "AAHf" not in done.stderr
    return done.returncode, done.stdout


def test_check_tells_a_beginner_that_all_is_well(tmp_path: Path) -> None:
    code, said = bot(tmp_path, "check")
    assert (code, said.splitlines()[-1]) == (0, 'All is well; "make run" starts it.')
    assert "Nudges: 0 to come, 0 could not be delivered" in said


def test_check_tells_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "vault").write_text("a file where a folder should be")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        code, said = bot(tmp_path, "check", MITHAQ_WEB__PORT=port)
    assert code == 1
    assert "Vault for files: can't be written to" in said
    assert f"port {port} is taken" in said


def test_check_names_a_wrong_setting_and_hides_passwords(tmp_path: Path) -> None:
    code, said = bot(tmp_path, "check", MITHAQ_DEADLINE_HOUR="noon")
    assert code == 2
    assert "deadline_hour (MITHAQ_DEADLINE_HOUR)" in said
    url = "postgresql://someone:hidden-word@127.0.0.1:1/nothing"
    code, said = bot(tmp_path, "check", MITHAQ_DATABASE__URL=url)
    assert code == 1
    assert "hidden-word" not in said
    assert "The database can't be opened" in said


def test_check_names_a_variable_that_is_no_setting(tmp_path: Path) -> None:
    code, said = bot(tmp_path, "check", MITHAQ_WEB_PORT="9000")
    assert code == 1
    assert "no setting is called MITHAQ_WEB_PORT." in said


def test_check_says_who_could_be_talked_to(tmp_path: Path) -> None:
    _, said = bot(tmp_path, "check")
    assert "Telegram: not set up." in said
    code, said = bot(tmp_path, "check", MITHAQ_WEB__ENABLED="false")
    assert code == 1
    assert "nobody could talk to the bot" in said


def test_check_never_repeats_a_telegram_token(tmp_path: Path) -> None:
    """Nobody listens at port 1; the page may be off when there is a bot."""
    token = {"MITHAQ_TELEGRAM__TOKEN": "700000001:AAHf-0123456789_abcdefghijklmnopqrs"}
    server = {"MITHAQ_TELEGRAM__API_URL": "http://127.0.0.1:1", "MITHAQ_LOG__LEVEL": "debug"}
    code, said = bot(tmp_path, "check", MITHAQ_WEB__ENABLED="false", **token, **server)
    assert code == 1
    assert said.splitlines()[-4:-2] == [
        "Local page: switched off.",
        "Telegram: http://127.0.0.1:1 can't be reached. Is this machine online, and is the address "
        "right? It is telegram.api_url (MITHAQ_TELEGRAM__API_URL).",
    ]
    code, said = bot(tmp_path, "check", **{"MITHAQ_TELEGRAM__TOKEN": "half-a-token"})
    assert code == 1
    assert "doesn't hold a whole token" in said
    assert "half-a-token" not in said


def test_check_asks_for_the_webhooks_secret(tmp_path: Path) -> None:
    code, said = bot(tmp_path, "check", MITHAQ_TELEGRAM__WEBHOOK_URL="https://bot.example")
    assert code == 2
    assert "MITHAQ_TELEGRAM__WEBHOOK_SECRET" in said


def test_check_in_arabic(tmp_path: Path) -> None:
    _, said = bot(tmp_path, "check", LC_ALL="ar_EG.UTF-8")
    assert said.splitlines()[0] == "الإعدادات: سليمة."


def test_migrate(tmp_path: Path) -> None:
    assert bot(tmp_path, "migrate") == (0, "The database is up to date.\n")


async def test_backup_and_restore_bring_the_same_gig(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    there.mkdir()
    async with opened(here) as store:
        player = freelancer(store)
        await with_obedience(player)
        before = await player.gig()
    kept = str(tmp_path / "kept.tar")
    assert bot(here, "backup", kept)[0] == 0
    assert bot(here, "restore", kept)[0] == 1  # nothing is written over
    assert bot(there, "restore", kept)[0] == 0
    assert bot(there, "rebuild")[0] == 0
    async with opened(there) as store:
        assert await freelancer(store).gig() == before


def test_read_answers_line_by_line(tmp_path: Path) -> None:
    lines = [{"text": "80$ على 4 خدمات"}, {"text": "صفحتان"}]
    code, said = bot(tmp_path, "read", "money", given="\n".join(map(json.dumps, lines)))
    answers = [json.loads(line) for line in said.splitlines()]
    assert (code, answers) == (0, [{"amount": "80.00", "currency": "USD"}, {"none": True}])


@pytest.mark.parametrize("given", ["{", '"text"', "{}"])
def test_a_line_that_cannot_be_read_is_named(tmp_path: Path, given: str) -> None:
    code, said = bot(tmp_path, "read", "money", given=given)
    assert code == 2
    assert said.startswith("Line 1: ")
