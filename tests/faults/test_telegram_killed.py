"""kill -9 under people's fingers on Telegram: no press lost, none done twice.

Several stories are played at a time, each with a program and a Telegram of its own, since most of
their time is the pause between two messages into one chat.
"""

import asyncio
import os
import random
import re
import signal
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence, Set
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import pytest_asyncio

from gigs.gates import Look, look
from gigs.model import Gate
from tests.driver import Freelancer
from tests.fake_telegram import FakeTelegram, Message, Person, Press
from tests.faults.program import free_port
from tests.faults.telegram_program import (
    ANSWERED,
    FETCHED,
    IDLE,
    SOON,
    STARTING,
    STOPPED,
    TAKEN,
    UNMARKED,
    UNSENT,
    Moment,
    Talk,
    TelegramProgram,
)
from tests.house import freelancer, opened
from tests.story import with_obedience
from tests.telegram.house import running
from tests.telegram.player import TelegramPlayer

ROUNDS = int(os.environ.get("MITHAQ_FAULTS", "5"))
MOST = 10  # deaths planned in one story
AT_ONCE = 3  # stories
LAST, ATTACHES = 22, 17  # acts of the story: from here on no death is begun; here a file comes
pytestmark = [pytest.mark.telegram, pytest.mark.slow, pytest.mark.timeout(120 + 30 * ROUNDS)]

Plan = list[tuple[int, Moment]]
Shown = tuple[str, tuple[str, ...]]  # a message's words, and its buttons'
DAY = re.compile(r"[\u2066\u2068][^\u2069]*\d [^\u2069]*\u2069|\d+ \w+")  # 3 pieces count as one
HARMLESS = {  # refused, because it was done already
    ("answerCallbackQuery", "query is too old"),
    ("deleteMessage", "message to delete not found"),
    ("editMessageText", "message is not modified"),
}


@dataclass(frozen=True)
class Calm:
    """The story undisturbed. entries: through the chat driver. shown, said: on Telegram."""

    entries: list[str]
    shown: list[Shown]
    said: int


def shown(person: Person, without: Set[int] = frozenset()) -> list[Shown]:
    """What stands there from the bot. Days are left out, lest midnight come between."""
    return [
        (DAY.sub("…", message.text), tuple(button.label for button in message.buttons))
        for message in person.chat.said
        if message.id not in without
    ]


def said(person: Person) -> list[Message]:
    """All that the bot ever said, also what it took back."""
    return [message for message in person.chat.messages if message.from_bot]


async def calm(folder: Path, language: str) -> Calm:
    async with opened(folder / "chat") as store:
        player = freelancer(store, language=language)
        player.forms = False
        await with_obedience(player)
        entries = await player.entries()
    async with (
        opened(folder / "telegram") as store,
        FakeTelegram() as fake,
        running(fake, store) as mithaq,
    ):
        mona = fake.user("منى", language_code=language)
        await with_obedience(TelegramPlayer(mithaq, mona, language))
        return Calm(entries, shown(mona), len(said(mona)))


def plans() -> Iterator[tuple[bool, Plan]]:
    """Whether by webhook, and from which act on which death; all kinds in each story."""
    chance = random.Random(17)  # noqa: S311  # not for secrets
    kinds = [TAKEN, UNSENT, UNMARKED, STARTING, IDLE, ANSWERED, UNMARKED, TAKEN, STARTING, UNSENT]
    for done in range(0, ROUNDS, MOST):
        many = min(MOST, ROUNDS - done)
        acts = sorted(chance.sample(range(1, LAST), many))
        yield False, list(zip(acts, chance.sample(kinds[:many], many), strict=True))
        if done % (4 * MOST) == 0:
            also = [(act, TAKEN) for act in range(2, ATTACHES - 2, 3) if many == MOST]
            yield True, [*also, (ATTACHES, FETCHED)]
            yield False, [(3, STOPPED), (15, STOPPED)]


