"""Every way in that nudges and own reminders bring. router.py holds these too."""

from handlers import keeping, nudges, remind, snooze
from handlers.ways import Action

NUDGE_ACTIONS: dict[str, Action] = {
    "nudges": Action(nudges.coming, of_gig=False),
    "remind": Action(remind.remind, of_gig=False, ends=("remind",)),
    "remind.soon": Action(remind.soon, of_gig=False, ends=("remind",), once=True),
    "remind.at": Action(remind.hour, of_gig=False, ends=("remind",), once=True),
    "reminder": Action(nudges.one, of_gig=False),
    "reminder.move": Action(remind.move, of_gig=False, once=True),
    "reminder.end": Action(keeping.ended, of_gig=False, ends=("remind",), once=True),
    "reminder.skip": Action(keeping.skipped, of_gig=False, once=True),
    "snooze": Action(snooze.asked, of_gig=False),
    "snooze.for": Action(snooze.soon, of_gig=False, once=True),
    "snooze.date": Action(snooze.date_asked, of_gig=False, once=True),
    "nudge.rest": Action(nudges.rest, of_gig=False),
    "nudge.done": Action(snooze.done, of_gig=False),
    "nudge.stop": Action(snooze.stopped, of_gig=False, once=True),
    "pace": Action(nudges.pace, of_gig=False),
    "quiet": Action(nudges.quiet, of_gig=False),
    "discreet": Action(nudges.discreet, of_gig=False, once=True),
    "fasting": Action(nudges.fasting, of_gig=False, once=True),
    "calendar": Action(nudges.calendar, of_gig=False),
}
