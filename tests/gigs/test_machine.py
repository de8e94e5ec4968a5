"""A gig lived through at random, by the rules and against them; the journal tells all of it."""

from datetime import timedelta

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from gigs.entries.agreement import MessageShown, SignalSeen
from gigs.entries.delivery import FileAsked, PreviewRemarked, WorkStarted
from gigs.entries.opening import DeadlineSet, GigClosed, GigReopened
from gigs.erased import ERASED, known
from gigs.gates import Act, Look, look, may, missing, shut, was_overridden
from gigs.journal import Entry, Recorded, fold, record
from gigs.messages import for_services
from gigs.model import Gate, Gig, Mode, ProofKind, ServiceState
from gigs.money import equal_split
from gigs.risk import HARD, Level, caution
from gigs.services import lost, secured, standing
from tests.gigs.building import (
    FILE,
    NEW_FILE,
    NOON,
    SELLER,
    approved,
    cancelled,
    confirmed,
    erased,
    listed,
    moved,
    opened,
    overrode,
    own_preview,
    previewed,
    proposed,
    released,
)
from tests.gigs.notes import Notes

FILES = st.sampled_from([FILE, NEW_FILE])
HOWS = st.sampled_from(ProofKind)
STATES = st.sampled_from(ServiceState)
NUMBERS = st.integers(0, 4)  # also of what isn't there
PRICES = st.integers(1, 5).map(lambda part: part * 2000)


