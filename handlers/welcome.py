"""First words, help, privacy, language, and how a question is left."""

from dataclasses import replace

from gigs.marketplaces import Profile, Rule
from gigs.model import ServiceState
from gigs.refusals import Malformed
from handlers import parts
from handlers.buttons import button, led
from handlers.cities import city_asked
from handlers.desk import Decision, Desk
from handlers.linking import named, networks_of
from handlers.reply import Arg, Button, CardShown, Lines, Say, Words
from handlers.starting import pasted

LANGUAGES = ("ar", "en")


async def welcome(desk: Desk) -> Decision:
    """No question before the first value; what others share with them is one press away."""
    return Decision((_welcome(desk.language), *await parts.shared_with(desk)))


def _welcome(language: str) -> Say:
    other = "en" if language == "ar" else "ar"
    rows = (
        (button("new"), button("problem")),
        (button("example"), button("language", None, other, f"language.{other}")),
    )
    return Say(Words("welcome"), led(rows), slot="welcome")


async def language(desk: Desk) -> Decision:
    if desk.arg not in LANGUAGES:
        raise Malformed("refused.button")
    person = replace(desk.person, language=desk.arg)
    replies = (_welcome(desk.arg),) if desk.gig is None else (CardShown(desk.gig.id),)
    return Decision(replies, person=person)


async def example(desk: Desk) -> Decision:
    """The story's own gig, as one line that was pasted."""
    text = desk.world.phrases.phrase("example.paste", desk.language)
    return await pasted(replace(desk, text=text))


async def helped(desk: Desk) -> Decision:
    del desk
    rows: tuple[tuple[Button, ...], ...] = (
        (button("new"), button("problem")),
        (button("gigs"), button("nudges")),
        (button("settings"),),
    )
    return Decision((Say(Words("help"), rows),))


async def privacy(desk: Desk) -> Decision:
    del desk
    return Decision((Say(Words("privacy")),))


async def settings(desk: Desk) -> Decision:
    other = "en" if desk.language == "ar" else "ar"
    rows = (
        (button("language", None, other, f"language.{other}"), button("nudges")),
        (button("pace"), button("quiet", label="button.quiet.ask")),
    )
    networks = await networks_of(desk, desk.person.id)
    words = Words("settings")
    if len(networks) > 1:
        words = Words("settings.linked", {"networks": named(networks)})
    return Decision((Say(words, rows), city_asked(desk)))


async def marketplace(desk: Desk) -> Decision:
    """The states and rules of one marketplace, each with how sure we are. Which one a person works
    on is nobody else's business."""
    usual = desk.person.profile if desk.event.place.private else None
    wanted = desk.arg.strip().casefold() or usual or ""
    profile = desk.world.profiles.get(wanted)
    if profile is not None:
        return Decision((Say(_about(profile)),))
    rows = tuple((button("marketplace", None, p, f"profile.{p}"),) for p in desk.world.profiles)
    return Decision((Say(Words("marketplace.which"), rows),))


def _about(profile: Profile) -> Words:
    states = tuple(
        Words(f"state.{profile.id}.{state}")
        for state in profile.states
        if state is not ServiceState.OTHER
    )
    args: dict[str, Arg] = {
        "name": Words(f"profile.{profile.id}"),
        "states": Lines(states, numbered=True),
        "rules": Lines(tuple(_rule(profile, rule) for rule in profile.rules)),
    }
    return Words("marketplace.about", args)


def _rule(profile: Profile, rule: Rule) -> Words:
    number: dict[str, Arg] = {"value": int(rule.value)} if rule.value else {}
    args: dict[str, Arg] = {
        "rule": Words(f"rule.{profile.id}.{rule.id}", number),
        "confidence": Words(f"confidence.{rule.confidence}"),
    }
    return Words("marketplace.rule", args)


async def left(desk: Desk) -> Decision:
    """Leave the open question; what was recorded stays recorded."""
    key = "left" if desk.dialogue else "left.nothing"
    if desk.dialogue and desk.dialogue.form in ("start", "deal", "steps", "which"):
        key = "left.draft"
    gig = desk.dialogue.gig if desk.dialogue else None
    mine = gig is not None and await desk.turn.role(gig, desk.person)
    card = (CardShown(gig),) if gig and mine else ()
    return Decision((Say(Words(key)), *card))
