"""A price in what people write: one amount with its currency, or nothing."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from handlers.reading.currencies import ADJECTIVES, DUALS, SYMBOLS, THREE_DECIMALS, WORDS, currency
from handlers.reading.normal import fold
from handlers.reading.numerals import digits


@dataclass(frozen=True, slots=True)
class Money:
    amount: Decimal  # in whole units, as written: 25.5 is 25 and a half
    currency: str | None  # ISO 4217; None when unstated, or shared and not clear


@dataclass(frozen=True, slots=True)
class Price:
    """An amount where it stands in folded text."""

    start: int
    end: int
    amount: Decimal
    currency: str | None
    stated: bool  # a currency's word or sign stands beside it


_SIGN = "|".join(re.escape(sign) for sign in SYMBOLS)
_WORD = "|".join(re.escape(word) for word in sorted(WORDS, key=len, reverse=True))
_BEFORE = "|".join([_SIGN, *(word for word in WORDS if len(word) == 3 and word.isascii())])
_NUMBER = (
    r"(?:[0-9]{1,3}(?:[, ][0-9]{3}(?![0-9])){1,3}(?:\.[0-9]{1,3})?"
    r"|[0-9]{1,3}(?:\.[0-9]{3}(?![0-9])){1,3}(?:,[0-9]{1,2})?"
    r"|[0-9]{1,9}(?:[.,][0-9]{1,3})?)(?![0-9]|[.,:/][0-9])"
)
_START = r"(?<![0-9a-z#$])(?<![0-9][.,:/])"
_HALF = r"(?P<part> ?و ?(?:نصف|نص|ربع))?(?!\w)"
_PRICES = re.compile(
    rf"{_START}(?:"
    rf"(?P<sign>{_BEFORE}) ?(?P<n1>{_NUMBER})(?P<k1> ?k(?!\w))?(?: ?usd(?!\w))?"
    rf"|(?P<n2>{_NUMBER})(?P<k2> ?k)?"
    rf"(?:(?P<unit>{_SIGN})| (?P<unit2>{_SIGN})(?! ?[0-9])|"
    rf" ?(?:(?:{ADJECTIVES}) )?(?P<unit3>{_WORD})(?![^\W\d_])\.?{_HALF})"
    rf"|(?P<n3>{_NUMBER})(?!\w)"
    rf"|(?<![^\W\d_])(?P<dual>{'|'.join(DUALS)})(?!\w)"
    rf"|(?<![^\W\d_])(?P<word>{_WORD}) (?P<n4>{_NUMBER})(?= ?(?:$|[,.;)])))"
)
_COUNTED = (
    r"(?:خدم|طلب|مرحل|مراحل|دفع|يوم|ايام|اسبوع|اسابيع|ساع|دقيق|صفح|شهر|شهور|اشهر|كلم|نجوم|نجمه|"
    r"تعديل|"
    r"services?|orders?|parts?|milestones?|payments?|days?|pages?|weeks?|hours?|minutes?|months?|"
    r"gigs?|words?|items?|stars?|revisions?)"
)
_THING = r"(?:#|رقم|خدمه|الخدمه|الطلب|طلب|مرحله|المرحله|order|service|milestone|no\.?|item|gig)"
_NUMBERED = re.compile(rf"(?:^|[^\w]){_THING} ?$")
_BULLET = re.compile(r"[0-9]{1,2}- ")
_RANGE = re.compile(r" ?(?:-|~|/|الي|ل|لحد|حتي|او|و|\+|&|to|till|until|or|and|upto) ?(?:ال)?(?:ب)?")
_BOUND = re.compile(
    r"(?:^|[^\w])(?:حتي|لحد|لغايه|اقل من|اكثر من|اكتر من|اعلي من|فوق|تحت|ابتداء من|ابتداء ب|"
    r"(?:ت|ي)بدا من|(?:لا )?(?:ي|ت)زيد عن|(?:لا )?(?:ي|ت)قل عن|بحد (?:اقصي|ادني)|up to|under|"
    r"over|above|below|(?:less|more) than|at (?:least|most)|start(?:s|ing)? (?:at|from)|from|"
    r"max|min|maximum|"
    r"minimum)[: ]*$"
)
_TOTAL = re.compile(
    r"(?:اجمالي|الاجمالي|المجموع|مجموع|السعر|سعر|بسعر|المبلغ|مبلغ|بمبلغ|الميزانيه|ميزانيتي|ميزانيه|"
    r"التكلفه|مقابل|total|price|budget|cost|fee|amount)"
    r"(?: (?:الكلي|الكامل|الاجمالي|النهايي|هو|هي|is|of|about|حوالي|agreed))*[:= ]*(?:ب ?)?$"
)
_NOT_THE_PRICE = re.compile(
    r"(?:بدل|بدلا من|بدل من|خصم|تخفيض|مش|ليس|ليست|عربون|العربون|مقدم|مقدما|الباقي|والباقي|"
    r"instead of|discount(?: of)?|not|was|deposit(?: of)?|down payment(?: of)?|upfront|rest|"
    r"the rest(?: of)?|remaining)[: ]*(?:ب ?)?$"
)
_CONTEXT = 40  # characters before an amount that say what it is


def read_money(text: str) -> Money | None:
    """The price that the text states; None for a range, a bound, or no price at all.

    Of several, the one called the price or the total, else the first. A number without a currency
    is a price only when the text calls it one or says nothing else.
    """
    folded = digits(fold(_with_clear_abbreviations(text)))
    return price_in(folded)


def price_in(folded: str) -> Money | None:
    """As read_money, for text already folded and in digits."""
    price = _chosen(folded, prices(folded))
    return Money(price.amount, price.currency) if price else None


def prices(folded: str) -> list[Price]:
    """Each amount of the text that could be a price, in order, without ranges and bounds."""
    found = [_price(match, folded) for match in _PRICES.finditer(folded)]
    refused = {price for pair in pairwise(found) if _is_range(*pair, folded) for price in pair} | {
        price for price in found if _BOUND.search(_before(price, folded))
    }
    return [price for price in found if price not in refused]


def _with_clear_abbreviations(text: str) -> str:
    """Folding would make د.إ (the Emirates) and د.أ (Jordan) one."""
    return text.replace("د.إ", "aed").replace("د.أ", "jod")


def _price(match: re.Match[str], folded: str) -> Price:
    number = match["n1"] or match["n2"] or match["n3"] or match["n4"]
    word = match["sign"] or match["unit"] or match["unit2"] or match["unit3"]
    word = word or match["dual"] or match["word"]
    code = currency(word, folded) if word else None
    amount = _amount(number, code, word) if number else Decimal(2)
    if match["k1"] or match["k2"]:
        amount *= 1000
    if match["part"]:
        amount += Decimal("0.25") if "ربع" in match["part"] else Decimal("0.5")
    return Price(match.start(), match.end(), amount, code, word is not None)


def _amount(number: str, code: str | None, word: str | None) -> Decimal:
    """1,200 and 1.200 are thousands, 25.50 and 25,50 are not; 1.250 depends on the currency."""
    plain = number.replace(" ", "")
    mark = max(plain.rfind("."), plain.rfind(","))
    if mark < 0:
        return Decimal(plain)
    whole, sign, tail = re.sub("[.,]", "", plain[:mark]), plain[mark], plain[mark + 1 :]
    dinars = code in THREE_DECIMALS or (code is None and word is not None)
    if plain.count(sign) > 1:
        fraction = False
    elif "." in plain and "," in plain:
        fraction = True
    else:
        fraction = len(tail) < 3 or whole == "0" or (sign == "." and dinars)
    return Decimal(f"{whole}.{tail}" if fraction else whole + tail)


def _before(price: Price, folded: str) -> str:
    return folded[max(0, price.start - _CONTEXT) : price.start]


def _is_range(left: Price, right: Price, folded: str) -> bool:
    """Whether two amounts are «50-80$», "between 50 and 80" or "$20 + $30": no one price."""
    if not (left.stated or right.stated) or not _RANGE.fullmatch(folded, left.end, right.start):
        return False
    if left.stated and not right.stated:
        return not re.match(rf" ?{_COUNTED}", folded[right.end : right.end + 12])
    if left.stated:
        return True
    listed = left.start == 0 and _BULLET.fullmatch(folded, 0, right.start)
    return not (listed or _NUMBERED.search(_before(left, folded)))


def _chosen(folded: str, found: Iterable[Price]) -> Price | None:
    offered = [price for price in found if price.stated or _is_called_price(price, folded)]
    called = [price for price in offered if _TOTAL.search(_before(price, folded))]
    meant = [price for price in offered if not _NOT_THE_PRICE.search(_before(price, folded))]
    return next(iter([*called, *meant, *offered]), None)


def _is_called_price(price: Price, folded: str) -> bool:
    after = folded[price.end : price.end + 12]
    alone = price.start == 0 and price.end == len(folded)
    return alone or (
        bool(_TOTAL.search(_before(price, folded))) and not re.match(rf" ?(?:%|{_COUNTED})", after)
    )
