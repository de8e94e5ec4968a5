"""A client's pasted answer to a numbered message, sorted to the questions."""

import re
from dataclasses import dataclass

from handlers.reading.normal import fold


@dataclass(frozen=True, slots=True)
class Answer:
    question: int | None  # from 0; None when the text doesn't say which it answers
    text: str  # verbatim, without white space at its ends


@dataclass(frozen=True, slots=True)
class _Mark:
    number: int  # as the client wrote it, from 1
    start: int
    end: int
    opens_line: bool


_ORDINALS = (
    ("اولا", "first"), ("ثانيا", "second"), ("ثالثا", "third"), ("رابعا", "fourth"),
    ("خامسا", "fifth"), ("سادسا", "sixth"), ("سابعا", "seventh"), ("ثامنا", "eighth"),
    ("تاسعا", "ninth"), ("عاشرا", "tenth"),
)  # fmt: skip
_ORDINAL = {word: number for number, both in enumerate(_ORDINALS, 1) for word in both}
_AT_LINE = re.compile(
    r"^[ \t\u200e\u200f\u2066-\u2069]{0,12}[*•]?[ \t\u200e\u200f\u2066-\u2069]{0,4}"
    r"(?:(?:ج|س|جواب|السؤال|سؤال|رقم|q|a|question|answer|no\.?)[ \t]?)?"
    r"(?:\((?P<n1>\d{1,2})\)|\[(?P<n2>\d{1,2})\]"
    r"|(?P<n3>\d{1,2})(?:[ \t]?[-–—.):،/\]ـ]+(?!\d)|\ufe0f?\u20e3)"
    r"|(?P<word>[^\W\d_]{3,7}?(?:[\u064b-\u0652][^\W\d_]?)?[\u064b-\u0652]*(?:ly)?)[ "
    r"\t]?[:،,.\-–)])",
    re.MULTILINE | re.IGNORECASE,
)
_IN_LINE = re.compile(
    r"(?<=[\s،,.;؛])(?:\((?P<n1>\d{1,2})\)|(?P<n2>\d{1,2})(?:[-.)]|ـ|\ufe0f?\u20e3))(?=\s)"
)
_GREETING = re.compile(
    r"(?:و?عليكم )?(?:ال)?سلام(?: عليكم)?.*|(?:و?عليكم السلام|مرحبا|اهلا|هلا|شكرا|تمام|حسنا|"
    r"صباح|مساء|"
    r"hi|hello|hey|dear|thanks|thank you|sure|ok|okay|good)(?!\w).{0,60}"
)
_MOST_COURTEOUS = 4  # words


def sort_answers(text: str, questions: int) -> tuple[Answer, ...]:
    """The answers in the order written, each with its question where numbers or lines tell it.

    Nothing is lost: what belongs to no question, or can't be told, has None. A number beyond
    `questions` is part of the text.
    """
    marks = _marks(text, questions)
    if marks:
        return _by_marks(text, marks)
    return _by_lines(text, questions)


def is_courtesy(text: str) -> bool:
    """A greeting, thanks or an "all right" that says nothing about the work."""
    folded = fold(text)
    few = len(folded.split()) <= _MOST_COURTEOUS and not any(sign.isdigit() for sign in folded)
    return few and _GREETING.fullmatch(folded) is not None


def _marks(text: str, questions: int) -> list[_Mark]:
    found = [_mark(match, opens_line=True) for match in _AT_LINE.finditer(text)]
    taken = {mark.end for mark in found}
    found += [
        mark
        for match in _IN_LINE.finditer(text)
        if (mark := _mark(match, opens_line=False)).end not in taken
    ]
    found = [mark for mark in found if 1 <= mark.number <= questions]
    numbers = {mark.number for mark in found}
    accepted: list[_Mark] = []
    for mark in sorted(found, key=lambda mark: mark.start):
        seen = {earlier.number for earlier in accepted}  # a list inside an answer counts anew
        follows = mark.number - 1 in seen if seen else mark.number == 1 and 2 in numbers
        if mark.number not in seen and (mark.opens_line or follows):
            accepted.append(mark)
    return accepted


def _mark(match: re.Match[str], *, opens_line: bool) -> _Mark:
    named = match.groupdict()
    digits = named.get("n1") or named.get("n2") or named.get("n3")
    number = (
        int(digits) if digits else _ORDINAL.get(fold(named.get("word") or "").removesuffix("ly"), 0)
    )
    return _Mark(number, match.start(), match.end(), opens_line)


def _by_marks(text: str, marks: list[_Mark]) -> tuple[Answer, ...]:
    before = Answer(None, text[: marks[0].start].strip())
    ends = [mark.start for mark in marks[1:]] + [len(text)]
    answers = [
        Answer(mark.number - 1, text[mark.end : end].strip())
        for mark, end in zip(marks, ends, strict=True)
    ]
    return tuple(answer for answer in (before, *answers) if answer.text)


def _by_lines(text: str, questions: int) -> tuple[Answer, ...]:
    if not text.strip():
        return ()
    if questions == 1:
        return (Answer(0, text.strip()),)
    paragraphs = [part.strip() for part in re.split(r"\n[ \t]*\n", text) if part.strip()]
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    for parts in (lines, paragraphs):
        greeted = len(parts) == questions + 1 and _GREETING.fullmatch(fold(parts[0]))
        if questions > 1 and len(parts) == questions + bool(greeted):
            first = [Answer(None, parts[0])] if greeted else []
            answers = parts[1:] if greeted else parts
            return (*first, *(Answer(number, part) for number, part in enumerate(answers)))
    return (Answer(None, text.strip()),)
