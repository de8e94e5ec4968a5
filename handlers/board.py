"""The services' states in one message: a tap flips a row, nothing counts until "done".

The same rows serve a draft (the open dialogue "start") and a gig (the dialogue "board").
"""

from gigs.entries.services import ServicesMoved
from gigs.marketplaces import Profile
from gigs.model import Gig, ServiceState
from gigs.records import Dialogue
from gigs.refusals import Malformed, Stale
from gigs.services import ACTIVE, standing
from handlers import values
from handlers.buttons import button
from handlers.desk import Decision, Desk
from handlers.drafts import Draft
from handlers.onward import onward
from handlers.opening import open_gig
from handlers.reply import Amount, Arg, Button, Say, Words

Row = tuple[int, Arg, ServiceState]  # number from 1, amount, state


def for_draft(desk: Desk, draft: Draft, in_place: bool = False) -> Say:
    profile = desk.world.profiles[str(draft["profile"])]
    rows = _draft_rows(draft)
    if len(rows) > 1:
        return _shown(rows, profile, None, in_place)
    choices = tuple(
        button("board.one", None, n, f"state.{profile.id}.{state}")
        for n, state in enumerate(profile.states[:3], 1)
    )
    return Say(Words("board.one"), (choices[:2], choices[2:]), slot="board")


def _draft_rows(draft: Draft) -> list[Row]:
    currency = str(draft["currency"])
    held = draft["rows"] if isinstance(draft["rows"], list) else []
    return [
        (n + 1, Amount(int(row["amount"]), currency), ServiceState(row["state"]))
        for n, row in enumerate(held)
    ]


def _gig_rows(gig: Gig, states: list[str]) -> list[Row]:
    return [
        (s.number, values.amount(s.amount, gig.currency), ServiceState(state))
        for s, state in zip(gig.services, states, strict=True)
        if s.state is not ServiceState.CANCELLED
    ]


def _shown(rows: list[Row], profile: Profile, gig: str | None, in_place: bool = True) -> Say:
    taps = tuple((_row(row, profile, gig),) for row in rows)
    last = (button("services.all", gig), button("board.done", gig, label="button.done"))
    other = ((button("board.other", gig),),) if gig else ((button("leave"),),)
    return Say(
        Words(f"board.{profile.mode}"), (*taps, last, *other), slot="board", in_place=in_place
    )


def _row(row: Row, profile: Profile, gig: str | None) -> Button:
    number, amount, state = row
    label = "button.board.on" if state in ACTIVE else "button.board.off"
    args = {"n": number, "amount": amount, "state": Words(f"state.{profile.id}.{state}")}
    return button("board.flip", gig, number, label, **args)


async def opened(desk: Desk) -> Decision:
    """services.states: the rows of a gig as they stand."""
    gig = desk.the_gig
    if not standing(gig):
        raise Stale("services.none")
    states = [s.state.value for s in gig.services]
    rows = _gig_rows(gig, states)
    shown = _shown(rows, desk.profile, gig.id, in_place=False)
    return Decision(
        (shown,), gig=gig, dialogue=Dialogue("board", "rows", gig.id, {"states": states})
    )


def _shown_for(desk: Desk, gig: Gig, states: list[str]) -> Say:
    return _shown(_gig_rows(gig, states), desk.profile, gig.id)


async def flipped(desk: Desk) -> Decision:
    if desk.gig is None:
        return _flipped_draft(desk)
    gig, states = desk.gig, _states(desk, desk.gig)
    n = desk.number(len(states)) - 1
    if gig.services[n].state is ServiceState.CANCELLED:
        raise Malformed("refused.button")
    states[n] = _other_side(ServiceState(states[n]), desk.profile)
    dialogue = Dialogue("board", "rows", gig.id, {"states": states})
    return Decision((_shown_for(desk, gig, states),), gig=gig, dialogue=dialogue)


def _states(desk: Desk, gig: Gig) -> list[str]:
    """What the rows show; the gig's own states when the board was left behind meanwhile."""
    held = desk.dialogue.answers.get("states") if desk.dialogue else None
    ours = desk.dialogue is not None and desk.dialogue.form == "board"
    fits = ours and desk.dialogue is not None and desk.dialogue.gig == gig.id
    if fits and isinstance(held, list) and len(held) == len(gig.services):
        return [str(state) for state in held]
    return [s.state.value for s in gig.services]


