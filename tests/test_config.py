"""config.yaml: every key is explained, used, and refused by name when it's wrong."""

import re
import traceback
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from bot.config import DiscordSettings, Settings, TelegramSettings, Unusable, load_settings
from gigs.nudges import SCHEDULE
from gigs.sending import LIMITS
from tests.house import ROOT

FILE = ROOT / "config.yaml"
ONLY_FROM_THE_ENVIRONMENT = set(
    "web.token telegram.token telegram.webhook_secret discord.token".split()
)
BADGE = "700000001:AAHf-0123456789_abcdefghijklmnopqrs"  # as BotFather gives them
OWN_SERVER = {"API_URL": "http://127.0.0.1:8081"}


def keys_of(data: dict[str, object], above: str = "") -> set[str]:
    """Settings by their dotted names; sizes by currency count as one."""
    found: set[str] = set()
    for key, value in data.items():
        nested = isinstance(value, dict) and key != "sizes"
        found |= keys_of(value, f"{key}.") if nested and isinstance(value, dict) else {above + key}
    return found


def test_the_file_holds_each_setting_and_no_other() -> None:
    written = keys_of(yaml.safe_load(FILE.read_text("utf-8")))
    known = keys_of(Settings().model_dump())
    assert written == known - ONLY_FROM_THE_ENVIRONMENT


def test_each_key_is_explained_above_it() -> None:
    """A section's own line needs none; its keys share a comment where they stand together."""
    lines = FILE.read_text("utf-8").splitlines()
    bare = [
        line
        for before, line in pairwise(lines)
        if re.match(r"[a-z_]+: \S|[a-z_]+:$", line) and not before.startswith("#")
    ]
    sections = "limits: database: vault: web: telegram: discord: health: log:".split()
    assert [line for line in bare if line not in sections] == []


def test_the_environment_stands_above_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MITHAQ_WEB__PORT", "9123")
    monkeypatch.setenv("MITHAQ_DATABASE__URL", "sqlite+aiosqlite:///elsewhere.db")
    settings = load_settings(FILE)
    assert (settings.web.port, settings.database.url) == (9123, "sqlite+aiosqlite:///elsewhere.db")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("web: {port: soon}", "web.port (MITHAQ_WEB__PORT)"),
        ("zone: Mars/Olympus", "zone (MITHAQ_ZONE)"),
        ("colour: red", "colour (MITHAQ_COLOUR)"),
        ("limits: {tilte: 3}", "limits.tilte (MITHAQ_LIMITS__TILTE)"),
        ("deadline_hour: 24", "deadline_hour (MITHAQ_DEADLINE_HOUR)"),
        (
            "telegram: {webhook_port: 70000}",
            "telegram.webhook_port (MITHAQ_TELEGRAM__WEBHOOK_PORT)",
        ),
        ("web:\n  port: [9", "config.yaml, line 2: this is no YAML"),
    ],
)
def test_an_unusable_key_is_named(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "config.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(Unusable, match=re.escape(told)):
        load_settings(file)


@pytest.mark.parametrize(
    ("text", "key", "told"),
    [
        ("{scope: [72, 24]}", "normal.scope", "soonest first: [24, 72]"),
        ("{services: [6, 30, 30]}", "normal.services", "soonest first: [6, 30]"),
        ("{instalment: [0, -24, 48]}", "normal.instalment", "soonest first: [-24, 0, 48]"),
        ("{deadline: [4, 24]}", "normal.deadline", "the longest before it first: [24, 4]"),
        ("{preview: [24, 48]}", "normal.preview", "the longest before it first: [48, 24]"),
    ],
)
def test_hours_out_of_their_order_are_told_with_the_order(
    tmp_path: Path, text: str, key: str, told: str
) -> None:
    file = tmp_path / "config.yaml"
    file.write_text(f"nudges: {{normal: {text}}}", "utf-8")
    with pytest.raises(Unusable) as refused:
        load_settings(file)
    (line,) = str(refused.value).splitlines()
    assert line.startswith(f"nudges.{key} (MITHAQ_NUDGES__")
    assert line.endswith(f"the hours stand in the order in which they come, {told}")


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="isn't there"):
        load_settings(tmp_path / "config.yaml")


def test_the_token_hides_in_what_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MITHAQ_WEB__TOKEN", "very-secret")
    settings = load_settings(FILE)
    assert "very-secret" not in repr(settings)


def telegram(monkeypatch: pytest.MonkeyPatch, **variables: str) -> TelegramSettings:
    for name, value in variables.items():
        monkeypatch.setenv(f"MITHAQ_TELEGRAM__{name}", value)
    return load_settings(FILE).telegram


