"""Spans -> Discord's markdown, in pieces that it takes.

All that isn't meant as markup is escaped, our own words too: only what is bold here is bold there,
and no word of a person's is a link, a mention or a heading.
"""

import re
from collections.abc import Iterable, Iterator

from bot.direction import LRI, PDI, RLI, RLM
from bot.speech import Span

LONGEST = 3800  # UTF-16 units of one message; Discord takes 4000 over all its texts
LONGEST_PLAIN = 1900  # of a message without components; Discord takes 2000
LONGEST_ATOM = 400  # characters that are escaped as one
ANYWHERE = re.compile(r"[\\*_~`|<\[]|@(?=everyone|here)|:(?=//)")
AT_THE_START = re.compile(r"^([\s\u200e\u200f\u2066-\u2069]*)([#>+-]|\d+(?=\.))")
SPACED = re.compile(r"^(\s*)(.*?)(\s*)$", re.DOTALL)
BREAKS = ("\n\n", "\n", " ")  # where a long text is best cut, the best first


def units(text: str) -> int:
    """UTF-16 units: the larger of the two ways to count."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def escaped(text: str) -> str:
    """Within a line."""
    return ANYWHERE.sub(r"\\\g<0>", text)


def begun(line: str) -> str:
    """No heading, quote or list begins here."""
    at = _escaped_at(line)
    return line if at is None else f"{line[:at]}\\{line[at:]}"


def _escaped_at(line: str) -> int | None:
    """Where its backslash stands: before a sign, behind a number."""
    found = AT_THE_START.match(line)
    if found is None:
        return None
    return found.end() if found[2][0].isdigit() else found.start(2)


def is_bare(text: str) -> bool:
    """Whether Discord shows it to the letter as it stands."""
    return all(begun(escaped(line)) == line for line in text.split("\n"))


def written(span: Span, right_to_left: bool) -> str:
    """A moment comes with how far off it is. Discord words it in its app's language, and it has no
    Arabic: there our own words say when it is."""
    if span.at is not None:
        unix = int(span.at.timestamp())
        if right_to_left:
            return f"{escaped(span.text)} {LRI}(<t:{unix}:R>){PDI}"
        return f"<t:{unix}:F> (<t:{unix}:R>)"
    if span.kind != "bold":
        return escaped(span.text)
    found = SPACED.match(span.text)
    before, inside, after = found.groups() if found else ("", span.text, "")
    return f"{before}**{escaped(inside)}**{after}" if inside else span.text


def pieces(lines: Iterable[Iterable[Span]], right_to_left: bool, limit: int = LONGEST) -> list[str]:
    """At most limit units each, cut between lines, or between words of a long one; one at least."""
    made = [""]
    for spans in lines:
        for line in _lines(spans):
            _add(made, _atoms(line, right_to_left), limit)
    told = [piece.strip() for piece in made]
    return [piece for piece in told if piece] or [""]


def _add(made: list[str], atoms: list[str], limit: int) -> None:
    whole = "".join(atoms)
    if units(made[-1]) + 1 + units(whole) <= limit:
        made[-1] += f"\n{whole}"
    elif units(whole) <= limit:
        made.append(whole)
    else:
        made.append("")
        for atom in atoms:
            if units(made[-1]) + units(atom) > limit:
                made.append("")
            made[-1] += atom


def _lines(spans: Iterable[Span]) -> Iterator[list[Span]]:
    line = list[Span]()
    for span in spans:
        first, *rest = span.text.split("\n")
        line.append(Span(first, span.kind, span.at))
        for text in rest:
            yield line
            line = [Span(text, span.kind, span.at)]
    yield line


def _atoms(line: Iterable[Span], right_to_left: bool) -> list[str]:
    """What can stand in a piece of its own."""
    short = [part for span in line for part in _cut_up(span)]
    made = [written(span, right_to_left) for span in short if span.text]
    if not made:
        return [""]
    atoms = _begun(made)
    if right_to_left and "".join(made).strip():
        atoms[0] = f"{RLM}{RLI}{atoms[0]}"
        atoms[-1] += PDI
    return atoms


def _begun(atoms: list[str]) -> list[str]:
    """As a line begins, whichever of its atoms holds the sign."""
    at = _escaped_at("".join(atoms))
    for n, atom in enumerate(atoms):
        if at is None or at <= len(atom):
            fresh = atom if at is None else f"{atom[:at]}\\{atom[at:]}"
            return [*atoms[:n], fresh, *atoms[n + 1 :]]
        at -= len(atom)
    return atoms


def _cut_up(span: Span) -> Iterator[Span]:
    for part in cut(span.text, LONGEST_ATOM):
        yield Span(part, span.kind, span.at)


def cut(text: str, limit: int) -> Iterator[str]:
    """In order and whole: at most limit units each; half of what fits is never given away."""
    while units(text) > limit:
        head = text[:limit]
        while units(head) > limit:
            head = head[: -max(1, (units(head) - limit) // 2)]
        end = _end(head)
        yield text[:end]
        text = text[end:]
    yield text


def _end(head: str) -> int:
    for mark in BREAKS:
        found = head.rfind(mark)
        if found > len(head) // 2:
            return found + len(mark)
    return len(re.sub("[\u200d\ufe0f]+$", "", head)) or len(head)
