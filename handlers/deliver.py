"""The client wants the file: what is missing is said and recorded, or the file is released."""

from dataclasses import replace

from gigs.entries.agreement import MessageShown
from gigs.entries.delivery import FileAsked, FileReleased, GateOverridden
from gigs.entries.outcome import WorkAccepted
from gigs.gates import Act, may, shut
from gigs.journal import Entry
from gigs.messages import RECEIPT, ready, rung
from gigs.model import Gig
from gigs.records import Dialogue, FileRef
from gigs.refusals import Malformed, Stale
from handlers.buttons import button
from handlers.client import message
from handlers.desk import Decision, Desk
from handlers.gatekeeping import reason_asked, screen
from handlers.reply import CardShown, File, Reply, Say, Words


async def file_asked(desk: Desk) -> Decision:
    """Refused or not, the asking is on record; the polite answer is ready at once."""
    gig = desk.the_gig
    if gig.release is not None:
        raise Stale("file.released")
    lacking = shut(gig, Act.RELEASE)
    gates = tuple(dict.fromkeys(m.gate for m in lacking))
    decision = desk.record(FileAsked(gates))
    now = decision.gig or gig
    if not lacking:
        rows = ((button("file.release", gig.id),),)
        return decision.then(Say(Words("file.ready"), rows))
    id_ = ready(now, Act.RELEASE)
    if id_ is None:
        return screen(desk, Act.RELEASE, None, decision)
    if id_.startswith("T03") and now.scope is None:
        id_ = "T09"
    version = now.scope.number if id_.startswith("T03") and now.scope else None
    now_shown = desk_after(desk, decision).record(MessageShown(id_, version))
    merged = replace(now_shown, recorded=(*decision.recorded, *now_shown.recorded))
    return screen(desk, Act.RELEASE, None, merged).then(message(now, id_))


def desk_after(desk: Desk, decision: Decision) -> Desk:
    return replace(desk, gig=decision.gig)


async def release(desk: Desk) -> Decision:
    """file.release: the file that was approved, or one attached now."""
    gig = desk.the_gig
    if gig.release is not None:
        raise Stale("file.released")
    if desk.files:
        return await attached(desk)
    file = _approved_file(gig)
    if file is None:
        return _file_wanted(desk, "release")
    if not may(gig, Act.RELEASE, file):
        return screen(desk, Act.RELEASE, file)
    return await released(desk, file)


def _approved_file(gig: Gig) -> str | None:
    preview = gig.preview
    return preview.file.sha256 if preview and preview.file else None


def _file_wanted(desk: Desk, then: str) -> Decision:
    gig = desk.the_gig
    asked = Say(Words("file.attach"), ((button("leave"),),))
    return Decision(
        (asked,), gig=gig, dialogue=Dialogue("deliverable", "file", gig.id, {"then": then})
    )


async def attached(desk: Desk) -> Decision:
    """The final file came: its hash decides whether it is the one that was approved."""
    if not desk.files:
        raise Malformed("refused.file-wanted")
    file = desk.files[0]
    if file.compressed:
        raise Malformed("refused.compressed")
    await desk.turn.refer(desk.person, desk.the_gig.id, file)
    held = desk.dialogue.answers if desk.dialogue and desk.dialogue.form == "deliverable" else {}
    if may(desk.the_gig, Act.RELEASE, file.sha256):
        return await released(desk, file.sha256)
    if held.get("then") == "override":
        return reason_asked(desk, Act.RELEASE, file.sha256)
    shown = screen(desk, Act.RELEASE, file.sha256)
    kept = Dialogue("deliverable", "held", desk.the_gig.id, {"sha256": file.sha256})
    return replace(shown, dialogue=kept)


async def override_release(desk: Desk) -> Decision:
    """The file that would be released has to be known before a reason can be bound to it."""
    gig = desk.the_gig
    if gig.release is not None:
        raise Stale("file.released")
    held = desk.dialogue.answers if desk.dialogue and desk.dialogue.form == "deliverable" else {}
    attached_now = held.get("sha256") if desk.dialogue and desk.dialogue.gig == gig.id else None
    file = attached_now if isinstance(attached_now, str) else _approved_file(gig)
    if file is None:
        return _file_wanted(desk, "override")
    return reason_asked(desk, Act.RELEASE, file)


async def released(
    desk: Desk, sha256: str, entry: GateOverridden | None = None, *said: Reply
) -> Decision:
    """A permission on record; the same file is handed back for the seller to deliver."""
    file = await desk.turn.holds(desk.person, sha256)
    if file is None:
        raise Stale("file.gone")
    gig = desk.the_gig
    gates = entry.gates if entry else ()
    version = gig.scope.number if gig.scope else 0
    freed = FileReleased(sha256, file.size, version, gates, file.name)
    entries: list[Entry] = [entry, freed] if entry else [freed]
    decision = desk.record(*entries)
    now = decision.gig or gig
    handed = Say(Words("file.handed"), file=shown(file))
    return decision.then(*said, handed, message(now, "T10"), CardShown(gig.id))


def shown(file: FileRef) -> File:
    return File(file.sha256, file.name, file.size, file.media_type)


async def receipt_asked(desk: Desk) -> Decision:
    """receipt.message: a word about the delivery that nobody has accepted yet."""
    gig = desk.the_gig
    if gig.release is None:
        raise Stale("file.not-released")
    if gig.accepted_at is not None:
        raise Stale("work.accepted")
    id_ = rung(gig, RECEIPT, since=gig.scope.seq if gig.scope else 0)
    decision = desk.record(MessageShown(id_))
    return decision.then(message(gig, id_), CardShown(gig.id))


async def received(desk: Desk) -> Decision:
    gig = desk.the_gig
    if gig.release is None:
        raise Stale("file.not-released")
    if gig.accepted_at is not None:
        raise Stale("work.accepted")
    decision = desk.record(WorkAccepted())
    row = (button("review", gig.id),)
    return decision.then(
        Say(Words("work.accepted-well"), (row,)), message(gig, "T12"), CardShown(gig.id)
    )
