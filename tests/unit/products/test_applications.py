# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_api_application and ovh_api_application_info: which applications, and what goes with them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.sandbox import Sandbox
from tests.sandbox.state.account import credential
from tests.support.execution_modes import Result

ITEM = "/me/api/application/"

Play = Callable[..., Result]


@pytest.fixture
def info(play: Play) -> Play:
    return lambda **args: play("ovh_api_application_info", **args)


@pytest.fixture
def remove(play: Play) -> Play:
    return lambda *ids, **args: play(
        "ovh_api_application", state="absent", **({"application_id": list(ids)} if ids else {}), **args
    )


@pytest.fixture
def others(sandbox: Sandbox) -> None:
    """Two more: 103 is called like 102, 104 is blocked and has no credential."""
    for number, name, status in ((103, "Backup", "active"), (104, "old", "blocked")):
        sandbox.state.applications[number] = {
            "applicationId": number,
            "applicationKey": f"key{number}",
            "name": name,
            "description": "",
            "status": status,
        }
    sandbox.state.credentials[600] = credential(600, "anotherConsumerKey", applicationId=103)


def by_id(result: Result) -> dict[int, Result]:
    return {entry["application_id"]: entry for entry in result["applications"]}


def removals(sandbox: Sandbox) -> list[int]:
    return [int(each["path"].rpartition("/")[2]) for each in sandbox.writes()]


# ---- what a task can't mean


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (
            {"state": "absent"},
            "no application is selected: give at least one of application_id, application_name, status",
        ),
        ({"application_id": [102]}, "missing required arguments: state"),
        ({"application_id": [102], "state": "present"}, "value of state must be one of: absent, got: present"),
        ({"application_id": [102], "state": "absent", "max_removals": "all"}, "max_removals is 'all'"),
    ],
)
def test_what_can_not_be_meant_is_refused_before_anything_is_sent(
    args: dict[str, Any], message: str, play: Play, sandbox: Sandbox
) -> None:
    result = play("ovh_api_application", **args)
    assert result["failed"] and message in result["msg"]
    assert not sandbox.exchanges


@pytest.mark.parametrize(
    ("given", "warning"),
    [
        (
            {"status": ["frozen"]},
            "there is no application with status frozen; existing values: active, blocked, inactive, trusted",
        ),
        ({"application_name": ["bakcup"]}, "there is no application with application_name bakcup; existing values: "),
    ],
)
def test_a_filter_value_that_nothing_has_is_reported(
    given: dict[str, Any], warning: str, info: Play, remove: Play
) -> None:
    assert info(**given)["warnings"][0].startswith(warning)
    assert ("warnings" in remove(**given)) is ("status" in given)


# ---- reading


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, [101, 102, 103, 104]),
        ({"application_id": [104, 101, 104, 999]}, [104, 101]),
        ({"application_name": ["BACKUP"]}, [102, 103]),
        ({"status": ["blocked", "trusted"]}, [104]),
        ({"application_id": [101, 104], "status": ["active"]}, [101]),
        ({"application_name": ["nobody"]}, []),
    ],
)
@pytest.mark.parametrize("bulk", ["honour", "ignore"])
@pytest.mark.usefixtures("others")
def test_filters(filters: dict[str, Any], expected: list[int], bulk: str, info: Play, sandbox: Sandbox) -> None:
    sandbox.settings.update({"expanded": bulk, "batch": bulk})
    assert list(by_id(info(**filters))) == expected


def test_credentials_and_the_key_at_work(info: Play) -> None:
    result = by_id(info())
    assert (result[101]["credential_ids"], result[101]["at_work"]) == ([501, 503, 504], True)
    assert (result[102]["credential_ids"], result[102]["at_work"]) == ([502, 505], False)


def test_credentials_that_may_not_be_read_are_an_error(info: Play, sandbox: Sandbox) -> None:
    result = info(
        environ={
            "OVH_CONSUMER_KEY": sandbox.consumer_key(
                [("GET", "/me/api/application*"), ("GET", "/auth/currentCredential")]
            )
        }
    )
    assert result["failed"] and result["missing_rights"] == [{"method": "GET", "path": "/me/api/credential"}]


# ---- removing


def test_what_goes_with_it_is_said_before_and_after(remove: Play, sandbox: Sandbox) -> None:
    for check in (True, False):
        result = remove(102, check=check)
        assert result["changed"] and by_id(result)[102]["credential_ids"] == [502, 505]
        assert result["diff"] == {"before": "102 backup: active, with the credentials 502, 505\n", "after": ""}
    assert removals(sandbox) == [102]
    assert sandbox.state.credentials[502].revoked


@pytest.mark.usefixtures("others")
def test_one_without_credentials(remove: Play) -> None:
    result = remove(status=["blocked"])
    assert result["diff"]["before"] == "104 old: blocked, with the credentials none\n"


@pytest.mark.usefixtures("others")
def test_all_of_a_name_go(remove: Play, sandbox: Sandbox) -> None:
    result = remove(application_name=["backup", "nobody"], max_removals="3")
    assert not result.get("failed") and sorted(removals(sandbox)) == [102, 103]
    assert (
        result["diff"]["before"]
        == "102 backup: active, with the credentials 502, 505\n103 Backup: active, with the credentials 600\n"
    )


@pytest.mark.parametrize("args", [{"application_id": [101, 102]}, {"application_name": ["Sandbox", "backup"]}])
def test_the_application_of_the_key_at_work_is_refused_and_the_others_are_done(
    args: dict[str, Any], play: Play, sandbox: Sandbox
) -> None:
    result = play("ovh_api_application", state="absent", **args)
    assert (
        result["msg"] == "1 of 2 applications failed, 1 changed: application 101: it owns the credential in use;"
        " removing it would revoke our own access. With force: true it is removed after the others"
    )
    assert result["failed"] and removals(sandbox) == [102]


def test_found_by_its_state_it_is_left_out(remove: Play, sandbox: Sandbox) -> None:
    result = remove(status=["active"])
    assert not result.get("failed") and removals(sandbox) == [102]
    assert result["warnings"][0].startswith("1 application left out (101: it owns the credential in use")


@pytest.mark.parametrize("fault", [None, "reset_after"])
def test_by_force_it_goes_last(fault: str | None, remove: Play, sandbox: Sandbox) -> None:
    if fault:
        sandbox.fail(fault, method="DELETE", path=ITEM + "101")
    result = remove(101, 102, force=True, max_removals="100%")
    assert result["changed"] and not result.get("failed")
    assert removals(sandbox) == [102, 101]
    assert not sandbox.state.applications


def test_the_removal_limit_holds_for_the_credentials_that_go_with_them(remove: Play, sandbox: Sandbox) -> None:
    for number in range(600, 612):
        sandbox.state.credentials[number] = credential(number, f"anotherConsumerKey{number}", applicationId=102)
    result = remove(102)
    assert (
        result["msg"]
        == "14 credentials would be removed, and 5 may be: nothing was written; max_removals: 14 allows it"
    )
    assert not sandbox.writes()
    assert remove(102, max_removals="14")["changed"]
