"""kill -9 under people's fingers on Telegram: no press lost, none done twice.

Some stories are told at a time, each by a program and on a Telegram of its own: most of their time
is the pause between two messages into one chat.
"""

import asyncio
import os
import random
import re
import signal
from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

import pytest
import pytest_asyncio

from gigs.gates import Look, look
from gigs.model import Gate
from tests.fake_telegram import FakeTelegram, Message
from tests.faults.deaths import DEATHS, FETCHING, HANDED_OUT, STOPPED, Moment
from tests.faults.program import free_port
from tests.faults.telegram_program import Talk, TelegramProgram
from tests.house import freelancer, opened
from tests.story import with_obedience
from tests.telegram.house import Running, running, until
from tests.telegram.player import TelegramPlayer

ROUNDS = int(os.environ.get("MITHAQ_FAULTS", "5"))
MOST, AT_ONCE = 10, 3  # kills in one story; stories
LAST, ATTACHES = 21, 17  # acts of the story: where the last death is begun, where a file comes
pytestmark = [pytest.mark.telegram, pytest.mark.slow, pytest.mark.timeout(120 + 30 * ROUNDS)]

# Left out where texts are compared, lest midnight come between: 3 pieces, and moments in isolates.
DAY = re.compile(r"[\u2066\u2068][^\u2069]*\d [^\u2069]*\u2069|\d+ \w+")
DONE_BEFORE = (  # refusals of what is done once more
    "answerCallbackQuery: Bad Request: query is too old",
    "deleteMessage: Bad Request: message to delete not found",
    "editMessageText: Bad Request: message is not modified",
)
Shown = list[tuple[str, list[str]]]  # of each message its words, and its buttons'


@dataclass(frozen=True)
class Calm:
    """The story undisturbed. entries: through the chat driver. messages: all that ever stood."""

    entries: list[str]
    shown: Shown
    messages: int


def shown(messages: Iterable[Message]) -> Shown:
    return [
        (DAY.sub("…", message.text), [button.label for button in message.buttons])
        for message in messages
    ]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def calm(tmp_path_factory: pytest.TempPathFactory) -> Calm:
    folder = tmp_path_factory.mktemp("calm")
    async with opened(folder / "chat") as store:
        player = freelancer(store)
        await with_obedience(player)
        entries = await player.entries()
    async with opened(folder) as store, FakeTelegram() as fake, running(fake, store) as mithaq:
        mona = fake.user("منى", language_code="ar")
        await with_obedience(TelegramPlayer(mithaq, mona, "ar"))
        return Calm(entries, shown(mona.chat.said), len(mona.chat.messages))


