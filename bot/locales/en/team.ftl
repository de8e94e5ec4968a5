### Groups and teams: what everybody sees, and what each sees alone.

## A gig's card before the group
# $name: the gig's spoken name.
group-title = 📁 *Gig { $name }*
# $stage: of stage-*.
group-stage = Stage: { $stage }
# $next: of ahead-*.
group-next = *Next:* { $next }
# $deadline (a moment).
group-due = Due { $deadline }
# $step: its words; $who: whose it is, or none.
group-step-open = { $who ->
    [none] ⬜ { $step }
   *[some] ⬜ { $step } — { $who }
}
# $date (a day): when it was done.
group-step-done = { $who ->
    [none] ✅ { $step } — { $date }
   *[some] ✅ { $step } — { $who }, { $date }
}
stage-agreeing = writing the agreement
stage-confirming = waiting for the client's yes to the agreement
stage-preparing = the agreement is confirmed, work hasn't begun
stage-working = at work
stage-mending = working on the client's remarks
stage-approving = the preview is before the client
stage-handing-over = the preview is approved, the file comes next
stage-delivered = the file is delivered
stage-accepted = the client accepted the work
stage-closed = the gig has ended
ahead-agreeing = a summary of the agreement
ahead-confirming = the client's answer to the summary
ahead-preparing = starting work
ahead-working = a preview
ahead-mending = a new preview
ahead-approving = the client's answer to the preview
ahead-handing-over = delivering the file
ahead-delivered = the client's acceptance
ahead-accepted = nothing, it's complete
ahead-closed = nothing

## /gigs and /gig inside a group
# $n (a number), $lines: lines of group-line.
group-gigs =
    { $n ->
        [one] One gig here:
       *[other] { $n } gigs here:
    }
    { $lines }
# $name, $stage: of stage-*, $due: a day or none.
group-line = { $due ->
    [none] { $name }: { $stage }
   *[date] { $name }: { $stage } — due { $due }
}
# $n (a number): gigs of others in which the reader has a part.
gigs-team =
    { $n ->
        [one] You have a part in one gig of others:
       *[other] You have a part in { $n } gigs of others:
    }

## What a group is told by itself
# $n (a number): gigs it speaks of. $lines: of group-line and group-more.
group-digest =
    *Today in the group*
    { $lines }
group-deadline =
    { $n ->
        [one] *Delivery is near:*
       *[other] *Deliveries are near:*
    }
    { $lines }
# $n (a number): further open gigs.
group-more =
    { $n ->
        [one] And one more gig.
       *[other] And { $n } more gigs.
    }

## /team
# $n (a number): open gigs here. $lines: lines of team-member, or none. $led: yes or no. $only: yes or no.
team =
    *The team*
    { $led ->
        [yes] { team-count }
       *[no] Nobody leads the team now. Whoever shows a gig here first leads it.
    }
    { $only ->
        [yes] The group is the team's alone, so the steps are shown here.
       *[no] The client may read along here, so only a gig's name, stage and deadline are shown.
    }
    { $lines ->
        [none] Nobody has joined yet. “Join” is for whoever wants a part.
       *[some] { $lines }
    }
team-count =
    { $n ->
        [one] One open gig here.
       *[other] { $n } open gigs here.
    }
# $name, $role: of role-*.
team-member = Member { $name }: { $role }
role-lead = lead
role-maker = maker
role-viewer = viewer
role-client = client
role-asked = waiting for an answer
role-owner = brings a gig
team-none =
    You have no part in a team yet.
    To show a gig to your team: add me to the group, send /team there and choose the gig.
    To join a team: press “Join” under /team in its group.
# $group: of team-group-of*. $n (a number).
team-led =
    *Members: { $group }*
    { $n ->
        [0] Nobody has joined yet. “Join” under /team in the group is for whoever wants a part.
        [one] One member. Press the name to change the part.
       *[other] { $n } members. Press a name to change the part.
    }
# $gigs: names of gigs.
team-group-of = the group of { $gigs }
team-group-of-none = a group without open gigs
# $n (a number): gigs in this place.
team-gigs =
    { $n ->
        [0] No gig is shown here.
        [one] The gig shown here:
       *[other] The gigs shown here:
    }
team-asked = The lead has your request. If you're given a part, I tell you in private: open that chat once if you haven't yet.
# $name: of the person; $group.
team-asks =
    { $name } asks to join: { $group }. Which part fits?
    Maker: the agreement without its price, the steps, and the preview of what is assigned.
    Viewer: stage and deadline.
    Client: the yes to the agreement and to the preview.
