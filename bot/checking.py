"""What is missing, in sentences that say what to do: for someone who does this the first time."""

import os
import socket
from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import make_url

from bot.config import Settings, unknown_variables
from handlers.door import MEGABYTE
from handlers.reply import Text, Words
from storage.faults import StorageFault
from storage.store import Store


async def faults_and_fine(settings: Settings) -> tuple[tuple[Words, bool], ...]:
    """Each thing looked at, with whether it's fine."""
    return (
        _settings(os.environ),
        (Words("cli.words-fine"), True),
        *await _database(settings),
        _vault(settings.vault.path),
        *_door(settings),
        _page(settings),
        *await _telegram(settings),
        *await _discord(settings),
    )


def _settings(environment: Mapping[str, str]) -> tuple[Words, bool]:
    unknown = unknown_variables(environment)
    if unknown:
        return Words("cli.settings-unknown", {"names": Text(", ".join(unknown))}), False
    return Words("cli.settings-fine"), True


async def _database(settings: Settings) -> tuple[tuple[Words, bool], ...]:
    url = settings.database.url
    told = Text(make_url(url).render_as_string(hide_password=True))
    try:
        store = await Store.open(url, settings.vault.path)
        try:
            coming, failed = await store.to_come()
        finally:
            await store.close()
    except StorageFault as fault:
        why = Words(fault.key, {name: Text(str(v)) for name, v in fault.params.items()})
        return ((Words("cli.database-bad", {"url": told, "why": why}), False),)
    except (ValueError, OSError) as error:
        return ((Words("cli.database-bad", {"url": told, "why": Text(str(error))}), False),)
    nudges = Words("cli.nudges", {"coming": coming, "failed": failed})
    return (Words("cli.database-fine", {"url": told}), True), (nudges, True)


def _vault(path: Path) -> tuple[Words, bool]:
    told = Text(str(path))
    try:
        path.mkdir(parents=True, exist_ok=True)
        probe = path / f".probe-{os.getpid()}"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        return Words("cli.vault-bad", {"path": told, "why": Text(str(error.strerror))}), False
    return Words("cli.vault-fine", {"path": told}), True


def _page(settings: Settings) -> tuple[Words, bool]:
    if not settings.web.enabled:
        reached = settings.telegram.enabled or settings.discord.enabled
        return Words("cli.page-closed" if reached else "cli.page-off"), reached
    port = {"port": Text(str(settings.web.port))}
    try:
        socket.create_server((settings.web.host, settings.web.port)).close()
    except OSError:
        return Words("cli.port-taken", {**port}), False
    return Words("cli.port-fine", {**port}), True


def _door(settings: Settings) -> tuple[tuple[Words, bool], ...]:
    """Nothing where no platform brings anybody to it."""
    if not (settings.telegram.enabled or settings.discord.enabled):
        return ()
    access = settings.access
    many = {"allowed": len(access.allow), "blocked": len(access.block)}
    limits = {
        "turns": access.turns_a_minute,
        "at_once": access.turns_at_once,
        "files": access.files_an_hour,
        "storage": access.storage // MEGABYTE,
    }
    told = (Words("cli.door-limits", {**limits}), True)
    if access.open:
        return (Words("cli.door-open", {"blocked": many["blocked"]}), True), told
    if not access.allow:
        return ((Words("cli.door-nobody"), False),)
    return (Words("cli.door-few", {**many}), True), told


async def _telegram(settings: Settings) -> tuple[tuple[Words, bool], ...]:
    if not settings.telegram.enabled:
        return ((Words("cli.telegram-off"), True),)
    from bot.on_telegram.checking import looked_at  # noqa: PLC0415  # heavy, and not always needed

    return await looked_at(settings.telegram)


async def _discord(settings: Settings) -> tuple[tuple[Words, bool], ...]:
    if not settings.discord.enabled:
        return ((Words("cli.discord-off"), True),)
    from bot.on_discord.checking import looked_at  # noqa: PLC0415  # heavy, and not always needed

    return await looked_at(settings.discord)
