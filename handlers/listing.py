"""My gigs, one gig's card, and what to do with words that belong to none yet."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from gigs.model import Gig
from gigs.records import Dialogue, GigLine
from gigs.refusals import Stale
from handlers import agreement, preview, questions
from handlers.buttons import button
from handlers.desk import Decision, Desk
from handlers.reading.normal import fold
from handlers.reply import Button, CardShown, Say, Text, Words
from handlers.starting import pasted

PAGE = 8


async def gigs(desk: Desk) -> Decision:
    """The open ones, newest first; with words, those whose name or title holds them."""
    lines = await desk.turn.gigs_of(desk.person)
    wanted = fold(desk.arg) if desk.arg and not desk.arg.isdecimal() else ""
    found = [line for line in lines if wanted in fold(_spoken(desk, line) + " " + line.title)]
    if not found:
        key = "gigs.none-found" if wanted else "gigs.none"
        return Decision((Say(Words(key), ((button("new"),),)),))
    first = int(desk.arg) * PAGE if desk.arg.isdecimal() else 0
    return Decision((_listed(found, first),))


def _spoken(desk: Desk, line: GigLine) -> str:
    return desk.world.phrases.phrase(f"name.{line.name.partition('.')[0]}", desk.language)


def _listed(found: Sequence[GigLine], first: int) -> Say:
    shown = found[first : first + PAGE]
    rows = tuple((_gig_button(line, "card"),) for line in shown)
    more: tuple[Button, ...] = ()
    if first + PAGE < len(found):
        more = (button("gigs", None, first // PAGE + 1, "button.gigs.rest"),)
    return Say(Words("gigs", {"n": len(found)}), (*rows, (*more, button("new"))), slot="gigs")


def _gig_button(line: GigLine, action: str) -> Button:
    name = Words(f"name.{line.name.partition('.')[0]}")
    return button(action, line.id, "", "button.gig", name=name, title=Text(line.title))


async def card(desk: Desk) -> Decision:
    return Decision((CardShown(desk.the_gig.id),), gig=desk.the_gig)


async def one(desk: Desk) -> Decision:
    """/gig: the only open one, or a choice."""
    lines = await desk.turn.gigs_of(desk.person)
    if len(lines) == 1 and not desk.arg:
        return Decision((CardShown(lines[0].id),))
    return await gigs(desk)


async def more(desk: Desk) -> Decision:
    gig = desk.the_gig
    rows = (
        (button("services.states", gig.id), button("cancelled", gig.id)),
        (button("questions", gig.id), button("scope.send", gig.id)),
        (button("preview.make", gig.id), button("file.release", gig.id)),
        (button("steps", gig.id), button("correct", gig.id)),
        (button("signals", gig.id), button("review", gig.id)),
        (button("card", gig.id, label="button.back"),),
    )
    return Decision((Say(Words("more"), rows),), gig=gig)


async def unplaced(desk: Desk) -> Decision:
    """Words without a question open: a new gig, or an answer for one that runs."""
    lines = await desk.turn.gigs_of(desk.person)
    if not lines:
        return await pasted(desk)
    if len(lines) == 1:
        gig = await desk.turn.gig(lines[0].id)
        if gig is not None and waits(gig):
            return await _taken(replace(desk, gig=gig))
    rows = tuple((_gig_button(line, "freeze"),) for line in lines[:5])
    held = {"text": desk.text, "files": [f.sha256 for f in desk.files]}
    asked = Say(
        Words("which.gig"), ((button("which.new"),), *rows, (button("leave", label="button.skip"),))
    )
    return Decision((asked,), dialogue=Dialogue("which", "gig", None, held), files=desk.files)


async def which_new(desk: Desk) -> Decision:
    return await pasted(await _with_held(desk))


async def freeze(desk: Desk) -> Decision:
    held = await _with_held(desk)
    return await _taken(held)


def waits(gig: Gig) -> Literal["yes", "approval"] | None:
    """The client's answer that a gig waits for."""
    if gig.preview is not None and not gig.preview.void and gig.preview.proof is None:
        return "approval"
    if gig.scope is not None and gig.scope.shown and gig.scope.proof is None:
        return "yes"
    return None


async def _taken(desk: Desk) -> Decision:
    """The words go where the gig waits for some: to its preview, its summary, or its questions."""
    gig = desk.the_gig
    match waits(gig):
        case "approval":
            number = gig.preview.number if gig.preview else 0
            held = Dialogue("approval", "paste", gig.id, {"preview": number})
            return await preview.answered(replace(desk, dialogue=held))
        case "yes":
            version = gig.scope.number if gig.scope else 0
            held = Dialogue("yes", "paste", gig.id, {"version": version})
            return await agreement.answered(replace(desk, dialogue=held))
        case None:
            held = Dialogue("answers", "paste", gig.id, {"topics": []})
            return await questions.answered(replace(desk, dialogue=held))


async def _with_held(desk: Desk) -> Desk:
    dialogue = desk.dialogue
    if dialogue is None or dialogue.form != "which":
        raise Stale("dialogue.closed")
    held = dialogue.answers.get("files", [])
    shas = [str(sha) for sha in held] if isinstance(held, list) else []
    found = [await desk.turn.holds(desk.person, sha) for sha in shas]
    files = tuple(f for f in found if f is not None)
    return replace(desk, text=str(dialogue.answers.get("text", "")), files=files)
