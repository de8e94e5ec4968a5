"""Keys that code names against the catalogues that word them.

A key is found where it's written: Words("start.paste"), button("new"), Stale("gig.none"). One made
of parts, Words(f"state.{profile}.{state}"), asks for at least one wording that begins so, and
makes all of those used.
"""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.catalogue import fluent_id
from tests.catalogue_check import Catalogues, entries, references, variables

# Calls whose first argument is a key, or whose label is.
KEYED = {"Words", "Stale", "Malformed", "NotAllowed", "Misread", "phrase", "say"}
BUTTON = "button"
# Keys put together far from where they're said: by message, form, file of data, or the page.
DYNAMIC = re.compile(
    r"T\d|question-|exclusion-|work-|state-|rule-|profile-|confidence-|preview-form-|button-|form-"
    r"|name-|amount-|line-|list-|time-|page-"
)
DOTTED = re.compile(r"[A-Za-z][\w-]*\.")

Given = frozenset[str] | None


@dataclass(frozen=True)
class Asked:
    place: str
    id: str  # as Fluent has it
    whole: bool  # or only a beginning
    given: Given = None  # parameters, where they can be read

    def found_in(self, ids: Iterable[str]) -> bool:
        return any(self.names(id_) for id_ in ids)

    def names(self, id_: str) -> bool:
        return id_ == self.id if self.whole else id_.startswith(self.id)


def sources(root: Path, *folders: str) -> dict[str, str]:
    return {
        file.relative_to(root).as_posix(): file.read_text("utf-8")
        for folder in folders
        for file in sorted((root / folder).rglob("*.py"))
    }


def asked(code: Mapping[str, str]) -> list[Asked]:
    """Every key that the code names, with where."""
    return [
        found
        for place, text in code.items()
        for node in _calls(ast.parse(text))
        for key in _keys(node)
        for found in _read(f"{place}:{node.lineno}", key, _given(node))
    ]


def _calls(tree: ast.Module) -> Iterator[ast.Call]:
    """Without buttons that are made for their press alone: nobody reads those."""
    nodes = list(ast.walk(tree))
    pressed = {id(n.value) for n in nodes if isinstance(n, ast.Attribute) and n.attr == "press"}
    yield from (n for n in nodes if isinstance(n, ast.Call) and id(n) not in pressed)


def _keys(call: ast.Call) -> Iterator[ast.expr]:
    named = {keyword.arg: keyword.value for keyword in call.keywords}
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            pass
        case _:
            return
    if name in KEYED:
        yield from ([named["key"]] if "key" in named else call.args[:1])
    elif name == BUTTON and call.args:
        label = named.get("label") or (call.args[3] if len(call.args) > 3 else None)
        yield label or _labelled(call.args[0])


def _given(call: ast.Call) -> Given:
    """The names of the parameters: of Words("x", {"n": 1}), of button("x", n=1)."""
    if not isinstance(call.func, ast.Name):
        return None
    if call.func.id == BUTTON:
        named = {keyword.arg for keyword in call.keywords}
        return None if None in named else frozenset(filter(None, named))
    if call.func.id != "Words" or any(keyword.arg != "key" for keyword in call.keywords):
        return None
    match call.args[1:]:
        case []:
            return frozenset()
        case [ast.Dict(keys=names)] if all(isinstance(name, ast.Constant) for name in names):
            return frozenset(str(name.value) for name in names if isinstance(name, ast.Constant))
    return None


def _labelled(action: ast.expr) -> ast.expr:
    """A button without a label of its own is named after its action."""
    if isinstance(action, ast.IfExp):
        return ast.IfExp(action.test, _labelled(action.body), _labelled(action.orelse))
    return ast.JoinedStr([ast.Constant("button."), action])


def _read(place: str, key: ast.expr, given: Given) -> Iterator[Asked]:
    match key:
        case ast.Constant(value=str(text)):
            yield Asked(place, fluent_id(text), True, given)
        case ast.IfExp(body=body, orelse=orelse):
            yield from _read(place, body, given)
            yield from _read(place, orelse, given)
        case ast.JoinedStr(values=values):
            texts = [v.value for v in values if isinstance(v, ast.Constant)]
            whole = len(texts) == len(values)
            start = "".join(map(str, texts)) if whole else _start(values)
            if start not in {"", "button."}:
                yield Asked(place, fluent_id(start), whole, given)


def _start(parts: list[ast.expr]) -> str:
    first = parts[0] if parts else None
    return str(first.value) if isinstance(first, ast.Constant) else ""


def unworded(code: Mapping[str, str], catalogues: Catalogues) -> list[str]:
    """Keys in code without words."""
    ids = {entry.id for entry in entries(catalogues)}
    return sorted({f"{a.place}: {a.id}" for a in asked(code) if not a.found_in(ids)})


def unfilled(code: Mapping[str, str], catalogues: Catalogues) -> list[str]:
    """Parameters that words need and the code that asks for them doesn't give. Words that code
    names whole aren't counted among those that it puts together."""
    table = {entry.id: entry for entry in entries(catalogues)}
    whole = {a.id for a in asked(code) if a.whole}
    return sorted(
        {
            f"{a.place}: {id_}: {name}"
            for a in asked(code)
            if a.given is not None
            for id_ in table
            if a.names(id_) and (a.whole or id_ not in whole)
            for name in variables(table, id_) - a.given
        }
    )


def unused(code: Mapping[str, str], catalogues: Catalogues) -> list[str]:
    """Words that no code asks for, nor other words hold. A key counts as asked for wherever it is
    written, in a table or put together before it's said."""
    held = {other for entry in entries(catalogues) for other in references(entry)}
    named = {a.id for a in asked(code) if a.whole}
    trees = [node for text in code.values() for node in ast.walk(ast.parse(text))]
    whole = (
        held
        | named
        | {
            fluent_id(node.value)
            for node in trees
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
    )
    made = (_start(node.values) for node in trees if isinstance(node, ast.JoinedStr))
    starts = tuple(fluent_id(start) for start in made if DOTTED.match(start))
    return sorted(
        {
            entry.id
            for entry in entries(catalogues)
            if not (entry.id in whole or entry.id.startswith(starts) or DYNAMIC.match(entry.id))
        }
    )
