"""How it ended: comfort first, the truth in public, and a lesson for the next gig."""

import pytest

from gigs.erased import known
from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.house import freelancer


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_five_stars_are_joy_and_the_kind_words_are_kept(store: Store, language: str) -> None:
    seller = freelancer(store, language=language)
    await paths.delivered(seller)
    await paths.reviewed(seller, 5)
    assert seller.last.keys == ("review.joy-words", "card")
    assert paths.texts(seller)["good"] in seller.words
    outcome = (await seller.gig()).outcome
    assert outcome is not None
    assert known(outcome.words)
    assert (outcome.stars, outcome.words) == (5, paths.texts(seller)["good"])


async def test_a_review_may_have_no_words(seller: Freelancer) -> None:
    await paths.delivered(seller)
    await seller.press("more")
    await seller.press("review")
    await seller.press("review.stars", 4)
    assert (await seller.press("review.wordless")).keys == ("review.joy", "card")
    outcome = (await seller.gig()).outcome
    assert outcome is not None
    assert (outcome.stars, outcome.words) == (4, None)


async def test_a_bad_review_is_comforted_first(seller: Freelancer) -> None:
    await paths.delivered(seller)
    await paths.reviewed(seller, 1)
    assert seller.last.keys == ("review.comfort",)
    assert (await seller.press("review.later")).keys == ("review.later", "card")
    assert seller.button("review.begin")  # on the card, for when it suits


async def test_not_in_my_hands_alone_ends_the_talk(seller: Freelancer) -> None:
    await paths.delivered(seller)
    await paths.reviewed(seller, 1)
    await seller.press("review.begin")
    await seller.press("cause", "not-mine")
    assert (await seller.press("causes.done")).keys == ("review.not-mine", "card")
    outcome = (await seller.gig()).outcome
    assert outcome is not None
    assert outcome.causes == ("not-mine",)


@pytest.mark.parametrize(
    ("confirmed", "cause", "reply"),
    [
        (True, "handling", "T13.confirmed"),
        (True, "quality", "T13b"),
        (False, "inexperience", "T13c"),
        (False, "quality", "T13b"),
    ],
)
async def test_the_public_reply_says_only_what_is_true(
    seller: Freelancer, confirmed: bool, cause: str, reply: str
) -> None:
    await (paths.delivered if confirmed else unconfirmed)(seller)
    await paths.reviewed(seller, 2)
    await seller.press("review.begin")
    await seller.press("cause", cause)
    assert (await seller.press("causes.done")).keys == ("review.reply", reply, "review.lesson")
    assert ("المؤكدة كتابيًا" in seller.words) == (reply == "T13.confirmed")
    assert "تغيّر المطلوب بعد التسليم" not in seller.words


async def unconfirmed(seller: Freelancer) -> None:
    """The story's first half: begun and handed over without a yes."""
    await paths.begun(seller, 1)
    await seller.press("work.start")
    await paths.overridden(seller, "start")
    await seller.press("file.asked")
    await seller.press("override", "release")
    await seller.attach_file("model.xlsx", b"the model")
    await seller.say("العميل مستعجل")


async def test_a_request_that_changed_after_delivery_may_be_said(seller: Freelancer) -> None:
    await paths.delivered(seller)
    await seller.press("change")
    await seller.press("change.other")
    await seller.fill_form("other-job", what="نظام محاسبة", price="60$", count="3", days="2")
    await paths.reviewed(seller, 1)
    await seller.press("review.begin")
    await seller.press("cause", "handling")
    assert (await seller.press("causes.done")).keys[1] == "T13"


async def test_a_yes_to_the_next_job_confirms_nothing_about_the_first(seller: Freelancer) -> None:
    await unconfirmed(seller)
    await seller.press("change")
    await seller.press("change.other")
    await seller.fill_form("other-job", what="نظام محاسبة", price="60$", count="3", days="2")
    await paths.agreed(seller)
    await paths.reviewed(seller, 1)
    await seller.press("review.begin")
    await seller.press("cause", "handling")
    assert (await seller.press("causes.done")).keys[1] == "T13c"
    assert "المؤكدة كتابيًا" not in seller.words


async def test_causes_are_several_and_a_second_tap_takes_one_back(seller: Freelancer) -> None:
    await paths.delivered(seller)
    await paths.reviewed(seller, 1)
    await seller.press("review.begin")
    assert (await seller.press("causes.done")).keys == ("causes.none",)
    for cause in ("handling", "quality", "inexperience", "quality"):
        await seller.press("cause", cause)
    await seller.press("causes.done")
    outcome = (await seller.gig()).outcome
    assert outcome is not None
    assert outcome.causes == ("handling", "inexperience")


async def test_the_missing_gates_are_offered_as_lessons(seller: Freelancer) -> None:
    await unconfirmed(seller)
    await paths.reviewed(seller, 1)
    await seller.press("review.begin")
    await seller.press("cause", "handling")
    await seller.press("causes.done")
    offered = [b.press.split(":")[3] for b in seller.buttons if ":lesson:" in b.press]
    assert offered == ["scope", "services", "preview"]


async def test_a_lesson_becomes_a_step_of_the_next_gig(seller: Freelancer) -> None:
    await unconfirmed(seller)
    await paths.reviewed(seller, 1)
    await seller.press("review.begin")
    await seller.press("cause", "handling")
    await seller.press("causes.done")
    assert (await seller.press("lesson", "services")).keys == ("lesson.kept", "card")
    assert (await seller.press("lesson", "services")).keys == ("lesson.kept-already", "card")
    await seller.say("/newgig")
    await seller.say("كتابة مقال، 30$ على 2 خدمات")
    await seller.press("board.done")
    gig = await seller.gig()
    assert [(step.key, step.ticked_at) for step in gig.steps] == [("lesson.services", None)]
    await seller.press("more")
    await seller.press("steps")
    await seller.press("step", 1)
    assert (await seller.gig()).steps[0].ticked_by == str(seller.identity)
    await seller.press("step", 1)
    assert (await seller.gig()).steps[0].ticked_at is None


async def test_a_review_is_recorded_once(seller: Freelancer) -> None:
    await paths.delivered(seller)
    await paths.reviewed(seller, 5)
    before = await paths.settled(seller)
    gig = (await seller.gig()).id
    assert await paths.forge(seller, "review", gig) == ("review.recorded", "card")
    assert await paths.forge(seller, "review.stars", gig, 1) == ("review.recorded", "card")
    assert await paths.forge(seller, "review.wordless", gig) == ("dialogue.closed", "card")
    assert await paths.settled(seller) == before


async def test_without_a_review_there_is_nothing_to_learn_from(seller: Freelancer) -> None:
    await paths.delivered(seller)
    before = await paths.settled(seller)
    gig = (await seller.gig()).id
    for action in ("review.begin", "review.later", "lesson"):
        assert await paths.forge(seller, action, gig, "scope") == ("review.none", "card")
    assert await paths.settled(seller) == before
