"""The client changed the request: inside the agreement, an addition, or another job."""

import pytest

from gigs.gates import Act, Look, look, may, missing
from gigs.model import Gate, ServiceState
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.house import freelancer

TOTAL = {"ar": ("25$", "105$", "كان 80$"), "en": ("$25", "$105", "was $80")}


@pytest.mark.parametrize("forms", [True, False])
@pytest.mark.parametrize("language", ["ar", "en"])
async def test_an_addition_shows_the_running_total(
    store: Store, language: str, forms: bool
) -> None:
    seller = freelancer(store, language=language)
    seller.forms = forms
    await paths.started(seller)
    await seller.press("change")
    await seller.press("change.add")
    await seller.fill_form("addition", what="A page\nصفحة", price="25$", count="1", days="2")
    assert seller.last.keys == ("difference", "T14", "change.waiting", "card")
    for told in TOTAL[language]:
        assert told in paths.plain(seller.words)
    gig = await seller.gig()
    assert ([scope.price for scope in gig.scopes], gig.price) == ([8000, 10500], 10500)
    assert [s.amount for s in gig.services] == [2000, 2000, 2000, 2000, 2500]
    assert gig.services[4].state is ServiceState.NOT_BOUGHT


async def test_a_new_version_opens_the_gates_again(seller: Freelancer) -> None:
    await paths.started(seller)
    await seller.press("change")
    await seller.press("change.add")
    await seller.fill_form("addition", what="صفحة تقارير", price="25$", count="1", days="2")
    gig = await seller.gig()
    assert [look(gig, gate) for gate in (Gate.SCOPE, Gate.SERVICES)] == [Look.AMBER] * 2
    await paths.agreed(seller)
    await paths.activated(seller)
    gig = await seller.gig()
    assert [look(gig, gate) for gate in (Gate.SCOPE, Gate.SERVICES)] == [Look.PASSED] * 2