team-one =
    { $name }: { $role }.
    Which part from now on?
team-appointed = Done. { $name } is now: { $role }.
# $name, $role: of role-*.
team-already = Nothing changed: { $name } has that part already ({ $role }).
team-member-gone = Nothing changed: this person has no part and no request now. /team shows who is in the team.
team-your-part = Your part in { $group }: { $role }. What you may see of its gigs is in /gigs.
# $name: of whose request is left.
team-ignored = The request of { $name } is left without a part, and I told nobody. “Join” stays open for another one.
team-dismissed = { $name } isn't in the team any more.
team-handed-on = { $name } leads the team now; your part is maker. Each gig stays with its owner.
team-you-lead-now = You lead now: { $group }. /team shows its members and their parts.
team-left = You left the team. Each gig stays with its owner.
# $gigs: their names.
team-taken-along = You left a group, so these aren't shown there any more: { $gigs }. They stay yours.
# $role: of role-*.
team-in-already = You have a part here already: { $role }.
team-no-lead = Nobody leads this group now: whoever shows a gig here first does.
team-you-lead = You lead this team.
team-not-lead = That is for the team's lead alone.
team-not-yours-to-set = That is for the team's lead, the group's admins and whoever shows a gig here.
team-only-in-group = Send this command in the group that it's about.
team-not-at-home = Here I'm only your own app, so I can't show a gig to others. In a server I can, once its owner has added me: open my profile, press “Add App”, and choose the server.
team-lead-first-a-part = The lead goes to a maker, a viewer, or whoever brings a gig.
team-only-unseen = I'm not told who joins here, so I can't be sure that the client doesn't read along. Name, stage and deadline are shown, and the steps to each member alone.
# $group.
team-came =
    Somebody joined: { $group }. To be safe I hid the steps there.
    If the group is the team's alone, show them again: /team in the group, then “Group settings”.
# $only, $muted: yes or no. $hour: an hour or none.
team-settings =
    *The group's settings*
    { $only ->
        [yes] The team's alone: steps are shown.
       *[no] The client may read along: steps are hidden.
    }
    { $hour ->
        [none] No morning digest.
       *[hour] Morning digest at { $hour }, by the lead's clock.
    }
    { $muted ->
        [yes] I say nothing here by myself.
       *[no] By myself I say at most three things a day here.
    }
team-digest = When does the morning digest come, by the lead's clock?
team-cleared = The gigs' cards and my messages are gone from here, and I say nothing by myself. Nobody's own reminders are touched.
## My parts with others
# $group: of team-group-of* or part-of-gig. $part: maker, viewer, client, owner or asked.
part =
    *Your part in { $group }*
    { $part ->
        [maker] Maker: the agreement without its price, the steps, and the preview of what is assigned to you.
        [client] Client: your yes to the agreement and to the preview, when each is due.
        [owner] You bring a gig: yours are shown there. Of the others' you see what the group sees.
        [asked] Waiting for an answer: the lead has your request. If you're given a part, you hear of it here.
       *[viewer] Viewer: stage, next step and deadline.
    }
# $name: of the gig.
part-of-gig = gig { $name }
part-leave = { $part ->
    [asked] Withdraw your request to { $group }? You can ask for a part again with “Join” in the group.
    [owner] Take your gigs out of { $group }?
    [client] Give up your part in { $group }? What you were shown goes from here, and each yes on record stays. To come back takes a new request or link.
   *[other] Give up your part in { $group }? What others' gigs showed you goes from here. To come back takes a new request.
}{ $gigs ->
    [none] { "" }
   *[some] { " " }Your gigs there ({ $gigs }) aren't shown any more, and stay yours.
}
# $group.
part-left = { $part ->
    [asked] Your request to { $group } is withdrawn.
   *[other] Your part in { $group } has ended. Each gig stays with its owner.
}
# To the team's lead. $name: a person's; $role: of role-*; $group.
part-left-told = { $name } ({ $role }) has no part in { $group } any more. What was assigned to them needs a new maker: “Team and client”.
part-none = This part doesn't exist any more. /team shows those you have.
# In the question of /forget, for who has a part with others, and for who leads.
forget-part = From the gigs of others your words and your name are erased and your part ends; the gigs stay with their owners.
forget-lead = Each team that you lead goes on to whoever else's gig was shown there first, or else has no lead. Your gigs go from the groups.


