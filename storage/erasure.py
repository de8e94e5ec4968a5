"""A person's words taken out of a gig, while the rest stays provable.

The chain tells which texts were erased; the database's own files must not hold them any longer
either. On a server it's the server's VACUUM that clears its files, in its own time.
"""

from datetime import datetime

from sqlalchemy import bindparam, delete, select, update

from gigs.entries.outcome import TextsErased
from gigs.journal import Recorded, fold
from gigs.model import Stamp
from gigs.nudge import Kind
from gigs.records import Person
from storage import journal
from storage.board import Board
from storage.nudge_rows import TO_COME, WITHDRAWN, in_states
from storage.nudge_tables import NUDGES, REMINDERS
from storage.schema import DIALOGUES, IDENTITIES, OPENINGS
from storage.transactions import Transaction, Transactions

APART, ASKED = OPENINGS.c, DIALOGUES.c
DROP = delete(OPENINGS).where(
    APART.gig == bindparam("of_gig"), APART.subject == bindparam("of_subject")
)
DROP_ANSWERS = delete(DIALOGUES).where(
    ASKED.gig == bindparam("of_gig"), ASKED.identity == bindparam("of_subject")
)
_WHO = select(IDENTITIES.c.person).where(
    IDENTITIES.c.platform == bindparam("platform"), IDENTITIES.c.account == bindparam("account")
)
DROP_REMINDERS = (
    delete(REMINDERS)
    .where(REMINDERS.c.gig == bindparam("of_gig"), REMINDERS.c.person.in_(_WHO))
    .returning(REMINDERS.c.id)
)
WITHDRAW = (
    update(NUDGES)
    .where(
        NUDGES.c.gig == bindparam("of_gig"),
        NUDGES.c.kind == Kind.OWN.value,
        NUDGES.c.subject.in_(bindparam("of_reminders", expanding=True)),
        in_states(*TO_COME),
    )
    .values(state=WITHDRAWN)
)


async def erase_texts(transactions: Transactions, gig: str, subject: str, at: datetime) -> int:
    """How many texts went. subject: the identity whose words they are; the act is theirs."""
    async with transactions.write(alone=True) as tx:
        count = await _erase(tx, gig, subject, at)
    await transactions.empty_log()
    return count


async def _erase(tx: Transaction, gig: str, subject: str, at: datetime) -> int:
    count = await take_out(tx, gig, subject, at)
    await tx.run(DROP_ANSWERS, {"of_gig": gig, "of_subject": subject})
    await _erase_reminders(tx, gig, subject)
    board = Board()
    board.touch(gig)
    await board.write(tx)
    return count


async def take_out(tx: Transaction, gig: str, subject: str, at: datetime) -> int:
    """The texts of its journal, which says so in its newest entry."""
    held = await journal.load(tx, gig)
    count = (await tx.run(DROP, {"of_gig": gig, "of_subject": subject})).rowcount
    if held is None or count == 0:
        return count
    left = fold(await journal.read(tx, gig))
    erased = Recorded(TextsErased(subject, count), Stamp(left.seq + 1, at, subject))
    after = left.after(erased.entry, erased.stamp)
    await journal.append(tx, Person(held.owner), after, [erased], held.head)
    return count


async def _erase_reminders(tx: Transaction, gig: str, subject: str) -> None:
    """Their words too; nothing of them is left to remind of."""
    platform, _, account = subject.partition(":")
    values = {"of_gig": gig, "platform": platform, "account": account}
    gone = list((await tx.run(DROP_REMINDERS, values)).scalars())
    if gone:
        await tx.run(WITHDRAW, {"of_gig": gig, "of_reminders": gone})
