"""Marketplaces as data: one file each in profiles/."""

from pathlib import Path

from bot.yaml_files import MistakenFile, convert, read_yaml, refuse_unknown
from gigs.marketplaces import Profile, Rule

FOLDER = Path(__file__).parent / "profiles"
CONFIDENCES = {"official", "community", "weak", "own"}
RULE_KEYS = {"id", "value", "source", "checked_on", "confidence"}


def load_profiles(folder: Path | None = None) -> dict[str, Profile]:
    """By their ids: marketplaces by name, then direct work."""
    files = sorted((folder or FOLDER).glob("*.yaml"))
    if not files:
        raise MistakenFile(f"{folder or FOLDER}: no profiles")
    profiles = sorted((_profile(file) for file in files), key=lambda p: (p.contact_allowed, p.id))
    return {profile.id: profile for profile in profiles}


def _profile(file: Path) -> Profile:
    data = read_yaml(file)
    for number, rule in enumerate(data.get("rules") or (), 1):
        refuse_unknown(file, f"rules[{number}]", rule, RULE_KEYS)
    profile = convert(file, "profile", data, Profile)
    if profile.id != file.stem:
        raise MistakenFile(f"{file}: id: {profile.id} isn't the file's name")
    for key in ("inactive", "active"):
        if getattr(profile, key) not in profile.states:
            raise MistakenFile(f"{file}: {key}: not among the states")
    _check_rules(file, profile.rules)
    return profile


def _check_rules(file: Path, rules: tuple[Rule, ...]) -> None:
    seen: set[str] = set()
    for rule in rules:
        if rule.id in seen:
            raise MistakenFile(f"{file}: rules.{rule.id}: stands twice")
        if rule.confidence not in CONFIDENCES:
            raise MistakenFile(f"{file}: rules.{rule.id}.confidence: {rule.confidence}")
        if not rule.source:
            raise MistakenFile(f"{file}: rules.{rule.id}.source: missing")
        seen.add(rule.id)
