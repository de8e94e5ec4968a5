"""Privacy mode: in a group the bot hears only what is meant for it, unless it administers there."""

from typing import TYPE_CHECKING

from tests.fake_telegram.judge import found
from tests.fake_telegram.refusal import Json
from tests.fake_telegram.state import Message
from tests.fake_telegram.utf16 import cut

if TYPE_CHECKING:
    from tests.fake_telegram.world import World


def sees(world: "World", message: Message) -> bool:
    chat, bot = message.chat, world.bot
    if not chat.has(bot):
        return False
    if chat.private or not world.privacy or chat.administers(bot) or message.kind == "service":
        return True
    answers_bot = message.reply_to is not None and message.reply_to.sender is bot
    return answers_bot or names(message, bot.id, f"@{bot.username}".lower())


def names(message: Message, bot: int, username: str) -> bool:
    """A command to this bot or to any, or a mention of it."""
    entities = [*found(message.text), *message.entities]
    return any(meant(message.text, entity, bot, username) for entity in entities)


def meant(text: str, entity: Json, bot: int, username: str) -> bool:
    words = cut(text, entity["offset"], entity["length"]).lower()
    match entity["type"]:
        case "bot_command":
            return entity["offset"] == 0 and ("@" not in words or words.endswith(username))
        case "mention":
            return words == username
        case "text_mention":
            return bool(entity["user"]["id"] == bot)
    return False
