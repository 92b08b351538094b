"""Downloads: what a reader can take along besides the sheets: open data and calendars."""
