"""Discord, as people use it there: slash commands, buttons, forms, and plain words in private."""