@dataclass(frozen=True)
class Night:
    """One story with its deaths, and what is left of it."""

    talk: Talk
    calm: Calm

    @property
    def fake(self) -> FakeTelegram:
        return self.talk.program.fake


@asynccontextmanager
async def program(folder: Path, webhook: bool = False) -> AsyncIterator[TelegramProgram]:
    """Not started yet; in the end it stops by itself, or at once when something is wrong."""
    async with FakeTelegram() as fake:
        made = TelegramProgram(folder, free_port(), fake=fake, webhook=webhook)
        try:
            yield made
            assert await made.end(signal.SIGTERM) == 0
        finally:
            if made.process is not None:
                await made.end(signal.SIGKILL)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def nights(tmp_path_factory: pytest.TempPathFactory) -> Sequence[Night]:
    new = tmp_path_factory.mktemp
    calms = {language: await calm(new("calm"), language) for language in ("ar", "en")}
    some = asyncio.Semaphore(AT_ONCE)

    async def night(number: int, webhook: bool, plan: Plan) -> Night:
        language = "ar" if number % 2 else "en"
        chance = random.Random(number)  # noqa: S311  # not for secrets
        async with some, program(new("night"), webhook) as mithaq:
            mona = mithaq.fake.user("منى", language_code=language)
            talk = Talk(mithaq, mona, language, plan, chance)
            t0 = __import__("time").time()
            await with_obedience(talk)
            import sys

            print(
                number,
                webhook,
                len(talk.deaths),
                __import__("time").time() - t0,
                file=sys.__stderr__,
            )
        return Night(talk, calms[language])

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(night(n, *plan)) for n, plan in enumerate(plans())]
    return [task.result() for task in tasks]


async def test_all_that_was_done_was_done_once(nights: Sequence[Night]) -> None:
    for night in nights:
        async with opened(night.talk.program.folder) as store:
            assert await store.verify_all() == []
            mona: Freelancer = freelancer(store, str(night.talk.person.id))
            mona.platform = "telegram"
            assert await mona.entries() == night.calm.entries
            assert [look(await mona.gig(), gate) for gate in Gate] == [Look.PASSED] * 3


def test_each_died_as_planned_and_nothing_failed(nights: Sequence[Night]) -> None:
    for night in nights:
        talk = night.talk
        assert (talk.plan, talk.watch) == ([], None)
        stopped = [death.code for death in talk.deaths if death.moment is STOPPED]
        assert set(stopped) <= {0}
        killed = [death.code for death in talk.deaths if death.moment is not STOPPED]
        assert set(killed) <= {-signal.SIGKILL}
        assert (night.fake.unconfirmed, night.fake.unknown) == ([], [])
        assert "Traceback" not in talk.program.log.read_text()
    assert sum(len(night.talk.deaths) for night in nights) >= ROUNDS


def test_the_chat_stands_as_if_nothing_had_happened(nights: Sequence[Night]) -> None:
    """But for what came twice."""
    for night in nights:
        assert shown(night.talk.person, night.talk.twice) == night.calm.shown


def test_twice_came_only_what_was_under_way(
    nights: Sequence[Night], capsys: pytest.CaptureFixture[str]
) -> None:
    deaths = [death for night in nights for death in night.talk.deaths]
    for death in deaths:
        sent = death.moment is UNMARKED and death.at.startswith("send")
        perhaps = death.moment in {TAKEN, STARTING, ANSWERED, STOPPED}
        assert death.twice in ({0, 1} if perhaps else {int(sent)}), death
    with capsys.disabled():
        print()  # noqa: T201  # the figures are what many rounds are run for
        for line in figures(nights):
            print(line)  # noqa: T201  # as above


def figures(nights: Sequence[Night]) -> Iterator[str]:
    deaths = [death for night in nights for death in night.talk.deaths]
    yield f"{len(nights)} stories, {len(deaths)} deaths"
    for name, times in Counter(death.moment.name for death in deaths).items():
        those = [death for death in deaths if death.moment.name == name]
        twice = sum(death.twice for death in those)
        open_ = sum(death.unconfirmed > 0 for death in those)
        yield f"{name}: {times}, {open_} with an update unconfirmed, {twice} messages came twice"


