"""What each kind of entry changes, and that it still does so once its words were erased."""

from dataclasses import fields, replace
from typing import Any, get_args

import pytest
from hypothesis import given

from gigs.entries import KINDS
from gigs.entries.opening import GigClosed, GigOpened, GigReopened, StepTicked
from gigs.entries.outcome import CausesNamed, OutcomeRecorded
from gigs.erased import ERASED
from gigs.gates import Act, look, may, missing, shut, was_overridden
from gigs.journal import Entry, Opening, fold, record
from gigs.messages import for_bad_review, for_changed_request, for_scope, for_services, ready
from gigs.model import Gate, Mode, ProofKind
from gigs.origin import OriginKind
from gigs.services import inactive, lost, secured, shortfall
from tests.gigs.building import FILE, NOON, SELLER, after, confirmed, erased, gig, grown, opened
from tests.gigs.examples import AHMED, EXAMPLES, SEQ, UNDER_WAY
from tests.storage.histories import HISTORIES

BY_KIND = [pytest.param(entry, id=f"{entry.kind}-{n}") for n, (entry, _) in enumerate(EXAMPLES)]

# What a person wrote or what identifies them: words, names, links, order numbers, amounts.
PRIVATE = {
    "gig.opened": ("price", "title"),
    "gig.title": ("title",),
    "gig.client": ("client",),
    "step.added": ("text",),
    "words.kept": ("origin_name", "words"),
    "scope.proposed": ("texts", "exclusions", "price"),
    "scope.confirmed": ("origin_name", "words"),
    "services.listed": ("amounts", "orders"),
    "services.cancelled": ("lost",),
    "preview.made": ("name",),
    "preview.approved": ("origin_name", "words"),
    "preview.remarked": ("origin_name", "words"),
    "gate.overridden": ("reason",),
    "file.released": ("name",),
    "outcome.recorded": ("words",),
}


def test_every_kind_has_an_example() -> None:
    assert {type(entry) for entry, _ in EXAMPLES} | {GigOpened} == set(KINDS.values())


def test_a_kind_is_a_string_of_its_own_with_its_version() -> None:
    kinds = [kind for kind, _ in KINDS]
    assert sorted(set(kinds)) == sorted(kinds)
    assert all(KINDS[cls.kind, cls.v] is cls for cls in KINDS.values())
    assert all(kind.isascii() and kind.islower() and " " not in kind for kind in kinds)


def test_only_a_gig_s_opening_opens() -> None:
    assert [cls for cls in KINDS.values() if issubclass(cls, Opening)] == [GigOpened]


def test_private_is_what_a_person_wrote_and_what_it_cost() -> None:
    told = {kind: cls.private_fields() for (kind, _), cls in KINDS.items() if cls.private_fields()}
    assert told == PRIVATE


@pytest.mark.parametrize(
    ("entry", "changes"),
    [pytest.param(*example, id=f"{example[0].kind}-{n}") for n, example in enumerate(EXAMPLES)],
)
def test_an_entry_changes_exactly_this(entry: Entry, changes: dict[str, Any]) -> None:
    assert after(UNDER_WAY, entry) == replace(UNDER_WAY, seq=SEQ, **changes)


@pytest.mark.parametrize("entry", BY_KIND)
def test_an_erased_entry_still_happened(entry: Entry) -> None:
    """Which gates are shut follows from what was done, not from words; amounts may be unknown."""
    forgotten, told = after(UNDER_WAY, erased(entry)), after(UNDER_WAY, entry)
    assert (forgotten.seq, forgotten.closed) == (told.seq, told.closed)
    assert [look(forgotten, gate) for gate in (Gate.SCOPE, Gate.PREVIEW)] == [
        look(told, gate) for gate in (Gate.SCOPE, Gate.PREVIEW)
    ]
    assert [s.number for s in inactive(forgotten)] == [s.number for s in inactive(told)]


def test_an_erased_opening_is_still_a_gig() -> None:
    assert grown(None, erased(opened())) == replace(gig(), title=ERASED, price=ERASED)


