"""python -m bot [run | check | migrate | rebuild | backup FILE | restore FILE | read WHAT]"""

import asyncio
import errno
import json
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Annotated, TypeVar
from zoneinfo import reset_tzpath

import typer

from bot.config import Settings, Unusable, load_settings
from bot.logs import set_up_logs
from bot.terminal import tell
from handlers.reply import Text, Words
from storage import backup as backups
from storage.faults import StorageFault
from storage.store import Store

T = TypeVar("T")
File = Annotated[Path, typer.Argument(help="a .tar file")]
app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


def _settings() -> Settings:
    try:
        settings = load_settings()
    except Unusable as error:
        tell(Words("cli.settings-bad", {"what": Text(str(error))}))
        raise typer.Exit(2) from error
    set_up_logs(settings.log)
    return settings


def _with_store(act: Callable[[Store], Awaitable[T]]) -> T:
    settings = _settings()

    async def opened() -> T:
        store = await Store.open(settings.database.url, settings.vault.path)
        try:
            return await act(store)
        finally:
            await store.close()

    return asyncio.run(opened())


@app.callback(invoke_without_command=True)
def without_command(context: typer.Context) -> None:
    """Mithaq, the assistant beside each freelancer; without a command it runs."""
    if context.invoked_subcommand is None:
        run()


@app.command()
def run() -> None:
    """Start, and stay until told to stop."""
    from bot import running  # noqa: PLC0415  # heavy, and only needed here

    asyncio.run(running.run(_settings()))


@app.command()
def check() -> None:
    """Say what is missing, in words that tell what to do."""
    from bot.checking import faults_and_fine  # noqa: PLC0415  # heavy, and only needed here

    told = asyncio.run(faults_and_fine(_settings()))
    for words, _ in told:
        tell(words)
    fine = all(is_fine for _, is_fine in told)
    tell(Words("cli.all-fine" if fine else "cli.not-fine"))
    raise typer.Exit(0 if fine else 1)


@app.command()
def migrate() -> None:
    """Bring the database up to date; opening it does."""

    async def nothing(_: Store) -> None: ...

    _with_store(nothing)
    tell(Words("cli.migrated"))


@app.command()
def rebuild() -> None:
    """Make each gig anew from its journal, which is the truth, and look for faults in it."""

    async def rebuilt(store: Store) -> tuple[int, list[str]]:
        count = await store.rebuild()
        return count, [f"{f.gig} {f.seq} {f.what}" for f in await store.verify_all()]

    count, faults = _with_store(rebuilt)
    tell(Words("cli.rebuilt", {"n": count}))
    for fault in faults:
        tell(Words("cli.journal-fault", {"what": Text(fault)}))
    raise typer.Exit(1 if faults else 0)


@app.command()
def backup(file: File) -> None:
    """Database and files as one file; Mithaq may go on meanwhile."""
    kept = _with_store(lambda store: store.backup(file))
    tell(Words("cli.backed-up", {"path": Text(str(file))}))
    _told_missing(kept)


@app.command()
def restore(file: File) -> None:
    """Bring a backup back, into a place that holds nothing yet."""
    settings = _settings()
    kept = asyncio.run(backups.restore(file, settings.database.url, settings.vault.path))
    tell(Words("cli.restored"))
    _told_missing(kept)


def _told_missing(kept: backups.Kept) -> None:
    """Files that the vault has lost are no secret of the backup."""
    for sha256 in kept.missing:
        tell(Words("cli.file-missing", {"sha": Text(sha256)}))
    raise typer.Exit(1 if kept.missing else 0)


@app.command()
def read(
    what: Annotated[str, typer.Argument(help="date, recurrence, money, paste or reply")],
) -> None:
    """Read phrases: JSON lines from standard input, one reading a line."""
    from handlers.reading.lines import answer  # noqa: PLC0415  # heavy, and only needed here

    for number, line in enumerate(sys.stdin, 1):
        try:
            found = answer(what, json.loads(line))
        except ValueError as error:
            args = {"line": Text(str(number)), "why": Text(str(error))}
            tell(Words("cli.line-bad", {**args}))
            raise typer.Exit(2) from error
        sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")
        sys.stdout.flush()


def main() -> None:
    reset_tzpath(())  # the locked package alone tells the time, not what a machine happens to hold
    try:
        app()
    except OSError as fault:
        if fault.errno != errno.EADDRINUSE:
            raise
        tell(Words("cli.address-taken", {"why": Text(str(fault.strerror))}))
        sys.exit(1)
    except StorageFault as fault:
        params = {name: Text(str(value)) for name, value in fault.params.items()}
        tell(Words(fault.key, {**params}))
        sys.exit(1)


if __name__ == "__main__":
    main()
