"""Every way in, on one screen: commands, buttons, open questions, forms."""

from gigs.refusals import Malformed
from gigs.roles import Right
from handlers import (
    agreement,
    board,
    change,
    cities,
    correcting,
    deadlines,
    deliver,
    exporting,
    forgetting,
    importing,
    instalments,
    linking,
    listing,
    more,
    noticing,
    nudges,
    overriding,
    preview,
    questions,
    reading_along,
    remind,
    rescue,
    review,
    services,
    snooze,
    starting,
    team,
    welcome,
    work,
)
from handlers.buttons import parse
from handlers.forms import Form
from handlers.router_of_groups import GROUP_ACTIONS
from handlers.router_of_nudges import NUDGE_ACTIONS
from handlers.ways import ANY, Action, Command, Handler

LINKED = frozenset("newgig gigs gig remind nudges settings marketplace privacy help".split())
"""Commands that a link may begin: anybody can make one, so it only opens or shows something."""

COMMANDS: dict[str, Command] = {
    "start": Command(welcome.welcome),
    "newgig": Command(starting.new),
    "gigs": Command(listing.gigs, public=True),
    "gig": Command(listing.one, public=True),
    "change": Command(change.change, of_gig=True),
    "preview": Command(preview.wanted, of_gig=True),
    "deliver": Command(deliver.release, of_gig=True),
    "review": Command(review.asked, of_gig=True),
    "edit": Command(correcting.correct, of_gig=True),
    "remind": Command(remind.remind, ends=("remind",)),
    "nudges": Command(nudges.coming),
    "team": Command(team.shown, public=True),
    "settings": Command(welcome.settings),
    "marketplace": Command(welcome.marketplace, public=True),
    "privacy": Command(welcome.privacy, public=True),
    "export": Command(exporting.asked),
    "import": Command(importing.asked),
    "link": Command(linking.link),
    "forget": Command(forgetting.asked),
    "cancel": Command(welcome.left, ends=ANY),
    "help": Command(welcome.helped),
}

