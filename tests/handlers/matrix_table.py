"""Who sees and does what in a group: the product's table, action by action.

Each action stands once: under a row of the table, where its answer may be given, and at a moment at
which it would make sense for the gig's owner.
"""

from dataclasses import dataclass

LEADING = frozenset({"owner", "lead"})
MAKERS = frozenset({"maker", "idle"})
CLIENTS = frozenset({"client", "guest"})
ALL = frozenset("owner lead maker idle viewer client guest admin member stranger".split())
ROWS: dict[str, frozenset[str]] = {
    "see": LEADING | MAKERS | CLIENTS | {"viewer"},  # stage, next step, deadline
    "watch": MAKERS | {"lead", "viewer"},  # another's gig, in private
    "read": LEADING | MAKERS,  # the agreement's text; its price isn't among it for makers
    "steer": LEADING,  # money, services, scope, overrides, release, outcome, the client
    "work": LEADING | MAKERS,  # tick and assign steps, record remarks
    "preview": LEADING | {"maker"},  # of an assigned gig
    "confirm": CLIENTS,  # own press
    "bind": frozenset({"owner"}),  # the gig's owner only
    "take-out": LEADING,  # out of the group; there its admins may as well
    "mind": LEADING | {"admin", "stranger"},  # how a group is set; the stranger their own
    "lead": frozenset({"lead"}),  # parts, and whether a client reads along
    "own part": frozenset({"viewer"}),  # theirs to give up: the button names the viewer's
    "anybody": ALL,
    "own": ALL,  # what concerns no gig of others
}
PRIVATE, WHISPERED, THERE, ANYWHERE = "private", "whispered", "there", "anywhere"
ASIDE = "aside"
"""Where it's answered: in private alone; on Discord in a group too, to its person alone; only in a
group; wherever it's pressed. Aside: only in a group, to its person alone."""


@dataclass(frozen=True, slots=True)
class Entry:
    row: str
    where: str = PRIVATE
    moment: str = "shown"
    of_gig: bool = True

    def allows(self, who: str, platform: str, place: str) -> bool:
        among = place != "private"
        minds = self.row == "take-out" and among and who == "admin"
        heard = {
            PRIVATE: not among,
            WHISPERED: not among or platform == "discord",
            THERE: among,
            ASIDE: among and platform == "discord",
            ANYWHERE: True,
        }[self.where]
        if self.row == "shown-there":  # the stranger's own group shows none of the company's gigs
            return heard and not (among and who == "stranger")
        return heard and (minds or who in ROWS[self.row])


STEERING: dict[str, str] = {
    "shown": """
        questions questions.more scope.send scope.remind scope.confirmed scope.correct change
        change.add change.other change.inside services.states services.message cancelled work.start
        override file.asked more correct correct.title correct.client correct.price
        correct.deadline instalments gig.decline gig.archive signals signal assign.ask assign
        client.link client.revoke.ask client.revoke""",
    "yes-said": "scope.yes scope.no",
    "unsure": "not.answer",
    "unproven": "scope.unproven",
    "pictured": "scope.picture",
    "asked": "board.flip board.done board.other services.all",
    "picking": "board.pick board.set",
    "cancelling": "cancel.flip cancel.idle cancel.done",
    "undated": "deadline.in",
    "overdue": "deadline.extend",
    "dated": "instalment.none",
    "partly": "services.part",
    "freezing": "freeze",
    "previewed": "preview.remind preview.approved",
    "approving": "approval.yes approval.no",
    "amber": "preview.unproven",
    "remarking": "approval.remark",
    "approved": "file.release",
    "released": "received receipt.message review",
    "reviewing": "review.stars",
    "starred": "review.wordless",
    "badly-ended": "review.begin review.later",
    "looking-back": "cause causes.done",
    "learning": "lesson",
    "put-away": "gig.reopen",
}
OWN = """
    new problem rescue example language settings gigs leave forget.all forget.keep forget.files
    link.join link.not import.take city city.other
    city.found start.profile start.price start.count start.deal start.steps which.new board.one
    nudges remind remind.soon remind.at reminder reminder.move reminder.end reminder.skip snooze
    snooze.for snooze.date nudge.rest nudge.done nudge.stop pace quiet discreet fasting calendar"""

ENTRIES: dict[str, Entry] = {
    **{
        action: Entry("steer", moment=moment)
        for moment, actions in STEERING.items()
        for action in actions.split()
    },
    **{action: Entry("own", of_gig=False) for action in OWN.split()},
    **{a: Entry("work") for a in "steps step step.add step.who step.whose step.assign".split()},
    "preview.remarks": Entry("work", moment="previewed"),
    "preview.make": Entry("preview", moment="started"),
    "preview.own": Entry("preview", moment="making"),
    "card": Entry("see", WHISPERED),
    "scope.read": Entry("read"),
    **{action: Entry("watch", WHISPERED) for action in ("watch", "unwatch")},
    "client.view": Entry("confirm", WHISPERED),
    "client.agree": Entry("confirm", WHISPERED),
    "client.approve": Entry("confirm", WHISPERED, "previewed"),
    "bind": Entry("bind", WHISPERED, "binding"),
    **{action: Entry("take-out", ANYWHERE) for action in ("unbind.ask", "unbind")},
    "shared": Entry("take-out"),
    **{a: Entry("own part", of_gig=False) for a in ("part.leave", "part.left")},
    **{a: Entry("anybody", ANYWHERE, of_gig=False) for a in ("marketplace", "team")},
    "team.gigs": Entry("anybody", THERE, of_gig=False),
    "team.join": Entry("anybody", THERE, of_gig=False),
    **{
        f"team.{name}": Entry("anybody", THERE, of_gig=False)
        for name in ("leave.ask", "leave", "stay")
    },
    "bind.ask": Entry("anybody", ASIDE, of_gig=False),
    **{
        f"team.{name}": Entry("mind", THERE, of_gig=False)
        for name in ("settings", "language", "digest.ask", "digest", "mute", "clear.ask", "clear")
    },
    "team.only": Entry("lead", THERE, of_gig=False),
    "member": Entry("lead", of_gig=False),
    **{
        f"role.{name}": Entry("lead", of_gig=False)
        for name in ("maker", "viewer", "client", "none.ask", "none", "lead.ask", "lead")
    },
}
COMMANDS: dict[str, Entry] = {
    **{
        command: Entry("own")
        for command in "start newgig change preview deliver review edit remind nudges settings"
        " link export import forget cancel help".split()
    },
    **{command: Entry("own", ANYWHERE) for command in ("team", "marketplace", "privacy")},
    **{command: Entry("shown-there", ANYWHERE) for command in ("gigs", "gig")},
}
"""Each works with gigs of one's own, and among others with what the group may see."""

QUESTIONS: dict[str, str] = {
    **dict.fromkeys(
        "yes answers approval deliverable reason stars instalment review scope addition other-job"
        " deadline title client price".split(),
        "steer",
    ),
    **dict.fromkeys(("remarks", "step"), "work"),
    **dict.fromkeys(("preview", "own"), "preview"),
    **dict.fromkeys("start remind snooze city deal steps import".split(), "own"),
}
"""What an open question about a gig takes to be answered; the last are about no gig."""
