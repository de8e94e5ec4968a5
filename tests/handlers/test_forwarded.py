"""Forwarded words keep their origin: held while a question is open, kept, and said."""

from datetime import UTC, datetime

import pytest

from gigs.entries.agreement import WordsKept
from gigs.entries.forwarded import Forwarded
from gigs.model import ProofKind
from gigs.origin import Origin, OriginKind
from storage.store import Store
from tests.driver import FROM_AHMED, Freelancer, picture
from tests.handlers import paths
from tests.house import freelancer

AT = datetime(2026, 11, 25, 14, tzinfo=UTC)
WHEN = {
    "ar": "الأربعاء 25 نوفمبر، 5:00 م (الرياض)",
    "en": "Wednesday 25 November, 5:00 PM (Riyadh)",
}
WORDED: dict[tuple[str, OriginKind], str] = {
    ("ar", "user"): "الرسالة محوّلة من أحمد، وتاريخ إرسالها {at}.",
    ("ar", "hidden"): (
        "الرسالة محوّلة من أحمد، والاسم كما يظهر لأن حساب المرسل مخفي، وتاريخ إرسالها {at}."
    ),
    ("ar", "chat"): "الرسالة محوّلة من محادثة أحمد، وتاريخ إرسالها {at}.",
    ("ar", "channel"): "الرسالة محوّلة من قناة أحمد، وتاريخ إرسالها {at}.",
    ("en", "user"): "Forwarded from أحمد; first sent {at}.",
    ("en", "hidden"): (
        "Forwarded from أحمد (the name as shown, since the sender's account is hidden); "
        "first sent {at}."
    ),
    ("en", "chat"): "Forwarded from the chat أحمد; first sent {at}.",
    ("en", "channel"): "Forwarded from the channel أحمد; first sent {at}.",
}


async def kept(seller: Freelancer) -> list[Forwarded]:
    """Every entry of the newest gig that holds a client's words."""
    journal = await seller.store.journal_of((await seller.gig()).id)
    return [r.entry for r in journal if isinstance(r.entry, Forwarded)]


