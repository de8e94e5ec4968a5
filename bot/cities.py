"""The zones that a name may mean: a city, a country, or another name for one, in our languages.

Names of cities and countries are CLDR's; further cities stand in cities.yaml.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from zoneinfo import available_timezones

from babel import Locale
from babel.core import get_global

from bot.formats import city
from bot.yaml_files import MistakenFile, read_yaml
from handlers.reading.normal import fold

FILE = Path(__file__).parent / "cities.yaml"
ARTICLE = "ال"


class Cities:
    """Read when the first name is looked for: that takes a moment."""

    def __init__(self, languages: Sequence[str], file: Path = FILE) -> None:
        self._locales = [Locale(language) for language in languages]
        self._file = file

    def find(self, name: str) -> tuple[str, ...]:
        """IANA zones, the likeliest first; none for a name that isn't known."""
        return tuple(self._zones.get(_plain(name), ()))

    @cached_property
    def _zones(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for name, zone in (*self._further(), *self._cities(), *self._countries()):
            if zone not in found[_plain(name)]:
                found[_plain(name)].append(zone)
        return found

    def _further(self) -> Iterator[tuple[str, str]]:
        known = available_timezones()
        for zone, names in read_yaml(self._file).items():
            if zone not in known or not isinstance(names, list):
                raise MistakenFile(f"{self._file}: {zone}: a zone with its names is wanted")
            yield from ((str(name), zone) for name in names)

    def _cities(self) -> Iterator[tuple[str, str]]:
        for zone in _inhabited():
            yield from ((city(zone, locale), zone) for locale in self._locales)

    def _countries(self) -> Iterator[tuple[str, str]]:
        inhabited = set(_inhabited())
        for country, zones in get_global("territory_zones").items():
            for locale in self._locales:
                name = locale.territories.get(country)
                if name:
                    yield from ((name, zone) for zone in zones if zone in inhabited)


def _inhabited() -> list[str]:
    """The zones of countries, without those that only keep an old name."""
    known = available_timezones()
    zones = {zone for held in get_global("territory_zones").values() for zone in held}
    return sorted(zone for zone in zones & known if not zone.startswith("Etc/"))


def _plain(name: str) -> str:
    """«الرباط» and «رباط» alike."""
    return fold(name).removeprefix(ARTICLE).strip(" .،,")
