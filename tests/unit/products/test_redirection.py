# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Web redirections of a zone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

Play = Callable[..., Result]
TARGET = "https://www.example.com"


@pytest.fixture
def redirect(run: Play) -> Play:
    return lambda *entries, **args: run(
        "ovh_domain_redirection", zone="example.com", redirections=list(entries), **args
    )


@pytest.mark.parametrize(
    ("entry", "sentence"),
    [
        ({"name": "new"}, "new: target is missing: where does the redirection lead?"),
        ({"name": "new", "target": "www.example.com"}, "target: 'www.example.com' is not a web address such as"),
        ({"name": "new", "target": "https://"}, "target: 'https://' is not a web address"),
        ({"name": "new", "target": "https://[::1"}, "target: 'https://[::1' is not a web address"),
        ({"name": "new.example.org.", "target": TARGET}, "name: 'new.example.org.' is a name of another zone"),
        ({"name": "OLD", "state": "absent"}, "old: there are two entries for this name"),
    ],
)
def test_what_cannot_be_a_redirection(entry: dict[str, Any], sentence: str, redirect: Play, sandbox: Sandbox) -> None:
    assert redirect({"name": "old"}, entry)["msg"].startswith(sentence) and not sandbox.writes()


def test_two_of_one_name_are_refused_and_can_be_removed(redirect: Play, sandbox: Sandbox) -> None:
    zone = sandbox.state.zones["example.com"]
    zone.redirections["8002"] = {**zone.redirections["8001"], "id": 8002, "type": "invisible"}
    zone.publish()
    assert redirect({"name": "old", "target": TARGET})["msg"] == (
        "old: there are several redirections of this name; remove them first"
    )
    assert redirect({"name": "old", "state": "absent"})["changed"] and not zone.redirections


def test_a_purge_of_the_zone_keeps_the_record_that_a_redirection_makes(
    redirect: Play, run: Play, sandbox: Sandbox
) -> None:
    redirect({"name": "new", "target": TARGET})
    records = run("ovh_domain_zone_info", zone="example.com")["records"]
    made = [each for each in records if each["name"] == "new"]
    others = [each for each in records if each["name"] not in ("new", "old", "home")]
    assert [each["type"] for each in made] == ["A"]
    assert run("ovh_domain_zone", zone="example.com", records=others, purge=True)["changed"] is False
    assert made[0] in run("ovh_domain_zone_info", zone="example.com")["records"]


def test_what_info_returns_is_a_declaration_that_changes_nothing(redirect: Play, run: Play) -> None:
    redirect({"name": "*", "target": TARGET, "type": "invisible", "title": "Shop"})
    listed = run("ovh_domain_redirection_info", zone="example.com")["redirections"]
    entries = [{name: value for name, value in each.items() if name != "id"} for each in listed]
    assert len(entries) == 2 and redirect(*entries, purge=True)["changed"] is False


def test_an_empty_purge_needs_a_limit(redirect: Play, sandbox: Sandbox) -> None:
    assert redirect(purge=True)["msg"].startswith("zone example.com: purge with an empty list would remove all 1 web")
    assert redirect(purge=True, max_removals="1")["changed"] and not sandbox.state.zones["example.com"].redirections


@pytest.mark.parametrize("check", [True, False])
def test_a_redirection_is_not_put_next_to_a_cname(check: bool, redirect: Play, sandbox: Sandbox) -> None:
    assert redirect({"name": "shop", "target": TARGET}, check=check)["msg"] == (
        "zone example.com: shop: a redirection cannot be next to a CNAME record; remove the record; nothing was written"
    )
    assert not sandbox.writes()
