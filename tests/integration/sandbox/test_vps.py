# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""VPS: their settings, power, snapshots and rebuilds, one task at a time."""

from __future__ import annotations

import pytest

ONE = "/vps/vps-5001.example-sbg.net"
STOPPED, OLD = "/vps/vps-5003.example-sbg.net", "/vps/vps-5021.example-bhs.net"
DEBIAN_12 = "00000000-0000-4000-a000-000000000012"


def test_a_vps_and_what_it_has(call):
    assert len(call("GET", "/vps").json()) == 10
    assert call("GET", "/vps?iamTags=%7B%22env%22%3A%20%5B%7B%22value%22%3A%20%22prod%22%7D%5D%7D").json() == [
        "vps-5001.example-sbg.net",
        "vps-5002.example-sbg.net",
    ]
    vps = call("GET", ONE).json()
    assert (vps["displayName"], vps["state"], vps["zone"]) == ("shop", "running", "Region OpenStack: os-sbg1")
    assert call("GET", ONE + "/ips").json() == ["203.0.113.1", "2001:db8:1389::1"]
    assert call("GET", ONE + "/ips/203.0.113.1").json()["reverse"] == "vps5001.example.net."
    assert call("GET", ONE + "/disks/605001").json()["size"] == 40
    assert call("GET", ONE + "/disks").json() == [605001] and call("GET", ONE + "/disks/1").status_code == 404
    assert call("GET", ONE + "/datacenter").json()["longName"] == "Strasbourg"
    assert (
        call("GET", ONE + "/option").json() == ["snapshot"]
        and call("GET", ONE + "/option/snapshot").json()["state"] == "subscribed"
    )
    assert call("GET", ONE + "/serviceInfos").json()["serviceId"] == 905001
    assert call("GET", ONE + "/images/current").json()["name"] == "Debian 11"
    names = [
        call("GET", f"{ONE}/images/available/{each}").json()["name"]
        for each in call("GET", ONE + "/images/available").json()
    ]
    assert names == ["Debian 11", "Debian 12", "Ubuntu 24.04", "AlmaLinux 9", "AlmaLinux 9"]


def test_where_it_is_not_and_what_it_lacks(sandbox, call):
    assert call("GET", "/vps/vps-5013.example-gra.net").status_code == 460
    assert call("GET", "/vps/vps-5012.example-gra.net").status_code == 403
    assert call("GET", "/vps/vps-1.example.net").status_code == 404
    assert call("GET", OLD + "/images/current").status_code == call("GET", OLD + "/snapshot").status_code == 404
    assert call("POST", OLD + "/createSnapshot", {}).status_code == 400
    sandbox.settings.endpoint = "soyoustart-ca"
    with sandbox.on_purpose():
        assert call("GET", "/vps").status_code == 404


def test_its_addresses_are_blocks_and_its_contract_a_service(call):
    blocks = call("GET", "/ip?type=vps&routedTo.serviceName=vps-5001.example-sbg.net").json()
    assert blocks == ["203.0.113.1/32", "2001:db8:1389::1/128"]
    assert call("GET", "/services/905001").json()["route"]["path"] == "/vps/{serviceName}"
    assert (
        call("GET", "/v2/iam/resource?resourceType=vps&resourceName=vps-5001.example-sbg.net").json()[0]["displayName"]
        == "shop"
    )


def test_settings_are_changed_at_once_or_by_a_task(sandbox, call):
    sandbox.settings.task_seconds = 60.0
    assert call("PUT", ONE, {"displayName": "store", "keymap": "fr", "slaMonitoring": True}).status_code == 200
    vps = call("GET", ONE).json()
    assert (vps["displayName"], vps["iam"]["displayName"], vps["keymap"], vps["slaMonitoring"]) == (
        "store",
        "store",
        "fr",
        False,
    )
    (number,) = call("GET", ONE + "/tasks?type=setMonitoring&state=todo").json()
    assert call("GET", f"{ONE}/tasks/{number}").json()["state"] == "todo"
    assert call("PUT", ONE, {"netbootMode": "rescue"}).status_code == 409
    assert call("PUT", ONE, {"displayName": "x" * 51}).status_code == 400
    assert (
        call(
            "PUT", ONE + "/serviceInfos", {"renew": {"automatic": False, "deleteAtExpiration": False, "forced": False}}
        ).status_code
        == 200
    )


