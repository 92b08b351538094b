"""Records: what a line of ``docs/data`` may say. One module a kind of record."""
