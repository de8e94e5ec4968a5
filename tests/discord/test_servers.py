"""A gig in a server's channel: what all see of it, and what each sees alone."""

import re
from typing import Any

import pytest

from gigs.records import Place
from tests.discord.house import Running
from tests.discord.player import presses, text_of
from tests.discord.server import Server, founded, words
from tests.house import settings

pytestmark = pytest.mark.discord

PRICE = re.compile(r"(?<![\d:])80(?!\d)")


@pytest.fixture
def server(mithaq: Running) -> Server:
    return founded(mithaq)


def place(channel: Any) -> Place:
    return Place("discord", str(channel.id), private=False)


async def test_a_bound_gig_stands_there_before_all_and_nothing_else_does(server: Server) -> None:
    await server.bound()
    (card,) = server.owner.standing()
    assert text_of(card).startswith("📁 **مشروع")
    assert "المرحلة: كتابة الاتفاق" in text_of(card)
    assert not PRICE.search(text_of(card))
    assert [press.split(":")[2] for press in presses(card)] == ["card"]
    assert "ظاهر في المجموعة الآن" in words(server.owner.whispers)


async def test_the_card_changes_where_it_stands_also_after_a_restart(server: Server) -> None:
    await server.bound()
    (before,) = server.owner.standing()
    told = text_of(before)
    await server.owner.press("scope.send")
    (after,) = server.owner.standing()
    assert after.id == before.id
    assert "بانتظار موافقة العميل" in text_of(after)
    assert text_of(after) != told
    await server.running.again()
    await server.owner.say("/gig")
    await server.owner.press("scope.confirmed")
    await server.owner.say("نعم موافق، ابدأ")
    await server.owner.press("scope.yes")
    (again,) = server.owner.standing()
    assert again.id == before.id
    assert "الاتفاق مؤكد" in text_of(again)


async def test_its_card_is_shown_to_each_as_far_as_their_part_goes(server: Server) -> None:
    await server.bound()
    await server.joined("maker", "maker")
    seen = {}
    for name in ("owner", "maker", "guest"):
        seen[name] = await server.residents[name].press_there("card")
    assert PRICE.search(words(seen["owner"]))
    assert not PRICE.search(words(seen["maker"]))
    assert presses(seen["maker"][0])[-1].startswith("go:gig_")
    assert words(seen["guest"]).startswith("لا يظهر لك هذا المشروع الآن")
    (card,) = server.owner.standing()
    assert not PRICE.search(text_of(card))
    assert await server.running.store.waiting("discord") == []


async def test_what_means_nothing_there_leads_to_private_talk(server: Server) -> None:
    await server.bound()
    (shown,) = await server.owner.press_there("card")
    gig = (await server.owner.gig()).id
    assert set(presses(shown)) == {f"go:gig_{gig}"}
    (told,) = await server.owner.click(shown, f"go:gig_{gig}")
    assert "أجبتك في المحادثة الخاصة" in text_of(told)
    assert "scope.send" in {press.split(":")[2] for press in presses(server.owner.said[-1])}


async def test_the_client_reads_and_agrees_alone(server: Server) -> None:
    await server.bound()
    await server.joined("client", "client")
    await server.owner.press("scope.send")
    (agreement,) = await server.client.press_there("client.view")
    assert PRICE.search(text_of(agreement))
    await server.client.press_there("client.agree")
    gig = await server.owner.gig()
    assert gig.scope is not None
    assert gig.scope.proof is not None
    assert gig.scope.proof.by == str(server.client.identity)
    assert "وافق العميل (أحمد) بنفسه على النسخة 1" in "".join(server.owner.words)
    assert len(server.owner.standing()) == 1
    assert not PRICE.search(words(server.owner.standing()))


async def test_asked_for_anew_the_card_stands_at_the_bottom_whoever_spoke_meanwhile(
    server: Server,
) -> None:
    await server.bound()
    (before,) = server.owner.standing()
    await server.guest.member.send(server.hall, "صباح الخير")
    await server.viewer.there("/gig")
    (after,) = server.owner.standing()
    assert after.id > before.id
    assert text_of(after) == text_of(before)


async def test_taken_out_of_the_channel_it_is_gone_and_nothing_is_said(server: Server) -> None:
    await server.bound()
    told = len(server.owner.said)
    await server.owner.there("/team")
    await server.owner.press_there("team.gigs")
    await server.owner.press_there("unbind.ask")
    await server.owner.press_there("unbind")
    assert server.owner.standing() == []
    assert len(server.owner.said) == told
    async with server.running.store.reading() as read:
        assert await read.teams.bound_at(place(server.hall)) == []


async def test_without_a_gig_the_way_to_a_new_one_is_shown(server: Server) -> None:
    await server.guest.there("/team")
    (said,) = await server.guest.press_there("bind.ask")
    await server.guest.click(said, "go:newgig")
    assert len(server.guest.said) == 1
    assert server.guest.standing() == []


async def test_the_card_speaks_the_group_s_language_and_answers_speak_each_one_s(
    server: Server,
) -> None:
    await server.bound()
    await server.guest.say("/settings")
    await server.guest.press("language", "en")
    answer = await server.guest.there("/team")
    assert "The team" in words(answer)
    assert "المرحلة" in words(server.owner.standing())


async def test_a_gig_is_never_bound_by_who_does_not_own_it(server: Server) -> None:
    await server.bound()
    await server.joined("maker", "maker")
    gig = (await server.owner.gig()).id
    (shown,) = await server.owner.press_there("bind.ask") or [None]
    assert shown is not None
    for arg in ("here", "thread"):
        press = f"v1:{gig}:bind:{arg}:"
        assert press in presses(shown)
        for name in ("maker", "guest"):
            data = {"custom_id": press, "component_type": 2}
            server.running.brought(
                server.residents[name].person, 3, data, shown, channel=server.hall
            )
    await server.running.settled()
    async with server.running.store.reading() as read:
        assert len(await read.teams.bindings(gig)) == 1
    assert server.hall.threads == []
    assert server.running.failed == 0


async def test_times_before_all_are_those_of_the_lead_s_city(server: Server) -> None:
    await server.owner.say("/settings")
    await server.owner.press("city", settings().zones.index("Asia/Dubai") + 1)
    await server.bound()
    (card,) = server.owner.standing()
    assert "دبي" in text_of(card)
    assert "UTC" not in text_of(card)
