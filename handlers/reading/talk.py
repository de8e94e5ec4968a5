"""The client's own words in a notice, beside what it tells of the order."""

from collections.abc import Collection

from handlers.reading.clauses import shortened
from handlers.reading.notice import read_cells

_FEWEST_WORDS = 6  # of a line of talk


def talk(text: str, names: Collection[str]) -> tuple[str, ...]:
    """The lines that tell nothing of an order. names: of its services."""
    lines = [line.strip() for line in text.splitlines()]
    return tuple(line for line in lines if _is_talk(line, names))


def _is_talk(line: str, names: Collection[str]) -> bool:
    if len(line.split()) < _FEWEST_WORDS:
        return False
    cells = [cell for cells in read_cells(line) for cell in cells]
    told = any(cell.kind != "name" for cell in cells)
    return not told and not any(shortened(cell.text) in names for cell in cells)
