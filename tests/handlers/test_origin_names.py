"""Who wrote a forwarded message may call themselves anything, and may be erased."""

from datetime import UTC, datetime, timedelta

import pytest

from gigs.entries.agreement import ScopeConfirmed
from gigs.erased import ERASED, Erased
from gigs.gates import Look, look
from gigs.journal import Recorded
from gigs.model import Gate
from gigs.origin import Origin
from handlers.event import Said
from handlers.origins import LONGEST_NAME, held, of_held, told
from handlers.reply import Words
from tests.driver import FROM_AHMED, Freelancer
from tests.handlers import paths
from tests.handlers.wording import faults

AT = datetime(2026, 11, 25, 14, tzinfo=UTC)
UNNAMED = "الرسالة محوّلة، ولا يظهر اسم مرسلها، وتاريخ إرسالها الأربعاء 25 نوفمبر، 5:00 م (الرياض)."
DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"


async def confirmed(seller: Freelancer, name: str | None) -> tuple[str, Origin | None]:
    """What the question says of where the yes came from, and what is kept of it."""
    await paths.begun(seller, 1)
    await seller.press("scope.send")
    await seller.forward("موافق", origin=Origin(name, AT, "user"))
    assert await faults(seller) == []
    said = seller.words.split("\n")[0]
    await seller.press("scope.yes")
    gig = await seller.gig()
    assert gig.scope is not None
    assert gig.scope.proof is not None
    return said, gig.scope.proof.origin


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("*أحمد* <b>x</b> [y](z)", "*أحمد* <b>x</b> [y](z)"),
        (f"Ahmed{DIRECTIONS}", "Ahmed"),
        ("أحمد\nهل هذه موافقة؟", "أحمد / هل هذه موافقة؟"),
        ("\ue000\ue001{ $at }", "{ $at }"),
        ("أ" * 200, "أ" * LONGEST_NAME),
        ("none", "none"),
    ],
)
async def test_a_name_is_kept_as_it_is_and_shown_as_plain_words(
    seller: Freelancer, name: str, shown: str
) -> None:
    said, origin = await confirmed(seller, name)
    assert f"\u2068{shown}\u2069" in said
    assert paths.plain(said) == (
        f"الرسالة محوّلة من {shown}، وتاريخ إرسالها الأربعاء 25 نوفمبر، 5:00 م (الرياض)."
    )
    assert origin == Origin(name[:LONGEST_NAME], AT, "user")


@pytest.mark.parametrize("name", [None, "", "   ", "\u202e\u200b", "\x00", "\ue000"])
async def test_a_name_that_nobody_could_see_is_none(seller: Freelancer, name: str | None) -> None:
    said, origin = await confirmed(seller, name)
    assert paths.plain(said) == UNNAMED
    assert origin == Origin(name or None, AT, "user")


async def test_an_erased_name_leaves_the_proof_and_its_date(seller: Freelancer) -> None:
    await confirmed(seller, "أحمد")
    gig = await seller.gig()
    await seller.store.erase_texts(gig.id, str(seller.identity), seller.now)
    left = await seller.gig()
    assert left.scope is not None
    assert left.scope.proof is not None
    assert left.scope.proof.words == ERASED
    assert left.scope.proof.origin == Origin(ERASED, AT, "user")
    assert look(left, Gate.SCOPE) is Look.PASSED
    assert await seller.store.verify_all() == []
    journal = await seller.store.journal_of(gig.id)
    assert [entry.origin for entry in _confirmations(journal)] == [Origin(ERASED, AT, "user")]


def _confirmations(journal: tuple[Recorded, ...]) -> list[ScopeConfirmed]:
    return [r.entry for r in journal if isinstance(r.entry, ScopeConfirmed)]


@pytest.mark.parametrize("name", ["أحمد", None, ERASED])
def test_an_origin_rests_in_an_open_question_as_it_was(name: str | Erased | None) -> None:
    exact = AT + timedelta(microseconds=1)
    for origin in (Origin(name, exact, "hidden"), None):
        assert of_held(held(origin)) == origin


def test_an_erased_name_is_told_as_none() -> None:
    said = told(Origin(ERASED, AT, "channel"))
    assert isinstance(said, Words)
    assert said.key == "origin.unnamed"


def test_words_with_an_origin_were_forwarded() -> None:
    assert Said("موافق", origin=FROM_AHMED).forwarded
    assert not Said("موافق").forwarded