class LivedThrough(RuleBasedStateMachine):
    gig: Gig
    notes: Notes

    @initialize(mode=st.sampled_from(Mode), price=PRICES)
    def open(self, mode: Mode, price: int) -> None:
        grown, journal = record(None, [opened(price, mode)], NOON, SELLER)
        assert grown is not None
        self.gig, self.journal, self.notes = grown, list(journal), Notes(mode, price)
        self.lost, self.overridden = 0, set[Gate]()

    def put(self, *entries: Entry) -> None:
        at = NOON + timedelta(minutes=len(self.journal))
        grown, recorded = record(self.gig, entries, at, SELLER)
        assert grown is not None
        self.gig, self.journal = grown, [*self.journal, *recorded]

    @rule(price=PRICES)
    def agree(self, price: int) -> None:
        number = self.notes.next_version()
        self.put(proposed(number, price))
        self.notes.agree(number, price)

    @precondition(lambda self: self.notes.version)
    @rule()
    def sum_up(self) -> None:
        self.put(MessageShown("T03", self.notes.version))
        self.notes.summed_up = True

    @rule(number=NUMBERS, how=HOWS)
    def confirm(self, number: int, how: ProofKind) -> None:
        self.put(confirmed(number, how))
        self.notes.confirm(number, how)

    @rule(how=HOWS)
    def confirm_the_newest(self, how: ProofKind) -> None:
        self.confirm(self.notes.version, how)

    @rule(states=st.lists(STATES, min_size=1, max_size=4), part=st.sampled_from([1, 1, 2]))
    def split(self, states: list[ServiceState], part: int) -> None:
        amounts = equal_split(self.notes.price // part, len(states))
        self.put(listed(*states, amounts=amounts))
        self.notes.split = list(zip(states, amounts, strict=True))

    @rule(numbers=st.lists(NUMBERS, max_size=4), state=STATES)
    def move(self, numbers: list[int], state: ServiceState) -> None:
        self.put(moved(state, *numbers))
        self.notes.move(numbers, state)

    @rule()
    def activate_all(self) -> None:
        self.move([s.number for s in standing(self.gig)], ServiceState.IN_PROGRESS)

    @rule(numbers=st.sets(NUMBERS))
    def cancel(self, numbers: set[int]) -> None:
        worked_on = self.notes.begun or bool(self.notes.gone)
        self.put(entry := cancelled(self.gig, *numbers))
        self.notes.move(list(numbers), ServiceState.CANCELLED)
        assert entry.lost == 0 or worked_on

    @rule(file=FILES)
    def show_preview(self, file: str) -> None:
        self.put(previewed(file, self.notes.previews + 1, self.notes.version))
        self.notes.show(file)

    @rule()
    def show_own_preview(self) -> None:
        self.put(own_preview(self.notes.previews + 1, self.notes.version))
        self.notes.show(None)

    @rule(number=NUMBERS, how=HOWS)
    def approve(self, number: int, how: ProofKind) -> None:
        self.put(approved(number, how))
        self.notes.answer(number, how)

    @rule(how=HOWS)
    def approve_the_newest(self, how: ProofKind) -> None:
        self.approve(self.notes.previews, how)

    @rule(number=NUMBERS)
    def remark(self, number: int) -> None:
        self.put(PreviewRemarked(number, "اللون غير مناسب"))
        self.notes.answer(number, None)

    @rule()
    def ask_for_the_file(self) -> None:
        self.put(FileAsked(tuple(dict.fromkeys(m.gate for m in shut(self.gig, Act.RELEASE)))))

    @rule(act=st.sampled_from(Act), file=FILES)
    def go_on_anyway(self, act: Act, file: str) -> None:
        of = file if act is Act.RELEASE else None
        entry = overrode(self.gig, act, of)
        if entry.missing:
            self.put(entry)
            self.notes.decided.append((act, self.notes.version, of, frozenset(entry.missing)))
            self.overridden |= set(entry.gates)

    @rule()
    def start(self) -> None:
        if may(self.gig, Act.START):
            self.put(WorkStarted())
            self.notes.begun = True

    @rule(file=FILES)
    def release(self, file: str) -> None:
        if self.gig.release is None and may(self.gig, Act.RELEASE, file):
            over = tuple(dict.fromkeys(m.gate for m in shut(self.gig, Act.RELEASE, file)))
            self.notes.gone.append((file, self.notes.shut(Act.RELEASE, file)))
            self.put(released(file, self.notes.version, over))

    @rule(days=st.integers(-2, 2))
    def set_a_deadline(self, days: int) -> None:
        self.put(DeadlineSet(NOON + timedelta(days=days)))

    @rule(signal=st.sampled_from(["R07", "R12"]))
    def notice(self, signal: str) -> None:
        self.put(SignalSeen(signal))

    @rule()
    def write_to_the_client(self) -> None:
        self.put(MessageShown(for_services(self.gig)))

    @rule(closed=st.booleans())
    def put_away_or_take_up(self, closed: bool) -> None:
        self.put(GigClosed("archived") if closed else GigReopened())

    @invariant()
    def the_journal_tells_the_gig(self) -> None:
        assert fold(self.journal) == self.gig
        assert [r.stamp.seq for r in self.journal] == list(range(1, self.gig.seq + 1))

    @invariant()
    def the_gates_are_as_noted_by_hand(self) -> None:
        for act in Act:
            for file in (None, FILE, NEW_FILE):
                lacking = shut(self.gig, act, file)
                marks = frozenset(m.mark for m in lacking)
                assert {m.gate for m in lacking} == self.notes.shut(act, file)
                decided = self.notes.decided_on(act, file, marks)
                assert may(self.gig, act, file) == (not lacking or decided)

    @invariant()
    def each_file_left_by_open_gates_or_over_named_ones(self) -> None:
        last = (self.gig.release,) if self.gig.release else ()
        gone = [(r.file.sha256, frozenset(r.overridden)) for r in (*self.gig.earlier, *last)]
        assert gone == self.notes.gone

    @invariant()
    def no_gate_looks_passed_while_something_is_missing(self) -> None:
        for gate in Gate:
            passed = look(self.gig, gate) in (Look.PASSED, Look.WEAK)
            assert not (passed and missing(self.gig, gate))
            assert (was_overridden(self.gig, gate) is not None) == (gate in self.overridden)

    @invariant()
    def no_more_is_secured_than_was_bought(self) -> None:
        held = secured(self.gig)
        assert known(held.amount)
        assert held.amount <= sum(s.amount for s in standing(self.gig) if known(s.amount))
        assert held.active <= held.count == len(standing(self.gig))

    @invariant()
    def what_was_lost_stays_lost(self) -> None:
        total = lost(self.gig)
        assert known(total)
        assert total >= self.lost
        self.lost = total

    @invariant()
    def caution_follows_its_reasons(self) -> None:
        found = caution(self.gig, NOON)
        assert 0 <= found.score <= 100
        assert found.level is Level.HIGH or not HARD & set(found.signals)

    def teardown(self) -> None:
        """Erasing every word and amount leaves what was done."""
        told = fold(Recorded(erased(r.entry), r.stamp) for r in self.journal)
        gates = (Gate.SCOPE, Gate.PREVIEW)
        assert [missing(told, g, FILE) for g in gates] == [
            missing(self.gig, g, FILE) for g in gates
        ]
        assert secured(told).active == secured(self.gig).active
        assert lost(told) in (0, ERASED)


TestLivedThrough = LivedThrough.TestCase
TestLivedThrough.settings = settings(stateful_step_count=30)
