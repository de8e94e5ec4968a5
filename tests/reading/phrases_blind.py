"""Phrases and their meanings, written from the definition without sight of the grammar.

The days of the week of a recurrence stand Monday first; their order means nothing.
"""

from tests.reading.phrase import Phrase
from tests.reading.phrases_blind_ar import EGYPTIAN, GULF, MSA
from tests.reading.phrases_blind_ar_west import LEVANTINE, MAGHREBI
from tests.reading.phrases_blind_en import ENGLISH

PHRASES: tuple[Phrase, ...] = (*MSA, *EGYPTIAN, *GULF, *LEVANTINE, *MAGHREBI, *ENGLISH)
