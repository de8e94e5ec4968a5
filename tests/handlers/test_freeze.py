"""Words that no question waits for: kept where they belong, and only a person decides more."""

import pytest

from gigs.entries.agreement import WordsKept
from gigs.gates import Look, look
from gigs.model import Gate, ProofKind
from gigs.records import Dialogue
from tests.driver import Freelancer, picture
from tests.handlers import paths


async def kept(seller: Freelancer) -> WordsKept:
    """The newest words on record."""
    journal = await seller.store.journal_of((await seller.gig()).id)
    return [r.entry for r in journal if isinstance(r.entry, WordsKept)][-1]


async def test_the_first_paste_begins_a_gig(seller: Freelancer) -> None:
    await paths.known(seller)
    assert (await seller.forward("نموذج إكسل، 80$ على 4 خدمات")).keys == ("board.all_active",)


async def test_with_a_gig_running_it_is_asked_which(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    assert (await seller.say("أريد ورقة للتقارير")).keys == ("which.gig",)
    before = await paths.settled(seller)
    assert (await seller.press("leave")).keys[0] == "left.draft"
    assert await paths.settled(seller) == before


async def test_or_it_is_a_new_one(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    first = await seller.gig()
    await seller.say("شعار لمقهى، 20$ على 2 خدمات")
    assert (await seller.press("which.new")).keys == ("board.all_active",)
    await seller.press("board.done")
    assert (await seller.gig()).id != first.id


async def test_a_draft_takes_the_clients_answers(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.say("أريد ورقة للتقارير الشهرية")
    assert (await seller.press("freeze")).keys == ("answers.sorted",)
    scope = (await seller.gig()).scope
    assert scope is not None
    assert (scope.number, scope.items[-1].text) == (1, "أريد ورقة للتقارير الشهرية")


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("إن لم ترسل الملف فسأعطيك تقييمًا سيئًا", "threat"),
        ("نكمل على واتساب أفضل", "off_platform"),
        ("شكرًا جزيلًا", "chitchat"),
    ],
)
async def test_what_is_nothing_to_agree_on_is_only_kept(
    seller: Freelancer, words: str, label: str
) -> None:
    await paths.begun(seller, 1)
    before = (await seller.gig()).scopes
    await seller.say(words)
    await seller.press("freeze")
    assert ((await kept(seller)).read_as, (await seller.gig()).scopes) == (label, before)


async def test_a_yes_goes_to_the_summary_that_waits_for_it(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.press("scope.send")
    await seller.say("/cancel")
    assert (await seller.forward("موافق")).keys == ("yes.sure",)
    await seller.press("scope.yes")
    gig = await seller.gig()
    assert gig.scope is not None
    assert gig.scope.proof is not None
    assert gig.scope.proof.how is ProofKind.FORWARDED


async def test_an_approval_goes_to_the_preview_that_waits_for_it(seller: Freelancer) -> None:
    await paths.started(seller)
    await paths.previewed(seller)
    await seller.say("/cancel")
    assert (await seller.say("معتمدة")).keys == ("approval.sure",)


async def test_what_was_no_answer_is_asked_about_again(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.press("scope.send")
    await seller.say("/cancel")
    assert (await seller.say("أريد شعارًا لمقهى، 20$ على 2 خدمات")).keys == ("yes.unsure",)
    assert (await seller.press("not.answer")).keys == ("which.gig",)
    assert (await seller.press("which.new")).keys == ("board.all_active",)


async def test_words_alone_change_no_agreement(seller: Freelancer) -> None:
    await paths.approved(seller)
    await seller.forward("أضف ورقة للأرباح أيضًا")
    assert (await seller.press("freeze")).keys == ("words.kept-read",)
    gig = await seller.gig()
    assert (len(gig.scopes), [look(gig, gate) for gate in Gate]) == (1, [Look.PASSED] * 3)
    words = await kept(seller)
    assert (words.read_as, words.words) == ("wish_new", "أضف ورقة للأرباح أيضًا")
    assert (await seller.press("change")).keys == ("change.which",)


async def test_a_threat_is_kept_and_leads_to_its_answer(seller: Freelancer) -> None:
    await paths.started(seller)
    await seller.say("إن لم ترسل الملف فسأعطيك تقييمًا سيئًا")
    await seller.press("freeze")
    assert (await kept(seller)).read_as == "threat"
    assert (await seller.press("signals")).keys == ("signals.which",)


async def test_thanks_are_kept_without_a_reading(seller: Freelancer) -> None:
    await paths.started(seller)
    await seller.say("شكرًا جزيلًا")
    assert (await seller.press("freeze")).keys == ("words.kept",)


async def test_a_picture_alone_is_kept_for_its_gig(seller: Freelancer) -> None:
    await paths.started(seller)
    shot = picture()
    assert (await seller.attach(shot)).keys == ("which.gig",)
    assert (await seller.press("freeze")).keys == ("words.kept",)
    words = await kept(seller)
    assert (words.how, words.file, words.words) == (ProofKind.SCREENSHOT, shot.sha256, None)
    assert len((await seller.gig()).scopes) == 1


async def test_a_second_press_finds_the_question_closed(seller: Freelancer) -> None:
    await paths.started(seller)
    await seller.say("شكرًا جزيلًا")
    await seller.press("freeze")
    before = await paths.settled(seller)
    assert (await seller.press("freeze")).keys == ("dialogue.closed", "card")
    assert (await seller.press("which.new")).keys == ("dialogue.closed",)
    assert await paths.settled(seller) == before


async def test_what_waited_and_is_gone_is_asked_for_anew(seller: Freelancer) -> None:
    """A picture that came before, and was erased since, begins no gig and breaks none."""
    await paths.begun(seller, 1)
    held = Dialogue("which", "gig", None, {"text": "", "files": ["0" * 64]})
    async with seller.store.turn() as turn:
        await turn.keep_dialogue(seller.identity, seller.place, held, seller.now)
    assert await paths.forge(seller, "which.new") == ("start.paste",)
    assert (await seller.say("تصميم شعار، 30$ على خدمتين، الخميس")).keys == ("board.all_active",)
