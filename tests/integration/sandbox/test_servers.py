# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dedicated servers: the seed, burst, tasks, IPMI."""

from __future__ import annotations

import json
from collections import Counter
from urllib.parse import quote

import pytest

SERVER = "/dedicated/server/ns3004.example-sbg.net"


def test_the_seed(sandbox):
    servers = sandbox.state.servers.values()
    floors = Counter(each.facts["datacenter"] for each in servers)
    assert floors == {"sbg1": 8, "sbg2": 5, "gra1": 6, "gra2": 4, "rbx": 5, "bhs1": 6, "waw1": 3, "lim1": 3}
    healthy = [each for each in servers if each.facts["datacenter"] == "sbg1"]
    assert all(each.condition == "ok" and each.facts["state"] == "ok" for each in healthy)
    assert Counter(each.burst["status"] for each in healthy) == {"active": 2, "inactive": 6}
    assert Counter(each.condition for each in servers) == {"ok": 36, "expired": 2, "forbidden": 2}


@pytest.mark.parametrize("below", ["", "/burst", "/serviceInfos", "/task", "/virtualMac"])
@pytest.mark.parametrize(
    ("name", "status", "message"),
    [
        ("ns3015.example-sbg.net", 460, "This service is expired"),
        ("ns3043.example-rbx.net", 403, "User not granted for this request"),
        ("ns9999.example-sbg.net", 404, "This service does not exist"),
    ],
)
def test_every_route_below_a_service_says_what_is_wrong_with_it(call, below, name, status, message):
    answer = call("GET", "/dedicated/server/%s%s" % (name, below))
    assert (answer.status_code, answer.json()["message"]) == (status, message)


@pytest.mark.parametrize(
    ("path", "many"),
    [
        ("/boot?bootType=rescue", 2),
        ("/intervention", 0),
        ("/ips", 2),
        ("/task", 0),
        ("/specifications/ip", 2),
    ],
)
def test_what_hangs_on_a_server(call, path, many):
    assert len(call("GET", SERVER + path).json()) == many


@pytest.mark.parametrize(
    "path",
    [
        "/boot/1122",
        "/boot/1/option",
        "/serviceInfos",
        "/features/ipmi",
        "/specifications/hardware",
        "/specifications/network",
    ],
)
def test_objects_that_hang_on_a_server(call, path):
    assert call("GET", SERVER + path).status_code == 200


def test_change_boot(call):
    assert call("PUT", SERVER, {"bootId": 1122}).status_code == 200
    assert call("GET", SERVER).json()["bootId"] == 1122
    assert call("PUT", SERVER, {"bootId": 4}).status_code == 404


def test_renewal(call):
    renew = {"automatic": False, "deleteAtExpiration": True, "forced": False, "manualPayment": None, "period": 12}
    assert call("PUT", SERVER + "/serviceInfos", {"renew": renew}).status_code == 200
    assert call("GET", SERVER + "/serviceInfos").json()["renew"] == renew


@pytest.mark.parametrize(
    ("name", "status", "refused"),
    [
        ("ns3001.example-sbg.net", "inactive", None),
        ("ns3004.example-sbg.net", "active", None),
        ("ns3025.example-gra.net", "active", 400),
        ("ns3025.example-gra.net", "inactive", 400),
        ("ns3034.example-gra.net", "active", 404),
        ("ns3004.example-sbg.net", "inactiveLocked", 400),
    ],
)
def test_burst(call, name, status, refused):
    path = "/dedicated/server/%s/burst" % name
    assert call("PUT", path, {"status": status}).status_code == (refused or 200)
    assert refused or call("GET", path).json()["status"] == status


