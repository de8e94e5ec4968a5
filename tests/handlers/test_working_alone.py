"""Whoever works alone pays nothing for teams: their turns touch none of a team's tables."""

import re

from storage.store import Store
from tests.driver import Freelancer
from tests.handlers import paths
from tests.statements import heard

OF_TEAMS = re.compile(r"\b(bindings|groups|roles|watches)\b")


def of_teams(statements: list[str]) -> list[str]:
    """Those that are about them, not those that look there on their way."""
    bare = [without_brackets(one) for one in statements]
    return [one for one in bare if OF_TEAMS.search(one)]


def without_brackets(statement: str) -> str:
    inner = re.sub(r"\([^()]*\)", "", statement)
    return inner if inner == statement else without_brackets(inner)


async def test_no_statement_is_about_teams(store: Store, seller: Freelancer) -> None:
    with heard(store) as statements:
        await paths.started(seller)
        await paths.previewed(seller)
        await seller.say("/gigs")
    assert len(statements) > 50
    assert of_teams(statements) == []


async def test_a_command_costs_as_much_as_before_there_were_teams(
    store: Store, seller: Freelancer
) -> None:
    await paths.started(seller)
    with heard(store) as statements:
        await seller.say("/gigs")
    assert len(statements) == 6, statements
