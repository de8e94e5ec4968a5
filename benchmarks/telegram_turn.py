"""A chat on Telegram without its network: updates go in as bytes, answers come back at once.

Beside the assistant stand two bots as the library's users build them, on a wire of the same kind.
They promise less: no journal, and nothing that is sure to outlive a loss of power.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from telegram import Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    BaseHandler,
    CallbackContext,
    ConversationHandler,
    MessageHandler,
    PicklePersistence,
)
from telegram.ext.filters import TEXT
from telegram.request import BaseRequest, RequestData

from benchmarks.house import CONFIG, MONDAY, unlimited
from benchmarks.seat import Seat
from benchmarks.taps import kept
from bot.clock import SystemClock
from bot.config import load_settings
from bot.on_telegram.client import Bot
from bot.on_telegram.event import PLATFORM
from bot.on_telegram.intake import Intake
from bot.on_telegram.needs import Needs
from bot.on_telegram.outbox import Outbox
from bot.profiles import load_profiles
from bot.speech import Speech
from bot.voices import Voices
from bot.wiring import Core, telegram
from bot.world import world
from gigs.records import Identity, Place
from handlers.assistant import Assistant, Handled
from handlers.event import Event, Filled, Pressed, Said
from storage.store import Store

TOKEN = "1:benchmark"  # noqa: S105  # of a bot that isn't there
ME = {"id": 1, "is_bot": True, "first_name": "Mithaq", "username": "mithaq_bot"}
WHO = {"id": 5, "is_bot": False, "first_name": "منى", "language_code": "ar"}
CHAT = {"id": 5, "type": "private", "first_name": "منى"}
HEAD = {"date": int(MONDAY.timestamp()), "chat": CHAT}
ACCOUNT = str(WHO["id"])
JUST_TRUE = ("answerCallbackQuery", "deleteMessage", "sendChatAction")
JSON_PARTS = ("entities", "reply_markup")  # of a message; given as JSON, and answered so

AnyApplication = Application[Any, Any, Any, Any, Any, Any]
AnyContext = CallbackContext[Any, Any, Any, Any]
States = dict[object, list[BaseHandler[Update, AnyContext, object]]]


class Wire(BaseRequest):
    """Stands for Telegram in one private chat: numbers what is said there, and answers whole."""

    def __init__(self) -> None:
        self.ids = count(1)
        self.sent = 0  # messages said or changed
        self.newest = "null"  # the bot's last message, as JSON
        self.unknown: list[str] = []  # methods that it couldn't answer

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None: ...

    async def shutdown(self) -> None: ...

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        del method
        given = request_data.json_parameters if request_data else {}
        answer = self._answer(url.rpartition("/")[2], given)
        return 200, f'{{"ok": true, "result": {answer}}}'.encode()

    def _answer(self, method: str, given: Mapping[str, str]) -> str:
        if method == "sendMessage":
            return self._stands(next(self.ids), given)
        if method == "editMessageText":
            return self._stands(int(given["message_id"]), given)
        if method == "getMe":
            return json.dumps(ME)
        if method not in JUST_TRUE:
            self.unknown.append(method)
        return "true"

    def _stands(self, id_: int, given: Mapping[str, str]) -> str:
        self.sent += 1
        message = json.dumps({"message_id": id_, **HEAD, "from": ME, "text": given["text"]})
        parts = [f', "{name}": {given[name]}' for name in JSON_PARTS if name in given]
        self.newest = f"{message[:-1]}{''.join(parts)}}}"
        return self.newest

    def said(self, text: str) -> bytes:
        """The update that brings these words of the person's."""
        command = {"type": "bot_command", "offset": 0, "length": len(text)}
        message = {"message_id": next(self.ids), **HEAD, "from": WHO, "text": text}
        return self._update(message=message | ({"entities": [command]} if text[0] == "/" else {}))

    def pressed(self, data: str) -> bytes:
        """The update that brings a press under what the bot said last."""
        query = {"id": str(next(self.ids)), "from": WHO, "chat_instance": "1", "data": data}
        return self._update(callback_query=query | {"message": json.loads(self.newest)})

    def _update(self, **what: object) -> bytes:
        return json.dumps({"update_id": next(self.ids), **what}).encode()


class AtTelegram(Seat):
    """For what has to be done before anything is measured."""

    @property
    def identity(self) -> Identity:
        return Identity(PLATFORM, ACCOUNT)

    @property
    def place(self) -> Place:
        return Place(PLATFORM, ACCOUNT)

    def event(self, number: int, what: Said | Pressed | Filled) -> Event:
        return replace(super().event(number, what), keeps_history=True)


