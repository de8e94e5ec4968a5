"""config.yaml: every key is explained, used, and refused by name when it's wrong."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from bot.config import Settings, Unusable, load_settings
from tests.house import ROOT

FILE = ROOT / "config.yaml"
ONLY_FROM_THE_ENVIRONMENT = {"web.token"}


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
    sections = ("limits:", "database:", "vault:", "web:", "health:", "log:")
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
    ],
)
def test_an_unusable_key_is_named(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "config.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(Unusable, match=re.escape(told)):
        load_settings(file)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="isn't there"):
        load_settings(tmp_path / "config.yaml")


def test_the_token_hides_in_what_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MITHAQ_WEB__TOKEN", "very-secret")
    settings = load_settings(FILE)
    assert "very-secret" not in repr(settings)
