"""Updates as Telegram writes them, for tests that need no server."""

from typing import Any

from telegram import Update

BOT = {"id": 77, "is_bot": True, "first_name": "Mithaq", "username": "mithaq_bot"}
MONA = {"id": 5, "is_bot": False, "first_name": "منى", "language_code": "ar-EG"}
PRIVATE = {"id": 5, "type": "private", "first_name": "منى"}
GROUP = {"id": -10, "type": "group", "title": "Studio"}
FORUM = {"id": -100, "type": "supergroup", "title": "Studio", "is_forum": True}
WHEN = 1_795_000_000


def said(chat: Any = PRIVATE, who: Any = MONA, **fields: Any) -> Update:
    message = {"message_id": 9, "date": WHEN, "chat": chat, "from": who, **fields}
    return made(message=message)


def pressed(data: str, chat: dict[str, Any] = PRIVATE, **message: Any) -> Update:
    stands = {"message_id": 8, "date": WHEN, "chat": chat, "from": BOT, "text": "x", **message}
    query = {"id": "q1", "from": MONA, "chat_instance": "1", "message": stands, "data": data}
    return made(callback_query=query)


def member(
    chat: dict[str, Any], before: str, now: str, restricted: Any = (), **fields: Any
) -> Update:
    """restricted: fields of a restricted member that are true."""
    rights = dict.fromkeys(
        "is_member can_send_messages can_send_audios can_send_documents can_send_photos "
        "can_send_videos can_send_video_notes can_send_voice_notes can_send_polls "
        "can_send_other_messages can_add_web_page_previews can_change_info can_invite_users "
        "can_pin_messages can_manage_topics can_edit_tag can_react_to_messages".split(),
        False,
    )

    def state(status: str) -> dict[str, Any]:
        more = {"until_date": 0} if status == "kicked" else {}
        granted = rights | dict.fromkeys(restricted, True)
        more |= {**granted, "until_date": 0} if status == "restricted" else {}
        return {"user": BOT, "status": status, **more}

    change = {
        "chat": chat,
        "from": MONA,
        "date": WHEN,
        "old_chat_member": state(before),
        "new_chat_member": state(now),
    }
    return made(my_chat_member={**change, **fields})


def made(**kind: Any) -> Update:
    update = Update.de_json({"update_id": 1, **kind}, None)
    assert update is not None
    return update


def command(text: str) -> list[dict[str, Any]]:
    """The entity of a command that a text begins with."""
    return [{"type": "bot_command", "offset": 0, "length": len(text.split(" ", maxsplit=1)[0])}]
