"""What a turn shows, as Discord would be given it: within its limits, no markup by accident."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from bot.on_discord import markdown
from bot.on_discord.forms import fits, modal
from bot.on_discord.reader import Reader
from bot.on_discord.render import OPENS_FORM, Bubble, bubbles
from bot.on_discord.views import OURS, view
from handlers.reply import Reply, Say, Snippet
from tests.driver import Freelancer

LANGUAGES = ("ar", "en")
ZONE = "Africa/Cairo"
LAYOUT = {"text": 10, "row": 1, "button": 2, "container": 17}
Part = Mapping[str, Any]


async def faults(seller: Freelancer) -> list[str]:
    """Of the last turn, in both languages."""
    found = []
    for reply in seller.last.replies:
        card = await seller.card(reply)
        for language in LANGUAGES:
            reader = Reader(seller.speech, language, ZONE)
            made = bubbles(reply, card, reader)
            found += [f"{language}: {fault}" for one in made for fault in faults_of(one)]
            found += [f"{language}: {fault}" for fault in faults_beside(reply, made, reader)]
    return found


def faults_of(bubble: Bubble) -> Iterator[str]:
    if bubble.file is not None:
        if bubble.text or bubble.rows:
            yield "a file that isn't alone"
    elif bubble.plain:
        if not bubble.text.strip() or markdown.units(bubble.text) > 2000:
            yield f"{markdown.units(bubble.text)} units: {bubble.text[:40]!r}"
    else:
        yield from faults_in(components_of(bubble))


def components_of(bubble: Bubble) -> list[dict[str, Any]]:
    made = view(bubble).to_components()  # type: ignore[no-untyped-call]  # the library says nothing
    return list(made)


def faults_in(components: list[dict[str, Any]]) -> Iterator[str]:
    """By what Discord's documentation says of components."""
    parts = list(walked(components))
    texts = [part["content"] for part in parts if part["type"] == LAYOUT["text"]]
    ids = [part["custom_id"] for part in parts if "custom_id" in part]
    if not 1 <= len(parts) <= 40:
        yield f"{len(parts)} components"
    if sum(map(markdown.units, texts)) > 4000 or not all(text.strip() for text in texts):
        yield f"texts of {[markdown.units(text) for text in texts]}"
    if len(set(ids)) != len(ids):
        yield f"the same button twice: {ids}"
    for part in parts:
        if part["type"] == LAYOUT["row"] and not 1 <= len(part["components"]) <= 5:
            yield f"a row of {len(part['components'])}"
        if part["type"] == LAYOUT["button"]:
            yield from faults_at(part)


def faults_at(one: Part) -> Iterator[str]:
    if not 1 <= len(one["label"].strip()) <= 80:
        yield f"a label of {len(one['label'])}: {one['label']!r}"
    if "url" not in one and not re.fullmatch(OURS, one["custom_id"]):
        yield f"nobody's press: {one['custom_id']}"


def walked(components: list[dict[str, Any]]) -> Iterator[Part]:
    for part in components:
        yield part
        yield from walked(part.get("components", []))


def faults_beside(reply: Reply, made: tuple[Bubble, ...], reader: Reader) -> Iterator[str]:
    """A form has its window, and what is to be copied stands there to the letter."""
    if isinstance(reply, Snippet):
        text = reader.speech.snippet(reply.words, reply.language, reader.zone)
        if "".join(shown(bubble.text) for bubble in made) != "".join(text.split()):
            yield f"copied otherwise: {text[:40]!r}"
    if isinstance(reply, Say) and reply.form is not None:
        opened = any(knob.press == OPENS_FORM for one in made for row in one.rows for knob in row)
        if opened != fits(reply.form):
            yield f"no way into the form {reply.form.form}"
        if fits(reply.form):
            yield from faults_of_window(modal(reply, reader).to_dict())


def shown(text: str) -> str:
    """What a reader sees, without white space."""
    inside = re.fullmatch(r"```\n(.*)\n```", text, re.DOTALL)
    plain = inside[1] if inside else re.sub(r"\\([^0-9A-Za-z\s])", r"\1", text)
    return "".join(plain.split())


def faults_of_window(window: Part) -> Iterator[str]:
    if not 1 <= len(window["title"]) <= 45 or len(window["custom_id"]) > 100:
        yield f"a window called {window['title']!r}"
    if not 1 <= len(window["components"]) <= 5:
        yield f"{len(window['components'])} fields"
    for label in window["components"]:
        entry = label["component"]
        if not 1 <= len(label["label"]) <= 45 or len(label.get("description") or "") > 100:
            yield f"a field called {label['label']!r}"
        if len(entry.get("value") or "") > 4000:
            yield f"{len(entry['value'])} characters in {entry['custom_id']}"
