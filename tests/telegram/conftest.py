"""The store and the words, as the handlers' tests have them."""

from tests.handlers.conftest import store, wordless

__all__ = ["store", "wordless"]
