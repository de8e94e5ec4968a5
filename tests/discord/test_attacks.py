"""What somebody might send who means no good, or presses twice: nothing breaks, nothing leaks."""

import re

import pytest
from simcord.results import to_discord_message
from structlog.typing import EventDict

from bot.on_discord.forms import filled
from tests.discord.conftest import Talk
from tests.discord.every_view import faults_in
from tests.discord.house import Running
from tests.discord.player import parts, text_of

pytestmark = pytest.mark.discord

PRESS, WINDOW = 3, 5
TURNED = "\u202egpj.exe\u202c\u2066\u2067\u200f\u200b"
HOSTILE = f"@everyone <@1> <@&2> <#3> [هنا](https://evil.example) ``` ||x|| **غ** {TURNED}"
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


def all_texts(talk: Talk) -> list[str]:
    labels = [part["label"] for one in talk.said for part in parts(one) if "label" in part]
    return [*talk.words, *labels]


def faults_of_all(talk: Talk) -> list[str]:
    return [f for one in talk.said if one.components for f in faults_in(one.components)]


async def test_hostile_words_stay_words(mona: Talk, logged: list[EventDict]) -> None:
    """In a title, a client's words, the reason of an override."""
    await mona.say("/start")
    await mona.press("new")
    await mona.say(f"{HOSTILE} نموذج إكسل، 80$ على 4 خدمات، بعد 3 أيام")
    await mona.press("start.profile", "khamsat")
    await mona.press("board.flip", 1)
    await mona.press("board.done")
    await mona.press("questions")
    await mona.say(f"1- {HOSTILE}\n2- # رأس\n3- > قول")
    await mona.say("/gigs")
    assert mona.running.failed == 0
    assert [line for line in logged if line["log_level"] in UNDONE] == []
    told = all_texts(mona)
    assert any("evil.example" in text for text in told), told
    for text in told:
        assert re.search("[\u202a-\u202e\u200b]", text) is None
    spoken = [one for one in mona.said if one.components]  # a text to be copied is itself
    shown = [re.sub(r"\\.", "", text_of(one)) for one in spoken]
    assert not any(re.search(r"<@|\[|@everyone|\|\||```|://", text) for text in shown)
    assert [
        fault for one in mona.said if one.components for fault in faults_in(one.components)
    ] == []


async def test_a_title_is_offered_without_what_turns_it(mona: Talk) -> None:
    await mona.say("/start")
    await mona.press("new")
    await mona.say("نموذج إكسل\u202egpj.exe\u202c، 80$ على 4 خدمات، بعد 3 أيام")
    await mona.press("start.profile", "khamsat")
    await mona.press("board.done")
    (choice,) = await mona.person.autocomplete("gig", "words", "اكسل")
    assert "نموذج إكسلgpj.exe" in choice["name"]
    assert await mona.person.autocomplete("gig", "words", choice["name"]) == [choice]


async def test_hostile_words_by_command_are_the_same(mona: Talk) -> None:
    await mona.say(f"/newgig {HOSTILE} نموذج إكسل، 80$ على 4 خدمات، بعد 3 أيام")
    assert mona.running.failed == 0
    assert not any(re.search("[\u202a-\u202e\u200b]", text) for text in all_texts(mona))


async def test_a_hostile_name_in_a_frozen_message_stays_a_name(mona: Talk, mithaq: Running) -> None:
    await mona.begin()
    guild = mithaq.env.create_guild()
    hall = guild.create_text_channel("hall")
    evil = guild.add_member(mithaq.env.create_user("evil", global_name="@everyone [x](y)\u202e"))
    member = guild.add_member(mona.person)
    message = await evil.send(hall, "موافق على كل شيء <@1>")
    await member.context_menu(hall, "Freeze for a gig", message)
    await mona.settled()
    await mona.press("freeze")
    told = re.sub(r"\\.", "", "".join(mona.words))
    assert "\u202e" not in told
    assert re.search(r"<@|\[|@everyone", told) is None
    assert mithaq.failed == 0


@pytest.mark.parametrize("text", ["ن" * 20_000, "💎" * 20_000, "- بند\n" * 4_000, "a " * 10_000])
async def test_twenty_thousand_characters_are_taken_or_refused_kindly(
    mona: Talk, text: str, logged: list[EventDict]
) -> None:
    """Discord lets nobody type so much; should it ever."""
    await mona.say("/start")
    await mona.press("new")
    backend = mona.running.env.backend
    channel = backend.get_dm_channel(mona.person.id)
    said = backend.create_message(channel.id, mona.person.id, "x")
    said.content = text
    client = mona.running.discord.client
    assert client is not None
    await client.intake.message(to_discord_message(mona.running.env, said))
    await mona.settled()
    assert mona.running.failed == 0
    assert [line for line in logged if line["log_level"] in UNDONE] == []
    assert [
        fault for one in mona.said if one.components for fault in faults_in(one.components)
    ] == []


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("../../etc/passwd", "passwd"), ("C:\\x\\نموذج.xlsx", "نموذج.xlsx"),
        ("كشف\u202egpj.exe", "كشفgpj.exe"), ("", "file"), ("...", "file"), ("\x00\n.xlsx", "xlsx"),
        ("@everyone `x`.xlsx", "@everyone `x`.xlsx"), ("ن" * 300 + ".xlsx", "ن" * 115 + ".xlsx"),
    ],
)  # fmt: skip
async def test_files_with_hostile_names_come_back_harmless(
    mona: Talk, name: str, kept: str
) -> None:
    await mona.begin()
    await mona.press("work.start")
    await mona.press("override", "start")
    await mona.say("لا أريد خسارة العميل")
    await mona.press("file.asked")
    await mona.press("override", "release")
    await mona.attach_file(name, b"the model")
    await mona.say("العميل مستعجل")
    assert mona.running.failed == 0
    (handed,) = [one for one in mona.said if one.attachments]
    assert handed.attachments[0]["filename"] == kept


def test_what_is_filled_in_holds_no_control_character() -> None:
    told = [{"type": 18, "component": {"type": 4, "custom_id": "a", "value": "x\x00\r\ny"}}]
    assert filled(told) == {"a": "x\ny"}
