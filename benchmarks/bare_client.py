"""The smallest client of discord.py's: python -m benchmarks.bare_client

It listens where Mithaq would, by the same variables, and answers any message with a word.
"""

import os

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route


class Bare(discord.Client):
    async def on_message(self, message: discord.Message) -> None:
        if message.author != self.user:
            await message.channel.send("…")


def main() -> None:
    Route.BASE = os.environ["MITHAQ_DISCORD__API_URL"]
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(os.environ["MITHAQ_DISCORD__GATEWAY_URL"])
    intents = discord.Intents.none()
    intents.guilds = intents.dm_messages = True
    Bare(intents=intents).run(os.environ["MITHAQ_DISCORD__TOKEN"], log_handler=None)


if __name__ == "__main__":
    main()
