"""The bare yes: clear consent and nothing else. A wrong yes costs more than a question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.reading.reply import read_reply

SCOPE = ["ورقة للمخزون تحسب الكميات", "تقرير شهري للمبيعات"]
STAGES = ("scope", "preview")


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize(
    "text",
    [
        "موافق",
        "موافقة",
        "تمام موافق",
        "أوافق",
        "معتمدة",
        "اعتمدها",
        "نعم موافق",
        "اتفقنا",
        "اوكي موافق",
        "agreed",
        "I agree",
        "Approved!",
        "yes, go ahead",
        "looks good, approved",
        "موافق 👍",
        "مواااافق",
        "نعم",
        "yes",
        "Yes please",
        "موافق على الملخص",
        "موافق على كل ما ذكر",
        "نعم مطابقة لما اتفقنا عليه",
        "موافق شكرا جزيلا",
        "السلام عليكم، موافق",
        "تم الاعتماد",
        "agreed, thanks!",
        "I agree to everything above",
        "yes it matches",
        "موافقين إن شاء الله",
        "أيوه موافق",
        "موافق، على بركة الله",
        "confirmed",
        "موافق عليها",
        "we agree",
        "تمام اتفقنا",
        "ok agreed",
        "Yes, all good",
        "approved as is",
        "موافق 100%",
        "متفقين",
    ],
)
def test_a_clear_yes(text: str, stage: str) -> None:
    assert read_reply(text, stage, SCOPE).label == "yes"


@pytest.mark.parametrize("text", ["go ahead", "تفضل ابدأ", "you can start", "على بركة الله"])
def test_a_start_agrees_to_a_summary_and_approves_no_preview(text: str) -> None:
    assert read_reply(text, "scope", SCOPE).label == "yes"
    assert read_reply(text, "summary", SCOPE).label == "yes"
    assert read_reply(text, "preview", SCOPE).label == "vague"


@pytest.mark.parametrize("text", ["ابدأ", "أبدًا", "start"])
def test_one_word_that_could_be_two_is_vague(text: str) -> None:
    assert read_reply(text, "scope", SCOPE).label == "vague"


SPOILERS = st.sampled_from(
    [
        "لا",
        "مش",
        "غير",
        "لكن",
        "بس",
        "إذا",
        "هل",
        "متى",
        "؟",
        "?",
        "not",
        "don't",
        "but",
        "if",
        "ليس",
        "ماشي",
        "لست",
        "never",
        "unless",
        "except",
        "بشرط",
        "عدا",
        "السعر",
        "50$",
        "غدا",
        "👎",
        "🤔",
    ]
)
CONSENTS = st.sampled_from(["موافق", "نعم موافق", "معتمدة", "agreed", "yes", "I agree", "approved"])


@given(CONSENTS, SPOILERS, st.booleans())
def test_one_odd_word_spoils_a_yes(consent: str, spoiler: str, before: bool) -> None:
    said = f"{spoiler} {consent}" if before else f"{consent} {spoiler}"
    assert read_reply(said, "scope", SCOPE).label != "yes"


@given(CONSENTS, st.text(st.characters(categories=["Ll", "Lo"]), min_size=6, max_size=12))
def test_an_unknown_word_spoils_a_yes(consent: str, word: str) -> None:
    assert read_reply(f"{consent} z{word}", "scope", SCOPE).label != "yes"


def test_a_page_is_no_yes() -> None:
    assert read_reply("موافق " * 2000, "scope", SCOPE).label != "yes"
