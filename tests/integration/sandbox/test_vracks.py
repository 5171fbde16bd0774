# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""vRacks: read, and what is attached to them and detached by tasks."""

from __future__ import annotations

import pytest

FRONT, BACK, EMPTY = "/vrack/pn-100001", "/vrack/pn-100002", "/vrack/pn-100003"
WEB, DB, BACKEND = ("00000000-0000-4000-9000-0000%d0001" % number for number in (3001, 3003, 3021))
PROJECT, BLOCK = "fedcba9876543210fedcba9876543210", "198.51.100.32/32"
BODIES = {"cloudProject": "project", "ip": "block", "ipv6": "block"}
# One service of each kind that is in no vRack.
FREE = {
    "cloudProject": "0123456789abcdef0123456789abcdef",
    "dedicatedCloud": "pcc-192-0-2-70",
    "dedicatedServerInterface": DB,
    "ip": BLOCK,
    "ipLoadbalancing": "ip-192.0.2.71",
    "ipv6": "2001:db8:ff::/56",
    "ovhCloudConnect": "00000000-0000-4000-a000-000000000001",
    "vrackServices": "vrs-a1b-c2d-e3f-a4b",
}


def item(vrack, kind, name):
    return "%s/%s/%s" % (vrack, kind, name.replace("/", "%2F"))


def attach(call, vrack, kind, name):
    return call("POST", "%s/%s" % (vrack, kind), {BODIES.get(kind, kind): name})


def test_the_seed(call):
    assert call("GET", "/vrack").json() == ["pn-100001", "pn-100002", "pn-100003"]
    assert call("GET", FRONT).json()["name"] == "front" and call("GET", "/vrack/pn-9").status_code == 404
    assert call("GET", FRONT + "/dedicatedServerInterface").json()[0] == WEB
    assert call("GET", FRONT + "/dedicatedServerInterfaceDetails").json()[0] == {
        "dedicatedServer": "ns3001.example-sbg.net",
        "dedicatedServerInterface": WEB,
        "name": "vrack",
    }
    assert call("GET", BACK + "/cloudProject").json() == [PROJECT]
    assert call("GET", EMPTY + "/ip").json() == [] == call("GET", EMPTY + "/task").json()


def test_a_name(call):
    assert call("PUT", EMPTY, {"name": "third", "description": "new"}).status_code == 200
    assert call("GET", EMPTY).json()["description"] == "new"


@pytest.mark.parametrize("condition, status", [("expired", 460), ("forbidden", 403)])
def test_one_that_is_out_of_reach(sandbox, call, condition, status):
    sandbox.state.vracks["pn-100001"].condition = condition
    assert call("GET", FRONT).status_code == call("GET", FRONT + "/ip").status_code == status


def test_a_server_as_a_whole_leaves_and_does_not_come_back(sandbox, call):
    sandbox.state.vrack_services["dedicatedServer"]["ns3083.example-lim.net"] = "pn-100003"
    path = item(EMPTY, "dedicatedServer", "ns3083.example-lim.net")
    assert call("GET", path).status_code == call("DELETE", path).status_code == 200
    assert attach(call, EMPTY, "dedicatedServer", "ns3083.example-lim.net").status_code == 404


@pytest.mark.parametrize("kind", sorted(FREE))
def test_in_and_out_again(sandbox, call, kind):
    name, path = FREE[kind], item(EMPTY, kind, FREE[kind])
    allowed = call("GET", "%s/allowedServices?serviceFamily=%s" % (EMPTY, kind)).json()
    assert [each for each, found in allowed.items() if found] == [kind] and name in str(allowed)
    assert call("GET", path).status_code == call("DELETE", path).status_code == 404
    task = attach(call, EMPTY, kind, name).json()
    assert (task["targetDomain"], task["status"], task["serviceName"]) == (name, "init", "pn-100003")
    assert call("GET", "%s/%s" % (EMPTY, kind)).json() == [name]
    assert name in call("GET", path).json().values()
    assert attach(call, FRONT, kind, name).status_code == 409
    assert name not in str(call("GET", EMPTY + "/allowedServices").json())
    assert call("DELETE", path).status_code == 200
    assert call("GET", "%s/%s" % (EMPTY, kind)).json() == []


def test_interfaces_and_blocks_say_where_they_are(call):
    attach(call, EMPTY, "ip", BLOCK)
    assert call("GET", "/ip/198.51.100.32%2F32").json()["routedTo"] == {"serviceName": "pn-100003"}
    attach(call, EMPTY, "dedicatedServerInterface", DB)
    assert (
        call("GET", "/dedicated/server/ns3003.example-sbg.net/virtualNetworkInterface/" + DB).json()["vrack"]
        == "pn-100003"
    )


def test_what_is_no_such_service(call):
    assert attach(call, EMPTY, "dedicatedServerInterface", WEB.replace("30010001", "30010000")).status_code == 404
    assert attach(call, EMPTY, "ip", "192.0.2.1/32").status_code == 404
    assert attach(call, EMPTY, "cloudProject", "nobody").status_code == 404


def test_one_task_at_a_time(sandbox, call):
    sandbox.settings.task_seconds = 60
    number = attach(call, EMPTY, "ip", BLOCK).json()["id"]
    assert call("GET", EMPTY + "/task").json() == [number]
    assert call("GET", "%s/task/%d" % (EMPTY, number)).json()["function"] == "addIpToVrack"
    assert attach(call, EMPTY, "dedicatedServerInterface", DB).status_code == 409
    assert attach(call, FRONT, "dedicatedServerInterface", DB).status_code == 200
    assert call("GET", EMPTY + "/ip").json() == []


@pytest.mark.parametrize("outcome, told, inside", [("done", "done", [BLOCK]), ("ovhError", "cancelled", [])])
@pytest.mark.parametrize("tasks", ["vanish", "stay"])
def test_how_a_task_ends(sandbox, call, tasks, outcome, told, inside):
    sandbox.settings.update({"vrack_tasks": tasks, "task_outcome": outcome})
    number = attach(call, EMPTY, "ip", BLOCK).json()["id"]
    read = call("GET", "%s/task/%d" % (EMPTY, number))
    assert read.status_code == 404 if tasks == "vanish" else read.json()["status"] == told
    assert call("GET", EMPTY + "/ip").json() == inside


def test_one_that_never_ends_until_it_is_let_go(sandbox, call):
    sandbox.settings.update({"task_outcome": "never", "vrack_tasks": "stay"})
    number = attach(call, EMPTY, "ip", BLOCK).json()["id"]
    assert call("GET", "%s/task/%d" % (EMPTY, number)).json()["status"] == "doing"
    sandbox.state.agenda.release()
    assert call("GET", "%s/task/%d" % (EMPTY, number)).json()["status"] == "done" and call(
        "GET", EMPTY + "/ip"
    ).json() == [BLOCK]


@pytest.mark.parametrize("status", [404, 500])
def test_a_fresh_task_is_not_there_yet(sandbox, call, status):
    sandbox.settings.update({"fresh_task_reads": 1, "fresh_task_status": status, "vrack_tasks": "stay"})
    path = "%s/task/%d" % (EMPTY, attach(call, EMPTY, "ip", BLOCK).json()["id"])
    assert [call("GET", path).status_code for _again in range(2)] == [status, 200]
