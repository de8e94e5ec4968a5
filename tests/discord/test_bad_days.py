"""What goes wrong at Discord while somebody waits for an answer: it reaches them another way."""

import asyncio

import pytest
from structlog.typing import EventDict

from tests.discord.conftest import Talk
from tests.discord.house import Running
from tests.discord.player import parts, text_of

pytestmark = pytest.mark.discord

ANSWER = "/webhooks/*"
A_DAY = 86_400.0
LOUD = {"warning", "error", "critical"}


def loud(logged: list[EventDict]) -> list[EventDict]:
    return [line for line in logged if line["log_level"] in LOUD]


@pytest.mark.parametrize(
    ("status", "code"), [(404, 10015), (401, 50027), (404, 10003), (403, 50013), (403, 50001)]
)
async def test_an_answer_that_is_not_taken_in_a_server_comes_in_private(
    mona: Talk, mithaq: Running, logged: list[EventDict], status: int, code: int
) -> None:
    """After a quarter of an hour, in a channel that was deleted, without permission."""
    guild = mithaq.env.create_guild()
    hall = guild.create_text_channel("hall")
    member = guild.add_member(mona.person)
    mithaq.env.inject_error("POST", ANSWER, status=status, code=code, times=None)
    await member.slash(hall, "privacy")
    await mona.settled()
    assert mithaq.keys == ["privacy"]
    assert len(mona.said) == 1
    assert hall.history(viewer=member) == []
    assert loud(logged) == []


async def test_too_late_and_closed_to_us_it_is_lost_quietly(
    mona: Talk, mithaq: Running, logged: list[EventDict]
) -> None:
    guild = mithaq.env.create_guild()
    hall = guild.create_text_channel("hall")
    member = guild.add_member(mona.person)
    mithaq.env.inject_error("POST", ANSWER, status=404, code=10015, times=None)
    mithaq.env.inject_error("POST", "/channels/*/messages", status=403, code=50007, times=None)
    await member.slash(hall, "privacy")
    await mona.settled()
    assert mona.said == []
    assert [line["why"] for line in logged if line["event"] == "word lost"] == ["403 50007"]
    assert loud(logged) == []
    assert mithaq.failed == 0


async def test_a_card_of_yesterday_is_pressed_after_a_restart_and_changed_where_it_stands(
    mona: Talk, mithaq: Running, logged: list[EventDict]
) -> None:
    """An interaction's own way to change what it answered ends after a quarter of an hour."""
    await mona.begin()
    (card,) = [one for one in mona.said if any(p["type"] == 17 for p in parts(one))]
    before = text_of(card)
    await mithaq.again()
    await mithaq.env.advance_time(A_DAY)
    since = len(mithaq.env.http_requests)
    await mona.press("services.states")
    await mona.press("services.all")
    (after,) = [one for one in mona.said if any(p["type"] == 17 for p in parts(one))]
    assert text_of(after) != before
    asked = [(one.method, one.path) for one in mithaq.env.http_requests[since:]]
    assert not any(way != "GET" and path.startswith("/webhooks/") for way, path in asked)
    assert loud(logged) == []


async def test_a_channel_deleted_under_a_command_loses_nothing(mona: Talk, mithaq: Running) -> None:
    guild = mithaq.env.create_guild()
    hall = guild.create_text_channel("hall")
    member = guild.add_member(mona.person)
    done = await member.slash(hall, "gigs")
    told = next(one for one in (done.response, *done.followups) if one is not None)
    mithaq.env.inject_error("POST", ANSWER, status=404, code=10003, times=None)
    await member.click(told, custom_id="go:gigs")
    await mona.settled()
    assert len(mona.said) == 1
    mithaq.env.backend.delete_channel(hall.id)
    await mona.settled()
    await mona.say("/help")
    assert len(mona.said) == 2
    assert mithaq.failed == 0


@pytest.mark.parametrize("code", [50007, 50278])
async def test_closed_to_us_is_told_where_a_person_is_and_kept_until_it_opens(
    mona: Talk, mithaq: Running, logged: list[EventDict], code: int
) -> None:
    guild = mithaq.env.create_guild()
    hall = guild.create_text_channel("hall")
    member = guild.add_member(mona.person)
    mithaq.env.inject_error("POST", "/channels/*/messages", status=403, code=code, times=1)
    done = await member.slash(hall, "gigs")
    told = next(one for one in (done.response, *done.followups) if one is not None)
    pressed = await member.click(told, custom_id="go:gigs")
    await mona.settled()
    answer = next(one for one in (pressed.response, *pressed.followups) if one is not None)
    assert "تعذّرت الكتابة إليك في الخاص" in text_of(answer)
    assert mona.said == []
    await mithaq.again()
    assert mona.said == []
    await mona.say("/privacy")
    assert len(mona.said) == 2
    assert await mithaq.store.waiting("discord") == []
    assert loud(logged) == []


async def test_a_command_that_discord_shows_and_we_do_not_know_is_answered(
    mona: Talk, mithaq: Running, logged: list[EventDict]
) -> None:
    """It shows an older version's for a while."""
    mithaq.raises = 1
    mithaq.brought(mona.person, 2, {"id": "1", "name": "gone", "type": 1, "options": []})
    await mona.settled()
    assert mithaq.keys == []
    assert [line["event"] for line in loud(logged)] == ["command failed"]
    (told,) = mona.words
    assert "حدث خلل عندي" in told


async def test_an_empty_message_and_our_own_are_frozen_or_refused_kindly(
    mona: Talk, mithaq: Running, logged: list[EventDict]
) -> None:
    await mona.begin()
    guild = mithaq.env.create_guild()
    hall = guild.create_text_channel("hall")
    member = guild.add_member(mona.person)
    done = await member.slash(hall, "privacy")
    ours = done.response or done.followups[0]
    told = len(mona.said)
    await member.context_menu(hall, "Freeze for a gig", ours.message)
    await mona.settled()
    assert mithaq.failed == 0
    assert loud(logged) == []
    assert len(mona.said) > told


async def test_a_stop_awaits_the_answer_and_not_for_ever(mona: Talk, mithaq: Running) -> None:
    client = mithaq.discord.client
    assert client is not None
    way = client.intake.under_way
    entered, go_on, done = asyncio.Event(), asyncio.Event(), list[str]()

    async def answer() -> None:
        entered.set()
        await go_on.wait()
        done.append("answered")

    for patience, opens in ((5.0, True), (0.05, False)):
        go_on.clear()
        task = asyncio.create_task(answer())
        way.answers.add(task)
        await entered.wait()
        if opens:
            asyncio.get_running_loop().call_later(0.05, go_on.set)
        await way.settle(patience)
        assert task.done()
        way.answers.discard(task)
    assert done == ["answered"]
