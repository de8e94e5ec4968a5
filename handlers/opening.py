"""A draft becomes a gig, with everything its paste held."""

import secrets
from base64 import b32encode
from collections.abc import Sequence
from dataclasses import replace

from gigs.entries.agreement import ScopeProposed, WordsKept
from gigs.entries.opening import ClientNamed, DeadlineSet, GigOpened, StepAdded
from gigs.entries.services import ServicesListed
from gigs.journal import Entry
from gigs.model import Gig, ProofKind, ServiceState
from gigs.names import free_name
from gigs.origin import Origin
from gigs.records import GigLine
from gigs.refusals import Malformed, NotAllowed
from gigs.sizes import size_of
from handlers import origins, values
from handlers.buttons import button, led
from handlers.desk import Decision, Desk
from handlers.drafts import Draft
from handlers.questions import asked_of
from handlers.reading.reply import read_reply
from handlers.reading.told import untold
from handlers.reply import Arg, CardShown, Say, Words

NO_ITEMS = frozenset({"chitchat", "off_platform"})
"""A greeting is nothing to agree on, and contact details have no place in a site's messages."""


async def open_gig(desk: Desk, draft: Draft) -> Decision:
    taken = [line.name for line in await open_gigs(desk)]
    borne = [line.name for line in await desk.turn.gigs_of(desk.person, closed=True)]
    decision = desk.record(*_entries(desk, draft, free_name(taken, borne)))
    gig = decision.gig
    assert gig is not None, "its opening is recorded"  # noqa: S101 - for the reader
    person = replace(desk.person, profile=gig.profile)
    said = first_words(gig, asked_of(gig, desk.world.crafts[gig.work]), _origin(draft))
    decision = replace(decision, person=person, files=desk.files).then(CardShown(gig.id))
    if _outside(draft) and not desk.world.profiles[gig.profile].contact_allowed:
        row = (
            button("signal", gig.id, "R07", "button.signal.R07"),
            button("card", gig.id, label="button.skip"),
        )
        decision = decision.then(Say(Words("start.outside"), (row,)))
    return decision.then(said)


async def open_gigs(desk: Desk) -> Sequence[GigLine]:
    """The person's open gigs, if there is room for one more."""
    lines = await desk.turn.gigs_of(desk.person)
    if len(lines) >= desk.world.limits.open_gigs:
        raise NotAllowed("refused.too-many-gigs", {"limit": desk.world.limits.open_gigs})
    return lines


def _outside(draft: Draft) -> bool:
    """Whether the client's own words ask for contact outside the site."""
    return any(_label(line) == "off_platform" for line in _own_words(draft))


def _own_words(draft: Draft) -> list[str]:
    """The client's, line by line."""
    talk = draft.get("talk")
    if draft["own_words"]:
        lines = [line.strip() for line in str(draft["request"]).splitlines() if line.strip()]
        return [untold(line) for line in lines]
    return [str(line) for line in talk] if isinstance(talk, list) else []


def _label(line: str) -> str:
    return read_reply(line, "summary", ()).label


def _origin(draft: Draft) -> Origin | None:
    return origins.of_held(draft.get("origin"))


def first_words(gig: Gig, questions: tuple[str, ...], origin: Origin | None = None) -> Say:
    """What comes now: short questions, or at once the summary when the paste said enough."""
    args: dict[str, Arg] = {
        "name": Words(f"name.{gig.name.partition('.')[0]}"),
        "n": len(questions),
        "origin": origins.told(origin),
    }
    summary = button("scope.send", gig.id, label="button.enough")
    ask, more = button("questions", gig.id), button("questions.more", gig.id)
    rows = ((ask, button("correct", gig.id)), (more, summary))
    if not questions:
        rows = ((summary, button("correct", gig.id)), (ask, more))
    key = "start.opened" if questions else "start.opened-light"
    return Say(Words(key, args), led(rows))


def new_id() -> str:
    """64 random bits as 13 letters of base32: not to be guessed, short enough for a button."""
    return b32encode(secrets.token_bytes(8)).decode().rstrip("=").lower()


def _entries(desk: Desk, draft: Draft, name: str) -> list[Entry]:
    price, currency = int(str(draft["price"])), str(draft["currency"])
    rows = _rows(draft)
    profile = desk.world.profiles[str(draft["profile"])]
    opened = GigOpened(
        gig=new_id(),
        name=name,
        work=str(draft["work"]),
        size=size_of(price, currency, len(rows), desk.world.thresholds),
        profile=profile.id,
        revision=profile.revision,
        mode=profile.mode,
        language=str(draft["language"]),
        currency=currency,
        price=price,
        title=str(draft["title"]),
    )
    listed = ServicesListed(
        states=tuple(ServiceState(str(row["state"])) for row in rows),
        amounts=tuple(int(str(row["amount"])) for row in rows),
        orders=tuple(None if row["order"] is None else str(row["order"]) for row in rows),
    )
    return [opened, listed, *_paste_kept(draft), *_when(desk, draft), *_agreement(desk, draft)]


def _rows(draft: Draft) -> list[dict[str, object]]:
    rows = draft["rows"]
    return rows if isinstance(rows, list) else []


def _paste_kept(draft: Draft) -> list[Entry]:
    picture, origin = draft.get("picture"), _origin(draft)
    said = ProofKind.FORWARDED if origin else ProofKind.PASTED
    how = ProofKind.SCREENSHOT if picture else said
    words = WordsKept("request", how, str(picture) if picture else None, str(draft["request"]))
    kept: list[Entry] = [words.coming_from(origin)]
    if draft["client"]:
        kept.append(ClientNamed(str(draft["client"])))
    return kept


def _when(desk: Desk, draft: Draft) -> list[Entry]:
    """A date that can't be read for sure is asked for later, when the clock starts."""
    if not draft["when"]:
        return []
    try:
        moment, assumed = values.deadline(str(draft["when"]), desk)
    except Malformed:
        return []
    return [DeadlineSet(moment, assumed)]


def _agreement(desk: Desk, draft: Draft) -> list[Entry]:
    """The first draft of the agreement: the client's own words where they were pasted."""
    craft, language = desk.world.crafts[str(draft["work"])], str(draft["language"])
    exclusions = tuple(
        desk.world.phrases.phrase(f"exclusion.{craft.id}.{n}", language)
        for n in range(1, craft.exclusions + 1)
    )
    texts = _items(draft, desk.world.limits.items)
    proposed = ScopeProposed(
        number=1,
        topics=(None,) * len(texts),
        revisions=craft.revisions,
        days=None,
        texts=texts,
        exclusions=exclusions,
        price=int(str(draft["price"])),
    )
    lessons = [StepAdded(f"lesson.{lesson}") for lesson in desk.person.lessons]
    return [proposed, *lessons]


def _items(draft: Draft, most: int) -> tuple[str, ...]:
    said = _own_words(draft)
    lines = [line for line in said if _label(line) not in NO_ITEMS] or [str(draft["title"])]
    return (*lines[: most - 1], "\n".join(lines[most - 1 :])) if len(lines) > most else tuple(lines)
