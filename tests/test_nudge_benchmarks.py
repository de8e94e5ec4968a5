"""The burst and the budget of nudges tell what they promise to tell."""

import asyncio
import time

from benchmarks import nudge_budget, nudges_burst
from benchmarks.pulse import pulse
from tests.test_benchmarks import assert_shape


def test_a_burst_of_nudges_is_told_beside_a_schedulers() -> None:
    report = nudges_burst.run(nudges=20, bursts=1)
    assert_shape(report, "nudges-burst")
    assert set(nudges_burst.AIMS) <= set(report["figures"])
    assert {"lost-by-default", "memory.lost-by-default"} <= set(report["reference"])
    assert 0 < report["figures"]["late.p50.s"] <= report["figures"]["late.p99.s"]


def test_a_month_of_nudges_is_told_beside_the_plain_table() -> None:
    report = nudge_budget.run(number=2)
    assert_shape(report, "nudge-budget")
    assert set(nudge_budget.AIMS) <= set(report["figures"])
    assert report["figures"]["deadlines"] > report["figures"]["deadlines-lost"] == 0
    assert report["ratios"]["mean.of-table"] < 1
    assert nudge_budget.run(number=2) == report


def test_a_blocked_loop_is_seen() -> None:
    async def busy() -> float:
        async with pulse() as taken:
            time.sleep(0.05)  # noqa: ASYNC251  # what must not be
        return taken.blocked

    assert asyncio.run(busy()) > 45