## Watching another's gig
# $name: of the gig.
watch-begun = I'll tell you here, without a sound, when gig { $name } moves on.
watch-ended = I won't tell you of gig { $name } any more.
# $stage: of stage-*, $due (a moment) or none.
watch-stage = { $due ->
    [none] 👁 *Gig { $name }*: { $stage }
   *[set] 👁 *Gig { $name }*: { $stage } — due { $due }
}

## Binding a gig to a place
# $led: own, or other: somebody else leads the group.
bind-which = { $led ->
    [other]
        Which gig is shown there? Its spoken name, stage, next step and deadline are; prices and the client aren't.
        Somebody else leads that group, and will see the gig as you do, its prices too.
   *[own] Which gig is shown there? Its spoken name, stage, next step and deadline are; prices and the client aren't.
}
bind-no-gig = You have no open gig yet. Paste a client's message in the private chat to begin one.
# $name: of the gig.
bind-done =
    Gig { $name } is shown in the group now: its name, stage, next step and deadline.
    Prices, the client, their words and files stay in private.
bind-undone = Gig { $name } isn't shown in the group any more.
bind-expired = This link doesn't work here any more. /team in the group gives a new one.
bind-already = This gig is shown there already.
bind-none = This gig isn't shown in that place now.
# $gigs: names of gigs, $n (a number), $why: removed, rights, deleted, closed or other.
bind-lost =
    { $n ->
        [one] Gig { $gigs } isn't shown in its group any more.
       *[other] These gigs aren't shown in their group any more: { $gigs }.
    }
    { $why ->
        [removed] I was taken out of the group. Once I'm added again, everything stands there as before.
        [rights] I may not write there. Once I may, everything stands there as before.
        [deleted] The topic was deleted. Send /gig in another topic to move the card there.
        [closed] The topic is closed. Once it's open again, everything stands there as before.
        [gone] The channel or thread was deleted. Send /gig in another channel to move the card there.
        [locked] The thread is locked. Once it's open again, everything stands there as before.
       *[other] My messages aren't taken there. Send /gig in another place of the group to move the card there.
    }
    The nudges go on here as always.
# $limit (a number).
bind-too-many = { $limit ->
    [one] A group shows at most one gig.
   *[other] A group shows at most { $limit } gigs.
}
# $lines: where the gig is shown, what can't be done and why.
shared = { $lines }
# $name, $n (a number): places.
shared-in = { $n ->
    [one] Gig { $name } is shown in one place.
   *[other] Gig { $name } is shown in { $n } places.
}
shared-none =
    Nobody but you sees gig { $name }.
    To show it to your team: add me to the group, send /team there and choose the gig.
# $thread: some for a topic within the group, or none.
place-telegram = { $thread ->
    [none] a Telegram group
   *[other] a Telegram topic
}
place-discord = { $thread ->
    [none] a Discord channel
   *[other] a Discord thread
}

## Who does what
# $name: of the gig.
assign = Whose is gig { $name } to make? They read the agreement without its price, hear of the preview's time, and make it.
# $who: a person or none.
assign-done = { $who ->
    [none] Gig { $name } isn't assigned to anybody.
   *[some] Gig { $name } is assigned to { $who }.
}
assign-yours = Gig { $name } is yours to make now. Its card has the agreement, the steps and the preview.
assign-no-maker = Nobody has the maker's part yet, so the work can't be assigned. The way to it: “Join” under /team in the group, then the lead gives the part.
# $name: of the gig.
assign-gone = Whoever gig { $name } was assigned to isn't in the team any more. It needs a new maker.
# $n (a number): steps left.
assign-step = { $n ->
    [0] All steps are done.
    [one] Whose is this step?
   *[other] Which step is it about?
}
# $n: the step's number.
assign-whose = Whose is step { $n }?
assign-step-done = { $who ->
    [none] Step { $n } isn't assigned to anybody.
   *[some] Step { $n } is assigned to { $who }.
}
# $name, $version (a number), $items, $excluded: text or none, $rev_total (a number), $delivery: text or none, $confirmed: yes or no.
scope-read =
    *The agreement of gig { $name }, version { $version }*
    { $items }
    { $excluded ->
        [none] { scope-read-terms }
       *[some]
            Not included: { $excluded }
            { scope-read-terms }
    }
    { $confirmed ->
        [yes] The client agreed to it.
       *[no] The client hasn't agreed to it yet.
    }
