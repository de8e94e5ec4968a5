"""Each kind of entry once or more, with exactly what it changes in a gig that is well under way."""

from dataclasses import replace
from datetime import timedelta

from gigs.entries.agreement import MessageShown, ScopeConfirmed, SignalSeen, WordsKept
from gigs.entries.delivery import FileAsked, GateOverridden, PreviewRemarked, WorkStarted
from gigs.entries.opening import (
    ClientNamed,
    DeadlineSet,
    GigClosed,
    GigReopened,
    SizeRaised,
    StepAdded,
    StepTicked,
    TitleCorrected,
)
from gigs.entries.outcome import (
    CausesNamed,
    LessonKept,
    OutcomeRecorded,
    TextsErased,
    WorkAccepted,
)
from gigs.entries.services import InstalmentDated, ServicesCancelled, ServicesListed
from gigs.entries.team import GigAssigned, StepAssigned
from gigs.journal import Entry
from gigs.model import (
    Deliverable,
    Gate,
    Loss,
    MessageCount,
    Outcome,
    Override,
    Preview,
    Proof,
    ProofKind,
    Release,
    ScopeItem,
    ScopeVersion,
    Service,
    ServiceState,
)
from gigs.origin import Origin
from gigs.spans import Span
from gigs.step import Step
from tests.gigs.building import (
    AGREED,
    CANCELLED,
    FILE,
    NEW_FILE,
    NOON,
    PICTURE,
    RUNS,
    SELLER,
    WAITS,
    approved,
    confirmed,
    gig,
    listed,
    moved,
    own_preview,
    previewed,
    proposed,
    released,
)

ASKED = ServiceState.CANCEL_REQUESTED
SPLIT = listed(RUNS, WAITS)
UNDER_WAY = gig(
    *AGREED, SPLIT, previewed(), approved(), StepAdded("sample-data"), MessageShown("T05")
)
SEQ = UNDER_WAY.seq + 1  # the place of the entry that comes next

SCOPE, PREVIEW = UNDER_WAY.scopes[0], UNDER_WAY.previews[0]
ONE, TWO = UNDER_WAY.services
STEP = Step(1, "sample-data", None)
VOID = replace(PREVIEW, void=True)
AHMED = Origin("أحمد", NOON - timedelta(days=1), "user")
FORWARDED = Proof(ProofKind.FORWARDED, NOON, "موافق", origin=AHMED)
MODEL = Deliverable(FILE, "model.xlsx", 20_000)
SECOND = ScopeVersion(
    number=2,
    at=NOON,
    items=(ScopeItem("excel.6", "رسم"),),
    exclusions=("الماكرو",),
    price=9000,
    revisions=2,
    days=3,
    seq=SEQ,
)
OVERRIDE = GateOverridden(
    "start", (Gate.SERVICES,), 1, None, ("services.inactive:2",), reason="عميل مهم"
)