def test_into_the_rescue_system_and_out_of_it(call):
    for mode, state in (("rescue", "rescued"), ("local", "running")):
        call("PUT", ONE, {"netbootMode": mode})
        assert (call("GET", ONE).json()["netbootMode"], call("GET", ONE).json()["state"]) == (mode, state)


def test_off_and_on(call):
    assert call("POST", ONE + "/start").status_code == 400
    assert call("POST", ONE + "/reboot").json()["type"] == "rebootVm" and call("GET", ONE).json()["state"] == "running"
    assert call("POST", ONE + "/stop").json()["state"] == "todo" and call("GET", ONE).json()["state"] == "stopped"
    assert call("POST", ONE + "/stop").status_code == call("POST", ONE + "/reboot").status_code == 400
    assert call("POST", STOPPED + "/start").status_code == 200 and call("GET", STOPPED).json()["state"] == "running"


def test_a_snapshot_is_taken_described_and_removed(call):
    assert call("POST", ONE + "/createSnapshot", {"description": "again"}).status_code == 409
    assert call("POST", ONE + "/snapshot/revert").json()["type"] == "revertSnapshot"
    assert call("DELETE", ONE + "/snapshot").json()["type"] == "deleteSnapshot"
    assert call("GET", ONE + "/snapshot").status_code == call("DELETE", ONE + "/snapshot").status_code == 404
    assert call("POST", ONE + "/createSnapshot", {"description": "again"}).json()["type"] == "createSnapshot"
    assert call("PUT", ONE + "/snapshot", {"description": "and again"}).status_code == 200
    assert call("GET", ONE + "/snapshot").json()["description"] == "and again"


def test_a_rebuild_and_its_state_meanwhile(sandbox, call):
    sandbox.settings.task_outcome = "never"
    assert call("POST", ONE + "/rebuild", {"imageId": "none"}).status_code == 400
    assert (
        call(
            "POST",
            ONE + "/rebuild",
            {"imageId": DEBIAN_12, "publicSshKey": "ssh-ed25519 AAAA", "doNotSendPassword": True},
        ).status_code
        == 200
    )
    assert (
        call("GET", ONE).json()["state"] == "installing"
        and call("GET", ONE + "/images/current").json()["name"] == "Debian 11"
    )
    assert call("POST", ONE + "/reboot").status_code == 409
    sandbox.state.agenda.release()
    assert (
        call("GET", ONE).json()["state"] == "running"
        and call("GET", ONE + "/images/current").json()["name"] == "Debian 12"
    )
    assert sandbox.state.vps[ONE.rpartition("/")[2]].installed["doNotSendPassword"] is True


@pytest.mark.parametrize(
    ("outcome", "state"), [("customerError", "blocked"), ("ovhError", "error"), ("cancelled", "cancelled")]
)
def test_a_task_that_ends_badly_has_done_nothing(sandbox, call, outcome, state):
    sandbox.settings.task_outcome = outcome
    number = call("POST", ONE + "/stop").json()["id"]
    assert (
        call("GET", f"{ONE}/tasks/{number}").json()["state"] == state and call("GET", ONE).json()["state"] == "running"
    )


@pytest.mark.parametrize("status", [404, 500])
def test_a_new_task_may_not_be_found_yet(sandbox, call, status):
    sandbox.settings.update({"fresh_task_reads": 1, "fresh_task_status": status})
    number = call("POST", ONE + "/stop").json()["id"]
    assert [call("GET", f"{ONE}/tasks/{number}").status_code for _time in range(2)] == [status, 200]
    assert call("GET", ONE + "/tasks/1").status_code == 404


def test_a_fleet_of_vps(sandbox, call):
    first, *_others = sandbox.state.add_vps(50, zone="os-waw1")
    assert len(call("GET", "/vps").json()) == 60
    assert call("GET", f"/vps/{first}/ips").json()[0].startswith("198.19.")
