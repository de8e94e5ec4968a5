"""The client's own yes: by their own press, where their marketplace lets us meet them."""

from dataclasses import replace
from datetime import timedelta

from gigs.entries.agreement import ScopeConfirmed
from gigs.entries.delivery import PreviewApproved
from gigs.model import Gig, Preview, ProofKind, ScopeVersion
from gigs.refusals import NotAllowed, Stale
from gigs.roles import Right, Role, may
from handlers import groups, values
from handlers.buttons import button, led
from handlers.cards import spoken
from handlers.desk import Decision, Desk
from handlers.reading_along import terms
from handlers.reply import Arg, Button, File, Link, Say, Snippet, Text, Time, Words
from handlers.views import awaits_client

HOLDS = timedelta(days=7)  # a client's link
SHORT = 8  # signs of a file's fingerprint


def _refused(desk: Desk) -> Decision | None:
    """Where the marketplace wants all talk on its own pages, with that reason."""
    if desk.profile.contact_allowed:
        return None
    words = no_contact(desk)
    if desk.role is Role.CLIENT:
        words = Words("client.write-there", words.args)
    return Decision((Say(words, _opened(desk.the_gig)),), gig=desk.gig)


def no_contact(desk: Desk) -> Words:
    """Why the client isn't met here, and what stands for their press."""
    return Words("client.no-contact", {"market": Words(f"profile.{desk.profile.id}")})


async def link(desk: Desk) -> Decision:
    """A link for one person, once; who opens it is the client of this gig from then on."""
    if (refused := _refused(desk)) is not None:
        return refused
    gig, until = desk.the_gig, desk.now + HOLDS
    code = await desk.turn.codes.make("client", desk.person, gig.id, until)
    words = Words("client.invite", {"gig": Text(str(gig.title)), "link": Link(f"c_{code}")})
    back = (button("shared", gig.id, label="button.back"),)
    held = Say(Words("client.link", {"until": Time(until)}), (back,))
    return Decision((Snippet(words, gig.language), held), gig=gig)


async def by_link(desk: Desk) -> Decision:
    """Looked at first: an owner who tries their own link doesn't use it up."""
    codes, who = desk.turn.codes, desk.event.identity
    found = await codes.look("client", desk.arg, who, desk.now)
    gig = await desk.turn.gig(found.subject) if found else None
    if found is None or gig is None or not await _is_still_theirs(desk, gig, found.person):
        raise Stale("client.link-ended")
    role = await desk.turn.role(gig.id, desk.person)
    if role in (Role.OWNER, Role.LEAD, Role.MAKER):
        raise NotAllowed("client.link-yours")
    if await codes.take("client", desk.arg, who, desk.now) is None:
        raise Stale("client.link-ended")  # somebody else was quicker
    await groups.met(desk)
    name = groups.called(desk.event)
    await desk.turn.teams.appoint(gig.id, desk.person.id, Role.CLIENT.value, name, desk.now)
    return await opened(_with(desk, gig))


async def _is_still_theirs(desk: Desk, gig: Gig, person: str) -> bool:
    """Whether who made the link may still ask for a client's yes."""
    role = await desk.turn.role(gig.id, replace(desk.person, id=person))
    return gig.closed is None and may(role, Right.STEER)


async def by_card(desk: Desk) -> Decision:
    """From a group's card, in private talk."""
    role = await desk.turn.role(desk.arg, desk.person)
    gig = await desk.turn.gig(desk.arg) if role is Role.CLIENT else None
    if gig is None:
        raise NotAllowed("client.only")
    return await opened(_with(desk, gig))


def _with(desk: Desk, gig: Gig) -> Desk:
    return replace(desk, gig=gig, role=Role.CLIENT, arg="")


async def opened(desk: Desk) -> Decision:
    """Their own version, with what waits for their yes."""
    if (refused := _refused(desk)) is not None:
        return refused
    gig = desk.the_gig
    match awaits_client(gig):
        case "approval" if gig.preview is not None:
            return Decision((await _preview(desk, gig.preview),), gig=gig)
        case "yes" if gig.scope is not None:
            return Decision((_agreement(gig, gig.scope),), gig=gig)
        case _:
            said = Say(Words("client.nothing", {"name": spoken(gig)}), _opened(gig))
            return Decision((said,), gig=gig)


def _opened(gig: Gig) -> tuple[tuple[Button, ...], ...]:
    """Back to its card, whoever reads."""
    return ((button("card", gig.id, label="button.gig.open"),),)


def _agreement(gig: Gig, version: ScopeVersion) -> Say:
    args = {**terms(gig, version), "price": values.amount(version.price, gig.currency)}
    rows = ((button("client.agree", gig.id, version.seq),), *_opened(gig))
    return Say(Words("client.agreement", args), led(rows))


async def _preview(desk: Desk, preview: Preview) -> Say:
    """A preview's picture where there is one; else its file is named by its fingerprint."""
    gig = desk.the_gig
    owner = await desk.turn.owner(gig.id)
    picture = await desk.turn.holds(owner, preview.shown) if preview.shown else None
    shown = (
        File(picture.sha256, picture.name, picture.size, picture.media_type) if picture else None
    )
    sha = preview.file.sha256 if preview.file else preview.shown or ""
    args: dict[str, Arg] = {"number": preview.number, "file": sha[:SHORT]}
    rows = ((button("client.approve", gig.id, preview.number),), *_opened(gig))
    return Say(Words("client.preview", args), led(rows), file=shown)


async def agreed(desk: Desk) -> Decision:
    """Bound to the version that they read, to the letter."""
    if (refused := _refused(desk)) is not None:
        return refused
    version = desk.the_gig.scope
    if version is None or not version.shown or desk.arg != str(version.seq):
        raise Stale("scope.newer")
    if version.proof is not None and version.proof.kept:
        raise Stale("scope.proven")
    decision = desk.record(ScopeConfirmed(version.number, ProofKind.PRESS))
    args = _press(desk, version.number)
    thanks, told = Words("client.agreed", args), Words("client.agreed-told", args)
    return await _thanked(desk, decision, thanks, told)


async def approved(desk: Desk) -> Decision:
    if (refused := _refused(desk)) is not None:
        return refused
    gig = desk.the_gig
    preview = gig.preview
    if preview is None or preview.void or desk.arg != str(preview.number):
        raise Stale("preview.newer")
    if gig.release is not None or (preview.proof is not None and preview.proof.kept):
        raise Stale("preview.proven")
    decision = desk.record(PreviewApproved(preview.number, ProofKind.PRESS))
    args = _press(desk, preview.number)
    thanks, told = Words("client.approved", args), Words("client.approved-told", args)
    return await _thanked(desk, decision, thanks, told)


def _press(desk: Desk, number: int) -> dict[str, Arg]:
    """Whose it was and when."""
    return {
        "name": spoken(desk.the_gig),
        "number": number,
        "at": Time(desk.now),
        "who": Text(groups.called(desk.event)) if desk.event.name else "none",
    }


async def _thanked(desk: Desk, decision: Decision, thanks: Words, told: Words) -> Decision:
    """Both sides learn it."""
    rows = _opened(desk.the_gig)
    return await groups.owner_told(desk, decision.then(Say(thanks, rows)), Say(told, rows))
