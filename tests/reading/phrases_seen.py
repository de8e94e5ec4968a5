"""The phrases that the readers were made with; each must be right."""

from tests.reading.phrase import Phrase
from tests.reading.phrases_seen_east import EGYPTIAN, GULF, LEVANTINE, WRITTEN
from tests.reading.phrases_seen_english import ENGLISH
from tests.reading.phrases_seen_west import MAGHREBI

PHRASES: tuple[Phrase, ...] = (*WRITTEN, *EGYPTIAN, *GULF, *LEVANTINE, *MAGHREBI, *ENGLISH)
