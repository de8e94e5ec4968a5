"""The story on Telegram: the same conversation as through the chat driver, and nothing refused."""

import socket
from pathlib import Path

import pytest

from gigs.gates import Look, look
from gigs.model import Gate
from gigs.records import Identity
from tests.driver import Freelancer, folded
from tests.fake_telegram import FakeTelegram
from tests.house import freelancer, opened
from tests.story import with_obedience, without_obedience
from tests.telegram.house import running
from tests.telegram.player import TelegramPlayer

pytestmark = [pytest.mark.replay, pytest.mark.telegram]


async def through_the_driver(
    folder: Path, language: str, obey: bool
) -> tuple[Freelancer, list[str]]:
    async with opened(folder) as store:
        player = freelancer(store, language=language)
        player.forms = False
        await (with_obedience if obey else without_obedience)(player)
        return player, await player.entries()


@pytest.mark.parametrize("by", ["polling", "webhook"])
@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("obey", [True, False])
async def test_telegram_holds_the_same_conversation(
    tmp_path: Path, language: str, obey: bool, by: str
) -> None:
    driver, entries = await through_the_driver(tmp_path / "chat", language, obey)
    port = free_port() if by == "webhook" else None
    async with (
        opened(tmp_path / "telegram") as store,
        FakeTelegram() as fake,
        running(fake, store, port) as mithaq,
    ):
        mona = fake.user("منى", language_code=language)
        player = TelegramPlayer(mithaq, mona, language)
        await (with_obedience if obey else without_obedience)(player)
        same = freelancer(store, language=language)
        same.account, same.platform = str(mona.id), "telegram"
        assert folded(mithaq.keys) == folded(driver.keys)
        assert await same.entries() == entries
        assert fake.refused == []
        assert fake.unknown == []
        assert mithaq.failed == 0
        if obey:
            assert [look(await same.gig(), gate) for gate in Gate] == [Look.PASSED] * 3
        shown = [message.text for message in fake.chat(mona).standing if message.sender is fake.bot]
        assert Identity("telegram", str(mona.id)) == same.identity
        assert len(shown) > 20


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])
