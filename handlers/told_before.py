"""What was told in one place has nothing left to press there, once it's told or answered in
another."""

from collections.abc import Iterable
from dataclasses import replace

import msgspec
from msgspec import structs

from gigs.records import NudgeRow, Place
from handlers.ports import Turn
from handlers.reply import Reply, Say


async def without_buttons(turn: Turn, rows: Iterable[NudgeRow], here: Place) -> list[Place]:
    """rows: as they were told before. The places in which something changed."""
    told = {(row.place, row.batch) for row in rows if row.place not in (None, here)}
    changed: list[Place] = []
    for place, batch in told:
        if place and await _bare(turn, place, f"nudge:{batch}"):
            changed.append(place)
    return changed


async def _bare(turn: Turn, place: Place, slot: str) -> bool:
    """It keeps its time: nobody spoke there just now."""
    shown = await turn.standing(place, slot)
    said: Reply | None = msgspec.json.decode(shown.message.body, type=Reply) if shown else None
    if shown is None or not isinstance(said, Say) or not said.buttons:
        return False
    body = msgspec.json.encode(structs.replace(said, buttons=()))
    await turn.show(place, replace(shown.message, body=body, in_place=True), shown.at)
    return True
