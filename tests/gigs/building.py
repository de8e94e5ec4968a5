"""Gigs as a seller would tell them: the entries of a journal under the trade's words."""

from dataclasses import replace
from datetime import UTC, datetime

from gigs.entries.agreement import MessageShown, ScopeConfirmed, ScopeProposed
from gigs.entries.delivery import (
    FileReleased,
    GateOverridden,
    OwnPreviewMade,
    PreviewApproved,
    PreviewMade,
)
from gigs.entries.opening import GigOpened
from gigs.entries.services import ServicesCancelled, ServicesListed, ServicesMoved
from gigs.erased import ERASED, Erased
from gigs.gates import Act, shut
from gigs.journal import Entry, record
from gigs.model import Gate, Gig, Mode, ProofKind, ServiceState
from gigs.money import equal_split
from gigs.services import loss_if_cancelled

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
SELLER = "web:seller"
FILE, NEW_FILE, PICTURE = "f1" * 32, "f2" * 32, "9c" * 32  # SHA-256, as the vault names files

RUNS = ServiceState.IN_PROGRESS
WAITS = ServiceState.AWAITING_INSTRUCTIONS
NOT_BOUGHT = ServiceState.NOT_BOUGHT
CLOSED = ServiceState.DELIVERED
CANCELLED = ServiceState.CANCELLED


def opened(price: int = 8000, mode: Mode = Mode.ALL_ACTIVE) -> GigOpened:
    """An Excel model on Khamsat for 80 $, the story's own gig."""
    return GigOpened(
        gig="g1",
        name="olive",
        work="excel",
        size="normal",
        profile="khamsat",
        revision=1,
        mode=mode,
        language="ar",
        currency="USD",
        price=price,
        title="نموذج إكسل للمخزون",
    )


def gig(*entries: Entry, price: int = 8000, mode: Mode = Mode.ALL_ACTIVE) -> Gig:
    return grown(None, opened(price, mode), *entries)


def after(gig: Gig, *entries: Entry, at: datetime = NOON) -> Gig:
    return grown(gig, *entries, at=at)


def grown(gig: Gig | None, *entries: Entry, at: datetime = NOON) -> Gig:
    now, _ = record(gig, entries, at, SELLER)
    assert now is not None
    return now


def proposed(number: int = 1, price: int = 8000, **topics: str) -> ScopeProposed:
    """A version of the agreement; excel_6="..." answers the question excel.6."""
    asked = topics or {"excel_6": "ورقة جرد بخمسين صنفًا"}
    return ScopeProposed(
        number=number,
        topics=tuple(topic.replace("_", ".") for topic in asked),
        revisions=2,
        days=3,
        texts=tuple(asked.values()),
        exclusions=("الماكرو",),
        price=price,
    )


def confirmed(number: int = 1, how: ProofKind = ProofKind.PASTED) -> ScopeConfirmed:
    words, file = _kept(how, "موافق")
    return ScopeConfirmed(number, how, file, words)


def _kept(how: ProofKind, words: str) -> tuple[str | None, str | None]:
    """Words are kept when pasted or forwarded, a picture when screenshot; a press is itself."""
    said = words if how in (ProofKind.PASTED, ProofKind.FORWARDED) else None
    return said, PICTURE if how is ProofKind.SCREENSHOT else None


def listed(*states: ServiceState, amounts: tuple[int, ...] = (), price: int = 8000) -> Entry:
    """The price split equally over services in these states, unless amounts say otherwise."""
    split = amounts or equal_split(price, len(states))
    return ServicesListed(states, split, tuple(f"A-{n}" for n, _ in enumerate(states, 1)))


def moved(state: ServiceState, *numbers: int) -> ServicesMoved:
    return ServicesMoved(numbers, state)


def cancelled(gig: Gig, *numbers: int) -> ServicesCancelled:
    return ServicesCancelled(numbers, loss_if_cancelled(gig, numbers))


def previewed(file: str = FILE, number: int = 1, scope: int = 1) -> PreviewMade:
    return PreviewMade(number, scope, file, 20_000, "model.xlsx")


def own_preview(number: int = 1, scope: int = 1) -> OwnPreviewMade:
    return OwnPreviewMade(number, scope, PICTURE)


def approved(number: int = 1, how: ProofKind = ProofKind.PASTED) -> PreviewApproved:
    words, file = _kept(how, "معتمدة")
    return PreviewApproved(number, how, file, words)


def overrode(gig: Gig, act: Act, file: str | None = None) -> GateOverridden:
    """Going on over exactly what is missing now, with the story's own reason."""
    lacking = shut(gig, act, file)
    gates = tuple(dict.fromkeys(m.gate for m in lacking))
    version = gig.scope.number if gig.scope else 0
    marks = tuple(m.mark for m in lacking)
    return GateOverridden(act.value, gates, version, file, marks, "لا أريد خسارة العميل")


def released(file: str = FILE, scope: int = 1, over: tuple[Gate, ...] = ()) -> FileReleased:
    return FileReleased(file, 20_000, scope, over, "model.xlsx")


def shown(*messages: str, scope: int | None = None) -> tuple[MessageShown, ...]:
    return tuple(MessageShown(message, scope) for message in messages)


AGREED = (proposed(), confirmed())
FOUR_RUN = listed(RUNS, RUNS, RUNS, RUNS)
ONE_OF_FOUR = listed(RUNS, WAITS, WAITS, WAITS)  # as in the story: one active, three waiting
APPROVED = (previewed(), approved())


def ready_gig() -> Gig:
    """All three gates open, for FILE."""
    return gig(*AGREED, FOUR_RUN, *APPROVED)


def erased(entry: Entry) -> Entry:
    """The entry once each of its private openings is gone."""
    gone: dict[str, Erased] = dict.fromkeys(entry.private_fields(), ERASED)
    return replace(entry, **gone)
