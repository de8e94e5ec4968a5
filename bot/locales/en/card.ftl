### The gig's card: a line for each matter, enough to decide.

# $name: the gig's name, $title (text).
card-title = 📁 *Gig { $name }* — { $title }
# $market: the marketplace; $client, $due: a card-* line or none.
card-facts = { $client ->
    [none] { $due ->
        [none] { $market }
       *[set] { $market } · { $due }
    }
   *[set] { $due ->
        [none] { $market } · { $client }
       *[set] { $market } · { $client } · { $due }
    }
}
# $client (text)
card-client = client { $client }
# $deadline (moment)
card-due = due { $deadline }
card-due-assumed = due { $deadline }, hour assumed
card-gap = { "" }
# $next: the next step.
card-now = *Now:* { $next }

next-questions = questions for the client, or the summary if the request is clear
next-summary = send the client the summary
next-confirm = the client's answer to the summary: paste it here
next-proof = proof of the client's yes: paste the answer or a screenshot
next-activate = ask the client to activate the services
next-services = services that make up the agreed price
next-start = start work, everything is ready
next-preview = a preview before the file
next-approval = the client's answer to the preview: paste it here
next-mend = see to the remarks, then a new preview
next-proof-preview = proof of the approval, or what is missing above
next-release = deliver the file, everything is complete
next-acceptance = the client's acceptance
next-ended = record the review, if one came
next-review = record the client's review
next-closed-reviewed = complete, its review recorded
next-closed-declined = we declined this gig
next-closed-archived = archived

gate-name-scope = the agreement
gate-name-services = active services
gate-name-preview = the preview
gate-scope-none = ⚪ Agreement: not written yet
# $version (number), $date (day).
gate-scope-draft = 🟡 Agreement is a draft — version { $version }
gate-scope-shown = 🟡 Summary awaits the client's answer — version { $version }
gate-scope-unproven = 🟡 Said to be agreed, proof is missing — version { $version }
gate-scope-passed = ✅ Agreement confirmed in writing — version { $version }, { $date }
gate-scope-pressed = ✅ The client pressed “agree” — version { $version }, { $date }
gate-scope-overridden = ⚠️ Begun without a confirmed agreement — version { $version }
# $secured, $price (amounts), $active, $count (numbers).
gate-services-passed = ✅ Active { $secured } of { $price } — { $active } of { $count }
gate-services-amber = 🟡 Active { $secured } of { $price } — { $active } of { $count }
gate-services-shut = ⚪ Services: none standing
gate-services-overridden = ⚠️ Working with { $secured } of { $price } active — { $active } of { $count }
# $payments: each with its day.
card-payments = 🗓 Awaited payments: { $payments }
# $n (number), $due (day).
card-payment = service { $n } on { $due }
gate-preview-none = ⚪ Preview: not sent yet
gate-preview-void = ⚪ Preview: void since a newer file or agreement
# $number (number), $date (day).
gate-preview-shown = 🟡 Preview { $number } awaits the client's answer
gate-preview-remarks = 🟡 Client has remarks on preview { $number }
gate-preview-unproven = 🟡 Preview { $number } said to be approved, proof is missing
gate-preview-passed = ✅ Preview { $number } approved in writing — { $date }
gate-preview-pressed = ✅ The client pressed “approve” for preview { $number } — { $date }
gate-preview-weak = ☑️ Preview { $number } approved; weaker proof, it was shown elsewhere — { $date }
gate-preview-overridden = ⚠️ File delivered without an approved preview
gate-file-none = ⚪ File: not delivered yet
gate-file-earlier = ⚪ File: the earlier agreement's file was delivered, the new one not yet
gate-file-asked = ⚪ File: the client asked for it, not delivered yet
# $date (day)
gate-file-released = ✅ File delivered — { $date }
gate-file-released-overridden = ⚠️ File delivered despite what was missing — { $date }
gate-file-accepted = ✅ Client accepted — { $date }
# $n (number): services, $lost (amount).
card-lost = 💔 Lost { $lost } — cancelled services: { $n }
# $gates: names.
card-overridden = ⚠️ Overrides on record: { $gates }
# $stars (number)
card-stars = ⭐ Review: { $stars } of 5
# $step (text)
card-step = ⬜ Step: { $step }
# $level: the level, $reasons: reasons.
card-caution = Caution: { $level } — { $reasons }
card-caution-none = Caution: { $level }
caution-level-low = 🟢 low
caution-level-medium = 🟡 medium
caution-level-high = 🔴 high
caution-R01 = work began while some services are inactive
caution-R02 = the price is split and not all of it is active
caution-R02b = the service isn't active yet
caution-R03 = the agreement isn't confirmed in writing
caution-R04 = the request changed after the agreement
caution-R05 = the file was asked for before the preview was approved
caution-R06 = the file was sent without approval
caution-R07 = contact outside the site was asked for
caution-R12 = a threat with the review
caution-R15 = the period is about to end, or has ended

name-olive = Olive
name-moon = Moon
name-palm = Palm
name-pearl = Pearl
name-cedar = Cedar
name-dawn = Dawn
name-jasmine = Jasmine
name-falcon = Falcon
name-amber = Amber
name-river = River
name-almond = Almond
name-star = Star
name-rain = Rain
name-saffron = Saffron
name-gazelle = Gazelle
name-harbor = Harbor
name-lemon = Lemon
name-cloud = Cloud
name-coral = Coral
name-mint = Mint
name-oasis = Oasis
name-lantern = Lantern
name-sail = Sail
name-honey = Honey
name-rose = Rose
name-comet = Comet
name-fig = Fig
name-breeze = Breeze
name-marble = Marble
name-sparrow = Sparrow
# $name: the name, $n (number).
name-again = { $name } { $n }
# $name: of the gig; $who: its owner's.
name-of = { $name } ({ $who })

erased = (text erased)
# $text (text), $topic: the question's topic.
item = { $text }
item-topic = { $topic }: { $text }
# $version (number), $lines: lines, $before, $after (amounts).
difference = *What changed in version { $version }*
    { $lines }
    Price: was { $before }, now { $after }
# $item, $before: items.
difference-kept = As before: { $item }
difference-added = ➕ New: { $item }
difference-removed = ➖ Gone: { $item }
difference-changed = ✏️ Changed: { $item } (was: { $before })
