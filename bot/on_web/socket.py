"""One open page: what it sends goes to the assistant in order; what is new is read from the feed.

The feed is the truth. A wake only says that there is something to read, so a page that was away, or
slow, or open twice, shows the same in the end.
"""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

import msgspec
import structlog
from aiohttp import WSCloseCode, WSMsgType, web

from bot.on_web import intake, render
from bot.on_web.intake import Frame, Misread
from bot.on_web.labels import hello
from bot.on_web.needs import Handled, Needs
from bot.on_web.reader import Reader
from bot.on_web.render import ClockOp, Done, Drop, Op, Put
from gigs.records import FileRef, Place, Shown
from handlers.reply import Card, CardShown, Reply, Words
from handlers.views import view_of

BATCH = 500  # messages of one reading of the feed
BEAT = 20.0  # seconds between signs of life
FAREWELL = 2.0  # seconds for a page to say goodbye in its turn
LARGEST_FRAME = 8 * 1024 * 1024  # bytes; a longer one ends the connection
EVENTS, WITHIN = 20, 1.0  # no more events than this in so many seconds; others wait

log = structlog.get_logger()


class OpenPages:
    """The Voice of the web: who shows which place right now."""

    def __init__(self) -> None:
        self.pages: dict[Place, set[OpenPage]] = {}

    def wake(self, place: Place) -> None:
        for page in self.pages.get(place, ()):
            page.news.set()

    def wake_all(self) -> None:
        for pages in self.pages.values():
            for page in pages:
                page.news.set()

    def add(self, page: "OpenPage") -> None:
        self.pages.setdefault(page.place, set()).add(page)

    def remove(self, page: "OpenPage") -> None:
        others = self.pages.get(page.place, set())
        others.discard(page)
        if not others:
            self.pages.pop(page.place, None)

    async def close(self) -> None:
        """The pages try again by themselves until the next start."""
        pages = [page for pages in self.pages.values() for page in pages]
        await asyncio.gather(*(page.socket.close(code=WSCloseCode.GOING_AWAY) for page in pages))


@dataclass(frozen=True, slots=True)
class Who:
    """Whose page it is, and what the page's own requests already said."""

    account: str
    accepted: str | None  # the browser's first language
    language: str  # where the person has none
    presses: tuple[tuple[str, str], ...]
    files: Callable[[str], FileRef | None]  # a ticket's file, if it is this person's


