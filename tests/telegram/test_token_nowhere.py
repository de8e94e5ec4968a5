"""The token is the key to everybody's talk: whatever happens, nothing that is written holds it."""

import asyncio
import os
import sys
from pathlib import Path

import pytest

from tests.fake_telegram import FakeTelegram, broken, dropped, too_many
from tests.house import ROOT
from tests.telegram.house import until

pytestmark = [pytest.mark.telegram, pytest.mark.slow]

LOUD = {"MITHAQ_LOG__LEVEL": "debug", "PYTHONASYNCIODEBUG": "1", "PYTHONWARNINGS": "always"}
SECRET = "webhook-secret-that-nobody-reads"  # noqa: S105  # looked for in what is written


def environment(folder: Path, fake: FakeTelegram, **more: str) -> dict[str, str]:
    return {
        **os.environ,
        "MITHAQ_TELEGRAM__TOKEN": fake.token,
        "MITHAQ_TELEGRAM__API_URL": fake.url,
        "MITHAQ_WEB__ENABLED": "false",
        "MITHAQ_DATABASE__URL": f"sqlite+aiosqlite:///{folder}/mithaq.db",
        "MITHAQ_VAULT__PATH": str(folder / "vault"),
        **LOUD,
        **more,
    }


async def started(env: dict[str, str], command: str, out: Path) -> asyncio.subprocess.Process:
    with out.open("w") as file:
        return await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", command, cwd=ROOT, env=env, stdout=file, stderr=file
        )


async def ended(process: asyncio.subprocess.Process) -> int:
    async with asyncio.timeout(30):
        return await process.wait()


def secrets_in(text: str, fake: FakeTelegram) -> list[str]:
    _, _, key = fake.token.partition(":")
    return [secret for secret in (fake.token, key, SECRET) if secret in text]


@pytest.mark.parametrize("form", ["text", "json"])
async def test_a_day_full_of_faults(tmp_path: Path, form: str) -> None:
    async with FakeTelegram() as fake:
        fake.limits = False
        out = tmp_path / "out"
        env = environment(tmp_path, fake, MITHAQ_LOG__FORMAT=form)
        process = await started(env, "run", out)
        mona = fake.user("منى", language_code="ar")
        mona.start()
        await until(lambda: len(fake.chat(mona).said) == 1)
        for method in ("sendMessage", "getFile", "answerCallbackQuery", "deleteMessage"):
            for fault in (broken(500), broken(502), dropped(), too_many(1)):
                fake.inject(method, fault)
        mona.say("شعار لمقهى، 45$ على 3 خدمات")
        mona.send_file("a.xlsx", b"x")
        mona.press(fake.buttons(mona)[0])
        await until(lambda: len(fake.called("sendMessage")) > 3)
        fake.inject("getUpdates", broken(500), times=1)
        mona.say("/help")
        await until(lambda: len(fake.called("getMe")) > 1)
        mona.say("/privacy")
        await fake.settled()
        fake.revoke()
        mona.say("/help")
        await until(lambda: "adapter can't go on" in out.read_text())
        process.terminate()
        assert await ended(process) == 0
    assert secrets_in(out.read_text(), fake) == []


@pytest.mark.parametrize("revoked", [False, True])
async def test_check_tells_without_it(tmp_path: Path, revoked: bool) -> None:
    async with FakeTelegram() as fake:
        fake.world.revoked = revoked
        url = {"MITHAQ_TELEGRAM__WEBHOOK_URL": "http://127.0.0.1:1/x"}
        env = environment(tmp_path, fake, MITHAQ_TELEGRAM__WEBHOOK_SECRET=SECRET, **url)
        await ended(await started(env, "check", tmp_path / "out"))
    text = (tmp_path / "out").read_text()
    assert "Telegram" in text
    assert secrets_in(text, fake) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"MITHAQ_TELEGRAM__WEBHOOK_PORT": "x"},
        {"MITHAQ_TELEGRAM__WEBHOOK_SECRET": f"{SECRET} !"},
        {"MITHAQ_TELEGRAM__NO_SUCH": "1"},
    ],
)
async def test_wrong_settings_are_told_without_it(tmp_path: Path, wrong: dict[str, str]) -> None:
    async with FakeTelegram() as fake:
        env = environment(tmp_path, fake, **wrong)
        assert await ended(await started(env, "check", tmp_path / "out")) != 0
    text = (tmp_path / "out").read_text()
    assert "MITHAQ_TELEGRAM" in text
    assert secrets_in(text, fake) == []


async def test_a_crash_report_names_it_not(tmp_path: Path) -> None:
    """The database can't be opened while the bot is being started."""
    async with FakeTelegram() as fake:
        (tmp_path / "file").touch()
        env = environment(tmp_path / "file", fake)
        assert await ended(await started(env, "run", tmp_path / "out")) != 0
    text = (tmp_path / "out").read_text()
    assert text
    assert secrets_in(text, fake) == []