scope-read-terms = { $delivery ->
    [none] Revisions: { $rev_total }
   *[set] { $delivery } · revisions: { $rev_total }
}

## The client's own yes
# $market: the marketplace.
client-no-contact =
    The rules of { $market } keep all contact with a client on the site, so there is no link here for their yes.
    Their yes inside the order is enough: paste it in this chat.
# To the client. $market: the marketplace.
client-write-there = The rules of { $market } keep all contact on the site, so your yes isn't recorded here. Writing it inside the order is enough.
client-only = That is for the client alone. A client takes their part with “Join” under /team in the group; then the lead agrees.
# $until (a moment).
client-link =
    Send the text above to the client as it is. The link is for one person, once, and holds until { $until }. An earlier one that you made and nobody opened is void.
    Whoever opens it sees the agreement with its price and says yes by their own press: the strongest proof.
# $gig: its title, $link: a link, or what to type.
client-invite =
    Here is the summary of what we agreed for “{ $gig }”. Please read it and confirm with one press: { $link }
client-link-ended = This link doesn't work any more. If you opened it from this account before, the agreement is in /gigs; otherwise ask whoever sent it for a new one.
client-link-yours = This link is for the client and still works: just send it to them.
# $version (a number), $items, $excluded: text or none, $price (an amount), $rev_total (a number), $delivery: text or none.
client-agreement =
    *What the two of you agreed on, version { $version }*
    { $items }
    { $excluded ->
        [none] { client-terms }
       *[some]
            Not included: { $excluded }
            { client-terms }
    }
    If this is right, press below. If something is to be corrected, write it to the person you work with, and a new version comes.
client-terms = { $delivery ->
    [none] Price: { $price } · revisions: { $rev_total }
   *[set] Price: { $price } · { $delivery } · revisions: { $rev_total }
}
# $number (a number): the preview's, $file: how its fingerprint begins.
client-preview =
    *Preview { $number }*
    Once you approve it, the very file it was taken from is delivered; its mark begins with { $file }.
    If you have a remark, write it to the person you work with.
# $name.
client-nothing = Nothing in gig { $name } waits for your yes now. When something does, its button is on the card.
# $number: version or preview, $at (a moment), $who: a name or none.
client-agreed = Thank you. Your yes to version { $number } of the agreement is on record: { $at }.
client-approved = Thank you. Your approval of preview { $number } is on record: { $at }.
client-agreed-told = { $who ->
    [none] ✅ The client agreed to version { $number } of gig { $name } by their own press: { $at }.
   *[some] ✅ The client ({ $who }) agreed to version { $number } of gig { $name } by their own press: { $at }.
}
client-approved-told = { $who ->
    [none] ✅ The client approved preview { $number } of gig { $name } by their own press: { $at }.
   *[some] ✅ The client ({ $who }) approved preview { $number } of gig { $name } by their own press: { $at }.
}
# $name, $who: the maker's name.
preview-made-told = A new preview of gig { $name } by { $who }:

## What a part doesn't allow
# $role: owner, lead, maker, viewer or client.
role-not-allowed = { $role ->
    [owner] That is for the client or the team's members; the gig is yours.
    [lead] That is for the client or the gig's owner. Your part: lead.
    [maker] That is for the gig's owner or the team's lead. Your part: maker.
    [client] That is for those who work on it. Yours is the yes to the agreement and to the preview.
   *[other] That is for those who work on it. Your part: viewer.
}
role-not-assigned = A preview is made by whoever the gig is assigned to. Its owner or the team's lead assigns it.

