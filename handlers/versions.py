"""Versions of the agreement: proposing one, and showing items and differences."""

from collections.abc import Sequence

from gigs.entries.agreement import ScopeProposed
from gigs.erased import ERASED, Erased
from gigs.model import Gig, ScopeItem, ScopeVersion
from gigs.scope import ItemChange, difference
from handlers import values
from handlers.desk import Desk
from handlers.reply import Arg, Lines, Listed, Words


def propose(  # noqa: PLR0913 - the parts of an agreement, each optional
    desk: Desk,
    items: Sequence[ScopeItem],
    *,
    exclusions: tuple[str, ...] | None = None,
    price: int | Erased | None = None,
    revisions: int | None = None,
    days: int | None = None,
) -> ScopeProposed:
    """The next version; what isn't named stays as it was."""
    gig, last = desk.the_gig, desk.the_gig.scope
    texts = tuple(i.text for i in items if not isinstance(i.text, Erased))
    was = last.exclusions if last else ()
    return ScopeProposed(
        number=next_number(gig),
        topics=tuple(i.topic for i in items),
        revisions=revisions if revisions is not None else _revisions(desk, last),
        days=days if days is not None else (last.days if last else None),
        texts=texts if len(texts) == len(items) else ERASED,
        exclusions=was if exclusions is None else exclusions,
        price=gig.price if price is None else price,
    )


def next_number(gig: Gig) -> int:
    """The same one while it was neither shown nor built upon: a draft may still be mended."""
    last = gig.scope
    if last is None:
        return 1
    named = {*(o.scope for o in gig.overrides), *(p.scope for p in gig.previews)}
    rested_on = last.number in named | {release.scope for release in gig.releases}
    return last.number + 1 if last.shown or last.proof or rested_on else last.number


def _revisions(desk: Desk, last: ScopeVersion | None) -> int:
    return last.revisions if last else desk.craft.revisions


def capped(items: Sequence[ScopeItem], most: int) -> tuple[ScopeItem, ...]:
    """At most so many; what is over joins the last one, so that no word is lost."""
    if len(items) <= most:
        return tuple(items)
    rest = "\n".join(i.text for i in items[most - 1 :] if not isinstance(i.text, Erased))
    return (*items[: most - 1], ScopeItem(None, rest))


def item_words(item: ScopeItem) -> Words:
    if item.topic is None:
        return Words("item", {"text": values.own(item.text)})
    topic = Words(f"question.{item.topic}.topic")
    return Words("item.topic", {"topic": topic, "text": values.own(item.text)})


def items_listed(version: ScopeVersion) -> Lines:
    return Lines(tuple(item_words(item) for item in version.items), numbered=True)


def excluded(version: ScopeVersion) -> Arg:
    if isinstance(version.exclusions, Erased):
        return Words("erased")
    if not version.exclusions:
        return "none"
    return Listed(tuple(values.own(text) for text in version.exclusions))


def difference_shown(gig: Gig) -> Words | None:
    """The newest version against the one before, item by item; None for a first version."""
    if len(gig.scopes) < 2:
        return None
    old, new = gig.scopes[-2], gig.scopes[-1]
    lines = tuple(_change(change) for change in difference(old, new))
    args: dict[str, Arg] = {
        "version": new.number,
        "lines": Lines(lines),
        "before": values.amount(old.price, gig.currency),
        "after": values.amount(new.price, gig.currency),
    }
    return Words("difference", args)


def _change(change: ItemChange) -> Words:
    args: dict[str, Arg] = {"item": item_words(change.item)}
    if change.before is not None:
        args["before"] = item_words(change.before)
    return Words(f"difference.{change.how}", args)
