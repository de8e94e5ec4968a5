"""The summary goes to the client; their pasted yes is the proof."""

from collections.abc import Mapping
from dataclasses import replace

from gigs.entries.agreement import MessageShown, ScopeConfirmed, WordsKept
from gigs.erased import Erased
from gigs.messages import for_scope
from gigs.model import Gig, Proof, ProofKind, ScopeItem
from gigs.origin import Origin
from gigs.records import Dialogue
from gigs.refusals import Malformed, Stale
from handlers import origins, values
from handlers.buttons import button
from handlers.client import message
from handlers.desk import Decision, Desk
from handlers.forms import Form, Question, Value, ask
from handlers.onward import onward
from handlers.questions import sorted_items
from handlers.reading.reply import read_reply
from handlers.reply import CardShown, Say, Words
from handlers.versions import capped, difference_shown, propose


async def summary(desk: Desk) -> Decision:
    """scope.send: the whole summary, however often it was shown."""
    return _put(desk, "T03")


async def reminder(desk: Desk) -> Decision:
    return _put(desk, for_scope(desk.the_gig))


def _put(desk: Desk, id_: str) -> Decision:
    gig = desk.the_gig
    if gig.scope is None or not gig.scope.items:
        raise Stale("scope.none")
    decision = desk.record(MessageShown(id_, gig.scope.number))
    dialogue = Dialogue("yes", "paste", gig.id, {"version": gig.scope.seq})
    rows = ((button("scope.confirmed", gig.id), button("scope.correct", gig.id)),)
    waiting = Say(Words("yes.waiting"), rows)
    return replace(decision, dialogue=dialogue).then(message(gig, id_), waiting)


async def confirmed_said(desk: Desk) -> Decision:
    """ "Client agreed", pressed: the proof is what counts, so it is asked for."""
    gig = desk.the_gig
    if gig.scope is None:
        raise Stale("scope.none")
    dialogue = Dialogue("yes", "paste", gig.id, {"version": gig.scope.seq})
    rows = ((button("scope.unproven", gig.id, gig.scope.seq),),)
    return Decision((Say(Words("yes.proof"), rows),), gig=gig, dialogue=dialogue)


async def unproven(desk: Desk) -> Decision:
    """Recorded as said, without proof: the gate stays amber, and the question open."""
    gig = _of_version(desk)
    if gig.scope and gig.scope.proof and gig.scope.proof.kept:
        raise Stale("scope.proven")
    version = gig.scope.number if gig.scope else 0
    decision = desk.record(ScopeConfirmed(version, ProofKind.NONE))
    dialogue = Dialogue("yes", "paste", gig.id, {"version": gig.scope.seq if gig.scope else 0})
    return replace(decision, dialogue=dialogue).then(Say(Words("yes.amber")), CardShown(gig.id))


def _of_version(desk: Desk) -> Gig:
    """A button that binds the agreement means one version of it, to the letter: a draft keeps its
    number when it's mended, so its entry is what counts."""
    gig = desk.the_gig
    if gig.scope is None or desk.arg != str(gig.scope.seq):
        raise Stale("scope.newer")
    return gig


async def answered(desk: Desk) -> Decision:
    """What came back to the summary: read, shown as read, and decided by the person."""
    gig, held = desk.the_gig, desk.answers("yes")
    if gig.scope is None or held.get("version") != gig.scope.seq:
        raise Stale("scope.newer")
    if desk.dialogue and desk.dialogue.step == "sure" and desk.answer:
        typed = replace(desk, arg=str(gig.scope.seq))  # the seller's own word, not the client's
        return await (yes if desk.answer == "yes" else no)(typed)
    picture, origin = desk.picture or held.get("picture"), _origin(desk)
    held = {**held, "picture": picture, "origin": origins.held(origin)}
    if not desk.text.strip():
        kept = Dialogue("yes", "line", gig.id, held)
        row = (button("scope.picture", gig.id, gig.scope.seq, "button.skip"),)
        return Decision(
            (Say(Words("picture.kept"), (row,)),), gig=gig, dialogue=kept, files=desk.files
        )
    words = values.long_text(desk.text.strip(), desk)
    read = read_reply(words, "summary", texts(gig.scope.items))
    how = ProofKind.SCREENSHOT if picture else desk.how
    answers = {**held, "words": words, "how": how.value, "label": read.label}
    asked = _is_it_yes(gig, read.label, origin)
    return Decision(
        (asked,), gig=gig, dialogue=Dialogue("yes", "sure", gig.id, answers), files=desk.files
    )


def _origin(desk: Desk) -> Origin | None:
    """A forwarded picture's stays with it until its key line is there."""
    waits = desk.dialogue is not None and desk.dialogue.step == "line" and not desk.files
    held = desk.answers("yes").get("origin") if waits else None
    return desk.origin or origins.of_held(held)


