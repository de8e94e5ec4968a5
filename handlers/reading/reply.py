"""What a client's line does: says yes, or anything else. A wrong yes costs more than a question."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from handlers.reading import reply_words as says
from handlers.reading.consent import has_consent, is_bare_yes
from handlers.reading.normal import fold, words

Label = Literal[
    "yes", "yes_but", "no", "defect", "revision", "wish_new", "asks_file", "threat",
    "off_platform", "vague", "chitchat",
]  # fmt: skip
SUMMARY = ("scope", "summary")  # stages at which the summary was put before the client
LONGEST_READ = 4000  # characters; a client's line is shorter, and a page is no consent


@dataclass(frozen=True, slots=True)
class ReplyRead:
    label: Label
    item: int | None  # which point of the scope is meant, from 0


_SMALL_WORDS = frozenset(
    "في من علي الي عن مع هذا هذه كل او ثم لكن بس ما لا نعم the and for with from this that all "
    "but not is are was to "
    "of in on it a an my your please كان التي الذي هو هي انا نحن لو ان اريد "
    "ابغي بدي add اضف".split()
)
_ENDINGS = re.compile(r"(?:ات|ين|ون|يه|ها|هم|كم|نا|ه|ي|ا|s|es)$")


def read_reply(text: str, stage: str, scope: Sequence[str]) -> ReplyRead:
    """The client's line against where the gig stands and what was agreed.

    `stage` is what was put before them ("scope" or "summary"; "preview"; "delivery"): "go ahead"
    is consent only to a summary. `scope` holds the points of the agreement, in order.
    """
    folded = fold(text[:LONGEST_READ])
    whole = len(text) <= LONGEST_READ
    item = _item(folded, scope)
    label = _label(folded, stage, scope, item, whole=whole)
    return ReplyRead(label, None if label in ("yes", "vague", "chitchat") else item)


def _label(
    folded: str, stage: str, scope: Sequence[str], item: int | None, *, whole: bool
) -> Label:
    if _threatens(folded):
        return "threat"
    if _leads_away(folded, scope):
        return "off_platform"
    if whole and is_bare_yes(folded, to_start=stage in SUMMARY):
        return "yes"
    if says.MOROCCAN.search(folded):
        return "vague"  # «ماشي موافق»: no in Morocco, fine elsewhere
    if says.NEGATED.search(folded):
        return _complaint(folded) or "no"
    return _half_yes(folded) or _content(folded, item)


def _threatens(folded: str) -> bool:
    return any(form.search(folded) for form in says.THREAT)


def _leads_away(folded: str, scope: Sequence[str]) -> bool:
    if any(form.search(folded) for form in says.OFF_PLATFORM) or says.OUTSIDE.search(folded):
        return True
    app = says.APPS.search(folded)
    if app is None or says.A_FEATURE.search(folded):
        return False
    return app[0] not in fold(" ".join(scope))  # a shop that asks for a WhatsApp button


def _half_yes(folded: str) -> Label | None:
    """Consent with something else beside it; a question or a receipt isn't consent."""
    faint = says.AGREES_FAINTLY.search(folded)
    condition = says.CONDITION.search(folded)
    if faint and condition:
        return "yes_but"
    if not has_consent(folded) or says.ASKS.search(folded):
        return None
    if not condition and (says.UNSURE.search(folded) or _wants_file(folded)):
        return None
    if says.THEIR_OWN_FILE.search(folded) or says.CHITCHAT.search(folded):
        return None if not condition else "yes_but"
    return "yes_but"


def _content(folded: str, item: int | None) -> Label:
    if complaint := _complaint(folded):
        return complaint
    if _wants_file(folded):
        return "asks_file"
    if says.UNSURE.search(folded):
        return "vague"
    if says.REFUSES.search(folded):
        return "no"
    if says.THEIR_OWN_FILE.search(folded):
        return "chitchat"
    if says.WISH.search(folded) and not (says.REVISION.search(folded) and item is not None):
        return "revision" if item is not None else "wish_new"
    if says.REVISION.search(folded):
        return "revision"
    if says.SAYS_NO.search(folded):
        return "no"
    return "chitchat" if says.CHITCHAT.search(folded) and not has_consent(folded) else "vague"


def _complaint(folded: str) -> Label | None:
    return "defect" if says.DEFECT.search(folded) else None


def _wants_file(folded: str) -> bool:
    if says.THEIR_OWN_FILE.search(folded):
        return False
    return any(form.search(folded) for form in says.ASKS_FILE)


def _item(folded: str, scope: Sequence[str]) -> int | None:
    """The point that shares most words with the line; None where two share as many."""
    said = _stems(folded)
    shared = [len(said & _stems(fold(point))) for point in scope]
    most = max(shared, default=0)
    return shared.index(most) if most and shared.count(most) == 1 else None


def _stems(folded: str) -> set[str]:
    return {_stem(word) for word in words(folded) if len(word) > 2 and word not in _SMALL_WORDS}


def _stem(word: str) -> str:
    for start in ("وال", "بال", "كال", "فال", "لل", "ال"):
        if word.startswith(start) and len(word) > len(start) + 2:
            word = word.removeprefix(start)
            break
    return _ENDINGS.sub("", word) if len(word) > 4 else word
