"""A server that Mithaq is a member of, and people who talk there and in private."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from simcord.builders import ChannelHandle
from simcord.results import InteractionResult, to_discord_message

from handlers.buttons import parse
from tests.discord.conftest import Talk
from tests.discord.house import Running
from tests.discord.player import Message, presses, text_of
from tests.story import TEXTS

PEOPLE = {
    "owner": "ليلى",
    "maker": "سامي",
    "viewer": "هدى",
    "client": "أحمد",
    "guest": "نورة",
}


@dataclass
class Resident(Talk):
    """In private talk as anybody, and in a server, where some answers are for them alone."""

    member: Any = None  # the simulator's handle of a member
    channel: Any = None  # where they talk in the server
    whispers: list[Message] = field(default_factory=list)  # to them alone, oldest first

    async def there(self, line: str) -> list[Message]:
        """A command in the server; the answers that they alone see."""
        name, _, words = line[1:].partition(" ")
        more = {"words": words} if words else {}
        return await self._answered(await self.member.slash(self.channel, name, **more))

    async def press(self, action: str, arg: str | int | None = None) -> None:
        """The newest such button of those that only they see, in private talk or in the server."""
        seen = sorted([*self.said, *self.whispers], key=lambda one: one.id)
        message, id_ = newest(seen, action, arg)
        if message in self.whispers:
            await self.click(message, id_)
        else:
            await super().press(action, arg)

    async def pressed_there(self, action: str, arg: str | int | None = None) -> None:
        await self.press_there(action, arg)

    async def open(self, action: str) -> None:
        """What all see is pressed, and answered to this person alone."""
        await self.press_there(action)

    async def press_there(self, action: str, arg: str | int | None = None) -> list[Message]:
        """The newest such button of those that they see in the server."""
        seen = sorted([*self.whispers, *self.standing()], key=lambda one: one.id)
        message, id_ = newest(seen, action, arg)
        return await self.click(message, id_)

    async def click(self, message: Message, id_: str) -> list[Message]:
        shown = to_discord_message(self.running.env, message)
        return await self._answered(await self.member.click(shown, custom_id=id_), message.id)

    def standing(self) -> list[Message]:
        """What all see there of ours, oldest first."""
        return standing(self.running, self.channel)

    async def _answered(self, done: InteractionResult, under: int = 0) -> list[Message]:
        await self.settled()
        answers = [one for one in (done.response, *done.followups) if one and one.id != under]
        assert all(one.ephemeral for one in answers)
        messages = [self.running.env.backend.get_message(one.channel_id, one.id) for one in answers]
        self.whispers += messages
        return messages


def standing(running: Running, channel: Any) -> list[Message]:
    found = running.env.backend.messages.get(channel.id, {})
    bot = running.env.bot.user
    ours = [one for _, one in sorted(found.items()) if bot and one.author_id == bot.id]
    return [one for one in ours if not one.is_ephemeral and one.type == 0]


def newest(
    messages: list[Message], action: str, arg: str | int | None = None
) -> tuple[Message, str]:
    for message in reversed(messages):
        for id_ in presses(message):
            press = parse(id_) if id_.startswith("v1:") else None
            if press and press.action == action and (arg is None or str(arg) == press.arg):
                return message, id_
    raise AssertionError(f"no button {action} {arg or ''} is seen")


def words(messages: list[Message]) -> str:
    return "\n".join(text_of(one) for one in messages)


@dataclass
class Server:
    """Who is who, in one channel of it."""

    running: Running
    guild: Any
    hall: Any
    residents: dict[str, Resident]

    def __getattr__(self, name: str) -> Resident:
        return self.residents[name]

    def all_in(self, channel: Any) -> None:
        for one in self.residents.values():
            one.channel = channel

    def handle(self, channel_id: int) -> Any:
        """Of a channel or a thread, by its number."""
        env = self.running.env
        return ChannelHandle(env, self.guild, env.backend.get_channel(channel_id))

    async def thread(self) -> Any:
        """The one that stands in the hall; its owner called all in, who talk there from now on."""
        (found,) = self.hall.threads
        for one in self.residents.values():
            self.running.env.backend.add_thread_member(found.id, one.person.id)
        await self.running.settled()
        self.all_in(found)
        return found

    async def bound(self, arg: str = "here") -> None:
        """The owner's gig of direct work, in the hall or in a thread of its own."""
        await begun(self.owner)
        await self.owner.there("/team")
        await self.owner.press_there("bind.ask")
        await self.owner.press_there("bind", arg)

    async def joined(self, name: str, role: str) -> None:
        await self.residents[name].there("/team")
        await self.residents[name].press_there("team.join")
        await self.owner.press(f"role.{role}")


async def begun(owner: Resident) -> None:
    """A gig where the client may be met."""
    await owner.say("/start")
    await owner.press("new")
    await owner.say(TEXTS[owner.language]["request"])
    await owner.press("start.profile", "direct")
    await owner.press("board.done")


def founded(
    running: Running,
    language: str = "ar",
    owner: type[Resident] = Resident,
    people: Mapping[str, str] = PEOPLE,
) -> Server:
    """people: what each part's person is called."""
    env = running.env
    guild = env.create_guild("استوديو")
    hall = guild.create_text_channel("work")
    residents = {}
    for name, shown in people.items():
        user = env.create_user(name, global_name=shown)
        kind = owner if name == "owner" else Resident
        made = kind(running, user, language, member=guild.add_member(user), channel=hall)
        residents[name] = made
    return Server(running, guild, hall, residents)