ACTIONS: dict[str, Action] = {
    # anywhere
    "new": Action(starting.new, of_gig=False),
    "problem": Action(rescue.opened, of_gig=False),
    "rescue": Action(rescue.message, of_gig=False),
    "example": Action(welcome.example, of_gig=False),
    "language": Action(welcome.language, of_gig=False),
    "settings": Action(welcome.settings, of_gig=False),
    "marketplace": Action(welcome.marketplace, of_gig=False, public=True),
    "gigs": Action(listing.gigs, of_gig=False),
    "leave": Action(welcome.left, of_gig=False, ends=ANY, once=True),
    "forget.all": Action(forgetting.forgotten, of_gig=False, ends=ANY),
    "forget.files": Action(forgetting.files_dropped, of_gig=False),
    "forget.keep": Action(forgetting.kept, of_gig=False),
    "import.take": Action(importing.taken, of_gig=False),
    "link.join": Action(linking.joined, of_gig=False, ends=("link",), once=True),
    "link.not": Action(linking.left, of_gig=False, ends=("link",), once=True),
    "city": Action(cities.chosen, of_gig=False, ends=("city",), once=True),
    "city.other": Action(cities.other_asked, of_gig=False),
    "city.found": Action(cities.found, of_gig=False, ends=("city",), once=True),
    # a gig begins
    "start.profile": Action(starting.profile_chosen, of_gig=False, once=True),
    "start.price": Action(starting.price_chosen, of_gig=False, once=True),
    "start.count": Action(starting.count_chosen, of_gig=False, once=True),
    "start.deal": Action(starting.deal_asked, of_gig=False, opens_form=True),
    "start.steps": Action(starting.steps_asked, of_gig=False, opens_form=True),
    "which.new": Action(listing.which_new, of_gig=False, ends=("which",), once=True),
    "freeze": Action(listing.freeze, ends=("which",), closed=True, once=True),
    # the services' rows, of a draft or of a gig
    "board.flip": Action(board.flipped, of_gig=False),
    "board.one": Action(board.one_chosen, of_gig=False, ends=("start",), once=True),
    "board.done": Action(board.done, of_gig=False, ends=("start", "board"), once=True),
    "services.all": Action(board.all_active, of_gig=False, ends=("start", "board"), once=True),
    "board.other": Action(board.other_asked),
    "board.pick": Action(board.picked),
    "board.set": Action(board.state_set, ends=("board",), once=True),
    "services.states": Action(board.opened),
    "services.message": Action(services.activation),
    "services.part": Action(services.part_only),
    "cancelled": Action(services.cancelling, closed=True),
    "cancel.flip": Action(services.cancel_flipped, closed=True),
    "cancel.idle": Action(services.cancel_idle, closed=True),
    "cancel.done": Action(services.cancel_done, ends=("cancel",), closed=True, once=True),
    # the agreement
    "questions": Action(questions.questions),
    "questions.more": Action(questions.more),
    "scope.send": Action(agreement.summary),
    "scope.remind": Action(agreement.reminder),
    "scope.confirmed": Action(agreement.confirmed_said),
    "scope.unproven": Action(agreement.unproven),
    "scope.picture": Action(agreement.picture_alone),
    "scope.yes": Action(agreement.yes, ends=("yes",), once=True),
    "scope.no": Action(agreement.no, once=True),
    "not.answer": Action(listing.not_an_answer),
    "scope.correct": Action(agreement.correct, opens_form=True),
    "scope.read": Action(reading_along.agreement, right=Right.READ, closed=True),
    "change": Action(change.change),
    "change.add": Action(change.addition, opens_form=True),
    "change.other": Action(change.other_job, opens_form=True),
    "change.inside": Action(change.inside),
    # the work, its preview, its file
    "work.start": Action(work.start),
    "override": Action(overriding.override),
    "deadline.in": Action(deadlines.on_day, ends=("deadline",), once=True),
    "deadline.extend": Action(deadlines.extension),
    "preview.make": Action(preview.wanted, right=Right.PREVIEW),
    "preview.own": Action(preview.own_wanted, right=Right.PREVIEW),
    "preview.remind": Action(preview.reminder),
    "preview.approved": Action(preview.approved_said),
    "preview.unproven": Action(preview.unproven),
    "preview.remarks": Action(preview.remarks_asked, right=Right.WORK),
    "approval.yes": Action(preview.approved, ends=("approval",), once=True),
    "approval.no": Action(preview.no, once=True),
    "approval.remark": Action(preview.remarked, ends=("approval",), once=True),
    "file.asked": Action(deliver.file_asked),
    "file.release": Action(deliver.release, ends=("deliverable",)),
    "received": Action(deliver.received),
    "receipt.message": Action(deliver.receipt_asked),
    # how it ended
    "review": Action(review.asked, closed=True),
    "review.stars": Action(review.starred, closed=True, once=True),
    "review.wordless": Action(review.wordless, ends=("review",), closed=True, once=True),
    "review.begin": Action(review.begun, closed=True),
    "review.later": Action(review.later, closed=True),
    "cause": Action(review.cause_flipped, closed=True),
    "causes.done": Action(review.causes_done, ends=("causes",), closed=True, once=True),
    "lesson": Action(review.lesson_kept, closed=True, once=True),
    # the card and what stands behind it
    "card": Action(
        listing.card,
        ends=("deliverable", "stars", "reason"),
        closed=True,
        alone=True,
        right=Right.SEE,
    ),
    "more": Action(more.more),
    "correct": Action(correcting.correct),
    "correct.title": Action(correcting.title_asked),
    "correct.client": Action(correcting.client_asked),
    "correct.price": Action(correcting.price_asked),
    "correct.deadline": Action(deadlines.asked),
    "instalments": Action(instalments.instalments),
    "instalment.none": Action(instalments.none, ends=("instalment",), once=True),
    "gig.decline": Action(correcting.declined, ends=ANY),
    "gig.archive": Action(correcting.archived, ends=ANY),
    "gig.reopen": Action(correcting.reopened, closed=True),
    "steps": Action(correcting.steps, right=Right.WORK),
    "step": Action(correcting.ticked, right=Right.WORK),
    "step.add": Action(correcting.step_asked, right=Right.WORK),
    "signals": Action(noticing.signals),
    "signal": Action(noticing.noticed),
}

ACTIONS |= NUDGE_ACTIONS | GROUP_ACTIONS


def for_admins(pressed: str) -> bool:
    """Whether it decides anything about this press that somebody minds the group."""
    try:
        action = ACTIONS.get(parse(pressed).action)
    except Malformed:
        return False
    return action is not None and action.admins


PLAIN: dict[str, Command] = {
    "newgig": COMMANDS["newgig"],
    "gigs": COMMANDS["gigs"],
    "gig": COMMANDS["gig"],
    "nudges": COMMANDS["nudges"],
    "settings": COMMANDS["settings"],
    "help": COMMANDS["help"],
    "problem": Command(rescue.opened),
    "cancel": COMMANDS["cancel"],
}
"""What may be said without a slash, in the words of the catalogues ("plain.<name>")."""

TALKS: dict[str, Handler] = {
    "start": starting.pasted,
    "answers": questions.answered,
    "yes": agreement.answered,
    "preview": preview.attached,
    "own": preview.own_attached,
    "approval": preview.answered,
    "remarks": preview.remarks_said,
    "deliverable": deliver.attached,
    "reason": overriding.reasoned,
    "stars": review.stars_said,
    "remind": remind.said,
    "snooze": snooze.date_said,
    "city": cities.said,
    "import": importing.attached,
    "instalment": instalments.said,
    "review": review.worded,
}
"""Open questions that take free words or files; boards ("board", "cancel", ...) take presses."""

FORMS: dict[str, Form] = {
    form.id: form
    for form in (
        starting.DEAL,
        starting.STEPS,
        agreement.SCOPE,
        change.ADDITION,
        change.OTHER_JOB,
        deadlines.DEADLINE,
        correcting.TITLE,
        correcting.CLIENT,
        correcting.PRICE,
        correcting.STEP,
    )
}
