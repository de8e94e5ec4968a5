"""In private talk: commands, buttons, windows, files, and what Discord may refuse."""

import pytest
from simcord.results import to_discord_message
from structlog.typing import EventDict

from bot.on_discord.files import name_of
from handlers.router import COMMANDS
from tests.discord.conftest import Talk
from tests.discord.house import Running
from tests.discord.player import parts, presses, text_of

pytestmark = pytest.mark.discord

SEND = "/channels/*/messages"


async def test_each_command_is_offered_in_both_languages_everywhere(mithaq: Running) -> None:
    offered = {command["name"]: command for command in mithaq.commands()}
    assert set(offered) == {*COMMANDS, "Freeze for a gig"}
    assert all(one["contexts"] == [0, 1, 2] for one in offered.values())
    assert all(one["integration_types"] == [0, 1] for one in offered.values())
    told = offered["gigs"]["description"]
    assert told == "مشاريعي، ولكل مشروع خطوته التالية · My gigs, each with its next step"
    assert all(len(one.get("description", "")) <= 100 for one in offered.values())


async def test_it_asks_for_no_privileged_intent(mithaq: Running) -> None:
    wanted = mithaq.env.bot.intents
    assert {name for name, on in wanted if on} == {"guilds", "dm_messages"}


async def test_a_command_is_answered_in_the_chat_and_leaves_no_sign(mona: Talk) -> None:
    done = await mona.person.slash("help")
    await mona.settled()
    assert done.deferred
    assert done.response is None
    assert len(mona.said) == 1


async def test_a_gig_is_found_while_its_name_is_typed(mona: Talk) -> None:
    await mona.begin()
    title = (await mona.gig()).title
    (choice,) = await mona.person.autocomplete("gig", "words", "إكسل")
    assert str(title) in choice["name"]
    assert await mona.person.autocomplete("gig", "words", "لا شيء كهذا") == []
    await mona.person.slash("gig", words=choice["value"])
    await mona.settled()
    assert any(press.split(":")[2] == "card" for press in presses(mona.said[-1]))


async def test_the_card_is_framed_and_tells_its_deadline_in_each_zone(mona: Talk) -> None:
    await mona.begin()
    (card,) = [one for one in mona.said if any(p["type"] == 17 for p in parts(one))]
    assert text_of(card).startswith("📁")
    assert "<t:" in "".join(mona.words)


async def test_nobody_is_mentioned_and_each_message_has_its_own_key(mona: Talk) -> None:
    await mona.begin()
    sent = [r.json for r in mona.running.env.http_requests if r.method == "POST"]
    told = [one for one in sent if isinstance(one, dict) and "nonce" in one]
    keys = [one["nonce"] for one in told]
    assert len(keys) == len(set(keys)) >= len(mona.said)
    assert all(one["enforce_nonce"] and len(one["nonce"]) <= 25 for one in told)
    assert all(one["allowed_mentions"]["parse"] == [] for one in told)


async def test_a_window_is_the_first_answer_and_opens_again(mona: Talk) -> None:
    await mona.begin()
    await mona.press("change")
    await mona.press("change.other")
    assert mona.window is not None
    first = mona.window
    mona.window = None
    await mona.press("form.open")
    assert mona.window is not None
    assert mona.window.modal == first.modal
    assert mona.window.followups == []  # nobody is told that it's closed
    await mona.fill_form("other-job", what="نظام محاسبة", price="60$", count="3", days="2")
    assert "form.other-job" in mona.running.keys
    assert mona.running.failed == 0
    await mona.press("form.open")
    await mona.fill_form("other-job", what="نظام محاسبة", price="60$", count="3", days="2")
    assert mona.running.keys[-2:] == ["dialogue.closed", "card"]


async def test_a_form_can_be_answered_in_words_as_well(mona: Talk) -> None:
    await mona.begin()
    await mona.press("change")
    await mona.press("change.other")
    for word in ("نظام محاسبة", "60$", "3", "2"):
        await mona.say(word)
    assert mona.running.failed == 0
    assert len((await mona.gig()).services) > 4


async def test_buttons_and_windows_outlive_a_restart(mona: Talk) -> None:
    await mona.begin()
    await mona.press("change")
    await mona.press("change.other")
    window = mona.window
    await mona.running.again()
    await mona.person.submit_modal(
        window, {"what": "نظام محاسبة", "price": "60$", "count": "3", "days": "2"}
    )
    await mona.settled()
    assert len((await mona.gig()).services) > 4
    before = len(mona.running.keys)
    await mona.press("services.states")
    assert len(mona.running.keys) > before


async def test_what_was_not_told_before_a_stop_is_told_after_it(mona: Talk) -> None:
    await mona.say("/help")
    mona.running.discord.client = None  # nobody hears the wake
    await mona.say("/privacy")
    assert len(mona.said) == 1
    await mona.running.again()
    assert len(mona.said) == 2


