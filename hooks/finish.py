"""Last touches to every page: terms are explained at their first use, codes such as H-1B stay on one line, and nothing but
our own may load or run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

from giljabi import current_site
from giljabi.html.codes import keep_codes_whole
from giljabi.html.policy import with_policy
from giljabi.html.tables import plain_corners, stacked

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page


# After the hook that reads the headings.
@event_priority(-100)
def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    path = page.file.norm_src_uri
    explained = current_site.get().renderer(page.file.locale_alternate_of, path).explain_terms(html, path)
    return stacked(plain_corners(keep_codes_whole(explained)))


# After everything that may still change a script: the policy holds hashes.
@event_priority(-300)
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    return with_policy(output)


@event_priority(-300)
def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    return with_policy(output_content) if template_name.endswith(".html") else output_content
