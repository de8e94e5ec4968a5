"""The tools around the program do what the README says of them."""

import os
import re
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
REQUIREMENTS = ROOT / "requirements"
LOCKS = ["run.txt", "test.txt"]


def asked_for(name: str) -> set[str]:
    """The packages a requirements/*.in names itself, spelled as the lock spells them."""
    lines = (REQUIREMENTS / name).read_text().splitlines()
    names = [re.match(r"[A-Za-z0-9._-]+", line) for line in lines if not line.startswith("-r")]
    return {re.sub(r"[._]", "-", found[0]).lower() for found in names if found}


def locked(name: str, bare: bool = True) -> dict[str, str]:
    """The pins of a lock: package (bare: without extras) -> the rest of its entry, with version,
    marker and hashes."""
    text = (REQUIREMENTS / name).read_text().replace("\\\n", " ")
    entries = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    pins = (entry.partition("==") for entry in entries)
    return {(asked.partition("[")[0] if bare else asked): pin for asked, _, pin in pins}


def run(*command: str, path: Path | None = None, **variables: str) -> tuple[int, str]:
    """A command's exit code and what it wrote; `path` is searched before the machine's own."""
    before = f"{path}{os.pathsep}" if path else ""
    environment = {"PATH": before + os.environ["PATH"], **variables}
    done = subprocess.run(
        command, check=False, cwd=ROOT, env=environment, capture_output=True, text=True
    )
    return done.returncode, done.stdout + done.stderr


def program(folder: Path, name: str, body: str) -> Path:
    """A small shell program that stands in for one the machine may or may not have."""
    file = folder / name
    file.write_text(f"#!/bin/sh\n{body}\n")
    file.chmod(0o755)
    return file


@pytest.mark.parametrize("name", LOCKS)
def test_each_locked_package_has_a_version_and_hashes(name: str) -> None:
    pins = locked(name)
    assert len(pins) > 10
    pattern = re.compile(r"[0-9][^\s;]*( ; [^-]+)?(\s+--hash=sha256:[0-9a-f]{64})+\s*")
    assert [pin for pin, rest in pins.items() if not pattern.fullmatch(rest)] == []


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_index(name: str) -> None:
    text = (REQUIREMENTS / name).read_text()
    assert [line for line in text.splitlines() if "://" in line or line.startswith("-")] == []


@pytest.mark.parametrize("name", ["run", "test"])
def test_each_package_asked_for_is_locked(name: str) -> None:
    assert asked_for(f"{name}.in") - locked(f"{name}.txt").keys() == set()


def test_what_is_needed_with_an_extra_is_locked_with_it() -> None:
    """pip installs by hash only what is pinned by the very name that is asked for."""
    needed = {
        found[1].lower()
        for name in locked("test.txt")
        if (distribution := installed(name))
        for need in distribution.requires or ()
        if (found := re.match(r"([\w.-]+\[[\w,-]+\])[^;]*$", need))
    }
    assert "coverage[toml]" in needed
    assert needed - locked("test.txt", bare=False).keys() == set()


def installed(name: str) -> metadata.Distribution | None:
    """None for what this machine needs none of."""
    try:
        return metadata.distribution(name)
    except metadata.PackageNotFoundError:
        return None


def test_the_tests_run_on_the_very_versions_that_run() -> None:
    tested = locked("test.txt")
    assert {name: tested.get(name) for name in locked("run.txt")} == locked("run.txt")


def test_each_package_asked_for_has_its_reason() -> None:
    page = (ROOT / "docs/decisions/0002-dependencies.md").read_text()
    reasons = {name.replace(".", "-").lower() for name in re.findall(r"^- `(\S+)`: .", page, re.M)}
    assert asked_for("run.in") | asked_for("test.in") == reasons


