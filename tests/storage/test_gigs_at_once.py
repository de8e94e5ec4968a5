"""Several gigs in one statement."""

from storage.store import Store
from tests.storage.made import counted, kept, met, opened


async def test_several_gigs_are_found_at_once_as_they_stand_in_the_turn(store: Store) -> None:
    gigs = [await kept(store, [opened(gig)]) for gig in ("g1", "g2")]
    person = await met(store)
    async with store.turn() as turn:
        moved = await counted(turn, person, "g1")
        assert moved != gigs[0]
        assert await turn.gig("none") is None
        assert await turn.gigs({"g1", "g2", "none"}) == {"g1": moved, "g2": gigs[1]}
        assert await turn.gigs(()) == {}
        assert await turn.gig("g2") == gigs[1]
