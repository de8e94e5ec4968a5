"""Two versions of the agreement, held against each other item by item."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from gigs.erased import ERASED
from gigs.model import ScopeItem, ScopeVersion
from gigs.scope import ItemChange, difference
from tests.gigs.building import NOON

STOCK, SALES = ScopeItem("excel.6", "جرد المخزون"), ScopeItem("excel.5", "تقرير مبيعات")
CHART, COLOURS = ScopeItem(None, "رسم بياني"), ScopeItem(None, "ألوان الشركة")
TOPICS = st.none() | st.sampled_from(["excel.1", "excel.2", "excel.3"])
ITEMS = st.builds(ScopeItem, TOPICS, st.sampled_from(["أ", "ب", "ج"]) | st.just(ERASED))
VERSIONS = st.lists(ITEMS, max_size=6)


def version(*items: ScopeItem, price: int = 8000) -> ScopeVersion:
    return ScopeVersion(1, NOON, items, exclusions=(), price=price, revisions=2)


def changes(old: list[ScopeItem], new: list[ScopeItem]) -> list[tuple[str, ScopeItem]]:
    return [(c.how, c.item) for c in difference(version(*old), version(*new))]


def test_an_item_in_both_is_kept_and_one_only_in_the_new_is_added() -> None:
    assert changes([STOCK], [STOCK, CHART]) == [("kept", STOCK), ("added", CHART)]


def test_what_went_comes_last() -> None:
    assert changes([STOCK, CHART], [COLOURS, STOCK]) == [
        ("added", COLOURS),
        ("kept", STOCK),
        ("removed", CHART),
    ]


def test_another_answer_to_the_same_question_is_changed_with_the_old_in_sight() -> None:
    other = ScopeItem("excel.6", "جرد ثلاثة مستودعات")
    assert difference(version(STOCK), version(other)) == (ItemChange("changed", other, STOCK),)


def test_an_item_without_a_question_is_the_same_only_by_its_words() -> None:
    assert changes([CHART], [COLOURS]) == [("added", COLOURS), ("removed", CHART)]


def test_the_same_words_under_another_question_are_another_item() -> None:
    moved = ScopeItem("excel.7", STOCK.text)
    assert changes([STOCK], [moved]) == [("added", moved), ("removed", STOCK)]


def test_items_may_stand_in_another_order() -> None:
    assert changes([STOCK, SALES], [SALES, STOCK]) == [("kept", SALES), ("kept", STOCK)]


def test_an_item_said_twice_is_counted_twice() -> None:
    assert changes([CHART], [CHART, CHART]) == [("kept", CHART), ("added", CHART)]


def test_a_completely_different_job_keeps_nothing() -> None:
    assert changes([STOCK, CHART], [COLOURS]) == [
        ("added", COLOURS),
        ("removed", STOCK),
        ("removed", CHART),
    ]


def test_erased_items_are_compared_as_far_as_they_are_known() -> None:
    gone = ScopeItem("excel.6", ERASED)
    assert changes([gone], [gone]) == [("kept", gone)]
    assert difference(version(gone), version(STOCK)) == (ItemChange("changed", STOCK, gone),)


@given(VERSIONS)
def test_a_version_differs_in_nothing_from_itself(items: list[ScopeItem]) -> None:
    assert changes(items, items) == [("kept", item) for item in items]


@given(VERSIONS, VERSIONS)
def test_each_item_of_both_versions_is_told_exactly_once(
    old: list[ScopeItem], new: list[ScopeItem]
) -> None:
    told = difference(version(*old), version(*new))
    assert [c.item for c in told if c.how != "removed"] == new
    was = [c.before or c.item for c in told if c.how != "added"]
    assert Counter(was) == Counter(old)


@given(VERSIONS, VERSIONS)
def test_only_a_change_has_a_before_and_it_answers_the_same_question(
    old: list[ScopeItem], new: list[ScopeItem]
) -> None:
    for change in difference(version(*old), version(*new)):
        assert (change.before is not None) == (change.how == "changed")
        if change.before is not None:
            assert change.item.topic is not None
            assert change.before.topic == change.item.topic
            assert change.before != change.item
