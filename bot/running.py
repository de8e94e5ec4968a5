"""Run until told to stop; a second signal doesn't wait."""

import asyncio
import gc
import signal

from bot.config import Settings
from bot.supervisor import Patience, supervise
from bot.terminal import tell
from bot.wiring import house
from handlers.reply import Text, Words


async def run(settings: Settings) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with house(settings) as running:
        gc.freeze()  # what was loaded stays: to look through it takes a tenth of a second
        if running.address:
            tell(Words("cli.address", {"address": Text(running.address)}))
        tell(Words("cli.stop"))
        adapters = asyncio.create_task(supervise(running.adapters, Patience()))
        await stop.wait()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.remove_signal_handler(number)
        adapters.cancel()
        await asyncio.wait({adapters})
    tell(Words("cli.stopped"))
