"""Whose a gig is to make, and who does which step."""

from collections.abc import Sequence
from dataclasses import replace

from gigs.entries.team import GigAssigned, StepAssigned
from gigs.model import Gig
from gigs.records import Member
from gigs.refusals import Malformed, NotAllowed
from handlers import groups, values
from handlers.buttons import button
from handlers.cards import spoken
from handlers.desk import Decision, Desk
from handlers.reply import Arg, Button, CardShown, Say, Text, Words

NOBODY = "0"
PAGE = 8  # makers of one message
LONGEST_PAGE = 3  # digits


async def asked(desk: Desk) -> Decision:
    """arg: which page of them. Whose it was may be gone, and nobody else there."""
    gig = desk.the_gig
    makers = await groups.makers(desk, gig.id)
    if not (makers or gig.assigned):
        raise NotAllowed("assign.no-maker")
    shown, more = _paged(makers, desk.arg)
    rows = tuple((_maker(gig, one, "assign", str(one.ref)),) for one in shown)
    rest = [button("assign.ask", gig.id, more, "button.gigs.rest")] if more else []
    nobody = button("assign", gig.id, NOBODY, "button.assign.nobody")
    last = (*rest, nobody, button("shared", gig.id, label="button.back"))
    said = Say(Words("assign", {"name": spoken(gig)}), (*rows, last), slot="assign")
    return Decision((said,), gig=gig)


def _paged(makers: Sequence[Member], page: str) -> tuple[Sequence[Member], int | None]:
    """Those of this page, the first where none is named, and which one comes next."""
    if page and not (page.isdecimal() and len(page) <= LONGEST_PAGE):
        raise Malformed("refused.button")
    number = int(page) if page.isdecimal() else 0
    first = number * PAGE if number * PAGE < len(makers) else 0
    shown = makers[first : first + PAGE]
    return shown, first // PAGE + 1 if first + PAGE < len(makers) else None


def _maker(gig: Gig, one: Member, action: str, arg: str) -> Button:
    return button(action, gig.id, arg, "button.maker", name=Text(one.name))


async def _chosen(desk: Desk, ref: str) -> tuple[Member | None, str | None]:
    """The maker a button names, and an account of theirs: the one they work with first."""
    if ref == NOBODY:
        return None, None
    makers = {str(one.ref): one for one in await groups.makers(desk, desk.the_gig.id)}
    if ref not in makers:
        raise NotAllowed("assign.no-maker")
    one = makers[ref]
    accounts = [str(account) for account in await desk.turn.accounts(one.person)]
    there = [a for a in accounts if a.split(":")[0] == one.within.split(":")[0]]
    return one, (there or accounts)[0]


async def assigned(desk: Desk) -> Decision:
    one, to = await _chosen(desk, desk.arg)
    gig = desk.the_gig
    decision = desk.record(GigAssigned(to))
    args: dict[str, Arg] = {"name": spoken(gig), "who": Text(one.name) if one else "none"}
    back = (button("shared", gig.id), button("card", gig.id, label="button.back"))
    decision = decision.then(Say(Words("assign.done", args), (back,)))
    if one is None:
        return decision
    row = (button("card", gig.id, label="button.gig.open"),)
    yours = Say(Words("assign.yours", {"name": spoken(gig)}), (row,))
    return await groups.told(desk, decision, one.person, yours)


async def steps(desk: Desk) -> Decision:
    """Which step it is about."""
    gig = desk.the_gig
    open_ = [step for step in gig.steps if step.ticked_at is None]
    rows = []
    for step in open_:
        text: Arg = Words(step.key) if step.key else values.own(step.text or "")
        rows.append((button("step.whose", gig.id, step.number, "button.step.off", step=text),))
    last = (button("steps", gig.id, label="button.back"),)
    said = Say(Words("assign.step", {"n": len(rows)}), (*rows, last), slot="steps")
    return Decision((said,), gig=gig)


async def step_asked(desk: Desk) -> Decision:
    """arg: a step's number, with a dot and a page of makers behind it."""
    step, _, page = desk.arg.partition(".")
    gig, number = desk.the_gig, replace(desk, arg=step).number(len(desk.the_gig.steps))
    makers = await groups.makers(desk, gig.id)
    if not makers:
        raise NotAllowed("assign.no-maker")
    shown, more = _paged(makers, page)
    rows = tuple((_maker(gig, one, "step.assign", f"{number}.{one.ref}"),) for one in shown)
    rest = [button("step.whose", gig.id, f"{number}.{more}", "button.gigs.rest")] if more else []
    nobody = button("step.assign", gig.id, f"{number}.{NOBODY}", "button.assign.nobody")
    last = (*rest, nobody, button("step.who", gig.id, label="button.back"))
    said = Say(Words("assign.whose", {"n": number}), (*rows, last), slot="steps")
    return Decision((said,), gig=gig)


async def step_assigned(desk: Desk) -> Decision:
    number, _, ref = desk.arg.partition(".")
    gig = desk.the_gig
    if not number.isdecimal() or not 1 <= int(number) <= len(gig.steps):
        raise Malformed("refused.button")
    one, to = await _chosen(desk, ref)
    decision = desk.record(StepAssigned(int(number), to))
    args: dict[str, Arg] = {"n": int(number), "who": Text(one.name) if one else "none"}
    back = ((button("steps", gig.id),),)
    said = Say(Words("assign.step-done", args), back, slot="steps")
    return decision.then(said, CardShown(gig.id))
