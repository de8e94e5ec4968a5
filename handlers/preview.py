"""Preview before file: shown, answered, and approved in writing for exactly one file."""

from dataclasses import replace

from gigs.entries.agreement import MessageShown, WordsKept
from gigs.entries.delivery import OwnPreviewMade, PreviewApproved, PreviewMade, PreviewRemarked
from gigs.messages import PREVIEW, rung
from gigs.model import Gig, Preview, ProofKind
from gigs.records import Dialogue
from gigs.refusals import Malformed, Stale
from gigs.roles import Role
from handlers import groups, origins, values
from handlers.agreement import held_proof, texts
from handlers.buttons import button
from handlers.cards import spoken
from handlers.client import message
from handlers.desk import Decision, Desk
from handlers.onward import onward
from handlers.reading.reply import read_reply
from handlers.reply import Arg, CardShown, Say, Text, Words

PICTURES = ("image/png", "image/jpeg", "image/webp", "image/gif")


async def wanted(desk: Desk) -> Decision:
    """preview.make: the file itself is attached, so that the approval can be bound to it."""
    gig = desk.the_gig
    if gig.release is not None:
        raise Stale("file.released")
    if desk.files:
        return await attached(desk)
    rows = ((button("preview.own", gig.id), button("leave")),)
    form = Words(f"preview.form.{gig.work}")
    asked = Say(Words("preview.attach", {"form": form}), rows)
    return Decision((asked,), gig=gig, dialogue=Dialogue("preview", "file", gig.id))


async def attached(desk: Desk) -> Decision:
    if not desk.files:
        raise Malformed("refused.file-wanted")
    gig, file = desk.the_gig, desk.files[0]
    if gig.release is not None:
        raise Stale("file.released")
    if file.compressed:
        raise Malformed("refused.compressed")
    version = gig.scope.number if gig.scope else 0
    number = len(gig.previews) + 1
    made = PreviewMade(number, version, file.sha256, file.size, file.name)
    decision = desk.record(made, MessageShown("T08"))
    voided = gig.preview is not None and gig.preview.proof is not None and not gig.preview.void
    said = Say(
        Words("preview.new-file" if voided else "preview.made", {"file": values.own(file.name)})
    )
    return await _made(desk, replace(decision, files=(file,)).then(said))


async def _made(desk: Desk, decision: Decision) -> Decision:
    """Whoever answers for the gig writes to the client; they learn what a maker made."""
    put = _put(decision, "T08")
    if desk.role is not Role.MAKER:
        return put
    args: dict[str, Arg] = {"name": spoken(desk.the_gig), "who": Text(groups.called(desk.event))}
    told = (Say(Words("preview.made-told", args)), *put.replies[len(decision.replies) :])
    return await groups.owner_told(desk, decision.then(CardShown(desk.the_gig.id)), *told)


def _put(decision: Decision, id_: str) -> Decision:
    gig = decision.gig
    assert gig is not None, "a preview has a gig"  # noqa: S101 - for the reader
    rows = ((button("preview.approved", gig.id), button("preview.remarks", gig.id)),)
    return replace(decision, dialogue=_open(gig)).then(
        message(gig, id_), Say(Words("preview.waiting"), rows)
    )


def _open(gig: Gig) -> Dialogue:
    return Dialogue(
        "approval", "paste", gig.id, {"preview": gig.preview.number if gig.preview else 0}
    )


def _unreleased(desk: Desk) -> Gig:
    if desk.the_gig.release is not None:
        raise Stale("file.released")
    return desk.the_gig


async def own_wanted(desk: Desk) -> Decision:
    """A preview that lives elsewhere: its picture stands for it, and the proof is weaker."""
    gig = _unreleased(desk)
    asked = Say(Words("preview.own"), ((button("leave"),),))
    return Decision((asked,), gig=gig, dialogue=Dialogue("own", "picture", gig.id))


async def own_attached(desk: Desk) -> Decision:
    if not desk.files or desk.files[0].media_type not in PICTURES:
        raise Malformed("refused.picture-wanted")
    gig = _unreleased(desk)
    version = gig.scope.number if gig.scope else 0
    made = OwnPreviewMade(len(gig.previews) + 1, version, desk.files[0].sha256)
    decision = desk.record(made, MessageShown("T08"))
    said = Say(Words("preview.own-made"))
    return await _made(desk, replace(decision, files=desk.files).then(said))


async def reminder(desk: Desk) -> Decision:
    gig = _with_open_preview(desk)
    id_ = rung(gig, PREVIEW, since=gig.preview.seq if gig.preview else 0)
    return _put(desk.record(MessageShown(id_)), id_)


def _with_open_preview(desk: Desk) -> Gig:
    gig = desk.the_gig
    if gig.release is not None:
        raise Stale("file.released")
    if gig.preview is None or gig.preview.void:
        raise Stale("preview.none")
    return gig