def _other_side(state: ServiceState, profile: Profile) -> str:
    return (profile.inactive if state in ACTIVE else profile.active).value


def _flipped_draft(desk: Desk) -> Decision:
    draft = _board_draft(desk)
    profile = desk.world.profiles[str(draft["profile"])]
    rows = [dict(row) for row in draft["rows"]] if isinstance(draft["rows"], list) else []
    row = rows[desk.number(len(rows)) - 1]
    row["state"] = _other_side(ServiceState(row["state"]), profile)
    draft = {**draft, "rows": rows}
    shown = for_draft(desk, draft, in_place=True)
    return Decision((shown,), dialogue=Dialogue("start", "states", None, draft))


def _board_draft(desk: Desk) -> Draft:
    draft = desk.answers("start")
    if desk.dialogue is None or desk.dialogue.step != "states":
        raise Stale("dialogue.closed")
    return draft


async def all_active(desk: Desk) -> Decision:
    """services.all: every service that isn't cancelled runs now."""
    if desk.gig is None:
        draft = _board_draft(desk)
        active = desk.world.profiles[str(draft["profile"])].active
        return await open_gig(desk, _with_states(draft, active))
    idle = [s.number for s in desk.gig.services if s.state not in {*ACTIVE, ServiceState.CANCELLED}]
    runs = desk.profile.active.value
    states = [runs if s.number in idle else s.state.value for s in desk.gig.services]
    return await settled(desk, states)


def _with_states(draft: Draft, state: ServiceState) -> Draft:
    rows = draft["rows"] if isinstance(draft["rows"], list) else []
    return {**draft, "rows": [{**row, "state": state.value} for row in rows]}


async def one_chosen(desk: Desk) -> Decision:
    """The only service's state, in one tap."""
    draft = _board_draft(desk)
    profile = desk.world.profiles[str(draft["profile"])]
    state = profile.states[desk.number(len(profile.states)) - 1]
    return await open_gig(desk, _with_states(draft, state))


async def done(desk: Desk) -> Decision:
    if desk.gig is None:
        return await open_gig(desk, _board_draft(desk))
    return await settled(desk, _states(desk, desk.gig))


async def settled(desk: Desk, states: list[str]) -> Decision:
    """The rows become entries: one for each state that services moved to."""
    gig = desk.the_gig
    moved: dict[str, list[int]] = {}
    for service, state in zip(gig.services, states, strict=True):
        if service.state != state:
            moved.setdefault(state, []).append(service.number)
    entries = [ServicesMoved(tuple(n), ServiceState(state)) for state, n in moved.items()]
    return onward(desk, desk.record(*entries), Words("services.kept"))


async def other_asked(desk: Desk) -> Decision:
    """A state that a tap doesn't reach: first which service."""
    gig = desk.the_gig
    states = [s.state.value for s in gig.services]
    rows = tuple((_pick(row, desk.profile, gig.id),) for row in _gig_rows(gig, states))
    return Decision((Say(Words("board.which"), rows, slot="board.other"),), gig=gig)


def _pick(row: Row, profile: Profile, gig: str) -> Button:
    number, amount, state = row
    args = {"n": number, "amount": amount, "state": Words(f"state.{profile.id}.{state}")}
    return button("board.pick", gig, number, "button.board.row", **args)


async def picked(desk: Desk) -> Decision:
    gig, number = desk.the_gig, desk.number(len(desk.the_gig.services))
    states = [s for s in desk.profile.states if s is not ServiceState.CANCELLED]
    rows = tuple(
        (button("board.set", gig.id, f"{number}.{n}", f"state.{desk.profile.id}.{state}"),)
        for n, state in enumerate(states)
    )
    return Decision((Say(Words("board.state", {"n": number}), rows, slot="board.other"),), gig=gig)


async def state_set(desk: Desk) -> Decision:
    states = [s for s in desk.profile.states if s is not ServiceState.CANCELLED]
    number, _, place = desk.arg.partition(".")
    if not (number.isdecimal() and place.isdecimal() and int(place) < len(states)):
        raise Malformed("refused.button")
    now = _states(desk, desk.the_gig)  # with what was flipped and not yet said to be done
    if not 1 <= int(number) <= len(now) or now[int(number) - 1] == ServiceState.CANCELLED:
        raise Malformed("refused.button")
    now[int(number) - 1] = states[int(place)].value
    return await settled(desk, now)
