"""Who may talk to the bot, and how much: the section `access`."""

import json
import re
from datetime import timedelta
from typing import Annotated

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator
from pydantic_settings import NoDecode

from bot.config_values import Section
from handlers.door import MEGABYTE, Access, Rate

IDENTITY = re.compile(r"(telegram|discord):[1-9][0-9]{0,19}")
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def _list(value: object) -> object:
    """In the environment with commas between them, or as a JSON list."""
    if not isinstance(value, str):
        return value or ()
    if value.lstrip().startswith("["):
        try:
            return json.loads(value)
        except ValueError as error:
            raise ValueError("this is no JSON list") from error
    return [one.strip() for one in value.split(",") if one.strip()]


Identities = Annotated[tuple[str, ...], NoDecode, BeforeValidator(_list)]


class AccessSettings(Section):
    open: bool = True
    allow: Identities = ()
    block: Identities = ()
    turns_a_minute: int = Field(default=30, ge=1, le=6000)
    turns_at_once: int = Field(default=20, ge=1, le=1000)
    storage: int = Field(default=500 * MEGABYTE, ge=MEGABYTE)  # bytes
    files_an_hour: int = Field(default=60, ge=1, le=36_000)

    @field_validator("allow", "block")
    @classmethod
    def _identities(cls, value: tuple[str, ...]) -> tuple[str, ...]:
        for one in value:
            if not IDENTITY.fullmatch(one):
                raise ValueError(f'{one!r} is none of "telegram:123" and "discord:456"')
        return value

    @field_validator("block")
    @classmethod
    def _not_allowed(cls, value: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        both = sorted(set(value) & set(info.data.get("allow", ())))
        if both:
            raise ValueError(f"{both[0]!r} stands in allow and in block")
        return value

    @property
    def rules(self) -> Access:
        return Access(
            self.open, frozenset(self.allow), frozenset(self.block),
            Rate(self.turns_at_once, MINUTE / self.turns_a_minute),
            Rate(self.files_an_hour, HOUR / self.files_an_hour), self.storage,
        )  # fmt: skip
