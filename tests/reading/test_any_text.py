"""No reader ever raises, and none chokes on long text.

A pattern that backtracks without end would run into the suite's time limit here.
"""

import datetime as dt
from collections.abc import Callable
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reading.answers import sort_answers
from handlers.reading.dates import read_date
from handlers.reading.kinds import read_kind
from handlers.reading.money import read_money
from handlers.reading.paste import read_paste
from handlers.reading.reply import read_reply
from handlers.reading.services import read_service_count, read_state

Reader = Callable[[str], object]
BASE = dt.datetime(2026, 11, 23, 10, 30, tzinfo=ZoneInfo("Africa/Cairo"))
READERS: dict[str, Reader] = {
    "answers": lambda text: sort_answers(text, 5),
    "date": lambda text: read_date(text, BASE),
    "kind": read_kind,
    "money": read_money,
    "paste": read_paste,
    "reply": lambda text: read_reply(text, "scope", [text[:200], "شعار"]),
    "state": read_state,
    "count": read_service_count,
}
every_reader = pytest.mark.parametrize("read", READERS.values(), ids=READERS)

# Words that readers look for, thrown together.
BITS = st.sampled_from(
    [
        "80$",
        "$",
        "1,200",
        "1.5",
        "16:9",
        "#123",
        "٥",
        "خمسة",
        "و",
        "ألف",
        "بعد",
        "قبل",
        "الخميس",
        "5 مارس",
        "31/2",
        "99/99/9999",
        "0",
        "999999",
        "الساعة",
        "مساء",
        "at",
        "in",
        "days",
        "شهر",
        "خدمات",
        "على",
        "بانتظار",
        "التعليمات",
        "تطوير",
        "موافق",
        "لكن",
        "?",
        "«",
        "\n",
        "\t",
        "- ",
        "|",
        ":",
        "https://x.y",
        "@",
        "00",
        "§d9",
        "§m13",
        "1)",
        "(2)",
        "أولًا:",
        "عربون",
        "كل",
        "k",
    ]
)


@every_reader
@given(text=st.text())
def test_any_text(read: Reader, text: str) -> None:
    assert read(text) == read(text)


@every_reader
@given(text=st.lists(BITS, max_size=25).map(" ".join))
def test_any_words(read: Reader, text: str) -> None:
    assert read(text) == read(text)


@every_reader
@pytest.mark.parametrize(
    "bit",
    [
        "1 ",
        "1,",
        "111 ",
        "80$ ",
        "خمسة و",
        "بعد ",
        "in 3 ",
        "(1) ",
        "1\n",
        "\t",
        " ",
        "a@",
        "x.",
        "ﷺ",
        "at 5 ",
        "between 50 and ",
        "موافق ",
        "بس ",
        "«",
        "0 1",
        "السلام عليكم ",
        "20$\t#1\n",
        "if review ",
    ],
)
def test_long_text(read: Reader, bit: str) -> None:
    text = (bit * 20_000)[:20_000]
    assert read(text) == read(text)
