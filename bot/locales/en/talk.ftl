### What Mithaq says to the freelancer: never blaming.

welcome =
    Hello, I'm *Mithaq*. I help each request to be clear, its pay active, and its preview approved before the file. I never contact the client or the site.
    Paste a client's message and we begin.
help =
    *How we work together*
    A pasted client's message or order notice opens a gig. Three things come before the file: an agreement confirmed in writing, all services active, and an approved preview.
    Commands: /newgig new gig · /gigs my gigs · /gig the card · /change request changed · /preview preview · /deliver deliver · /review review · /edit correct · /remind a reminder · /nudges coming nudges · /marketplace the site's rules · /settings settings · /link link accounts · /team the team · /privacy privacy · /export all that is kept, as a file · /import bring it back · /forget erase all · /cancel leave
    In any trouble: the button "I have a problem now".
privacy =
    *Privacy in short*
    Kept here: what you pasted, wrote or attached, the services' states, and the time of each step.
    Where: a database and a folder of files on the machine that runs Mithaq.
    A client is only a name of your choosing; I never contact them or the site.
    A gig's record is never altered; the words themselves are kept beside it, so that they can be erased without breaking it.
    Whoever runs the machine can read what is on it.
    Nothing is sent to anyone else.
    With a team: each sees as much as their part allows, and their name is kept as their platform shows it.
    To take along all that is kept as a file: /export; to bring it back here or on another account: /import
    To erase all that is kept: /forget
# $gigs (number): all gigs, closed ones too, $networks: names of networks or none, $shared: leads, part or none.
forget-asked =
    *Erase everything?*
    { $gigs ->
        [0] All that is kept of you goes for good: words, reminders and settings.
        [one] One gig goes for good, with its record, proofs and files, and so do your reminders and settings.
       *[other] { $gigs } gigs go for good, with their records, proofs and files, and so do your reminders and settings.
    }
    { $shared ->
        [none] { forget-before }
        [part]
            { forget-part }
            { forget-before }
       *[leads]
            { forget-part }
            { forget-lead }
            { forget-before }
    }
    { $networks ->
        [none] { forget-reach }
       *[linked]
            { forget-both }
            { forget-reach }
    }
forget-before = Nothing is left here afterwards to show the site's support: take what you may need first.
forget-reach = What this chat shows in its own app, and backups made by whoever runs the machine, are out of my reach.
forget-kept = Nothing was erased; all is where it was.
# $n (number): files.
forget-files-done = { $n ->
    [0] There is no file of a closed gig here; all is where it was.
    [one] One file is erased; the whole record stays as it is.
   *[other] { $n } files are erased; the whole record stays as it is.
}
forget-done =
    *Everything is erased.*
    Of this account I know only its language, as of anyone who comes just now. Should another gig begin one day, you're welcome.
settings = *Settings*: language, city and nudges.

start-paste =
    Paste the client's message or the order notice here, or send a screenshot.
    Or one line, like: Excel stock model, $80 in 4 services, Thursday
# $file (text): the file's name.
start-file = The file { $file } is kept. What is the key sentence of the client's words? Paste it here.
first-unclear =
    Hello. Are these a client's words? If so, the gig begins with them.
    And if something is wrong right now, there is a ready message for it.
start-picture = Picture kept. What is its key line? Paste it here.
start-marketplace = On which marketplace is this gig?
start-price = What's the price, and over how many services?
# $price (amount)
start-count = The price is { $price }. Over how many services on the site?
# $name: the gig's name, $n (number): questions, $origin: where the words came from, or none.
start-opened = { $origin ->
    [none] { start-questions }
   *[told]
        The request is kept as it is. { words-from }
        { start-questions }
}
start-questions = { $n ->
    [one] Now: one short question for the client, ready to copy.
   *[other] Now: { $n } short questions for the client, ready to copy.
}
start-opened-light = { $origin ->
    [none] { start-clear }
   *[told]
        The request is kept as it is. { words-from }
        { start-clear }
}
start-clear = The request is clear enough. Now: the summary for the client; their "agreed" will do.
start-outside = The client asks for contact outside the site. It was left out of the agreement, since talk elsewhere loses the site's protection. Shall we record it?
example-paste = Excel stock model, $80 in 4 services, Thursday
which-gig = Which gig is this for?
# $name: the gig's name, $origin: where the words came from, or none.
words-kept = { $origin ->
    [none] { words-in-gig }
   *[told] { words-in-gig } { words-from }
}
# $reading: how the words were read.
words-kept-read = { $origin ->
    [none] { words-in-gig } { $reading }
   *[told]
        { words-in-gig } { words-from }
        { $reading }
}
words-in-gig = The client's words are kept as they are, in gig { $name }.

