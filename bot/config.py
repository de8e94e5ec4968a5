"""config.yaml and the environment, read once into Settings. An error names its key."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    Field,
    SecretStr,
    ValidationError,
    ValidationInfo,
    field_validator,
)
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    YamlConfigSettingsSource,
)
from yaml import YAMLError

from bot.config_access import AccessSettings
from bot.config_nudges import NudgeSettings
from bot.config_values import Address, Section, Unset, Zone

PREFIX = "MITHAQ_"
OPEN_ENDED = (f"{PREFIX}SIZES__",)  # a currency each
TELEGRAM = "https://api.telegram.org"
DISCORD, GATEWAY = "https://discord.com/api/v10", "wss://gateway.discord.gg/"
WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")  # what Telegram takes as secret_token


class Unusable(Exception):
    """A setting that can't be used; the text says which, and what is wrong with it."""


class Size(Section):
    light: int = Field(ge=0)
    full: int = Field(ge=1)


class LimitSettings(Section):
    title: int = Field(default=80, ge=10, le=500)
    services: int = Field(default=30, ge=1, le=99)
    open_gigs: int = Field(default=200, ge=1)
    text: int = Field(default=20_000, ge=500, le=100_000)
    items: int = Field(default=40, ge=5, le=99)
    reminders: int = Field(default=50, ge=1, le=500)
    reminder: int = Field(default=500, ge=50, le=3000)
    reminder_days: int = Field(default=730, ge=1, le=3650)
    export_files: int = Field(default=20_000_000, ge=0, le=50_000_000)
    export_minutes: int = Field(default=10, ge=0, le=1440)


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


class TelegramSettings(Section):
    token: Annotated[SecretStr | None, Unset] = None  # from the environment only
    api_url: Annotated[Address, AfterValidator(lambda address: address.rstrip("/"))] = TELEGRAM
    local_files: bool = False
    largest_download: int = Field(default=20_000_000, ge=1)  # bytes, as is the next
    largest_upload: int = Field(default=50_000_000, ge=1)
    webhook_url: Annotated[Address | None, Unset] = None
    webhook_secret: Annotated[SecretStr | None, Unset] = Field(  # from the environment only
        default=None, validate_default=True
    )
    webhook_host: str = "127.0.0.1"
    webhook_port: int = Field(default=8443, ge=0, le=65535)

    @property
    def enabled(self) -> bool:
        return self.token is not None

    @field_validator("local_files", "largest_download", "largest_upload")
    @classmethod
    def _within_telegram(cls, value: int, info: ValidationInfo) -> int:
        most = cls.model_fields[str(info.field_name)].default
        if info.data.get("api_url") == TELEGRAM and value > most:
            raise ValueError("that takes a Bot API server of one's own (api_url)")
        return value

    @field_validator("webhook_url")
    @classmethod
    def _encrypted(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value and value[:5].lower() == "http:" and info.data.get("api_url") == TELEGRAM:
            raise ValueError("Telegram sends to https:// only")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _secret(cls, value: SecretStr | None, info: ValidationInfo) -> SecretStr | None:
        if value is None and info.data.get("webhook_url"):
            raise ValueError("webhook_url is set, so a secret is needed, from the environment")
        if value and not WEBHOOK_SECRET.fullmatch(value.get_secret_value()):
            raise ValueError("a secret is 1 to 256 letters (A-Z, a-z), digits, _ or -")
        return value


class DiscordSettings(Section):
    token: Annotated[SecretStr | None, Unset] = None  # from the environment only
    api_url: Annotated[Address, AfterValidator(lambda address: address.rstrip("/"))] = DISCORD
    gateway_url: str = Field(default=GATEWAY, pattern=r"^wss?://[^\s/]+")
    largest_download: int = Field(default=25_000_000, ge=1)  # bytes, as is the next
    largest_upload: int = Field(default=10_000_000, ge=1)

    @property
    def enabled(self) -> bool:
        return self.token is not None


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
        env_ignore_empty=True,
        extra="forbid",
        frozen=True,
        hide_input_in_errors=True,  # it may be a secret
    )
    language: Literal["ar", "en"] = "ar"
    zone: Zone = "Asia/Riyadh"
    zones: tuple[Zone, ...] = Field(
        default=("Asia/Riyadh", "Africa/Cairo"), min_length=1, max_length=40
    )
    deadline_hour: int = Field(default=17, ge=0, le=23)
    sizes: dict[str, Size] = {}
    limits: LimitSettings = LimitSettings()
    nudges: NudgeSettings = NudgeSettings()
    access: AccessSettings = AccessSettings()
    database: DatabaseSettings = DatabaseSettings()
    vault: VaultSettings = VaultSettings()
    web: WebSettings = WebSettings()
    telegram: TelegramSettings = TelegramSettings()
    discord: DiscordSettings = DiscordSettings()
    health: HealthSettings = HealthSettings()
    log: LogSettings = LogSettings()


def load_settings(file: Path = Path("config.yaml")) -> Settings:
    """The environment stands above the file. Raises Unusable, naming each key that's wrong."""
    if not file.is_file():
        raise Unusable(f"{file} isn't there; it stands beside README.md")
    try:
        return _reading(file)()
    except ValidationError as error:
        raise Unusable("\n".join(map(_told, error.errors()))) from error
    except YAMLError as error:
        place = getattr(error, "problem_mark", None)
        line = f", line {place.line + 1}" if place else ""
        raise Unusable(f"{file}{line}: this is no YAML") from error
    except ValueError as error:
        raise Unusable(f"{file}: {error}") from error


def _reading(file: Path) -> type[Settings]:
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
            source = YamlConfigSettingsSource(settings_cls, yaml_file=file)
            _refuse_secrets(source.yaml_data, Settings)
            return env_settings, source

    return FromFile


def _refuse_secrets(written: Mapping[str, Any], section: type[BaseModel], *above: str) -> None:
    """A file is copied, shared and committed; a secret in it doesn't stay one."""
    for name, field in section.model_fields.items():
        value, inner = written.get(name), field.annotation
        if value is not None and SecretStr in get_args(inner):
            told = "a secret belongs into the environment, not into a file"
            raise Unusable(_told({"loc": (*above, name), "msg": told}))
        if isinstance(value, dict) and isinstance(inner, type) and issubclass(inner, BaseModel):
            _refuse_secrets(value, inner, *above, name)


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
    return f"{key} ({variable}): {error['msg'].removeprefix('Value error, ')}"
