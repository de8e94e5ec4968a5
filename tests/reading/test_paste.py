"""What a paste says of a gig: notices as each marketplace writes them, one line, plain words."""

from decimal import Decimal

import pytest

from handlers.reading.money import Money
from handlers.reading.paste import Paste, PastedService, read_paste


def usd(amount: str) -> Money:
    return Money(Decimal(amount), "USD")


def service(
    name: str | None,
    amount: str | None,
    order: str | None = None,
    state: str | None = None,
    link: str | None = None,
) -> PastedService:
    return PastedService(
        name, Decimal(amount) if amount else None, "USD" if amount else None, order, link, state
    )


@pytest.mark.parametrize(
    ("line", "title", "when"),
    [
        ("نموذج إكسل للمخزون، 80$ على 4 خدمات، الخميس", "نموذج إكسل للمخزون", "الخميس"),
        ("Excel stock model, $80 in 4 services, Thursday", "Excel stock model", "Thursday"),
        ("نموذج إكسل للمخزون بـ 80$ على 4 خدمات يوم الخميس", "نموذج إكسل للمخزون", "الخميس"),
        ("نموذج إكسل — 80$ — 4 خدمات — 3 أيام", "نموذج إكسل", "3 أيام"),
        ("نموذج إكسل، ٨٠ دولار على أربع خدمات، قبل الخميس", "نموذج إكسل", "قبل الخميس"),
        ("4 خدمات كل خدمة 20$، نموذج إكسل", "نموذج إكسل", None),
    ],
)
def test_one_line(line: str, title: str, when: str | None) -> None:
    paste = Paste(title, usd("80"), (), 4, when, "excel", None, "one_line")
    assert read_paste(line) == paste


def test_a_khamsat_order_with_its_add_on() -> None:
    paste = read_paste(
        "طلبات واردة\nنموذج إكسل لإدارة المخزون\nرقم الطلب: #123456\nالمشتري: أحمد علي\n"
        "السعر: 20$\nالحالة: بانتظار التعليمات\nتطوير: شرح فيديو +5$"
    )
    order = service("نموذج إكسل لإدارة المخزون", "25", "123456", "awaiting_instructions")
    assert paste.services == (order,)
    assert (paste.money, paste.count, paste.client) == (usd("25"), 1, "أحمد علي")
    assert (paste.title, paste.looks) == ("نموذج إكسل لإدارة المخزون", "order_notice")


def test_a_khamsat_list_with_the_same_order_twice() -> None:
    paste = read_paste(
        "نموذج إكسل\t#123456\t20$\tبانتظار التعليمات\n"
        "نموذج إكسل\t#123457\t20$\tجاري التنفيذ\n"
        "نموذج إكسل\t#123456\t20$\tبانتظار التعليمات"
    )
    assert paste.services == (
        service("نموذج إكسل", "20", "123456", "awaiting_instructions"),
        service("نموذج إكسل", "20", "123457", "in_progress"),
    )
    assert (paste.money, paste.count) == (usd("40"), 2)


def test_cells_that_the_page_put_on_lines_of_their_own() -> None:
    paste = read_paste(
        "نموذج إكسل للمخزون\n#123456\nأحمد م.\n20.00$\nجاري التنفيذ\nمنذ 3 ساعات\n"
        "تصميم شعار\n#123460\n25.00$\nبانتظار التعليمات\nمنذ يوم"
    )
    assert paste.services == (
        service("نموذج إكسل للمخزون", "20.00", "123456", "in_progress"),
        service("تصميم شعار", "25.00", "123460", "awaiting_instructions"),
    )


def test_rows_without_names() -> None:
    paste = read_paste("20$ بانتظار التعليمات\n20$ بانتظار التعليمات\n20$ جاري التنفيذ")
    states = [one.state for one in paste.services]
    assert states == ["awaiting_instructions", "awaiting_instructions", "in_progress"]
    assert (paste.title, paste.money) == (None, usd("60"))


def test_a_notice_in_a_sentence() -> None:
    paste = read_paste(
        "طلب جديد من أحمد على خدمتك «نموذج إكسل للمخزون» بقيمة 20$\nرقم الطلب #998877"
    )
    assert paste.services == (service("نموذج إكسل للمخزون", "20", "998877"),)
    assert paste.client == "أحمد"


def test_an_add_on_with_its_order_number() -> None:
    paste = read_paste("#1001 نموذج 20$ جاري التنفيذ\n#1001 تطوير: شرح 5$")
    assert paste.services == (service("نموذج", "25", "1001", "in_progress"),)


def test_a_link_is_kept_and_no_number_is_made_of_it() -> None:
    link = "https://khamsat.com/order/123456"
    paste = read_paste(f"{link}\nنموذج إكسل\n20$\nجاري التنفيذ")
    assert paste.services == (service("نموذج إكسل", "20", None, "in_progress", link),)


