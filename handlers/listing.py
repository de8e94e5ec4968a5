"""My gigs, one gig's card, and what to do with words that belong to none yet."""

from collections.abc import Sequence
from dataclasses import replace

from gigs.entries.agreement import WordsKept
from gigs.model import Gig, ProofKind
from gigs.records import Dialogue, GigLine
from gigs.refusals import Stale
from handlers import agreement, finding, origins, parts, preview, questions, shown_here
from handlers.buttons import button
from handlers.cards import spoken
from handlers.desk import Decision, Desk
from handlers.event import Pressed
from handlers.reading.paste import read_paste
from handlers.reading.reply import read_reply
from handlers.reply import Arg, Button, CardShown, Say, Text, Words
from handlers.starting import pasted
from handlers.waiting import waits

PAGE = 8
A_LINE = 40  # characters; a shorter one without any sign of work is asked about
FOLLOWS = {"asks_file": "file.asked", "threat": "signals", "off_platform": "signals"}
"""The button that leads on from kept words, by what they look like; else "change"."""
NO_TERMS = frozenset({"threat", "off_platform", "asks_file", "chitchat"})
"""Words that look like this are nothing to agree on."""
SAY_LITTLE = frozenset({"yes", "vague", "chitchat", "picture"})  # where nothing was asked


async def gigs(desk: Desk) -> Decision:
    """The open ones, newest first; with words, those whose name, title or client holds them. Among
    others those of the group."""
    if not desk.event.place.private:
        return await shown_here.gigs(desk)
    lines = await desk.turn.gigs_of(desk.person)
    page = desk.arg if isinstance(desk.event.what, Pressed) else ""
    wanted = "" if page else desk.arg
    found = await finding.holding(desk, lines, wanted)
    if not found:
        key = "gigs.none-found" if wanted else "gigs.none"
        theirs = await parts.shared_with(desk)
        return Decision(theirs or (Say(Words(key), ((button("new"),),)),))
    first = int(page) * PAGE if page.isdecimal() else 0
    return Decision((_listed(found, first), *await parts.shared_with(desk)))


def _name(line: GigLine) -> Words:
    return Words(f"name.{line.name.partition('.')[0]}")


