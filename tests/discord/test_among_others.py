"""Where others read along: nothing of a gig, and every answer to its person alone."""

import pytest

from tests.discord.conftest import Talk
from tests.discord.every_view import walked
from tests.discord.house import Running
from tests.discord.player import text_of

pytestmark = pytest.mark.discord


async def test_a_command_leads_to_private_talk_seen_by_nobody_else(
    mona: Talk, mithaq: Running
) -> None:
    guild = mithaq.env.create_guild()
    hall = guild.create_text_channel("hall")
    member = guild.add_member(mona.person)
    done = await member.slash(hall, "gigs")
    await mona.settled()
    assert done.ephemeral
    (told,) = [one for one in (done.response, *done.followups) if one is not None][:1]
    assert told.ephemeral
    assert mona.said == []
    pressed = await member.click(told, custom_id="go:gigs")
    await mona.settled()
    assert len(mona.said) == 1
    links = str([one.components for one in (pressed.response, *pressed.followups) if one])
    assert "https://discord.com/channels/@me/" in links
    assert await mithaq.store.waiting("discord") == []


async def test_what_is_anybodys_business_is_answered_there(mona: Talk, mithaq: Running) -> None:
    guild = mithaq.env.create_guild()
    hall = guild.create_text_channel("hall")
    member = guild.add_member(mona.person)
    done = await member.slash(hall, "privacy")
    await mona.settled()
    assert done.ephemeral
    assert mithaq.keys == ["privacy"]
    assert hall.history(viewer=guild.add_member(mithaq.env.create_user("sami"))) == []
    assert await mithaq.store.waiting("discord") == []


async def test_a_message_is_frozen_for_a_gig_with_who_said_it(mona: Talk, mithaq: Running) -> None:
    await mona.begin()
    guild = mithaq.env.create_guild()
    hall = guild.create_text_channel("hall")
    ahmed = guild.add_member(mithaq.env.create_user("ahmed", global_name="أحمد"))
    member = guild.add_member(mona.person)
    message = await ahmed.send(hall, "أضف أيضًا صفحة للتقارير الشهرية مع رسم بياني")
    done = await member.context_menu(hall, "Freeze for a gig", message)
    await mona.settled()
    assert done.ephemeral
    assert mithaq.keys[-1] == "which.gig"
    await mona.press("freeze")
    assert "أحمد" in "".join(mona.words)
    journal = await mithaq.store.journal_of((await mona.gig()).id)
    assert any("صفحة للتقارير" in str(recorded.entry) for recorded in journal)


async def test_who_takes_no_private_messages_is_told_so(mona: Talk, mithaq: Running) -> None:
    guild = mithaq.env.create_guild()
    hall = guild.create_text_channel("hall")
    member = guild.add_member(mona.person)
    done = await member.slash(hall, "gigs")
    told = next(one for one in (done.response, *done.followups) if one is not None)
    dm = mithaq.env.backend.get_dm_channel(mona.person.id).id
    mithaq.env.inject_error("POST", f"/channels/{dm}/messages", status=403, code=50278, times=None)
    pressed = await member.click(told, custom_id="go:gigs")
    await mona.settled()
    answer = next(one for one in (pressed.response, *pressed.followups) if one is not None)
    assert "تعذّرت الكتابة إليك في الخاص" in text_of(answer)


async def test_a_press_is_answered_to_the_one_who_pressed(mona: Talk, mithaq: Running) -> None:
    guild = mithaq.env.create_guild()
    hall = guild.create_text_channel("hall")
    member = guild.add_member(mona.person)
    done = await member.slash(hall, "marketplace")
    told = next(one for one in (done.response, *done.followups) if one is not None)
    press = next(p["custom_id"] for p in walked(told.components) if "custom_id" in p)
    pressed = await member.click(told, custom_id=press)
    await mona.settled()
    answers = [one for one in (pressed.response, *pressed.followups) if one is not None]
    assert any(one.ephemeral for one in answers)
    assert mithaq.failed == 0
    assert mona.said == []
    assert await mithaq.store.waiting("discord") == []


async def test_a_forwarded_message_is_frozen_without_a_name(mona: Talk, mithaq: Running) -> None:
    await mona.begin()
    guild = mithaq.env.create_guild()
    hall, other = guild.create_text_channel("hall"), guild.create_text_channel("other")
    ahmed = guild.add_member(mithaq.env.create_user("ahmed", global_name="أحمد"))
    member = guild.add_member(mona.person)
    message = await ahmed.send(hall, "أضف أيضًا صفحة للتقارير الشهرية مع رسم بياني")
    again = await member.forward(message, other)
    await member.context_menu(other, "Freeze for a gig", again)
    await mona.settled()
    assert mithaq.keys[-1] == "which.gig"
    await mona.press("freeze")
    journal = await mithaq.store.journal_of((await mona.gig()).id)
    assert any("صفحة للتقارير" in str(recorded.entry) for recorded in journal)
    assert "أحمد" not in "".join(mona.words)
    assert "منى" not in "".join(mona.words)


async def test_no_gig_is_offered_where_others_read(mona: Talk, mithaq: Running) -> None:
    await mona.begin()
    guild = mithaq.env.create_guild()
    member = guild.add_member(mona.person)
    hall = guild.create_text_channel("hall")
    assert await member.autocomplete(hall, "gig", "words", "") == []
    assert len(await mona.person.autocomplete("gig", "words", "")) == 1


async def test_a_file_that_is_too_large_is_told_where_its_message_was_frozen(
    mona: Talk, mithaq: Running
) -> None:
    client = mithaq.discord.client
    assert client is not None
    client.intake.files.limit = 3  # bytes
    guild = mithaq.env.create_guild()
    hall = guild.create_text_channel("hall")
    ahmed = guild.add_member(mithaq.env.create_user("ahmed"))
    member = guild.add_member(mona.person)
    message = await ahmed.send(hall, "", attachments=[("plan.pdf", b"too large")])
    done = await member.context_menu(hall, "Freeze for a gig", message)
    await mona.settled()
    told = str([one.components for one in (done.response, *done.followups) if one])
    assert "الملف أكبر" in told
    assert "channels/@me" not in told  # nothing waits in private
    assert mona.said == []
