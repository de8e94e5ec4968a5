"""Kinds of work as data: craft.yaml."""

from pathlib import Path

from bot.yaml_files import MistakenFile, convert, read_yaml
from gigs.craft import Craft

FILE = Path(__file__).parent / "craft.yaml"


def load_crafts(file: Path = FILE) -> dict[str, Craft]:
    """By their ids, in the file's order; "other" is always among them."""
    crafts = {}
    for id_, data in read_yaml(file).items():
        body = {"id": id_, **data} if isinstance(data, dict) else data
        crafts[id_] = _sound(file, convert(file, id_, body, Craft))
    if "other" not in crafts:
        raise MistakenFile(f"{file}: other: missing")
    return crafts


def _sound(file: Path, craft: Craft) -> Craft:
    if not craft.golden or min(craft.full, default=0) < 1:
        raise MistakenFile(f"{file}: {craft.id}: questions are numbered from 1")
    if craft.full[: len(craft.golden)] != craft.golden or len(set(craft.full)) != len(craft.full):
        raise MistakenFile(f"{file}: {craft.id}.full: begins with the golden ones, each once")
    if craft.exclusions < 0 or craft.revisions < 0:
        raise MistakenFile(f"{file}: {craft.id}: numbers are from 0")
    return craft
