"""Wording: how values, due dates and fixed phrases are said in each language, and whether both sides say the same."""
