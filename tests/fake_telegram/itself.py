"""What concerns the bot as a whole: who it is, how it hears, its files."""

from tests.fake_telegram.call import Call
from tests.fake_telegram.files import LARGEST_DOWNLOAD
from tests.fake_telegram.refusal import Json, bad, conflict, too_many
from tests.fake_telegram.shape import account_json
from tests.fake_telegram.updates import WEBHOOK_ACTIVE
from tests.fake_telegram.updates import get_updates as fetch
from tests.fake_telegram.world import World

FIRST_MINUTES = 600.0  # seconds after its launch in which a bot can't be closed


def get_me(world: World, call: Call) -> Json:
    return {
        **account_json(world.bot),
        "can_join_groups": True,
        "can_read_all_group_messages": not world.privacy,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": world.private_topics,
        "allows_users_to_create_topics": False,
        "can_manage_bots": False,
    }


def log_out(world: World, call: Call) -> bool:
    world.logged_out = True
    return True


def close(world: World, call: Call) -> bool:
    left = world.launched + FIRST_MINUTES - world.clock.now()
    if left > 0:
        raise too_many(int(left) + 1)
    return True


async def get_updates(world: World, call: Call) -> list[Json]:
    if world.webhook.url:
        raise conflict(WEBHOOK_ACTIVE)
    return await fetch(world.updates, call)


async def set_webhook(world: World, call: Call) -> bool:
    return await world.webhook.set(call)


async def delete_webhook(world: World, call: Call) -> bool:
    call.values.pop("url", None)
    return await world.webhook.set(call)


def get_webhook_info(world: World, call: Call) -> Json:
    return world.webhook.info()


def get_file(world: World, call: Call) -> Json:
    if not call.text("file_id"):
        raise bad("file_id not specified")
    file = world.files.get(call.text("file_id"))
    if file is None:
        raise bad("invalid file_id")
    if file.size > LARGEST_DOWNLOAD:
        raise bad("file is too big")
    return {
        "file_id": call.text("file_id"),
        "file_unique_id": file.unique_id,
        "file_size": file.size,
        "file_path": file.path,
    }
