"""How much a person must do until the work may begin.

Counted from the first message to the work's start, for someone whose marketplace and city are
known: a pressed button or a sent form is a tap, a word that must be typed is a word. Copying isn't
counted, and what is pasted isn't typed.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from benchmarks.house import fresh
from benchmarks.report import Report
from benchmarks.seat import Seat
from handlers.assistant import Handled
from handlers.event import Filled, Said

# As promised: worked out on paper before there was anything to press.
AIMS: dict[str, float] = {"small.taps": 6, "small.words": 0, "story.taps": 11, "story.words": 3}

REQUEST = "السلام عليكم، أريد تنسيق سيرتي الذاتية في صفحتين بصيغة وورد وPDF دون تغيير النصوص"
STORY = "أحتاج نموذج إكسل للمخزون فيه إدخال وإخراج وتنبيه عند نقص أي صنف، وتقرير بالكميات"
ANSWERS = "1- إدخال 10 قطع بسعر 3 يعطي 30\n2- العيّنة مرفقة، نحو 500 صف\n3- إكسل 2019"
YES = "موافق"
RUNS = 3  # the place of "in progress" among the states offered


@dataclass
class Doing:
    """A seat, and all that was done there."""

    seat: Seat
    taps: int = 0
    words: int = 0
    pastes: int = 0

    async def paste(self, text: str) -> None:
        self.pastes += 1
        kept(await self.seat.send(Said(text)))

    async def tap(self, action: str, arg: str | int | None = None) -> None:
        self.taps += 1
        kept(await self.seat.send(await self.seat.button(action, arg)))

    async def fill(self, form: str, **values: str) -> None:
        """Typed and sent."""
        self.taps += 1
        self.words += sum(len(value.split()) for value in values.values())
        shown = await self.seat.form(form)
        kept(await self.seat.send(Filled(form, shown.gig, values)))


def kept(handled: Handled) -> None:
    """Only what went through counts."""
    refused = [key for key in handled.keys if key.startswith("refused.")]
    if handled.failed or refused:
        raise RuntimeError(f"not taken: {handled.keys}")


async def settled(seat: Seat) -> Seat:
    """Of someone whose marketplace and city are known from an earlier gig."""
    async with seat.store.turn() as turn:
        person = await turn.person(seat.identity)
        known = replace(person, language="ar", zone="Asia/Riyadh", profile="khamsat", known=True)
        await turn.keep_person(seat.identity, known)
    return seat


async def small(doing: Doing) -> None:
    """5$, one service that runs already."""
    await doing.paste(REQUEST)
    await doing.tap("start.price", "500-1")
    await doing.tap("board.one", RUNS)
    await doing.tap("scope.send")
    await doing.paste(YES)
    await doing.tap("scope.yes")
    await doing.tap("deadline.in")
    await doing.tap("work.start")


async def story(doing: Doing) -> None:
    """80$ over four services, of which the client has activated one."""
    await doing.paste(STORY)
    await doing.tap("start.deal")
    await doing.fill("deal", price="80 دولار", count="4")
    await doing.tap("board.flip", 1)
    await doing.tap("board.done")
    await doing.tap("questions")
    await doing.paste(ANSWERS)
    await doing.tap("scope.send")
    await doing.paste(YES)
    await doing.tap("scope.yes")
    await doing.tap("services.message")
    await doing.tap("services.all")
    await doing.tap("deadline.in")
    await doing.tap("work.start")


async def counted(name: str, play: Callable[[Doing], Awaitable[None]]) -> dict[str, float]:
    """Taps, typed words and pastes."""
    async with fresh() as (store, assistant, _):
        doing = Doing(await settled(Seat(assistant, store)))
        await play(doing)
    done = {"taps": doing.taps, "words": doing.words, "pastes": doing.pastes}
    return {f"{name}.{what}": number for what, number in done.items()}


async def all_counted() -> Report:
    figures = {**await counted("small", small), **await counted("story", story)}
    ratios = {name: figures[name] / most for name, most in AIMS.items() if most}
    return Report(name="taps", figures=figures, reference=AIMS, ratios=ratios)


def run(full: bool = False) -> Report:
    """Both are as full as they get."""
    del full
    return asyncio.run(all_counted())
