# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of credential_audit: all that the table says, to look at, and other people's names are text."""

from __future__ import annotations

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
    assert browser.driver.title == "Who may do what" and browser.texts("h1, h2") == ["Who may do what", "Credentials"]
    assert browser.texts(".tiles > div") == [
        "Credentials 5",
        "May do everything 4",
        "Never used 3",
        "From everywhere 4",
    ]
    assert browser.texts("thead th") == ["Id", "Application", "May do", "From", "Last used", "Since", "Until", "Status"]
    assert [browser.texts(f"tbody tr:nth-child({row}) > *") for row in range(1, 6)] == [
        [
            "501",
            "sandbox this very key The sandbox's own",
            "everything GET POST PUT DELETE /*",
            "everywhere",
            today,
            "2024-01-01",
            "no end",
            "validated",
        ],
        [
            "502",
            "backup Nightly backups",
            "GET PUT /me GET PUT /sms/*",
            "everywhere",
            "2024-03-01",
            "2024-01-01",
            "no end",
            "validated",
        ],
        [
            "503",
            "sandbox The sandbox's own",
            "everything GET POST PUT DELETE /*",
            "everywhere",
            "never",
            "2024-01-01",
            "2024-02-01",
            "expired",
        ],
        [
            "504",
            "sandbox The sandbox's own",
            "everything GET POST PUT DELETE /*",
            "everywhere",
            "never",
            "2024-01-01",
            "no end",
            "pending validation",
        ],
        [
            "505",
            "900 not there any more OVHcloud's support",
            "everything GET POST PUT DELETE /*",
            "192.0.2.0/24",
            "never",
            "2024-01-01",
            "no end",
            "validated",
        ],
    ]
    browser.show(path, width=PHONE)
    label = "return getComputedStyle(document.querySelector('tbody td'), '::before').content"
    assert browser.run(label) == '"Application"', "where the head has no room, each cell says what it is"
    assert_fit_for_people(browser, path)


def test_names_are_text(browser: Browser, sandbox: Sandbox, home: Path, on_purpose: None) -> None:
    sandbox.state.applications[102].update(name=HOSTILE, description=HOSTILE, status=HOSTILE)
    sandbox.state.credentials[502].shown.update(
        rules=[{"method": "GET", "path": "/" + HOSTILE}], allowedIPs=["<b>192.0.2.1</b>"], status=HOSTILE
    )
    path = page(sandbox, home)
    browser.show(path)
    assert browser.driver.title == "Who may do what"
    shown = HOSTILE.replace("\x1b", " ")
    assert browser.texts("tbody tr:nth-child(2) small") == [shown]
    assert browser.texts("tbody tr:nth-child(2) code") == ["/" + shown, "<b>192.0.2.1</b>"]
    assert_fit_for_people(browser, path)


def test_filters_are_named_and_may_leave_nothing(browser: Browser, sandbox: Sandbox, home: Path) -> None:
    browser.show(page(sandbox, home, "-e", '{"application_name": "<b>none</b>", "unused_for": "90d"}'))
    assert browser.texts("header p") == [
        "The credentials (consumer keys) that the account has granted: application_name <b>none</b>, unused_for 90d."
    ]
    assert browser.texts("main .none") == ["None."] and not browser.texts("table")
