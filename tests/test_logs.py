"""No token gets into the logs, wherever in a line it hides; each case in a process of its own."""

import json
import subprocess
import sys

import pytest

from bot.logs import without_tokens
from tests.house import ROOT

BADGE = "700000001:AAHf-0123456789_abcdefghijklmnopqrs"

SAYS = """
import logging, sys
import structlog
from bot.config import LogSettings
from bot.logs import set_up_logs

token = sys.argv[3]
set_up_logs(LogSettings(format=sys.argv[1], level=sys.argv[2]))
ours, theirs = structlog.get_logger(), logging.getLogger("someone.else")
address = f"https://api.telegram.org/bot{token}/getUpdates?offset=1"

ours.warning(f"message {token}")
ours.warning("keys", token=token, deep={"tokens": [token]}, address=address)
theirs.warning("args %s", token)
theirs.warning("address %s", address)
theirs.warning("wrong %s %s", token)
try:
    raise ValueError(f"raised with {token}")
except ValueError:
    ours.exception("ours failed")
    theirs.exception("theirs failed")
    theirs.error("with its stack", stack_info=True)
for name in ("telegram", "telegram.ext.ExtBot", "httpx", "httpcore.http11"):
    logging.getLogger(name).info("quiet %s", token)
    logging.getLogger(name).debug("quiet %s", token)
    logging.getLogger(name).warning("loud %s of %s", token, name)
"""


def logged(form: str, level: str) -> list[str]:
    command = [sys.executable, "-c", SAYS, form, level, BADGE]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == ""
    return done.stderr.splitlines()


@pytest.mark.parametrize("level", ["debug", "warning"])
def test_no_line_for_people_holds_the_token(level: str) -> None:
    said = "\n".join(logged("text", level))
    assert BADGE not in said
    assert "AAHf" not in said
    for told in ("message ***", "args ***", "/bot***/getUpdates", "raised with ***", "wrong %s"):
        assert told in said
    assert "loud *** of httpcore.http11" in said
    assert "of telegram" not in said  # it would log whole answers, and people's words in them
    assert "quiet" not in said


def test_no_line_for_machines_holds_it_either() -> None:
    lines = [json.loads(line) for line in logged("json", "debug")]
    assert BADGE not in str(lines)
    assert [line["event"] for line in lines[:5]] == [
        "message ***",
        "keys",
        "args ***",
        "address https://api.telegram.org/bot***/getUpdates?offset=1",
        "wrong %s %s",
    ]
    assert (lines[1]["token"], lines[1]["deep"]) == ("***", {"tokens": ["***"]})
    assert [line["exception"].splitlines()[-1] for line in lines[5:7]] == [
        "ValueError: raised with ***"
    ] * 2


def test_who_wants_errors_alone_hears_no_warning_of_the_libraries() -> None:
    said = "\n".join(logged("text", "error"))
    assert "theirs failed" in said
    assert "loud" not in said


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        (f"`{BADGE}` was rejected", "`***` was rejected"),
        (f"/file/bot{BADGE}/documents/a.pdf", "/file/bot***/documents/a.pdf"),
        (f"bot{BADGE.replace(':', '%3A')}/getMe", "bot***/getMe"),
        ("http://127.0.0.1:8081/bot42:short/getMe", "http://127.0.0.1:8081/bot***/getMe"),
        (f"{BADGE} and {BADGE}", "*** and ***"),
        ("place telegram:123456789:7", "place telegram:123456789:7"),
        ("2026-11-25T18:03:27.297972Z took 12:30", "2026-11-25T18:03:27.297972Z took 12:30"),
        ("http://127.0.0.1:8777/robot/1:2", "http://127.0.0.1:8777/robot/1:2"),
    ],
)
def test_what_looks_like_a_token(text: str, clean: str) -> None:
    assert without_tokens(text) == clean


HEARS = """
import asyncio, socket, sys
from aiohttp import web
from bot.config import LogSettings
from bot.logs import set_up_logs

GARBAGE = (
    b"\\x16\\x03\\x01\\x02\\0\\x01\\0",
    b"secret words\\r\\n\\r\\n",
    b"GET / HTTP/1.1\\r\\nHost: a\\r\\nsecret header\\r\\n\\r\\n",
    b"GET / HTTP/1.1\\r\\nX: " + b"a" * 20_000 + b"\\r\\n\\r\\n",
    b"GET / HTTP/1.1\\r\\nContent-Length: -5\\r\\n\\r\\n",
    b"GET / HTTP/1.1\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\nsecret\\r\\n",
)

async def fails(_):
    raise RuntimeError("ours")

async def main():
    set_up_logs(LogSettings(level=sys.argv[1]))
    app = web.Application()
    app.router.add_get("/fails", fails)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    sock = socket.create_server(("127.0.0.1", 0))
    await web.SockSite(runner, sock).start()
    for request in (*GARBAGE, b"GET /fails HTTP/1.1\\r\\nHost: a\\r\\n\\r\\n"):
        reader, writer = await asyncio.open_connection(*sock.getsockname())
        writer.write(request)
        print((await reader.readline()).split()[1].decode())
        writer.close()
    await runner.cleanup()

asyncio.run(main())
"""


@pytest.mark.parametrize(("level", "noise"), [("info", 0), ("debug", 6)])
def test_what_is_no_http_is_told_quietly_and_our_own_faults_in_full(level: str, noise: int) -> None:
    command = [sys.executable, "-c", HEARS, level]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["400"] * 6 + ["500"]
    assert done.stderr.count("Traceback") == 1
    assert "RuntimeError: ours" in done.stderr
    assert done.stderr.count("request unreadable") == noise
    assert "secret" not in done.stderr
