"""The rules of the trade: what a gig is, what may be done with it, and why not.

Pure: the standard library only, no input or output, no clock, no language, nothing async.
"""
