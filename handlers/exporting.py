"""All that is kept of a person handed over as one file, one at a time and not too often.

It's gathered after the turn that promises it, and handed over in a turn of its own. A stop between
the two loses only the promise, whose words say what to do then.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from gigs.export_records import EXPORT_TYPE, ExportOrder, Packed
from handlers.desk import Decision, Desk, Work
from handlers.parcels import Parcels
from handlers.reply import Arg, File, Lines, Say, Time, Words
from handlers.ways import Handler

LARGEST = 40_000_000  # bytes, where the platform has no limit of its own
EXPORT = "export"  # the slot of the promise, which tells when one was asked for


async def asked(desk: Desk) -> Decision:
    """One that failed doesn't count: what told so stands where the promise stood."""
    again = await _again(desk)
    if again > desk.now:
        return Decision((Say(Words("export.wait", {"until": Time(again)})),), keeps_dialogue=True)
    promise = Say(Words("export.begun"), slot=EXPORT)
    return Decision((promise,), keeps_dialogue=True, work=await _gathering(desk))


async def _again(desk: Desk) -> datetime:
    """When the next may be asked for, by what stands in any of their private chats. A clock that
    was set back makes nobody wait longer than from now on."""
    private = (await desk.turn.private_places([desk.person.id])).get(desk.person.id, ())
    found = [await desk.turn.standing(place, EXPORT) for place in {desk.event.place, *private}]
    begun = [one.at for one in found if one and one.message.key == "export.begun"]
    apart = timedelta(minutes=desk.world.limits.export_minutes)
    return min(max(begun), desk.now) + apart if begun else desk.now


async def _gathering(desk: Desk) -> Work:
    person, accounts, order = desk.person, await _accounts(desk), _order(desk)

    async def work(parcels: Parcels) -> Handler:
        return _handing_over(await parcels.pack(person, order), person.id, accounts)

    return Work(work, EXPORT)


async def _accounts(desk: Desk) -> Sequence[str]:
    """A newcomer's isn't on record yet."""
    known = await desk.turn.accounts(desk.person.id)
    return sorted({desk.actor, *map(str, known)})


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


def _handing_over(packed: Packed, person: str, accounts: Sequence[str]) -> Handler:
    async def handed_over(desk: Desk) -> Decision:
        """Whose accounts were linked meanwhile gets all that is theirs by now; who was forgotten
        gets nothing. The one before needn't be kept any longer."""
        now = await _accounts(desk)
        if desk.person.id != person and len(now) == 1:
            return Decision(keeps_dialogue=True)
        if (desk.person.id, now) != (person, accounts):
            return Decision(keeps_dialogue=True, work=await _gathering(desk))
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
