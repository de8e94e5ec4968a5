"""The summary goes to the client; what comes back is read, and a person decides what it is."""

import pytest

from gigs.gates import Look, look
from gigs.model import Gate, Gig, ProofKind
from storage.store import Store
from tests.driver import Freelancer, picture
from tests.handlers import paths
from tests.house import freelancer


def proof(gig: Gig) -> ProofKind | None:
    return gig.scope.proof.how if gig.scope and gig.scope.proof else None


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_the_summary_says_all_of_the_agreement_and_nothing_else(
    store: Store, language: str
) -> None:
    seller = freelancer(store, language=language)
    await paths.begun(seller, 1)
    assert (await seller.press("scope.send")).keys == ("T03", "yes.waiting")
    assert ("80$" if language == "ar" else "$80") in seller.words
    assert ("تفعيل الخدمات كلها" if language == "ar" else "all services are active") in seller.words
    assert {"\u2066", "\u2067", "\u2068", "\u2069", "\u200f", "\u200e"} & set(
        seller.words.split("\n\n", maxsplit=1)[0]
    ) == set()


async def test_a_pasted_yes_is_kept_with_its_words(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.press("scope.send")
    assert (await seller.say("نعم موافق، ابدأ على بركة الله")).keys == ("yes.sure",)
    assert proof(await seller.gig()) is None  # reading isn't deciding
    assert (await seller.press("scope.yes")).keys[0] == "scope.kept"
    gig = await seller.gig()
    assert (proof(gig), look(gig, Gate.SCOPE)) == (ProofKind.PASTED, Look.PASSED)
    assert gig.scope is not None
    assert gig.scope.proof is not None
    assert gig.scope.proof.words == "نعم موافق، ابدأ على بركة الله"


async def test_a_forwarded_yes_says_so(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.press("scope.send")
    await seller.forward("موافق")
    await seller.press("scope.yes")
    assert proof(await seller.gig()) is ProofKind.FORWARDED


@pytest.mark.parametrize(
    ("words", "reading"),
    [
        ("👍", "vague"),
        ("موافق بس أضف صفحة تقارير", "yes_but"),
        ("لا، لن أكمل", "no"),
        ("أرسل الملف الآن", "asks_file"),
        ("إن لم تبدأ اليوم فسأعطيك تقييمًا سيئًا", "threat"),
        ("نكمل على واتساب أفضل", "off_platform"),
    ],
)
async def test_what_is_no_clear_yes_is_asked_about(
    seller: Freelancer, words: str, reading: str
) -> None:
    await paths.begun(seller, 1)
    await seller.press("scope.send")
    assert (await seller.say(words)).keys == ("yes.unsure",)
    assert seller.speech.phrase(f"reading.{reading}", "ar") in seller.words
    assert (await seller.press("scope.no")).keys == ("yes.not",)
    gig = await seller.gig()
    assert (proof(gig), look(gig, Gate.SCOPE)) == (None, Look.AMBER)
    assert (await seller.entries())[-1] == "words.kept"


async def test_a_person_may_know_better_than_the_reading(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.press("scope.send")
    await seller.say("👍")
    await seller.press("scope.yes")
    assert proof(await seller.gig()) is ProofKind.PASTED


async def test_after_a_no_the_summary_goes_on_waiting(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.press("scope.send")
    await seller.say("لا")
    await seller.press("scope.no")
    assert (await seller.say("موافق")).keys == ("yes.sure",)
    await seller.press("scope.yes")
    assert look(await seller.gig(), Gate.SCOPE) is Look.PASSED


@pytest.mark.parametrize("line", ["كتب: موافق", None])
async def test_a_screenshot_is_proof_with_or_without_its_key_line(
    seller: Freelancer, line: str | None
) -> None:
    await paths.begun(seller, 1)
    await seller.press("scope.send")
    shot = picture()
    assert (await seller.attach(shot)).keys == ("picture.kept",)
    await (seller.say(line) if line else seller.press("scope.picture"))
    await seller.press("scope.yes")
    gig = await seller.gig()
    assert gig.scope is not None
    assert gig.scope.proof is not None
    kept = gig.scope.proof
    assert (kept.how, kept.file, kept.words) == (ProofKind.SCREENSHOT, shot.sha256, line)
    assert look(gig, Gate.SCOPE) is Look.PASSED


async def test_a_yes_without_proof_stays_amber_until_it_comes(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.press("scope.send")
    assert (await seller.press("scope.confirmed")).keys == ("yes.proof",)
    assert (await seller.press("scope.unproven")).keys == ("yes.amber", "card")
    assert look(await seller.gig(), Gate.SCOPE) is Look.AMBER
    assert (await seller.press("work.start")).keys == ("override.start",)
    await seller.say("/cancel")
    assert (await seller.say("موافق")).keys == ("yes.sure",)  # pasted a while later
    await seller.press("scope.yes")
    assert look(await seller.gig(), Gate.SCOPE) is Look.PASSED


async def test_a_kept_proof_is_not_replaced_by_none(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.press("scope.send")
    await seller.press("scope.confirmed")
    await seller.say("موافق")
    await seller.press("scope.yes")
    before = await paths.settled(seller)
    assert (await seller.press("scope.unproven")).keys == ("scope.proven", "card")
    assert await paths.settled(seller) == before


async def test_a_yes_to_an_older_version_changes_nothing(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.press("scope.send")
    await seller.say("موافق")
    for old in ("scope.yes", "scope.no"):
        assert seller.button(old)
    await seller.press("scope.correct")
    await seller.fill_form("scope", items="نموذج إكسل\nتقرير شهري", revisions="3")
    before = await paths.settled(seller)
    for old in ("scope.yes", "scope.no", "scope.unproven", "scope.picture"):
        gig = (await seller.gig()).id
        assert await paths.forge(seller, old, gig, 1) == ("scope.newer", "card")
    assert await paths.settled(seller) == before


async def test_an_agreement_nobody_saw_is_mended_and_one_that_was_seen_gets_a_number(
    seller: Freelancer,
) -> None:
    await paths.begun(seller, 1)
    await seller.press("questions")
    await seller.say(paths.texts(seller)["answers"])
    assert [scope.number for scope in (await seller.gig()).scopes] == [1]
    await seller.press("scope.send")
    await seller.press("scope.correct")
    await seller.fill_form("scope", items="نموذج إكسل", exclusions="الماكرو", days="3")
    gig = await seller.gig()
    assert [scope.number for scope in gig.scopes] == [1, 2]
    assert seller.last.keys == ("difference", "answers.sorted")
    assert (gig.scopes[1].exclusions, gig.scopes[1].days) == (("الماكرو",), 3)


async def test_the_reminders_grow_and_the_last_stays(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    said = [(await seller.press("scope.send")).keys[0]]
    for _ in range(3):
        said.append((await paths.forge(seller, "scope.remind", (await seller.gig()).id))[0])
    assert said == ["T03", "T03b", "T03c", "T03c"]


async def test_answers_are_sorted_to_their_questions(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.press("questions")
    assert (await seller.say("2- نحو 500 صف\n1- عشر قطع بثلاثة تعطي ثلاثين")).keys == (
        "answers.sorted",
    )
    gig = await seller.gig()
    assert gig.scope is not None
    assert [(item.topic, item.text) for item in gig.scope.items[1:]] == [
        ("excel.4", "نحو 500 صف"),
        ("excel.6", "عشر قطع بثلاثة تعطي ثلاثين"),
    ]
