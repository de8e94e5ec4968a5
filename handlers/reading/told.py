"""What a seller tells of a client: "a client asked me to make him a logo"."""

import re

_CLIENT = r"(?:ال)?(?:عميل|زبون|مشتري|شخص|واحد)[ةه]?(?: جديد[ةه]?)?"
_THERE_IS = r"و?عندي|عندنا|لدي|لدينا|معي|معايا|جاني|جالي|جاءني|[أا]جاني|في|فيه|هذا|هناك"
_WANTS = (
    r"طلبت?|يطلب|بيطلب|طالب[ةه]?|يريد|تريد|عايز[ةه]?|عاوز[ةه]?|يبغى|تبغى|يبي|تبي|بد[وه]ا?|"
    r"محتاج[ةه]?|يحتاج|تحتاج|بيحتاج|[أا]راد"
)
_MAKE = r"(?:[أا]عمل|[أا]سو[ّ]?ي|[أا]صمم|[أا]جهز|[أا]نش[ئى]|[أا]نفذ)(?:ه|ها|هم)?(?: ل(?:ه|ها|هم|ي))?"
_IN_ENGLISH = (
    r"(?:i have |i've got |there is |there's |my |the )?(?:an? )?(?:new )?"
    r"(?:client|customer|buyer)(?: of mine)?(?: who| that)? "
    r"(?:asks?|asked|wants?|wanted|needs?|needed|is asking|is looking for|would like|ordered)"
    r"(?: me)?(?: for)?(?: me)?"
    r"(?: to(?: (?:make|design|build|create|do|prepare)(?: (?:him|her|them))?)?)?"
    r"(?: for (?:him|her|them))?(?: an?)?"
)
_TOLD = re.compile(
    rf"^(?:(?:{_THERE_IS}) )?{_CLIENT}[\s،,:]*(?:(?:هو|هي) )?(?:{_WANTS})(?: من(?:ي|نا))?"
    rf"(?: [أا]ن| [إا]ني)?(?: {_MAKE})? +"
    rf"|^طلب من(?:ي|نا) {_CLIENT} +(?:(?:[أا]ن )?{_MAKE} +)?"
    rf"|^{_IN_ENGLISH} +",
    re.IGNORECASE,
)


def untold(text: str) -> str:
    """What the client wants, without who wants it: the client is to read it as their own."""
    rest = _TOLD.sub("", text)
    return rest if any(letter.isalpha() for letter in rest) else text