def texts(items: tuple[ScopeItem, ...]) -> tuple[str, ...]:
    return tuple(item.text for item in items if not isinstance(item.text, Erased))


def _is_it_yes(gig: Gig, label: str, origin: Origin | None) -> Say:
    version = gig.scope.seq if gig.scope else 0
    yes, no = button("scope.yes", gig.id, version), button("scope.no", gig.id, version)
    if label == "yes":
        return Say(Words("yes.sure", {"origin": origins.told(origin)}), ((yes, no),))
    unsure = button("scope.yes", gig.id, version, "button.scope.yes-all-the-same")
    other = (button("not.answer", gig.id),)
    reading = Words(f"reading.{label}")
    asked = Words("yes.unsure", {"reading": reading, "origin": origins.told(origin)})
    return Say(asked, ((no, unsure), other))


async def picture_alone(desk: Desk) -> Decision:
    """A screenshot without its key line is proof all the same."""
    gig, held = _of_version(desk), desk.answers("yes")
    if not isinstance(held.get("picture"), str):
        raise Stale("dialogue.closed")
    answers = {**held, "how": ProofKind.SCREENSHOT.value, "label": "yes"}
    asked = _is_it_yes(gig, "yes", origins.of_held(held.get("origin")))
    return Decision((asked,), gig=gig, dialogue=Dialogue("yes", "sure", gig.id, answers))


async def yes(desk: Desk) -> Decision:
    gig, proof = _of_version(desk), held_proof(desk, "yes")
    if str(desk.answers("yes").get("version")) != desk.arg:
        raise Stale("scope.newer")
    version = gig.scope.number if gig.scope else 0
    entry = ScopeConfirmed(version, proof.how, proof.file, proof.words)
    decision = desk.record(entry.coming_from(proof.origin))
    return onward(desk, decision, Words("scope.kept", {"version": version}))


async def no(desk: Desk) -> Decision:
    """Not a yes: the words are kept as they are, and the summary goes on waiting."""
    gig, proof, held = _of_version(desk), held_proof(desk, "yes"), desk.answers("yes")
    label = str(held.get("label", "vague"))
    entry = WordsKept(label, proof.how, proof.file, proof.words)
    decision = desk.record(entry.coming_from(proof.origin))
    dialogue = Dialogue("yes", "paste", gig.id, {"version": held.get("version", 0)})
    rows = ((button("scope.correct", gig.id), button("scope.remind", gig.id)),)
    return replace(decision, dialogue=dialogue).then(Say(Words("yes.not", {}), rows))


def held_proof(desk: Desk, form: str) -> Proof:
    """The words and picture that wait in the open question for a decision."""
    held = desk.answers(form)
    if desk.dialogue is None or desk.dialogue.step != "sure":
        raise Stale("dialogue.closed")
    words, file = held.get("words"), held.get("picture")
    how = ProofKind(str(held.get("how", ProofKind.PASTED)))
    return Proof(
        how,
        desk.now,
        words if isinstance(words, str) else None,
        file if isinstance(file, str) else None,
        origins.of_held(held.get("origin")),
    )


async def correct(desk: Desk) -> Decision:
    """scope.correct: all of the agreement in one form, as it stands."""
    version = desk.the_gig.scope
    if version is None:
        return ask(SCOPE, desk, {})
    excluded = () if isinstance(version.exclusions, Erased) else version.exclusions
    prefill = {
        "items": "\n".join(texts(version.items)),
        "exclusions": "\n".join(excluded),
        "revisions": str(version.revisions),
        "days": str(version.days or ""),
    }
    return ask(SCOPE, desk, prefill)


async def corrected(desk: Desk, given: Mapping[str, Value]) -> Decision:
    """A line that reads as before keeps the question it answers."""
    gig = desk.the_gig
    before = {i.text: i.topic for i in gig.scope.items} if gig.scope else {}
    lines = [line.strip() for line in str(given["items"]).splitlines() if line.strip()]
    if not lines:
        raise Malformed("refused.empty")
    items = capped([ScopeItem(before.get(t), t) for t in lines], desk.world.limits.items)
    excluded = tuple(e.strip() for e in str(given["exclusions"] or "").splitlines() if e.strip())
    decision = desk.record(
        propose(
            desk,
            items,
            exclusions=excluded,
            revisions=_number(given["revisions"]),
            days=_number(given["days"]),
        )
    )
    now = decision.gig or gig
    shown = difference_shown(now)
    if shown is not None and len(now.scopes) > len(gig.scopes):
        decision = decision.then(Say(shown))
    return decision.then(sorted_items(now))


def _number(value: Value) -> int | None:
    return value if isinstance(value, int) else None


SCOPE = Form(
    "scope",
    (
        Question("items", values.long_text, "long"),
        Question("exclusions", values.long_text, "long", optional=True),
        Question("revisions", values.few, "number", optional=True),
        Question("days", values.few, "number", optional=True),
    ),
    corrected,
)
