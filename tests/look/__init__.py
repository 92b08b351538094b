"""Tests of the reader's surface: components, words, page repairs, scripts and their weight."""
