"""Whatever comes in is answered: no turn fails, and all that it says can be worded."""

from datetime import UTC, datetime
from typing import get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gigs.origin import Origin, OriginKind
from gigs.records import FileRef
from handlers.buttons import Press, state
from handlers.event import Filled, Pressed, Said
from handlers.opening import new_id
from handlers.router import ACTIONS, COMMANDS, FORMS
from tests.driver import Freelancer, file
from tests.handlers import paths
from tests.handlers.wording import faults

# One seller lives through all examples: what an odd event leaves open, the next one meets.
LIVING = settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
FIELDS = sorted({question.name for form in FORMS.values() for question in form.questions})

letters = st.characters(codec="utf-8")  # a lone surrogate can't be sent by any platform
texts = st.one_of(
    st.text(letters, max_size=60),
    st.text("0123456789٠١٢٣٤٥٦٧٨٩.,-$€ \n", max_size=30),
    st.sampled_from(["9" * 5000, "ط" * 20_000, "\x00", "\u202e", "\ue000", "/", "/gigs \u0660"]),
    st.builds("/{} {}".format, st.sampled_from(sorted(COMMANDS)), st.text(letters, max_size=20)),
)
arguments = st.one_of(
    st.from_regex(r"[A-Za-z0-9._-]{0,16}", fullmatch=True),
    st.sampled_from(["", "0", "1", "2", "999999", "1.1", "start", "release", "scope", "R07"]),
)
files = st.builds(
    file,
    st.text(letters, min_size=1, max_size=40),
    st.binary(max_size=4),
    st.sampled_from(["image/png", "image/gif", "", "text/html", "application/octet-stream"]),
)
origins = st.none() | st.builds(
    Origin,
    st.none() | st.text(letters, max_size=200),
    st.integers(0, 2**32).map(lambda second: datetime.fromtimestamp(second, UTC)),
    st.sampled_from(get_args(OriginKind)),
)


async def answered(seller: Freelancer, what: Said | Pressed | Filled) -> None:
    handled = await seller.send(what)
    assert handled.keys != ()
    assert await faults(seller) == []


async def lived(seller: Freelancer) -> str:
    """A gig to be odd about, begun with the first example; anew where all was erased meanwhile."""
    async with seller.store.turn() as turn:
        person = await turn.person(seller.identity)
        gigs = [*await turn.gigs_of(person), *await turn.gigs_of(person, closed=True)]
    if not gigs:
        await paths.begun(seller, 1)
    return (await seller.gig()).id


@LIVING
@given(st.sampled_from([*ACTIONS, "skip"]), arguments, st.sampled_from(["own", "none", "no"]))
async def test_any_press(seller: Freelancer, action: str, arg: str, whose: str) -> None:
    gig = {"own": await lived(seller), "none": None, "no": new_id()}[whose]
    fits = len(f"v1:{gig or ''}:{action}:{arg}:") <= 64
    await answered(seller, Pressed(state(Press(action, gig, arg)) if fits else "x"))


@LIVING
@given(st.sampled_from([*ACTIONS]), arguments, st.integers(0, 63), st.text(letters, max_size=3))
async def test_any_spoilt_press(
    seller: Freelancer, action: str, arg: str, place: int, spoilt: str
) -> None:
    button = f"v1:{await lived(seller)}:{action}:{arg}:"
    await answered(seller, Pressed(button[:place] + spoilt + button[place + 1 :]))


@LIVING
@given(st.text(letters, max_size=80))
async def test_any_string_for_a_press(seller: Freelancer, text: str) -> None:
    await answered(seller, Pressed(text))


@LIVING
@given(
    st.sampled_from([*FORMS, "nothing"]),
    st.dictionaries(st.sampled_from([*FIELDS, "x"]), texts, max_size=5),
    st.booleans(),
)
async def test_any_form(
    seller: Freelancer, form: str, values: dict[str, str], theirs: bool
) -> None:
    gig = await lived(seller)
    await answered(seller, Filled(form, gig if theirs else None, values))


@LIVING
@given(st.sampled_from(sorted(FORMS)), st.data())
async def test_any_answer_to_any_whole_form(
    seller: Freelancer, form: str, data: st.DataObject
) -> None:
    gig = await lived(seller)
    values = {question.name: data.draw(texts) for question in FORMS[form].questions}
    await answered(seller, Filled(form, gig, values))


@LIVING
@given(st.data())
async def test_any_words_after_any_press(seller: Freelancer, data: st.DataObject) -> None:
    """With forms whole or one question at a time."""
    gig = await lived(seller)
    seller.forms = data.draw(st.booleans())
    action = data.draw(st.sampled_from(sorted(ACTIONS)))
    arg = data.draw(st.sampled_from(["", "1", "5", "start", "release", "khamsat", "1.1"]))
    await answered(seller, Pressed(state(Press(action, gig, arg))))
    await answered(seller, Said(data.draw(texts)))


@LIVING
@given(texts, st.lists(files, max_size=3), origins)
async def test_any_words_and_files(
    seller: Freelancer, text: str, attached: list[FileRef], origin: Origin | None
) -> None:
    await lived(seller)
    await answered(seller, Said(text, tuple(attached), origin))
