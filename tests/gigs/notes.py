"""What a careful seller would note down beside a gig, by hand and without the rules.

The gates are told twice, here and in gigs, from the same acts; both must agree.
"""

from dataclasses import dataclass, field

from gigs.gates import Act
from gigs.model import Gate, Mode, ProofKind, ServiceState

BINDING = ("in_progress", "funded", "awaiting_acceptance", "delivered")


@dataclass
class Notes:
    mode: Mode
    price: int  # minor units
    split: list[tuple[ServiceState, int]] = field(default_factory=list)
    version: int = 0
    summed_up: bool = False  # the client may have seen this version
    yes: ProofKind | None = None
    previews: int = 0
    preview_stands: bool = False
    preview_of: str | None = None  # a file, or none for an own preview
    approval: ProofKind | None = None
    begun: bool = False
    gone: list[tuple[str, frozenset[Gate]]] = field(default_factory=list)  # files, over what
    decided: list[tuple[Act, int, str | None, frozenset[str]]] = field(default_factory=list)

    def next_version(self) -> int:
        """A draft nobody has seen may still be mended."""
        return self.version + (self.version == 0 or self.summed_up or self.yes is not None)

    def agree(self, number: int, price: int) -> None:
        self.version, self.price = number, price
        self.summed_up, self.yes, self.preview_stands = False, None, False

    def confirm(self, number: int, how: ProofKind) -> None:
        if number == self.version and number:
            self.yes = how

    def move(self, numbers: list[int], state: ServiceState) -> None:
        self.split = [
            (state if n in numbers else was, amount)
            for n, (was, amount) in enumerate(self.split, 1)
        ]

    def show(self, file: str | None) -> None:
        self.previews += 1
        self.preview_of, self.preview_stands, self.approval = file, True, None

    def answer(self, number: int, approval: ProofKind | None) -> None:
        if number == self.previews:
            self.approval = approval

    def unpaid(self) -> bool:
        """Whether the services gate is shut."""
        alive = [
            (state in BINDING, state, amount)
            for state, amount in self.split
            if state != "cancelled"
        ]
        if not alive:
            return True
        if self.mode is Mode.DEPOSIT:
            return not alive[0][0]
        if self.mode is Mode.SEQUENTIAL:
            return not next((binds for binds, state, _ in alive if state != "delivered"), True)
        return not all(binds for binds, _, _ in alive) or sum(a for *_, a in alive) < self.price

    def unapproved(self, file: str | None) -> bool:
        if not self.preview_stands or self.approval in (None, ProofKind.NONE):
            return True
        return None not in (self.preview_of, file) and self.preview_of != file

    def shut(self, act: Act, file: str | None) -> frozenset[Gate]:
        found = {
            Gate.SCOPE: self.yes in (None, ProofKind.NONE),
            Gate.SERVICES: self.unpaid(),
            Gate.PREVIEW: act is Act.RELEASE and self.unapproved(file),
        }
        return frozenset(gate for gate, is_shut in found.items() if is_shut)

    def decided_on(self, act: Act, file: str | None, marks: frozenset[str]) -> bool:
        return any(
            (for_act, version, of) == (act, self.version, file) and marks <= weighed
            for for_act, version, of, weighed in self.decided
        )
