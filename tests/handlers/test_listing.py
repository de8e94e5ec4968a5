"""My gigs, one gig's card, what stands behind it, and putting a gig away."""

import pytest

from tests.driver import Freelancer
from tests.handlers import paths
from tests.house import freelancer

LINES = (
    "شعار لمقهى، 20$ على 2 خدمات",
    "مقال عن القهوة، 30$ على 2 خدمات",
    "نموذج إكسل، 80$ على 4 خدمات",
)


async def several(seller: Freelancer, lines: tuple[str, ...] = LINES) -> list[str]:
    """So many gigs; their ids, in order."""
    await paths.known(seller)
    ids = []
    for line in lines:
        await seller.say("/newgig")
        await seller.say(line)
        await seller.press("board.done")
        ids.append((await seller.gig()).id)
    return ids


def listed(seller: Freelancer) -> list[str | None]:
    """The gigs whose buttons were shown last, in order."""
    reply = seller.last.replies[0]
    rows = getattr(reply, "buttons", ())
    return [row[0].press.split(":")[1] for row in rows if ":card:" in row[0].press]


async def test_none_yet(seller: Freelancer) -> None:
    assert (await seller.say("/gigs")).keys == ("gigs.none",)
    assert (await seller.say("/gig")).keys == ("gigs.none",)


async def test_the_newest_first(seller: Freelancer) -> None:
    ids = await several(seller)
    await seller.say("/gigs")
    assert listed(seller) == ids[::-1]
    assert (await seller.press("card", None)).keys == ("card",)


@pytest.mark.parametrize(
    ("words", "found"),
    [("قهوة", [1]), ("زيتون", [0]), ("إكسل", [2]), ("اكسل", [2]), ("2024", []), ("٩" * 5000, [])],
)
async def test_words_find_a_title_or_a_spoken_name(
    seller: Freelancer, words: str, found: list[int]
) -> None:
    ids = await several(seller)
    await seller.say(f"/gigs {words}")
    assert listed(seller) == [ids[place] for place in found]
    assert seller.last.keys == (("gigs",) if found else ("gigs.none-found",))


async def test_a_client_is_a_way_to_their_gigs(seller: Freelancer) -> None:
    ids = await several(seller)
    for place in (0, 2):
        await paths.forge(seller, "correct.client", ids[place])
        await seller.say("مقهى بُنّ")
    await seller.say("/gigs مقهى بن")
    assert listed(seller) == [ids[2], ids[0]]
    await seller.say("/gig بن")
    assert listed(seller) == [ids[2], ids[0]]
    other = freelancer(seller.store, account="2")
    await paths.begun(other)
    await other.say("/gigs بن")
    assert other.last.keys == ("gigs.none-found",)


async def test_many_gigs_come_in_pages(seller: Freelancer) -> None:
    ids = await several(seller, tuple(f"شعار رقم {n}، 20$ على 2 خدمات" for n in range(10)))
    await seller.say("/gigs")
    assert listed(seller) == ids[:1:-1]
    await seller.press("gigs", 1)
    assert listed(seller) == ids[1::-1]
    assert await paths.forge(seller, "gigs", None, "9" * 16) == ("gigs",)


async def test_the_only_gig_needs_no_choice(seller: Freelancer) -> None:
    await several(seller, LINES[:1])
    assert (await seller.say("/gig")).keys == ("card",)
    assert (await seller.say("/change")).keys == ("change.which",)
    assert (await seller.say("/preview")).keys == ("preview.attach",)


async def test_of_several_one_is_chosen(seller: Freelancer) -> None:
    await several(seller)
    for command in ("/gig", "/change", "/preview", "/deliver", "/review", "/edit"):
        assert (await seller.say(command)).keys == ("gigs",)


async def test_spoken_names_are_not_borne_twice(seller: Freelancer) -> None:
    ids = await several(seller)
    names = [gig.name for id_ in ids if (gig := await seller.store.gig(id_))]
    assert len(set(names)) == len(ids)


@pytest.mark.parametrize(
    ("action", "closed", "said"),
    [
        ("gig.decline", "declined", ("gig.declined", "T19", "card")),
        ("gig.archive", "archived", ("gig.archived", "card")),
    ],
)
async def test_put_away_and_opened_again(
    seller: Freelancer, action: str, closed: str, said: tuple[str, ...]
) -> None:
    (gig,) = await several(seller, LINES[:1])
    await seller.press("more")
    await seller.press("correct")
    assert (await seller.press(action)).keys == said
    assert (await seller.gig()).closed == closed
    assert (await seller.say("/gigs")).keys == ("gigs.none",)
    assert await paths.forge(seller, action, gig) == ("gig.closed-already", "card")
    assert (await seller.press("gig.reopen")).keys == ("card",)
    assert (await seller.gig()).closed is None
    assert (await seller.press("gig.reopen")).keys == ("gig.open-already", "card")


@pytest.mark.parametrize(
    ("form", "words", "kept"),
    [("title", "متجر القهوة", "متجر القهوة"), ("client", "أبو خالد", "أبو خالد")],
)
async def test_what_was_written_down_may_be_corrected(
    seller: Freelancer, form: str, words: str, kept: str
) -> None:
    (gig,) = await several(seller, LINES[:1])
    await paths.forge(seller, f"correct.{form}", gig)
    assert (await seller.say("ط" * 81)).keys == ("refused.too-long",)
    assert (await seller.say(words)).keys == ("correct.kept", "card")
    assert getattr(await seller.gig(), form) == kept


@pytest.mark.parametrize(
    ("words", "refused"),
    [
        ("قريبًا", "refused.date"),
        ("الخميس الساعة 5", "refused.date.am-pm"),
        ("20/11/2020", "refused.date.past"),
        ("9" * 5000, "refused.date"),
    ],
)
async def test_a_deadline_is_asked_for_rather_than_guessed(
    seller: Freelancer, words: str, refused: str
) -> None:
    (gig,) = await several(seller, LINES[:1])
    await paths.forge(seller, "correct.deadline", gig)
    assert (await seller.say(words)).keys == (refused,)
    assert (await seller.say("بعد 3 أيام")).keys == ("deadline.kept-assumed", "card")


async def test_steps_and_signals_are_kept(seller: Freelancer) -> None:
    (gig,) = await several(seller, LINES[:1])
    await paths.forge(seller, "step.add", gig)
    await seller.say("استلام العينة")
    assert [step.text for step in (await seller.gig()).steps] == ["استلام العينة"]
    await paths.forge(seller, "signals", gig)
    assert (await seller.press("signal", "R07")).keys == ("signal.R07", "T17", "card")
    assert (await seller.press("signal", "R07")).keys == ("signal.known", "card")
    assert (await seller.press("signal", "R12")).keys[:2] == ("signal.R12", "threat.message")
    assert (await seller.gig()).signals == ("R07", "R12")
