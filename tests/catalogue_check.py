"""What a reader of the catalogues would complain of, found by machine.

Each check takes the catalogues ({language: {file: text}}) and gives its complaints, none when all
is well. Here their shape; the wording itself is looked at in tests/catalogue_wording.py, the keys
that code uses in tests/catalogue_keys.py.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from fluent.syntax import ast

from bot.catalogue import parse

Catalogues = Mapping[str, Mapping[str, str]]

SIX = {"zero", "one", "two", "few", "many", "other"}
TWO = {"one", "other"}
FORMS = {"ar": SIX, "en": TWO}


@dataclass(frozen=True)
class Entry:
    language: str
    file: str
    id: str
    pattern: ast.Pattern

    def __str__(self) -> str:
        return f"{self.language}/{self.file}: {self.id}"


def read(folder: Path) -> Catalogues:
    return {
        child.name: {file.name: file.read_text("utf-8") for file in sorted(child.glob("*.ftl"))}
        for child in sorted(folder.iterdir())
        if child.is_dir()
    }


@lru_cache(maxsize=256)
def parsed(text: str) -> tuple[ast.EntryType, ...]:
    return tuple(parse(text).body)


def entries(catalogues: Catalogues) -> list[Entry]:
    return [
        Entry(language, file, entry.id.name, entry.value)
        for language, files in catalogues.items()
        for file, text in files.items()
        for entry in parsed(text)
        if isinstance(entry, ast.Message | ast.Term) and entry.value is not None
    ]


def by_id(catalogues: Catalogues, language: str) -> dict[str, Entry]:
    return {entry.id: entry for entry in entries(catalogues) if entry.language == language}


def nodes(node: ast.BaseNode) -> Iterator[ast.BaseNode]:
    yield node
    for value in vars(node).values():
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.BaseNode):
                yield from nodes(child)


def references(entry: Entry) -> set[str]:
    return {n.id.name for n in nodes(entry.pattern) if isinstance(n, ast.MessageReference)}


def junk(catalogues: Catalogues) -> list[str]:
    return [
        f"{language}/{file}: {(entry.content or '').strip().splitlines()[0]}"
        for language, files in catalogues.items()
        for file, text in files.items()
        for entry in parsed(text)
        if isinstance(entry, ast.Junk)
    ]


def duplicates(catalogues: Catalogues) -> list[str]:
    seen: set[tuple[str, str]] = set()
    found = []
    for entry in entries(catalogues):
        if (entry.language, entry.id) in seen:
            found.append(str(entry))
        seen.add((entry.language, entry.id))
    return found


def missing_ids(catalogues: Catalogues) -> list[str]:
    everywhere = {entry.id for entry in entries(catalogues)}
    lacking = {language: everywhere - set(by_id(catalogues, language)) for language in catalogues}
    return [f"{language}: {id_}" for language, ids in lacking.items() for id_ in sorted(ids)]


def unlike_variables(catalogues: Catalogues) -> list[str]:
    """Parameters that one language uses and the other doesn't, through references too."""
    tables = [by_id(catalogues, language) for language in catalogues]
    shared = set.intersection(*(set(table) for table in tables)) if tables else set()
    uses = {id_: [frozenset(variables(table, id_)) for table in tables] for id_ in shared}
    return [
        f"{id_}: {', '.join(sorted(frozenset.union(*used) - frozenset.intersection(*used)))}"
        for id_, used in sorted(uses.items())
        if len(set(used)) > 1
    ]


def variables(table: Mapping[str, Entry], id_: str) -> set[str]:
    if id_ not in table:
        return set()
    own = {
        node.id.name
        for node in nodes(table[id_].pattern)
        if isinstance(node, ast.VariableReference)
    }
    return own.union(*(variables(table, other) for other in references(table[id_])))


def unknown_references(catalogues: Catalogues) -> list[str]:
    known = {language: set(by_id(catalogues, language)) for language in catalogues}
    return [
        f"{entry}: {other}"
        for entry in entries(catalogues)
        for other in sorted(references(entry) - known[entry.language])
    ]


def plural_forms(catalogues: Catalogues) -> list[str]:
    """Where a number selects, every form of the language, and none that would never
    be chosen; an exact number may stand beside them."""
    return [
        f"{entry}: {', '.join(sorted(wrong))}"
        for entry in entries(catalogues)
        for node in nodes(entry.pattern)
        if isinstance(node, ast.SelectExpression)
        if (wrong := FORMS[entry.language] ^ variant_keys(node)) and selects_number(node)
    ]


def variant_keys(select: ast.SelectExpression) -> set[str]:
    return {v.key.name for v in select.variants if isinstance(v.key, ast.Identifier)}


def selects_number(select: ast.SelectExpression) -> bool:
    exact = any(isinstance(v.key, ast.NumberLiteral) for v in select.variants)
    return exact or bool(variant_keys(select) & (SIX - {"other"}))
