### All that is kept of a person in one file, and how it's brought back, here or on another account.

export-begun = I'm gathering all that is kept of you into one file; it comes here in a moment. If nothing comes within minutes, just send /export again.
# $lines (lines): how much of each is inside.
export-done =
    *This is all that is kept of you*
    { $lines }
    Whoever has this file can read it and move the gigs to themself, so keep it somewhere safe. /import in a private chat brings it back.
# $n (number)
export-gigs = Gigs: { $n }
# $n (number)
export-reminders = Reminders: { $n }
# $n (number)
export-files = Files: { $n }
# $n (number): files for which there was no room.
export-left-out = Files that had no room: { $n }, named in left-out.txt
export-too-large = What is kept is larger than can be sent here. Whoever runs the machine can make a backup of it.
export-readme =
    This is all that Mithaq keeps of the person whose file it is.

    data.json: settings, the gigs with their records exactly as they are stored, reminders, and a list of files.
    files: what was attached, the newest first. What had no room is named in left-out.txt.
    signature: it shows any change, so only a file that wasn't opened and saved anew can be brought back.

    To bring it back: /import in a private chat with the same Mithaq, from this account or another.
    Whoever has this file can read it and move the gigs to themself, so keep it somewhere safe.
    Not inside: what was said in the chat and kept in no gig, and the nudges that were sent.

import-asked = Attach the file of /export here as it is; its name begins with mithaq. Nothing changes before a last question.
import-checking = I'm looking into the file. If no answer comes within minutes, just attach it again.
# $lines (lines): what would come, and what stays as it is.
import-found =
    *What comes back from this file*
    { $lines }
    Each gig returns with its record and proofs as they were.
# $lines (lines): what stays as it is.
import-nothing =
    *Nothing new in this file*
    { $lines }
    What is here is newer, so all stays as it is.
import-begun = Bringing it in now
# $lines (lines): what came, and what stayed as it is.
import-done =
    *It has all come*
    { $lines }
# $lines (lines): how much moved.
import-moved-away =
    *What was here has moved to another account*
    { $lines }
    An account that has the file /export made here moved it. If that is news to you, better tell whoever runs Mithaq.
# $n (number)
import-gigs = Gigs: { $n }
# $n (number)
import-reminders = Reminders: { $n }
import-settings = Settings that weren't made here yet
# $n (number)
import-moving = Gigs that move from the account the file comes from: { $n }
# $n (number)
import-own = Gigs that are here already and stay as they are: { $n }
# $n (number)
import-others = Gigs that are with another account by now and stay there: { $n }
# $n (number)
import-crowded = No room for them yet, the limit is reached: { $n }
import-damaged = I can't read this file: a part is missing or damaged. Better attach the original, as /export made it.
import-unsigned = This isn't a file of /export: it bears no signature. The right one's name begins with mithaq.
import-foreign = This file comes from another Mithaq on another machine, and only that one can take it back.
import-changed = This file was changed after /export made it, so its signature doesn't match. Better attach the original, not saved anew.
import-newer = A newer Mithaq made this file. It can be brought back once the program here is updated.
import-too-large = This file is larger than any that /export makes, so I haven't opened it.
afterwards-failed = Something went wrong on our side and nothing has changed. Just ask for it once more.
# $until (a moment): when the next may be asked for.
export-wait = Your file was asked for a moment ago. If it hasn't come, or you want a newer one, send /export again from { $until } on.
