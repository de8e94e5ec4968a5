"""A studio of five in a server: the same story as through the chat driver."""

from pathlib import Path

import pytest

from tests.discord.every_view import faults_in
from tests.discord.house import running
from tests.discord.player import text_of
from tests.discord.server import PEOPLE, Resident, Server, founded, words
from tests.house import opened
from tests.studio_driver import cast_of
from tests.studio_story import Cast, on_record, studio_story

pytestmark = [pytest.mark.replay, pytest.mark.discord]


class Opener(Resident):
    """Shows the gig in a thread of its own, in which all of them talk from then on."""

    server: Server

    async def press(self, action: str, arg: str | int | None = None) -> None:
        await super().press(action, "thread" if action == "bind" else arg)
        if action == "bind":
            await self.server.thread()


class Binder(Resident):
    """Shows it where they are."""

    server: Server

    async def press(self, action: str, arg: str | int | None = None) -> None:
        await super().press(action, "here" if action == "bind" else arg)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("owner", [Opener, Binder])
async def test_discord_plays_the_same_story(
    tmp_path: Path, language: str, owner: type[Opener | Binder]
) -> None:
    """And before all of them nothing was said but the card: no price, no file, no step."""
    async with opened(tmp_path / "chat") as store:
        driven = cast_of(store, language)
        await studio_story(driven)
        expected = await on_record(store, driven)
    async with opened(tmp_path / "discord") as store, running(store, language) as mithaq:
        server = founded(mithaq, language, owner)
        first = server.residents["owner"]
        assert isinstance(first, Opener | Binder)
        first.server = server
        cast = Cast(*(server.residents[name] for name in PEOPLE))
        await studio_story(cast)
        assert await on_record(store, cast) == expected
        assert mithaq.failed == 0
        (card,) = server.owner.standing()
        assert text_of(card).startswith("📁")
        assert not any(word in words([card]) for word in ("$", "model.xlsx", "khamsat"))
        seen = [one for who in server.residents.values() for one in (*who.said, *who.whispers)]
        views = [one.components for one in (*seen, card) if one.components]
        assert [fault for view in views for fault in faults_in(view)] == []
        assert len(server.hall.threads) == (owner is Opener)
