"""What a turn shows, as Telegram would be given it: within its limits, no link by accident."""

from collections.abc import Iterator

from bot.on_telegram.keyboard import LONGEST_COPY, TOO_LONG_TO_COPY
from bot.on_telegram.layout import units
from bot.on_telegram.reader import Reader
from bot.on_telegram.render import Bubble, bubbles
from handlers.buttons import parse, state
from handlers.reply import Reply, Snippet
from handlers.router import COMMANDS
from tests.driver import Freelancer
from tests.fake_telegram import judge

LANGUAGES = ("ar", "en")
ZONE = "Africa/Cairo"
OURS = {f"/{name}" for name in COMMANDS}


async def faults(seller: Freelancer) -> list[str]:
    """Of the last turn, in both languages, alone and among others."""
    found = []
    for reply, reader, made in await shown(seller):
        found += [f"{reader.language}: {fault}" for b in made for fault in faults_of(b)]
        found += copied_otherwise(reply, made, reader)
    return found


async def texts(seller: Freelancer) -> list[str]:
    return [bubble.text for _, _, made in await shown(seller) for bubble in made]


async def shown(seller: Freelancer) -> list[tuple[Reply, Reader, tuple[Bubble, ...]]]:
    found = []
    for reply in seller.last.replies:
        its_card = await seller.card(reply)
        for language in LANGUAGES:
            for private in (True, False):
                reader = Reader(seller.speech, language, ZONE, "mithaq_bot", private)
                found.append((reply, reader, bubbles(reply, its_card, reader)))
    return found


def faults_of(bubble: Bubble) -> Iterator[str]:
    limit = 1024 if bubble.file else 4096
    if not (bubble.file or bubble.text.strip()) or units(bubble.text) > limit:
        yield f"{units(bubble.text)} units: {bubble.text[:40]!r}"
    entities = [entity.to_dict() for entity in bubble.entities]
    if len(entities) > 100:
        yield f"{len(entities)} entities"
    yield from judge.faults(bubble.text, entities)
    for accident in judge.accidental(bubble.text, entities):
        if accident.type != "bot_command" or accident.text not in OURS:
            yield f"{accident.type} {accident.text!r}"
    yield from faults_under(bubble)


def faults_under(bubble: Bubble) -> Iterator[str]:
    told = bubble.markup.to_dict() if bubble.markup else {}
    rows = told.get("inline_keyboard", ())
    if any(len(row) > 8 for row in rows) or sum(map(len, rows)) > 100:
        yield "too many buttons"
    for one in (one for row in rows for one in row):
        data, copied = one.get("callback_data"), one.get("copy_text", {}).get("text")
        if not one["text"].strip():
            yield f"a button without words: {one}"
        if data and (len(data.encode()) > 64 or state(parse(data)) != data):
            yield f"data: {data}"
        if copied is not None and not 1 <= units(copied) <= LONGEST_COPY:
            yield f"copies {units(copied)}"
        if [data is None, copied is None, "url" not in one].count(False) != 1:
            yield f"not one act: {one}"


def copied_otherwise(reply: Reply, made: tuple[Bubble, ...], reader: Reader) -> Iterator[str]:
    """What is to be copied stands there to the letter, and the button copies the same."""
    if not isinstance(reply, Snippet):
        return
    text = reader.speech.snippet(reply.words, reply.language, reader.zone)
    if "".join("".join(b.text for b in made).split()) != "".join(text.split()):
        yield f"copied otherwise: {text[:40]!r}"
    (one,) = made[-1].markup.to_dict()["inline_keyboard"][0] if made[-1].markup else ({},)
    if one.get("copy_text", {}).get("text", text) != text:
        yield f"the button copies otherwise: {text[:40]!r}"
    if "copy_text" not in one and one.get("callback_data") != TOO_LONG_TO_COPY:
        yield f"no way to copy: {text[:40]!r}"
