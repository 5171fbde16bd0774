# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The search of the page "Required permissions" finds modules by their names, actions and routes."""

from __future__ import annotations

import html
import re
import runpy
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from tests.environment import MODULES, ROOT
from tests.support.browser import Browser


def scripts_of(page: str) -> list[str]:
    """Return the scripts that the configuration of the site adds to a page."""
    added: list[str] = []
    handlers: dict[str, Any] = {}
    app = SimpleNamespace(connect=handlers.__setitem__, add_js_file=lambda path, body: added.append(body))
    runpy.run_path(str(ROOT / "docs/site/conf.py"))["setup"](app)
    handlers["html-page-context"](app, page, "page.html", {}, None)
    return added


def site_page() -> str:
    """Return the heading and the table of docs/rights.md as the site shows them, with the page's script."""
    source = (ROOT / "docs/rights.md").read_text()
    rows = [line.strip("| ").split(" | ") for line in source.splitlines() if line.startswith("| `")]
    cells = [
        [re.sub("`(.*?)`", r"<code>\1</code>", html.escape(cell)).replace("&lt;br&gt;", "<br>") for cell in row]
        for row in rows
    ]
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in cells)
    (script,) = scripts_of("docs/rights")
    return f"<script>{script}</script><h1>Required permissions</h1><table><tbody>{body}</tbody></table>"


def found(browser: Browser, words: str) -> list[str]:
    """Return the modules that a search shows."""
    field = browser.driver.find_element("css selector", "h1 + [role=search] input")
    field.clear()
    field.send_keys(words)
    return browser.texts("tbody tr:not([hidden]) td:first-child")


def test_rows_are_found_by_module_action_and_route(browser: Browser, tmp_path: Path) -> None:
    assert not scripts_of("index")
    path = tmp_path / "rights.html"
    path.write_text(site_page())
    browser.show(path)
    total = len(browser.texts("tbody tr"))
    assert browser.texts("output") == [f"{total} of {total}"]
    assert found(browser, "ovh_vps_I") == ["ovh_vps_info"] and browser.texts("output") == [f"1 of {total}"]
    assert found(browser, "me/ssHKey/create") == ["ovh_ssh_key"]
    assert "ovh_ssh_key" in found(browser, "delete  /me/sshKey/{keyName}")
    assert found(browser, "POST /vps/vps-1.example.net/start") == ["ovh_vps"]
    assert found(browser, "POST /vps/vps-1.example.net/startled") == []
    assert {"ovh_vps", "ovh_vps_info"} <= set(found(browser, "/vps/vps-1.example.net")) < {*MODULES}
    assert found(browser, "/me/sshKey (.*[") == []
    assert browser.texts("output") == [f"0 of {total}"]
