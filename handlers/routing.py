"""From an event to the handler it is for, with the gig it names: only ever one in which the person
has a part, and only for what that part allows."""

from dataclasses import replace

from gigs.records import Dialogue
from gigs.refusals import Malformed, NotAllowed, Stale
from gigs.roles import Right
from handlers import arriving, binding, linking, listing, remind
from handlers.admitting import of_question, with_gig
from handlers.buttons import Press, parse
from handlers.desk import Decision, Desk
from handlers.event import Filled, Passed, Pressed, Said
from handlers.forms import answer, fill
from handlers.reading.normal import fold
from handlers.reply import Say, Words
from handlers.router import ACTIONS, COMMANDS, FORMS, LINKED, PLAIN, TALKS
from handlers.router_of_groups import ENTRANCES
from handlers.ways import ANY, Command

AFTERWARDS = frozenset({"stars", "review"})
"""Open questions that may be answered once the gig is closed."""
RIGHTS = {
    "remarks": Right.WORK,
    "step": Right.WORK,
    "preview": Right.PREVIEW,
    "own": Right.PREVIEW,
}
"""What answering an open question takes, where it isn't to steer the gig."""
OWN = frozenset({"remind", "snooze"})
"""Those about the person's own time: what is forwarded or attached answers none of them."""


async def decide(desk: Desk) -> Decision:
    match desk.event.what:
        case Passed(came=came):
            return await (arriving.came if came else arriving.left)(desk)
        case what if not desk.event.place.private:
            return await _among_others(desk, what)
        case Pressed(button=button):
            return await _pressed(desk, parse(button))
        case Said() as said:
            return await _said(desk, said)
        case Filled() as filled:
            return await _filled(desk, filled)


def gig_named(desk: Desk) -> str | None:
    """The gig an event is about, as far as it says so itself."""
    match desk.event.what:
        case Pressed(button=button):
            try:
                return parse(button).gig
            except Malformed:
                return None
        case Filled(gig=gig):
            return gig
        case Said():
            return desk.dialogue.gig if desk.dialogue else None
        case Passed():
            return None


async def _among_others(desk: Desk, what: Said | Pressed | Filled) -> Decision:
    """Others read along, perhaps the client: of a gig nothing but its stage is said, and the way to
    private talk is shown. A file is refused, since it would be seen before its time."""
    match what:
        case Pressed(button=button):
            return await _pressed_among_others(desk, parse(button))
        case Said(files=files) if files:
            return _way(Words("group.file"), "preview")
        case Said(text=text) if text.startswith("/"):
            return await _commanded_among_others(desk, text[1:])
        case Said(text=text) if desk.dialogue is not None and desk.dialogue.form in FORMS:
            return await _answered(desk, text)
        case _:
            return Decision(keeps_dialogue=True)


async def _pressed_among_others(desk: Desk, press: Press) -> Decision:
    action = ACTIONS.get(press.action)
    if action is None or not action.heard_among_others(desk.event.whispers):
        raise NotAllowed("group.private")
    if action.of_gig and press.gig is None:
        raise Malformed("refused.button")
    desk = replace(desk, arg=press.arg)
    if action.of_gig:
        minded = await binding.minded(desk, press.gig) if action.admins else None
        desk = minded or await with_gig(desk, press.gig, action.right, action.closed)
    return replace(await action.handle(desk), keeps_dialogue=True)


async def _commanded_among_others(desk: Desk, line: str) -> Decision:
    """An unknown command is another bot's."""
    name, words = _named(line)
    command = COMMANDS.get(name)
    if command is None:
        return Decision(keeps_dialogue=True)
    if command.public:
        return await command.handle(replace(desk, arg=words))
    if name == "link" and words:
        return await linking.overheard(desk, words)
    greeted = name in ("start", "help")
    return _way(Words("group.hello") if greeted else Words("group.private"), name)


def _way(words: Words, then: str) -> Decision:
    return Decision((Say(words, private=then),), keeps_dialogue=True)


def _named(line: str) -> tuple[str, str]:
    """ "gig olive" and "gig@mithaq_bot olive" alike."""
    name, _, words = line.partition(" ")
    return name.partition("@")[0].casefold(), words.strip()


