"""What stands under an answer that one person alone sees, among others."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.on_discord.reader import Reader
from bot.on_discord.render import LONGEST_LABEL, OPENS_FORM, Bubble, Knob
from gigs.refusals import Malformed
from handlers.buttons import Press, parse
from handlers.reply import Words
from handlers.router import ACTIONS


def among_others(made: Sequence[Bubble], reader: Reader) -> tuple[Bubble, ...]:
    """Without the buttons that mean nothing there: one leads to where they do."""
    return tuple(_kept(bubble, reader) for bubble in made)


def _kept(bubble: Bubble, reader: Reader) -> Bubble:
    rows = [tuple(knob for knob in row if _is_heard(knob)) for row in bubble.rows]
    left_off = {press.gig for press in _left_off(bubble) if press.gig is not None}
    label = reader.short(Words("button.private"), LONGEST_LABEL)
    rows += [(Knob(f"go:gig_{gig}", label),) for gig in sorted(left_off)[:1]]
    return replace(bubble, rows=tuple(row for row in rows if row))


def _left_off(bubble: Bubble) -> Iterator[Press]:
    for row in bubble.rows:
        for knob in row:
            if not _is_heard(knob):
                yield parse(knob.press)


def _is_heard(knob: Knob) -> bool:
    if knob.url is not None or knob.press == OPENS_FORM or knob.press.startswith("go:"):
        return True
    try:
        action = ACTIONS.get(parse(knob.press).action)
    except Malformed:
        return True
    return action is not None and action.heard_among_others(whispers=True)
