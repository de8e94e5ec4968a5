"""What a marketplace says of a service, and over how many services a price is spread."""

import re

from handlers.reading.normal import fold, words
from handlers.reading.numerals import digits

_WAITING = r"(?:(?:ب|في |قيد |تحت )ا?نتظار|[يت]نتظر|awaiting|waiting for|pending)"

# The first that fits wins: «غير ممول» before «ممول», "incomplete" before "complete".
_STATES: tuple[tuple[str, str], ...] = (
    ("not_bought", r"لم (?:ت|ي)?(?:طلب|شتر)\w* بعد|لم (?:ت|يتم )(?:شتر|الشرا|الطلب)\w*|مرحله "
                   r"تلقي العروض"),
    ("not_bought", r"not (?:yet )?(?:ordered|bought|purchased)|receiving (?:offers|bids)"),
    ("cancel_requested", rf"طلب(?:ت|وا)? (?:ال|ا)?(?:مشتري |عميل )?(?:ال)?الغا\w*|{_WAITING} "
                         rf"(?:ال)?الغا\w*"),
    ("cancel_requested", r"cancel(?:l?ation)? (?:request|requested|pending)|requested (?:to cancel|"
     r"(?:a )?cancell?ation)|pending cancell?ation"),
    ("cancelled", r"ملغ(?:ي|يه|اه|ى)|الغيت|تم الغا\w*|تم الالغا\w*|cancell?ed"),
    ("awaiting_funding", rf"غير ممول\w*|لم (?:يتم )?(?:ت|ي)مول\w*|لم يتم (?:ال)?(?:تمويل|ايداع)|"
     rf"{_WAITING} (?:ال)?(?:تمويل|ايداع|دفع|عربون|funding|deposit|payment)"),
    ("awaiting_funding", r"(?:not |un|to be )(?:yet )?funded"),
    ("funded", r"ممول(?:ه)?|تم (?:ال)?(?:تمويل|ايداع)\w*|(?:تم استلام|وصل|وصلني|تم تحويل) "
               r"(?:ال)?عربون|"
     r"(?:deposit|payment) (?:received|paid|made)|in escrow|escrow funded"),
    ("awaiting_instructions", rf"{_WAITING} (?:ال)?تعليمات|لم (?:ت|ي)فعل|غير مفعل\w*"),
    ("awaiting_instructions", rf"{_WAITING} (?:the )?(?:instructions|requirements)|"
     r"(?:requirements|instructions) (?:needed|missing)|not (?:yet )?active"),
    ("awaiting_acceptance", rf"{_WAITING} (?:تاكيد )?(?:ال)?(?:استلام|قبول)|مرحله التسليم|"
     rf"{_WAITING} (?:the )?(?:acceptance|receipt|approval|(?:client )?review)|"
     r"(?:in|under) review|work submitted|delivery sent"),
    ("delivered", r"تم التسليم|تم تسليم\w*|تم الاستلام|مكتمل(?:ه)?|order completed|payment "
                  r"released|approved and paid"),
    ("in_progress", r"(?:جار|جاري) (?:ال)?تنفيذ\w*|قيد التنفيذ|مرحله التنفيذ|in[ -](?:progress|"
                    r"revision|execution)"),
)  # fmt: skip
# Words that are a state only when they stand as a label: "Delivered", not "delivered by Thursday".
_LABELS: tuple[tuple[str, str], ...] = (
    ("awaiting_instructions", "incomplete"),
    ("funded", "active funded|active and funded|active & funded|funded|ممول"),
    ("awaiting_acceptance", "delivered|submitted"),
    ("delivered", "completed?|closed|paid|released|مغلق|مغلقه"),
    ("in_progress", "active|in progress|جاريه?|كلها جاريه|مفعله?|started"),
    ("not_bought", "not ordered|جديده? لم تطلب"),
    ("other", "disputed?|on hold|paused|late|overdue|rejected|نزاع|معلقه?|مرفوضه?(?: الاستلام)?|"
              "متاخره?|"
     "قيد المراجعه|refunded|expired"),
)  # fmt: skip
_LABEL = (
    r"(?:(?:the )?(?:order |milestone |service )?(?:status|state)|(?:ال)?حاله(?: ال(?:طلب|خدمه))?)"
)
_BEFORE = rf"^[\W_]*(?:{_LABEL}[:= -]*|(?:order|milestone|status|it|this)?(?: is|'s| was)? ?)?"
_STATED = re.compile(rf"(?:^|[^\w]){_LABEL} ?[:=]")
_NOT = re.compile(
    r"(?:^|[^\w])(?:لم|لن|لا|ليس|ليست|مش|مو|غير|not|isn't|wasn't|never|no)(?: \w+)? $"
)
_SHARP = tuple(
    (state, re.compile(rf"(?<!\w)(?:وال|ال|و)?(?:{form})(?!\w)")) for state, form in _STATES
)
_WHOLE = tuple((state, re.compile(rf"{_BEFORE}(?:{form})[\W_]*$")) for state, form in _LABELS)
_STILL_WAITING = re.compile(rf"^[\W_]*{_WAITING} \w+[\W_]*$")

