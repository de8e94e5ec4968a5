### Messages for the client, sent by the seller alone: in the seller's first person.
### No link, phone or e-mail in them, and no bargaining for a review. What states a fact has a
### variant without it, for when the record doesn't hold that fact.
### "none" in place of a parameter: not known, its clause is left out.

## Questions

# $questions (numbered lines).
T01 =
    Hello, thank you. A few short questions so that the work comes out as you want it:
    { $questions }
    If you have an example close to it, please attach it. A short answer to each number is enough.

# A single question. $question.
T01-one =
    Hello, thank you. One question so that the work comes out as you want it: { $question }
    If you have an example close to it, please attach it.

# $question: the point that is left.
T02 =
    Thanks, that helps. One point is still unclear to me: { $question }
    Settling it now saves us doing it twice.

## The summary and its confirmation

# $gig (text), $scope (numbered lines), $excluded (list or none), $price (amount),
# $delivery (T03.delivery.* or none), $rev_total (number), $start (T03.start.*).
T03 =
    What we agreed for "{ $gig }":
    { $scope }
    { $excluded ->
        [none] { T03-terms }
       *[some]
            Not included: { $excluded }
            { T03-terms }
    }
    If this is right, just reply "agreed"; otherwise please correct it. { $start }

# $what (text): the work in one line. The rest as in T03.
T03short =
    To confirm before I start: { $what }
    { T03-terms }
    { $excluded ->
        [none] { T03-agree }
       *[some]
            Not included: { $excluded }
            { T03-agree }
    }

# $start: the end of the short summary.
T03-agree = If this is right, just reply "agreed". { $start }

# $price (amount), $delivery (T03.delivery.* or none), $rev_total (number).
T03-terms =
    { $delivery ->
        [none] Price: { $price } · revisions: { $rev_total }
       *[set] Price: { $price } · { $delivery } · revisions: { $rev_total }
    }

# $deadline (moment).
T03-delivery-date = delivery: { $deadline }

# $days (number): from the day when all services are active.
T03-delivery-days =
    { $days ->
        [0] delivery: the day the services are active
        [one] delivery: within { $days } day of the services being active
       *[other] delivery: within { $days } days of the services being active
    }

# When the work starts: several services, not all active.
T03-start-all = I start once you have confirmed and all services are active.
# One service, not active.
T03-start-one = I start once you have confirmed and the order moves to "in progress".
# All are active.
T03-start-active = I start as soon as you confirm.
# Work has begun already.
T03-start-begun = The work goes on by these points.
# A milestone that isn't funded.
T03-start-milestone = I start once you have confirmed and the milestone is fully funded.
# A deposit that hasn't arrived.
T03-start-deposit = I start once you have confirmed and the deposit has arrived.

T03b = A reminder of the summary above: just reply "agreed" and I will reserve the time.
T03c = I am still waiting for your confirmation of the summary. If something changed, please tell me; otherwise I will free the time, and you remain welcome.

## Activation

T04 = Your order has arrived, thank you. It is still "awaiting instructions"; please write the details inside the order page so that it moves to "in progress" and I can begin.
# A milestone that isn't funded.
T04-milestone = Thank you for your trust. The current milestone is still awaiting funding; please fund it in full on the contract page so that I can begin.
# Direct work. $amount (amount): the deposit.
T04-deposit = Thank you for your trust. I begin as soon as the deposit of { $amount } has arrived.

# The price is agreed in writing. $gig (text), $price (amount), $n_total, $n_active, $n_pending
# (numbers), $pending (list of their numbers, or none).
T05 = We agreed on "{ $gig }" for { $price }, spread over several services ({ $n_total }). { T05-rest }
# As T05, with nothing confirmed in writing yet.
T05-open = The work on "{ $gig }" is priced at { $price }, spread over several services ({ $n_total }). { T05-rest }
# $n_active, $n_pending (numbers), $pending (list or none).
T05-rest =
    { $pending ->
        [none] Active so far: { $n_active }; awaiting instructions: { $n_pending }. { T05-please }
       *[some] Active so far: { $n_active }; awaiting instructions: { $n_pending }, numbers { $pending }. { T05-please }
    }
