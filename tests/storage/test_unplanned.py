"""Which gigs are to be planned anew."""

from storage.store import Store
from tests.storage.made import BADR, MONA, kept, met, opened


async def test_gigs_are_planned_anew_when_the_rules_or_the_persons_day_changed(
    store: Store,
) -> None:
    for number in (1, 2, 3):
        await kept(store, [opened(f"g{number}")], identity=MONA if number < 3 else BADR)
    mona, badr = await met(store), await met(store, BADR)
    assert sorted(await store.unplanned("rules-1", 9), key=str) == [
        ("g1", mona), ("g2", mona), ("g3", badr)
    ]  # fmt: skip
    assert len(await store.unplanned("rules-1", 2)) == 2
    async with store.turn() as turn:
        await turn.nudges.planned(["g1", "g2", "g3"], "rules-1")
    assert await store.unplanned("rules-1", 9) == []
    assert len(await store.unplanned("rules-0", 9)) == len(await store.unplanned("rules-2", 9)) == 3
    async with store.turn() as turn:
        await turn.nudges.forget(badr)
    assert await store.unplanned("rules-1", 9) == [("g3", badr)]
