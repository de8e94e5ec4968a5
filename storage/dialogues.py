"""The open question of one identity in one place."""

import json
from datetime import datetime

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert

from gigs.records import Dialogue, Identity, Place
from storage.places import place_key
from storage.schema import DIALOGUES
from storage.transactions import Transaction

COLUMNS = DIALOGUES.c
HERE = (COLUMNS.place == bindparam("in_place")) & (COLUMNS.identity == bindparam("of_identity"))
FIND = select(COLUMNS.form, COLUMNS.step, COLUMNS.gig, COLUMNS.answers).where(HERE)
_ADD = insert(DIALOGUES)
KEEP = _ADD.on_conflict_do_update(
    index_elements=[COLUMNS.place, COLUMNS.identity],
    set_={name: _ADD.excluded[name] for name in ("form", "step", "gig", "answers", "at")},
)
CLOSE = delete(DIALOGUES).where(HERE)


def here(identity: Identity, place: Place) -> dict[str, str]:
    return {"in_place": place_key(place), "of_identity": str(identity)}


async def find(tx: Transaction, identity: Identity, place: Place) -> Dialogue | None:
    row = (await tx.run(FIND, here(identity, place))).one_or_none()
    return made(*row) if row else None


def made(form: str, step: str, gig: str | None, answers: str) -> Dialogue:
    return Dialogue(form, step, gig, json.loads(answers))


async def keep(
    tx: Transaction, identity: Identity, place: Place, dialogue: Dialogue, at: datetime
) -> None:
    values = {
        "place": place_key(place),
        "identity": str(identity),
        "form": dialogue.form,
        "step": dialogue.step,
        "gig": dialogue.gig,
        "answers": json.dumps(dict(dialogue.answers), separators=(",", ":")),
        "at": at,
    }
    await tx.run(KEEP, values)


async def close(tx: Transaction, identity: Identity, place: Place) -> None:
    await tx.run(CLOSE, here(identity, place))
