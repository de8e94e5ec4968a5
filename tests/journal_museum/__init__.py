"""One exhibit for each kind and version of entry ever released, as its bytes were written then.

An exhibit is never changed. A new kind gets one by `python -m tests.journal_museum`, which writes
only those that are missing, from examples.py.
"""