T05-please = Please send instructions in each, even just "part of the first order", and I will start on the whole job.

# Some are active. $n_pending (number).
T06 = A reminder: some services still await instructions ({ $n_pending }). I start once all are active; it protects us both. If you would like only a part done, let us agree in writing what the active ones cover.
# None is active. $n_pending (number).
T06-none = A reminder: the services still await instructions ({ $n_pending }). I start once all are active; it protects us both.

# $n_pending (number), $active_amount (amount): what is active.
T06c = I am still waiting for the remaining services to be activated ({ $n_pending }) and can't start before that. I am glad to go on once they are, or to agree in writing on a part worth { $active_amount }, or to close the order in friendship. Which suits you?
# None is active. $n_pending (number).
T06c-none = I am still waiting for the services to be activated ({ $n_pending }) and can't start before that. I am glad to go on once they are, or to close the order in friendship. Which suits you?

# Agreement confirmed and services active. $preview_date (moment or none).
T07 = Ready to start: details confirmed, services active. { T07-begun }
# Begun while a gate is still shut. $preview_date (moment or none).
T07-plain = Thank you for your trust. { T07-begun }
T07-begun =
    { $preview_date ->
        [none] I have begun; a preview comes before the final file.
       *[set] I have begun; a preview comes before the final file, on { $preview_date }.
    }

## The preview

# Agreement confirmed. $scope_short (list).
T08 = Here is a preview. Please check it against what we agreed: { $scope_short }. { T08-please }
# Nothing confirmed in writing yet.
T08-open = Here is a preview. Please check it against what you asked for: { $scope_short }. { T08-please }
T08-please = If it matches, just reply "approved"; if you have a remark, please write it.

T08b = A reminder of the preview: does it match what we agreed?
T08b-open = A reminder of the preview: does it match what you asked for?
# $deadline (moment or none).
T08c =
    { $deadline ->
        [none] I am still waiting for your view of the preview; I suggest extending the period if you need time.
       *[set] I am still waiting for your view of the preview. Delivery is due { $deadline }; I suggest extending it if you need time.
    }

# The file was asked for, the preview isn't approved.
T09 = Gladly: I will send the file as soon as you confirm the preview inside the order, so that no correction comes late. Does it match what we agreed?
T09-open = Gladly: I will send the file as soon as you confirm the preview inside the order, so that no correction comes late. Does it match what you asked for?
# And not all services are active. $n_pending (number).
T09b = Gladly. I will send the file as soon as you confirm the preview and the remaining services ({ $n_pending }) are active.

## Delivery and receipt

# $gig (text), $delivered_items (lines or none), $rev_left (number).
T10 =
    { $delivered_items ->
        [none]
            Attached is the final version of "{ $gig }".
            { T10-left }
       *[some]
            Attached is the final version of "{ $gig }":
            { $delivered_items }
            { T10-left }
    }
# The preview was approved in writing. The same parameters.
T10-approved =
    { $delivered_items ->
        [none]
            Attached is the final version of "{ $gig }", as you approved it.
            { T10-left }
       *[some]
            Attached is the final version of "{ $gig }", as you approved it:
            { $delivered_items }
            { T10-left }
    }
T10-left = Revisions left under our agreement: { $rev_left }. I have sent the delivery request; I will gladly see to any remark within what we agreed.

T11 = I hope the work is useful. The delivery request is still open: if all is well please confirm receipt, and if not, please tell me now what to fix.
T11b = A reminder: the delivery request is still open. Is all well?
# $date_delivered (day).
T11c = The work was delivered on { $date_delivered } and I have had no answer. Please confirm receipt or write what is missing.

T12 = It was a pleasure working with you. If you have a minute, your honest review helps me and the next client. Thank you.

## After a bad review, an answer that the next clients will read