_NOUNS = r"(?:خدمات|خدمه|services?|milestones)"
_OTHERS = (
    r"(?:طلبات|طلب|مراحل|مرحله|دفعات|دفعه|orders?|milestones?|gigs?|instal?lments?|"
    r"payments?|parts?)"
)
_SMALL = r"(?:different|separate|equal|single|small|only|just)"
_ACROSS = (
    r"(?:علي|مقسم\w*|موزع\w*|في|ب|عبر|ل|in|into|over|across|split|as|of|between|"
    r"through)(?: ?(?:عدد|just|only))?"
)
_OPENING = r"(?:^|[,;:.(|/·•=&+$€£\-])"
_COUNTS = (
    re.compile(rf"(?<!\w){_ACROSS} ?(?P<n>[0-9]{{1,2}}) (?:{_SMALL} )?(?:{_NOUNS}|"
               rf"{_OTHERS})(?!\w)"),
    re.compile(rf"{_OPENING} ?(?P<n>[0-9]{{1,2}}) (?:{_SMALL} )?{_NOUNS}(?!\w)"),
    re.compile(r"(?:دولار\w*|ريال|جنيه|usd|eur|dollars?|يورو) (?P<n>[0-9]{1,2}) (?:خدمات|"
               r"services?)(?!\w)"),
    re.compile(r"(?:split|divided|مقسم\w*|موزع\w*) (?:in|into|over|across|علي|الي) "
               r"(?P<n>[0-9]{1,2})(?! ?[\w.,$€£%])"),
    re.compile(rf"(?:عدد(?:ها)?(?: ال)?(?:{_NOUNS}|طلبات)?|(?:number of )?(?:{_NOUNS}|orders)) "
               rf"?[:=] ?"
               r"(?P<n>[0-9]{1,2})(?![\w.,$€£])"),
)  # fmt: skip
_DUAL = re.compile(
    rf"(?:(?<!\w)(?:{_ACROSS} ?)|{_OPENING} ?|(?<=[0-9$€£] ))(?:خدمت(?:ين|ان)|طلبين|مرحلتين|"
    rf"دفعتين)(?!\w)"
)
_SINGLE = re.compile(
    r"(?<!\w)(?:خدمه|طلب|دفعه|مرحله) 1(?![\w.,$€£:])|(?<!\w)(?:single|just 1|only 1|1) "
    r"(?:service|order)(?!\w)"
)
_EITHER = re.compile(
    r"[0-9] ?(?:-|او|or|الي|to) ?[0-9]{1,2} (?:خدمات|طلبات|services|orders|milestones)"
)
MOST_SERVICES = 99  # beyond it a number of «طلبات» is the client's data, not the price's parts


def read_state(text: str) -> str | None:
    """The state that a label or a notice's line gives, in the words of any marketplace we know.

    Fiverr's and Upwork's "Delivered" and "Submitted" wait for the client, so they are
    awaiting_acceptance; `other` is a state that we don't know, None is no state.
    """
    folded = fold(text)
    if "?" in folded:
        return None
    for state, form in _SHARP:
        for match in form.finditer(folded):
            if not _NOT.search(folded[max(0, match.start() - 20) : match.start()]):
                return state
    if len(folded) > 80 or len(words(folded)) > 8:
        return None
    for state, form in _WHOLE:
        if form.search(folded):
            return state
    return "other" if _STILL_WAITING.search(folded) or _STATED.search(folded) else None


def read_service_count(text: str) -> int | None:
    """Over how many services, orders or milestones the price is spread; None when not plain."""
    found: set[int] = set()
    for line in text.splitlines():
        folded = digits(fold(line))
        if _EITHER.search(folded):
            return None
        found |= {int(match["n"]) for form in _COUNTS for match in form.finditer(folded)}
        found |= {2} if _DUAL.search(folded) else set()
        found |= {1} if _SINGLE.search(folded) else set()
    count = found.pop() if len(found) == 1 else 0
    return count if 1 <= count <= MOST_SERVICES else None