async def _pressed(desk: Desk, press: Press) -> Decision:
    if press.action == "skip":
        if desk.dialogue is not None and desk.dialogue.step != press.arg:
            raise Stale("dialogue.closed")
        return await _answered(desk, "")
    action = ACTIONS.get(press.action)
    if action is None:
        raise Malformed("refused.button")
    if action.of_gig and press.gig is None:
        raise Malformed("refused.button")
    desk = await with_gig(replace(desk, arg=press.arg), press.gig, action.right, action.closed)
    decision = _settling(await action.handle(desk), desk.dialogue, action.ends)
    return replace(decision, answered=action.once or decision.answered)


def _settling(decision: Decision, open_: Dialogue | None, ends: tuple[str, ...]) -> Decision:
    """A press leaves the open question alone, unless it opens another or settles it."""
    if decision.dialogue is not None or open_ is None:
        return decision
    settled = ends == ANY or open_.form in ends
    return replace(decision, keeps_dialogue=not settled)


async def _said(desk: Desk, said: Said) -> Decision:
    desk = replace(desk, text=said.text, files=said.files)
    if len(said.text) > desk.world.limits.text:
        raise Malformed("refused.too-long", {"limit": desk.world.limits.text})
    word = said.text.strip()
    if word.startswith("/") and not said.forwarded:
        return await _commanded(desk, word[1:])
    command = None if said.files or said.forwarded else _in_plain_words(desk, word)
    if command is not None:
        return _settling(await command.handle(desk), desk.dialogue, command.ends)
    if not said.files and not said.forwarded and remind.meant(desk, word):
        return await _commanded(desk, f"remind {word}")
    if not word and not said.files:
        raise Malformed("refused.empty")
    dialogue = desk.dialogue
    if dialogue is None:
        return await listing.unplaced(desk)
    if dialogue.form in OWN and (said.files or said.forwarded):
        return _settling(await listing.unplaced(desk), dialogue, ())
    right = RIGHTS.get(dialogue.form, Right.STEER)
    desk = await of_question(desk, right, dialogue.form in AFTERWARDS)
    if dialogue.form in FORMS:
        return await _answered(desk, word)
    talk = TALKS.get(dialogue.form)
    return await talk(desk) if talk else await listing.unplaced(replace(desk, gig=None))


def _in_plain_words(desk: Desk, word: str) -> Command | None:
    plain = desk.world.plain_words.get(fold(word.rstrip("؟?! ")))
    return PLAIN.get(plain) if plain else None


async def _answered(desk: Desk, text: str) -> Decision:
    if desk.dialogue is None or desk.dialogue.form not in FORMS:
        raise Stale("dialogue.closed")
    form = FORMS[desk.dialogue.form]
    right = RIGHTS.get(form.id, Right.STEER)
    return await answer(form, await of_question(desk, right), text)


async def _commanded(desk: Desk, line: str) -> Decision:
    name, words = _named(line)
    if name == "start" and words:
        return await _linked(desk, words)
    command = COMMANDS.get(name)
    if command is None:
        return Decision((Say(Words("refused.command")),))
    desk = replace(desk, arg=words)
    return _settling(await _of_command(command, desk), desk.dialogue, command.ends)


async def _linked(desk: Desk, token: str) -> Decision:
    """A link led here: to a command, to a gig ("gig_" and its id), or by a code that was given
    out. What the link means nothing by is a welcome like any other."""
    name, _, rest = token.partition("_")
    if name == "gig" and rest:
        return await listing.card(await with_gig(desk, rest, Right.SEE, closed=True))
    if name in ENTRANCES and rest:
        return await ENTRANCES[name](replace(desk, arg=rest))
    return await _commanded(desk, name if name in LINKED else "start")


async def _of_command(command: Command, desk: Desk) -> Decision:
    if not command.of_gig:
        return await command.handle(desk)
    lines = await desk.turn.gigs_of(desk.person)
    if len(lines) != 1:
        return await listing.gigs(desk)
    return await command.handle(replace(await with_gig(desk, lines[0].id), arg=""))


async def _filled(desk: Desk, filled: Filled) -> Decision:
    """A whole form, while it is the open question: an old one may hold an older agreement."""
    form = FORMS.get(filled.form)
    if form is None:
        raise Malformed("refused.button")
    if form.needs_gig and filled.gig is None:
        raise Malformed("refused.button")
    desk = replace(desk, values=filled.values, files=filled.files)
    desk = await with_gig(desk, filled.gig, RIGHTS.get(form.id, Right.STEER))
    desk.answers(form.id)
    return await fill(form, desk)
