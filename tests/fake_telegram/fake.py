"""The whole fake: a server for the bot, and for the test the people on the other side."""

import asyncio
import contextlib
from collections.abc import Callable, Iterable, Sequence
from random import Random
from typing import Any

from tests.fake_telegram import groups
from tests.fake_telegram.call import Call
from tests.fake_telegram.clock import Clock
from tests.fake_telegram.inject import Fault, Weather
from tests.fake_telegram.people import Person
from tests.fake_telegram.presses import Press
from tests.fake_telegram.profile import Profile
from tests.fake_telegram.refusal import Json
from tests.fake_telegram.server import Server
from tests.fake_telegram.state import Account, Button, Chat, Message, Topic
from tests.fake_telegram.updates import Waiting
from tests.fake_telegram.webhook import Webhook
from tests.fake_telegram.world import FIRST_PERSON, Refused, World

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1"  # noqa: S105  # opens only the fake's door


class FakeTelegram:
    """privacy: the bot's privacy mode. private_topics: its setting for topics in private chats."""

    def __init__(
        self,
        token: str = TOKEN,
        username: str = "mithaq_bot",
        name: str = "ميثاق",
        *,
        privacy: bool = True,
        private_topics: bool = False,
    ) -> None:
        self.bot = Account(int(token.partition(":")[0]), name, username, is_bot=True)
        self.world = World(token, self.bot, privacy=privacy, private_topics=private_topics)
        self.server = Server(self.world)

    async def start(self) -> None:
        await self.server.start()

    async def stop(self) -> None:
        await self.server.stop()

    async def __aenter__(self) -> "FakeTelegram":
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    # What a test looks at.

    @property
    def url(self) -> str:
        return self.server.url

    @property
    def token(self) -> str:
        return self.world.token

    @property
    def clock(self) -> Clock:
        return self.world.clock

    @property
    def calls(self) -> list[Call]:
        """All that was accepted, in order."""
        return self.world.calls

    def called(self, method: str) -> list[Call]:
        return [call for call in self.world.calls if call.method == method]

    @property
    def refused(self) -> list[Refused]:
        """All that was refused for a reason; faults on order are none."""
        return self.world.refused

    @property
    def unknown(self) -> list[tuple[str, str]]:
        """Parameters that Telegram would have passed over in silence: (method, name)."""
        return self.world.unknown

    @property
    def faults(self) -> list[tuple[str, Fault]]:
        """The ordered faults that happened."""
        return self.world.faults.happened

    @property
    def profile(self) -> Profile:
        return self.world.profile

    @property
    def webhook(self) -> Webhook:
        return self.world.webhook

    @property
    def updates(self) -> list[Json]:
        """All that the bot was or will be told."""
        return self.world.updates.made

    @property
    def unconfirmed(self) -> list[Json]:
        return [waiting.update for waiting in self.world.updates.waiting]

    def chat(self, of: Person | Chat | int) -> Chat:
        if isinstance(of, Chat):
            return of
        return self.world.chats[of if isinstance(of, int) else of.id]

    def buttons(self, of: Person | Chat) -> list[Button]:
        """All that can be pressed there now, newest last."""
        return self.chat(of).buttons

    async def settled(self, within: float = 45.0) -> None:
        """Waits until the bot confirmed all updates; TimeoutError after so many real seconds."""
        async with asyncio.timeout(within):
            await self.world.updates.settled()

    async def until(self, what: Callable[[], Any], within: float = 30.0) -> Any:
        """Waits until it is so, looking again after each request of the bot; returns what it is.

        TimeoutError after so many real seconds.
        """
        async with asyncio.timeout(within):
            while not (so := what()):
                await self.world.stirred.wait()
        return so

    async def quiet(self, seconds: float = 0.1) -> None:
        """Waits until the bot asked nothing for so long; getUpdates is asking too."""
        with contextlib.suppress(TimeoutError):
            while True:
                await asyncio.wait_for(self.world.stirred.wait(), seconds)

    # Settings.

    @property
    def limits(self) -> bool:
        """Whether speaking too fast is refused."""
        return self.world.limits.on

    @limits.setter
    def limits(self, on: bool) -> None:
        self.world.limits.on = on

    def revoke(self) -> None:
        """The token is worth nothing from now on."""
        self.world.revoked = True

    # People and groups.

    def user(
        self,
        name: str,
        id: int | None = None,  # noqa: A002  # as Telegram calls it
        language_code: str | None = None,
        username: str | None = None,
        last_name: str | None = None,
    ) -> Person:
        number = id or FIRST_PERSON + len(self.world.people)
        about = (number, name, username, language_code, last_name)
        return groups.newcomer(self.world, Person(*about, world=self.world))

    def group(self, title: str, members: Iterable[Account] = ()) -> Chat:
        return groups.make(self.world, "group", title, list(members), forum=False)

    def supergroup(self, title: str, members: Iterable[Account] = (), forum: bool = False) -> Chat:
        return groups.make(self.world, "supergroup", title, list(members), forum)

    def topic(self, chat: Chat | Person, name: str, by: Person | None = None) -> Topic:
        return groups.topic(self.world, self.chat(chat), name, by)

    def delete_topic(self, chat: Chat | Person, topic: Topic) -> None:
        groups.delete_topic(self.chat(chat), topic)

    def close_topic(self, chat: Chat, topic: Topic) -> Message:
        return groups.set_topic(self.world, chat, topic, closed=True)

    def reopen_topic(self, chat: Chat, topic: Topic) -> Message:
        return groups.set_topic(self.world, chat, topic, closed=False)

    def as_the_group(
        self, by: Person, text: str, chat: Chat, topic: Topic | None = None
    ) -> Message:
        return groups.as_the_group(self.world, chat, by, text, topic)

    def channel_post(self, chat: Chat, text: str) -> Message:
        return groups.channel_post(self.world, chat, text)

    def add(self, chat: Chat, who: Account, by: Person | None = None) -> Message:
        return groups.add(self.world, chat, who, by)

    def kick(self, chat: Chat, who: Account, by: Person | None = None) -> Message:
        return groups.kick(self.world, chat, who, by)

    def leave(self, chat: Chat, who: Person) -> Message:
        return groups.leave(self.world, chat, who)

    def promote(self, chat: Chat, who: Account, *rights: str) -> None:
        """Without rights named: all of them."""
        groups.set_status(self.world, chat, who, rights)

    def demote(self, chat: Chat, who: Account) -> None:
        groups.set_status(self.world, chat, who, None)

    def migrate(self, group: Chat) -> Chat:
        """The supergroup that the group becomes."""
        return groups.migrate(self.world, group)

    # Bad days.

    def inject(self, method: str, fault: Fault, times: int = 1) -> None:
        """The next so many requests for the method meet the fault (see inject.py)."""
        self.world.faults.order(method, fault, times)

    def curse(self, words: str, fault: Fault) -> None:
        """Each request for a message with these words meets the fault, however often it's tried."""
        self.world.faults.curse(words, fault)

    def spoil(self, method: str, share: float, faults: Sequence[Fault], chance: Random) -> None:
        """From now on this share of its requests meets one of these faults, by chance."""
        self.world.faults.weather = Weather(method, share, faults, chance)

    def clear(self) -> None:
        """No such chance any more."""
        self.world.faults.weather = None

    def duplicate(self, of: Message | Press | Json) -> None:
        """Tells an update once more, with its number, though it may be confirmed already."""
        update: Any = of if isinstance(of, dict) else of.update
        if update is None:
            raise ValueError(f"the bot was never told of {of}")
        [chat] = chat_of(update)
        self.world.updates.put(Waiting(update, chat, again=True))

    def repeat_all_unconfirmed(self) -> list[Json]:
        """What the bot hears again: whatever it hasn't confirmed comes with each getUpdates, and is
        pushed to a webhook until that says 2xx; who waits is woken."""
        self.world.updates.wake()
        return self.unconfirmed


def chat_of(update: Json) -> list[int]:
    """The number of the chat that an update is about."""
    [what] = [value for name, value in update.items() if name != "update_id"]
    return [(what.get("message") or what)["chat"]["id"]]
