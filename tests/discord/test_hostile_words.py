"""Words and names that somebody made to be more than words: they're shown, and do nothing."""

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

TURNED = "\u202egpj.exe\u202c\u2066\u2067\u200f\u200b"
HOSTILE = f"@everyone <@1> <@&2> <#3> [هنا](https://evil.example) ``` ||x|| **غ** {TURNED}"
UNDONE = {"error", "critical"}


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
