"""Channels and threads that are shut to the assistant: told to the owner once, and found again."""

from typing import Any

import discord
import pytest

from tests.discord.house import Running
from tests.discord.player import text_of
from tests.discord.server import Server, founded

pytestmark = pytest.mark.discord

LOST = {
    "ar": "مشروع زيتون لم يعد ظاهرًا في مجموعته.",
    "en": "Gig Olive isn't shown in its group any more.",
}
SENT = "بانتظار موافقة العميل"


@pytest.fixture
def server(mithaq: Running) -> Server:
    return founded(mithaq)


def lost(server: Server) -> list[str]:
    """What the owner was told of it in private; nobody else was told anything."""
    language = server.owner.language
    others = [one for name, one in server.residents.items() if name != "owner"]
    assert [text for one in others for text in one.words if LOST[language] in text] == []
    return [text for text in server.owner.words if LOST[language] in text]


async def something_changes(server: Server) -> None:
    """So that the card in the server is to be told anew."""
    await server.owner.say("/gig")
    await server.owner.press("scope.send")


async def forbidden(server: Server, channel: Any, *permissions: str) -> None:
    """To the bot, from now on; with none, nothing is forbidden any more."""
    bot = server.running.env.bot.user
    denied = discord.PermissionOverwrite(**dict.fromkeys(permissions, False))
    backend = server.running.env.backend
    made = server.guild.create_text_channel("like", overwrites={bot: denied})
    overwrites = backend.channels[made.id].overwrites if permissions else []
    backend.edit_channel(channel.id, {}, overwrites=overwrites)
    await server.running.settled()


async def test_a_deleted_channel_is_told_at_once_and_gig_elsewhere_moves_the_card(
    server: Server,
) -> None:
    await server.bound()
    server.running.env.backend.delete_channel(server.hall.id)
    await server.running.settled()
    (told,) = lost(server)
    assert "القناة أو السلسلة حُذفت" in told
    await something_changes(server)
    second = server.guild.create_text_channel("second")
    server.all_in(second)
    await server.maker.there("/gig")  # whose gig it isn't
    assert server.owner.standing() == []
    await server.owner.there("/gig")
    (card,) = server.owner.standing()
    assert SENT in text_of(card)
    assert len(lost(server)) == 1


async def test_a_deleted_thread_is_told_in_the_owner_s_language(server: Server) -> None:
    server.owner.language = "en"
    await server.owner.say("/settings")
    await server.owner.press("language", "en")
    await server.bound("thread")
    thread = await server.thread()
    server.running.env.backend.delete_channel(thread.id)
    await server.running.settled()
    (told,) = lost(server)
    assert "The channel or thread was deleted. Send /gig in another channel" in told


async def test_a_deleted_channel_takes_its_threads_along(server: Server) -> None:
    await server.bound("thread")
    thread = await server.thread()
    server.running.env.backend.channels.pop(thread.id)
    server.running.env.backend.delete_channel(server.hall.id)
    await server.running.settled()
    assert len(lost(server)) == 1


async def test_where_it_sees_nothing_any_more_the_owner_is_told_until_it_does(
    server: Server,
) -> None:
    await server.bound()
    await forbidden(server, server.hall, "view_channel")
    (told,) = lost(server)
    assert "ليست من صلاحياتي" in told
    await something_changes(server)
    assert SENT not in text_of(server.owner.standing()[0])
    await server.viewer.there("/gigs")  # makes it try again, in vain
    await forbidden(server, server.hall, "view_channel", "send_messages")
    assert len(lost(server)) == 1
    await forbidden(server, server.hall)
    assert SENT in text_of(server.owner.standing()[-1])
    assert len(lost(server)) == 1
    await forbidden(server, server.hall, "view_channel")
    assert len(lost(server)) == 2


async def test_where_it_may_say_nothing_new_the_card_still_changes(server: Server) -> None:
    """It's a loss only once the card must be said anew."""
    await server.bound()
    await forbidden(server, server.hall, "send_messages")
    await something_changes(server)
    (card,) = server.owner.standing()
    assert SENT in text_of(card)
    assert lost(server) == []
    server.running.env.backend.messages[server.hall.id].pop(card.id)
    await server.owner.say("/gig")
    await server.owner.press("scope.confirmed")
    await server.owner.say("نعم موافق، ابدأ")
    await server.owner.press("scope.yes")
    (told,) = lost(server)
    assert "ليست من صلاحياتي" in told
    await forbidden(server, server.hall)
    assert "الاتفاق مؤكد" in text_of(server.owner.standing()[0])
    assert len(lost(server)) == 1


async def test_a_role_that_loses_the_permission_counts_for_every_channel(server: Server) -> None:
    await server.bound()
    backend = server.running.env.backend
    guild = backend.get_guild(server.guild.id)
    roles = [one for one in guild.roles.values() if one.managed or one.id == guild.id]
    for role in roles:
        backend.edit_role(guild.id, role.id, {"permissions": 0})
    await server.running.settled()
    (told,) = lost(server)
    assert "ليست من صلاحياتي" in told


async def locked(server: Server, thread: Any, shut: bool) -> None:
    """By somebody who minds threads, as ours may not."""
    metadata = {"locked": shut, "archived": shut}
    server.running.env.backend.edit_channel(thread.id, {}, thread_metadata=metadata)
    await server.running.settled()


async def test_a_locked_thread_is_shown_its_card_once_it_opens(server: Server) -> None:
    await server.bound("thread")
    thread = await server.thread()
    await forbidden(server, server.hall, "manage_threads")
    await locked(server, thread, True)
    (told,) = lost(server)
    assert "السلسلة مقفلة" in told
    await locked(server, thread, False)
    await something_changes(server)
    assert SENT in text_of(server.owner.standing()[-1])
    assert len(lost(server)) == 1


async def test_an_archived_thread_is_no_loss(server: Server) -> None:
    await server.bound("thread")
    thread = await server.thread()
    backend = server.running.env.backend
    backend.edit_channel(thread.id, {}, thread_metadata={"archived": True})
    await server.running.settled()
    assert lost(server) == []


@pytest.mark.parametrize(
    ("status", "code", "reason"),
    [
        (404, 10003, "القناة أو السلسلة حُذفت"),
        (403, 50013, "ليست من صلاحياتي"),
        (403, 50001, "ليست من صلاحياتي"),
        (403, 160005, "السلسلة مقفلة"),
        (403, 200000, "رسائلي لم تعد تُقبل"),
    ],
)
async def test_what_was_not_heard_is_learnt_by_speaking(
    server: Server, status: int, code: int, reason: str
) -> None:
    """Told once, however often it's tried; the first word that gets there opens the place."""
    await server.bound()
    env, there = server.running.env, f"/channels/{server.hall.id}/messages*"
    for method in ("POST", "PATCH", "DELETE"):
        env.inject_error(method, there, status=status, code=code, times=None)
    await something_changes(server)
    (told,) = lost(server)
    assert reason in told
    await server.guest.there("/gigs")
    await server.guest.there("/team")
    env.backend.faults.clear()
    await server.guest.there("/gigs")
    assert SENT in text_of(server.owner.standing()[-1])
    assert len(lost(server)) == 1


async def test_an_unknown_message_shuts_nothing(server: Server) -> None:
    """Somebody deleted the card alone: it's said anew."""
    await server.bound()
    (card,) = server.owner.standing()
    server.running.env.backend.messages[server.hall.id].pop(card.id)
    await something_changes(server)
    assert SENT in text_of(server.owner.standing()[0])
    assert lost(server) == []
