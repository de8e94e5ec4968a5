"""The guides' pictures can be drawn anew."""

import struct
from pathlib import Path

import pytest
from playwright.async_api import async_playwright

from tests.discord.pictures import NAMES, gallery
from tests.house import ROOT
from tests.web.conftest import QUIET, chromium

__all__ = ["chromium"]

pytestmark = pytest.mark.discord


async def test_a_card_is_drawn_with_its_buttons(tmp_path: Path, chromium: Path) -> None:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=QUIET)
        async with gallery(tmp_path, "ar", browser) as here:
            await here.card()
        await browser.close()
    picture = (tmp_path / "discord-card-ar.png").read_bytes()
    width, height = struct.unpack(">II", picture[16:24])
    assert (width, height > 300) == (600, True)
    assert len(picture) > 20_000  # an empty one has two thousand bytes


@pytest.mark.parametrize("language", NAMES)
def test_the_guides_have_them_all(language: str) -> None:
    """And each is small."""
    pictures = ROOT / "docs/pictures"
    for name in ("card", "form", "private", "thread", "client"):
        assert 1_000 < (pictures / f"discord-{name}-{language}.png").stat().st_size < 150_000