EXAMPLES: tuple[tuple[Entry, dict[str, object]], ...] = (
    (TitleCorrected("قمر"), {"title": "قمر"}),
    (ClientNamed("أحمد"), {"client": "أحمد"}),
    (DeadlineSet(NOON), {"deadline": NOON}),
    (
        DeadlineSet(NOON + timedelta(days=3), assumed=True),
        {"deadline": NOON + timedelta(days=3), "deadline_assumed": True},
    ),
    (SizeRaised("full"), {"size": "full"}),
    (StepAdded(None, "الشعار"), {"steps": (STEP, Step(2, None, "الشعار"))}),
    (StepTicked(1, done=True), {"steps": (replace(STEP, ticked_by=SELLER, ticked_at=NOON),)}),
    (StepTicked(1, done=False), {}),
    (StepTicked(9, done=True), {}),
    (GigClosed("declined"), {"closed": "declined"}),
    (GigReopened(), {}),
    (WordsKept("request", ProofKind.FORWARDED, None, "أريد نموذجًا").coming_from(AHMED), {}),
    (
        proposed(2, price=9000, excel_6="رسم"),
        {"scopes": (SCOPE, SECOND), "previews": (VOID,), "price": 9000},
    ),
    (
        proposed(1, price=9000, excel_6="رسم"),
        {"scopes": (replace(SECOND, number=1),), "previews": (VOID,), "price": 9000},
    ),
    (
        ScopeConfirmed(1, ProofKind.SCREENSHOT, PICTURE),
        {"scopes": (replace(SCOPE, proof=Proof(ProofKind.SCREENSHOT, NOON, None, PICTURE)),)},
    ),
    (ScopeConfirmed(2, ProofKind.PRESS), {}),
    (
        confirmed(how=ProofKind.FORWARDED).coming_from(AHMED),
        {"scopes": (replace(SCOPE, proof=FORWARDED),)},
    ),
    (MessageShown("T05"), {"shown": (MessageCount("T05", 2, SEQ, NOON),)}),
    (
        MessageShown("T03", scope=1),
        {
            "shown": (*UNDER_WAY.shown, MessageCount("T03", 1, SEQ, NOON)),
            "scopes": (replace(SCOPE, shown=True, shown_at=NOON),),
        },
    ),
    (SignalSeen("R07"), {"signals": ("R07",)}),
    (
        ServicesListed((WAITS,), (8000,), (None,)),
        {"services": (Service(1, 8000, WAITS, None),), "services_seq": SEQ},
    ),
    (moved(RUNS, 2), {"services": (ONE, replace(TWO, state=RUNS)), "services_seq": SEQ}),
    (moved(RUNS, 9), {"services_seq": SEQ}),
    (
        ServicesCancelled((2,), lost=4000),
        {
            "services": (ONE, replace(TWO, state=CANCELLED)),
            "losses": (Loss(NOON, (2,), 4000),),
            "services_seq": SEQ,
        },
    ),
    (
        ServicesCancelled((2,), lost=0),
        {"services": (ONE, replace(TWO, state=CANCELLED)), "services_seq": SEQ},
    ),
    (
        moved(ASKED, 2),
        {
            "services": (ONE, replace(TWO, state=ASKED)),
            "services_seq": SEQ,
            "disputes": (Span(NOON),),
        },
    ),
    (InstalmentDated(2, NOON), {"services": (ONE, replace(TWO, due=NOON))}),
    (InstalmentDated(9, NOON), {}),
    (WorkStarted(), {"started_at": NOON, "worked_on": (1, 2)}),
    (
        previewed(NEW_FILE, 2),
        {
            "previews": (
                VOID,
                Preview(2, NOON, 1, Deliverable(NEW_FILE, "model.xlsx", 20_000), seq=SEQ),
            )
        },
    ),
    (own_preview(2), {"previews": (VOID, Preview(2, NOON, 1, None, PICTURE, seq=SEQ))}),
    (
        approved(1, ProofKind.SCREENSHOT),
        {"previews": (replace(PREVIEW, proof=Proof(ProofKind.SCREENSHOT, NOON, None, PICTURE)),)},
    ),
    (
        approved(how=ProofKind.FORWARDED).coming_from(AHMED),
        {"previews": (replace(PREVIEW, proof=replace(FORWARDED, words="معتمدة")),)},
    ),
    (
        PreviewRemarked(1, "اللون").coming_from(AHMED),
        {"previews": (replace(PREVIEW, remarks="اللون", proof=None),), "revised": 1},
    ),
    (FileAsked((Gate.SERVICES,)), {"asked_at": NOON}),
    (
        OVERRIDE,
        {
            "overrides": (
                Override(
                    NOON, "start", (Gate.SERVICES,), 1, None, ("services.inactive:2",), "عميل مهم"
                ),
            )
        },
    ),
    (
        released(over=(Gate.SERVICES,)),
        {"release": Release(NOON, MODEL, 1, (Gate.SERVICES,)), "worked_on": (1, 2)},
    ),
    (WorkAccepted(), {"accepted_at": NOON}),
    (OutcomeRecorded(5, "شكرًا"), {"outcome": Outcome(NOON, 5, "شكرًا"), "closed": "reviewed"}),
    (CausesNamed(("handling",)), {}),
    (LessonKept("services"), {"lessons": ("services",)}),
    (TextsErased("web:client", 3), {}),
    (GigAssigned("web:maker"), {"assigned": "web:maker"}),
    (
        StepAssigned(1, "web:maker"),
        {
            "steps": tuple(
                replace(s, assigned="web:maker" if s.number == 1 else s.assigned)
                for s in UNDER_WAY.steps
            )
        },
    ),
)
