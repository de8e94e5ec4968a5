"""The wordings of one language: every .ftl file of its folder.

A wording that stands twice fails at load; a broken one, a missing key or parameter when it is asked
for. Nothing falls back to another language. The project's own are all read by its tests.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from babel import Locale
from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

LINE_IN_BOLD = re.compile(r"^([ ]+)\*(?!\[)", re.MULTILINE)
ENTRY = re.compile(r"^(-?[a-zA-Z][\w-]*) *=(?:.*\n?)(?:(?![a-zA-Z#-]).*\n?)*", re.MULTILINE)
REFERENCE = re.compile(r"\{ *(-?[a-zA-Z][\w-]*) *[}(]")


class UnworthyWords(Exception):
    """A wording that can't be said as it stands; the text names the language and the message."""


def fluent_id(key: str) -> str:
    """Code names wordings with dots, Fluent with dashes: "start.paste", start-paste."""
    return key.replace(".", "-")


class Catalogue:
    """Each wording is parsed when it's first said: all of them take half a second, a start needs
    few."""

    def __init__(self, locale: Locale, sources: Mapping[str, str]) -> None:
        """sources: of each message and term ("-name"), as it stands in its file."""
        self.locale = locale
        self.names = frozenset(sources)
        self._unread = dict(sources)
        self._bundle = FluentBundle([str(locale)], use_isolating=False)

    @property
    def right_to_left(self) -> bool:
        return bool(self.locale.text_direction == "rtl")

    def has(self, key: str) -> bool:
        return fluent_id(key) in self.names

    def say(self, key: str, args: Mapping[str, Any]) -> str:
        """The message with its parameters in place; nothing is isolated or escaped here."""
        if not self.has(key):
            raise UnworthyWords(f"{self.locale}: no words for {key}")
        self._read(fluent_id(key))
        pattern = self._bundle.get_message(fluent_id(key)).value
        if pattern is None:
            raise UnworthyWords(f"{self.locale}: {key} has no value")
        said, errors = self._bundle.format_pattern(pattern, dict(args))
        if errors or not isinstance(said, str):
            raise UnworthyWords(f"{self.locale}: {key}: {'; '.join(map(str, errors))}")
        return said

    def _read(self, name: str) -> None:
        source = self._unread.get(name)
        if source is None:
            return
        resource = parse(source)
        for entry in resource.body:
            if isinstance(entry, ast.Junk):
                raise UnworthyWords(f"{self.locale}: {name}: {_reason(entry)}")
        self._bundle.add_resource(resource)
        del self._unread[name]
        for reference in REFERENCE.findall(source):
            self._read(reference)


def load_catalogue(folder: Path) -> Catalogue:
    """The folder bears the language's name."""
    sources: dict[str, str] = {}
    places: dict[str, str] = {}
    for file in sorted(folder.glob("*.ftl")):
        for entry in ENTRY.finditer(file.read_text("utf-8")):
            name = entry[1]
            if name in sources:
                raise UnworthyWords(f"{file}: {name} stands in {places[name]} too")
            sources[name], places[name] = entry[0], file.name
    return Catalogue(Locale.parse(folder.name), sources)


def parse(text: str) -> ast.Resource:
    """Fluent takes an asterisk that begins a line for a variant's; our bold may stand there too."""
    return FluentParser().parse(LINE_IN_BOLD.sub(r'\1{ "*" }', text))


def _reason(junk: ast.Junk) -> str:
    start = (junk.content or "").strip().splitlines()[:1]
    return f"{junk.annotations[0].message if junk.annotations else 'not Fluent'}: {''.join(start)}"
