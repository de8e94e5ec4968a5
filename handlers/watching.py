"""Another's gig watched: its member is told in private, without a sound, when its stage changes.

No more is told than its group sees, and in one message that follows the gig.
"""

from datetime import datetime

from gigs.model import Gig
from gigs.roles import Right, may
from handlers.buttons import button
from handlers.cards import spoken
from handlers.desk import Decision, Desk
from handlers.on_record import message
from handlers.ports import Turn
from handlers.reply import Arg, Say, Time, Words
from handlers.views import stage


async def begun(desk: Desk) -> Decision:
    gig = desk.the_gig
    await desk.turn.watches.begin(gig.id, desk.person.id)
    rows = ((button("card", gig.id, label="button.back"), button("unwatch", gig.id)),)
    said = Say(Words("watch.begun", {"name": spoken(gig)}), rows, slot=f"watch:{gig.id}")
    return Decision((said,), gig=gig, keeps_dialogue=True)


async def ended(desk: Desk) -> Decision:
    gig = desk.the_gig
    await desk.turn.watches.end(gig.id, desk.person.id)
    words = Words("watch.ended", {"name": spoken(gig)})
    rows = ((button("card", gig.id, label="button.back"),),)
    said = Say(words, rows, slot=f"watch:{gig.id}", in_place=True)
    return Decision((said,), gig=gig, keeps_dialogue=True)


async def told(turn: Turn, gig: Gig, actor: str, now: datetime) -> None:
    """Its new stage, to whoever watches it; who did it themself (a person's id) knows."""
    people = [one for one in await turn.watches.of(gig.id) if one != actor]
    places = await turn.private_places(people)
    roles = await turn.teams.parts(gig.id, people)
    for person in people:
        if may(roles.get(person), Right.WATCH) and places[person]:
            await turn.tell(places[person][0], message(_said(gig), gig.id), now)


def _said(gig: Gig) -> Say:
    due = gig.deadline if gig.closed is None and gig.release is None else None
    args: dict[str, Arg] = {
        "name": spoken(gig),
        "stage": Words(f"stage.{stage(gig)}"),
        "due": Time(due) if due else "none",
    }
    rows = ((button("card", gig.id, label="button.gig.open"), button("unwatch", gig.id)),)
    slot = f"watch:{gig.id}"
    return Say(Words("watch.stage", args), rows, slot=slot, in_place=True, silent=True)
