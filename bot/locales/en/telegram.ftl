### What only Telegram needs to say.

copy-client = Copy message for client
copy-support = Copy message for support
copy-public = Copy the reply
copy-how = How do I copy it?
copy-by-hand = The message is longer than a button can copy. Press and hold it, then choose "Copy".
telegram-file-failed = The file didn't arrive whole from Telegram. Please send it again.
# $name (text): the file's name.
telegram-file-too-big = The file { $name } is larger than can be sent here. It is kept; your own copy can be delivered on the site.
# $address (text)
cli-telegram-listens = Mithaq listens on Telegram: { $address }