board-one = What does the site say about the service now?
board-all_active = Which services already say "In progress"? Tap them, then "Done".
board-sequential = Which milestones are funded? Tap them, then "Done".
board-deposit = Which payments have arrived? Tap them, then "Done".
board-which = Which service?
# $n (number)
board-state = What does the site say about service { $n } now?
services-kept = The services' states are recorded.
services-waiting = The message above is for the client. When the states change on the site, record them here.
# $amount (amount)
services-part = An agreement on a part worth { $amount } only: it needs the client's yes in writing, and the other services stay outside it; once they are cancelled on the site, record it with "Service cancelled".
cancel-which = Which services were cancelled? Tap them, then "Done".
# $n (number): services.
cancel-kept = Recorded. Cancelled services: { $n }. Their work hadn't begun, so nothing is lost.
# $n (number): services, $lost (amount).
cancel-lost =
    That hurts after so much work. Recorded. Cancelled services: { $n }; lost so far: { $lost }.
    Here is a message ready for the site's support; everything in it is on record here.

questions-waiting = When the answer comes, paste it here and I'll sort it.
# $n (number): items, $items: lines, $origin: where the words came from, or none.
answers-sorted = { $origin ->
    [none] { answers-items }
   *[told]
        The answer is kept as it is. { words-from }
        { answers-items }
}
answers-items =
    The agreement's items ({ $n }):
    { $items }
yes-waiting = When the client answers the summary, paste it here or send its picture.
yes-proof = The proof is the client's own words: paste the answer here or send a screenshot.
yes-amber = The yes is recorded, its proof is missing: paste the answer or a screenshot when you can, and it is complete.
# $origin: where the words came from, or none.
yes-sure = { $origin ->
    [none] { yes-asked }
   *[told]
        { words-from }
        { yes-asked }
}
yes-asked = Is this the client's yes to the summary?
# $reading: how the words were read.
yes-unsure = { $origin ->
    [none] { yes-doubted }
   *[told]
        { words-from }
        { yes-doubted }
}
yes-doubted = { $reading } Shall we count it as a yes all the same?
yes-not = Their words are kept as they are; the summary still awaits their yes.
picture-kept = Picture kept. What is its key line? Paste it here.
# $version (number)
scope-kept = The client's yes to version { $version } of the agreement is kept: your proof.
reading-yes = This looks like a yes.
reading-yes_but = This looks like a yes with a condition or a change.
reading-no = This looks like a no.
reading-wish_new = This looks like a new wish.
reading-revision = This looks like an adjustment inside the agreement.
reading-defect = This points to something missing or wrong.
reading-asks_file = This looks like asking for the file.
reading-threat = This holds pressure with the review or a cancellation.
reading-off_platform = This looks like asking to talk outside the site.
reading-vague = This isn't enough for a clear yes.
reading-chitchat = This says neither yes nor no.

deadline-ask = All services are active; you can start. When is delivery due? You may also type a date, like: in 5 days.
# $deadline (moment)
deadline-kept = Delivery is due: { $deadline }
deadline-kept-assumed = Delivery is due: { $deadline }. The hour is assumed and can be corrected.
# $city: the city, $now (moment).
city-ask = Which city are you in? Times are in { $city } time for now.
city-kept = Times are in { $city } time from now on. There it is now: { $now }

work-begun = Work has begun. All the best.
# $missing: lines, $at_risk: the possible loss.
override-start =
    *It isn't time to start yet*; missing:
    { $missing }
    { $at_risk }
    Worrying about losing a client is natural. A short, polite message is ready; we start as soon as this is complete. The decision is yours.
override-start-again =
    Still missing before the start:
    { $missing }
    { $at_risk } The decision is yours.
override-release =
    *It isn't time for the file yet*; missing:
    { $missing }
    { $at_risk }
    Worrying about losing a client is natural. A short, polite message is ready; we deliver as soon as this is complete. The decision is yours.
override-release-again =
    Still missing before the file:
    { $missing }
    { $at_risk } The decision is yours.
# $secured, $price, $unsecured (amounts).
risk-some = As it stands: { $secured } of { $price } is active. If the gig stops today, pay for { $unsecured } may be lost.
risk-none = As it stands: { $secured } of { $price } is active, so the pay is secured; the risk is a dispute over what was wanted.
override-reason = The reason, in a word or a line. It stays in your own record; the support copy shows it only if you want.
override-noted = Noted; on we go.
# $n (number), $amount (amount).
missing-scope-none = • a written agreement
missing-scope-unconfirmed = • the client's yes to the summary, in writing
missing-scope-unproven = • proof of the client's yes
missing-services-none = • a service standing on the site
missing-services-inactive = • services that aren't active yet: { $n }
missing-services-short = • services worth { $amount } to make up the agreed price
missing-preview-none = • a preview that the client sees before the file
missing-preview-void = • a new preview; the one before is void
missing-preview-unanswered = • the client's approval of the preview, in writing
missing-preview-unproven = • proof of the approval
missing-preview-other-file = • a preview of this very file; another one was approved

