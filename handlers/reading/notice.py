"""An order notice or list, as copied from a marketplace's page, read into its services."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from handlers.reading.clauses import shortened, without_terms
from handlers.reading.money import Money, read_money
from handlers.reading.normal import fold
from handlers.reading.services import read_state


@dataclass(frozen=True, slots=True)
class PastedService:
    """One service with only what the text gives of it."""

    name: str | None
    amount: Decimal | None  # in whole units, its add-ons included
    currency: str | None  # ISO 4217
    order: str | None  # as the marketplace numbers it, without "#"
    link: str | None
    state: str | None  # as in services.read_state


@dataclass(slots=True)
class Draft:
    """A service while its lines are gathered."""

    name: str | None = None
    money: Money | None = None
    order: str | None = None
    link: str | None = None
    state: str | None = None
    extras: dict[str, Money] = field(default_factory=dict)

    def has_terms(self) -> bool:
        return any((self.money, self.order, self.link, self.state))


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece of a line and what it is."""

    kind: str  # name, money, order, link, state, extra, total, title, client, when, noise
    text: str
    money: Money | None = None


_CELLS = re.compile(r"\t+|\s*[|·•]\s*|\s{2,}|\s[-–—]\s")
_LINK = re.compile(r"https?://[^\s<>«»\"]+")
_ORDER = re.compile(
    r"#\s?([A-Za-z]{0,4}\d[\w-]{2,24})|(?:رقم (?:ال)?طلب|الطلب رقم|طلب رقم|(?:order|contract|"
    r"milestone) "
    r"(?:number|no\.?|id))[\s:#]*([A-Za-z]{0,4}\d[\w-]{1,24})",
    re.IGNORECASE,
)
_ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_LABELS: tuple[tuple[str, str], ...] = (
    ("client", "المشتري|العميل|الزبون|صاحب الطلب|buyer|client|customer|ordered by|hired by"),
    ("title", "المشروع|اسم المشروع|العقد|contract(?: title)?|project|job(?: title)?"),
    ("name", r"(?:(?:تم|قام \w+(?: \w+)?) )?ب?شراء الخدمه|(?:ال)?خدمه|"
             r"اسم الخدمه|عنوان الخدمه|service|gig|milestone(?: [0-9]{1,2})?|المرحله "
             r"[0-9]{1,2}|الدفعه [0-9]{1,2}"),
    ("total", r"(?:ال)?اجمالي(?: \w+)?|المجموع|total(?: \w+)?|السعر الكلي"),
    ("money", "السعر|المبلغ|سعر الخدمه|القيمه|price|amount|budget|value"),
    ("when", r"موعد التسليم|تاريخ التسليم|التسليم|due(?: date| on)?|deadline|delivery(?: date| "
             r"by)?"),
    ("state", "الحاله|حاله (?:ال)?(?:طلب|خدمه)|status|state"),
    ("noise", "الكميه|عدد مرات الشراء|المده|مده التسليم|"
              "مده التنفيذ|تاريخ (?:ال)?طلب|quantity|ordered on|duration|date|"
              "تاريخ الشراء"),
)  # fmt: skip
_LABELLED = tuple((kind, re.compile(rf"(?:{forms}) ?$")) for kind, forms in _LABELS)
_EXTRA = re.compile(
    r"(?<!\w)(?:ال)?(?:تطوير|تطويرات|تطوير الخدمه|اضافه|اضافات|gig extra|extra|add-?on|"
    r"upgrade)(?!\w)"
)
_NOISE = re.compile(
    r"خمسات|khamsat|upwork|"
    r"(?:ال)?طلبات (?:ال)?وارده|طلبات جديده|(?:لديك )?طلب جديد|(?:you have a )?new order!?|"
    r"incoming orders|orders?|my orders|"
    r"(?:active )?milestones?|تفاصيل الطلب|order details|منذ .*|قبل .*|.* ago|عرض الطلب|view "
    r"order|الخدمه|السعر|الحاله|المشتري|"
    r"رقم الطلب:?|service|price|status|buyer|state|amount|اليوم|امس|today|yesterday|[\W\d_]*"
)
_QUOTED = re.compile(r"«([^»]{2,120})»|\"([^\"]{2,120})\"|“([^”]{2,120})”")
_BUYER = re.compile(
    r"(?:طلب جديد|طلبًا جديدًا|order|اشترى|اشترت)\b.{0,20}?(?:\bمن|\bfrom|"
    r"\bby)\s+([^\W\d_][^\n:،,.«\"|]{1,40}?)"
    r"(?=\s*(?:$|[\n:،,.«\"|]|على|for\b))",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:milestone|service|order|ال(?:مرحله|دفعه|خدمه|طلب)) [0-9]{1,2}")
_LONGEST_NAME = 120  # characters; longer lines are talk


def read_cells(text: str) -> list[list[Cell]]:
    """Each line's cells; a line of talk is one cell of noise."""
    return [list(_cells(line)) for line in text.splitlines() if line.strip()]


def buyer(text: str) -> str | None:
    """Who ordered, where a notice says "new order from ..."."""
    match = _BUYER.search(text)
    return match[1].strip() if match else None


