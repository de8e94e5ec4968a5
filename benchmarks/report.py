"""What a benchmark tells: its own figures, those of its reference, and their ratios."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypedDict


class Report(TypedDict):
    """Names end in what they count where that isn't plain: ".ms", ".statements"."""

    name: str
    figures: dict[str, float]
    reference: dict[str, float]
    ratios: dict[str, float]


@dataclass(frozen=True, slots=True)
class Benchmark:
    """aims: the most that a figure or a ratio of this name may be."""

    run: Callable[[bool], Report]  # full: as large as it gets, however long it takes
    aims: Mapping[str, float]

    def missed(self, report: Report) -> list[str]:
        told = {**report["figures"], **report["ratios"]}
        return [name for name, most in self.aims.items() if not told[name] <= most]


def table(report: Report, aims: Mapping[str, float]) -> str:
    """One line a name: the figure, its reference, their ratio, and the aim."""
    columns = (report["figures"], report["reference"], report["ratios"], aims)
    names = dict.fromkeys(name for column in columns for name in column)
    head = ("", "figure", "reference", "ratio", "aim")
    body = [(name, *(shown(column.get(name)) for column in columns)) for name in names]
    return "\n".join([report["name"], *(line(row) for row in (head, *body))])


def line(row: tuple[str, ...]) -> str:
    return f"  {row[0]:<34}" + "".join(f"{cell:>12}" for cell in row[1:])


def shown(value: float | None) -> str:
    return "" if value is None else f"{value:g}" if value == int(value) else f"{value:.3f}"