def test_only_repeats_are_refused(nights: Sequence[Night]) -> None:
    for night in nights:
        refused = {(one.method, one.description) for one in night.fake.refused}
        unexpected = {
            (method, words)
            for method, words in refused
            if not any(method == known and why in words for known, why in HARMLESS)
        }
        assert unexpected == set()


def test_what_a_webhook_could_not_bring_comes_again(nights: Sequence[Night]) -> None:
    """The file was asked for, so the update had come; it wasn't kept, so it wasn't answered."""
    by_webhook = [night.fake.webhook.tries for night in nights if night.talk.program.webhook]
    assert by_webhook
    for tries in by_webhook:
        answers: dict[int, list[int]] = {}
        for update, status in tries:
            answers.setdefault(update, []).append(status)
        assert all(
            statuses[-1] == 200 and 200 not in statuses[:-1] for statuses in answers.values()
        )
        assert any(statuses[0] == 0 for statuses in answers.values())


def forgetful(fake: FakeTelegram) -> list[str]:
    """Requests that would have Telegram drop what wasn't heard yet."""
    return [
        call.method
        for call in fake.calls
        if "drop_pending_updates" in call.values or call.whole("offset") < 0
    ]


def test_pending_updates_are_never_dropped(nights: Sequence[Night]) -> None:
    for night in nights:
        assert forgetful(night.fake) == []


async def test_what_was_said_while_it_was_down_is_heard(tmp_path: Path) -> None:
    async with program(tmp_path) as mithaq:
        fake = mithaq.fake
        people = [fake.user(name) for name in ("منى", "Omar", "سلمى")]
        for person in people:
            person.start()
        await mithaq.start()
        await fake.until(lambda: all(person.chat.said for person in people), SOON)
        assert await mithaq.end(signal.SIGTERM) == 0
        presses = [person.press(person.chat.buttons[-1]) for person in people]
        for person in people:
            person.say("/gigs")
        before = [len(said(person)) for person in people]
        await mithaq.start()
        await fake.settled(SOON)
        assert all([await press.answered(SOON) for press in presses])
        await fake.until(lambda: not mithaq.unsaid(), SOON)
        assert all(len(said(person)) > n for person, n in zip(people, before, strict=True))
        assert (forgetful(fake), fake.refused) == ([], [])


class Echo(TelegramPlayer):
    """Telegram tells what they do twice at once, and once more later."""

    async def say(self, text: str) -> None:
        await self._thrice(self.person.say(text))

    async def press(self, action: str, arg: str | int | None = None) -> None:
        await self._thrice(self.person.press(self.button(action, arg)))

    async def attach_file(self, name: str, content: bytes) -> None:
        await self._thrice(self.person.send_file(name, content))

    async def _thrice(self, update: Message | Press) -> None:
        for _ in range(2):
            self.running.fake.duplicate(update)
            await self.running.settled()


@pytest.mark.parametrize("webhook", [False, True])
async def test_an_update_that_comes_again_does_nothing(tmp_path: Path, webhook: bool) -> None:
    undisturbed = await calm(tmp_path, "ar")
    port = free_port() if webhook else None
    async with opened(tmp_path) as store, FakeTelegram() as fake:
        mona = fake.user("منى", language_code="ar")
        async with running(fake, store, port) as mithaq:
            await with_obedience(Echo(mithaq, mona, "ar"))
        for update in list(fake.updates):
            fake.duplicate(update)
        async with running(fake, store, port) as mithaq:
            await mithaq.settled()
        same = freelancer(store, str(mona.id))
        same.platform = "telegram"
        assert await same.entries() == undisturbed.entries
        assert (shown(mona), len(said(mona))) == (undisturbed.shown, undisturbed.said)
