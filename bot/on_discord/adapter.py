"""One bot on Discord, from its token to its last word."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.on_discord.client import Client
from bot.on_discord.needs import Needs
from bot.supervisor import Fatal
from gigs.records import Place

API = "https://discord.com/api/v10"
GATEWAY = "wss://gateway.discord.gg/"
REFUSED = 4004  # how the gateway closes on a token that it doesn't know
FAREWELL = {"intake": 2.0, "outbox": 3.0}  # seconds, of the six a supervisor gives


@dataclass(frozen=True, slots=True)
class Setting:
    token: str
    api_url: str = API
    gateway_url: str = GATEWAY


class Discord:
    """Started anew after each fault, by its supervisor; what is unsaid waits in the records."""

    def __init__(
        self,
        needs: Needs,
        setting: Setting,
        introduce: Callable[[str, str], None] | None = None,
    ) -> None:
        """introduce: told the bot's name and the address that invites it, once it listens."""
        self.needs, self.setting = needs, setting
        self.introduce = introduce
        self.client: Client | None = None

    def wake(self, place: Place) -> None:
        """What comes while it's down is told after the next start."""
        if self.client is not None:
            self.client.outbox.wake(place)

    async def run(self, up: Callable[[], None]) -> None:
        """Until it's cancelled. up: told once it listens. Fatal for a token that Discord doesn't
        know."""
        Route.BASE = self.setting.api_url  # the library's only way to be told
        DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(self.setting.gateway_url)
        self.client = client = Client(self.needs, lambda: self._up(client, up))
        try:
            await client.start(self.setting.token)
        except discord.LoginFailure as refused:
            raise Fatal("Discord doesn't know this token") from refused
        except discord.ConnectionClosed as closed:
            if closed.code == REFUSED:
                raise Fatal("Discord doesn't know this token") from closed
            raise
        finally:
            self.client = None
            await asyncio.shield(self._farewell(client))

    async def _farewell(self, client: Client) -> None:
        client.leaving = True
        await client.intake.under_way.settle(FAREWELL["intake"])
        await client.outbox.settle(FAREWELL["outbox"])
        await client.close()

    def _up(self, client: Client, up: Callable[[], None]) -> None:
        """Said each time it's seen to listen; its owner is told once."""
        up()
        if self.introduce is not None and client.user is not None:
            self.introduce(client.user.display_name, invitation(client.user.id))
            self.introduce = None


def invitation(application: int) -> str:
    """Where a person or a server installs it: its page in Discord lets them choose."""
    return f"https://discord.com/oauth2/authorize?client_id={application}"