async def asked_for_yes(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.press("scope.send")


def lines(seller: Freelancer) -> list[str]:
    return paths.plain(seller.words).split("\n")


@pytest.mark.parametrize(("language", "kind"), WORDED)
async def test_a_forwarded_yes_keeps_its_origin_and_says_it(
    store: Store, language: str, kind: OriginKind
) -> None:
    seller = freelancer(store, language=language)
    origin = Origin("أحمد", AT, kind)
    await asked_for_yes(seller)
    assert (await seller.forward("agreed", origin=origin)).keys == ("yes.sure",)
    asked = seller.speech.phrase("yes.asked", language)
    assert lines(seller) == [WORDED[language, kind].format(at=WHEN[language]), asked]
    await seller.press("scope.yes")
    gig = await seller.gig()
    assert gig.scope is not None
    assert gig.scope.proof is not None
    assert (gig.scope.proof.how, gig.scope.proof.origin) == (ProofKind.FORWARDED, origin)
    assert (await kept(seller))[-1].origin == origin


async def test_what_is_forwarded_message_by_message_is_kept_whole(
    seller: Freelancer, store: Store
) -> None:
    """Where nothing gathers them, each is a turn, and all wait for the same answer."""
    await paths.started(seller)
    await seller.forward("أولًا كذا")
    await seller.forward("وثانيًا كذا")
    await seller.forward("وثالثًا كذا")
    assert seller.last.keys == ("which.gig",)
    await seller.press("freeze")
    gig = await seller.gig()
    entries = [one.entry for one in await store.journal_of(gig.id)]
    assert getattr(entries[-1], "words", None) == "أولًا كذا\nوثانيًا كذا\nوثالثًا كذا"


async def test_a_pasted_yes_has_no_origin_and_says_none(seller: Freelancer) -> None:
    await asked_for_yes(seller)
    await seller.say("موافق")
    assert lines(seller) == [seller.speech.phrase("yes.asked", "ar")]
    await seller.press("scope.yes")
    assert (await kept(seller))[-1].origin is None


async def test_what_is_no_clear_yes_is_kept_with_its_origin(seller: Freelancer) -> None:
    await asked_for_yes(seller)
    assert (await seller.forward("👍")).keys == ("yes.unsure",)
    assert lines(seller)[0].startswith("الرسالة محوّلة من أحمد،")
    await seller.press("scope.no")
    assert (await kept(seller))[-1].origin == FROM_AHMED


async def test_an_origin_belongs_to_its_own_words_alone(seller: Freelancer) -> None:
    await asked_for_yes(seller)
    await seller.forward("👍")
    await seller.say("موافق")
    assert lines(seller) == [seller.speech.phrase("yes.asked", "ar")]
    await seller.press("scope.yes")
    gig = await seller.gig()
    assert gig.scope is not None
    assert gig.scope.proof is not None
    assert (gig.scope.proof.how, gig.scope.proof.origin) == (ProofKind.PASTED, None)


@pytest.mark.parametrize("line", ["كتب: موافق", None])
async def test_a_forwarded_picture_keeps_its_origin(seller: Freelancer, line: str | None) -> None:
    await asked_for_yes(seller)
    await seller.forward("", picture())
    await (seller.say(line) if line else seller.press("scope.picture"))
    assert lines(seller)[0].startswith("الرسالة محوّلة من أحمد،")
    await seller.press("scope.yes")
    gig = await seller.gig()
    assert gig.scope is not None
    assert gig.scope.proof is not None
    assert (gig.scope.proof.how, gig.scope.proof.origin) == (ProofKind.SCREENSHOT, FROM_AHMED)


async def test_another_picture_has_an_origin_of_its_own(seller: Freelancer) -> None:
    await asked_for_yes(seller)
    await seller.forward("", picture())
    await seller.attach(picture(content=b"another"))
    await seller.press("scope.picture")
    await seller.press("scope.yes")
    assert (await kept(seller))[-1].origin is None


@pytest.mark.parametrize("press", ["approval.yes", "approval.remark", "approval.no"])
async def test_whatever_answers_a_preview_keeps_its_origin(seller: Freelancer, press: str) -> None:
    await paths.started(seller)
    await paths.previewed(seller)
    assert (await seller.forward("اللون لا يعجبني")).keys == ("approval.unsure",)
    assert lines(seller)[0].startswith("الرسالة محوّلة من أحمد،")
    await seller.press(press)
    assert (await kept(seller))[-1].origin == FROM_AHMED


async def test_a_forwarded_approval_is_proof_with_its_origin(seller: Freelancer) -> None:
    await paths.started(seller)
    await paths.previewed(seller)
    assert (await seller.forward("معتمدة")).keys == ("approval.sure",)
    assert len(lines(seller)) == 2
    await seller.press("approval.yes")
    gig = await seller.gig()
    assert gig.preview is not None
    assert gig.preview.proof is not None
    assert (gig.preview.proof.how, gig.preview.proof.origin) == (ProofKind.FORWARDED, FROM_AHMED)


async def test_forwarded_remarks_are_kept_with_their_origin(seller: Freelancer) -> None:
    await paths.approved(seller)
    await paths.forge(seller, "preview.remarks", (await seller.gig()).id)
    await seller.forward("العنوان صغير")
    assert lines(seller)[0].startswith("حُفظت ملاحظات العميل. الرسالة محوّلة من أحمد،")
    assert (await kept(seller))[-1].origin == FROM_AHMED


@pytest.mark.parametrize(
    ("words", "key"),
    [("أضف ورقة للأرباح أيضًا", "words.kept-read"), ("شكرًا جزيلًا", "words.kept")],
)
async def test_words_frozen_for_a_gig_keep_their_origin(
    seller: Freelancer, words: str, key: str
) -> None:
    await paths.approved(seller)
    assert (await seller.forward(words)).keys == ("which.gig",)
    assert (await seller.press("freeze")).keys == (key,)
    first = lines(seller)[0]
    assert first.startswith("حُفظ كلام العميل كما هو، في مشروع ")
    assert "الرسالة محوّلة من أحمد، وتاريخ إرسالها الأحد 22 نوفمبر، 5:00 م (الرياض)." in first
    frozen = (await kept(seller))[-1]
    assert isinstance(frozen, WordsKept)
    assert (frozen.how, frozen.words, frozen.origin) == (ProofKind.FORWARDED, words, FROM_AHMED)


async def test_answers_keep_their_origin(seller: Freelancer) -> None:
    await paths.begun(seller, 1)
    await seller.press("questions")
    assert (await seller.forward("أريد ورقة للتقارير الشهرية")).keys == ("answers.sorted",)
    assert lines(seller)[0].startswith("حُفظ الرد كما هو. الرسالة محوّلة من أحمد،")
    assert (await kept(seller))[-1].origin == FROM_AHMED


async def test_what_was_no_answer_takes_its_origin_to_another_gig(seller: Freelancer) -> None:
    await asked_for_yes(seller)
    await seller.forward("أريد شعارًا لمقهى، 20$ على 2 خدمات")
    await seller.press("not.answer")
    await seller.press("which.new")
    await seller.press("board.done")
    (request,) = await kept(seller)
    assert request.origin == FROM_AHMED


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("price", ["، 80$ على 4 خدمات", ""])
async def test_a_gig_begins_with_the_origin_of_its_request(
    store: Store, language: str, price: str
) -> None:
    """Whatever else is asked in between."""
    seller = freelancer(store, language=language)
    await paths.known(seller)
    await seller.forward("نموذج إكسل للمخزون" + price)
    if not price:
        await seller.say("80$ على 4 خدمات")
    await seller.press("board.done")
    said = {"ar": "حُفظ الطلب كما هو. الرسالة محوّلة من أحمد،", "en": "Forwarded from أحمد;"}
    assert said[language] in paths.plain(seller.words)
    (request,) = await kept(seller)
    assert isinstance(request, WordsKept)
    assert (request.how, request.origin) == (ProofKind.FORWARDED, FROM_AHMED)


async def test_a_gig_may_begin_with_a_forwarded_picture(seller: Freelancer) -> None:
    await paths.known(seller)
    await seller.forward("", picture())
    await seller.say("نموذج إكسل، 80$ على 4 خدمات")
    await seller.press("board.done")
    (request,) = await kept(seller)
    assert isinstance(request, WordsKept)
    assert (request.how, request.origin) == (ProofKind.SCREENSHOT, FROM_AHMED)


async def test_a_pasted_request_takes_no_origin_from_one_before(seller: Freelancer) -> None:
    await paths.known(seller)
    await seller.forward("نموذج إكسل للمخزون")
    await seller.say("نموذج إكسل للمبيعات مع ورقة ملخص شهرية ورسم بياني، 80$ على 4 خدمات")
    await seller.press("board.done")
    (request,) = await kept(seller)
    assert request.origin is None
