"""Our data files, read strictly: a mistake in one names the file and the key."""

from dataclasses import fields
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

T = TypeVar("T")


class MistakenFile(ValueError):
    """A data file can't be used; the text begins with the file and, where there is one, the key."""


def read_yaml(file: Path) -> dict[str, Any]:
    try:
        data = yaml.safe_load(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise MistakenFile(f"{file}: {error}") from error
    if not isinstance(data, dict) or not all(isinstance(key, str) for key in data):
        raise MistakenFile(f"{file}: not a list of named values")
    return data


def convert(file: Path, key: str, data: object, shape: type[T]) -> T:
    """Data as a frozen dataclass; neither a key too few nor one too many."""
    refuse_unknown(file, key, data, {field.name for field in fields(shape)})  # type: ignore[arg-type]  # a dataclass, as said
    try:
        return msgspec.convert(data, shape)
    except msgspec.ValidationError as error:
        raise MistakenFile(f"{file}: {key}: {error}") from error


def refuse_unknown(file: Path, key: str, data: object, known: set[str]) -> None:
    for name in data if isinstance(data, dict) else ():
        if name not in known:
            raise MistakenFile(f"{file}: {key}: unknown key {name}")
