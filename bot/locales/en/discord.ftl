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
cli-discord-listens = Mithaq listens on Discord as { $name }. To invite: { $address }
