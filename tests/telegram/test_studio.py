"""A studio of five in a topic on Telegram: the same story as through the chat driver."""

from pathlib import Path

import pytest

from tests.fake_telegram import FakeTelegram
from tests.house import opened
from tests.studio_driver import cast_of
from tests.studio_story import on_record, studio_story
from tests.telegram.house import running
from tests.telegram.studio_player import cast_in

pytestmark = [pytest.mark.replay, pytest.mark.telegram]


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_telegram_plays_the_same_story(tmp_path: Path, language: str) -> None:
    """And in the topic no word of it was said that isn't everybody's: no price, no file."""
    async with opened(tmp_path / "chat") as store:
        driven = cast_of(store, language)
        await studio_story(driven)
        expected = await on_record(store, driven)
    async with (
        opened(tmp_path / "telegram") as store,
        FakeTelegram() as fake,
        running(fake, store) as mithaq,
    ):
        cast = await cast_in(mithaq, fake, language)
        await studio_story(cast)
        assert await on_record(store, cast) == expected
        among = [one for one in cast.owner.chat.messages if one.from_bot]
        assert not [one for one in among if "80" in one.text or one.file is not None]
        (card,) = [one for one in cast.owner.chat.said if one.text.startswith("📁")]
        assert "model.xlsx" not in "".join(one.text for one in among)
        assert card.thread == cast.owner.thread
        assert fake.refused == []
        assert fake.unknown == []
        assert mithaq.failed == 0
