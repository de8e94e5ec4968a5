"""Each platform's voice, by the platform of the place."""

from gigs.records import Place
from handlers.ports import Voice


class Voices:
    """Each platform's own, by the platform of the place."""

    def __init__(self, **voices: Voice) -> None:
        self.voices = voices

    def wake(self, place: Place) -> None:
        if place.platform in self.voices:
            self.voices[place.platform].wake(place)
