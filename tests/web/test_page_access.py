"""The page for everyone: by keyboard, by ear, in light and dark, without motion."""

import re

import pytest
from playwright.async_api import Page, expect

from tests.web.conftest import ON_ONE_LOOP, Look
from tests.web.test_page_talk import pressing, say
from tests.web.visitor import words

pytestmark = ON_ONE_LOOP

# Words on ground: 4.5 : 1. Edges of what one presses or fills on ground: 3 : 1. (WCAG 2.2, AA)
WORDS = [
    ("ink", "paper"), ("ink", "card"), ("ink", "mine"), ("ink", "client"), ("soft", "paper"),
    ("soft", "card"), ("soft", "mine"), ("soft", "client"), ("on-accent", "accent"),
    ("on-accent", "accent-deep"), ("accent", "card"), ("danger", "card"), ("paper", "ink"),
    ("accent", "paper"),
]  # fmt: skip
EDGES = [
    ("edge", "card"), ("edge", "paper"), ("edge", "mine"), ("accent", "paper"),
    ("accent", "client"), ("client-edge", "paper"), ("danger", "card"),
]  # fmt: skip


FOCUSED = "document.activeElement.textContent.trim() || document.activeElement.id"
UNNAMED = """[...document.querySelectorAll("button, input:not([hidden]), textarea, a")].filter(
    (one) => !one.innerText && !one.getAttribute("aria-label") && !one.labels?.length
).length"""
MOVING = """[...document.querySelectorAll("*")].some(
    (one) => getComputedStyle(one).animationName !== "none"
)"""
SMALL = """[...document.querySelectorAll("button")]
    .map((one) => one.getBoundingClientRect())
    .filter((box) => box.width && (box.width < 40 || box.height < 40)).length"""


def brightness(colour: str) -> float:
    parts = [int(part, 16) / 255 for part in re.findall("..", colour.strip().lstrip("#"))]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((brightness(one), brightness(other)))
    return (light + 0.05) / (dark + 0.05)


async def colour(tab: Page, name: str) -> str:
    read = f"getComputedStyle(document.documentElement).getPropertyValue('--{name}')"
    return str(await tab.evaluate(read))


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_contrast_is_enough(look: Look, scheme: str) -> None:
    tab = await look(color_scheme=scheme)
    faint = [
        (one, other, round(ratio, 2))
        for pairs, least in ((WORDS, 4.5), (EDGES, 3.0))
        for one, other in pairs
        if (ratio := contrast(await colour(tab, one), await colour(tab, other))) < least
    ]
    assert faint == []


async def test_everything_is_reached_and_done_by_keyboard(look: Look) -> None:
    tab = await look()
    await say(tab, "card")
    await expect(tab.locator(".card")).to_be_visible()
    await tab.reload()
    await expect(tab.locator(".card")).to_be_visible()
    reached = []
    for _ in range(16):
        await tab.keyboard.press("Tab")
        reached.append(await tab.evaluate(FOCUSED))
        outline = await tab.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        ring = await tab.evaluate("getComputedStyle(document.querySelector('.bar')).boxShadow")
        assert outline != "none" or (reached[-1] == "words" and "0px 0px 0px 2px" in ring)
    assert reached[:2] == ["Skip to writing", "A page for someone else"]
    assert reached[2:4] == ["العربية", "What is coming"]
    assert [words([["", text]]) for text in reached[4:13]] == [
        "New gig", "I have a problem now", "Try an example", "العربية", "Activation message",
        "Service states", "Client wants the file", "Request changed", "More",
    ]  # fmt: skip
    assert reached[13:] == ["attach", "words", "send"]


async def test_the_skip_link_leads_to_the_words(look: Look) -> None:
    tab = await look()
    await expect(tab.locator(pressing("new"))).to_be_visible()
    await tab.keyboard.press("Tab")
    await tab.keyboard.press("Enter")
    assert await tab.evaluate("document.activeElement.id") == "words"


async def test_it_has_names_for_those_who_listen(look: Look) -> None:
    tab = await look()
    await say(tab, "hello")
    await expect(tab.get_by_role("log", name="Conversation")).to_contain_text("Kept: hello")
    await expect(tab.get_by_role("log")).to_have_attribute("aria-live", "polite")
    for landmark in ("body > header", "main", "footer"):
        await expect(tab.locator(landmark)).to_have_count(1)
    await expect(tab.get_by_role("textbox", name="Your message")).to_be_visible()
    for name in ("Send", "Attach a file", "A page for someone else"):
        await expect(tab.get_by_role("button", name=name)).to_be_visible()
    await expect(tab.get_by_role("heading", name="Mithaq")).to_be_visible()
    whose = await tab.locator("article > .unseen").all_inner_texts()
    assert whose == ["From you", "From Mithaq", "From you", "From Mithaq"]
    assert await tab.evaluate(UNNAMED) == 0


async def test_nothing_moves_for_who_wants_no_motion(look: Look) -> None:
    still = await look(reduced_motion="reduce")
    await say(still, "hello")
    await expect(still.locator("#talk")).to_contain_text("Kept: hello")
    assert await still.evaluate(MOVING) is False


@pytest.mark.parametrize("locale", ["ar", "en"])
async def test_every_target_is_large_enough_for_a_finger(look: Look, locale: str) -> None:
    tab = await look(locale=locale)
    await say(tab, "card")
    await tab.click(pressing("message"))
    await expect(tab.locator(".copy")).to_be_visible()
    assert await tab.evaluate(SMALL) == 0
