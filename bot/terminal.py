"""Words on the command line: in Arabic where the machine's language is, else in English."""

import os
import sys
from functools import cache

from bot.speech import Speech, load_speech
from handlers.reply import Words


@cache
def _speech() -> Speech:
    return load_speech("en")


def language() -> str:
    chosen = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG")
    return "ar" if (chosen or "").startswith("ar") else "en"


def tell(words: Words) -> None:
    """Plain, without control marks: an address stays one that can be clicked."""
    sys.stdout.write(_speech().snippet(words, language(), None) + "\n")
    sys.stdout.flush()