async def test_a_repeat_changes_nothing(mona: Talk) -> None:
    await mona.person.send_dm("/help")
    await mona.settled()
    client = mona.running.discord.client
    assert client is not None
    backend = mona.running.env.backend
    channel = backend.get_dm_channel(mona.person.id).id
    first = next(iter(sorted(backend.messages[channel].items())))[1]
    await client.intake.message(to_discord_message(mona.running.env, first))
    await mona.settled()
    assert len(mona.said) == 1


async def test_a_file_comes_in_and_goes_back_as_it_was(mona: Talk) -> None:
    await mona.begin()
    await mona.press("work.start")
    await mona.press("override", "start")
    await mona.say("لا أريد خسارة العميل")
    await mona.press("file.asked")
    await mona.press("override", "release")
    await mona.attach_file("model.xlsx", b"the model")
    await mona.say("العميل مستعجل")
    (handed,) = [one for one in mona.said if one.attachments]
    assert handed.attachments[0]["filename"] == "model.xlsx"
    assert handed.attachments[0]["size"] == len(b"the model")


async def test_a_file_too_large_is_refused_and_the_words_with_it_are_not(mona: Talk) -> None:
    client = mona.running.discord.client
    assert client is not None
    client.intake.files.limit = 5
    await mona.running.upload(mona.person, "big.xlsx", b"123456", "/help")
    await mona.settled()
    assert mona.running.keys == ["help"]
    assert len(mona.said) == 2


async def test_a_file_that_was_refused_is_not_taken_again(mona: Talk) -> None:
    client = mona.running.discord.client
    assert client is not None
    client.intake.files.limit = 5
    await mona.running.upload(mona.person, "big.xlsx", b"123456")
    await mona.settled()
    backend = mona.running.env.backend
    hers = next(iter(sorted(backend.messages[backend.get_dm_channel(mona.person.id).id])))
    assert len(mona.said) == 1
    assert await mona.running.store.taken(mona.identity, [f"m:{hers}"]) == {f"m:{hers}"}


async def test_an_interaction_whose_time_has_passed_is_told_all_the_same(mona: Talk) -> None:
    mona.running.env.inject_error("POST", "/interactions/*", status=404, code=10062)
    await mona.say("/help")
    assert len(mona.said) == 1


async def test_a_card_that_was_deleted_is_said_anew(mona: Talk) -> None:
    await mona.begin()
    (card,) = [one for one in mona.said if any(p["type"] == 17 for p in parts(one))]
    mona.running.env.backend.delete_message(card.channel_id, card.id)
    await mona.say("/gig")
    (fresh,) = [one for one in mona.said if any(p["type"] == 17 for p in parts(one))]
    assert fresh.id != card.id


@pytest.mark.parametrize("code", [50007, 50278, 50013])
async def test_a_closed_chat_is_left_alone_until_its_person_speaks(
    mona: Talk, code: int, logged: list[EventDict]
) -> None:
    env = mona.running.env
    env.inject_error("POST", SEND, status=403, code=code)
    await mona.say("/help")
    assert mona.said == []
    assert [line["why"] for line in logged if line["event"] == "chat is shut"] == [f"403 {code}"]
    await mona.say("/privacy")
    assert len(mona.said) == 2


async def test_what_discord_will_not_have_is_told_as_much(mona: Talk) -> None:
    mona.running.env.inject_error("POST", SEND, status=400, code=50035, times=1)
    await mona.say("/help")
    assert mona.words == ["تعذّر عرض هذه الرسالة. بقية المحادثة سليمة."]


async def test_hostile_presses_do_nothing(mona: Talk) -> None:
    await mona.say("/start")
    shown = mona.said[0]
    for press in ("v1:abcdefghijkl2:override:start:", "v1::nothing::"):
        stands = next(part for part in parts(shown) if "custom_id" in part)
        assert isinstance(stands, dict)
        stands["custom_id"] = press  # as only a forger could
        await mona.person.click(to_discord_message(mona.running.env, shown), custom_id=press)
        await mona.settled()
    assert mona.running.keys[1:] == ["gig.not-yours", "refused.button"]
    assert mona.running.failed == 0


async def test_the_language_is_the_one_a_person_chose(mona: Talk) -> None:
    await mona.say("/settings")
    await mona.press("language", "en")
    await mona.say("/privacy")
    assert "kept" in mona.words[-1]
    await mona.running.again()
    await mona.say("/help")
    assert not any("\u0600" <= letter <= "\u06ff" for letter in mona.words[-1])


def test_a_file_keeps_the_name_that_discord_takes_letters_from() -> None:
    assert name_of("_.xlsx", "المخزون") == "المخزون.xlsx"
    assert name_of("stock.xlsx", None) == "stock.xlsx"
