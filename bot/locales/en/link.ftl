### One person on Telegram and Discord.

network-telegram = Telegram
network-discord = Discord
network-web = Mithaq's page

# $code: the code, $where: the other network, $until (time).
link-code =
    Your code: *{ $code }*
    Type it after /link in the private chat with Mithaq on { $where }. It works once, until { $until }.
    Whoever gets this code can read all that you have here. Give it to nobody, whoever asks.
link-either = Telegram or Discord
# $from, $here: names of networks, $theirs, $mine (number): gigs.
link-sure =
    *Link the two accounts?*
    This code comes from an account on { $from }; gigs there: { $theirs }. Your gigs here on { $here }: { $mine }.
    Once linked, all gigs and reminders are together, everything can be read from both accounts, and the settings are those of the account that asked for the code.
    If somebody else gave you the code, choose "Not now": they could read all that is here. It can't be undone.
# $there: names of networks, $gigs (number): all gigs.
link-done =
    *Linked.* Your account here and the one on { $there } are one now. Gigs: { $gigs }.
    { link-once }
# $there: names of networks, $gigs (number): all gigs.
link-told =
    *Linked.* Your account on { $there } has joined you, and everything can be read from both. Gigs: { $gigs }.
    { link-once }
link-once = Each nudge comes once, where you last wrote to me.
# $networks: names of networks.
link-linked = Your accounts are linked already: { $networks }. No code is needed.
link-own = This account itself asked for that code. Type it in the private chat with Mithaq on your other network.
# $network: a network's name.
link-taken = Each person has one account on each network, and both sides have one on { $network } already, so they can't be linked.
link-wrong = That code doesn't work: a letter may differ, it may be used up or too old, or there were too many tries. For a new one, send /link from the other account.
link-used = This code has been used and works no more.
link-not = Nothing was linked; each account is as it was.

button-link-join = Link the accounts
button-link-not = Not now
command-link = Link my Telegram and Discord accounts
discord-option-link = The code, if your other account gave you one
# $networks: names of networks.
forget-both = It erases all your linked accounts: { $networks }.
# A code was typed in a group; shown to who typed it and to who had asked for it.
link-overheard =
    A linking code was sent in a group, where others can read it, so it's void.
    A new one comes with /link in the private chat of the account it was asked for on; type it in private too, on the other account.
# $networks: names of networks. The settings of who has several accounts.
settings-linked =
    { settings }
    Your linked accounts: { $networks }. Everything here is read and set from each of them.