# Agreement confirmed in writing, and the request changed after the delivery.
T13 = Thank you for the feedback; I am sorry the result was not what you wanted. The work followed the points confirmed in writing, and the request changed after delivery. I learned from it and now ask for an approved preview before I send the file. I wish you well.
# Agreement confirmed in writing, the request didn't change.
T13-confirmed = Thank you for the feedback; I am sorry the result was not what you wanted. The work followed the points confirmed in writing, and I now ask for an approved preview before I send the file. I wish you well.
# The fault was mine. $fault, $fix (texts).
T13b =
    Thank you, you are right: { $fault }
    I apologise. What I did about it: { $fix }
# Nothing was confirmed.
T13c = Thank you for the feedback; I am sorry the result wasn't what you wanted. We understood the request differently; I now write the details down, confirm them and show a preview before delivery. I wish you well.

## The request changed

# Agreement confirmed. $change (text), $extra_price, $total (amounts), $extra_days (number).
T14 = A nice idea. This addition ({ $change }) wasn't part of what we agreed, and I would be glad to do it. { T14-terms } If that suits you, please order one more service for the amount; otherwise I go on with our first agreement.
# Nothing confirmed in writing yet. The same parameters.
T14-open = A nice idea. This addition ({ $change }) wasn't in the request at first, and I would be glad to do it. { T14-terms } If that suits you, please order one more service for the amount; otherwise I go on with the first request.
T14-terms =
    { $extra_days ->
        [0] Extra price: { $extra_price }, which makes { $total }; no extra time is needed.
        [one] Extra price: { $extra_price }, which makes { $total }; extra time: { $extra_days } day.
       *[other] Extra price: { $extra_price }, which makes { $total }; extra time: { $extra_days } days.
    }

# The first agreement was confirmed in writing.
T15 = From your new explanation I see a different job from the one agreed; what I delivered matches the first agreement. I suggest activating the remaining services and accepting the first work, then a new agreement, with its own price and time. What do you think?
# Nothing was confirmed.
T15b = From your new explanation I see a different job; what I delivered was built on your first one. I suggest activating the remaining services and accepting the first work, then a new, written agreement for the new one. What do you think?
# Nothing was delivered yet.
T15-before = From your new explanation I see a different job from the one agreed. I suggest a new, written agreement for it, with its own price and time, and I go on with that. What do you think?
T15b-before = From your new explanation I see a different job. I suggest a written agreement for it, with its own price and time, and I go on with that. What do you think?

# $rev_total (number), $extra_price (amount).
T16 = The agreed revisions ({ $rev_total }) are done. A further one is possible for { $extra_price }; I am glad to go on if you wish.

## Limits and periods

T17 = Thank you. The site's terms keep talks and delivery here, which protects us both. I will follow up with you inside the order.

# $waiting_for: what is awaited, $since (day), $extra_days (number).
T18 = I am still waiting for your answer about: { $waiting_for } (since { $since }). { T18-extension }
T18-extension =
    { $extra_days ->
        [0] So that the period does not end before the work is complete, I suggest extending it. Please approve.
        [one] So that the period does not end before the work is complete, I suggest extending it by { $extra_days } day. Please approve.
       *[other] So that the period does not end before the work is complete, I suggest extending it by { $extra_days } days. Please approve.
    }

# What we wait for, in the message that asks for more time.
T18-for-summary = your confirmation of the summary
T18-for-preview = your view of the preview
T18-for-dispute = the request to cancel

T19 = Thank you for your trust. Having read the details, I would not give you the result you deserve on these terms and in this time, so I must decline. I wish you success.

## A ticket to the site's support

# $order_numbers (list or none), $facts (lines of T20.*, or none), $problem, $ask (texts).
T20 =
    { $order_numbers ->
        [none] Hello.
       *[known] Hello, order numbers: { $order_numbers }.
    }
    { $facts ->
        [none] The problem: { $problem }
       *[held]
            { $facts }
            Then: { $problem }
    }
    I ask for: { $ask }
    Screenshots of the messages are attached in time order.
# $scope_short (list), $date_agreed (day).
T20-agreed = On { $date_agreed } we agreed in writing on { $scope_short }.
# $date_approved (day).
T20-approved = The preview was approved on { $date_approved }.
# $date_delivered (day).
T20-delivered = The work was delivered on { $date_delivered }.
