### The marketplaces by name, the states as each one words them, and its rules with how sure they are.

profile-khamsat = Khamsat
profile-upwork = Upwork
profile-direct = Direct work, no site

## States of a service

state-khamsat-not_bought = Not ordered yet
state-khamsat-awaiting_instructions = Awaiting instructions
state-khamsat-in_progress = In progress
state-khamsat-awaiting_acceptance = Awaiting receipt
state-khamsat-delivered = Delivered
state-khamsat-cancelled = Cancelled
state-khamsat-other = Another state

state-upwork-not_bought = Not opened yet
state-upwork-awaiting_funding = Awaiting funding
state-upwork-funded = Funded
state-upwork-awaiting_acceptance = Under client review
state-upwork-delivered = Accepted
state-upwork-cancelled = Cancelled
state-upwork-other = Another state

state-direct-awaiting_funding = Awaiting payment
state-direct-funded = Payment arrived
state-direct-awaiting_acceptance = With the client
state-direct-delivered = Completed
state-direct-cancelled = Cancelled
state-direct-other = Another state

## How sure

confidence-official = Source: the site's own page.
confidence-community = As far as we know from sellers; better check the help page.
confidence-weak = As far as we know; better check the help page.
confidence-own = Our own advice, not a rule of a site.

# $value (number): days, after "within" or "for".
days-of-rule =
    { $value ->
        [one] { $value } day
       *[other] { $value } days
    }

## Khamsat. $value (number) where the rule has one.

rule-khamsat-instructions = An order that awaits instructions doesn't bind the buyer to pay, until they write inside it and it turns "in progress".
rule-khamsat-order-first = No work is handed over before the notice that the service was ordered.
rule-khamsat-period = Once the delivery period is over the buyer can cancel, even if the work was sent in messages. A roomy period and an early delivery are safer.
rule-khamsat-taken-and-cancelled = Taking the whole work and then cancelling is a breach that may end the buyer's account: open a ticket with support.
rule-khamsat-contact = No phone, e-mail or account link is exchanged in messages, or the messages feature may be stopped.
rule-khamsat-hold = Earnings are held for { days-of-rule } before they can be withdrawn.
rule-khamsat-fee = The site's fee is { $value }% of the amount, paid by the seller.
rule-khamsat-review = The buyer rates three things: quality of service, communication and follow-up, delivery on time.

## Upwork

rule-upwork-funding = Work doesn't begin until the milestone's full funding is confirmed; only deposited money is protected.
rule-upwork-auto-accept = The client reviews a submitted milestone within { days-of-rule }; then the money is released automatically.
rule-upwork-mediation = Mediation can be asked for within { days-of-rule } of the release.
rule-upwork-dispute = A dispute is filed within { days-of-rule } of the contract's end.
rule-upwork-talks = Talks stay in the site's messages, so that they can be reviewed in a dispute.
rule-upwork-feedback = Feedback is open for { days-of-rule } after the contract's end; neither side sees the other's before writing.
rule-upwork-reply = Feedback can be answered once, within { days-of-rule }; the answer can't be edited.
rule-upwork-fee = The site's fee is { $value }% of the amount, paid by the freelancer.

## Direct work

rule-direct-deposit = A deposit before the start: without one the whole pay may be lost at the first dispute.
rule-direct-revisions = The number of revisions and the details are written down before the start; what goes beyond has its price.
rule-direct-receipts = The proof of each payment (a picture of the transfer) is kept with the gig.
