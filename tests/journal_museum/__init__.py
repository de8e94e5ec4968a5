"""One exhibit for each kind and version of entry ever released, as its bytes were written then.

An exhibit is never changed: what a gig has learned to tell since isn't in it, and isn't compared.
A new kind gets one by `python -m tests.journal_museum`, which writes only those that are missing,
from examples.py.
"""