def gather(lines: list[list[Cell]]) -> list[Draft]:
    """The drafts that the cells give, the same order once."""
    drafts: list[Draft] = [Draft()]
    for cells in lines:
        order = next((cell.text for cell in cells if cell.kind == "order"), None)
        if order and any(cell.kind == "extra" for cell in cells):
            drafts.append(Draft())  # an add-on on a row of its own
        for cell in cells:
            if _begins_another(drafts[-1], cell, cells):
                drafts.append(Draft())
            _put(drafts[-1], cell)
    return _merged([draft for draft in drafts if draft.has_terms() or draft.extras])


def finished(draft: Draft) -> PastedService:
    """The draft with its add-ons counted in."""
    money, extras = draft.money, list(draft.extras.values())
    amount = money.amount if money else None
    code = money.currency if money else None
    for extra in extras:
        if amount is not None and extra.currency in (code, None):
            amount += extra.amount
    return PastedService(draft.name, amount, code, draft.order, draft.link, draft.state)


def _cells(line: str) -> Iterator[Cell]:
    for link in _LINK.findall(line):
        yield Cell("link", link.rstrip(".,،)؛;"))
    rest = _LINK.sub("  ", line)
    extra = bool(_EXTRA.search(fold(rest))) and read_money(rest) is not None
    for order in _ORDER.finditer(rest):
        yield Cell("order", (order[1] or order[2]).translate(_ARABIC_DIGITS))
    rest = _ORDER.sub("  ", rest)
    if extra:
        yield Cell("extra", fold(rest), read_money(rest))
        return
    has_order = _ORDER.search(line) is not None
    for piece in _CELLS.split(rest):
        if piece.strip(" ,،:-–—()[]"):
            yield from _pieces(piece.strip(" ,،-–—"), has_order)


def _pieces(piece: str, has_order: bool) -> Iterator[Cell]:
    label, colon, value = piece.partition(":")
    if colon and (named := _labelled(fold(label), value.strip())):
        yield named
        return
    if len(piece) > _LONGEST_NAME:
        return
    state, money, quoted = read_state(piece), read_money(piece), _QUOTED.search(piece)
    told = [Cell("state", state)] if state else []
    told += [Cell("money", piece, money)] if money else []
    if quoted:
        yield Cell("name", next(group for group in quoted.groups() if group))
    elif len(told) == 2 or (money and has_order and not _is_only_money(piece)):
        yield from _plain(without_terms(piece, states=True))
    elif money and not _is_only_money(piece):
        told = []
        yield from _plain(piece)
    elif not told:
        yield from _plain(piece)
    yield from told


def _plain(piece: str) -> Iterator[Cell]:
    if piece and not _NOISE.fullmatch(fold(piece)):
        yield Cell("name", piece)


def _labelled(label: str, value: str) -> Cell | None:
    kind = next((kind for kind, form in _LABELLED if form.fullmatch(label)), None)
    if kind is None:
        return None
    if kind in ("money", "total"):
        return Cell(kind, value, read_money(value))
    if kind == "state":
        return Cell(kind, read_state(value) or "other")
    return Cell(kind if value else "noise", value)


def _is_only_money(piece: str) -> bool:
    letters = re.sub(r"[\W\d_]", "", piece)
    return len(letters) <= 12 and len(piece) <= 30


def _begins_another(draft: Draft, cell: Cell, row: list[Cell]) -> bool:
    if cell.kind == "name":  # a second name before price and state is a person's, or a remark
        return draft.name is not None and bool(draft.money or draft.state)
    if cell.kind == "order":
        return draft.order is not None and draft.order != cell.text
    if cell.kind == "link":
        return draft.link is not None and draft.link != cell.text
    if cell.kind == "state":
        return draft.state is not None and draft.name is None
    row_kinds = {other.kind for other in row}
    return cell.kind == "money" and draft.money is not None and bool(row_kinds & {"state", "order"})


def _put(draft: Draft, cell: Cell) -> None:
    if cell.kind == "name" and (draft.name is None or _NUMBERED.fullmatch(fold(draft.name))):
        draft.name = shortened(cell.text)
    elif cell.kind == "money" and draft.money is None:
        draft.money = cell.money
    elif cell.kind == "order" and draft.order is None:
        draft.order = cell.text
    elif cell.kind == "link" and draft.link is None:
        draft.link = cell.text
    elif cell.kind == "state" and draft.state is None:
        draft.state = cell.text
    elif cell.kind == "extra" and cell.money:
        draft.extras[cell.text] = cell.money


def _merged(drafts: list[Draft]) -> list[Draft]:
    kept: list[Draft] = []
    for draft in drafts:
        twin = next((other for other in kept if _same(other, draft)), None)
        if twin is None:
            kept.append(draft)
            continue
        twin.name, twin.money = twin.name or draft.name, twin.money or draft.money
        twin.link, twin.state = twin.link or draft.link, draft.state or twin.state
        twin.extras |= draft.extras
    return kept


def _same(one: Draft, other: Draft) -> bool:
    if one.order and other.order:
        return one.order == other.order
    return one.link is not None and one.link == other.link
