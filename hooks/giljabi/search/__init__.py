"""Search that understands Korean: the index, the answers and the worker that MkDocs Material's dialog talks to.

Built once per site, in Python; asked in the reader's browser, in JavaScript (``docs/assets/javascripts/search``).
Both sides read words through the same definition: :mod:`giljabi.search.normalise`, :mod:`giljabi.search.tokens` and
:mod:`giljabi.search.stemmer` have a twin module of the same name there, and ``tests/search/golden`` holds them together.
"""
