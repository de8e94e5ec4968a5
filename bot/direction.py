"""Which way text runs: isolates around what is set into a sentence, and each line's own direction.

Chat programs take a paragraph's direction from its first strong letter, so a line that begins with
someone's Latin title would turn an Arabic message around (Unicode Bidirectional Algorithm, P2).
"""

import re
import unicodedata

LRM, RLM, LRI, RLI, FSI, PDI = "\u200e", "\u200f", "\u2066", "\u2067", "\u2068", "\u2069"
CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
ISOLATED = re.compile(f"[{LRI}{FSI}][^{PDI}]*{PDI}")
BREAKS = re.compile("\\s*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\\s*")
JOINERS = "\u200c\u200d"  # invisible, but Persian words and family emoji need them


def clean(text: str) -> str:
    """A person's words as one line, without anything invisible that could steer what's around.

    Line ends become a slash, as verses are quoted. Private-use characters go too: they mark the
    places of parameters.
    """
    line = BREAKS.sub(" / ", text.strip()).replace("\t", " ")
    return "".join(c for c in line if c in JOINERS or unicodedata.category(c) not in HIDDEN)


HIDDEN = {"Cc", "Cf", "Co", "Cs"}


def isolate(text: str) -> str:
    """A person's words: their own first letter says which way they run."""
    return f"{FSI}{text}{PDI}"


def isolate_ours(text: str) -> str:
    """Amounts, dates, numbers, names of formats: left to right, unless worded in Arabic letters."""
    return isolate(text) if runs(text) == "R" else f"{LRI}{text}{PDI}"


def leftwards(line: str) -> str:
    """From right to left even where the program around it lays every line out the other way."""
    return f"{RLM}{RLI}{line}{PDI}" if line else line


def runs(text: str) -> str:
    """ "L" or "R" by the first strong letter, "" where there is none."""
    for letter in text:
        match unicodedata.bidirectional(letter):
            case "L":
                return "L"
            case "R" | "AL":
                return "R"
    return ""


def runs_outside(text: str) -> str:
    """The direction that a program which knows isolates gives the line."""
    return runs(ISOLATED.sub("", text))


def without_controls(text: str) -> str:
    return CONTROLS.sub("", text)
