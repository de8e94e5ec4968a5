### What Telegram shows of the bot: its commands (256 characters at most), and what it is for.

command-newgig = New gig, from the client's own words
command-gigs = My gigs, each with its next step
command-gig = A gig's card: where it stands, what comes next
command-change = The client changed the request
command-preview = Preview, before the file
command-deliver = Deliver the file
command-review = Record how it ended
command-edit = Correct title, client, price or deadline
command-remind = A reminder of your own: when, and of what
command-nudges = Coming nudges, and how many
command-team = The team in a group: who is in it, which gigs are shown
command-settings = Language, city and nudges
command-marketplace = The marketplace's rules, and how sure we are
command-privacy = What is kept, and where
command-export = All that is kept of me, as one file
command-import = Bring such a file back, here or on another account
command-forget = Erase all that is kept of me
command-help = How we work together
command-cancel = Leave the current question
command-start = The beginning

# What a newcomer reads before pressing Start; 512 characters at most.
bot-description =
    Hello, I'm Mithaq. I walk with a freelancer through each gig, so that the agreement is clear and in writing, the pay is secured before the work, and the preview is approved before the file.
    I ask, remember, draft the messages and keep the proof. I never contact the client or the site, and you decide.
    To begin, paste a client's message.
# On the bot's profile, and where it is shared; 120 characters at most.
bot-short-description = Beside a freelancer in each gig: a clear agreement, secured pay, a preview before the file.
