"""When the program dies on Telegram, and who sees that moment come."""

import signal
from dataclasses import dataclass

from tests.fake_telegram import FakeTelegram, Fault, late

SPEAKING = ("sendMessage", "sendDocument", "editMessageText", "deleteMessage")


@dataclass(frozen=True)
class Moment:
    """When it dies, and by what.

    methods: at the bot's next such request; none: when an update has gone out to the bot.
    fault: what then happens to that request. within: seconds that it may still live, by chance.
    under_way: whether a message may be.
    """

    name: str
    methods: tuple[str, ...] = ()
    fault: Fault | None = None
    within: float = 0.0
    under_way: bool = True
    by: signal.Signals = signal.SIGKILL


IN_EFFECT, IN_VAIN = late(5, took_effect=True), late(5, took_effect=False)
HANDED_OUT = Moment("handed out", within=0.01)
FETCHING = Moment("fetching a file", ("getFile",), IN_VAIN, under_way=False)
UNCONFIRMED = Moment("kept, not confirmed", ("getUpdates",), IN_VAIN)
UNSENT = Moment("kept, not sent", SPEAKING, IN_VAIN, under_way=False)
UNANSWERED = Moment("sent, not answered", SPEAKING, IN_EFFECT)
UNMARKED = Moment("answered, perhaps not marked", SPEAKING, within=0.01)
STARTING = Moment("starting", within=2.0)
IDLE = Moment("idle", within=0.2, under_way=False)
STOPPED = Moment("told to stop", within=0.04, by=signal.SIGTERM)
DEATHS = (UNCONFIRMED, UNSENT, STOPPED, STARTING, UNANSWERED, HANDED_OUT, UNMARKED, IDLE)


@dataclass
class Watch:
    """For a moment. skip: so many of its requests pass before."""

    fake: FakeTelegram
    moment: Moment
    skip: int
    ordered: bool = False

    def __post_init__(self) -> None:
        self.calls, self.faults = len(self.fake.calls), len(self.fake.faults)

    def has_come(self) -> bool:
        """To be asked again and again."""
        methods, fault = self.moment.methods, self.moment.fault
        if not methods:
            return any(one.told for one in self.fake.world.updates.waiting)
        passed = sum(call.method in methods for call in self.fake.calls[self.calls :])
        if fault is None:
            return passed > self.skip
        if passed >= self.skip and not self.ordered:
            self.ordered = True
            for method in methods:
                self.fake.inject(method, fault)
        return len(self.fake.faults) > self.faults

    def over(self) -> str:
        """The method that met the fault, if one was ordered; no other will."""
        self.fake.world.faults.ordered.clear()
        return self.fake.faults[-1][0] if self.ordered else ""
