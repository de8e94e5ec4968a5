"""Moments of a gig at which its owner has just been shown some button."""

from collections.abc import Awaitable, Callable

from gigs.records import Place
from tests.driver import Freelancer, picture
from tests.handlers import paths
from tests.handlers.company import GROUPS

Begin = Callable[[Freelancer], Awaitable[None]]
VAGUE = "جميل جدًا"


def presses(*actions: str, after: Begin | None = None) -> Begin:
    """One after the other; each was shown by what went before, or is forged."""

    async def begin(owner: Freelancer) -> None:
        if after is not None:
            await after(owner)
        for action in actions:
            await _press(owner, action)

    return begin


async def _press(owner: Freelancer, action: str) -> None:
    name, _, arg = action.partition(":")
    try:
        await owner.press(name, arg or None)
    except AssertionError:
        await paths.forge(owner, name, (await owner.gig()).id, arg)


def says(words: str, after: Begin) -> Begin:
    async def begin(owner: Freelancer) -> None:
        await after(owner)
        await owner.say(words)

    return begin


async def shown(owner: Freelancer) -> None:
    """The summary stands before the client, and all round it can be opened."""
    await presses("correct", "shared", "step.add")(owner)
    await owner.say("ZZSTEP استلام العينة")
    await presses("steps", "signals", "instalments", "scope.send")(owner)


async def pictured(owner: Freelancer) -> None:
    await owner.attach(picture())


async def started(owner: Freelancer) -> None:
    await says(paths.texts(owner)["yes"], shown)(owner)
    await presses("scope.yes", "services.states", "services.all")(owner)
    await owner.say("30 نوفمبر")
    await presses("work.start")(owner)


async def previewed(owner: Freelancer) -> None:
    await presses("preview.make", after=started)(owner)
    await owner.attach_file("ZZFILE.xlsx", b"the model")


async def freezing(owner: Freelancer) -> None:
    await started(owner)
    await owner.forward("متى ينتهي؟ ZZWORDS")


async def dated(owner: Freelancer) -> None:
    await presses("instalments", "instalments:2", after=shown)(owner)
    await owner.say("30 نوفمبر")
    await presses("instalments", "instalments:2")(owner)


async def overdue(owner: Freelancer) -> None:
    """The client owes an answer while a deadline runs."""
    await presses("correct.deadline", after=shown)(owner)
    await owner.say("30 نوفمبر")


async def binding(owner: Freelancer) -> None:
    """Which gig is asked, for a third place of its group."""
    telegram = owner.platform == "telegram"
    place = Place(owner.platform, "-1001" if telegram else "88", "8" if telegram else "", False)
    with owner.within(place, GROUPS[owner.platform]):
        await owner.say("/team")
    await owner.say(f"/start {owner.button('bind.ask').private}")


approved = presses("approval.yes", after=says("معتمدة", previewed))
released = presses("file.release", after=approved)
starred = presses("received", "review", "review.stars:1", after=released)
badly_ended = says("غير راضٍ عن العمل ZZWORDS", starred)
yes_said = says("موافق", shown)
begun = presses("review.begin", "cause:handling", after=badly_ended)

MOMENTS: dict[str, Begin] = {
    "shown": shown,
    "yes-said": yes_said,
    "unsure": says(VAGUE, shown),
    "unproven": presses("scope.confirmed", after=shown),
    "pictured": pictured,
    "asked": presses("services.states", after=shown),
    "picking": presses("services.states", "board.other", "board.pick", after=shown),
    "cancelling": presses("cancelled", "cancel.flip", after=shown),
    "undated": presses("scope.yes", "services.states", "services.all", after=yes_said),
    "dated": dated,
    "overdue": overdue,
    "partly": presses("scope.yes", "services.states", "board.flip:1", "board.done", after=yes_said),
    "binding": binding,
    "started": started,
    "making": presses("preview.make", after=started),
    "freezing": freezing,
    "previewed": previewed,
    "approving": says("معتمدة", previewed),
    "amber": presses("preview.approved", after=previewed),
    "remarking": says("كبّر الخط من فضلك ZZWORDS", previewed),
    "approved": approved,
    "released": released,
    "reviewing": presses("review", after=released),
    "starred": starred,
    "badly-ended": badly_ended,
    "looking-back": begun,
    "learning": presses("causes.done", after=begun),
    "put-away": presses("gig.archive", after=shown),
}  # fmt: skip
