# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A domain of 500 redirections kept by one task: few requests, and nothing lost or doubled when it is interrupted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result, controller

DOMAIN = "example.org"
MANY, CHANGED, NEW = 500, 5, 5


@pytest.fixture
def keep(sandbox: Sandbox, home: Path, impatient: None) -> Callable[..., Result]:
    """Keeps the domain, with the keys that may do everything."""

    def run(redirections: list[dict[str, Any]], **args: Any) -> Result:
        return controller(
            "ovh_mail_redirection_set",
            {"domain": DOMAIN, "redirections": redirections, **args},
            environ=sandbox.environment,
        )

    return run


@pytest.fixture
def wanted(sandbox: Sandbox) -> list[dict[str, Any]]:
    """A list that differs in ten places from what the domain has."""
    there = sandbox.state.domains[DOMAIN].redirections
    there.update(
        {
            str(number): {"id": str(number), "from": f"user{number}@{DOMAIN}", "to": f"user{number}@example.net"}
            for number in range(MANY)
        }
    )
    moved = [{"from": f"user{number}", "to": f"moved{number}@example.net"} for number in range(CHANGED)]
    kept = [{"from": f"user{number}", "to": f"user{number}@example.net"} for number in range(CHANGED, MANY)]
    return [*moved, *kept, *({"from": f"new{number}", "to": f"new{number}@example.net"} for number in range(NEW))]


def going(sandbox: Sandbox) -> set[tuple[str, str]]:
    sandbox.state.agenda.run()
    return {(item["from"], item["to"]) for item in sandbox.state.domains[DOMAIN].redirections.values()}


def asked_for(wanted: list[dict[str, Any]]) -> set[tuple[str, str]]:
    return {(f"{item['from']}@{DOMAIN}", item["to"]) for item in wanted}


def effective(sandbox: Sandbox) -> list[dict[str, Any]]:
    """The writes that the API has carried out."""
    return [each for each in sandbox.writes() if each["status"] < 400 and each.get("fault") != "reset_before"]


def test_ten_of_five_hundred(keep: Callable[..., Result], wanted: list[dict[str, Any]], sandbox: Sandbox) -> None:
    result = keep(wanted, exclusive=True)
    assert result["changed"] and going(sandbox) == asked_for(wanted)
    assert (
        sorted(each["path"].rpartition("/")[2] for each in sandbox.writes())
        == ["changeRedirection"] * CHANGED + ["redirection"] * NEW
    )
    assert result["diff"]["before"].count("\n") == CHANGED and result["diff"]["after"].count("\n") == CHANGED + NEW
    reads = [each for each in sandbox.exchanges if each["method"] == "GET" and "/task/" not in each["path"]]
    assert len(reads) <= 30

    assert not keep(wanted, exclusive=True)["changed"] and not keep(wanted, purge=True)["changed"]
    assert len(sandbox.writes()) == CHANGED + NEW


@pytest.mark.parametrize("nth", [1, 4, CHANGED + NEW])
@pytest.mark.parametrize("fault", ["reset_before", "reset_after", "status"])
def test_interrupted_and_run_again_it_does_the_rest(
    keep: Callable[..., Result], wanted: list[dict[str, Any]], sandbox: Sandbox, nth: int, fault: str
) -> None:
    detail = {"status": 409, "message": "Something is at work"} if fault == "status" else {}
    sandbox.fail(fault, method="POST", nth=nth, **detail)
    first = keep(wanted, exclusive=True, retry_timeout=0)
    if first.get("failed"):
        done = len(effective(sandbox))
        assert "failed: set " in first["msg"] and ("not tried: " in first["msg"]) is (
            len(sandbox.writes()) < CHANGED + NEW
        )
        assert first["changed"] or not done
    keep(wanted, exclusive=True)
    assert going(sandbox) == asked_for(wanted)
    assert len(effective(sandbox)) == CHANGED + NEW, "no write that had taken effect was sent again"


def test_an_empty_list_purges_nothing_by_accident(
    keep: Callable[..., Result], wanted: list[dict[str, Any]], sandbox: Sandbox
) -> None:
    refused = keep([], purge=True)
    assert (
        refused["failed"]
        and refused["msg"].endswith(f"nothing was written; max_removals: {MANY} allows it")
        and not sandbox.writes()
    )
    few = keep(wanted[:CHANGED], purge=True)
    assert (
        few["failed"]
        and f"{MANY - CHANGED} redirections would be removed, and 150 may be" in few["msg"]
        and not sandbox.writes()
    )
