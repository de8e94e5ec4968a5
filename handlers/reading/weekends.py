"""Which days are the weekend where somebody lives, by their zone; Saturday and Sunday elsewhere.

Source: CLDR 47, supplemental data, `weekData` (weekendStart, weekendEnd), for the countries whose
weekend isn't Saturday and Sunday; zones by country are those of tz, with its older names. CLDR has
no entry for Palestine, where offices rest on Friday and Saturday. The Emirates, Lebanon, Morocco,
Mauritania and Tunisia rest on Saturday and Sunday. A person's own choice goes before this table.
"""

from datetime import tzinfo

Weekend = frozenset[int]  # Monday is 0
SATURDAY_SUNDAY: Weekend = frozenset({5, 6})

_FRIDAY_SATURDAY = frozenset({4, 5})
_COUNTRIES: dict[str, tuple[Weekend, str]] = {
    "AF": (frozenset({3, 4}), "Asia/Kabul"),
    "BH": (_FRIDAY_SATURDAY, "Asia/Bahrain"),
    "DZ": (_FRIDAY_SATURDAY, "Africa/Algiers"),
    "EG": (_FRIDAY_SATURDAY, "Africa/Cairo Egypt"),
    "IL": (_FRIDAY_SATURDAY, "Asia/Jerusalem Asia/Tel_Aviv Israel"),
    "IN": (frozenset({6}), "Asia/Kolkata Asia/Calcutta"),
    "IQ": (_FRIDAY_SATURDAY, "Asia/Baghdad"),
    "IR": (frozenset({4}), "Asia/Tehran Iran"),
    "JO": (_FRIDAY_SATURDAY, "Asia/Amman"),
    "KW": (_FRIDAY_SATURDAY, "Asia/Kuwait"),
    "LY": (_FRIDAY_SATURDAY, "Africa/Tripoli Libya"),
    "OM": (_FRIDAY_SATURDAY, "Asia/Muscat"),
    "PS": (_FRIDAY_SATURDAY, "Asia/Gaza Asia/Hebron"),
    "QA": (_FRIDAY_SATURDAY, "Asia/Qatar"),
    "SA": (_FRIDAY_SATURDAY, "Asia/Riyadh"),
    "SD": (_FRIDAY_SATURDAY, "Africa/Khartoum"),
    "SY": (_FRIDAY_SATURDAY, "Asia/Damascus"),
    "UG": (frozenset({6}), "Africa/Kampala"),
    "YE": (_FRIDAY_SATURDAY, "Asia/Aden"),
}
_ZONES = {zone: days for days, zones in _COUNTRIES.values() for zone in zones.split()}


def weekend_of(zone: tzinfo | None) -> Weekend:
    """The weekend where the IANA zone is; of a zone without a name, Saturday and Sunday."""
    return _ZONES.get(getattr(zone, "key", None) or str(zone), SATURDAY_SUNDAY)