def _listed(found: Sequence[GigLine], first: int) -> Say:
    shown = found[first : first + PAGE]
    rows = tuple((_gig_button(line, "card"),) for line in shown)
    more: tuple[Button, ...] = ()
    if first + PAGE < len(found):
        more = (button("gigs", None, first // PAGE + 1, "button.gigs.rest"),)
    return Say(Words("gigs", {"n": len(found)}), (*rows, (*more, button("new"))), slot="gigs")


def _gig_button(line: GigLine, action: str) -> Button:
    return button(action, line.id, "", "button.gig", name=_name(line), title=Text(line.title))


async def card(desk: Desk) -> Decision:
    return Decision((CardShown(desk.the_gig.id),), gig=desk.the_gig)


async def one(desk: Desk) -> Decision:
    """/gig: the only open one, or a choice; among others that of the place."""
    if not desk.event.place.private:
        return await shown_here.cards(desk)
    lines = await desk.turn.gigs_of(desk.person)
    if len(lines) == 1 and not desk.arg:
        return Decision((CardShown(lines[0].id),))
    if not lines and not desk.arg and (only := await parts.only_one(desk)):
        return Decision((CardShown(only),))
    return await gigs(desk)


async def unplaced(desk: Desk) -> Decision:
    """Words without a question open: a new gig, or an answer for one that runs."""
    lines = await desk.turn.gigs_of(desk.person)
    if not lines:
        return await pasted(desk) if _may_be_work(desk) else await _unclear(desk)
    if len(lines) == 1:
        gig = await desk.turn.gig(lines[0].id)
        if gig is not None and waits(gig):
            return await _taken(replace(desk, gig=gig))
    return _which(desk, lines)


def _may_be_work(desk: Desk) -> bool:
    """A greeting or a question to us names no work, no price and no marketplace's notice."""
    if desk.files or desk.forwarded or len(desk.text) >= A_LINE:
        return True
    read = read_paste(desk.text)
    return bool(read.money or read.count or read.services or read.kind)


async def _unclear(desk: Desk) -> Decision:
    """Who has a part in another's gig may mean that one."""
    rows = ((button("which.new"),), (button("problem"), button("example")))
    held = {"text": desk.text, "files": []}
    asked = Say(Words("first.unclear"), rows)
    theirs = await parts.shared_with(desk)
    return Decision((*theirs, asked), dialogue=Dialogue("which", "gig", None, held))


def _with_waiting(desk: Desk, said: dict[str, object]) -> dict[str, object]:
    """Forwarded message by message, all of it waits for the same answer."""
    if not desk.forwarded or desk.dialogue is None or desk.dialogue.form != "which":
        return said
    before = desk.dialogue.answers
    earlier, files = before.get("files"), said["files"]
    both = [
        *(earlier if isinstance(earlier, list) else []),
        *(files if isinstance(files, list) else []),
    ]
    text = "\n".join(str(part) for part in (before.get("text"), said["text"]) if part)
    return {"text": text, "files": both, "origin": before.get("origin") or said["origin"]}


def _which(desk: Desk, lines: Sequence[GigLine]) -> Decision:
    rows = tuple((_gig_button(line, "freeze"),) for line in lines[:5])
    held = _with_waiting(
        desk,
        {
            "text": desk.text,
            "files": [f.sha256 for f in desk.files],
            "origin": origins.held(desk.origin),
        },
    )
    asked = Say(
        Words("which.gig"), ((button("which.new"),), *rows, (button("leave", label="button.skip"),))
    )
    return Decision((asked,), dialogue=Dialogue("which", "gig", None, held), files=desk.files)


async def not_an_answer(desk: Desk) -> Decision:
    """What was taken for the client's answer is something else: asked where it belongs."""
    held = desk.answers(desk.dialogue.form if desk.dialogue else "")
    picture = held.get("picture")
    file = await desk.turn.holds(desk.person, picture) if isinstance(picture, str) else None
    files = (file,) if file else ()
    words = held.get("words")
    told = replace(
        desk,
        gig=None,
        text=words if isinstance(words, str) else "",
        files=files,
        waited=origins.of_held(held.get("origin")),
    )
    return _which(told, await desk.turn.gigs_of(desk.person))


async def which_new(desk: Desk) -> Decision:
    return await pasted(await _with_held(desk))


async def freeze(desk: Desk) -> Decision:
    held = await _with_held(desk)
    return await _taken(held)


async def _taken(desk: Desk) -> Decision:
    """The words go where the gig waits for some: to its preview, its summary, or its questions.

    An agreement that already stood before the client isn't changed by words alone.
    """
    gig = desk.the_gig
    match waits(gig):
        case "approval":
            number = gig.preview.number if gig.preview else 0
            held = Dialogue("approval", "paste", gig.id, {"preview": number})
            return await preview.answered(replace(desk, dialogue=held))
        case "yes":
            version = gig.scope.seq if gig.scope else 0
            held = Dialogue("yes", "paste", gig.id, {"version": version})
            return await agreement.answered(replace(desk, dialogue=held))
        case None if _may_be_terms(desk.text) and not _settled(gig):
            held = Dialogue("answers", "paste", gig.id, {"topics": []})
            return await questions.answered(replace(desk, dialogue=held))
        case None:
            return _frozen(desk)


def _may_be_terms(text: str) -> bool:
    return bool(text.strip()) and read_reply(text, "summary", ()).label not in NO_TERMS


def _settled(gig: Gig) -> bool:
    shown = gig.scope is not None and (gig.scope.shown or gig.scope.proof is not None)
    return shown or gig.started_at is not None or bool(gig.releases)


def _frozen(desk: Desk) -> Decision:
    """Kept as they are, with what they look like; what follows from them a person decides."""
    gig, words = desk.the_gig, desk.text.strip() or None
    scope = agreement.texts(gig.scope.items) if gig.scope else ()
    label = read_reply(words, "delivery", scope).label if words else "picture"
    picture = desk.files[0].sha256 if desk.files else None
    how = ProofKind.SCREENSHOT if picture else desk.how
    kept = WordsKept(label, how, picture, words).coming_from(desk.origin)
    decision = replace(desk.record(kept), files=desk.files)
    row = (
        button(FOLLOWS.get(label, "change"), gig.id),
        button("card", gig.id, label="button.back"),
    )
    return decision.then(Say(_kept_words(gig, label, origins.told(desk.origin)), (row,)))


def _kept_words(gig: Gig, label: str, origin: Arg) -> Words:
    args: dict[str, Arg] = {"name": spoken(gig), "origin": origin}
    if label in SAY_LITTLE:
        return Words("words.kept", args)
    return Words("words.kept-read", {**args, "reading": Words(f"reading.{label}")})


async def _with_held(desk: Desk) -> Desk:
    dialogue = desk.dialogue
    if dialogue is None or dialogue.form != "which":
        raise Stale("dialogue.closed")
    held = dialogue.answers.get("files", [])
    shas = [str(sha) for sha in held] if isinstance(held, list) else []
    found = [await desk.turn.holds(desk.person, sha) for sha in shas]
    files = tuple(f for f in found if f is not None)
    return replace(
        desk,
        text=str(dialogue.answers.get("text", "")),
        files=files,
        waited=origins.of_held(dialogue.answers.get("origin")),
    )
