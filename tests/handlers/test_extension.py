"""The client owes an answer while the deadline runs on: a word about more time."""

from tests.driver import Freelancer
from tests.passing_time import days
from tests.story import TEXTS


async def with_a_preview_unanswered(seller: Freelancer) -> None:
    texts = TEXTS["ar"]
    await seller.say("/start")
    await seller.press("new")
    await seller.say(texts["request"])
    await seller.press("start.profile", "khamsat")
    await seller.press("services.all")
    await seller.press("questions")
    await seller.say(texts["answers"])
    await seller.press("scope.send")
    await seller.say(texts["yes"])
    await seller.press("scope.yes")
    await seller.press("work.start")
    await seller.press("preview.make")
    await seller.attach_file("model.xlsx", b"the model")


async def test_the_deadline_nudge_offers_it_while_the_client_is_silent(seller: Freelancer) -> None:
    passing = days(seller)
    passing.at("2026-11-23T09:00")
    await with_a_preview_unanswered(seller)
    arrived = await passing.until("2026-11-26T16:59")
    nudge = next(one for one in arrived if "nudge.deadline" in one.keys)
    assert next(button.label.key for button in nudge.buttons) == "button.deadline.extend"
    await seller.press("deadline.extend")
    assert seller.last.keys == ("T18", "deadline.granted")
    assert "منذ 23 نوفمبر" in seller.words
    assert "الرأي في المعاينة" in seller.words
    assert "تمديدها 4 أيام" in seller.words
    await seller.press("correct.deadline")
    await seller.say("30/11 الساعة 5 مساءً")
    assert (await seller.gig()).deadline.isoformat() == "2026-11-30T14:00:00+00:00"  # type: ignore[union-attr]  # set above
    assert any(row.subject.startswith("2026-11-30") for row in await passing.rows())


async def test_nobody_owes_an_answer(seller: Freelancer) -> None:
    passing = days(seller)
    passing.at("2026-11-23T09:00")
    await with_a_preview_unanswered(seller)
    await passing.until("2026-11-26T16:59")
    await seller.press("preview.approved")
    await seller.say(TEXTS["ar"]["approved"])
    await seller.press("approval.yes")
    await seller.press("deadline.extend")
    assert "deadline.nobody-owes" in seller.last.keys


async def test_told_late_it_does_not_say_that_the_deadline_lies_ahead(seller: Freelancer) -> None:
    passing = days(seller)
    passing.at("2026-11-23T09:00")
    await with_a_preview_unanswered(seller)
    (only,) = await passing.asleep("2026-11-29T10:05")
    assert "مضى موعد التسليم" in only.text
    assert "موعد التسليم الخميس" not in only.text
