"""A gig begins with a paste: what can be read is filled in, only what's missing is asked.

The draft rests in the open dialogue until the states of the services are known; from then on
there is a gig.
"""

from collections.abc import Mapping
from dataclasses import replace

from gigs.money import to_major
from gigs.records import Dialogue
from gigs.refusals import Malformed, Stale
from handlers import board, origins, values
from handlers.buttons import button
from handlers.desk import Decision, Desk
from handlers.drafts import Draft, drafted, with_rows
from handlers.forms import Form, Question, Value, ask, gathered
from handlers.opening import open_gigs
from handlers.reading.paste import read_paste
from handlers.reading.services import read_service_count
from handlers.reply import Amount, Button, Say, Text, Words

A_PASTE = 60  # characters; what is shorter answers the question that stands open
OFFERED = ((500, 1), (1000, 2), (2500, 5))  # minor units and services: one tap for the usual ones


async def new(desk: Desk) -> Decision:
    await open_gigs(desk)
    if desk.arg:
        return await pasted(replace(desk, text=desk.arg))
    return _asked()


def _asked() -> Decision:
    row = (button("start.steps"), button("leave"))
    return Decision(
        replies=(Say(Words("start.paste"), (row,)),), dialogue=Dialogue("start", "paste")
    )


async def pasted(desk: Desk) -> Decision:
    """Words for a new gig; a picture alone is kept and asked for its key line. What waited for an
    answer may be gone meanwhile: then it's asked for.
    """
    held = desk.dialogue.answers if desk.dialogue and desk.dialogue.form == "start" else {}
    drafting = bool(held.get("request"))
    if not (desk.text.strip() or desk.files or drafting):
        return _asked()
    if not desk.text.strip():
        return await _pictured(desk, dict(held) if drafting else None)
    text = values.long_text(desk.text.strip(), desk)
    if desk.dialogue and drafting and not desk.forwarded and len(text) < A_PASTE:
        return await advance(desk, _with_answer(desk, dict(held), desk.dialogue.step, text))
    if drafting and desk.forwarded:
        return await advance(desk, _more(desk, dict(held), text))
    draft = drafted(read_paste(text), text, desk)
    draft["picture"] = _picture(desk) or held.get("picture")
    draft["origin"] = origins.held(desk.origin)
    if not desk.files and not drafting:  # the key line of a picture that came before
        draft["origin"] = draft["origin"] or held.get("origin")
    return await advance(desk, draft)


def _more(desk: Desk, draft: Draft, text: str) -> Draft:
    """More of the same talk, message by message: what was answered meanwhile stays answered."""
    whole = values.long_text(f"{draft['request']}\n{text}", desk)
    again = drafted(read_paste(whole), whole, desk)
    kept = ("price", "currency", "count", "profile", "origin", "picture")
    answered = {name: draft[name] for name in kept if draft.get(name) is not None}
    return {**again, "picture": _picture(desk), **answered}


async def _pictured(desk: Desk, draft: Draft | None) -> Decision:
    if draft is not None:
        return await advance(desk, {**draft, "picture": _picture(desk)})
    waiting = {"picture": _picture(desk), "origin": origins.held(desk.origin)}
    file = desk.files[0]
    is_picture = file.media_type.startswith("image/")
    kept = Words("start.picture") if is_picture else Words("start.file", {"file": Text(file.name)})
    asked = Say(kept, ((button("leave"),),))
    return Decision((asked,), dialogue=Dialogue("start", "paste", None, waiting), files=desk.files)


def _with_answer(desk: Desk, draft: Draft, step: str, text: str) -> Draft:
    """A short answer in words to the draft's open question; the draft itself stays."""
    if step == "count":
        return {**draft, "count": values.count(text, desk)}
    if step == "price":
        minor, currency = values.split_price(values.price(text, desk))
        count = read_service_count(text) or draft["count"]
        return {**draft, "price": minor, "currency": currency, "count": count}
    raise Malformed("refused.choose")


def _picture(desk: Desk) -> str | None:
    return desk.files[0].sha256 if desk.files else None


