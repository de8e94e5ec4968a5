"""Presses and answers among others: stale ones, forged ones, and those of who has no part."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from gigs.journal import Recorded
from gigs.records import Binding, Dialogue, Group, Member
from handlers.buttons import Press, state
from handlers.router import ACTIONS
from handlers.router_of_groups import GROUP_ACTIONS
from tests.fake_telegram import FakeTelegram, Message
from tests.telegram.house import Running
from tests.telegram.studio_player import TelegramCast, TelegramPart, gathered

pytestmark = pytest.mark.telegram

SHOWS = {"team", "team.gigs", "marketplace"}
"""What anybody may press: it shows what anybody there may know."""
OWN = {"team.join": {"viewer"}, "team.leave.ask": {"guest"}, "team.leave": {"guest"}}
"""And what each may do with their own part; pressed here by those whom it changes nothing for."""
SETTINGS = ("settings", "language", "digest.ask", "digest", "only", "mute", "clear", "clear.ask")
LEADS = {"unbind.ask", "unbind", *(f"team.{one}" for one in SETTINGS)}


@pytest.fixture
async def cast(mithaq: Running, fake: FakeTelegram) -> TelegramCast:
    return await gathered(mithaq, fake)


async def test_two_answer_one_form_each_their_own_question(cast: TelegramCast) -> None:
    """By replies alone, as privacy mode lets them be heard; nobody answers another's."""
    for part in (cast.maker, cast.viewer):
        await asked_for_a_title(part)
    (makers,) = await cast.maker.there("نموذج إكسل", cast.maker.chat.said[-1])
    (viewers,) = await cast.viewer.there("شعار لمقهى", cast.viewer.chat.said[-1])
    assert [one.reply_to.sender for one in (makers, viewers) if one.reply_to] == [
        cast.maker.person,
        cast.viewer.person,
    ]
    assert await cast.guest.there("99$", makers) == []
    assert await cast.maker.there("45$") == []  # said to nobody in particular
    (more,) = await cast.viewer.there("45$", viewers)
    (last,) = await cast.maker.there("80$", makers)
    assert "كم خدمة" in more.text
    assert "كم خدمة" in last.text
    assert last.markup == {"force_reply": True, "selective": True}


async def asked_for_a_title(part: TelegramPart) -> None:
    """As a question that is asked among others will be: no way in of today's asks one."""
    async with part.running.store.turn() as turn:
        steps = Dialogue("steps", "title", None, {"gathered": {}, "values": {}})
        await turn.keep_dialogue(part.identity, part.place, steps, datetime.now(UTC))


async def test_a_button_of_an_older_menu_does_what_it_says_or_says_why(
    cast: TelegramCast, fake: FakeTelegram
) -> None:
    await cast.owner.there("/team")
    await cast.owner.pressed_there("team.gigs")
    await cast.owner.pressed_there("unbind.ask")
    (press,) = [b for b in cast.owner.standing if b.data and ":unbind:" in b.data]
    await cast.owner.pressed_there("unbind")
    question = cast.owner.chat.said[-1]
    question.keyboard = [[{"text": "x", "callback_data": press.data}]]
    again = await cast.owner.person.press(question, press.data).answered()
    await cast.owner.running.settled()
    assert again.text == "هذا المشروع ليس معروضًا في ذلك المكان الآن."
    assert cast.owner.cards == []
    assert fake.refused == []


async def test_the_card_of_an_unbound_gig_leads_nowhere(
    cast: TelegramCast, mithaq: Running
) -> None:
    """Its link may stand in somebody's history."""
    links = [one.url for one in cast.owner.standing if one.url and "=gig_" in one.url]
    token = (links[-1] or "").partition("?start=")[2]
    await cast.owner.there("/team")
    await cast.owner.pressed_there("team.gigs")
    await cast.owner.pressed_there("unbind.ask")
    await cast.owner.pressed_there("unbind")
    for part in (cast.maker, cast.viewer, cast.client, cast.guest):
        part.person.start(token)
        await mithaq.settled()
        assert mithaq.keys[-1] == "gig.not-yours"
        part.person.start(token.replace("gig_", "client_"))
        await mithaq.settled()
        assert mithaq.keys[-1] == "client.only"


async def test_who_left_the_group_presses_for_nothing(
    cast: TelegramCast, mithaq: Running, fake: FakeTelegram
) -> None:
    """What stood in their private chat from before is worth nothing, nor a press on its way."""
    gig = await cast.owner.gig()
    await cast.maker.say("/gigs")
    await cast.maker.press("card")
    old = cast.maker.person.chat.said[-1]
    fake.leave(cast.maker.chat, cast.maker.person)
    await mithaq.settled()
    for action in ("scope.read", "steps", "card"):
        press = state(Press(action, gig.id))
        old.keyboard, old.deleted = [[{"text": "x", "callback_data": press}]], False
        cast.maker.person.press(old, press)
        await mithaq.settled()
        assert mithaq.keys[-1] == "gig.not-yours"


Kept = tuple[Group, Sequence[Member], Sequence[Binding], Sequence[Recorded], list[str]]


async def kept(cast: TelegramCast) -> Kept:
    """Whatever a press could change."""
    gig, store = await cast.owner.gig(), cast.owner.running.store
    async with store.reading() as read:
        group = await read.teams.group(f"telegram:{cast.owner.chat.id}")
        members, bound = await read.teams.members(group.key), await read.teams.bindings(gig.id)
    said = [one.text for one in cast.owner.chat.said]
    return group, members, bound, await store.journal_of(gig.id), said


@pytest.mark.parametrize("who", ["owner", "maker", "viewer", "client", "guest"])
async def test_forged_presses_change_nothing(
    cast: TelegramCast, fake: FakeTelegram, who: str
) -> None:
    """Every action there is, of the gig that is shown there: each is answered with one whisper."""
    part: TelegramPart = getattr(cast, who)
    await cast.owner.there("/team")
    menu, gig = cast.owner.chat.said[-1], await cast.owner.gig()
    before = await kept(cast)
    theirs = SHOWS | {one for one, people in OWN.items() if who not in people}
    theirs |= LEADS if who == "owner" else set()
    tried = sorted({*ACTIONS, "skip", "no.such"} - theirs)
    assert len(tried) > 100
    for action in tried:
        arg = {"unbind": "here", "unbind.ask": "here"}.get(
            action, "1" if action in GROUP_ACTIONS else ""
        )
        whisper = await forged(part, menu, state(Press(action, gig.id, arg)))
        assert whisper, action
    assert await kept(cast) == before
    assert fake.refused == []


async def forged(part: TelegramPart, under: Message, press: str) -> str:
    """Pressed by an app of their own making, under a message that has no such button."""
    kept, under.keyboard = under.keyboard, [[{"text": "x", "callback_data": press}]]
    answer = await part.person.press(under, press).answered()
    under.keyboard = kept
    await part.running.settled()
    return answer.text