@given(HISTORIES)
def test_every_rule_answers_over_any_history_known_or_erased(history: list[Entry]) -> None:
    for told in (history, [erased(entry) for entry in history]):
        grown_gig, journal = record(None, told, NOON, SELLER)
        assert grown_gig == fold(journal)
        assert grown_gig is not None
        assert grown_gig.seq == len(history)
        for act in Act:
            lacking = shut(grown_gig, act, FILE)
            assert may(grown_gig, act, FILE) or lacking
            assert (ready(grown_gig, act, FILE) is None) == (not lacking)
        for gate in Gate:
            assert (look(grown_gig, gate) in ("passed", "weak")) <= (not missing(grown_gig, gate))
            assert was_overridden(grown_gig, gate) in (None, *grown_gig.overrides)
        assert secured(grown_gig).active <= secured(grown_gig).count
        assert shortfall(grown_gig) >= 0
        assert lost(grown_gig) == ERASED or all(o.amount != ERASED for o in grown_gig.losses)
        assert for_scope(grown_gig).startswith("T03")
        assert for_services(grown_gig) in ("T04", "T05", "T06", "T06c")
        assert for_changed_request(grown_gig) in ("T15", "T15b")
        assert for_bad_review(grown_gig, ()) in ("T13", "T13.confirmed", "T13c")


def test_words_that_were_pasted_have_no_origin() -> None:
    pasted = confirmed()
    assert pasted.coming_from(None) == pasted
    assert pasted.origin is None


def test_an_erased_name_leaves_that_there_was_an_origin() -> None:
    scope = after(UNDER_WAY, erased(confirmed().coming_from(AHMED))).scope
    assert scope is not None
    assert scope.proof is not None
    assert scope.proof.origin == replace(AHMED, name=ERASED)


def test_a_step_may_be_unticked() -> None:
    ticked = after(UNDER_WAY, StepTicked(1, done=True))
    assert after(ticked, StepTicked(1, done=False)).steps == UNDER_WAY.steps


def test_a_closed_gig_may_be_opened_again() -> None:
    closed = after(UNDER_WAY, GigClosed("archived"))
    assert after(closed, GigReopened()) == replace(UNDER_WAY, seq=closed.seq + 1)


def test_the_causes_belong_to_an_outcome() -> None:
    bad = after(UNDER_WAY, OutcomeRecorded(1, "سيئ"), CausesNamed(("not-mine", "handling")))
    assert bad.outcome is not None
    assert (bad.outcome.stars, bad.outcome.causes) == (1, ("not-mine", "handling"))


def test_words_that_rest_in_the_hashed_body_are_only_the_program_s_own() -> None:
    """A field open to any text that isn't private would outlive an erasure."""
    public = {
        f"{kind}.{field.name}"
        for (kind, _), cls in KINDS.items()
        for field in fields(cls)
        if not field.metadata.get("private") and field.type in (str, str | None)
    }
    assert public == {
        "gig.opened.currency",
        "gig.opened.gig",
        "gig.opened.language",
        "gig.opened.name",
        "gig.opened.profile",
        "gig.opened.size",
        "gig.opened.work",
        "gig.size.size",
        "gig.closed.how",
        "step.added.key",
        "words.kept.read_as",
        "words.kept.file",
        "scope.confirmed.file",
        "message.shown.message",
        "signal.seen.signal",
        "preview.made.sha256",
        "preview.own.shown",
        "preview.approved.file",
        "gate.overridden.act",
        "gate.overridden.file",
        "file.released.sha256",
        "lesson.kept.lesson",
        "texts.erased.subject",
        "gig.assigned.to",
        "step.assigned.to",
    }


def test_the_ways_of_proof_and_of_buying_are_fixed_words() -> None:
    """They rest in journals for ever."""
    assert [how.value for how in ProofKind] == [
        "pasted",
        "forwarded",
        "screenshot",
        "press",
        "none",
    ]
    assert [mode.value for mode in Mode] == ["all_active", "sequential", "deposit"]
    assert get_args(OriginKind) == ("user", "hidden", "chat", "channel")
