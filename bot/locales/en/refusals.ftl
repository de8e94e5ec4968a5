### When something can't be done: why, and what to do; nothing is lost.

refused-button = This button can't be read. The fresh card is in /gigs.
refused-empty = No text arrived. I read words, pictures and files: type or paste it here.
# $limit (number): characters.
refused-too-long = The text is longer than there is room for (limit { $limit } characters). It can be sent in parts.
refused-money = The amount isn't clear. For example: $45 or 120 SAR.
# $currency (text)
refused-currency = This gig is priced in { $currency }; please give the amount in it.
# $limit (number)
refused-count = A number from 1 to { $limit } is needed.
# $field: the question, $why: the reason.
refused-field = In "{ $field }": { $why }
refused-stars = A number from 1 to 5 is needed, or one of the buttons.
refused-number = A whole number is needed, like: 3
refused-choose = Tap one of the buttons above. "Leave" or /cancel begins anew.
refused-date = The date isn't clear. For example: Thursday 5 pm, in 3 days, or 25/11.
refused-date-am-pm = In the morning or the afternoon? For example: Thursday 5 pm.
refused-date-which-day = Which day exactly? For example: Thursday, or 25 November.
refused-date-time = At what hour? For example: tomorrow 5 pm.
refused-date-past = That time has passed. Which coming one?
# $limit (number): years.
refused-date-far = A date can be at most { $limit } years from now. When is it?
refused-file-wanted = An attached file is needed here. "Leave" brings the card back.
refused-picture-wanted = A picture of the preview is needed here (PNG, JPEG or WebP).
refused-screenshot-wanted = The client's words or a picture of them are needed here (PNG, JPEG or WebP).
refused-command = I don't know this command. All of them are in /help.
refused-too-many-gigs = The number of open gigs has reached its limit ({ $limit }). Older ones can be archived first.
refused-too-many-steps = The number of steps has reached its limit ({ $limit }).
# $limit (number)
refused-too-many-services = The services of this gig have reached their limit ({ $limit }).
refused-failed = Something went wrong on my side and this last thing was not kept; everything before it was. You can try again.
door-blocked = Whoever runs this bot has ended its talk with this account, so what is written here is neither kept nor acted on. If that is a mistake, they can set it right.
# $account (text): the platform and the account's number.
door-closed = This bot is for people whom its owner invited. To ask to be let in, send the owner this name: { $account }
door-too-quick = A lot came at once, so I haven't taken in the last of it. In a minute, please send again what I didn't answer.
# $limit (number): megabytes.
door-no-room = The files kept here have reached their limit ({ $limit } MB), so I didn't take this one; what was written with it did arrive. /forget can erase the files of closed gigs alone, and a gig that is over can be closed first.
# $limit (number): files.
door-too-many-files = Many files came within an hour (the limit is { $limit }), so I didn't take this one; what was written with it did arrive. Please send it again in a while.
file-too-big = The file is larger than there is room for. A preview can be recorded by its picture, and the file delivered on the site.
file-gone = I no longer hold this file. Please attach it again.
file-released = The file was delivered already; here is the card as it is now.
file-not-released = The file has not been delivered yet.
gig-not-yours = This gig isn't shown to you now. Yours are in /gigs.
gig-none = There is no gig here. Yours are in /gigs.
gig-moved-on = The gig changed at the same moment. Here is its card now.
gig-erased = This gig's texts were erased, so it can't be changed.
gig-closed-already = The gig is closed already.
gig-open-already = The gig is open.
dialogue-closed = This question isn't open any more. Start from the card or with /newgig.
deadline-set = The deadline is set already; "Correct" can change it.
scope-none = No agreement is written yet. We begin with questions for the client or by correcting the agreement.
scope-proven = The client's yes to this version is already kept, with its proof.
scope-newer = There is a newer version of the agreement; here is its card.
services-none = No services stand in this gig.
services-all-active = All services are active, so the message isn't needed.
services-no-part = No part is active yet to agree on.
instalments-none = No payment is awaited: every service that stands is active.
instalments-none-for-it = This service is active or cancelled, so its payment needs no date.
instalment-undated-already = The payment has no date as it is.
cancel-none = No service was chosen. Tap those that were cancelled, then "Done".
work-started = Work has begun already; here is the card as it is now.
work-accepted = The acceptance is recorded already.
preview-none = No preview stands. We begin with a new one.
preview-proven = The approval of this preview is already kept, with its proof.
preview-newer = There is a newer preview; here is the card as it is now.
override-empty = The reason needs a word at least.
override-open = Nothing is missing now, so there is nothing to override.
override-changed = What is missing has changed since it was shown; here is the card as it is now.
review-recorded = The review is recorded already.
review-none = No review is recorded yet.
causes-none = No cause was chosen. Tap one, then "Done".
lesson-kept-already = This lesson is kept already.
signal-known = This is recorded already.
refused-compressed = The picture arrived compressed, so it isn't the file itself. Send it "as a file" and it is kept as it is.
# $limit (number)
refused-reminders = There are { $limit } reminders already, which is the most. Some can be cancelled in the list: /nudges
# $days (number)
refused-reminder-far = A reminder can lie { $days } days ahead at the most. When shall it be?
refused-reminder-often = A reminder comes once an hour at the most, and in whole hours. How often? Like: every 2 hours.
# $years (number)
refused-reminder-rare = A reminder comes again after { $years } years at the latest. How often shall it be?
refused-city = That city isn't known here. The nearest large city, the capital or the country will do.
refused-city-country = That country has many clocks. In which of its cities?
deadline-nobody-owes = No answer of the client is awaited now, so there is no reason to ask for more time.