async def test_the_difference_goes_item_by_item(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.press("questions")
    await seller.say(paths.texts(seller)["answers"])
    await seller.press("scope.send")
    await seller.press("scope.correct")
    lines = "نموذج إكسل للمخزون\nإدخال 10 قطع بسعر 3 يعطي 30\nإكسل 2021\nتقرير شهري"
    await seller.fill_form("scope", items=lines, revisions="2")
    told = paths.plain(seller.words)
    for change in ("كما هو: ", "➕ جديد: تقرير شهري", "➖ حُذف: ", "السعر: كان 80$، وصار 80$"):
        assert change in told


async def test_an_answer_again_is_a_changed_item(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.press("questions")
    await seller.say("1- عشر قطع تعطي ثلاثين\n2- نحو 500 صف\n3- إكسل 2019")
    await seller.press("scope.send")
    await paths.forge(seller, "questions", (await seller.gig()).id)
    await seller.say("3- إكسل 2021")
    old, new = (await seller.gig()).scopes
    assert [i.topic for i in new.items] == [None, "excel.6", "excel.4", "excel.2"]
    assert (old.items[3].text, new.items[3].text) == ("إكسل 2019", "إكسل 2021")


async def test_inside_the_agreement_nothing_changes_but_the_record(seller: Freelancer) -> None:
    await paths.approved(seller)
    await seller.press("change")
    assert (await seller.press("change.inside")).keys == ("change.inside-kept", "card")
    gig = await seller.gig()
    assert (len(gig.scopes), look(gig, Gate.PREVIEW)) == (1, Look.PASSED)
    assert (await seller.entries())[-1] == "words.kept"


async def test_another_job_after_a_confirmed_delivery_says_so(seller: Freelancer) -> None:
    await paths.delivered(seller)
    await seller.press("change")
    await seller.press("change.other")
    await seller.fill_form("other-job", what="نظام محاسبة", price="60$", count="3", days="2")
    assert seller.last.keys == ("difference", "T15", "change.waiting", "card")
    gig = await seller.gig()
    assert (gig.release, len(gig.earlier), gig.started_at) == (None, 1, None)
    assert gig.scopes[1].items[0].text == "نظام محاسبة"
    assert (gig.price, len(gig.services)) == (14000, 7)


async def test_another_job_before_any_agreement_claims_none(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.press("change")
    await seller.press("change.other")
    await seller.fill_form("other-job", what="نظام محاسبة", price="", count="", days="")
    assert [key for key in seller.last.keys if key.startswith("T15")] == ["T15b.before"]
    for untrue in ("المتفق عليه", "سُلّم", "سلّمته", "الاتفاق الأول"):
        assert untrue not in seller.words
    assert (await seller.gig()).price == 8000


async def test_what_was_cancelled_is_no_part_of_the_new_price(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.press("more")
    await seller.press("cancelled")
    await seller.press("cancel.idle")
    await seller.press("cancel.done")
    await seller.press("change")
    await seller.press("change.add")
    await seller.fill_form("addition", what="صفحة", price="25", count="1", days="")
    assert (await seller.gig()).price == 2000 + 2500


async def test_what_was_worked_on_is_never_written_over(seller: Freelancer) -> None:
    """Begun over an agreement nobody saw: the next one is another version all the same."""
    await paths.begun(seller, 1)
    await seller.press("work.start")
    await paths.overridden(seller, "start")
    await seller.press("change")
    await seller.press("change.other")
    await seller.fill_form("other-job", what="نظام محاسبة", price="", count="", days="")
    assert seller.last.keys[0] == "difference"
    assert [scope.number for scope in (await seller.gig()).scopes] == [1, 2]


@pytest.mark.parametrize(
    ("given", "refused"),
    [
        ({"what": "صفحة", "price": "25 EUR"}, "refused.currency"),
        ({"what": "صفحة", "price": "0"}, "refused.money"),
        ({"what": "صفحة", "price": "كثير"}, "refused.money"),
        ({"what": " ", "price": "25$"}, "refused.empty"),
        ({"what": "صفحة", "price": "25$", "count": "0"}, "refused.count"),
        ({"what": "صفحة", "price": "25$", "count": "9" * 5000}, "refused.count"),
        ({"what": "صفحة", "price": "25$", "days": "366"}, "refused.number"),
        ({"what": "صفحة", "price": "25$", "days": "9" * 5000}, "refused.number"),
        ({"what": "صفحة", "price": "25$", "count": "27"}, "refused.too-many-services"),
    ],
)
async def test_terms_that_cannot_be_used(
    seller: Freelancer, given: dict[str, str], refused: str
) -> None:
    await paths.begun(seller, 1)
    await paths.forge(seller, "change.add", (await seller.gig()).id)
    before = await paths.settled(seller)
    await seller.fill("addition", (await seller.gig()).id, **given)
    assert paths.told(seller) == {refused}
    assert await paths.settled(seller) == before


async def test_a_corrected_price_is_another_agreement(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await paths.agreed(seller)
    gig = (await seller.gig()).id
    await paths.forge(seller, "correct.price", gig)
    assert (await seller.say("100$")).keys == ("correct.kept", "card")
    now = await seller.gig()
    assert ([scope.price for scope in now.scopes], look(now, Gate.SCOPE)) == (
        [8000, 10000],
        Look.AMBER,
    )
    assert [service.amount for service in now.services] == [2000, 2667, 2667, 2666]


async def test_the_running_total_counts_what_was_cancelled_once(seller: Freelancer) -> None:
    """80, a cancelled 20, then 10 and 10 more: 70, 80."""
    await paths.begun(seller, 1)
    await seller.press("more")
    await seller.press("cancelled")
    await seller.press("cancel.flip", 4)
    await seller.press("cancel.done")
    for total in (7000, 8000):
        await seller.press("change")
        await seller.press("change.add")
        await seller.fill_form("addition", what="صفحة", price="10$", count="1", days="1")
        assert (await seller.gig()).price == total


async def test_a_new_job_after_an_unseen_one_was_gone_over_needs_its_own_decision(
    seller: Freelancer,
) -> None:
    """What was decided over the first draft says nothing about the next agreement."""
    await paths.begun(seller, 1)
    await seller.press("work.start")
    await seller.press("override", "start")
    await seller.say("ضيق الوقت")
    await paths.forge(seller, "change.other", (await seller.gig()).id)
    await seller.fill_form("other-job", what="عمل آخر", price="", count="", days="")
    gig = await seller.gig()
    assert [scope.number for scope in gig.scopes] == [1, 2]
    assert not may(gig, Act.RELEASE)


async def test_a_corrected_price_leaves_what_is_active_as_it_was_bought(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.press("services.states")
    await seller.press("services.all")
    await paths.forge(seller, "correct.price", (await seller.gig()).id)
    await seller.say("105$")
    gig = await seller.gig()
    assert [service.amount for service in gig.services] == [2000] * 4
    assert [m.code for m in missing(gig, Gate.SERVICES)] == ["services.short"]