def test_tags_select_servers(call):
    tags = {
        "env": [{"operator": "EQ", "value": "prod"}],
        "role": [{"operator": "LIKE", "value": "w%"}],
        "x": [{"operator": "NEXISTS", "value": ""}],
    }
    assert call("GET", "/dedicated/server?iamTags=" + quote(json.dumps(tags))).json() == [
        "ns3001.example-sbg.net",
        "ns3002.example-sbg.net",
        "ns3061.example-bhs.net",
    ]
    assert call("GET", "/dedicated/server?iamTags=" + quote('{"env": [{"operator": "BETWEEN"}]}')).status_code == 400


def test_a_task_goes_from_init_to_done(sandbox, call):
    sandbox.settings.task_seconds = 0.06
    task = call("POST", SERVER + "/reboot").json()
    seen = [task["status"]]
    while seen[-1] != "done":
        status = call("GET", "%s/task/%d" % (SERVER, task["taskId"])).json()["status"]
        seen += [status] if status != seen[-1] else []
    assert seen == ["init", "doing", "done"]
    assert call("GET", SERVER + "/task?function=hardReboot&status=done").json() == [task["taskId"]]
    assert call("GET", SERVER + "/task?function=reinstallServer").json() == []


@pytest.mark.parametrize("outcome", ["cancelled", "customerError", "ovhError"])
def test_a_task_ends_badly(sandbox, call, outcome):
    sandbox.settings.task_outcome = outcome
    task = call("POST", SERVER + "/reboot").json()
    assert call("GET", "%s/task/%d" % (SERVER, task["taskId"])).json()["status"] == outcome


def test_a_task_never_ends(sandbox, call):
    sandbox.settings.task_outcome = "never"
    task = call("POST", SERVER + "/reboot").json()
    assert call("GET", "%s/task/%d" % (SERVER, task["taskId"])).json()["status"] == "doing"
    assert call("POST", "%s/task/%d/cancel" % (SERVER, task["taskId"])).status_code == 400


def test_a_task_is_cancelled_before_it_begins(sandbox, call):
    sandbox.settings.task_seconds = 60
    task = call("POST", SERVER + "/reboot").json()
    assert call("POST", "%s/task/%d/cancel" % (SERVER, task["taskId"])).status_code == 200
    assert call("GET", "%s/task/%d" % (SERVER, task["taskId"])).json()["status"] == "cancelled"


@pytest.mark.parametrize("status", [404, 500])
def test_a_fresh_task_can_not_be_read_at_first(sandbox, call, status):
    sandbox.settings.fresh_task_reads, sandbox.settings.fresh_task_status = 2, status
    task = call("POST", SERVER + "/reboot").json()
    reads = [call("GET", "%s/task/%d" % (SERVER, task["taskId"])).status_code for _read in range(3)]
    assert reads == [status, status, 200]


def test_an_ipmi_session(sandbox, call):
    access = SERVER + "/features/ipmi/access"
    assert call("GET", access + "?type=kvmipHtml5URL").status_code == 404
    assert call("POST", access, {"type": "kvmipHtml5URL", "ttl": 5}).json()["function"] == "requestAccessIPMI"
    assert call("GET", access + "?type=kvmipHtml5URL").json()["value"].startswith("https://")
    assert call("POST", access, {"type": "serialOverLanSshKey", "ttl": 5}).status_code == 400
    sandbox.settings.clock_offset = 301
    sandbox.settings.clock_tolerance = 600
    assert call("GET", access + "?type=kvmipHtml5URL").status_code == 404


def test_an_ipmi_type_that_the_server_lacks(call):
    assert (
        call(
            "POST",
            "/dedicated/server/ns3005.example-sbg.net/features/ipmi/access",
            {"type": "serialOverLanURL", "ttl": "5"},
        ).status_code
        == 400
    )


def test_a_fleet(sandbox, call):
    names = sandbox.state.add_servers(1000, datacenter="rbx")
    assert len(set(names)) == 1000
    answer = call("GET", "/dedicated/server", headers={"X-Pagination-Mode": "CachedObjectList-Pages"})
    assert len({each["ip"] for each in answer.json()}) == len(answer.json()) == 1038
