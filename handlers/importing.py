"""An export brought back, on the same account or another: asked for, checked, shown, taken in.

A file is opened between turns, before it's shown what would come and again before it comes: what
was shown binds nothing, what comes is judged anew. All of it comes in one turn, or nothing does.
"""

from dataclasses import replace

from gigs.export_records import EXPORT_TYPE, Unpacked
from gigs.records import Dialogue, FileRef
from gigs.refusals import Malformed, Refusal, Stale
from handlers.buttons import button
from handlers.desk import Decision, Desk, Work
from handlers.parcels import Parcels
from handlers.reply import Lines, Notice, Say, Words
from handlers.taking_in import coming_of, lines, owner_told, settle, take
from handlers.ways import Handler

LARGEST = 60_000_000  # bytes of such a file, which is read as a whole
NAMED = 16  # characters of its hash on the button


async def asked(desk: Desk) -> Decision:
    """The file may come along with the command."""
    if desk.files:
        return await attached(desk)
    return Decision((_file_wanted(),), dialogue=Dialogue("import", "file"))


def _file_wanted() -> Say:
    return Say(Words("import.asked"), ((button("leave"),),))


async def attached(desk: Desk) -> Decision:
    if not desk.files:
        return Decision((_file_wanted(),), dialogue=desk.dialogue or Dialogue("import", "file"))
    file = desk.files[0]
    if not file.sha256 or file.size > LARGEST:
        raise Malformed("import.too-large")
    await desk.turn.let_go(desk.person, EXPORT_TYPE)
    held = Dialogue("import", "checking", None, {"sha256": file.sha256})
    kept = replace(file, media_type=EXPORT_TYPE)

    async def work(parcels: Parcels) -> Handler:
        try:
            return _shown(file, await parcels.unpack(file.sha256, keep_files=False))
        except Refusal as refusal:
            return _unusable(file, refusal)

    return Decision((Say(Words("import.checking")),), dialogue=held, files=(kept,), work=Work(work))


def _about(desk: Desk, sha256: str) -> bool:
    """Whether the open question still is about this file."""
    held = desk.dialogue
    return held is not None and held.form == "import" and held.answers.get("sha256") == sha256


def _unusable(file: FileRef, refusal: Refusal) -> Handler:
    async def told(desk: Desk) -> Decision:
        """Another may be attached at once."""
        words = Words(refusal.key, dict(refusal.params))
        if not _about(desk, file.sha256):
            return Decision((Say(words),), keeps_dialogue=True)
        said = Say(words, ((button("leave"),),))
        return Decision((said,), dialogue=Dialogue("import", "file"))

    return told


def _shown(file: FileRef, brought: Unpacked) -> Handler:
    async def shown(desk: Desk) -> Decision:
        if not _about(desk, file.sha256):
            return Decision(keeps_dialogue=True)
        coming = await coming_of(desk, brought)
        what = Lines(tuple(lines(coming)))
        if not coming.something:
            return Decision((Say(Words("import.nothing", {"lines": what})),))
        rows = ((button("import.take", None, file.sha256[:NAMED]), button("leave")),)
        said = Say(Words("import.found", {"lines": what}), rows)
        held = Dialogue("import", "sure", None, {"sha256": file.sha256})
        return Decision((said,), dialogue=held)

    return shown


async def taken(desk: Desk) -> Decision:
    """Nothing is said yet that stays: until all has come, the question stands as it stood."""
    sha256 = str(desk.answers("import").get("sha256", ""))
    if not desk.arg or not sha256.startswith(desk.arg):
        raise Stale("dialogue.closed")

    async def work(parcels: Parcels) -> Handler:
        return _bringing_in(sha256, await parcels.unpack(sha256, keep_files=True))

    return Decision((Notice(Words("import.begun")),), keeps_dialogue=True, work=Work(work))


def _bringing_in(sha256: str, brought: Unpacked) -> Handler:
    async def brought_in(desk: Desk) -> Decision:
        """A second press finds the question closed, and nothing left to say."""
        if not _about(desk, sha256):
            return Decision(keeps_dialogue=True)
        coming = await coming_of(desk, brought)
        await settle(desk, coming)
        await take(replace(desk, person=coming.person), brought, coming)
        what = Lines(tuple(lines(coming)))
        rows = ((button("gigs"), button("nudges")),)
        said = Say(Words("import.done", {"lines": what}), rows)
        return Decision((said,), answered=True, there=await owner_told(desk, brought, coming))

    return brought_in
