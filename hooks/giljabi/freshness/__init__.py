"""Freshness: what changed since when, which translations are behind, which facts are to be looked at again."""
