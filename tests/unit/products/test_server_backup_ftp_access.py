# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_server_backup_ftp_access: what is applied later, what is refused, and several services in one task."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import ItemStatus

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

SERVER, OTHER, WITHOUT = "ns3004.example-sbg.net", "ns3002.example-sbg.net", "ns3001.example-sbg.net"
VPS, VPS_WITHOUT = "vps-5001.example-sbg.net", "vps-5002.example-sbg.net"
OWN, FORMER = "192.0.2.4/32", "203.0.113.200/32"

Play = Callable[..., Result]


@pytest.fixture
def keep(run: Play) -> Play:
    """Plays the module."""
    return lambda **args: run(
        "ovh_server_backup_ftp_access",
        **{"service_name": [SERVER], "access": [{"ip_block": OWN, "ftp": True}], "wait_timeout": 5, **args},
    )


def accesses(sandbox: Sandbox) -> dict[str, dict[str, Any]]:
    return sandbox.state.servers[SERVER].backup_access


# ---- what a task declares


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        ({"access": [{"ip_block": "web"}]}, "access: 'web' is neither an address nor a block such as 192.0.2.0/28"),
        ({"access": [{"ip_block": OWN}, {"ip_block": "192.0.2.4"}]}, f"access: {OWN} is given twice"),
        (
            {"access": [{"ip_block": OWN, "ftp": False, "nfs": False, "cifs": False}]},
            f"access: {OWN} has no protocol: set ftp, nfs or cifs, or remove it",
        ),
        ({"state": "absent", "purge": True}, "purge requires state: present"),
        ({"service_name": [SERVER, SERVER.upper()]}, f"service_name: {SERVER} is given twice"),
        ({"service_name": [" "]}, "service_name has an empty name"),
    ],
)
def test_what_cannot_be_meant(keep: Play, sandbox: Sandbox, args: dict[str, Any], sentence: str) -> None:
    result = keep(**args)
    assert result["failed"] and result["msg"] == sentence and not sandbox.exchanges


@pytest.mark.parametrize("check", [True, False])
def test_a_block_that_is_not_authorizable_is_refused_with_those_that_are(
    keep: Play, sandbox: Sandbox, check: bool
) -> None:
    result = keep(access=[{"ip_block": "198.51.100.7", "ftp": True}], check=check)
    assert result["failed"] and not result["changed"] and not sandbox.writes()
    assert result["msg"] == (
        f"server {SERVER}: 198.51.100.7/32 cannot be given access; these blocks can: {OWN} (authorizableBlocks);"
        " nothing was written"
    )


def test_the_message_says_that_no_block_is_authorizable(keep: Play, sandbox: Sandbox) -> None:
    for block in sandbox.state.ips.values():
        block.facts["routedTo"] = None
    assert "these blocks can: none (auth" in keep(access=[{"ip_block": "198.51.100.7", "ftp": True}])["msg"]


def test_an_access_that_opens_nothing_is_refused(keep: Play, sandbox: Sandbox) -> None:
    result = keep(access=[{"ip_block": FORMER, "nfs": False}])
    assert result["failed"] and not sandbox.writes()
    assert f"{FORMER} would have no protocol: state: absent removes the access" in result["msg"]
    accesses(sandbox)[FORMER]["nfs"] = False
    # What opened nothing before is no business of a task about another block, and can be removed.
    assert not keep(access=[{"ip_block": OWN, "cifs": True}]).get("failed")
    assert keep(access=[{"ip_block": FORMER}], state="absent")["changed"] and FORMER not in accesses(sandbox)


def test_a_block_keeps_its_access_though_it_is_no_longer_authorizable(keep: Play, sandbox: Sandbox) -> None:
    assert keep(access=[{"ip_block": FORMER, "ftp": True}])["changed"] and accesses(sandbox)[FORMER]["ftp"]


# ---- what is applied later


