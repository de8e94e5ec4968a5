"""A person at Discord, in private talk: types, presses what really stands there, fills in."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from simcord.results import to_discord_message

from bot.direction import without_controls
from handlers.buttons import parse
from tests.discord.every_view import walked
from tests.discord.house import Running

Message = Any  # the simulator's own


@dataclass
class DiscordPlayer:
    running: Running
    person: Any  # the simulator's handle of a user
    language: str
    window: Any = None  # the form that was opened last

    async def say(self, text: str) -> None:
        if text.startswith("/"):
            name, _, words = text[1:].partition(" ")
            await self.person.slash(name, **({"words": words} if words else {}))
        else:
            await self.person.send_dm(text)
        await self.settled()

    async def press(self, action: str, arg: str | int | None = None) -> None:
        message, id_ = self.button(action, arg)
        shown = to_discord_message(self.running.env, message)
        done = await self.person.click(shown, custom_id=id_)
        self.window = done if done.modal else self.window
        await self.settled()

    async def attach_file(self, name: str, content: bytes) -> None:
        await self.running.upload(self.person, name, content)
        await self.settled()

    async def fill_form(self, form: str, **values: str) -> None:
        assert self.window.modal["custom_id"].startswith(f"form:{form}:")
        await self.person.submit_modal(self.window, values)
        await self.settled()

    async def settled(self) -> None:
        await self.running.settled()

    @property
    def said(self) -> list[Message]:
        """What stands in the private chat, the bot's own."""
        return self.running.said_to(self.person)

    @property
    def words(self) -> list[str]:
        return [text_of(message) for message in self.said]

    def button(self, action: str, arg: str | int | None = None) -> tuple[Message, str]:
        """The newest with this id."""
        for message in reversed(self.said):
            for id_ in presses(message):
                press = parse(id_) if id_.startswith("v1:") else None
                if press and press.action == action and (arg is None or str(arg) == press.arg):
                    return message, id_
        raise AssertionError(f"no button {action} {arg or ''} stands in the chat")


def parts(message: Message) -> Iterator[Mapping[str, Any]]:
    yield from walked(message.components)


def presses(message: Message) -> list[str]:
    return [part["custom_id"] for part in parts(message) if "custom_id" in part]


def text_of(message: Message) -> str:
    """As a person reads it: what steers the direction isn't seen."""
    shown = [part["content"] for part in parts(message) if "content" in part]
    return without_controls("\n".join([message.content, *shown])).strip()
