"""Marketplaces and kinds of work: the data as shipped, and each mistake in it named."""

from pathlib import Path

import pytest

from bot.craft import load_crafts
from bot.profiles import FOLDER, load_profiles
from bot.speech import Speech, load_speech
from bot.yaml_files import MistakenFile
from gigs.craft import Craft
from gigs.marketplaces import Profile
from gigs.model import Mode, ServiceState
from gigs.services import ACTIVE
from handlers.reply import Words


@pytest.fixture(scope="module")
def speech() -> Speech:
    return load_speech()


@pytest.fixture(scope="module")
def profiles() -> dict[str, Profile]:
    return load_profiles()


def test_marketplaces_come_before_direct_work(profiles: dict[str, Profile]) -> None:
    assert list(profiles) == ["khamsat", "upwork", "direct"]


def test_khamsat_states_only_what_has_a_source(profiles: dict[str, Profile]) -> None:
    khamsat = profiles["khamsat"]
    assert (khamsat.mode, khamsat.currency) == (Mode.ALL_ACTIVE, "USD")
    assert khamsat.states[:3] == (
        ServiceState.NOT_BOUGHT,
        ServiceState.AWAITING_INSTRUCTIONS,
        ServiceState.IN_PROGRESS,
    )
    assert khamsat.inactive is ServiceState.AWAITING_INSTRUCTIONS
    assert (khamsat.fee_percent, khamsat.hold_days, khamsat.auto_accept_days) == (20, 14, None)
    assert {rule.confidence for rule in khamsat.rules} == {"community", "weak"}


def test_active_is_active_and_the_other_is_not(profiles: dict[str, Profile]) -> None:
    assert {id_: profile.active in ACTIVE for id_, profile in profiles.items()} == dict.fromkeys(
        profiles, True
    )
    assert [id_ for id_, profile in profiles.items() if profile.inactive in ACTIVE] == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_all_of_a_profile_has_words(
    profiles: dict[str, Profile], speech: Speech, language: str
) -> None:
    for profile in profiles.values():
        keys = [f"profile.{profile.id}"]
        keys += [f"state.{profile.id}.{state}" for state in profile.states]
        keys += [f"confidence.{rule.confidence}" for rule in profile.rules]
        rules = [
            Words(f"rule.{profile.id}.{rule.id}", {"value": int(rule.value)} if rule.value else {})
            for rule in profile.rules
        ]
        for words in [*map(Words, keys), *rules]:
            assert 0 < len(speech.text(words, language)) <= 160


def test_a_rule_that_is_not_official_says_so(speech: Speech) -> None:
    for level in ("community", "weak"):
        assert "حسب ما نعلم" in speech.text(Words(f"confidence.{level}"), "ar")
        assert "As far as we know" in speech.text(Words(f"confidence.{level}"), "en")


def profile_file(folder: Path, was: str = "", now: str = "") -> Path:
    """Khamsat with one thing changed."""
    text = (FOLDER / "khamsat.yaml").read_text("utf-8")
    assert was in text
    (folder / "khamsat.yaml").write_text(text.replace(was, now, 1), "utf-8")
    return folder


@pytest.mark.parametrize(
    ("was", "now", "complaint"),
    [
        ("id: khamsat", "id: other", "id: other isn't the file's name"),
        ("revision: 1", "revision: x", r"\$.revision"),
        ("mode: all_active", "mode: some", r"\$.mode"),
        ("fee_percent: 20\n", "", "fee_percent"),
        ("fee_percent:", "fee_precent:", "unknown key fee_precent"),
        ("  - in_progress", "  - running", r"\$.states\[2\]"),
        ("  - in_progress\n", "", "active: not among the states"),
        ("  - awaiting_instructions\n", "", "inactive: not among the states"),
        ("    confidence: community", "    confidence: sure", "instructions.confidence: sure"),
        ("    checked_on: 2026-11-23", "    checked_on: lately", r"\$.rules\[0\].checked_on"),
        ("    source: https://khamsat.com/community/stories/735474-", "    source: ''", "source"),
        ("  - id: order-first", "  - id: instructions", "rules.instructions: stands twice"),
        ("    value: null", "    worth: null", r"rules\[1\]: unknown key worth"),
        ("id: khamsat", "id: [", "while parsing"),
        ("rules:\n", "rules: none\nmore:\n", r"unknown key more"),
    ],
)
def test_a_mistaken_profile_names_file_and_key(
    tmp_path: Path, was: str, now: str, complaint: str
) -> None:
    with pytest.raises(MistakenFile, match=rf"khamsat\.yaml: .*{complaint}"):
        load_profiles(profile_file(tmp_path, was, now))


def test_an_empty_folder_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(MistakenFile, match="no profiles"):
        load_profiles(tmp_path)


def test_a_list_is_no_profile(tmp_path: Path) -> None:
    (tmp_path / "khamsat.yaml").write_text("- a\n")
    with pytest.raises(MistakenFile, match="not a list of named values"):
        load_profiles(tmp_path)


def test_the_golden_questions() -> None:
    crafts = load_crafts()
    assert {id_: craft.golden for id_, craft in crafts.items()} == {
        "excel": (6, 4, 2),
        "design": (1, 7, 5),
        "writing": (1, 2, 4),
        "web": (1, 4, 6),
        "video": (1, 2, 5),
        "voice": (1, 2, 5),
        "data": (1, 3, 5),
        "programming": (1, 3, 9),
        "other": (2, 4, 5),
    }
    assert [id_ for id_, craft in crafts.items() if not 5 <= len(craft.full) <= 6] == []


def test_other_work_is_asked_what_fits_any_work() -> None:
    crafts = load_crafts()
    assert (crafts["other"].topic, crafts["excel"].topic) == ("core", "excel")
    assert set(crafts["other"].full) & {3, 9, 10} == set()  # the seller's own to answer


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("craft", load_crafts().values(), ids=lambda craft: craft.id)
def test_all_of_a_craft_has_words(craft: Craft, speech: Speech, language: str) -> None:
    asked = [f"question.{craft.topic}.{number}" for number in craft.full]
    topics = [f"{question}.topic" for question in asked]
    excluded = [f"exclusion.{craft.id}.{n}" for n in range(1, craft.exclusions + 1)]
    for key in [f"work.{craft.id}", f"preview.form.{craft.id}", *asked, *topics, *excluded]:
        assert speech.text(Words(key), language)
    for topic in topics:
        assert len(speech.text(Words(topic), language).split()) <= 3


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("excel: {golden: [1], full: [1], exclusions: 1, revisions: 2}", "other: missing"),
        ("other: {golden: [2], full: [1, 2], exclusions: 1, revisions: 2}", "other.full"),
        ("other: {golden: [1], full: [1, 1], exclusions: 1, revisions: 2}", "other.full"),
        ("other: {golden: [], full: [1], exclusions: 1, revisions: 2}", "numbered from 1"),
        ("other: {golden: [0], full: [0], exclusions: 1, revisions: 2}", "numbered from 1"),
        ("other: {golden: [1], full: [1], exclusions: -1, revisions: 2}", "from 0"),
        ("other: {golden: [1], full: [1], exclusions: 1}", "revisions"),
        ("other: {golden: [1], full: [1], exclusions: 1, revisions: 2, x: 1}", "unknown key x"),
        ("other: 5", "other: "),
    ],
)
def test_a_mistaken_craft_names_file_and_key(tmp_path: Path, text: str, complaint: str) -> None:
    file = tmp_path / "craft.yaml"
    file.write_text(text)
    with pytest.raises(MistakenFile, match=rf"craft\.yaml: .*{complaint}"):
        load_crafts(file)
