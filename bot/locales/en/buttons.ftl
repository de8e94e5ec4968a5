### Buttons. The user's own act is a noun or verb; the client's act begins with "Client".

button-new = New gig
button-problem = I have a problem now
button-example = Try an example
button-gigs = My gigs
button-settings = Settings
button-questions = Questions for client
button-questions-more = More questions
button-enough = Enough, summary
button-scope-send = Summary for client
button-scope-remind = Remind of the summary
button-scope-confirmed = Client agreed
button-scope-correct = Correct the agreement
button-scope-yes = Yes, keep it
button-scope-yes-all-the-same = It is a yes
button-scope-no = No
button-scope-unproven = No proof at hand
button-services-states = Service states
button-services-all = All in progress
button-services-message = Activation message
# $amount (amount): what is active so far.
button-part = A part worth { $amount } only
button-change = Request changed
button-change-add = An addition
button-change-other = A different job
button-change-inside = Inside the agreement
button-work-start = Start work
button-preview-make = New preview
button-preview-own = My preview is elsewhere
button-preview-approved = Client approved preview
button-preview-remarks = Client has remarks
button-preview-remind = Remind of the preview
button-preview-unproven = No proof at hand
button-approval-yes = Yes, approved
button-approval-no = No
button-approval-remark = It is a remark
button-file-asked = Client wants the file
button-file-release = Deliver file
button-override = Go on anyway
button-received = Client accepted
button-receipt-message = Receipt message
button-cancelled = Service cancelled
button-cancel-idle = All that never ran
button-review = Record review
button-review-begin = Begin
button-review-later = Tomorrow
button-review-wordless = No words
button-more = More
button-back = Back
button-skip = Not now
button-leave = Leave
button-import-take = Bring it in
button-forget-all = Erase everything for good
# $n (number): files.
button-forget-files = { $n ->
    [one] Erase only one file, of a closed gig
   *[other] Erase only { $n } files, of closed gigs
}
button-forget-keep = No, keep everything
button-done = Done
button-submit = Save
button-correct = Correct
button-correct-title = Title
button-correct-price = Price
button-correct-client = Client
button-correct-deadline = Deadline
button-instalments = Payment dates
# $n (number), $amount (amount), $due: a day, or that there is none.
button-instalment = { $n } · { $amount } · { $due }
button-instalment-none = No date
button-gig-decline = Decline the gig
button-gig-archive = Archive
button-gig-reopen = Open it again
button-steps = Small steps
button-step-add = New step
# $step (text)
button-step-on = ✅ { $step }
button-step-off = ⬜ { $step }
button-signals = Something worries me
button-signal-R07 = Asked to talk elsewhere
button-signal-R12 = Threatens with the review
button-start-steps = Step by step
button-start-deal = Another amount
button-start-count = Another number
button-not-answer = Not the client's answer
button-which-new = New gig
button-tomorrow = Tomorrow
button-thursday = Thursday
# $n (number): days.
button-in-days = { $n ->
    [one] In a day
   *[other] In { $n } days
}
# $n (number)
button-number = { $n }
# $n (number): stars.
button-stars = ⭐ { $n }
# $amount (amount), $n (number): services.
button-offer = { $n ->
    [one] { $amount } · one service
   *[other] { $amount } · { $n } services
}
# $city: the city.
button-city = { $city }
# $name: the gig's name, $title (text).
button-gig = { $name } — { $title }
button-gigs-rest = The rest
# $n (number), $amount (amount), $state: what the site says.
button-board-on = ✅ { $n } · { $amount } · { $state }
button-board-off = ⬜ { $n } · { $amount } · { $state }
button-board-row = { $n } · { $amount } · { $state }
button-board-other = Another state
button-cancel-on = ❌ { $n } · { $amount } · { $state }
# $cause: the cause.
button-cause-on = ✅ { $cause }
button-cause-off = ⬜ { $cause }
button-lesson-scope = Agreement confirmed before work
button-lesson-services = All services active before work
button-lesson-preview = Preview approved before the file
button-rescue-file = Client wants the file
button-rescue-change = Request changed
button-rescue-inactive = Services not active
button-rescue-threat = Threatens with the review
button-rescue-cancelled = Service cancelled
button-rescue-review = I got a bad review
button-rescue-gig = Yes, open a gig
language-ar = العربية
language-en = English
button-city-other = Another city
button-deadline-extend = Ask for more time
button-deadline-granted = The new date
