"""A person at Telegram who plays the story: types, taps what really stands there, attaches."""

from dataclasses import dataclass

from handlers.buttons import Press, parse
from tests.fake_telegram import Button, Person
from tests.telegram.house import Running


@dataclass
class TelegramPlayer:
    running: Running
    person: Person
    language: str

    async def say(self, text: str) -> None:
        self.person.say(text)
        await self.running.settled()

    async def press(self, action: str, arg: str | int | None = None) -> None:
        self.person.press(self.button(action, arg))
        await self.running.settled()

    async def attach_file(self, name: str, content: bytes) -> None:
        self.person.send_file(name, content)
        await self.running.settled()

    async def fill_form(self, form: str, **values: str) -> None:
        """Question by question."""
        del form
        for value in values.values():
            await self.say(value)

    def button(self, action: str, arg: str | int | None = None) -> Button:
        """The newest with this id."""
        for button in reversed(self.running.fake.buttons(self.person)):
            press = parse(button.data) if button.data else Press("")
            if press.action == action and (arg is None or str(arg) == press.arg):
                return button
        raise AssertionError(f"no button {action} {arg or ''} stands in the chat")
