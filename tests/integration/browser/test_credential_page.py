# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of credential_audit: all that the table says, to look at, and other people's names are text."""

from __future__ import annotations

import re
from pathlib import Path

from tests.sandbox import Sandbox
from tests.support.browser import PHONE, Browser, assert_fit_for_people
from tests.support.commands import ansible_playbook, output

HOSTILE = (
    "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">{{ 7*7 }}\x1b[31m" + "x" * 120
)


def page(sandbox: Sandbox, home: Path, *args: str) -> Path:
    """Runs the playbook: the page."""
    ended = ansible_playbook(
        "community.ovh.credential_audit", "-e", "dest=audit.html", *args, sandbox=sandbox, directory=home
    )
    assert ended.returncode == 0, output(ended)
    assert (home / "audit.html").stat().st_mode & 0o777 == 0o600
    return home / "audit.html"


def test_who_may_do_what(browser: Browser, sandbox: Sandbox, home: Path) -> None:
    sandbox.state.credentials[502].shown["rules"] = [
        {"method": method, "path": path} for path in ("/sms/*", "/me") for method in ("GET", "PUT")
    ]
    sandbox.state.credentials[505].shown.update(applicationId=900)
    path = page(sandbox, home)
    today = sandbox.state.credentials[501].shown["lastUse"][:10]
    browser.show(path)
    assert browser.driver.title == "API credentials" and browser.texts("h1, h2") == ["API credentials", "Credentials"]
    assert browser.texts(".tiles > div") == [
        "Credentials 5",
        "All permissions 4",
        "Never used 3",
        "Any IP address 4",
    ]
    assert browser.texts("thead th") == [
        "ID",
        "Application",
        "Permissions",
        "Allowed IPs",
        "Last used",
        "Created",
        "Expires",
        "Status",
    ]
    assert re.fullmatch(r"Account ab12345-ovh, read \d{4}-\d\d-\d\d \d\d:\d\d UTC", browser.texts("header p")[0])
    assert [browser.texts(f"tbody tr:nth-child({row}) > *") for row in range(1, 6)] == [
        [
            "501",
            "sandbox in use by this report The sandbox's own",
            "all permissions GET POST PUT DELETE /*",
            "any",
            today,
            "2024-01-01",
            "never",
            "validated",
        ],
        [
            "502",
            "backup Nightly backups",
            "GET PUT /me GET PUT /sms/*",
            "any",
            "2024-03-01",
            "2024-01-01",
            "never",
            "validated",
        ],
        [
            "503",
            "sandbox The sandbox's own",
            "all permissions GET POST PUT DELETE /*",
            "any",
            "never",
            "2024-01-01",
            "2024-02-01",
            "expired",
        ],
        [
            "504",
            "sandbox The sandbox's own",
            "all permissions GET POST PUT DELETE /*",
            "any",
            "never",
            "2024-01-01",
            "never",
            "pending validation",
        ],
        [
            "505",
            "900 removed OVHcloud's support",
            "all permissions GET POST PUT DELETE /*",
            "192.0.2.0/24",
            "never",
            "2024-01-01",
            "never",
            "validated",
        ],
    ]
    browser.show(path, width=PHONE)
    label = "return getComputedStyle(document.querySelector('tbody td'), '::before').content"
    assert browser.run(label) == '"Application"', "where the head has no room, each cell says what it is"
    assert_fit_for_people(browser, path)


def shown_ids(browser: Browser) -> list[str]:
    return browser.texts("tbody tr:not([hidden]) th")


def test_rows_are_sorted_and_filtered(browser: Browser, sandbox: Sandbox, home: Path) -> None:
    browser.show(page(sandbox, home))
    assert browser.texts("output") == ["5 of 5"]
    browser.run("document.querySelector('thead th:nth-child(5) button').click()")
    assert shown_ids(browser)[:2] == ["502", "501"]
    browser.run("document.querySelector('thead th:nth-child(1) button').click()")
    assert shown_ids(browser) == ["501", "502", "503", "504", "505"]
    browser.run("document.querySelector('thead th:nth-child(1) button').click()")
    assert shown_ids(browser)[0] == "505" and browser.texts("[aria-sort=descending]") == ["ID"]
    browser.run("document.querySelector('[data-mark=never-used]').click()")
    assert shown_ids(browser) == ["505", "504", "503"] and browser.texts("output") == ["3 of 5"]
    browser.driver.find_element("css selector", "input").send_keys("Sandbox expired")
    assert shown_ids(browser) == ["503"]
    browser.run("document.querySelector('[data-mark=never-used]').click()")
    browser.driver.find_element("css selector", "input").send_keys(" nothing has this")
    assert shown_ids(browser) == [] and browser.texts(".card:not([hidden])") == []


def test_names_are_text(browser: Browser, sandbox: Sandbox, home: Path, on_purpose: None) -> None:
    sandbox.state.applications[102].update(name=HOSTILE, description=HOSTILE, status=HOSTILE)
    sandbox.state.credentials[502].shown.update(
        rules=[{"method": "GET", "path": "/" + HOSTILE}], allowedIPs=["<b>192.0.2.1</b>"], status=HOSTILE
    )
    path = page(sandbox, home)
    browser.show(path)
    assert browser.driver.title == "API credentials"
    shown = HOSTILE.replace("\x1b", " ")
    assert browser.texts("tbody tr:nth-child(2) small") == [shown]
    assert browser.texts("tbody tr:nth-child(2) code") == ["/" + shown, "<b>192.0.2.1</b>"]
    assert_fit_for_people(browser, path)


def test_filters_are_named_and_may_leave_nothing(browser: Browser, sandbox: Sandbox, home: Path) -> None:
    browser.show(page(sandbox, home, "-e", '{"application_name": "<b>none</b>", "unused_for": "90d"}'))
    assert browser.texts("header p")[1] == (
        "API credentials (consumer keys) that the account has granted: application_name <b>none</b>, unused_for 90d."
    )
    assert browser.texts("main .none") == ["No credentials."] and not browser.texts("table")
