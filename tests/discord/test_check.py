"""`python -m bot check` of Discord: what to do, in words, and never the token."""

import pytest
from pydantic import SecretStr

from bot.config import DiscordSettings
from bot.on_discord.checking import looked_at
from handlers.reply import Words
from tests.discord.double import TOKEN, Double, serving
from tests.house import speech

pytestmark = pytest.mark.discord


async def told(url: str, token: str = TOKEN) -> tuple[str, bool]:
    settings = DiscordSettings(token=SecretStr(token), api_url=url)
    ((words, fine),) = await looked_at(settings, patience=2.0)
    said = " ".join(speech().text(words, language) for language in ("ar", "en"))
    assert token not in said
    return key(words), fine


def key(words: Words) -> str:
    return words.key


@pytest.mark.parametrize(
    ("refuses", "wanted"),
    [
        (None, "cli.discord-fine"),
        (401, "cli.discord-refused"),
        (429, "cli.discord-failing"),
        (502, "cli.discord-failing"),
        (404, "cli.discord-no-server"),
    ],
)
async def test_by_what_the_server_answers(refuses: int | None, wanted: str) -> None:
    async with serving(Double(refuses=refuses)) as double:
        assert await told(double.api_url) == (wanted, refuses is None)


async def test_a_token_in_pieces_is_not_sent_anywhere() -> None:
    assert await told("https://discord.com/api/v10", "700000001") == (
        "cli.discord-malformed",
        False,
    )


async def test_where_nobody_listens() -> None:
    assert await told("http://127.0.0.1:1") == ("cli.discord-unreachable", False)