def test_without_a_token_there_is_no_telegram(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not load_settings(FILE).telegram.enabled
    assert not telegram(monkeypatch, TOKEN="").enabled
    assert telegram(monkeypatch, TOKEN=BADGE).enabled


def test_a_copied_line_end_is_no_part_of_a_token(monkeypatch: pytest.MonkeyPatch) -> None:
    token = telegram(monkeypatch, TOKEN=f" {BADGE}\n").token
    assert token is not None
    assert token.get_secret_value() == BADGE


def test_a_servers_address_ends_without_a_slash(monkeypatch: pytest.MonkeyPatch) -> None:
    assert telegram(monkeypatch).api_url == "https://api.telegram.org"
    url = "http://127.0.0.1:8081/telegram"
    assert telegram(monkeypatch, API_URL=f"{url}/").api_url == url


def test_a_variable_that_is_empty_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    empty = telegram(monkeypatch, API_URL="", WEBHOOK_URL="", WEBHOOK_SECRET="", WEBHOOK_PORT="")
    assert empty == TelegramSettings()


def test_a_server_of_ones_own_takes_more(monkeypatch: pytest.MonkeyPatch) -> None:
    larger = {"LARGEST_UPLOAD": "2000000000", "LOCAL_FILES": "true"}
    hook = {"WEBHOOK_URL": "http://a/b", "WEBHOOK_SECRET": "s"}
    own = telegram(monkeypatch, **OWN_SERVER, **larger, **hook)
    assert (own.largest_upload, own.local_files) == (2_000_000_000, True)
    assert own.webhook_url == "http://a/b"


ADDRESSES = (
    "ftp://a",
    "https://",
    "https://a b",
    "https://u:hidden@a",
    "https://a/#hidden",
    "https://[",
)
WRONG = [
    *(({"API_URL": address}, "API_URL") for address in ADDRESSES),
    *(({**OWN_SERVER, "WEBHOOK_URL": address}, "WEBHOOK_URL") for address in ADDRESSES),
    ({"WEBHOOK_URL": "http://bot.example"}, "WEBHOOK_URL"),
    ({"WEBHOOK_URL": "https://bot.example"}, "WEBHOOK_SECRET"),
    ({"WEBHOOK_SECRET": "hidden word"}, "WEBHOOK_SECRET"),
    ({"WEBHOOK_SECRET": "hidden" * 50}, "WEBHOOK_SECRET"),
    ({"LARGEST_UPLOAD": "50000001"}, "LARGEST_UPLOAD"),
    ({"LARGEST_DOWNLOAD": "20000001"}, "LARGEST_DOWNLOAD"),
    ({"LOCAL_FILES": "true"}, "LOCAL_FILES"),
    ({"TOKN": "hidden"}, "TOKN"),
]


@pytest.mark.parametrize(("variables", "named"), WRONG)
def test_what_telegram_could_not_use_is_named(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], named: str
) -> None:
    """Without what was hidden in it, wherever one looks."""
    with pytest.raises(Unusable) as refused:
        telegram(monkeypatch, **variables)
    assert f"(MITHAQ_TELEGRAM__{named}): " in str(refused.value)
    assert "hidden" not in "".join(traceback.format_exception(refused.value))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("telegram: {token: hidden}", "telegram.token (MITHAQ_TELEGRAM__TOKEN)"),
        (
            "telegram: {webhook_secret: 5}",
            "telegram.webhook_secret (MITHAQ_TELEGRAM__WEBHOOK_SECRET)",
        ),
        ("web: {token: hidden}", "web.token (MITHAQ_WEB__TOKEN)"),
        ("telegram: hidden", "telegram (MITHAQ_TELEGRAM)"),
        ("telegram: {tokn: hidden}", "telegram.tokn (MITHAQ_TELEGRAM__TOKN)"),
        ("telegram:\n  token: hidden: hidden", "config.yaml, line 2"),
    ],
)
def test_a_secret_in_the_file_is_refused_and_not_repeated(
    tmp_path: Path, text: str, named: str
) -> None:
    file = tmp_path / "config.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(Unusable) as refused:
        load_settings(file)
    assert named in str(refused.value)
    assert "hidden" not in "".join(traceback.format_exception(refused.value))


def test_the_nudges_numbers_in_the_file_are_those_of_the_rules() -> None:
    nudges = load_settings(FILE).nudges
    assert (nudges.schedule(), nudges.limits()) == (SCHEDULE, LIMITS)


def test_an_operators_numbers_reach_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MITHAQ_NUDGES__NORMAL__SERVICES", "[12]")
    monkeypatch.setenv("MITHAQ_NUDGES__A_DAY", "2")
    nudges = load_settings(FILE).nudges
    assert nudges.schedule().normal.services == (12,)
    assert nudges.schedule().normal.scope == SCHEDULE.normal.scope
    assert nudges.limits().day == 2


def discord(monkeypatch: pytest.MonkeyPatch, **variables: str) -> DiscordSettings:
    for name, value in variables.items():
        monkeypatch.setenv(f"MITHAQ_DISCORD__{name}", value)
    return load_settings(FILE).discord


def test_discord_is_there_with_a_token_and_lies_where_it_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert not load_settings(FILE).discord.enabled
    assert discord(monkeypatch).api_url == "https://discord.com/api/v10"
    here = "127.0.0.1:8081"
    where = {"API_URL": f"http://{here}/api/", "GATEWAY_URL": f"ws://{here}/"}
    ours = discord(monkeypatch, TOKEN=BADGE, **where)
    assert ours.enabled
    assert (ours.api_url, ours.gateway_url) == (f"http://{here}/api", f"ws://{here}/")


def test_a_gateway_is_a_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Unusable, match="MITHAQ_DISCORD__GATEWAY_URL"):
        discord(monkeypatch, GATEWAY_URL="https://gateway.example")