def plans() -> Iterator[tuple[bool, list[tuple[int, Moment]]]]:
    """Whether by webhook, and from which act on which death."""
    chance = random.Random(17)  # noqa: S311  # not for secrets
    kinds = cycle(DEATHS)
    stories = max(2, -(-ROUNDS // MOST))
    for number in range(stories):
        moments = list(islice(kinds, ROUNDS // stories + (number < ROUNDS % stories)))
        chance.shuffle(moments)
        acts = sorted(chance.sample(range(1, LAST + 1), len(moments)))
        yield False, list(zip(acts, moments, strict=True))
        if number % 5 == 0:
            also = [(act, HANDED_OUT) for act in range(2, ATTACHES, 4)]
            yield True, [*also[: ROUNDS // 5], (ATTACHES, FETCHING)]


@asynccontextmanager
async def program(folder: Path, webhook: bool = False) -> AsyncIterator[TelegramProgram]:
    """Not started yet; in the end it's told to stop."""
    async with FakeTelegram() as fake:
        mithaq = TelegramProgram(folder, free_port(), fake=fake, webhook=webhook)
        try:
            yield mithaq
            assert await mithaq.end(signal.SIGTERM) == 0
        finally:
            if mithaq.process is not None:
                await mithaq.end(signal.SIGKILL)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def talks(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Talk]:
    """What is left of each story once it is told."""
    turn = asyncio.Semaphore(AT_ONCE)

    async def told(number: int, webhook: bool, plan: list[tuple[int, Moment]]) -> Talk:
        chance = random.Random(number)  # noqa: S311  # not for secrets
        async with turn, program(tmp_path_factory.mktemp("told"), webhook) as mithaq:
            talk = Talk(mithaq, mithaq.fake.user("منى", language_code="ar"), plan, chance)
            await with_obedience(talk)
        return talk

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(told(number, *each)) for number, each in enumerate(plans())]
    return [task.result() for task in tasks]


async def test_all_was_done_once(talks: Sequence[Talk], calm: Calm) -> None:
    for talk in talks:
        async with opened(talk.program.folder) as store:
            assert await store.verify_all() == []
            mona = freelancer(store, str(talk.person.id))
            mona.platform = "telegram"
            assert await mona.entries() == calm.entries
            assert [look(await mona.gig(), gate) for gate in Gate] == [Look.PASSED] * 3


def test_it_died_as_planned_and_nothing_failed(talks: Sequence[Talk]) -> None:
    for talk in talks:
        assert (talk.plan, talk.watch, talk.program.fake.unconfirmed) == ([], None, [])
        for death in talk.deaths:
            assert death.code == (0 if death.moment is STOPPED else -signal.SIGKILL)
        assert "Traceback" not in talk.program.log.read_text()
    assert sum(death.code != 0 for talk in talks for death in talk.deaths) > ROUNDS


def test_the_chat_stands_as_if_nothing_had_happened(talks: Sequence[Talk], calm: Calm) -> None:
    """But for what came twice: pressed where it isn't on record, it keeps its buttons."""
    for talk in talks:
        stands = shown(one for one in talk.person.chat.said if one.id not in talk.unknown)
        twice = dict(shown(one for one in talk.person.chat.said if one.id in talk.unknown))
        assert [words for words, _ in stands] == [words for words, _ in calm.shown]
        once = [one for one in calm.shown if one[0] not in twice]
        assert [one for one in stands if one[0] not in twice] == once


def test_only_what_was_under_way_came_twice(
    talks: Sequence[Talk], capsys: pytest.CaptureFixture[str]
) -> None:
    for death in [death for talk in talks for death in talk.deaths]:
        fault = death.moment.fault
        assert death.unknown <= death.moment.under_way, death
        if fault is not None and fault.took_effect:
            assert death.unknown == death.method.startswith("send"), death
    with capsys.disabled():
        print("", *figures(talks), sep="\n")  # noqa: T201  # what many rounds are run for


def figures(talks: Sequence[Talk]) -> Iterator[str]:
    kinds = defaultdict(list)
    for death in [death for talk in talks for death in talk.deaths]:
        kinds[death.moment.name].append(death)
    yield f"{len(talks)} stories, {sum(map(len, kinds.values()))} deaths"
    for name, deaths in kinds.items():
        heard = sum(death.unconfirmed > 0 for death in deaths)
        twice = sum(death.unknown for death in deaths)
        yield f"{name}: {len(deaths)}, with updates unconfirmed {heard}, messages twice {twice}"
    presses = [press for talk in talks for press in talk.program.fake.world.presses.values()]
    yield f"{len(presses)} presses, without an answer {sum(not one.answer for one in presses)}"


def test_only_what_was_done_before_is_refused(talks: Sequence[Talk]) -> None:
    for fake in [talk.program.fake for talk in talks]:
        refused = [f"{one.method}: {one.description}" for one in fake.refused]
        assert [one for one in refused if not one.startswith(DONE_BEFORE)] == []
        assert fake.unknown == []


def test_what_a_webhook_did_not_take_comes_again(talks: Sequence[Talk]) -> None:
    """Its file was asked for, so the update was there; it wasn't kept, so it wasn't answered."""
    for talk in [talk for talk in talks if talk.program.webhook]:
        tries = talk.program.fake.webhook.tries
        taken = [update for update, status in tries if status == 200]
        assert sorted(taken) == [update["update_id"] for update in talk.program.fake.updates]
        [file] = [m for m in talk.person.chat.messages if m.file and not m.from_bot]
        assert file.update
        assert (file.update["update_id"], 0) in tries


def forgetful(fake: FakeTelegram) -> list[str]:
    """Requests that have Telegram forget what nobody heard."""
    drop = "drop_pending_updates"
    return [call.method for call in fake.calls if call.has(drop) or call.whole("offset") < 0]


def test_nothing_that_waits_is_dropped(talks: Sequence[Talk]) -> None:
    assert [forgetful(talk.program.fake) for talk in talks] == [[]] * len(talks)


async def test_what_was_done_while_it_was_down_is_heard(tmp_path: Path) -> None:
    async with program(tmp_path) as mithaq:
        people = [mithaq.fake.user(name, language_code="en") for name in ("Mona", "Omar", "Lina")]
        for person in people:
            person.start()
            person.say("/newgig")
        await mithaq.start()
        await until(mithaq.settled)
        told = [[message.text[:7] for message in person.chat.said] for person in people]
        assert told == [["Hello, ", "Paste t"]] * 3
        assert (forgetful(mithaq.fake), mithaq.fake.refused) == ([], [])


class Echoing(Running):
    """Telegram tells each update twice at once, and once more later."""

    async def settled(self) -> None:
        for _ in range(2):
            self.fake.duplicate(self.fake.updates[-1])
            await super().settled()


@pytest.mark.parametrize("webhook", [False, True])
async def test_what_comes_again_does_nothing(tmp_path: Path, webhook: bool, calm: Calm) -> None:
    port = free_port() if webhook else None
    async with opened(tmp_path) as store, FakeTelegram() as fake:
        mona = fake.user("منى", language_code="ar")
        async with running(fake, store, port) as mithaq:
            await with_obedience(TelegramPlayer(Echoing(**vars(mithaq)), mona, "ar"))
        for update in list(fake.updates):
            fake.duplicate(update)
        async with running(fake, store, port) as mithaq:
            await mithaq.settled()
        same = freelancer(store, str(mona.id))
        same.platform = "telegram"
        assert await same.entries() == calm.entries
        assert shown(mona.chat.said) == calm.shown
        assert len(mona.chat.messages) == calm.messages
