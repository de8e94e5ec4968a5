### What the command line says to whoever runs the bot.

# $address (text)
cli-address = Mithaq is running. Its page, ready to play the story: { $address }
cli-stop = Ctrl+C stops it; everything is kept.
cli-stopped = Stopped; everything is kept.
# $what (text): the settings that can't be used.
cli-settings-bad = These settings can't be used: { $what }
# $names (text): variables.
cli-settings-unknown = Settings: no setting is called { $names }. Their names stand in config.yaml; between levels stand two underscores (MITHAQ_WEB__PORT).
cli-settings-fine = Settings: fine.
# $url (text): without its password.
cli-database-fine = Database: fine ({ $url }).
# $url (text), $why (text)
cli-database-bad = Database: can't be used ({ $url }). { $why }
# $coming, $failed (numbers)
cli-nudges = Nudges: { $coming } to come, { $failed } could not be delivered yet. They leave while Mithaq runs.
# $path (text)
cli-vault-fine = Vault for files: fine ({ $path }).
# $path (text), $why (text)
cli-vault-bad = Vault for files: can't be written to ({ $path }): { $why }. Another folder can be set as vault.path.
# $port (text)
cli-port-fine = Local page: port { $port } is free.
# $port (text)
cli-port-taken = Local page: port { $port } is taken, perhaps by a Mithaq that runs already. Another can be set as web.port (MITHAQ_WEB__PORT).
cli-page-off = Local page: switched off, and no chat platform is set up, so nobody could talk to the bot. Set web.enabled to true, or a bot's token as MITHAQ_TELEGRAM__TOKEN.
cli-page-closed = Local page: switched off.
# $blocked (number): accounts.
cli-door-open = Door: open to everyone who finds the bot; blocked: { $blocked }. To let in certain people only, set access.open to false and put their numbers into access.allow.
# $allowed, $blocked (numbers): accounts.
cli-door-few = Door: only for those in access.allow, of whom there are { $allowed }; blocked: { $blocked }.
cli-door-nobody = Door: shut to everybody, since access.open is false and access.allow is empty. Put the numbers of those who may come in there, like telegram:123; whoever is turned away is shown theirs.
# $turns, $at_once, $files, $storage (numbers)
cli-door-limits = Limits of each person: { $turns } messages and presses a minute (at once { $at_once }), { $files } files an hour, { $storage } MB of files in all. They are set in the section access.
cli-telegram-off = Telegram: not set up. README.md says how to get a bot's token; it goes into MITHAQ_TELEGRAM__TOKEN.
cli-telegram-malformed = Telegram: MITHAQ_TELEGRAM__TOKEN doesn't hold a whole token: digits, a colon, and about 35 letters, digits, _ or -. BotFather shows it again (/mybots, API Token).
cli-telegram-refused = Telegram: the token is refused; perhaps it was renewed or revoked. BotFather shows the one that counts (/mybots, API Token); it goes into MITHAQ_TELEGRAM__TOKEN.
# $url (text)
cli-telegram-unreachable = Telegram: { $url } can't be reached. Is this machine online, and is the address right? It is telegram.api_url (MITHAQ_TELEGRAM__API_URL).
# $url (text)
cli-telegram-failing = Telegram: { $url } has a fault of its own, or asks for patience. Please check again in some minutes.
# $url (text)
cli-telegram-no-server = Telegram: { $url } answers, but not as a Bot API server does. The address is telegram.api_url (MITHAQ_TELEGRAM__API_URL).
# $name (text), $username (text): with its @.
cli-telegram-fine = Telegram: fine, the bot is { $name } ({ $username }).
# $url (text)
cli-telegram-unencrypted = Telegram: the token travels to { $url } unencrypted. That is right only where nobody else can listen.
# $port (text)
cli-telegram-port-taken = Telegram: the webhook's port { $port } is taken, perhaps by a Mithaq that runs already. Another can be set as telegram.webhook_port (MITHAQ_TELEGRAM__WEBHOOK_PORT).
# $host (text): where the webhook leads.
cli-telegram-webhook-left = Telegram: a webhook to { $host } is set, and none is configured here. The start removes it and asks for messages itself; none is lost. If another program uses this bot, it needs a bot of its own.
cli-telegram-webhook-unset = Telegram: the webhook isn't set yet; the start sets it.
# $host (text)
cli-telegram-webhook-other = Telegram: the webhook leads elsewhere, to { $host }. The start sets it to telegram.webhook_url. If another program uses this bot, it needs a bot of its own.
# $host (text)
cli-telegram-webhook-fine = Telegram: the webhook to { $host } is set.
# $at (text): day and time, $why (text): Telegram's own words.
cli-telegram-webhook-fault = Telegram: the webhook could not be reached, last on { $at }: { $why }
# $n (number)
cli-telegram-waiting = Telegram: messages that wait for the bot: { $n }. The start takes them in.
cli-telegram-groups-open = Telegram: people may add the bot to groups (BotFather: /setjoingroups).
cli-telegram-groups-closed = Telegram: the bot can't be added to groups (BotFather: /setjoingroups).
cli-telegram-reads-groups = Telegram: the bot reads all that is said in its groups, though it needs commands and replies alone. Better so: BotFather, /setprivacy, Enable.
cli-words-fine = Words: both languages complete.
cli-all-fine = All is well; "make run" starts it.
cli-not-fine = Something is missing; each line above says what to do.
cli-migrated = The database is up to date.
# $n (number): gigs.
cli-rebuilt = Gigs rebuilt from their journals: { $n }
# $what (text): the gig, the entry's number, what is wrong.
cli-journal-fault = A journal was changed from outside: { $what }
# $path (text)
cli-backed-up = Backup written: { $path }
# $sha (text): the file's fingerprint.
cli-file-missing = A file of the vault is lost or damaged: { $sha }
cli-restored = Restored. "make run" starts it.
# $line (text): the line's number, $why (text)
cli-line-bad = Line { $line }: { $why }

# $why (text): the driver's own words.
storage-fault = The database refused: { $why }
storage-newer = The database was written by a newer Mithaq. Please update the program; nothing was changed.
storage-unknown = This is no database of Mithaq, or it is damaged. A backup can be restored; nothing was changed.
storage-locked = Another process holds the database. Perhaps Mithaq runs already.
storage-full = There is no room left on the disk. Nothing that was kept is lost; free some room and start again.
storage-unreachable = The database can't be opened. Its address is database.url (MITHAQ_DATABASE__URL).
vault-corrupt = A file of the vault isn't what it was when it was kept.

# $file (text)
backup-exists = There is a file of that name: { $file }. Another name is needed; nothing is written over.
backup-not-empty = There is data where the backup should go: { $file }. An empty place is needed in database.url and vault.path; nothing is written over.
backup-damaged = The backup is damaged or isn't one of Mithaq: { $file }. Nothing was changed.
backup-server = A PostgreSQL database is backed up by its own tools (pg_dump, pg_restore).
# $why (text)
cli-address-taken = A port is taken, perhaps by a Mithaq that runs already ({ $why }). "check" says which one; another can be set: MITHAQ_WEB__PORT or MITHAQ_HEALTH__PORT.
