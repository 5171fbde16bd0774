# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How Sphinx makes the documentation site (make docs)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

project = title = html_title = html_short_title = "community.ovh"
copyright = "the community.ovh authors"

extensions = ["myst_parser", "sphinx_antsibull_ext"]
html_theme = "sphinx_ansible_theme"
html_theme_options = {"vcs_pageview_mode": "", "documentation_home_url": "index.html"}
html_show_sphinx = False
html_use_index = False
html_copy_source = False
pygments_style = "ansible"
highlight_language = "YAML+Jinja"

# A reference that leads nowhere ends the build, but for those to Ansible's own documentation: the site is built without
# asking the network, and antsibull-docs has held them against the installed ansible-core already (make lint).
nitpicky = True
ANSIBLE = (
    r"(ansible_collections\.)?ansible\.builtin\..*|ANSIBLE_.*"
    r"|action_plugins|callback_plugins|common_return_values|ansible_configuration_settings"
)
nitpick_ignore_regex = [(".*", ANSIBLE)]
myst_heading_anchors = 3


def add_search(app: Any, pagename: str, *unused: Any) -> None:
    """Add the search to the page of the permissions."""
    if pagename == "docs/rights":
        app.add_js_file(None, body=Path(__file__).with_name("permissions.js").read_text(encoding="utf-8"))


def setup(app: Any) -> None:
    """Register what this site adds to Sphinx."""
    app.connect("html-page-context", add_search)
