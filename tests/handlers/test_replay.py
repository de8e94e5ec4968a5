"""The story through the chat driver: twice, in both languages, with forms whole or one by one."""

from pathlib import Path

import pytest

from gigs.erased import known
from gigs.gates import Look, look
from gigs.model import Gate
from gigs.risk import Level, caution
from gigs.services import lost
from storage.store import Store
from tests.driver import Freelancer, folded
from tests.house import freelancer, opened
from tests.story import with_obedience, without_obedience

pytestmark = pytest.mark.replay


async def play(
    folder: Path, language: str, forms: bool, obey: bool
) -> tuple[Freelancer, list[str]]:
    async with opened(folder) as store:
        player = freelancer(store, language=language)
        player.forms = forms
        await (with_obedience if obey else without_obedience)(player)
        return player, await player.entries()


@pytest.mark.parametrize("obey", [True, False])
async def test_language_and_forms_change_nothing(tmp_path: Path, obey: bool) -> None:
    first, entries = await play(tmp_path / "ar", "ar", True, obey)
    for language, forms in (("en", True), ("ar", False), ("en", False)):
        other, same = await play(tmp_path / f"{language}{forms}", language, forms, obey)
        assert same == entries
        assert folded(other.keys) == folded(first.keys)


async def test_the_story_as_it_happened(store: Store, seller: Freelancer) -> None:
    await without_obedience(seller)
    gig = await seller.gig()
    assert [o.act for o in gig.overrides] == ["start", "release", "start", "release"]
    assert all(known(o.reason) and o.reason for o in gig.overrides)
    assert lost(gig) == 6000 + 4000
    assert [loss.services for loss in gig.losses] == [(2, 3, 4), (6, 7)]
    assert gig.outcome is not None
    assert gig.outcome.stars == 1
    assert gig.outcome.causes == ("inexperience",)
    assert (await store.person(seller.identity)).lessons == ("services",)


async def test_caution_is_high_with_reasons_before_the_file_leaves(seller: Freelancer) -> None:
    await without_obedience(seller)
    before = await seller.gig_before("file.released")
    found = caution(before, seller.now)
    assert found.level is Level.HIGH
    assert found.signals[:1] == ("R01",)
    assert {"R03", "R05"} <= set(found.signals)


async def test_the_story_as_it_should_have_been(seller: Freelancer) -> None:
    await with_obedience(seller)
    gig = await seller.gig()
    assert [look(gig, gate) for gate in Gate] == [Look.PASSED] * 3
    assert gig.overrides == ()
    assert gig.losses == ()
    assert gig.outcome is not None
    assert (gig.outcome.stars, gig.closed) == (5, "reviewed")
    kinds = await seller.entries()
    assert kinds.index("preview.approved") < kinds.index("file.released")
    assert kinds.index("services.moved") < kinds.index("work.started")