@pytest.mark.parametrize(
    ("target", "command"),
    [
        ("setup", ".venv is ready"),
        ("run", ".venv/bin/python -m bot run"),
        ("test", ".venv/bin/python -m pytest"),
        ("check", ".venv/bin/mypy"),
        ("bench", ".venv/bin/python -m benchmarks all"),
        ("faults", "MITHAQ_FAULTS=200 .venv/bin/python -m pytest"),
        ("fuzz", "--hypothesis-profile=fuzz"),
    ],
)
def test_the_targets_that_stay(target: str, command: str) -> None:
    code, shown = run("make", "--dry-run", target)
    assert code == 0
    assert command in shown


def test_an_older_python_is_told_in_a_sentence(tmp_path: Path) -> None:
    old = program(tmp_path, "python3", '[ "$1" = --version ] && echo Python 3.9.2 && exit; exit 1')
    code, said = run("sh", "scripts/make-venv.sh", str(old), str(tmp_path / "venv"))
    assert (code, said.count("\n")) == (1, 1)
    assert "needs Python 3.11 or newer" in said
    assert "(Python 3.9.2)" in said
    assert not (tmp_path / "venv").exists()


def test_a_python_without_venv_is_told_in_a_sentence(tmp_path: Path) -> None:
    bare = program(tmp_path, "python3", 'case "$2" in *ensurepip*) exit 1;; esac')
    code, said = run("sh", "scripts/make-venv.sh", str(bare), str(tmp_path / "venv"))
    assert (code, said.count("\n")) == (1, 1)
    assert "without its venv module" in said


def test_the_sections_of_system_packages() -> None:
    tests_need = "chromium\nfonts-noto-core\nfonts-noto-color-emoji\n"
    assert run("sh", "scripts/system-packages.sh", "list", "run") == (0, "")
    assert run("sh", "scripts/system-packages.sh", "list", "test") == (0, tests_need)
    assert run("sh", "scripts/system-packages.sh", "list", "other")[0] == 2


@pytest.mark.parametrize(("ci", "expected"), [("false", 0), ("true", 1)])
def test_what_cannot_be_installed_is_named(tmp_path: Path, ci: str, expected: int) -> None:
    program(tmp_path, "id", "echo 1000")
    program(tmp_path, "dpkg-query", "exit 1")
    code, said = run("sh", "scripts/system-packages.sh", "install", "test", path=tmp_path, CI=ci)
    assert (code, said.count("\n")) == (expected, 1)
    assert "chromium (the local page in a real browser), fonts-noto-core (" in said


def test_the_image_copies_what_exists_and_what_it_is_sent() -> None:
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", (ROOT / "Dockerfile").read_text(), re.M)
    sources = [source.rstrip("/") for line in copied for source in line.split()]
    sent = re.findall(r"^!(.+)$", (ROOT / ".dockerignore").read_text(), re.M)
    assert "bot" in sources
    assert [source for source in sources if not (ROOT / source).exists()] == []
    assert sorted(sources) == sorted(sent)


SWALLOWS = """
import socket
from contextlib import suppress

def test_that_hides_its_reach():
    with socket.socket() as sock, suppress(Exception):
        {reach}
"""


@pytest.mark.parametrize(
    ("reach", "outcome"),
    [
        ('sock.connect(("192.0.2.1", 9))', "reached for 192.0.2.1"),
        ('sock.connect_ex(("192.0.2.1", 9))', "reached for 192.0.2.1"),
        ('socket.create_connection(("mithaq.example", 443))', "reached for mithaq.example"),
        ('sock.connect(("127.0.0.1", 1))', ""),
        ('socket.getaddrinfo("localhost", 80)', ""),
    ],
)
def test_the_network_is_closed(tmp_path: Path, reach: str, outcome: str) -> None:
    shutil.copy(ROOT / "tests/conftest.py", tmp_path)
    (tmp_path / "test_inner.py").write_text(SWALLOWS.format(reach=reach))
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)]
    code, said = run(*command, f"--rootdir={tmp_path}", "-c", os.devnull)
    host = outcome.rpartition(" ")[2]
    assert code == (1 if outcome else 0), said
    assert (f"['{host}'] == []" in said) == bool(outcome)
