"""What a turn came to, put on record as it's to be seen: by its person, and by others elsewhere.
What is whispered goes out with the answer and isn't put on record: there it would take the place of
what all see.

Nothing of a gig is put up for somebody without a part in it, whatever a handler answered: a card is
shown as far as the part goes, and a button that the part doesn't allow isn't shown.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

import msgspec
from msgspec import structs

from gigs.records import Message, Place
from gigs.roles import Role, may
from handlers.buttons import parse
from handlers.desk import Decision, Desk
from handlers.event import Event, Said
from handlers.on_record import message
from handlers.ports import Turn
from handlers.reply import Button, CardShown, Echo, File, Notice, Reply, Say
from handlers.router import ACTIONS
from handlers.views import VIEWS

JUST_BEFORE = timedelta(milliseconds=1)  # so that the place where they spoke stays the newest


async def show(turn: Turn, desk: Desk, decision: Decision) -> tuple[Reply, ...]:
    """The replies as they were put up."""
    event = desk.event
    seen = await _seen(turn, desk, decision.replies)
    gig = decision.gig.id if decision.gig else None
    whispered = event.whispers and not event.place.private
    for reply in seen if event.keeps_history else (*_echo(event), *seen):
        if not isinstance(reply, Notice) and not whispered:
            await turn.show(event.place, _addressed(reply, gig, event, decision), event.at)
    for place, reply in decision.there:
        await turn.show(place, message(reply, gig), event.at - JUST_BEFORE)
    if decision.recorded and decision.gig is not None:
        await turn.touch_card(decision.gig.id, event.at)
    if decision.answered and event.under is not None:
        slots = {one.slot for one in seen if isinstance(one, Say) and one.in_place and one.slot}
        await _without_buttons(turn, event.place, event.under, slots)
    return seen


async def _seen(turn: Turn, desk: Desk, replies: Sequence[Reply]) -> tuple[Reply, ...]:
    """As far as the person's part in each gig goes; before others as far as anybody's does."""
    alone = desk.event.place.private or desk.event.whispers
    named = {gig for reply in replies for gig in _named(reply)}
    roles = await turn.roles(named, desk.person) if named else {}
    seen: list[Reply] = []
    for reply in replies:
        match reply:
            case CardShown(gig=gig):
                if gig in roles:
                    seen.append(await _card(turn, desk, reply, roles[gig] if alone else None))
            case Say(buttons=buttons) if buttons:
                rows = [tuple(one for one in row if _allowed(one, roles)) for row in buttons]
                seen.append(structs.replace(reply, buttons=tuple(row for row in rows if row)))
            case _:
                seen.append(reply)
    return tuple(seen)


async def _card(turn: Turn, desk: Desk, reply: CardShown, role: Role | None) -> CardShown:
    """To a person by themself; before others as much as anybody sees."""
    view = VIEWS[role] if role else "group"
    if role is not Role.MAKER:
        return structs.replace(reply, view=view)
    accounts = await turn.accounts(desk.person.id)
    return structs.replace(reply, view=view, reader=tuple(map(str, accounts)))


def _named(reply: Reply) -> Iterator[str]:
    match reply:
        case CardShown(gig=gig):
            yield gig
        case Say(buttons=buttons):
            pressed = (parse(one.press).gig for row in buttons for one in row)
            yield from (of for of in pressed if of is not None)


def _allowed(one: Button, roles: Mapping[str, Role]) -> bool:
    """An owner and a lead may all that there is a button for; in a gig of no part of theirs a
    button asks who presses it."""
    press = parse(one.press)
    action, role = ACTIONS.get(press.action), roles.get(press.gig or "")
    return action is None or role is None or may(role, action.right, assigned=True)


async def _without_buttons(turn: Turn, place: Place, native: str, slots: set[str]) -> None:
    """A question that was answered has nothing left to press. slots: what stands there is said
    anew as it is."""
    body = await turn.said_under(place, native)
    asked: Reply | None = msgspec.json.decode(body, type=Reply) if body else None
    if isinstance(asked, Say) and asked.buttons and asked.slot not in slots:
        await turn.reword(place, native, msgspec.json.encode(structs.replace(asked, buttons=())))


def _addressed(reply: Reply, gig: str | None, event: Event, decision: Decision) -> Message:
    """Where others read along it's said whom it answers, and whether their words are awaited."""
    if event.place.private:
        return message(reply, gig)
    asked = [other for other in decision.replies if isinstance(other, Say)][-1:]
    if isinstance(reply, Say) and decision.dialogue is not None and reply in asked:
        reply = structs.replace(reply, asks=True)
    return replace(message(reply, gig), reader=str(event.identity), answers=event.message)


def _echo(event: Event) -> tuple[Reply, ...]:
    """What the person said themself, for places that don't remember it."""
    if not isinstance(event.what, Said):
        return ()
    files = tuple(File(f.sha256, f.name, f.size, f.media_type) for f in event.what.files)
    return (Echo(event.what.text, None, files),)
