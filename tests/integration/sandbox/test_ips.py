# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""IP blocks: read, moved, parked; and the firewalls of their addresses."""

from __future__ import annotations

import pytest

BLOCK = "/ip/198.51.100.0%2F28"
FIREWALL = BLOCK + "/firewall/198.51.100.7"
RULE = FIREWALL + "/rule"


def move(call, to="ns3002.example-sbg.net", **fields):
    return call("POST", BLOCK + "/move", {"to": to, **fields})


def add(call, sequence=1, **fields):
    return call("POST", RULE, {"sequence": sequence, "action": "permit", "protocol": "tcp", **fields})


def test_the_seed(call):
    assert len(call("GET", "/ip").json()) == 104
    assert call("GET", BLOCK).json()["routedTo"] == {"serviceName": "ns3001.example-sbg.net"}
    assert call("GET", "/ip/198.51.100.32%2F32").json()["routedTo"] is None
    assert call("GET", "/ip/203.0.113.66%2F32").status_code == 460
    assert call("GET", "/ip/203.0.113.0%2F24").status_code == 404


@pytest.mark.parametrize(
    ("mode", "query", "many"),
    [
        ("inside", "ip=198.51.100.7", 1),
        ("inside", "ip=198.51.100.0/28", 1),
        ("inside", "ip=2001:db8:ff:1::/64", 1),
        ("exact", "ip=198.51.100.7", 0),
        ("exact", "ip=198.51.100.0/28", 1),
        ("ignored", "ip=198.51.100.7", 104),
        ("inside", "type=failover", 4),
        ("inside", "version=6&type=failover", 1),
        ("inside", "routedTo.serviceName=ns3001.example-sbg.net", 4),
        ("inside", "description=load+balancers", 1),
    ],
)
def test_filters(sandbox, call, mode, query, many):
    sandbox.settings.ip_filter = mode
    assert len(call("GET", "/ip?" + query).json()) == many


def test_a_description(call):
    assert call("PUT", BLOCK, {"description": "web"}).status_code == 200
    assert call("GET", BLOCK).json()["description"] == "web"


def test_a_move_is_a_task(sandbox, call):
    sandbox.settings.task_seconds = 60
    assert call("GET", BLOCK + "/move").json()["dedicatedServer"][1] == {
        "service": "ns3002.example-sbg.net",
        "nexthop": None,
    }
    task = move(call).json()
    assert call("GET", "%s/task/%d" % (BLOCK, task["taskId"])).json() == task
    assert call("GET", BLOCK + "/task?status=doing&function=genericMoveFloatingIp").json() == [task["taskId"]]
    assert call("GET", BLOCK + "/task?status=todo").json() == []
    assert call("GET", BLOCK + "/task/1").status_code == 404
    assert move(call).status_code == 409


def test_moved_and_parked(call):
    move(call)
    assert call("GET", BLOCK).json()["routedTo"] == {"serviceName": "ns3002.example-sbg.net"}
    assert call("POST", BLOCK + "/park").json()["destination"] is None
    assert call("GET", BLOCK).json()["routedTo"] is None


@pytest.mark.parametrize("outcome", ["ovhError", "never"])
def test_a_move_that_fails(sandbox, call, outcome):
    sandbox.settings.task_outcome = outcome
    move(call)
    assert call("GET", BLOCK).json()["routedTo"] == {"serviceName": "ns3001.example-sbg.net"}


def test_where_it_can_be_moved(call):
    assert move(call, "ns3003.example-sbg.net").status_code == 400
    assert move(call, "0123456789abcdef0123456789abcdef", nexthop="192.0.2.1").status_code == 400
    assert move(call, "0123456789abcdef0123456789abcdef", nexthop="192.0.2.250").status_code == 200


def test_the_life_of_a_firewall(sandbox, call):
    assert call("GET", FIREWALL).status_code == 404 and call("GET", RULE).status_code == 404
    sandbox.settings.task_seconds = 60
    made = call("POST", BLOCK + "/firewall", {"ipOnFirewall": "198.51.100.7"}).json()
    assert made == {"ipOnFirewall": "198.51.100.7", "enabled": False, "state": "enableFirewallPending"}
    assert call("PUT", FIREWALL, {"enabled": True}).status_code == 409
    assert call("POST", BLOCK + "/firewall", {"ipOnFirewall": "198.51.100.7"}).status_code == 409
    assert call("GET", BLOCK + "/firewall?state=ok").json() == []
    sandbox.state.ips["198.51.100.0/28"].firewalls["198.51.100.7"]["state"] = "ok"
    sandbox.settings.task_seconds = 0
    assert call("PUT", FIREWALL, {"enabled": True}).status_code == 200
    assert call("GET", FIREWALL).json() == {"ipOnFirewall": "198.51.100.7", "enabled": True, "state": "ok"}
    assert call("GET", BLOCK + "/firewall?enabled=true").json() == ["198.51.100.7"]


@pytest.fixture
def walled(call):
    """An address with a firewall that is off."""
    call("POST", BLOCK + "/firewall", {"ipOnFirewall": "198.51.100.7"})
    return call


def test_a_rule_is_read_in_other_words(walled):
    made = add(walled, source="192.0.2.1", destinationPort=80, tcpOption={"option": "established"}).json()
    assert made["state"] == "creationPending"
    read = walled("GET", RULE + "/1").json()
    assert {**made, "state": "ok"} == read
    assert (read["source"], read["destinationPort"], read["sourcePort"], read["tcpOption"]) == (
        "192.0.2.1/32",
        "eq 80",
        None,
        "established",
    )
    assert add(walled, 2).json()["source"] == "any"
    assert walled("GET", RULE + "?state=ok").json() == [1, 2]


def test_a_place_is_taken_until_its_rule_is_gone(sandbox, walled):
    add(walled)
    sandbox.settings.task_seconds = 60
    assert add(walled).status_code == 409
    assert walled("DELETE", RULE + "/1").json()["state"] == "removalPending"
    assert walled("DELETE", RULE + "/1").status_code == 409 and add(walled).status_code == 409
    assert walled("GET", RULE + "/1").json()["state"] == "removalPending"
    assert walled("GET", RULE + "/2").status_code == 404


def test_a_rule_goes(walled):
    add(walled)
    walled("DELETE", RULE + "/1")
    assert walled("GET", RULE).json() == []


def test_what_stays_pending(sandbox, walled):
    sandbox.settings.firewall_outcome = "never"
    add(walled)
    walled("DELETE", RULE + "/1")
    assert walled("GET", RULE + "/1").json()["state"] == "removalPending"
