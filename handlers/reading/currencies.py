"""What people call currencies. Codes, and how many decimals each has, are ISO 4217's."""

import re

THREE_DECIMALS = frozenset({"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"})
CODES = (
    "usd eur gbp sar aed egp qar kwd bhd omr jod iqd mad tnd dzd lyd sdg syp lbp yer try ils "
    "cad aud chf inr"
).split()

# Words in their folded form; the country's own name for its money decides where it's shared.
_UNITS: dict[str, str] = {
    "dollar": "دولار دولارا دولارات دولارين dollar dollars bucks",
    "euro": "يورو اورو euro euros",
    "riyal": "ريال ريالا ريالات ريالين riyal riyals rial rials",
    "guinea": "جنيه جنيها جنيهات جنيهين",
    "pound": "pound pounds",
    "dirham": "درهم درهما دراهم درهمين dirham dirhams dh dhs",
    "dinar": "دينار دينارا دنانير دينارين dinar dinars",
    "lira": "ليره ليرات ليرتين lira liras",
    "shekel": "شيكل شيقل شواكل shekel shekels",
}
DUALS = {"دولارين", "ريالين", "جنيهين", "درهمين", "دينارين", "ليرتين"}
_SHORT: dict[str, str] = {
    "ر.س": "SAR", "ر.ق": "QAR", "ر.ع": "OMR", "ر.ي": "YER", "ج.م": "EGP", "ج.س": "SDG",
    "د.ك": "KWD", "د.ب": "BHD", "د.ت": "TND", "د.ج": "DZD", "د.م": "MAD", "د.ع": "IQD",
    "د.ل": "LYD", "ل.س": "SYP", "ل.ل": "LBP", "ل.ت": "TRY", "sr": "SAR", "kd": "KWD",
    "jd": "JOD", "bd": "BHD", "le": "EGP", "l.e": "EGP", "tl": "TRY",
}  # fmt: skip
SYMBOLS: dict[str, str] = {
    "us$": "USD", "ca$": "CAD", "au$": "AUD", "$": "USD", "€": "EUR", "£": "GBP",
    "₪": "ILS", "₺": "TRY", "₹": "INR", "﷼": "SAR",
}  # fmt: skip
_LEANS = {"dollar": "USD", "euro": "EUR", "riyal": "SAR", "guinea": "EGP", "shekel": "ILS"}
_OF_COUNTRY: dict[str, dict[str, str]] = {
    "dollar": {"CA": "CAD", "AU": "AUD", "US": "USD"},
    "riyal": {"SA": "SAR", "QA": "QAR", "OM": "OMR", "YE": "YER", "IR": "IRR"},
    "guinea": {"EG": "EGP", "SD": "SDG", "GB": "GBP"},
    "pound": {"EG": "EGP", "SD": "SDG", "GB": "GBP", "SY": "SYP", "LB": "LBP"},
    "dirham": {"AE": "AED", "MA": "MAD"},
    "dinar": {
        "KW": "KWD", "BH": "BHD", "JO": "JOD", "IQ": "IQD", "TN": "TND", "DZ": "DZD", "LY": "LYD",
    },
    "lira": {"TR": "TRY", "SY": "SYP", "LB": "LBP"},
}  # fmt: skip
_COUNTRIES: dict[str, str] = {
    "AE": "امارات|اماراتي|دبي|ابوظبي|emirati|emirates|uae|dubai",
    "MA": "مغرب|مغربي|morocco|moroccan",
    "SA": "سعودي|سعوديه|رياض|saudi",
    "QA": "قطر|قطري|qatar|qatari",
    "OM": "عمان|عماني|oman|omani",
    "YE": "يمن|يمني|yemen|yemeni",
    "IR": "ايران|ايراني|iran|iranian",
    "EG": "مصر|مصري|egypt|egyptian",
    "SD": "سودان|سوداني|sudan|sudanese",
    "GB": "استرليني|بريطاني|بريطانيا|انجليزي|sterling|british|uk",
    "KW": "كويت|كويتي|kuwait|kuwaiti",
    "BH": "بحرين|بحريني|bahrain|bahraini",
    "JO": "اردن|اردني|jordan|jordanian",
    "IQ": "عراق|عراقي|iraq|iraqi",
    "TN": "تونس|تونسي|tunisia|tunisian",
    "DZ": "جزائر|جزاير|جزائري|جزايري|algeria|algerian",
    "LY": "ليبيا|ليبي|libya|libyan",
    "TR": "تركيا|تركي|turkey|turkish",
    "SY": "سوريا|سوري|syria|syrian",
    "LB": "لبنان|لبناني|lebanon|lebanese",
    "CA": "كندا|كندي|canada|canadian",
    "AU": "استراليا|استرالي|australia|australian",
    "US": "امريكا|امريكي|american",
}
_NAMED = {
    country: re.compile(rf"(?<!\w)(?:[وفب]?ال|لل|[بل])?(?:{names})(?:ا|ه|ات)?(?!\w)")
    for country, names in _COUNTRIES.items()
}
ADJECTIVES = "|".join(
    name for names in _COUNTRIES.values() for name in names.split("|") if name.isascii()
)
_FAMILY = {word: family for family, words in _UNITS.items() for word in words.split()}
WORDS = (*_FAMILY, *_SHORT, *CODES)


def currency(word: str, folded: str) -> str | None:
    """The ISO 4217 code of a currency's word or sign, read within its text.

    None where several countries share the word and the text names none of them. «ريال» leans to
    Saudi Arabia and «جنيه» to Egypt unless another country is named.
    """
    if word in SYMBOLS:
        return SYMBOLS[word]
    if word in _SHORT:
        return _SHORT[word]
    if word in CODES:
        return word.upper()
    family = _FAMILY[word]
    own = _OF_COUNTRY.get(family, {})
    named = {code for country, code in own.items() if _NAMED[country].search(folded)}
    return named.pop() if len(named) == 1 else _LEANS.get(family)