class OpenPage:
    def __init__(self, needs: Needs, who: Who, patience: float) -> None:
        self.needs = needs
        self.who = who
        self.patience = patience
        self.place = intake.place(who.account)
        self.socket = web.WebSocketResponse(
            heartbeat=BEAT, max_msg_size=LARGEST_FRAME, timeout=FAREWELL, compress=False
        )
        self.news = asyncio.Event()
        self.answers: list[Op] = []
        self.rev: int | None = None  # None until the page has said what it shows
        self.reader: Reader | None = None
        self.ahead = timedelta(0)  # as the page knows it
        self.pace = Pace()

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        await self.socket.prepare(request)
        try:
            async with asyncio.TaskGroup() as tasks:
                telling = tasks.create_task(self.tell(request))
                await self.listen()
                telling.cancel()
        except* Exception:
            log.exception("page failed")
            await self.socket.close(code=WSCloseCode.INTERNAL_ERROR)
        return self.socket

    async def listen(self) -> None:
        async for message in self.socket:
            if message.type is WSMsgType.TEXT:
                await self.take(message.data)
            else:
                self.answer(await self.refusal(Misread("page.not-understood")))

    async def take(self, raw: str) -> None:
        try:
            frame = intake.read(raw)
            if self.rev is None:
                self.rev = frame.after or 0
            if intake.greets(frame):
                self.answer(Done(frame.id, 0))
            else:
                await self.pace.wait()
                await self.hand_over(frame)
        except Misread as odd:
            self.answer(await self.refusal(odd))

    async def hand_over(self, frame: Frame) -> None:
        """Answered when the event is kept for good, or refused."""
        now = self.needs.clock.now()
        who = self.who
        event = intake.event(frame, who.account, self.files(frame), now, who.accepted)
        try:
            handled = await self.needs.handle(event)
        except Exception as fault:
            # One event's fault must not end the page; the person is told, and may try again.
            log.exception("event failed", id=frame.id)
            raise Misread("page.failed", frame.id) from fault
        await self.report(frame, handled)

    async def report(self, frame: Frame, handled: Handled) -> None:
        words = [notice.words for notice in handled.notices]
        if handled.failed:
            told = [*words, Words("page.failed")][0]
            self.answer(render.refused(frame.id, told, await self.read_as()))
            return
        if words:
            reader = await self.read_as()
            for one in words:
                self.answer(render.notice(one, reader))
        self.answer(Done(frame.id, 0))

    def files(self, frame: Frame) -> tuple[FileRef, ...]:
        found = [self.who.files(ticket) for ticket in frame.files]
        if None in found:
            raise Misread("page.file-lost", frame.id)
        return tuple(file for file in found if file)

    def answer(self, op: Op) -> None:
        self.answers.append(op)
        self.news.set()

    async def refusal(self, odd: Misread) -> Op:
        return render.refused(odd.event, Words(odd.key), await self.read_as())

    async def read_as(self) -> Reader:
        person = await self.needs.records.person(intake.identity(self.who.account))
        language = person.language or self.who.accepted or self.who.language
        return Reader(self.needs.speech, language, person.zone)

    async def tell(self, request: web.Request) -> None:
        """What is new, then the answers: "done" comes when all it led to is shown."""
        try:
            while True:
                await self.news.wait()
                self.news.clear()
                answers, self.answers = self.answers, []
                await self.tell_time()
                await self.catch_up()
                for op in answers:
                    await self.send(Done(op.id, self.rev or 0) if isinstance(op, Done) else op)
        except (ConnectionError, TimeoutError):
            # It went, or is too slow: it comes back and reads the feed from where it was.
            if request.transport is not None:
                request.transport.abort()

    async def tell_time(self) -> None:
        moving = self.needs.moving
        if moving and moving.ahead != self.ahead:
            self.ahead = moving.ahead
            await self.send(ClockOp(self.ahead.total_seconds()))

    async def catch_up(self) -> None:
        reader = await self.read_as()
        if self.reader is None or reader.language != self.reader.language:
            await self.send(hello(self.who.account, reader, self.who.presses))
        if self.reader and reader != self.reader:
            # Another language or zone: all that stands there is worded anew.
            self.rev = self.rev and 0
        self.reader = reader
        while self.rev is not None:
            batch = await self.needs.records.feed(self.place, self.rev, BATCH)
            # By rev, so that a page cut off in the middle knows where to go on.
            for shown in sorted(batch, key=lambda shown: shown.rev):
                await self.send(await self.shown_as(shown, reader))
                self.rev = shown.rev
            if len(batch) < BATCH:
                break

    async def shown_as(self, shown: Shown, reader: Reader) -> Op:
        if shown.gone:
            return Drop(shown.id, shown.rev)
        try:
            reply: Reply = msgspec.json.decode(shown.message.body, type=Reply)
            message = render.message(shown, reply, await self.card_of(reply), reader)
        except Exception:
            # One message that can't be worded must not hide all the others.
            log.exception("message unreadable", message=shown.id)
            message = render.unreadable(shown, reader)
        return Put(message) if message else Drop(shown.id, shown.rev)

    async def card_of(self, reply: Reply) -> Card | None:
        if not isinstance(reply, CardShown):
            return None
        gig = await self.needs.records.gig(reply.gig)
        return self.needs.card(gig, view_of(gig, reply), {}) if gig else None

    async def send(self, op: Op) -> None:
        async with asyncio.timeout(self.patience):
            await self.socket.send_str(msgspec.json.encode(op).decode())
        # Sending waits only when the pipe is full; others have their turn after each message.
        await asyncio.sleep(0)


class Pace:
    """Lets so many through in so much time; the rest wait, and nothing is dropped."""

    def __init__(self, events: int = EVENTS, within: float = WITHIN) -> None:
        self.within = within
        self.times: deque[float] = deque(maxlen=events)

    async def wait(self) -> None:
        clock = asyncio.get_running_loop()
        if len(self.times) == self.times.maxlen:
            await asyncio.sleep(max(0.0, self.times[0] + self.within - clock.time()))
        self.times.append(clock.time())