async def approved_said(desk: Desk) -> Decision:
    gig = _with_open_preview(desk)
    number = _current(gig).number
    rows = ((button("preview.unproven", gig.id, number),),)
    return Decision((Say(Words("approval.proof"), rows),), gig=gig, dialogue=_open(gig))


def _current(gig: Gig) -> Preview:
    if gig.preview is None:
        raise Stale("preview.none")
    return gig.preview


async def unproven(desk: Desk) -> Decision:
    gig = _of_preview(desk)
    proof = _current(gig).proof
    if proof is not None and proof.kept:
        raise Stale("preview.proven")
    decision = desk.record(PreviewApproved(_current(gig).number, ProofKind.NONE))
    return replace(decision, dialogue=_open(gig)).then(
        Say(Words("approval.amber")), CardShown(gig.id)
    )


def _of_preview(desk: Desk) -> Gig:
    """A button that binds an approval means one preview."""
    gig = _with_open_preview(desk)
    if desk.arg != str(_current(gig).number):
        raise Stale("preview.newer")
    return gig


async def answered(desk: Desk) -> Decision:
    """What came back to the preview: approval, remarks, or something else."""
    gig, held = _with_open_preview(desk), desk.answers("approval")
    if held.get("preview") != _current(gig).number:
        raise Stale("preview.newer")
    if desk.dialogue and desk.dialogue.step == "sure" and desk.answer:
        typed = replace(desk, arg=str(_current(gig).number))  # the seller's own word
        return await (approved if desk.answer == "yes" else no)(typed)
    picture = desk.picture
    words = values.long_text(desk.text.strip(), desk) if desk.text.strip() else None
    scope = texts(gig.scope.items) if gig.scope else ()
    label = read_reply(words, "preview", scope).label if words else "yes"
    how = ProofKind.SCREENSHOT if picture else desk.how
    answers = {**held, "words": words, "how": how.value, "label": label, "picture": picture}
    answers["origin"] = origins.held(desk.origin)
    asked = _is_it_approval(gig, label, origins.told(desk.origin))
    dialogue = Dialogue("approval", "sure", gig.id, answers)
    return Decision((asked,), gig=gig, dialogue=dialogue, files=desk.files)


def _is_it_approval(gig: Gig, label: str, origin: Arg) -> Say:
    number = _current(gig).number
    yes = button("approval.yes", gig.id, number)
    remark = button("approval.remark", gig.id, number)
    if label == "yes":
        asked = Words("approval.sure", {"origin": origin})
        return Say(asked, ((yes, button("approval.no", gig.id, number)),))
    rows = ((remark, button("change", gig.id)), (yes, button("approval.no", gig.id, number)))
    reading = Words(f"reading.{label}")
    return Say(Words("approval.unsure", {"reading": reading, "origin": origin}), rows)


async def approved(desk: Desk) -> Decision:
    gig, proof = _of_preview(desk), held_proof(desk, "approval")
    entry = PreviewApproved(_current(gig).number, proof.how, proof.file, proof.words)
    decision = desk.record(entry.coming_from(proof.origin))
    return onward(desk, decision, Words("preview.approved"))


async def remarked(desk: Desk) -> Decision:
    """Remarks inside the agreement: kept, and the next preview starts from them."""
    gig, proof = _of_preview(desk), held_proof(desk, "approval")
    entry = PreviewRemarked(_current(gig).number, proof.words or "")
    return _remarked(desk, entry.coming_from(proof.origin), "none")


def _remarked(desk: Desk, entry: PreviewRemarked, origin: Arg) -> Decision:
    gig = desk.the_gig
    row = (button("preview.make", gig.id), button("change", gig.id))
    said = Say(Words("preview.remarked", {"origin": origin}), (row,))
    return desk.record(entry).then(said, CardShown(gig.id))


async def no(desk: Desk) -> Decision:
    gig, proof, held = _of_preview(desk), held_proof(desk, "approval"), desk.answers("approval")
    kept = WordsKept(str(held.get("label", "vague")), proof.how, proof.file, proof.words)
    decision = desk.record(kept.coming_from(proof.origin))
    return replace(decision, dialogue=_open(gig)).then(Say(Words("approval.not")))


async def remarks_asked(desk: Desk) -> Decision:
    gig = _with_open_preview(desk)
    dialogue = Dialogue("remarks", "paste", gig.id, {"preview": _current(gig).number})
    asked = Say(Words("remarks.paste"), ((button("leave"),),))
    return Decision((asked,), gig=gig, dialogue=dialogue)


async def remarks_said(desk: Desk) -> Decision:
    gig, held = _with_open_preview(desk), desk.answers("remarks")
    if held.get("preview") != _current(gig).number:
        raise Stale("preview.newer")
    words = values.long_text(desk.text.strip(), desk)
    if not words:
        raise Malformed("refused.empty")
    entry = PreviewRemarked(_current(gig).number, words)
    return _remarked(desk, entry.coming_from(desk.origin), origins.told(desk.origin))
