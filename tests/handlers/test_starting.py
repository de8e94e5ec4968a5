"""A gig begins with a paste: what is read is filled in, only what lacks is asked, few taps."""

from pathlib import Path

import pytest

from gigs.erased import known as is_known
from gigs.model import ServiceState
from storage.store import Store
from tests.driver import Freelancer, picture
from tests.handlers import paths
from tests.house import freelancer, opened

NOTICE = (
    "طلبات واردة\nنموذج إكسل لإدارة المخزون\nرقم الطلب: #123456\nالمشتري: أحمد علي\n"
    "السعر: 20$\nالحالة: بانتظار التعليمات\nتطوير: شرح فيديو +5$"
)


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_a_five_dollar_gig_takes_six_taps_and_no_typed_word(
    store: Store, language: str
) -> None:
    seller = freelancer(store, language=language)
    await paths.known(seller)
    await seller.say(paths.CLIENT[language])  # pasted
    await seller.press("start.price", "500-1")
    await seller.press("board.one", 3)
    await seller.press("scope.send")
    await seller.say(paths.texts(seller)["yes"])  # pasted
    await seller.press("scope.yes")
    await seller.press("deadline.in")
    await seller.press("work.start")
    gig = await seller.gig()
    assert gig.started_at is not None
    assert (gig.price, gig.size, gig.overrides) == (500, "light", ())
    assert seller.taps == 6


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_the_storys_gig_takes_eleven_taps_and_three_words(
    store: Store, language: str
) -> None:
    seller = freelancer(store, language=language)
    await paths.known(seller)
    texts = paths.texts(seller)
    await seller.say(texts["request"].rpartition("،" if language == "ar" else ",")[0])  # pasted
    await seller.press("board.flip", 1)
    await seller.press("board.done")
    await seller.press("questions")
    await seller.say(texts["answers"])  # pasted
    await seller.press("scope.send")
    await seller.say(texts["yes"])  # pasted
    await seller.press("scope.yes")
    await seller.press("services.message")
    await seller.press("services.all", None)
    await seller.say("بعد 5 أيام" if language == "ar" else "in 5 days")  # three words, typed
    await seller.press("work.start")
    gig = await seller.gig()
    assert (gig.started_at is not None, gig.deadline is not None) == (True, True)
    assert [topic.topic for topic in gig.scopes[0].items][1:] == ["excel.6", "excel.4", "excel.2"]
    assert seller.taps <= 11


async def test_only_what_the_paste_lacks_is_asked(seller: Freelancer) -> None:
    await paths.known(seller)
    assert (await seller.say("شعار لمقهى، 45$")).keys == ("start.count",)
    assert (await seller.press("start.count", 3)).keys == ("board.all_active",)
    await seller.say("/cancel")
    assert (await seller.say("شعار لمقهى صغير في وسط المدينة القديمة")).keys == ("start.price",)


async def test_a_marketplace_is_asked_for_once(seller: Freelancer) -> None:
    assert (await seller.say("شعار، 45$ على 2 خدمات")).keys == ("start.marketplace",)
    await seller.press("start.profile", "khamsat")
    await seller.press("board.done")
    await seller.say("/newgig")
    assert (await seller.say("كتابة مقال، 30$ على 2 خدمات")).keys == ("board.all_active",)
    await seller.press("board.done")
    assert (await seller.gig()).profile == "khamsat"


@pytest.mark.parametrize("forms", [True, False])
async def test_another_amount_is_a_small_form(seller: Freelancer, forms: bool) -> None:
    seller.forms = forms
    await paths.known(seller)
    await seller.say(paths.CLIENT["ar"])
    await seller.press("start.deal")
    await seller.fill_form("deal", price="١٢٠ ريال", count="٢")
    await seller.press("board.done")
    gig = await seller.gig()
    assert (gig.price, gig.currency) == (12000, "SAR")
    assert [service.amount for service in gig.services] == [6000, 6000]


async def test_the_only_services_state_is_one_tap(seller: Freelancer) -> None:
    await paths.known(seller)
    for place, state in enumerate(("not_bought", "awaiting_instructions", "in_progress"), 1):
        await seller.say(f"شعار {place}، 5$ على خدمة واحدة")
        if place > 1:
            await seller.press("which.new")
        await seller.press("board.one", place)
        assert [s.state for s in (await seller.gig()).services] == [ServiceState(state)]


async def test_a_second_tap_takes_the_first_back(seller: Freelancer) -> None:
    await paths.begun(seller, 1, 2, 2)
    active = [
        service.state is ServiceState.IN_PROGRESS for service in (await seller.gig()).services
    ]
    assert active == [True, False, False, False]


async def test_all_of_them_run_in_one_tap(seller: Freelancer) -> None:
    await paths.known(seller)
    await seller.say(paths.texts(seller)["request"])
    await seller.press("services.all")
    assert {service.state for service in (await seller.gig()).services} == {
        ServiceState.IN_PROGRESS
    }


