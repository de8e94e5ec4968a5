"""A form's questions -> one of Discord's windows, and what was filled in."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import discord
from discord import ui

from bot.incoming import clean
from bot.on_discord.reader import Reader
from handlers.reply import FormShown, Say, Words

MOST_FIELDS = 5
LONGEST_VALUE = 4000  # characters
LONGEST_TITLE, LONGEST_LABEL, LONGEST_DESCRIPTION = 45, 45, 100
NAMED = re.compile(r"form:([a-z-]{1,40}):([a-z2-7]{13})?")
LONG = frozenset({"long"})


def fits(form: FormShown) -> bool:
    """One that doesn't is answered question by question, in words."""
    short = all(len(field.value) <= LONGEST_VALUE for field in form.fields)
    return short and len(form.fields) <= MOST_FIELDS


def modal(reply: Say, reader: Reader) -> ui.Modal:
    """Nothing of it is held here: what is filled in comes back under its name, after a restart
    too."""
    form = reply.form
    assert form is not None, "asked for a form only"  # noqa: S101 - for the reader
    made = ui.Modal(
        title=reader.short(reply.words, LONGEST_TITLE),
        custom_id=f"form:{form.form}:{form.gig or ''}",
    )
    for field in form.fields:
        style = discord.TextStyle.long if field.kind in LONG else discord.TextStyle.short
        value = field.value if style is discord.TextStyle.long else field.value.replace("\n", " ")
        entry = ui.TextInput[ui.Modal](
            custom_id=field.name,
            style=style,
            default=value or None,
            required=not field.optional,
            max_length=LONGEST_VALUE,
        )
        made.add_item(_labelled(field.label, entry, reader))
    made.stop()  # so that the library keeps no track of it
    return made


def _labelled(words: Words, entry: ui.TextInput[ui.Modal], reader: Reader) -> ui.Label[ui.Modal]:
    label = reader.short(words, LONGEST_LABEL)
    whole = reader.short(words, LONGEST_DESCRIPTION)
    return ui.Label(text=label, description=whole if whole != label else None, component=entry)


def filled(components: Sequence[Mapping[str, Any]]) -> Mapping[str, str]:
    """By the names of the fields, however Discord nests them."""
    return dict(_values(components))


def _values(components: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    for one in components:
        if isinstance(one.get("value"), str) and "custom_id" in one:
            yield str(one["custom_id"]), clean(one["value"])
        inner = one.get("components") or ([one["component"]] if "component" in one else [])
        yield from _values(inner)
