"""config.yaml and the environment, read once into Settings. An error names its key."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    YamlConfigSettingsSource,
)

PREFIX = "MITHAQ_"
OPEN_ENDED = (f"{PREFIX}SIZES__",)  # a currency each


class Unusable(Exception):
    """A setting that can't be used; the text says which, and what is wrong with it."""


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"{name!r} is no IANA time zone") from error
    return name


Zone = Annotated[str, AfterValidator(_zone)]


class Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Size(Section):
    light: int = Field(ge=0)
    full: int = Field(ge=1)


class LimitSettings(Section):
    title: int = Field(default=80, ge=10, le=500)
    services: int = Field(default=30, ge=1, le=99)
    open_gigs: int = Field(default=200, ge=1)
    text: int = Field(default=20_000, ge=500, le=100_000)
    items: int = Field(default=40, ge=5, le=99)


class DatabaseSettings(Section):
    url: str = "sqlite+aiosqlite:///var/mithaq.db"


class VaultSettings(Section):
    path: Path = Path("var/vault")


class WebSettings(Section):
    enabled: bool = True
    host: str = "127.0.0.1"
    port: int = Field(default=8777, ge=0, le=65535)
    hosts: tuple[str, ...] = ()
    token: SecretStr | None = None  # from the environment only: fixes the page's address


class HealthSettings(Section):
    host: str = "127.0.0.1"
    port: int = Field(default=0, ge=0, le=65535)


class LogSettings(Section):
    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["text", "json"] = "text"


class Settings(BaseSettings):
    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_nested_delimiter="__",
        extra="forbid",
        frozen=True,
    )
    language: Literal["ar", "en"] = "ar"
    zone: Zone = "Asia/Riyadh"
    zones: tuple[Zone, ...] = Field(
        default=("Asia/Riyadh", "Africa/Cairo"), min_length=1, max_length=40
    )
    deadline_hour: int = Field(default=17, ge=0, le=23)
    sizes: dict[str, Size] = {}
    limits: LimitSettings = LimitSettings()
    database: DatabaseSettings = DatabaseSettings()
    vault: VaultSettings = VaultSettings()
    web: WebSettings = WebSettings()
    health: HealthSettings = HealthSettings()
    log: LogSettings = LogSettings()


def load_settings(file: Path = Path("config.yaml")) -> Settings:
    """The environment stands above the file. Raises Unusable, naming each key that's wrong."""

    class FromFile(Settings):
        @classmethod
        def settings_customise_sources(
            cls,
            settings_cls: type[BaseSettings],
            init_settings: PydanticBaseSettingsSource,
            env_settings: PydanticBaseSettingsSource,
            dotenv_settings: PydanticBaseSettingsSource,
            file_secret_settings: PydanticBaseSettingsSource,
        ) -> tuple[PydanticBaseSettingsSource, ...]:
            del init_settings, dotenv_settings, file_secret_settings
            return env_settings, YamlConfigSettingsSource(settings_cls, yaml_file=file)

    if not file.is_file():
        raise Unusable(f"{file} isn't there; it stands beside README.md")
    try:
        return FromFile()
    except ValidationError as error:
        raise Unusable("\n".join(map(_told, error.errors()))) from error
    except ValueError as error:
        raise Unusable(f"{file}: {error}") from error


def unknown_variables(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Variables that look like settings and are none: one underscore too few, mostly."""
    known = set(_variables(Settings, PREFIX))
    return tuple(
        name
        for name in sorted(environment)
        if name.startswith(PREFIX) and name not in known and not name.startswith(OPEN_ENDED)
    )


def _variables(section: type[BaseModel], above: str) -> Iterator[str]:
    for name, field in section.model_fields.items():
        variable = above + name.upper()
        inner = field.annotation
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            yield from _variables(inner, f"{variable}__")
        else:
            yield variable


def _told(error: Any) -> str:
    key = ".".join(str(part) for part in error["loc"])
    variable = PREFIX + "__".join(str(part).upper() for part in error["loc"])
    return f"{key} ({variable}): {error['msg']}"
