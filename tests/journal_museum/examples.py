"""An example of each kind, in an order in which a gig could live them."""

from datetime import UTC, datetime

from gigs.entries.agreement import (
    MessageShown,
    ScopeConfirmed,
    ScopeProposed,
    SignalSeen,
    WordsKept,
)
from gigs.entries.delivery import (
    FileAsked,
    FileReleased,
    GateOverridden,
    OwnPreviewMade,
    PreviewApproved,
    PreviewMade,
    PreviewRemarked,
    WorkStarted,
)
from gigs.entries.opening import (
    ClientNamed,
    DeadlineSet,
    GigClosed,
    GigOpened,
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
from gigs.entries.services import (
    InstalmentDated,
    ServicesCancelled,
    ServicesListed,
    ServicesMoved,
)
from gigs.entries.team import GigAssigned, StepAssigned
from gigs.erased import ERASED
from gigs.journal import Entry
from gigs.model import Gate, Mode, ProofKind, ServiceState
from gigs.origin import Origin

GIG = "mithaq2026gig"
ACTOR = "web:1"
BEGUN = datetime(2026, 11, 23, 17, 5, tzinfo=UTC)
WORKBOOK, PICTURE = "ab" * 32, "cd" * 32
SAID = datetime(2026, 11, 23, 16, 40, 7, tzinfo=UTC)
AHMED, HIDDEN = Origin("أحمد", SAID, "user"), Origin("Ahmed ✨", SAID, "hidden")
SHOP, NAMELESS = Origin("متجر أحمد", SAID, "channel"), Origin(None, SAID, "chat")
STATES = (ServiceState.IN_PROGRESS, ServiceState.NOT_BOUGHT, ServiceState.NOT_BOUGHT)

EXAMPLES: tuple[Entry, ...] = (
    GigOpened(
        gig=GIG,
        name="olive",
        work="excel",
        size="normal",
        profile="khamsat",
        revision=1,
        mode=Mode.ALL_ACTIVE,
        language="ar",
        currency="USD",
        price=8000,
        title="نموذج إكسل للمخزون",
    ),
    ServicesListed(STATES, amounts=(2000, 3000, 3000), orders=("1001", None, None)),
    WordsKept("request", ProofKind.SCREENSHOT, PICTURE, "أريد ملف إكسل للمخزون").coming_from(SHOP),
    ClientNamed("أحمد"),
    TitleCorrected("ملف المخزون"),
    DeadlineSet(datetime(2026, 11, 26, 14, tzinfo=UTC), assumed=True),
    SizeRaised("full"),
    StepAdded("lesson.ask-early"),
    StepTicked(1, done=True),
    ScopeProposed(
        number=1,
        topics=(None, "excel-6"),
        revisions=2,
        days=3,
        texts=("جدول المخزون", "تنبيه عند النقص"),
        exclusions=("لوحة تحكم",),
        price=8000,
    ),
    MessageShown("T03", scope=1),
    ScopeConfirmed(1, ProofKind.FORWARDED, words="نعم، موافق").coming_from(AHMED),
    SignalSeen("R07"),
    ServicesMoved((2,), ServiceState.IN_PROGRESS),
    InstalmentDated(3, datetime(2026, 11, 28, 14, tzinfo=UTC), assumed=True),
    GateOverridden(
        act="start",
        gates=(Gate.SERVICES,),
        scope=1,
        file=None,
        missing=("service.3",),
        reason="العميل قديم",
    ),
    WorkStarted(),
    PreviewMade(1, scope=1, sha256=WORKBOOK, size=20480, name="المخزون.xlsx"),
    PreviewRemarked(1, "الألوان فاتحة").coming_from(NAMELESS),
    OwnPreviewMade(2, scope=1, shown=PICTURE),
    PreviewApproved(2, ProofKind.FORWARDED, words="ممتاز").coming_from(HIDDEN),
    FileAsked((Gate.SERVICES,)),
    ServicesCancelled((3,), lost=3000),
    FileReleased(WORKBOOK, 20480, scope=1, overridden=(Gate.SERVICES,), name="المخزون.xlsx"),
    WorkAccepted(),
    OutcomeRecorded(2, words="تأخر"),
    CausesNamed(("late", "not_mine")),
    LessonKept("ask-early"),
    GigReopened(),
    GigClosed("archived"),
    TextsErased(ACTOR, 3),
    TitleCorrected(ERASED),
    GigAssigned("discord:7"),
    StepAssigned(1, "discord:7"),
)
