"""Code that can be read in one sitting: short files and functions, honest names, reasons given."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ["bot", "handlers", "storage", "media", "gigs"]
MIGRATIONS = ROOT / "storage/migrations/versions"  # drafted by Alembic, and never changed again

LONGEST_FILE = 250
LONGEST_FUNCTION = 25
LONG_FILES: dict[str, str] = {}  # "package/file.py": why it reads better long
LONG_FUNCTIONS: dict[str, str] = {}  # "package/file.py:name": why it reads better whole

# Names that say nothing of the trade.
EMPTY_WORDS = re.compile(r"manager|helper|utils?(?![a-z])", re.IGNORECASE)
CODES = r": ?[A-Z]+\d+(, ?[A-Z]+\d+)*|\[[a-z, -]+\]"
SILENCED = re.compile(rf"# ?(noqa|type: ?ignore)(?P<codes>{CODES})?(?P<why>.*)$")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def sources(*folders: str) -> Iterator[tuple[str, str]]:
    """Each file's name, as it stands in a message, and its text."""
    for folder in folders:
        for file in sorted((ROOT / folder).rglob("*.py")):
            if MIGRATIONS not in file.parents:
                yield file.relative_to(ROOT).as_posix(), file.read_text("utf-8")


def lines_of_code(function: Function, text: str) -> int:
    """Lines of the body that hold code; signature, docstring, comments and blanks don't count."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    if not body:
        return 0
    lines = text.splitlines()[body[0].lineno - 1 : body[-1].end_lineno]
    return sum(1 for line in lines if line.strip() and not line.lstrip().startswith("#"))


def long_functions(name: str, text: str) -> set[str]:
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, Function)]
    return {
        f"{name}:{function.name}"
        for function in functions
        if lines_of_code(function, text) > LONGEST_FUNCTION
    }


def empty_names(name: str, text: str) -> set[str]:
    """Classes, and the file itself, that are named after no thing of the trade."""
    classes = [node.name for node in ast.walk(ast.parse(text)) if isinstance(node, ast.ClassDef)]
    return {f"{name}:{word}" for word in [*classes, name] if EMPTY_WORDS.search(word)}


def silenced_without_reason(name: str, text: str) -> set[str]:
    """Lines that silence a tool, but not by a code with its reason beside it."""
    found = ((number, SILENCED.search(line)) for number, line in enumerate(text.splitlines(), 1))
    return {
        f"{name}:{number}"
        for number, silence in found
        if silence and not (silence["codes"] and re.search(r"\w{3}", silence["why"]))
    }


def test_files_are_short() -> None:
    files = sources(*PACKAGES, "tests", "benchmarks")
    long = {name for name, text in files if len(text.splitlines()) > LONGEST_FILE}
    assert long == set(LONG_FILES)


def test_functions_are_short() -> None:
    long = [long_functions(name, text) for name, text in sources(*PACKAGES)]
    assert set().union(*long) == set(LONG_FUNCTIONS)


def test_names_are_of_the_trade() -> None:
    empty = [empty_names(name, text) for name, text in sources(*PACKAGES, "tests", "benchmarks")]
    assert set().union(*empty) == set()


def test_what_is_silenced_has_its_reason() -> None:
    files = sources(*PACKAGES, "tests", "benchmarks")
    silent = [silenced_without_reason(name, text) for name, text in files]
    assert set().union(*silent) == set()


@pytest.mark.parametrize(("lines", "long"), [(25, set()), (26, {"x.py:speak"})])
def test_a_long_function_is_noticed(lines: int, long: set[str]) -> None:
    body = "\n\n    # why\n".join(f"    said = {number}" for number in range(lines))
    assert long_functions("x.py", f'def speak():\n    """Why."""\n{body}\n') == long


@pytest.mark.parametrize(
    ("text", "empty"),
    [
        ("class GigManager: ...", {"x.py:GigManager"}),
        ("class TextUtils: ...", {"x.py:TextUtils"}),
        ("class Utility: ...", set()),
        ("class Service: ...", set()),
    ],
)
def test_an_empty_name_is_noticed(text: str, empty: set[str]) -> None:
    assert empty_names("x.py", text) == empty
    assert empty_names("date_helpers.py", "") == {"date_helpers.py:date_helpers.py"}


@pytest.mark.parametrize(
    ("comment", "silent"),
    [
        ("noqa", {"x.py:1"}),
        ("noqa: S608", {"x.py:1"}),
        ("noqa: S608 the table's name is ours", set()),
        ("noqa: S608, ARG001  # the table's name is ours", set()),
        ("type: ignore", {"x.py:1"}),
        ("type: ignore[attr-defined]", {"x.py:1"}),
        ("type: ignore[attr-defined]  # written in C, without stubs", set()),
    ],
)
def test_silence_without_reason_is_noticed(comment: str, silent: set[str]) -> None:
    assert silenced_without_reason("x.py", f"x = 1  # {comment}") == silent
