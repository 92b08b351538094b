"""길잡이: everything the site is made of, without the site generator.

The package reads ``docs/data``, checks it, and renders it: HTML components, PDF sheets, calendars, open data and
search indexes. It never imports MkDocs, so that content, sheets and search survive a change of generator.
"""