# $form: the form of preview that suits.
preview-attach = Attach the final file here, to be kept only; it is not sent to the client now: so the approval counts for this very file. What the client sees is a preview that cannot replace it, best here: { $form }.
# $file (text)
preview-made = A preview of the file { $file } is recorded; the client's approval will count for this file alone.
preview-new-file = A preview of the new file { $file } is recorded; the approval before it is void.
preview-own = Send a picture of the preview as the client saw it. It counts, as weaker proof, since the file itself isn't here.
preview-own-made = The preview is recorded with its picture; the file's fingerprint is kept at delivery.
preview-waiting = The message above goes to the client with the preview, without the file itself. When the answer comes, paste it here.
preview-approved = The client's approval of the preview is kept: your proof.
# $origin: where the words came from, or none.
preview-remarked = { $origin ->
    [none] The client's remarks are kept. { remarks-next }
   *[told]
        The client's remarks are kept. { words-from }
        { remarks-next }
}
remarks-next = Once they are seen to, a new preview follows; if they lie outside the agreement, the request has changed.
remarks-paste = Paste the client's remarks here.
approval-proof = The proof is the client's own words: paste the answer here or send a screenshot.
approval-amber = The approval is recorded, its proof is missing: paste the answer or a screenshot when you can.
# $origin: where the words came from, or none.
approval-sure = { $origin ->
    [none] { approval-asked }
   *[told]
        { words-from }
        { approval-asked }
}
approval-asked = Is this the client's approval of the preview?
# $reading: how the words were read.
approval-unsure = { $origin ->
    [none] { approval-doubted }
   *[told]
        { words-from }
        { approval-doubted }
}
approval-doubted = { $reading } How shall we record it?
approval-not = Their words are kept as they are; the preview still awaits approval.

file-ready = Everything is complete; the file can be delivered.
file-attach = Attach the final file here.
file-handed = This is the very file, ready to be delivered on the site, with its message.
work-accepted-well = Accepted. Work well rewarded. Here is a message that asks kindly for the client's view; record the review when it comes.

change-which = What kind of change? What the client sent is held against the agreement item by item.
change-inside-kept = Inside the agreement, then: one revision round is counted and the agreement stays as it is.
change-waiting = A new version needs the client's yes in writing, and its services active if the price grew.

review-stars = How many stars did the client give?
review-good-words = The client's words? Paste them here; they stay yours.
review-bad-words = What did the client write? Paste it here, or we go on without words.
# $stars (number), $words (text).
review-joy = 🌟 { $stars } of 5! Good work and well-earned trust. Congratulations.
review-joy-words =
    🌟 { $stars } of 5! Good work and well-earned trust. Congratulations.
    Their words are kept for a hard day: "{ $words }"
review-comfort =
    That review hurts after so much work. Nothing is urgent now.
    One review doesn't judge your skill. When it suits you we'll see what happened and write a calm reply for your next clients to read.
review-later = Whenever it suits you. "Begin" stays on the gig's card.
review-causes = What happened, in your view? Choose one or more, then "Done".
cause-not-mine = Not in my hands
cause-handling = Handling of the order
cause-inexperience = Inexperience
cause-quality = Quality of the work
review-not-mine = Then there is nothing to fix. On we go.
review-reply = A calm reply for the next clients to read; better left for a day before it's posted:
review-lesson = What shall we add next time?
# $lesson: the lesson.
lesson-kept = The lesson is kept, as a step of your next gig: { $lesson }
lesson-scope = an agreement confirmed in writing before work
lesson-services = all services active before work
lesson-preview = a preview approved before the file
fault-quality = the work was not at the level you deserve.
fault-fix = I now check every piece of work against the agreed points before I deliver it.

