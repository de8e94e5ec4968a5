"""The parts of a line as people part them, and the short title that one of them gives."""

import re

from handlers.reading.dates import meaning_of_time
from handlers.reading.money import read_money
from handlers.reading.normal import fold
from handlers.reading.services import read_service_count, read_state
from handlers.reading.told import untold

LONGEST_TITLE = 80  # characters
_MOST_WORDS = 30  # of a clause that are looked at for the place where its title ends

_BREAK = re.compile(
    r"[,،](?!\d)|[;؛\n|•·]|\s[-–—]\s|(?<=\D)[.!?؟](?=\s|$)|(?<=\d)[.!?؟](?=\s|$)|\t"
)
_GREETING = re.compile(
    r"^(?:السلام عليكم(?: ورحم[ةه] الله)?(?: و?بركاته)?|و?عليكم السلام|مرحبا[ًا]?(?: بك(?:م)?)?|"
    r"أهلا[ًا]?|اهلا|أهلين|هلا|"
    r"صباح الخير|مساء الخير|أخي|اخي|أستاذ|استاذ|يا|لو سمحت|من فضلك|كيف (?:ال)?حال(?:ك|كم)?|"
    r"hi|hello|hey|dear|good (?:morning|evening|afternoon)|there|sir|please|"
    r"thanks)(?!\w)[\s,،.!:-]*",
    re.IGNORECASE,
)
_WANTED = re.compile(
    r"^(?:أنا |انا |i )?(?:محتاج(?:ة|ين)?|[أا]حتاج|نحتاج|[أا]ريد|نريد|عايز(?:ة|ين)?|عاوزة?|"
    r"[أا]بغى|[أا]بي|بدي|بغيت|(?:ال)?مطلوب|[أا]بحث عن|need|want|(?:am )?looking for)"
    r"(?: [إا]لى| ل(?=\s)| an?(?=\s))?[\s:،-]+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"[\s,،:;()\[\]–—-]+$|(?:^|\s)(?:[بلـ]{1,2}|بـ|على|في|مقابل|بسعر|بمبلغ|السعر|سعر|المبلغ|"
    r"بميزانية|الميزانية|يوم|قبل|حتى|"
    r"بعد|خلال|موعده|والتسليم|التسليم|و|for|at|in|over|by|on|before|until|within|price|budget|"
    r"of|due|and|split|is|the|"
    r"بانتظار|انتظار|جاري|جارٍ|قيد|تم|الحالة|awaiting|pending|status|"
    r"[$€£\d٠-٩.,]+)$",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"(?:خلال |مده |المده:? |within )?[0-9]{1,3} (?:يوم|ايام|اسابيع|اسبوع|days?|weeks?|hours?|"
    r"ساع\w*)"
)


def clauses(text: str) -> list[str]:
    """The text's clauses, verbatim and trimmed; a comma inside a number parts nothing."""
    return [part.strip() for part in _BREAK.split(text) if part.strip()]


def when_words(clause: str) -> str | None:
    """The words of the clause that tell when: «الخميس», "before Thursday", «3 أيام».

    No word goes that would change the meaning: «قبل الخميس» stays whole.
    """
    if _SPAN.fullmatch(fold(clause)):
        return clause
    meaning, words = meaning_of_time(clause), clause.split()
    if meaning is None or len(words) > _MOST_WORDS:
        return clause if meaning else None
    while len(words) > 1 and meaning_of_time(" ".join(words[1:])) == meaning:
        words = words[1:]
    while len(words) > 1 and meaning_of_time(" ".join(words[:-1])) == meaning:
        words = words[:-1]
    return " ".join(words)


def has_terms(text: str) -> bool:
    """Whether the text speaks of a price, a number of services or a time."""
    priced = read_money(text) is not None and not fold(text).replace(" ", "").isdecimal()
    return priced or read_service_count(text) is not None or meaning_of_time(text) is not None


def title_of(parts: list[str]) -> str | None:
    """The first clause that says what the work is: no greeting, no price, no time, short."""
    for part in parts:
        title = shortened(without_terms(unasked(ungreeted(part))))
        if any(letter.isalpha() for letter in title):
            return title
    return None


def ungreeted(text: str) -> str:
    """The text without the greetings it opens with."""
    while (match := _GREETING.match(text)) and match.end():
        text = text[match.end() :]
    return text.strip()


def unasked(text: str) -> str:
    """What is wanted, without who wants it: that names the work better."""
    rest = _WANTED.sub("", untold(text))
    return rest if any(letter.isalpha() for letter in rest) else text


def shortened(text: str) -> str:
    """At most LONGEST_TITLE characters, cut at a word."""
    line = " ".join(text.split())
    if len(line) <= LONGEST_TITLE:
        return line
    cut = line[: LONGEST_TITLE + 1].rpartition(" ")[0] or line[:LONGEST_TITLE]
    return cut.rstrip(" ,،:;-")


def without_terms(clause: str, *, states: bool = False) -> str:
    """The clause up to where its price, its number of services, its time (or state) begins."""
    words = clause.split()
    for count in range(1, min(len(words), _MOST_WORDS) + 1):
        said = " ".join(words[:count])
        if has_terms(said) or (states and read_state(said)):
            return _without_tail(" ".join(words[: count - 1]))
    return clause


def _without_tail(text: str) -> str:
    while match := _TAIL.search(text):
        text = text[: match.start()]
    return text.strip()