async def test_the_date_is_asked_for_when_all_run_and_the_city_with_the_first_date(
    seller: Freelancer,
) -> None:
    await paths.known(seller, zone=None)
    await seller.say("شعار لمقهى، 45$ على 3 خدمات")
    await seller.press("services.all")
    await paths.agreed(seller)
    assert seller.last.keys == ("scope.kept", "card", "deadline.ask")
    assert (await seller.press("deadline.in")).keys[-1] == "city.ask"
    before = (await seller.gig()).deadline
    assert (await seller.press("city", 2)).keys == ("city.kept", "card")
    after = (await seller.gig()).deadline
    assert before is not None
    assert after is not None
    assert (after - before).total_seconds() == 3600  # five in Cairo is an hour after Riyadh's


@pytest.mark.parametrize("forms", [True, False])
async def test_step_by_step(seller: Freelancer, forms: bool) -> None:
    seller.forms = forms
    await paths.known(seller)
    await seller.say("/newgig")
    await seller.press("start.steps")
    await seller.fill_form("steps", title="نموذج إكسل", price="80$", count="4", client="أحمد")
    await seller.press("board.done")
    gig = await seller.gig()
    assert (gig.title, gig.price, len(gig.services), gig.client) == ("نموذج إكسل", 8000, 4, "أحمد")


async def test_a_question_may_be_skipped_and_a_bad_answer_loses_nothing(
    seller: Freelancer,
) -> None:
    seller.forms = False
    await paths.known(seller)
    await seller.say("/newgig")
    await seller.press("start.steps")
    await seller.say("نموذج إكسل")
    assert (await seller.say("كثير")).keys == ("refused.money",)
    assert (await seller.say("80$")).keys == ("form.steps.count",)
    assert (await seller.say("٣١")).keys == ("refused.count",)
    await seller.say("٤")
    assert (await seller.press("skip")).keys == ("board.all_active",)
    await seller.press("board.done")
    gig = await seller.gig()
    assert (gig.title, gig.client, len(gig.services)) == ("نموذج إكسل", None, 4)


async def test_a_picture_first_is_kept_and_asked_for_its_key_line(seller: Freelancer) -> None:
    await paths.known(seller)
    shot = picture()
    assert (await seller.attach(shot)).keys == ("start.picture",)
    await seller.say("نموذج إكسل للمخزون، 80$ على 4 خدمات")
    await seller.press("board.done")
    kept = [r.entry for r in await seller.store.journal_of((await seller.gig()).id)][2]
    assert (kept.kind, getattr(kept, "file", None)) == ("words.kept", shot.sha256)
    assert await seller.store.holds(await seller.store.person(seller.identity), shot.sha256) == shot


async def test_ones_own_order_notice_needs_no_price(seller: Freelancer) -> None:
    await paths.known(seller)
    assert (await seller.say(NOTICE)).keys == ("board.one",)
    await seller.press("board.one", 2)
    gig = await seller.gig()
    assert (gig.title, gig.price, gig.client) == ("نموذج إكسل لإدارة المخزون", 2500, "أحمد علي")
    assert [s.order for s in gig.services] == ["123456"]


@pytest.mark.parametrize(
    ("line", "size", "asked"),
    [
        ("شعار، 5$ على خدمة واحدة", "light", {1}),
        ("نموذج إكسل للمخزون، 80$ على 4 خدمات", "normal", {3}),
        ("نموذج إكسل للمخزون، 300$ على 4 خدمات", "full", {5, 6}),
    ],
)
async def test_the_size_decides_how_much_the_client_is_asked(
    seller: Freelancer, line: str, size: str, asked: set[int]
) -> None:
    await paths.known(seller)
    await seller.say(line)
    await seller.press("board.one" if size == "light" else "board.done")
    await seller.press("questions")
    numbered = [row for row in seller.words.splitlines() if row[:2] in {f"{n}." for n in range(9)}]
    assert (await seller.gig()).size == size
    assert max(len(numbered), 1) in asked


async def test_more_questions_make_the_gig_a_full_one(seller: Freelancer) -> None:
    await paths.begun(seller)
    await seller.press("questions.more")
    assert (await seller.gig()).size == "full"


async def test_a_clear_light_paste_leads_to_the_summary(seller: Freelancer) -> None:
    await paths.known(seller)
    await seller.say(paths.CLIENT["ar"])
    await seller.press("start.price", "500-1")
    assert (await seller.press("board.one", 2)).keys == ("card", "start.opened-light")


async def test_an_open_question_survives_a_restart(tmp_path: Path) -> None:
    async with opened(tmp_path) as store:
        seller = freelancer(store)
        await paths.known(seller)
        await seller.say(paths.texts(seller)["request"])
        await seller.press("board.flip", 1)
        shown = seller.buttons
    async with opened(tmp_path) as store:
        again = freelancer(store)
        again.buttons, again.count = shown, 100
        await again.press("board.flip", 2)
        await again.press("board.done")
        gig = await again.gig()
    active = [s.number for s in gig.services if s.state is ServiceState.IN_PROGRESS]
    assert (is_known(gig.title), active) == (True, [1, 2])


async def test_the_example_is_played_with_one_tap(seller: Freelancer) -> None:
    await paths.known(seller)
    await seller.say("/start")
    assert (await seller.press("example")).keys == ("board.all_active",)
