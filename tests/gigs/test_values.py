"""Values that carry no rule: frozen, compared by what they hold, and worded elsewhere."""

import pkgutil
from dataclasses import FrozenInstanceError, is_dataclass
from datetime import date
from importlib import import_module

import pytest

import gigs
from gigs.marketplaces import Profile, Rule
from gigs.model import Mode, ServiceState
from gigs.records import Dialogue, Identity, Message, Person, Place
from gigs.refusals import Malformed, NotAllowed, Refusal, Stale
from tests.gigs.building import gig

RULE = Rule("cancel-window", "14", "https://khamsat.com/terms", date(2026, 11, 1), "official")
KHAMSAT = Profile(
    id="khamsat",
    revision=1,
    mode=Mode.ALL_ACTIVE,
    currency="USD",
    states=(ServiceState.AWAITING_INSTRUCTIONS, ServiceState.IN_PROGRESS),
    inactive=ServiceState.AWAITING_INSTRUCTIONS,
    active=ServiceState.IN_PROGRESS,
    contact_allowed=False,
    extension=True,
    fee_percent=20,
    hold_days=14,
    auto_accept_days=None,
    rules=(RULE,),
)


def test_a_gig_is_never_changed_in_place() -> None:
    with pytest.raises(FrozenInstanceError):
        gig().title = "آخر"  # type: ignore[misc]  # what the test is about


def test_every_value_of_the_rules_is_frozen() -> None:
    modules = [import_module(m.name) for m in pkgutil.walk_packages(gigs.__path__, "gigs.")]
    values = {v for module in modules for v in vars(module).values() if is_dataclass(v)}
    kinds = {v for v in values if isinstance(v, type) and v.__module__.startswith("gigs.")}
    assert kinds >= {Profile, Rule, Identity, Person}
    assert [v.__name__ for v in kinds if not vars(v)["__dataclass_params__"].frozen] == []


def test_a_marketplace_is_plain_data() -> None:
    assert [(rule.id, rule.value, rule.confidence) for rule in KHAMSAT.rules] == [
        ("cancel-window", "14", "official")
    ]
    assert KHAMSAT.inactive in KHAMSAT.states


def test_an_identity_reads_as_platform_and_account() -> None:
    assert str(Identity("telegram", "42")) == "telegram:42"


def test_what_is_unknown_of_a_newcomer_stays_unknown() -> None:
    person = Person("p1")
    assert (person.language, person.zone, person.profile, person.known) == (None, None, None, False)


def test_a_place_is_private_and_a_message_at_the_bottom_unless_told_otherwise() -> None:
    assert Place("web", "c1") == Place("web", "c1", thread="", private=True)
    assert Message("welcome", b"") == Message("welcome", b"", None, None, in_place=False)


def test_two_dialogues_never_share_their_answers() -> None:
    assert Dialogue("start", "price").answers is not Dialogue("start", "price").answers


@pytest.mark.parametrize("kind", [NotAllowed, Malformed, Stale])
def test_a_refusal_carries_its_wording_key_and_parameters(kind: type[Refusal]) -> None:
    refusal = kind("services.none", {"n": 2})
    assert isinstance(refusal, Refusal)
    assert (refusal.key, refusal.params, str(refusal)) == ("services.none", {"n": 2}, refusal.key)


def test_a_refusal_keeps_its_own_parameters() -> None:
    params: dict[str, str | int] = {"n": 2}
    refusal = Malformed("title.long", params)
    params["n"] = 3
    assert refusal.params == {"n": 2}
    assert Stale("file.released").params == {}
