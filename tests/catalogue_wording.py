"""Words as they are read: lines that would turn around, and what is never said.

Each check gives its complaints about the catalogues, as those of tests/catalogue_check.py do.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from itertools import product

from fluent.syntax import ast

from tests.catalogue_check import Catalogues, Entry, by_id, entries, nodes

OWN_WAY = {"ar": "R", "en": "L"}
TO_CLIENTS = {"client.ftl", "questions.ftl"}

# What may begin a line. Ours: parameters that always hold our own words, or lines that guard their
# own beginnings. Counts: plain numbers, which have no direction.
OURS = {
    "at_risk", "cause", "confidence", "delivered_items", "delivery", "facts", "items", "line",
    "lines", "market", "missing", "moment", "name", "notes", "questions", "reading", "rule",
    "rules", "scope", "start", "state", "states", "step", "topic",
}  # fmt: skip
COUNTS = {"n", "n_total", "n_active", "n_pending", "number", "stars", "value", "version"}
# Amounts may bear a Latin code. What is shown marks its lines, what a client gets can't.
AMOUNTS = {"amount", "price"}
# Isolated whole where they are used, so their own beginnings turn nothing; and Babel's patterns.
ALONE = re.compile(r"amount(-[A-Z]{3})?|.*-pattern|language-.*|page-language-name")

FORBIDDEN = {
    "ar": re.compile(r"ممنوع|بواب[ةا]|أعمالي|(?<!اسم )النطاق|SHA-?256|بصمة النسخة", re.IGNORECASE),
    "en": re.compile(r"\bforbidden\b|SHA-?256|version hash|\bgates?\b", re.IGNORECASE),
}
OUTSIDE = re.compile(
    r"https?:|www\.|\b[\w-]+\.(com|net|org|io|me|app|link)\b|@\w|wa\.me|\+?\d[\d ()-]{6,}\d",
    re.IGNORECASE,
)
BARGAIN = (re.compile(r"تقييم|\breviews?\b|\bstars?\b"), re.compile(r"ملف|\bfiles?\b"))
# Direction is made in bot/speech.py. Only a command's slash may need its mark: /newgig.
UNSEEN = re.compile(
    "\u200e(?!/)|[\u061c\u200b-\u200d\u200f\u202a-\u202e\u2066-\u2069\ufeff\ue000-\uf8ff]"
)
LATIN_POINTS = re.compile("[\u0620-\u064a](»|\\))?[,;?]")
ARABIC_DIGITS = re.compile("[\u0660-\u0669\u06f0-\u06f9]")


def said(table: Mapping[str, Entry], pattern: ast.Pattern) -> list[str]:
    """Every way a pattern can be said, its parameters as {name}."""
    ways = [_ways(table, element) for element in pattern.elements]
    return ["".join(parts) for parts in product(*ways)]


def _ways(table: Mapping[str, Entry], element: object) -> list[str]:
    match element:
        case ast.TextElement() | ast.StringLiteral():
            return [element.value]
        case ast.Placeable():
            return _ways(table, element.expression)
        case ast.VariableReference():
            return ["{" + element.id.name + "}"]
        case ast.MessageReference() if element.id.name in table:
            return said(table, table[element.id.name].pattern)
        case ast.SelectExpression():
            return [way for v in element.variants for way in said(table, v.value)]
    return ["{?}"]


def turned_lines(catalogues: Catalogues) -> list[str]:
    """Lines that begin with a foreign letter, or with a parameter that might."""
    tables = {language: by_id(catalogues, language) for language in catalogues}
    return [
        f"{entry}: {line}"
        for table in tables.values()
        for entry in table.values()
        if not ALONE.fullmatch(entry.id)
        for line in sorted(
            {line for way in said(table, entry.pattern) for line in way.splitlines()}
        )
        if turns(line, entry) and not hands_on(entry)
    ]


def hands_on(entry: Entry) -> bool:
    """A message that is one parameter and nothing else hands its place on to whoever uses it."""
    return [type(element) for element in entry.pattern.elements] == [ast.Placeable] and all(
        re.fullmatch(r"\{\w+\}", way) for way in said({}, entry.pattern)
    )


def turns(line: str, entry: Entry) -> bool:
    skipped = COUNTS if entry.file in TO_CLIENTS else COUNTS | AMOUNTS
    for piece in re.findall(r"\{[^}]*\}|[^{]", line):
        if piece.startswith("{"):
            if piece[1:-1] not in skipped:
                return piece[1:-1] not in OURS and entry.language == "ar"
        elif (way := unicodedata.bidirectional(piece).replace("AL", "R")) in {"L", "R"}:
            return way != OWN_WAY[entry.language]
    return False


def unfit_for_clients(catalogues: Catalogues) -> list[str]:
    """A link, handle, phone or e-mail; or a review named beside a file."""
    return [
        str(entry)
        for entry in entries(catalogues)
        if entry.file in TO_CLIENTS
        if OUTSIDE.search(plain(entry)) or all(word.search(plain(entry)) for word in BARGAIN)
    ]


def plain(entry: Entry) -> str:
    texts = (n.value for n in nodes(entry.pattern) if isinstance(n, ast.TextElement))
    return "\n".join(texts)


def ill_worded(catalogues: Catalogues) -> list[str]:
    """Words never said, signs nobody sees, foreign punctuation or digits, a bold left open."""
    unfit: dict[str, Callable[[Entry], object]] = {
        "forbidden word": lambda e: FORBIDDEN[e.language].search(plain(e)),
        "unseen sign": lambda e: UNSEEN.search(plain(e)),
        "Latin punctuation": lambda e: e.language == "ar" and LATIN_POINTS.search(plain(e)),
        "Arabic digits": lambda e: ARABIC_DIGITS.search(plain(e)),
        "open bold": lambda e: any(way.count("*") % 2 for way in said({}, e.pattern)),
    }
    return [f"{e}: {why}" for e in entries(catalogues) for why, is_so in unfit.items() if is_so(e)]
