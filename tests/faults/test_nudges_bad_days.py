"""Telegram fails at a fifth of all messages: each nudge is told, or is seen to have failed."""

import asyncio
import os
import re
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import text

from gigs.records import Identity
from handlers.reply import Text, Words
from storage.store import Store
from tests.fake_telegram import (
    FakeTelegram,
    Fault,
    Person,
    broken,
    dropped,
    late,
    saying_no,
    too_many,
)
from tests.faults.due_nudges import fill, words
from tests.house import dispatch, opened, speech
from tests.telegram.house import Running, running

ROUNDS = int(os.environ.get("MITHAQ_FAULTS", "5"))
PEOPLE = 180
PATIENCE = 0.3  # seconds for an answer
FAULTS: Sequence[Fault] = (
    too_many(1),
    broken(500),
    broken(502),
    broken(502, took_effect=True),
    late(0.01, took_effect=False),
    late(2 * PATIENCE),
    dropped(),
    dropped(took_effect=True),
)
ROWS = text("SELECT person, state, doubtful FROM nudges WHERE state != 'planned' ORDER BY person")
LINE = Words("nudges.line.failed", {"at": Text("|"), "what": Text("|")})
FAILED = max(re.split(r"\W*\|\W*", speech().text(LINE, "en", None)), key=len)
pytestmark = [pytest.mark.telegram, pytest.mark.slow]


@dataclass(frozen=True)
class Ahead:
    by: timedelta

    def now(self) -> datetime:
        return datetime.now(UTC) + self.by


@dataclass(frozen=True)
class End:
    """What became of one person's nudge: in the records, and how often it stands in the chat."""

    state: str
    doubtful: bool
    times: int


async def ends(store: Store, people: Sequence[Person]) -> list[End]:
    async with store.transactions.read() as tx:
        rows = (await tx.run(ROWS)).all()
    pairs = enumerate(zip(people, rows, strict=True))
    return [End(row.state, bool(row.doubtful), told(one, number)) for number, (one, row) in pairs]


def told(person: Person, number: int) -> int:
    own = [m for m in person.chat.said if words(number) in m.text]
    return len([m for m in own if FAILED not in m.text])


async def sent(mithaq: Running, ahead: timedelta = timedelta()) -> None:
    """All that is due by then, and told as far as Telegram lets it."""
    await dispatch(mithaq.store, Ahead(ahead), mithaq.telegram).drain()
    outbox = mithaq.telegram.outbox
    assert outbox is not None
    async with asyncio.timeout(60):
        while outbox.speakers:  # noqa: ASYNC110  # what is waited for tells nobody
            await asyncio.sleep(0.01)


@asynccontextmanager
async def on_telegram(folder: Path, people: int) -> AsyncIterator[tuple[Running, list[Person]]]:
    """In a hurry, with an own reminder for each that is due."""
    async with FakeTelegram() as fake, opened(folder) as store:
        persons = [fake.user(f"n{n}", language_code="en") for n in range(people)]
        due = datetime.now(UTC)
        fake.world.refusing.clear()  # all have pressed Start before
        named = [Identity("telegram", str(person.id)) for person in persons]
        await fill(store, named, lambda _: due, gigs=False)
        async with running(fake, store, patience=PATIENCE) as mithaq:
            assert mithaq.telegram.outbox is not None
            mithaq.telegram.outbox.waits = (0.001, 0.05)
            yield mithaq, persons


@pytest.mark.parametrize("seed", range(max(1, ROUNDS // 20)))
async def test_each_is_told_or_seen_to_have_failed(
    tmp_path: Path, seed: int, capsys: pytest.CaptureFixture[str]
) -> None:
    async with on_telegram(tmp_path, PEOPLE) as (mithaq, people):
        for person in people[::12]:
            person.block()
        mithaq.fake.spoil("sendMessage", 0.2, FAULTS, Random(seed))  # noqa: S311  # no secret
        await sent(mithaq)
        mithaq.fake.clear()
        found = await ends(mithaq.store, people)
        told_or_failed(found)
        await all_hear_of_it(mithaq, people, found)
    with capsys.disabled():
        print(f"\n{figures(mithaq.fake, found)}")  # noqa: T201  # what many rounds are run for


@pytest.mark.parametrize(
    ("fault", "end"),
    [
        (broken(500), End("failed", False, 0)),
        (saying_no(400), End("failed", False, 0)),
        (dropped(), End("failed", True, 0)),
        (dropped(took_effect=True), End("failed", True, 3)),
    ],
)
async def test_what_telegram_always_fails_at_has_failed(
    tmp_path: Path, fault: Fault, end: End
) -> None:
    async with on_telegram(tmp_path, 3) as (mithaq, people):
        mithaq.fake.curse(words(1), fault)
        await sent(mithaq)
        mithaq.fake.world.faults.cursed.clear()
        found = await ends(mithaq.store, people)
        assert found == [End("sent", False, 1), end, End("sent", False, 1)]
        await all_hear_of_it(mithaq, people, found)


def told_or_failed(found: Sequence[End]) -> None:
    assert {one.state for one in found[::12]} == {"failed"}
    assert {one.state for one in found} == {"sent", "failed"}
    assert min(one.times for one in found if one.state == "sent") == 1
    assert all(one.doubtful for one in found if one.times > 1)


async def all_hear_of_it(mithaq: Running, people: Sequence[Person], found: Sequence[End]) -> None:
    """Who asks sees that it failed; and now that they have spoken, they are told."""
    failed = [(n, people[n]) for n, one in enumerate(found) if one.state == "failed"]
    for _, person in failed:
        if person.id in mithaq.fake.world.refusing:
            person.unblock()
        person.say("/nudges")
    await mithaq.settled()
    for number, person in failed:
        assert any(FAILED in m.text and words(number) in m.text for m in person.chat.said)
    before = [told(person, number) for number, person in failed]
    await sent(mithaq, timedelta(hours=1))
    after = [told(person, number) for number, person in failed]
    assert after == [times + 1 for times in before]


def figures(fake: FakeTelegram, found: Sequence[End]) -> str:
    states = Counter(one.state for one in found)
    times = Counter(one.times for one in found)
    doubtful = sum(one.doubtful for one in found)
    return (
        f"{len(fake.faults)} faults at {PEOPLE} nudges: {dict(states)}, stand so often: "
        f"{dict(sorted(times.items()))}, marked as perhaps twice: {doubtful}"
    )
