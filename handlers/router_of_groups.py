"""Every way in that a group brings: its own, its lead's and its client's. The rest is in router.py,
which holds these too."""

from gigs.roles import Right, Role
from handlers import (
    assigning,
    binding,
    confirming,
    giving_up,
    group_settings,
    leaving,
    revoking,
    sure,
    team,
    watching,
)
from handlers.ways import Action, Handler

GROUP_ACTIONS: dict[str, Action] = {
    # among others
    "team": Action(team.shown, of_gig=False, public=True),
    "team.gigs": Action(team.gigs, of_gig=False, public=True),
    "team.join": Action(team.joined, of_gig=False, public=True),
    "team.leave.ask": Action(leaving.asked, of_gig=False, public=True),
    "team.leave": Action(leaving.left, of_gig=False, public=True),
    "team.stay": Action(leaving.stayed, of_gig=False, public=True),
    "team.settings": Action(group_settings.shown, of_gig=False, public=True, admins=True),
    "team.language": Action(group_settings.language, of_gig=False, public=True, admins=True),
    "team.digest.ask": Action(group_settings.digest_asked, of_gig=False, public=True, admins=True),
    "team.digest": Action(group_settings.digest, of_gig=False, public=True, admins=True),
    "team.only": Action(group_settings.only, of_gig=False, public=True),
    "team.mute": Action(group_settings.muted, of_gig=False, public=True, admins=True),
    "part.leave": Action(giving_up.asked, of_gig=False),
    "part.left": Action(giving_up.left, of_gig=False, once=True),
    "member": Action(team.member, of_gig=False),
    "role.maker": Action(team.Appointing(Role.MAKER), of_gig=False, once=True),
    "role.viewer": Action(team.Appointing(Role.VIEWER), of_gig=False, once=True),
    "role.client": Action(team.Appointing(Role.CLIENT), of_gig=False, once=True),
    "role.none.ask": Action(sure.of_dismissal, of_gig=False),
    "role.none": Action(team.dismissed, of_gig=False, once=True),
    "role.lead.ask": Action(sure.of_handing_on, of_gig=False),
    "role.lead": Action(team.handed_on, of_gig=False, once=True),
    "bind.ask": Action(binding.asked, of_gig=False, alone=True),
    "bind": Action(binding.bound, right=Right.BIND, alone=True, once=True),
    "unbind.ask": Action(
        sure.of_unbinding, right=Right.MIND, public=True, closed=True, admins=True
    ),
    "unbind": Action(binding.unbound, right=Right.MIND, public=True, closed=True, admins=True),
    "shared": Action(binding.shared, right=Right.MIND, closed=True),
    "team.clear.ask": Action(sure.of_clearing, of_gig=False, public=True, admins=True),
    "team.clear": Action(group_settings.cleared, of_gig=False, public=True, admins=True),
    "watch": Action(watching.begun, right=Right.WATCH, alone=True),
    "unwatch": Action(watching.ended, right=Right.WATCH, alone=True, closed=True),
    # the client's own yes
    "client.link": Action(confirming.link),
    "client.revoke.ask": Action(revoking.asked, closed=True),
    "client.revoke": Action(revoking.revoked, closed=True),
    "client.view": Action(confirming.opened, right=Right.CONFIRM, alone=True),
    "client.agree": Action(confirming.agreed, right=Right.CONFIRM, alone=True, once=True),
    "client.approve": Action(confirming.approved, right=Right.CONFIRM, alone=True, once=True),
    # who does what
    "step.who": Action(assigning.steps, right=Right.WORK),
    "step.whose": Action(assigning.step_asked, right=Right.WORK),
    "step.assign": Action(assigning.step_assigned, right=Right.WORK, once=True),
    "assign.ask": Action(assigning.asked),
    "assign": Action(assigning.assigned, once=True),
}

ENTRANCES: dict[str, Handler] = {
    "bind": binding.by_link,
    "c": confirming.by_link,
    "client": confirming.by_card,
}
"""What a link may begin with a code or a gig behind it; each asks who opens it."""
