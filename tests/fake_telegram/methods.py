"""Every method that the fake knows, with the parameters that Telegram knows for it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from tests.fake_telegram import chats, editing, itself, presses, profile, sending
from tests.fake_telegram.call import Call
from tests.fake_telegram.gate import chat_of
from tests.fake_telegram.profile import Profile
from tests.fake_telegram.world import World

Act = Callable[[World, Call], Any | Awaitable[Any]]

CAPTION = "caption parse_mode caption_entities"
PLACED = (
    "chat_id message_thread_id direct_messages_topic_id disable_notification protect_content"
    " message_effect_id"
)
ALBUM = f"{PLACED} business_connection_id allow_paid_broadcast reply_parameters"
COPIED = f"{PLACED} allow_paid_broadcast reply_parameters reply_markup suggested_post_parameters"
SENT = f"{COPIED} business_connection_id"
EDITED = "business_connection_id chat_id message_id inline_message_id reply_markup"
HOOK = "certificate ip_address max_connections allowed_updates drop_pending_updates secret_token"


@dataclass(frozen=True)
class Method:
    name: str
    act: Act
    parameters: frozenset[str]


def of_profile(act: Callable[[Profile, Call], Any]) -> Act:
    """A chat that is named must be there."""

    def checked(world: World, call: Call) -> Any:
        scope = call.tree("scope", "BotCommandScope")
        named = scope.get("chat_id", "") if isinstance(scope, dict) else call.text("chat_id")
        if named:
            chat_of(world, Call(call.method, {"chat_id": str(named)}, {}))
        return act(world.profile, call)

    return checked


TABLE: dict[str, tuple[Act, str]] = {
    "getMe": (itself.get_me, ""),
    "logOut": (itself.log_out, ""),
    "close": (itself.close, ""),
    "getUpdates": (itself.get_updates, "offset limit timeout allowed_updates"),
    "setWebhook": (itself.set_webhook, f"url {HOOK}"),
    "deleteWebhook": (itself.delete_webhook, "drop_pending_updates"),
    "getWebhookInfo": (itself.get_webhook_info, ""),
    "getFile": (itself.get_file, "file_id"),
    "sendMessage": (
        sending.send_message,
        f"{SENT} text parse_mode entities link_preview_options",
    ),
    "sendPhoto": (
        sending.send_medium,
        f"{SENT} {CAPTION} photo show_caption_above_media has_spoiler",
    ),
    "sendDocument": (
        sending.send_medium,
        f"{SENT} {CAPTION} document thumbnail disable_content_type_detection",
    ),
    "sendVideo": (
        sending.send_medium,
        f"{SENT} {CAPTION} video duration width height thumbnail cover start_timestamp"
        " show_caption_above_media has_spoiler supports_streaming",
    ),
    "sendAudio": (
        sending.send_medium,
        f"{SENT} {CAPTION} audio duration performer title thumbnail",
    ),
    "sendMediaGroup": (sending.send_media_group, f"{ALBUM} media"),
    "sendChatAction": (
        sending.send_chat_action,
        "business_connection_id chat_id message_thread_id action",
    ),
    "copyMessage": (
        sending.copy_message,
        f"{COPIED} {CAPTION} from_chat_id message_id video_start_timestamp"
        " show_caption_above_media",
    ),
    "forwardMessage": (
        sending.forward_message,
        f"{PLACED} from_chat_id message_id video_start_timestamp suggested_post_parameters",
    ),
    "editMessageText": (
        editing.edit_message_text,
        f"{EDITED} text parse_mode entities link_preview_options",
    ),
    "editMessageCaption": (
        editing.edit_message_caption,
        f"{EDITED} {CAPTION} show_caption_above_media",
    ),
    "editMessageMedia": (editing.edit_message_media, f"{EDITED} media"),
    "editMessageReplyMarkup": (editing.edit_message_reply_markup, EDITED),
    "deleteMessage": (editing.delete_message, "chat_id message_id"),
    "deleteMessages": (editing.delete_messages, "chat_id message_ids"),
    "pinChatMessage": (
        editing.pin_chat_message,
        "business_connection_id chat_id message_id disable_notification",
    ),
    "unpinChatMessage": (
        editing.unpin_chat_message,
        "business_connection_id chat_id message_id",
    ),
    "answerCallbackQuery": (
        presses.answer_callback_query,
        "callback_query_id text show_alert url cache_time",
    ),
    "setMyCommands": (of_profile(profile.set_my_commands), "commands scope language_code"),
    "getMyCommands": (of_profile(profile.get_my_commands), "scope language_code"),
    "deleteMyCommands": (of_profile(profile.delete_my_commands), "scope language_code"),
    "setMyDescription": (of_profile(profile.set_my_description), "description language_code"),
    "setMyShortDescription": (
        of_profile(profile.set_my_short_description),
        "short_description language_code",
    ),
    "setChatMenuButton": (of_profile(profile.set_chat_menu_button), "chat_id menu_button"),
    "getChat": (chats.get_chat, "chat_id"),
    "getChatMember": (chats.get_chat_member, "chat_id user_id"),
    "getChatAdministrators": (chats.get_chat_administrators, "chat_id return_bots"),
    "leaveChat": (chats.leave_chat, "chat_id"),
    "createForumTopic": (
        chats.create_forum_topic,
        "chat_id name icon_color icon_custom_emoji_id",
    ),
    "editForumTopic": (
        chats.edit_forum_topic,
        "chat_id message_thread_id name icon_custom_emoji_id",
    ),
    "closeForumTopic": (chats.close_forum_topic, "chat_id message_thread_id"),
}

# Telegram minds no capitals in a method's name.
METHODS = {
    name.lower(): Method(name, act, frozenset(parameters.split()))
    for name, (act, parameters) in TABLE.items()
}
