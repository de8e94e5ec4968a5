"""Where forwarded words were first said, as Telegram tells it."""

from telegram import (
    Message,
    MessageOriginChannel,
    MessageOriginChat,
    MessageOriginHiddenUser,
    MessageOriginUser,
)

from gigs.origin import Origin


def origin(message: Message) -> Origin | None:
    """None for what was written here; a kind that Telegram added since is told without a name."""
    match message.forward_origin:
        case None:
            return None
        case MessageOriginUser() as by:
            return Origin(by.sender_user.full_name, by.date, "user")
        case MessageOriginHiddenUser() as by:
            return Origin(by.sender_user_name, by.date, "hidden")
        case MessageOriginChat() as by:
            return Origin(by.sender_chat.effective_name, by.date, "chat")
        case MessageOriginChannel() as by:
            return Origin(by.chat.effective_name, by.date, "channel")
        case other:
            return Origin(None, other.date, "hidden")
