"""What Telegram tells of a group beside talk: who passes, whose voice it is, what becomes of it."""

from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import Update

from bot.on_telegram.event import Back, Ear, Faceless, Left, Moved, Passing, Told
from gigs.records import Place
from handlers.event import Passed, Said
from tests.telegram.updates import (
    BOT,
    FORUM,
    GROUP,
    MONA,
    PRIVATE,
    command,
    member,
    said,
)

pytestmark = pytest.mark.telegram

AHMED = {"id": 6, "is_bot": False, "first_name": "أحمد", "last_name": "علي"}


def hear(update: Update) -> Told | None:
    return Ear(77, "Mithaq_Bot").hear(update, datetime(2026, 11, 25, 12, tzinfo=UTC))


ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group"}


def test_who_gives_a_command_as_the_group_is_not_known() -> None:
    update = said(GROUP, ANONYMOUS, text="/help", entities=command("/help"), sender_chat=GROUP)
    assert hear(update) == Faceless(Place("telegram", "-10", private=False), "9")


@pytest.mark.parametrize("text", ["شكرًا", "/help@other_bot"])
def test_other_words_as_the_group_are_left_alone(text: str) -> None:
    entities = command(text) if text.startswith("/") else []
    assert hear(said(GROUP, ANONYMOUS, text=text, entities=entities, sender_chat=GROUP)) is None


@pytest.mark.parametrize("id_", [777000, 136817688])
def test_posts_of_channels_are_left_alone(id_: int) -> None:
    """Those of the channel that belongs to the group, and a person's own."""
    who = {"id": id_, "is_bot": False, "first_name": "Telegram"}
    channel = {"id": -1009, "type": "channel", "title": "متجر"}
    update = said(GROUP, who, text="/help", entities=command("/help"), sender_chat=channel)
    assert hear(update) is None


def test_taken_into_a_group_it_says_who_it_is() -> None:
    found = hear(member(GROUP, "left", "member"))
    assert isinstance(found, Back)
    assert (found.place, found.whole) == (Place("telegram", "-10", private=False), True)
    assert found.greeted is not None
    assert found.greeted.event.what == Said("/start")
    assert found.greeted.event.place == found.place


def test_taken_in_by_who_speaks_as_the_group_it_greets_nobody() -> None:
    found = hear(member(GROUP, "left", "member", **{"from": ANONYMOUS}))
    assert found == Back(Place("telegram", "-10", private=False))


MAY_WRITE = ("is_member", "can_send_messages")


@pytest.mark.parametrize(
    ("before", "now", "restricted"),
    [("restricted", "member", ["is_member"]), ("member", "restricted", MAY_WRITE)],
)
def test_allowed_to_write_again_it_greets_nobody(
    before: str, now: str, restricted: list[str]
) -> None:
    assert hear(member(GROUP, before, now, restricted)) == Back(
        Place("telegram", "-10", private=False)
    )


@pytest.mark.parametrize(
    ("chat", "before", "now", "why"),
    [
        (PRIVATE, "member", "kicked", "blocked"),
        (GROUP, "member", "left", "removed"),
        (GROUP, "member", "kicked", "removed"),
        (GROUP, "member", "restricted", "removed"),
    ],
)
def test_put_out_it_falls_silent(chat: dict[str, Any], before: str, now: str, why: str) -> None:
    found = hear(member(chat, before, now))
    assert isinstance(found, Left)
    assert (found.place.chat, found.why) == (str(chat["id"]), why)


def test_hushed_it_falls_silent() -> None:
    found = hear(member(GROUP, "member", "restricted", ["is_member"]))
    assert found == Left(Place("telegram", "-10", private=False), "rights")


@pytest.mark.parametrize(
    "update",
    [said(GROUP, migrate_to_chat_id=-1007), said({**GROUP, "id": -1007}, migrate_from_chat_id=-10)],
)
def test_a_group_that_became_a_supergroup(update: Update) -> None:
    """Told in both; whichever comes first will do."""
    found = hear(update)
    assert isinstance(found, Moved)
    assert (found.old.chat, found.new.chat) == ("-10", "-1007")
    assert {found.old.private, found.new.private} == {False}


def test_who_comes_and_who_leaves_is_told_by_telegram_of_each() -> None:
    """Whoever added them, and whether by a link; another bot is nobody."""
    found = hear(said(FORUM, new_chat_members=[AHMED, BOT, MONA]))
    assert isinstance(found, Passing)
    assert [(one.identity.account, one.what) for one in found.events] == [
        ("6", Passed(came=True)),
        ("5", Passed(came=True)),
    ]
    assert {one.group for one in found.events} == {"telegram:-100"}
    gone = hear(said(FORUM, who=MONA, left_chat_member=AHMED))
    assert isinstance(gone, Passing)
    assert [(one.identity.account, one.what, one.name) for one in gone.events] == [
        ("6", Passed(came=False), "أحمد علي")
    ]


def test_a_topic_that_opens_again() -> None:
    in_topic: dict[str, Any] = {"message_thread_id": 4, "is_topic_message": True}
    topic = Place("telegram", "-100", "4", private=False)
    assert hear(said(FORUM, forum_topic_reopened={}, **in_topic)) == Back(topic, whole=False)
