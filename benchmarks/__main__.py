"""python -m benchmarks NAME [--json FILE] [--full]"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks import growth, nudge_budget, nudges_burst, nudges_start, pacing, start, taps, turn
from benchmarks.report import Benchmark, Report, table

BENCHMARKS = {
    "taps": Benchmark(taps.run, taps.AIMS),
    "turn": Benchmark(turn.run, turn.AIMS),
    "growth": Benchmark(growth.run, growth.AIMS),
    "pacing": Benchmark(pacing.run, pacing.AIMS),
    "nudges-start": Benchmark(nudges_start.run, nudges_start.AIMS),
    "nudges-burst": Benchmark(nudges_burst.run, nudges_burst.AIMS),
    "nudge-budget": Benchmark(nudge_budget.run, nudge_budget.AIMS),
    "start": Benchmark(start.run, start.AIMS),
}


def main(given: Sequence[str] | None = None) -> int:
    """1 when an aim is missed. The JSON of "all" is a list, in the order of their names here."""
    asked = parsed(given)
    names = list(BENCHMARKS) if asked.name == "all" else [asked.name]
    reports: list[Report] = []
    missed: list[str] = []
    for name in names:
        report = BENCHMARKS[name].run(asked.full)
        print(table(report, BENCHMARKS[name].aims), end="\n\n", flush=True)
        reports.append(report)
        missed += [f"{name} {aim}" for aim in BENCHMARKS[name].missed(report)]
    if asked.json:
        told = reports if asked.name == "all" else reports[0]
        asked.json.write_text(json.dumps(told, indent=2) + "\n", "utf-8")
    print(f"missed: {', '.join(missed)}" if missed else "every aim is met")
    return 1 if missed else 0


def parsed(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("name", choices=[*BENCHMARKS, "all"])
    parser.add_argument("--json", type=Path, metavar="FILE", help="the figures, for a machine")
    parser.add_argument(
        "--full",
        action="store_true",
        help="as large as it gets: some minutes, and 20 GB of the disk",
    )
    return parser.parse_args(given)


if __name__ == "__main__":
    sys.exit(main())