## Buttons
button-open = Open in private
button-gig-open = Open the card
button-watch = Watch
button-unwatch = Stop watching
button-team-clear = Clear Mithaq's messages here
button-shared = Team and client
button-bind-ask = Show a gig here
button-bind = Show here
button-bind-thread = In its own thread
button-unbind = Hide { $name } here
button-unbind-at = Hide from { $place }
button-team = Team
button-team-gigs = Gigs shown here
button-team-join = Join
button-team-leave = Leave the team
button-team-settings = Group settings
button-team-digest-ask = Time of the digest
button-team-no-digest = No digest
button-hour = { $hour }
button-team-only = Show the steps here
button-team-all = Hide the steps here
button-team-mute-on = Stop automatic messages
button-team-mute-off = Resume automatic messages
button-member = { $name }: { $role }
button-role-maker = Maker
button-role-viewer = Viewer
button-role-client = Client
button-role-none = Ignore the request
button-role-lead = Give them the lead
button-dismiss = Take out of the team
button-part-leave = Give up my part
button-part-withdraw = Withdraw my request
button-part-left = Yes, give it up
button-part-withdrawn = Yes, withdraw it
button-part-out = Yes, take them out
button-assign-ask = Who makes it?
button-assign = Assign
button-assign-nobody = Nobody
button-maker = { $name }
button-step-who = Assign a step
button-step-whose = Assign
button-step-assign = Assign
button-scope-read = Agreement
button-gig-team = Gig { $name } — { $role }
button-client-view = For the client: read and agree
# To the client, on their own card.
button-client-read = Read and agree
button-client-link = Link for the client's yes
button-client-agree = I agree to this
button-client-approve = I approve this preview

## Asked before it's done
# $name: of who leaves. $lines: team-leave-part, team-leave-gigs, team-leave-lead.
team-leave-sure =
    *Leave the team, { $name }?*
    { $lines }
team-leave-part = You'll have no part in it any more, and what others' gigs showed you in private goes.
# $gigs: names of gigs.
team-leave-gigs = Your gigs here ({ $gigs }) won't be shown any more, and nobody keeps a part in them through this team. They stay yours.
# $who: who leads then; other: an owner without a part here; or none.
team-leave-lead = { $who ->
    [none] Nobody will lead the team then.
    [other] Whoever owns the gig that was shown here first leads it then.
   *[some] The lead goes to { $who }.
}
team-leave-nothing = You have no part in this team, so there's nothing to leave.
team-stays = You stay in the team, and everything is as it was.
# $name: of the person, $role: of role-*, $group: of team-group-of*, $owner: yes or no.
team-dismiss-sure =
    *Take { $name } ({ $role }) out of { $group }?*
    { $owner ->
        [yes] Only the name goes from the list. Their gigs stay as they are and stay shown there; “Gigs shown here” in the group hides them.
       *[no] They lose sight of the team's gigs in private, and what was shown to them there goes. I don't tell them.
    }
# $name: of the person, $group: of team-group-of*.
team-hand-sure =
    *Give { $name } the lead?*
    In { $group }: whoever leads sees the team's gigs with their prices and decides on them as you do now. Your part becomes maker, and only { $name } can give the lead back. Your own gigs stay yours.
# $n (a number): open gigs here.
team-clear-sure =
    *Clear what's mine here?*
    { $n ->
        [0] My messages here go,
        [one] The gig's card and my messages here go, for everybody,
       *[other] The cards of { $n } gigs and my messages here go, for everybody,
    } and I say nothing here by myself until “Resume automatic messages”. The gigs stay shown here: /gig brings a card back, and each member keeps their part.
# $name: of the gig, $place: of place-*.
bind-undo-sure =
    *Hide gig { $name } from { $place }?*
    Its card goes, and whoever has a part in it through that group alone doesn't see it any more, in private either. The gig stays with its owner.
button-team-stay = Stay
button-unbind-sure = Hide it

## A client's link taken back
# $name: of the gig. $links: links not used yet, $clients: people who came by one (numbers).
client-revoke-sure =
    *Take back the client's link to gig { $name }?*
    { $links ->
        [0] No link waits to be opened.
        [one] The link that nobody has opened yet will be void.
       *[other] The { $links } links that nobody has opened yet will be void.
    }
    { $clients ->
        [0] Nobody has come by a link.
        [one] Whoever came by a link won't see the gig any more, and hears only that it isn't shown to them.
       *[other] The { $clients } who came by links won't see the gig any more, and hear only that it isn't shown to them.
    }
    What the client confirmed stays on record.
client-revoke-nothing = No link to this gig is open, and nobody came by one.
# $name: of the gig. $links, $clients (numbers): as above.
client-revoked =
    *The client's link to gig { $name } is taken back.*
    { $links ->
        [0] No link was open.
        [one] One link is void.
       *[other] { $links } links are void.
    }
    { $clients ->
        [0] Nobody had come by one.
        [one] One person doesn't see the gig any more.
       *[other] { $clients } people don't see the gig any more.
    }
    What was confirmed stays on record. A new link is made under “Team and client”.
client-not-shown = A gig that you could see isn't shown here any more. If you have a question about it, ask whoever you work with.
button-client-revoke = Take back the client's link
