"""The story on Discord: the same conversation as through the chat driver, and nothing refused."""

from pathlib import Path

import pytest

from gigs.gates import Look, look
from gigs.model import Gate
from gigs.records import Identity
from tests.discord.every_view import faults_in
from tests.discord.house import running
from tests.discord.player import DiscordPlayer
from tests.driver import Freelancer, folded
from tests.house import freelancer, opened
from tests.story import with_obedience, without_obedience

pytestmark = [pytest.mark.replay, pytest.mark.discord]


async def through_the_driver(
    folder: Path, language: str, obey: bool
) -> tuple[Freelancer, list[str]]:
    async with opened(folder) as store:
        player = freelancer(store, language=language)
        await (with_obedience if obey else without_obedience)(player)
        return player, await player.entries()


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("obey", [True, False])
async def test_discord_holds_the_same_conversation(
    tmp_path: Path, language: str, obey: bool
) -> None:
    driver, entries = await through_the_driver(tmp_path / "chat", language, obey)
    async with opened(tmp_path / "discord") as store, running(store, language=language) as mithaq:
        player = DiscordPlayer(mithaq, mithaq.env.create_user("mona"), language)
        await (with_obedience if obey else without_obedience)(player)
        same = freelancer(store, language=language)
        same.account, same.platform = str(player.person.id), "discord"
        assert folded(mithaq.keys) == folded(driver.keys)
        assert await same.entries() == entries
        assert mithaq.failed == 0
        if obey:
            assert [look(await same.gig(), gate) for gate in Gate] == [Look.PASSED] * 3
        assert Identity("discord", str(player.person.id)) == same.identity
        assert len(player.said) > 20
        views = [one.components for one in player.said if one.components]
        assert [fault for view in views for fault in faults_in(view)] == []
        assert ("Khamsat" in "".join(player.words)) is (language == "en")