def test_a_change_is_awaited_until_it_is_applied(keep: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_seconds = 0.6
    result = keep(access=[{"ip_block": OWN, "cifs": True}])
    assert result["changed"] and result["services"][0]["access"][0]["is_applied"]
    assert accesses(sandbox)[OWN]["isApplied"]


@pytest.mark.parametrize("product", ["server", "vps"])
def test_what_is_not_applied_is_a_failure_and_awaited_by_the_next_task(
    keep: Play, sandbox: Sandbox, product: str
) -> None:
    name, block = (VPS, "203.0.113.1/32") if product == "vps" else (SERVER, OWN)
    args = {"service_name": [name], "product": product, "access": [{"ip_block": block, "cifs": True}]}
    sandbox.settings.task_outcome, sandbox.settings.task_seconds = "never", 0.0
    result = keep(**args, wait_timeout=0.5)
    assert result["failed"] and result["changed"] and f"access {block} (isApplied: False)" in result["msg"]
    sandbox.settings.task_outcome = "done"
    assert "an earlier change is still pending" in keep(**args, wait_timeout=0.5)["msg"]
    sandbox.state.agenda.release()
    assert not keep(**args)["changed"]


@pytest.mark.parametrize(
    ("args", "left"),
    [
        ({"access": [{"ip_block": FORMER}], "state": "absent"}, {OWN: True, FORMER: False}),
        ({"access": [{"ip_block": FORMER, "ftp": True}]}, {OWN: True, FORMER: False}),
    ],
)
def test_a_change_that_the_api_takes_back_is_a_failure(
    keep: Play, sandbox: Sandbox, args: dict[str, Any], left: dict[str, bool]
) -> None:
    sandbox.settings.task_outcome, sandbox.settings.task_seconds = "ovhError", 0.0
    result = keep(**args, wait_timeout=0.5)
    assert result["failed"] and result["changed"] and "the API does not show it; all writes so far" in result["msg"]
    assert {block: each["ftp"] for block, each in accesses(sandbox).items()} == left
    sandbox.settings.task_outcome = "done"
    assert keep(**args)["changed"] and not keep(**args)["changed"]


# ---- services


def test_services_without_a_space_fail_by_themselves(keep: Play, sandbox: Sandbox) -> None:
    result = keep(service_name=[WITHOUT, SERVER], access=[{"ip_block": OWN, "cifs": True}])
    assert result["failed"] and result["changed"]
    assert result["msg"].startswith(f"1 of 2 services failed, 1 changed: server {WITHOUT}: GET /dedicated/server/")
    assert result["msg"].endswith(
        "the server does not exist, or has no backup storage: ovh_server_backup_ftp creates it"
    )
    first, second = result["services"]
    assert first["failed"] and not first["changed"] and "access" not in first
    assert second["changed"] and second["access"][0]["cifs"]
    vps = keep(service_name=[VPS_WITHOUT], product="vps")
    assert vps["failed"] and vps["msg"].endswith("has no backup storage, which is an option to order")


def test_no_service_is_tried_after_a_rejected_credential(keep: Play, sandbox: Sandbox) -> None:
    sandbox.fail("revoke", method="GET", nth=1)
    result = keep(service_name=[SERVER, WITHOUT])
    assert "INVALID_CREDENTIAL" in result["msg"] and f"1 not tried ({WITHOUT})" in result["msg"]
    assert [each.get("failed") for each in result["services"]] == [True, None]
    assert result["services"][1] == {
        "service_name": WITHOUT,
        "changed": False,
        "skipped": True,
        "msg": "not tried",
    }


def test_info_of_several_services(run: Play) -> None:
    result = run("ovh_server_backup_ftp_access_info", service_name=[SERVER, WITHOUT], include=["authorizable_blocks"])
    assert result["failed"] and not result["changed"] and "diff" not in result
    read, failed = result["services"]
    assert read["authorizable_blocks"] == [OWN] and len(read["access"]) == 2 and "changed" not in read
    assert failed["failed"] and "no backup storage" in failed["msg"]


# ---- the word of a status


def test_a_status_in_a_message() -> None:
    assert ItemStatus("isApplied", True, None).text(False) == "isApplied: False"
    assert ItemStatus("state", "ok", "removalPending").text("creationPending") == "creationPending"