async def advance(desk: Desk, draft: Draft) -> Decision:
    """Ask for the next thing that's missing, or show the services."""
    profile = draft.get("profile") or desk.person.profile
    if not profile:
        offers = tuple(
            (button("start.profile", arg=p, label=f"profile.{p}"),) for p in desk.world.profiles
        )
        offers = (*offers, (button("leave"),))
        return _asking("marketplace", draft, Say(Words("start.marketplace"), offers))
    draft["profile"] = profile
    if not draft["price"]:
        return _asking("price", draft, Say(Words("start.price"), _price_rows()))
    if not draft["count"]:
        return _asking("count", draft, _count_asked(draft))
    return _asking("states", draft, board.for_draft(desk, with_rows(desk, draft)))


def _asking(step: str, draft: Draft, asked: Say) -> Decision:
    return Decision(replies=(asked,), dialogue=Dialogue("start", step, None, draft))


def _price_rows() -> tuple[tuple[Button, ...], ...]:
    offers = [
        button("start.price", None, f"{m}-{n}", "button.offer", amount=Amount(m, "USD"), n=n)
        for m, n in OFFERED
    ]
    return ((offers[0], offers[1]), (offers[2], button("start.deal")), (button("leave"),))


def _count_asked(draft: Draft) -> Say:
    price = Amount(int(str(draft["price"])), str(draft["currency"]))
    numbers = tuple(button("start.count", None, n, "button.number", n=n) for n in range(1, 6))
    return Say(
        Words("start.count", {"price": price}),
        (numbers, (button("start.deal", label="button.start.count"), button("leave"))),
    )


def _draft(desk: Desk, *steps: str) -> Draft:
    draft = desk.answers("start")
    if desk.dialogue is None or desk.dialogue.step not in steps:
        raise Stale("dialogue.closed")
    return draft


async def profile_chosen(desk: Desk) -> Decision:
    if desk.arg not in desk.world.profiles:
        raise Malformed("refused.button")
    draft = _draft(desk, "marketplace")
    return await advance(desk, {**draft, "profile": desk.arg})


async def price_chosen(desk: Desk) -> Decision:
    draft = _draft(desk, "price")
    minor, _, count = desk.arg.partition("-")
    if (minor, count) not in {(str(m), str(n)) for m, n in OFFERED}:
        raise Malformed("refused.button")
    chosen = {"price": int(minor), "currency": "USD", "count": int(count)}
    return await advance(desk, {**draft, **chosen})


async def count_chosen(desk: Desk) -> Decision:
    draft = _draft(desk, "count")
    return await advance(desk, {**draft, "count": desk.number(desk.world.limits.services)})


async def deal_asked(desk: Desk) -> Decision:
    draft = _draft(desk, "price", "count")
    known, currency = draft["price"], str(draft["currency"])
    shown = f"{to_major(int(str(known)), currency):f} {currency}" if known else ""
    return ask(DEAL, desk, {"price": shown})


async def dealt(desk: Desk, given: Mapping[str, Value]) -> Decision:
    minor, currency = values.split_price(given["price"])
    draft = {**gathered(desk), "price": minor, "currency": currency, "count": given["count"]}
    return await advance(desk, draft)


async def steps_asked(desk: Desk) -> Decision:
    return ask(STEPS, desk)


async def stepped(desk: Desk, given: Mapping[str, Value]) -> Decision:
    """The same draft, asked question by question."""
    draft = drafted(read_paste(str(given["title"])), str(given["title"]), desk)
    minor, currency = values.split_price(given["price"])
    answers: Draft = {"title": given["title"], "price": minor, "currency": currency, "pasted": []}
    given_client = given["client"] or draft["client"]
    return await advance(
        desk, {**draft, **answers, "count": given["count"], "client": given_client}
    )


DEAL = Form(
    "deal",
    (Question("price", values.price, "money"), Question("count", values.count, "number")),
    dealt,
    needs_gig=False,
)
STEPS = Form(
    "steps",
    (
        Question("title", values.short_text),
        Question("price", values.price, "money"),
        Question("count", values.count, "number"),
        Question("client", values.short_text, optional=True),
    ),
    stepped,
    needs_gig=False,
)
