"""Every kind of entry, on one screen. A kind once released is never removed or renamed."""

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
from gigs.journal import Entry

KINDS: dict[tuple[str, int], type[Entry]] = {
    (kind.kind, kind.v): kind
    for kind in (
        GigOpened,
        TitleCorrected,
        ClientNamed,
        DeadlineSet,
        SizeRaised,
        StepAdded,
        StepTicked,
        GigClosed,
        GigReopened,
        WordsKept,
        ScopeProposed,
        ScopeConfirmed,
        MessageShown,
        SignalSeen,
        ServicesListed,
        ServicesMoved,
        ServicesCancelled,
        InstalmentDated,
        WorkStarted,
        PreviewMade,
        OwnPreviewMade,
        PreviewApproved,
        PreviewRemarked,
        FileAsked,
        GateOverridden,
        FileReleased,
        WorkAccepted,
        OutcomeRecorded,
        CausesNamed,
        LessonKept,
        TextsErased,
        GigAssigned,
        StepAssigned,
    )
}
__all__ = ["KINDS"]
