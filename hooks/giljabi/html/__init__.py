"""HTML components: checklists, facts, citations, tables of links. Jinja2 templates over the library, no site generator.

A page makes one :class:`~giljabi.html.renderer.Renderer` and asks it for components; the renderer remembers which facts
the page used, numbers them in order of first use, and lists them at the end (:meth:`Renderer.sources`).
"""

from __future__ import annotations

from giljabi.html.links import Download, Links, PageLink, Route
from giljabi.html.renderer import Renderer

__all__ = ["Download", "Links", "PageLink", "Renderer", "Route"]