class Chat:
    """The assistant's private chat; each update is answered before the next, as a person waits."""

    def __init__(self, assistant: Assistant, needs: Needs, bot: Bot, wire: Wire) -> None:
        self.assistant, self.bot, self.wire = assistant, bot, wire
        self.handled = Handled()
        self._outbox = Outbox(needs, bot)
        self._intake = Intake(replace(needs, handle=self._handed), bot, self._outbox)
        self._sent = 0

    async def _handed(self, event: Event) -> Handled:
        self.handled = await self.assistant.handle(event)
        return self.handled

    def wake(self, place: Place) -> None:
        self._outbox.wake(place)

    async def catch_up(self) -> None:
        """What was on record before."""
        self.wake(Place(PLATFORM, ACCOUNT))
        await self.show()

    async def take(self, update: bytes) -> None:
        """Until it's committed. RuntimeError when it was refused."""
        self._sent, self.handled = self.wire.sent, Handled(failed=True)
        await self._intake.take(json.loads(update))
        kept(self.handled)

    async def show(self) -> None:
        """Until all it led to is told and marked so. RuntimeError when it led to nothing."""
        while under_way := {*self._outbox.speakers.values(), *self._intake.passing.later}:
            await asyncio.wait(under_way)
        if self.wire.sent == self._sent or self.wire.unknown:
            raise RuntimeError(f"told nothing, or not all of it: {self.wire.unknown}")
        self._outbox.edited.clear()  # who reads it takes longer than is left between two edits


@asynccontextmanager
async def chat_of(store: Store, speech: Speech) -> AsyncIterator[Chat]:
    """Wired as in the program, but for the wire, and for the pace at which it speaks."""
    settings, voices, wire = load_settings(CONFIG), Voices(), Wire()
    assistant = Assistant(store, world(settings, speech), voices)
    core = Core(store, speech, assistant, SystemClock(), load_profiles())
    needs = replace(telegram(settings, core).needs, door=unlimited(store))
    bot = Bot(TOKEN, request=wire, get_updates_request=wire, rate_limiter=None)
    async with bot:
        chat = Chat(assistant, needs, bot, wire)
        voices.voices[PLATFORM] = chat
        yield chat


class Library:
    """A bot that is the library's own work; each update is handled before the next."""

    def __init__(self, application: AnyApplication, wire: Wire) -> None:
        self.application, self.wire = application, wire

    async def take(self, update: bytes) -> None:
        """Until it's answered, which is before it's kept. RuntimeError when it wasn't."""
        before = self.wire.sent
        found = Update.de_json(json.loads(update), self.application.bot)
        await self.application.process_update(found)
        if self.wire.sent == before:
            raise RuntimeError("the library's bot said nothing")

    async def show(self) -> None:
        """Until what it keeps is in its file, if it has one."""
        await self.application.update_persistence()


async def echo(update: Update, _: AnyContext) -> None:
    assert update.message
    await update.message.reply_text(update.message.text or "")


async def remembered(what: str, then: str, update: Update, context: AnyContext) -> object:
    """The state that follows: two questions, asked in turn for ever."""
    assert update.message
    assert context.user_data is not None
    context.user_data[what] = update.message.text
    await update.message.reply_text(f"{then}?")
    return then


@asynccontextmanager
async def libraries(folder: Path) -> AsyncIterator[dict[str, Library]]:
    """folder: for what the conversation's bot remembers."""
    echo_, conversation = echoing(), conversing(folder / "conversation.pickle")
    async with echo_.application, conversation.application:
        yield {"echo": echo_, "conversation": conversation}


def echoing() -> Library:
    wire = Wire()
    application = plain(wire).build()
    application.add_handler(MessageHandler(TEXT, echo))
    return Library(application, wire)


def conversing(file: Path) -> Library:
    wire = Wire()
    application = plain(wire).persistence(PicklePersistence(file)).build()
    first = MessageHandler(TEXT, partial(remembered, "title", "price"))
    then = MessageHandler(TEXT, partial(remembered, "price", "title"))
    asked: States = {"title": [first], "price": [then]}
    application.add_handler(ConversationHandler([first], asked, [], name="gig", persistent=True))
    return Library(application, wire)


def plain(wire: Wire) -> ApplicationBuilder[Any, Any, Any, Any, Any, Any]:
    builder = ApplicationBuilder().token(TOKEN).request(wire).get_updates_request(wire)
    return builder.updater(None).job_queue(None)