rescue-which = What is happening?
rescue-file = Better that no file leaves before the preview is approved and all services are active. A polite message:
rescue-change = A different job means a new agreement with its own price and time. A polite message:
rescue-inactive = A service "awaiting instructions" is work without secured pay. Better not to begin before it is active:
rescue-threat = A threat with the review isn't worth giving up your right. A calm answer; keep all talk on the site:
rescue-cancelled = Best keep pictures of the conversation first, then write to the site's support:
rescue-review = Nothing is urgent. When it suits you, a calm reply for the next clients to read:
rescue-offer = Shall we open a gig for it and keep the proof?
threat-message = Your view matters to me, and so does that the work comes out as we agreed. Please write which agreed points are missing and I will see to them; your review afterwards is yours alone.
# $n (number): services, $lost (amount).
ticket-cancelled = services ({ $n }) were cancelled after the work had begun; their pay is { $lost }.
ticket-other = the client and I differ on what was agreed.
ticket-pay = a look at my right to the pay for the work done.
ticket-look = a look at the conversation and a decision by what it holds.

more = What else?
correct-which = What shall we correct?
correct-kept = Corrected.
instalments = Which payment shall we date? These services aren't active yet.
instalment-undated = no date
# $n (number)
instalment-when = When is the client to pay for service { $n }? Like: in 10 days, or 1 December.
# $n (number), $due (moment), $hour: assumed or said.
instalment-kept = { $hour ->
    [assumed] The payment for service { $n } is due { $due }, the hour being assumed.
   *[said] The payment for service { $n } is due { $due }.
}
instalment-taken-back = The payment for service { $n } has no date any more.
gig-declined = The gig is recorded as declined.
gig-archived = The gig is archived.
gigs = *Your open gigs*: { $n }
gigs-none = No open gigs now. Paste a client's message and we begin.
gigs-none-found = No open gig bears these words.
steps = *Small steps*: { $n }. Tap what is done.
signals-which = What did you notice? It is kept for you alone and is no verdict on the client.
signal-R07 = Recorded. Talk outside the site loses its protection; a polite answer:
signal-R12 = Recorded. A threat with the review isn't worth giving up your right; a calm answer:
left = We left the question; what was recorded stays.
left-draft = We left; no gig was opened. You can begin again at any time.
left-nothing = No question is open now.
marketplace-which = Which marketplace?
# $name: the marketplace, $states, $rules: lines.
marketplace-about =
    *{ $name }*
    States of an order:
    { $states }
    The rules as we know them:
    { $rules }
# $rule: the rule, $confidence: how sure.
marketplace-rule = • { $rule } ({ $confidence })

form-deal = What's the price, and over how many services?
form-deal-price = Price, like: $45
form-deal-count = Number of services on the site
form-steps = Step by step:
form-steps-title = What is wanted, in a line?
form-steps-price = What's the price? Like: $45
form-steps-count = Over how many services on the site?
form-steps-client = What shall we call the client? Any name that reminds you.
form-scope = The agreement as it stands, to correct:
form-scope-items = Items, one a line
form-scope-exclusions = Not included, one a line
form-scope-revisions = Revision rounds
form-scope-days = Days of work from activation
form-addition = What was added?
form-addition-what = The addition, one item a line
form-addition-price = Extra price, like: $25
form-addition-count = Over how many new services?
form-addition-days = Extra days
form-other-job = What is the different job?
form-other-job-what = Items of the new job, one a line
form-other-job-price = Price of the new job, like: $60
form-other-job-count = Over how many new services?
form-other-job-days = Days of work
form-deadline-deadline = When is delivery due? Like: Thursday 5 pm, or in 3 days.
form-title-title = What is the gig called?
form-client-client = What shall we call the client? Any name that reminds you.
form-price-price = What price is agreed? Like: $80
form-step-step = What is the step?

## Where a forwarded message came from.

words-from = { $origin }
# $name (text): who wrote it, $at (moment): when it was first sent.
origin-user = Forwarded from { $name }; first sent { $at }.
origin-hidden = Forwarded from { $name } (the name as shown, since the sender's account is hidden); first sent { $at }.
origin-chat = Forwarded from the chat { $name }; first sent { $at }.
origin-channel = Forwarded from the channel { $name }; first sent { $at }.
origin-unnamed = Forwarded, with no sender's name shown; first sent { $at }.

## Words that are understood without a slash, parted by the upright line.

plain-newgig = new gig|new project
plain-gigs = my gigs|what do i have
plain-gig = where are we|where were we|what's next|what next|next step|the card
plain-nudges = my reminders|reminders|my nudges|nudges|coming nudges
plain-settings = settings
plain-help = help|how do i begin|how do i start
plain-problem = i have a problem|i have a problem now
plain-cancel = cancel|back|never mind|leave|quit|never mind, cancel
plain-yes = yes|yep|yeah|right|correct
plain-no = no|nope
city-which = Which city, or the nearest large one? Like: Jeddah, or Alexandria.
city-one-of = Which of these clocks is yours?
deadline-granted = If the client agrees to more time, record the new date here.