@pytest.mark.parametrize(
    "text",
    [
        "Contract: Excel stock model\nMilestone 1: Stock sheet\n$40.00\nFunded\n"
        "Milestone 2: Reports\n$40.00\nAwaiting funding\nClient: John D.",
        "Contract: Excel stock model\nClient: John D.\n"
        "Milestone 1 - Stock sheet - $40.00 - Funded\n"
        "Milestone 2 - Reports - $40.00 - Not funded",
    ],
)
def test_upwork_milestones(text: str) -> None:
    paste = read_paste(text)
    assert paste.services == (
        service("Stock sheet", "40.00", state="funded"),
        service("Reports", "40.00", state="awaiting_funding"),
    )
    assert (paste.title, paste.client) == ("Excel stock model", "John D.")
    assert paste.money == usd("80.00")


def test_a_fiverr_order() -> None:
    paste = read_paste(
        "Order #FO5213A4B1C\nI will build an Excel model\nBuyer: johnd\nTotal price: $80\n"
        "Status: In Progress\nDue on: Nov 26"
    )
    order = service("I will build an Excel model", "80", "FO5213A4B1C", "in_progress")
    assert paste.services == (order,)
    assert (paste.when, paste.client, paste.kind) == ("Nov 26", "johnd", "excel")


def test_direct_work_with_a_deposit() -> None:
    paste = read_paste(
        "Hello, I need a website for my restaurant. Total $500, deposit $200 received, "
        "the rest $300 on delivery."
    )
    assert paste.services == (
        service("deposit", "200", state="funded"),
        service("the rest", "300"),
    )
    assert (paste.title, paste.money) == ("website for my restaurant", usd("500"))
    assert paste.looks == "client_words"


def test_a_deposit_is_not_the_price() -> None:
    paste = read_paste("أريد متجرًا، عربون 200$ والباقي عند التسليم")
    assert paste.money is None
    assert paste.services == (service("عربون", "200"),)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("مرحبا، أحتاج تصميم شعار لمطعم", "تصميم شعار لمطعم"),
        ("السلام عليكم ورحمة الله وبركاته\nأريد متجرًا", "متجرًا"),
        ("بخصوص الطلب #123456 أريد تعديل اللون", "بخصوص الطلب #123456 أريد تعديل اللون"),
        ("الطلب ما زال بانتظار التعليمات لماذا", "الطلب ما زال بانتظار التعليمات لماذا"),
        ("عميل", "عميل"),
        ("العميل طلب", "العميل طلب"),
        ("80$", None),
        ("", None),
        ("مرحبا", None),
    ],
)
def test_plain_words(text: str, title: str | None) -> None:
    paste = read_paste(text)
    assert (paste.title, paste.services, paste.looks) == (title, (), "client_words")


def test_a_long_title_is_cut_at_a_word() -> None:
    title = read_paste("أريد " + "نموذجًا طويلًا " * 20).title
    assert title is not None
    assert len(title) <= 80
    assert set(title.split()) == {"نموذجًا", "طويلًا"}


def test_nothing_is_made_of_what_a_site_shows() -> None:
    paste = read_paste("موقع يعرض 4 خدمات، 300$")
    assert (paste.count, paste.services) == (None, ())


def test_a_notice_with_labels_of_its_own() -> None:
    paste = read_paste(
        "خمسات\nتم شراء الخدمة: تفريغ 20 صفحة إلى وورد\nالمشتري: أحمد علي\nرقم الطلب: #1234567\n"
        "السعر: $10.00\nعدد مرات الشراء: 1\nالحالة: بانتظار التعليمات\nمدة التسليم: يومان"
    )
    assert paste.title == "تفريغ 20 صفحة إلى وورد"
    assert [(s.order, s.state) for s in paste.services] == [("1234567", "awaiting_instructions")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("عندي عميل طلب مني اعمله لوجو لمطعم ب 50 دولار", "لوجو لمطعم"),
        ("عميل جديد يريد نموذج إكسل للمخزون", "نموذج إكسل للمخزون"),
        ("جاني زبون يبغى تصميم بطاقة", "تصميم بطاقة"),
        ("طلب مني عميل أن أصمم له شعارًا لمخبز", "شعارًا لمخبز"),
        ("العميل عايز موقع لعيادة", "موقع لعيادة"),
        ("I have a client who wants a logo for a bakery", "logo for a bakery"),
        ("A client asked me to design a menu", "menu"),
        ("A client asked me to translate a contract", "translate a contract"),
    ],
)
def test_a_seller_who_tells_of_a_client(text: str, title: str) -> None:
    assert read_paste(text).title == title
