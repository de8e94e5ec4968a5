### What only Discord needs to say.

discord-fill-in = Fill in
discord-file-failed = The file didn't arrive whole from Discord. Please send it again.
# $name (text): the file's name.
discord-file-too-big = The file { $name } is larger than can be sent here. It is kept; your own copy can be delivered on the site.
# The name of the command in a message's menu; 32 characters at most.
discord-freeze = Freeze for a gig
discord-answered = I've answered you in private.
discord-to-private = Open the private chat
discord-no-private = I couldn't write to you in private. Please allow direct messages from this server's members, or open my profile and write to me there; then press again.
# What a command takes, in a line; 100 characters at most.
discord-option-gig = A name, or a word of its title
discord-option-paste = The client's words, if they are at hand
discord-option-remind = Of what and when, like: call Ahmed tomorrow at 5 pm
discord-option-marketplace = Which marketplace
discord-option-code = A code from a link, if you were sent one
# $name (text), $address (text)
cli-discord-listens = Mithaq listens on Discord as { $name }. To invite: { $address }
cli-discord-off = Discord: not set up. README.md says how to get a bot's token; it goes into MITHAQ_DISCORD__TOKEN.
cli-discord-malformed = Discord: MITHAQ_DISCORD__TOKEN doesn't hold a whole token: three parts of letters, digits, _ or -, joined by dots. The developer portal makes a new one (Bot, Reset Token).
cli-discord-refused = Discord: the token is refused; perhaps it was reset. The developer portal makes a new one (Bot, Reset Token); it goes into MITHAQ_DISCORD__TOKEN.
# $url (text): the address of Discord's API.
cli-discord-unreachable = Discord: { $url } can't be reached. Is this machine online, and is the address right? It is discord.api_url (MITHAQ_DISCORD__API_URL).
# $url (text)
cli-discord-failing = Discord: { $url } has a fault of its own, or asks for patience. Please check again in some minutes.
# $url (text)
cli-discord-no-server = Discord: { $url } answers, but not as Discord does. The address is discord.api_url (MITHAQ_DISCORD__API_URL).
# $name (text): the bot's name.
cli-discord-fine = Discord: fine, the bot is { $name }.

## Servers
discord-thread-private = The thread is open, and you are in it. It's private: only those whom you mention there come in.
discord-thread-open = The thread is open.
discord-to-thread = Open the thread
# $permission: as Discord calls it.
discord-thread-permission = I may not open a thread here. The server's admin gives me the permission “{ $permission }”; then press again. Nothing was bound.
discord-thread-many = This channel has as many open threads as Discord allows. Archive one, then press again. Nothing was bound.
discord-thread-failed = Discord didn't open the thread just now. Press again in a moment. Nothing was bound.
discord-no-threads = There are no threads in a channel of this kind. The gig can be bound to the channel itself.
