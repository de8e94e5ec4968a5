"""A message's components, and its buttons coming back: each is its whole state, so it works after a
restart."""

import re
from typing import Any, Protocol, Self, cast

import discord
from discord import ui

from bot.on_discord.render import Bubble, Knob

STYLES = {
    "plain": discord.ButtonStyle.secondary,
    "primary": discord.ButtonStyle.primary,
    "danger": discord.ButtonStyle.danger,
}
PRESS = r"v1:[a-z2-7]{0,13}:[a-z0-9.-]{1,24}:[A-Za-z0-9._-]{0,16}:[0-9]{0,6}"
OURS = PRESS + r"|go:[a-z]{1,32}|go:gig_[a-z2-7]{13}"

Interaction = discord.Interaction[Any]


class Listens(Protocol):
    """The client whose buttons these are."""

    async def pressed(self, interaction: Interaction, press: str) -> None: ...


class Press(ui.DynamicItem[ui.Button[Any]], template=OURS):
    """One class for all of them."""

    @classmethod
    async def from_custom_id(
        cls, interaction: Interaction, item: ui.Item[Any], match: re.Match[str]
    ) -> Self:
        del interaction, match
        return cls(cast(ui.Button[Any], item))

    async def callback(self, interaction: Interaction) -> None:
        client = cast(Listens, interaction.client)
        await client.pressed(interaction, self.custom_id)


def view(bubble: Bubble) -> ui.LayoutView:
    made = ui.LayoutView(timeout=None)
    parts = [*_text(bubble), *(_row(row) for row in bubble.rows)]
    if bubble.card:
        made.add_item(ui.Container(*parts))
    else:
        for part in parts:
            made.add_item(part)
    return made


def _text(bubble: Bubble) -> list[ui.Item[Any]]:
    return [ui.TextDisplay(bubble.text)] if bubble.text else []


def _row(row: tuple[Knob, ...]) -> ui.ActionRow[Any]:
    return ui.ActionRow(*(_button(one) for one in row))


def _button(one: Knob) -> ui.Item[Any]:
    if one.url is not None:
        return ui.Button(label=one.label, url=one.url)
    style = STYLES[one.style]
    return Press(ui.Button(label=one.label, custom_id=one.press, style=style))
