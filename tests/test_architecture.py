"""One direction of imports, and rules that ask nothing of the world (docs/decisions/0001)."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ["bot", "handlers", "storage", "media", "gigs"]

# Standard library, yet the world outside: files, network, clocks, chance, other threads.
WORLDLY = set(
    "asyncio glob http io logging multiprocessing os pathlib random secrets select shutil signal "
    "socket sqlite3 subprocess tempfile threading time urllib zoneinfo".split()
)
WORLDLY_CALLS = {"open", "print", "input", "uuid1", "uuid4"}
WORLDLY_METHODS = {"now", "utcnow", "today", "read_text", "write_text", "uuid1", "uuid4"}


def rules() -> Iterator[tuple[str, ast.AST]]:
    """Each node of each file in gigs, with the file's name for the message."""
    for file in sorted((ROOT / "gigs").rglob("*.py")):
        tree = ast.parse(file.read_text("utf-8"))
        yield from ((file.relative_to(ROOT).as_posix(), node) for node in ast.walk(tree))


def imported(node: ast.AST) -> list[str]:
    """The top-level packages that a node imports; a relative import stays inside, so names none."""
    if isinstance(node, ast.Import):
        return [alias.name.partition(".")[0] for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return [node.module.partition(".")[0]]
    return []


def lint_imports(folder: Path) -> tuple[int, str]:
    program = Path(sys.executable).with_name("lint-imports")
    command = [str(program), "--no-cache", "--no-logo"]
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def test_the_imports_go_one_way() -> None:
    code, said = lint_imports(ROOT)
    assert code == 0, said


@pytest.fixture
def small_tree(tmp_path: Path) -> Path:
    """A tree with our packages and contracts, in which each import is as it should be."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for package in [*PACKAGES, "tests", "benchmarks"]:
        (tmp_path / package).mkdir()
        (tmp_path / package / "__init__.py").touch()
        (tmp_path / package / "first.py").write_text("import json\n")
    (tmp_path / "handlers/second.py").write_text("from handlers import first\nimport gigs.first\n")
    (tmp_path / "bot/second.py").write_text("import aiohttp\nimport storage.first\n")
    return tmp_path


def test_a_tree_that_keeps_the_contracts_passes(small_tree: Path) -> None:
    code, said = lint_imports(small_tree)
    assert code == 0, said


@pytest.mark.parametrize(
    ("file", "line", "broken"),
    [
        ("gigs/first.py", "import handlers.first", "One direction"),
        ("storage/first.py", "import bot", "One direction"),
        ("handlers/first.py", "from storage import first", "One direction"),
        ("storage/first.py", "import media", "One direction"),
        ("media/first.py", "def later():\n    import handlers", "One direction"),
        ("handlers/first.py", "import telegram.ext", "Only bot meets"),
        ("handlers/first.py", "from fluent.runtime import FluentBundle", "Only bot meets"),
        ("storage/first.py", "import aiohttp", "Only bot meets"),
        ("media/first.py", "from apscheduler import events", "Only bot meets"),
        ("handlers/first.py", "from sqlalchemy.ext import asyncio", "Handlers know no database"),
        ("gigs/first.py", "import tests.first", "The program doesn't lean"),
        ("handlers/first.py", "import handlers.second", "No circles"),
    ],
)
def test_a_broken_contract_is_noticed(small_tree: Path, file: str, line: str, broken: str) -> None:
    (small_tree / file).write_text(f"{line}\n")
    code, said = lint_imports(small_tree)
    assert code == 1, said
    assert re.search(rf"^{broken}.* BROKEN$", said, re.MULTILINE)


def test_the_rules_import_only_python() -> None:
    allowed = (sys.stdlib_module_names | {"gigs"}) - WORLDLY
    used = {(file, name) for file, node in rules() for name in imported(node)}
    assert {name for _, name in used} >= {"gigs", "dataclasses"}
    assert sorted((file, name) for file, name in used if name not in allowed) == []


def is_worldly(node: ast.AST) -> bool:
    if isinstance(node, ast.AsyncFunctionDef | ast.AsyncFor | ast.AsyncWith | ast.Await):
        return True
    if not isinstance(node, ast.Call):
        return False
    if isinstance(node.func, ast.Attribute):
        return node.func.attr in WORLDLY_METHODS
    return isinstance(node.func, ast.Name) and node.func.id in WORLDLY_CALLS


@pytest.mark.parametrize(
    "code", ["datetime.now(UTC)", "date.today()", "open('x')", "async def ask(): pass"]
)
def test_a_worldly_rule_is_noticed(code: str) -> None:
    assert any(is_worldly(node) for node in ast.walk(ast.parse(code)))


def test_the_rules_ask_nothing_of_the_world() -> None:
    worldly = [f"{file}:{ast.unparse(node)}" for file, node in rules() if is_worldly(node)]
    assert worldly == []
