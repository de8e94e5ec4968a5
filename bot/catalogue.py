"""The wordings of one language: every .ftl file of its folder, complete or not at all.

A broken message, or one that stands twice, fails at load; a missing key or parameter fails when it
is asked for. Nothing falls back to another language.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from babel import Locale
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

LINE_IN_BOLD = re.compile(r"^([ ]+)\*(?!\[)", re.MULTILINE)


class UnworthyWords(Exception):
    """A wording that can't be said as it stands; the text names the language and the message."""


def fluent_id(key: str) -> str:
    """Code names wordings with dots, Fluent with dashes: "start.paste", start-paste."""
    return key.replace(".", "-")


class Catalogue:
    def __init__(self, locale: Locale, bundle: FluentBundle) -> None:
        self.locale = locale
        self._bundle = bundle

    @property
    def right_to_left(self) -> bool:
        return bool(self.locale.text_direction == "rtl")

    def has(self, key: str) -> bool:
        return self._bundle.has_message(fluent_id(key))

    def say(self, key: str, args: Mapping[str, Any]) -> str:
        """The message with its parameters in place; nothing is isolated or escaped here."""
        if not self.has(key):
            raise UnworthyWords(f"{self.locale}: no words for {key}")
        pattern = self._bundle.get_message(fluent_id(key)).value
        if pattern is None:
            raise UnworthyWords(f"{self.locale}: {key} has no value")
        said, errors = self._bundle.format_pattern(pattern, dict(args))
        if errors or not isinstance(said, str):
            raise UnworthyWords(f"{self.locale}: {key}: {'; '.join(map(str, errors))}")
        return said


def load_catalogue(folder: Path) -> Catalogue:
    """The folder bears the language's name. All messages are compiled at once, so that no first
    reader waits for it."""
    bundle = FluentBundle([folder.name], use_isolating=False)
    seen: dict[str, str] = {}
    for file in sorted(folder.glob("*.ftl")):
        resource = parse(file.read_text("utf-8"))
        for name in _names(resource, file):
            if name in seen:
                raise UnworthyWords(f"{file}: {name} stands in {seen[name]} too")
            seen[name] = file.name
        bundle.add_resource(resource)
    for name in seen:
        if not name.startswith("-"):
            bundle.get_message(name)
    return Catalogue(Locale.parse(folder.name), bundle)


def parse(text: str) -> ast.Resource:
    """Fluent takes an asterisk that begins a line for a variant's; our bold may stand there too."""
    return FluentParser().parse(LINE_IN_BOLD.sub(r'\1{ "*" }', text))


def _names(resource: ast.Resource, file: Path) -> list[str]:
    names = []
    for entry in resource.body:
        if isinstance(entry, ast.Junk):
            reason = entry.annotations[0].message if entry.annotations else "not Fluent"
            start = (entry.content or "").strip().splitlines()[:1]
            raise UnworthyWords(f"{file}: {reason}: {''.join(start)}")
        if isinstance(entry, ast.Term):
            names.append(f"-{entry.id.name}")
        elif isinstance(entry, ast.Message):
            names.append(entry.id.name)
    return names
