"""What somebody might send who means no good, or presses twice: nothing breaks, nothing leaks."""

import pytest
from structlog.typing import EventDict

from tests.discord.conftest import Talk
from tests.discord.house import Running
from tests.discord.player import parts

pytestmark = pytest.mark.discord

PRESS, WINDOW = 3, 5
OTHER_JOB = {"what": "نظام محاسبة", "price": "60$", "count": "3", "days": "2"}
UNDONE = {"error", "critical"}


async def journal(mona: Talk) -> list[str]:
    return [one.entry.kind for one in await mona.running.store.journal_of((await mona.gig()).id)]


def pressed(talk: Talk, press: str, under: int = 0) -> None:
    """Under a message of theirs, whatever stands on it."""
    data = {"custom_id": press, "component_type": 2}
    shown = talk.said[under]
    stands = next((part for part in parts(shown) if "custom_id" in part), None)
    assert isinstance(stands, dict)
    before, stands["custom_id"] = stands["custom_id"], press
    talk.running.brought(talk.person, PRESS, data, under=shown)
    stands["custom_id"] = before


def sent_in(talk: Talk, name: str, values: dict[str, str]) -> None:
    """A window, by its name."""
    fields = [
        {"type": 18, "component": {"type": 4, "custom_id": field, "value": value}}
        for field, value in values.items()
    ]
    talk.running.brought(talk.person, WINDOW, {"custom_id": name, "components": fields})


@pytest.fixture
async def sami(mithaq: Running) -> Talk:
    talk = Talk(mithaq, mithaq.env.create_user("sami", global_name="سامي"), "ar")
    await talk.say("/start")
    return talk


@pytest.mark.parametrize(
    ("action", "arg"),
    [
        ("card", ""), ("override", "start"), ("work.start", ""), ("services.all", ""),
        ("board.flip", "1"), ("file.asked", ""), ("freeze", ""), ("cancelled", ""),
    ],
)  # fmt: skip
async def test_another_persons_gig_is_out_of_reach(
    mona: Talk, sami: Talk, action: str, arg: str
) -> None:
    await mona.begin()
    gig, before = await mona.gig(), await journal(mona)
    pressed(sami, f"v1:{gig.id}:{action}:{arg}:{len(before)}")
    await sami.settled()
    assert await journal(mona) == before
    assert sami.running.failed == 0
    assert not any(str(gig.title) in text for text in sami.words)


async def test_another_persons_window_and_message_are_out_of_reach(mona: Talk, sami: Talk) -> None:
    """His own, named after her gig; and hers, seen from his chat."""
    await mona.begin()
    await mona.press("change")
    await mona.press("change.other")
    gig, before = await mona.gig(), await journal(mona)
    form, _ = mona.button("form.open")
    sent_in(sami, f"form:other-job:{gig.id}", OTHER_JOB)
    sami.running.brought(
        sami.person, PRESS, {"custom_id": "v1::form.open::", "component_type": 2}, under=form
    )
    await sami.settled()
    assert await journal(mona) == before
    assert sami.running.failed == 0
    assert not any(str(gig.title) in text for text in sami.words)


@pytest.mark.parametrize(
    "press",
    [
        "v1:abcdefghijkl2:override:start:", "v1::nothing::", "v1::override:start:999999",
        "go:start", "go:nothing", "v1::form.open::", "v1::language:xx:", "v1::board.flip:-1:0",
        "v1:zzzzzzzzzzzzz:card::0", "v1::more:..:0",
    ],
)  # fmt: skip
async def test_no_press_that_was_made_up_undoes_a_turn(
    mona: Talk, press: str, logged: list[EventDict]
) -> None:
    await mona.say("/start")
    pressed(mona, press)
    await mona.settled()
    assert mona.running.failed == 0
    assert [line for line in logged if line["log_level"] in UNDONE] == []


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("form:nothing:", {"a": "b"}), ("form:other-job:", {}), ("form:other-job:x", OTHER_JOB),
        ("form:other-job:abcdefghijkl2", OTHER_JOB), ("", {}), ("v1::new::", {"x": "y"}),
        ("form:other-job:", {"what": "\x00\u202e" * 2000, "extra": "x" * 4000}),
    ],
)  # fmt: skip
async def test_no_window_that_was_made_up_undoes_a_turn(
    mona: Talk, name: str, values: dict[str, str], logged: list[EventDict]
) -> None:
    await mona.begin()
    before = await journal(mona)
    sent_in(mona, name, values)
    await mona.settled()
    assert await journal(mona) == before
    assert mona.running.failed == 0
    assert [line for line in logged if line["log_level"] in UNDONE] == []


async def test_a_window_sent_twice_counts_once(mona: Talk) -> None:
    await mona.begin()
    await mona.press("change")
    await mona.press("change.other")
    name, before = f"form:other-job:{(await mona.gig()).id}", len((await mona.gig()).services)
    for _ in range(2):
        sent_in(mona, name, OTHER_JOB)
    await mona.settled()
    assert len((await mona.gig()).services) == before + 3
    assert mona.running.failed == 0


async def at_once(talk: Talk, action: str, arg: str | None, times: int) -> None:
    message, press = talk.button(action, arg)
    data = {"custom_id": press, "component_type": 2}
    for _ in range(times):
        talk.running.brought(talk.person, PRESS, data, under=message)
    await talk.settled()


async def test_two_presses_at_once_count_once(mona: Talk, sami: Talk) -> None:
    """She presses once each time, he twice before anything is answered."""
    for talk, times in ((mona, 1), (sami, 2)):
        await talk.begin()
        await at_once(talk, "services.states", None, times)
        await at_once(talk, "services.all", None, times)
        await at_once(talk, "work.start", None, times)
        await at_once(talk, "override", "start", times)
        await talk.say("لا أريد خسارة العميل")
    assert await journal(sami) == await journal(mona)
    assert mona.running.failed == 0
