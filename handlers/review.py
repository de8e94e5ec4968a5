"""How it ended: comfort first after a bad review, joy after a good one, and what is kept."""

from dataclasses import replace

from gigs.entries.agreement import MessageShown
from gigs.entries.outcome import CausesNamed, LessonKept, OutcomeRecorded
from gigs.gates import missing
from gigs.journal import Entry
from gigs.messages import for_bad_review
from gigs.model import Gate, Gig
from gigs.records import Dialogue
from gigs.refusals import Malformed, Stale
from handlers import values
from handlers.buttons import button
from handlers.client import message
from handlers.desk import Decision, Desk
from handlers.reading.normal import fold
from handlers.reading.numerals import digits
from handlers.reply import Button, CardShown, Say, Text, Words

CAUSES = ("not-mine", "handling", "inexperience", "quality")
BAD = 3  # stars; a review up to here is one that hurts


async def asked(desk: Desk) -> Decision:
    gig = desk.the_gig
    if gig.outcome is not None:
        raise Stale("review.recorded")
    stars = tuple(button("review.stars", gig.id, n, "button.stars", n=n) for n in range(5, 0, -1))
    rows = (stars[:3], stars[3:], (button("card", gig.id, label="button.skip"),))
    asked_now = Dialogue("stars", "stars", gig.id)
    return Decision((Say(Words("review.stars"), rows),), gig=gig, dialogue=asked_now)


async def stars_said(desk: Desk) -> Decision:
    """ "5" or «٥» instead of the button."""
    found = digits(fold(desk.text)).split()
    if not found or found[0] not in ("1", "2", "3", "4", "5"):
        raise Malformed("refused.stars")
    return await starred(replace(desk, arg=found[0]))


async def starred(desk: Desk) -> Decision:
    gig = desk.the_gig
    if gig.outcome is not None:
        raise Stale("review.recorded")
    stars = desk.number(5)
    dialogue = Dialogue("review", "words", gig.id, {"stars": stars})
    key = "review.bad-words" if stars <= BAD else "review.good-words"
    row = (button("review.wordless", gig.id),)
    return Decision((Say(Words(key), (row,)),), gig=gig, dialogue=dialogue)


async def worded(desk: Desk) -> Decision:
    return _recorded(desk, values.long_text(desk.text.strip(), desk) or None)


async def wordless(desk: Desk) -> Decision:
    return _recorded(desk, None)


def _recorded(desk: Desk, words: str | None) -> Decision:
    gig = desk.the_gig
    stars = desk.answers("review").get("stars")
    if not isinstance(stars, int) or gig.outcome is not None:
        raise Stale("review.recorded")
    decision = replace(desk.record(OutcomeRecorded(stars, words)), dialogue=None)
    if stars > BAD:
        return decision.then(Say(_joy(stars, words)), CardShown(gig.id))
    row = (button("review.begin", gig.id), button("review.later", gig.id))
    return decision.then(Say(Words("review.comfort"), (row,)))


def _joy(stars: int, words: str | None) -> Words:
    if words:
        return Words("review.joy-words", {"stars": stars, "words": Text(words)})
    return Words("review.joy", {"stars": stars})


async def later(desk: Desk) -> Decision:
    gig = _with_outcome(desk)
    return Decision((Say(Words("review.later")), CardShown(gig.id)), gig=gig)


def _with_outcome(desk: Desk) -> Gig:
    gig = desk.the_gig
    if gig.outcome is None:
        raise Stale("review.none")
    return gig


async def begun(desk: Desk) -> Decision:
    return _causes(_with_outcome(desk), [])


def _causes(gig: Gig, named: list[str], in_place: bool = False) -> Decision:
    marks = tuple(
        (button("cause", gig.id, cause, _mark(cause in named), cause=Words(f"cause.{cause}")),)
        for cause in CAUSES
    )
    rows = (*marks, (button("causes.done", gig.id, label="button.done"),))
    asked = Say(Words("review.causes"), rows, slot="board", in_place=in_place)
    dialogue = Dialogue("causes", "rows", gig.id, {"named": named})
    return Decision((asked,), gig=gig, dialogue=dialogue)


def _mark(named: bool) -> str:
    return "button.cause.on" if named else "button.cause.off"


def _named(desk: Desk) -> list[str]:
    held = desk.answers("causes").get("named", [])
    return [str(cause) for cause in held] if isinstance(held, list) else []


async def cause_flipped(desk: Desk) -> Decision:
    if desk.arg not in CAUSES:
        raise Malformed("refused.button")
    named = _named(desk)
    now = [c for c in CAUSES if (c in named) != (c == desk.arg)]
    return _causes(_with_outcome(desk), now, in_place=True)


async def causes_done(desk: Desk) -> Decision:
    """ "Not in my hands" alone ends the talk kindly; else a calm reply and one lesson."""
    gig, named = _with_outcome(desk), tuple(_named(desk))
    if not named:
        raise Malformed("causes.none")
    if named == ("not-mine",):
        decision = desk.record(CausesNamed(named))
        return decision.then(Say(Words("review.not-mine")), CardShown(gig.id))
    id_ = for_bad_review(gig, named)
    decision = desk.record(CausesNamed(named), MessageShown(id_))
    lesson = Say(Words("review.lesson"), _lesson_rows(gig))
    return decision.then(Say(Words("review.reply")), message(gig, id_, **_fault(id_)), lesson)


def _fault(id_: str) -> dict[str, Words]:
    if id_ != "T13b":
        return {}
    return {"fault": Words("fault.quality"), "fix": Words("fault.fix")}


def _lesson_rows(gig: Gig) -> tuple[tuple[Button, ...], ...]:
    """The gates that were missing come first: what would have helped this time."""
    ours = [gate for gate in Gate if missing(gig, gate) or _overridden(gig, gate)]
    gates = ours or list(Gate)
    rows = tuple((button("lesson", gig.id, gate, f"button.lesson.{gate}"),) for gate in gates)
    return (*rows, (button("card", gig.id, label="button.skip"),))


def _overridden(gig: Gig, gate: Gate) -> bool:
    return any(gate in override.gates for override in gig.overrides)


async def lesson_kept(desk: Desk) -> Decision:
    """It becomes a step of the next gig's checklist."""
    gig = _with_outcome(desk)
    if desk.arg not in tuple(Gate):
        raise Malformed("refused.button")
    if desk.arg in gig.lessons:
        raise Stale("lesson.kept-already")
    entries: list[Entry] = [LessonKept(desk.arg)]
    lessons = tuple(dict.fromkeys((*desk.person.lessons, desk.arg)))
    decision = replace(desk.record(*entries), person=replace(desk.person, lessons=lessons))
    kept = Words("lesson.kept", {"lesson": Words(f"lesson.{desk.arg}")})
    return decision.then(Say(kept), CardShown(gig.id))
