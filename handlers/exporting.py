"""All that is kept of a person handed over as one file.

It's gathered after the turn that promises it, and handed over in a turn of its own. A stop between
the two loses only the promise, whose words say what to do then.
"""

from gigs.export_records import EXPORT_TYPE, ExportOrder, Packed
from handlers.desk import Decision, Desk
from handlers.parcels import Parcels
from handlers.reply import Arg, File, Lines, Say, Words
from handlers.ways import Handler

LARGEST = 40_000_000  # bytes, where the platform has no limit of its own


async def asked(desk: Desk) -> Decision:
    person, order = desk.person, _order(desk)

    async def work(parcels: Parcels) -> Handler:
        return _handing_over(await parcels.pack(person, order), person.id)

    return Decision((Say(Words("export.begun")),), keeps_dialogue=True, work=work)


def _order(desk: Desk) -> ExportOrder:
    """What a platform can't take back isn't handed over there."""
    day = desk.now.astimezone(desk.zone).date()
    return ExportOrder(
        name=f"mithaq-{day:%Y-%m-%d}.zip",
        readme=f"{desk.world.phrases.phrase('export.readme', desk.language)}\n",
        day=day,
        files=desk.world.limits.export_files,
        whole=desk.world.largest.get(desk.event.place.platform, LARGEST),
    )


def _handing_over(packed: Packed, person: str) -> Handler:
    async def handed_over(desk: Desk) -> Decision:
        """Not to who was forgotten meanwhile. The one before needn't be kept any longer."""
        if desk.person.id != person:
            return Decision(keeps_dialogue=True)
        await desk.turn.let_go(desk.person, EXPORT_TYPE)
        file = packed.file
        said = Say(_told(packed), file=File(file.sha256, file.name, file.size, file.media_type))
        return Decision((said,), keeps_dialogue=True, files=(file,))

    return handed_over


def _told(packed: Packed) -> Words:
    lines: list[Arg] = [
        Words("export.gigs", {"n": packed.gigs}),
        Words("export.reminders", {"n": packed.reminders}),
        Words("export.files", {"n": packed.files}),
    ]
    if packed.left_out:
        lines.append(Words("export.left-out", {"n": packed.left_out}))
    return Words("export.done", {"lines": Lines(tuple(lines))})
