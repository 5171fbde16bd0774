# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""An address's firewall: what is pending, what is read in other words than it was written, and what must not open in
between.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._products.ip import firewall as ip_firewall

from tests.sandbox import Sandbox
from tests.scenarios.ovh_ip_firewall import REST, SSH, WEB, rule
from tests.support.execution_modes import Result

BLOCK, ADDRESS = "198.51.100.0/28", "198.51.100.7"
ROUTE = f"/ip/198.51.100.0%2F28/firewall/{ADDRESS}"
Play = Callable[..., Result]


@pytest.fixture
def keep(run: Play) -> Play:
    return lambda **args: run("ovh_ip_firewall", **{"ip": ADDRESS, "wait_timeout": 2, **args})


@pytest.fixture
def walled(keep: Play, sandbox: Sandbox) -> Sandbox:
    """An address whose firewall is on, with two rules; the log is empty."""
    keep(enabled=True, rules=[WEB, REST])
    sandbox.exchanges.clear()
    return sandbox


def rules(sandbox: Sandbox) -> dict[int, dict[str, Any]]:
    return sandbox.state.ips[BLOCK].rules[ADDRESS]


def sent(sandbox: Sandbox) -> list[str]:
    """The writes, as 'DELETE 2' and 'POST permit'."""
    return [
        f"{each['method']} {each.get('body', {}).get('action') or each['path'].rpartition('/')[2]}"
        for each in sandbox.writes()
    ]


# ---- what a task declares


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        ({"ip": "192.0.2.0/28"}, "ip: 192.0.2.0/28 is not one IPv4 address: a firewall is an address's own"),
        ({"ip": "2001:db8::1"}, "ip: 2001:db8::1 is not one IPv4 address: a firewall is an address's own"),
        ({"ip": "web"}, "ip: 'web' is neither an address nor a block such as 192.0.2.0/28"),
        ({"rules": [rule(20)]}, "rules: sequence 20 is not from 0 to 19"),
        ({"rules": [rule(1), rule(1, "deny")]}, "rules: there are two of sequence 1"),
        (
            {"rules": [rule(1, protocol="icmp", source_port=1)]},
            "rules: source_port of rule 1 requires the protocol tcp or udp",
        ),
        ({"rules": [rule(1, destination_port=65536)]}, "rules: a port of rule 1 is not from 1 to 65535"),
        (
            {"rules": [rule(1, protocol="udp", tcp_option="syn")]},
            "rules: tcp_option and fragments of rule 1 go with the protocol tcp",
        ),
        ({"rules": [rule(1, tcp_option="ack")]}, "rules: tcp_option of rule 1 is one of established, syn"),
        ({"rules": [rule(1, source="2001:db8::/56")]}, "rules: source '2001:db8::/56' is not an IPv4 address or block"),
    ],
)
def test_what_can_not_be_is_an_error_before_anything_is_sent(
    args: dict[str, Any], sentence: str, keep: Play, sandbox: Sandbox
) -> None:
    assert keep(**args)["msg"] == sentence and not sandbox.exchanges


def test_the_endpoint_must_have_firewalls(keep: Play) -> None:
    assert (
        keep(endpoint="kimsufi-eu")["msg"]
        == "firewall is not available on kimsufi-eu (available on ovh-eu, ovh-ca, ovh-us)"
    )


# ---- read in other words than written


@pytest.mark.parametrize(
    ("read", "field", "shown"),
    [
        ({"destinationPort": "eq 80"}, "destination_port", 80),
        ({"destinationPort": "80"}, "destination_port", 80),
        ({"sourcePort": "range 1 5"}, "source_port", "range 1 5"),
        ({"sourcePort": None}, "source_port", None),
        ({"source": "any"}, "source", None),
        ({"source": "192.0.2.1"}, "source", "192.0.2.1/32"),
        ({"source": "somewhere"}, "source", "somewhere"),
        ({"fragments": None}, "fragments", False),
        ({"tcpOption": "established"}, "tcp_option", "established"),
    ],
)
def test_how_a_rule_is_shown(read: dict[str, Any], field: str, shown: Any) -> None:
    assert ip_firewall.shown({"sequence": 1, "action": "permit", "protocol": "tcp", **read})[field] == shown


def test_a_form_that_is_not_known_is_different_and_shown(keep: Play, walled: Sandbox) -> None:
    rules(walled)[1]["destinationPort"] = "range 400 500"
    result = keep(rules=[WEB, REST])
    assert result["diff"] == {
        "before": "01 permit tcp from any to port range 400 500\n",
        "after": "01 permit tcp from any to port 443\n",
    }
    assert sent(walled) == ["DELETE 1", "POST permit"]


def test_what_is_returned_can_be_declared(keep: Play, walled: Sandbox) -> None:
    firewall = keep()["firewall"]
    assert not keep(enabled=firewall["enabled"], rules=firewall["rules"])["changed"] and not walled.writes()


# ---- the order


def test_denies_go_first_and_come_last(keep: Play, walled: Sandbox) -> None:
    keep(rules=[rule(1, "deny", "udp"), rule(19, "permit", "udp")])
    assert sent(walled) == ["DELETE 19", "DELETE 1", "POST permit", "POST deny"]


def test_a_sequence_is_taken_again_once_it_is_free(keep: Play, walled: Sandbox) -> None:
    walled.settings.task_seconds = 0.05
    assert keep(rules=[{**WEB, "destination_port": 80}, REST])["changed"]
    assert {number: each["state"] for number, each in rules(walled).items()} == {1: "ok", 19: "ok"} and sent(
        walled
    ) == ["DELETE 1", "POST permit"]


def test_it_is_switched_on_after_the_last_rule_is_in_force(keep: Play, sandbox: Sandbox) -> None:
    sandbox.settings.task_seconds = 0.05
    seen = []
    sandbox.fail(
        "before",
        "PUT",
        hook=lambda state: seen.extend(each["state"] for each in state.ips[BLOCK].rules[ADDRESS].values()),
    )
    assert keep(enabled=True, rules=[WEB, SSH, REST])["firewall"]["enabled"]
    assert seen == ["ok"] * 3 and sent(sandbox)[-1] == f"PUT {ADDRESS}"


def test_it_is_switched_off_before_its_rules_change(keep: Play, walled: Sandbox) -> None:
    keep(enabled=False, rules=[WEB])
    assert sent(walled) == [f"PUT {ADDRESS}", "DELETE 19"]


# ---- what is pending


def test_what_is_pending_is_awaited_first(keep: Play, walled: Sandbox) -> None:
    walled.settings.task_seconds = 0.05
    rules(walled)[1]["state"] = "creationPending"
    walled.state.agenda.add(0.05, lambda: rules(walled)[1].update(state="ok"))
    assert not keep(rules=[WEB, REST], enabled=True)["changed"]


def test_what_is_pending_for_too_long(keep: Play, walled: Sandbox) -> None:
    rules(walled)[1]["state"] = "removalPending"
    result = keep(rules=[REST], wait_timeout=0.02)
    assert result["failed"] and not result["changed"]
    assert (
        result["msg"]
        == f"{ADDRESS}: an earlier change is still pending after 0.02 s (wait_timeout): rule 1 (removalPending);"
        " nothing was written: run the task again to continue"
    )
    assert keep(rules=[REST], check=True)["diff"] == {"before": "", "after": ""}, "what goes is gone"


# ---- lost answers


def test_a_removal_is_repeated_only_if_the_same_rule_stands_there(keep: Play, walled: Sandbox) -> None:
    def replaced(state: Any) -> None:
        state.ips[BLOCK].rules[ADDRESS][19].update(action="permit", protocol="esp")

    walled.fail("reset_before", "DELETE")
    walled.fail("after", "DELETE", hook=replaced)
    walled.fail("status", "DELETE", times=None, status=400, message="Stop here")
    result = keep(rules=[WEB])
    assert "Stop here" in result["msg"] and "remove 19 permit esp from any" in result["msg"], (
        "the second is a removal of what stands there now"
    )


def test_a_rule_that_is_gone_already_is_no_failure(keep: Play, walled: Sandbox) -> None:
    walled.fail("before", "DELETE", hook=lambda state: state.ips[BLOCK].rules[ADDRESS].pop(19))
    assert keep(rules=[WEB])["changed"]


# ---- failures


def test_after_a_failure_nothing_more_is_begun(keep: Play, walled: Sandbox) -> None:
    walled.fail("status", "POST", "/ip/*/rule", status=400, message="No")
    result = keep(rules=[WEB, SSH, rule(19, "deny", "udp")])
    assert result["failed"] and result["changed"]
    assert result["msg"].startswith(f"{ADDRESS}: POST {ROUTE}/rule: No (HTTP 400")
    assert result["msg"].endswith(
        "written: remove 19 deny ipv4 from any; failed: set 02 permit tcp from 192.0.2.0/24 to port 22;"
        " not tried: set 19 deny udp from any; run the task again to do the rest"
    )


def test_a_rule_that_can_not_be_read_is_not_guessed_at(keep: Play, walled: Sandbox) -> None:
    walled.settings.batch = "ignore"
    walled.fail("status", "GET", ROUTE + "/rule/1", times=None, status=500)
    result = keep(rules=[REST], retry_timeout=0)
    assert result["failed"] and not walled.writes() and result["msg"].startswith(f"{ADDRESS}: GET {ROUTE}/rule/1: ")


def test_a_rule_that_vanishes_while_it_is_read_is_gone(keep: Play, walled: Sandbox) -> None:
    walled.settings.batch = "ignore"
    walled.fail("before", "GET", ROUTE + "/rule/1", hook=lambda state: state.ips[BLOCK].rules[ADDRESS].pop(1))
    assert not keep(rules=[REST])["changed"]


def test_a_firewall_that_can_not_be_read(keep: Play, walled: Sandbox) -> None:
    walled.fail("status", "GET", ROUTE, times=None, status=400, message="No")
    assert keep()["msg"].startswith(f"{ADDRESS}: GET {ROUTE}: ")


def test_somebody_else_changing_the_rules(keep: Play, walled: Sandbox) -> None:
    def meddle(state: Any) -> None:
        known = state.ips[BLOCK].rules[ADDRESS]
        known[5] = {**known[1], "sequence": 5, "state": "ok"}

    walled.fail("after", "POST", times=None, hook=meddle)
    walled.fail("after", "DELETE", times=None, hook=meddle)
    result = keep(rules=[WEB])
    assert result["failed"] and result["changed"]
    assert (
        result["msg"]
        == f"{ADDRESS}: the changes do not persist; another client appears to be changing it: missing: nothing; still"
        " there: 05 permit tcp from any to port 443; run the task again to do the rest"
    )


def test_the_removal_limit(keep: Play, sandbox: Sandbox) -> None:
    keep(rules=[rule(number, destination_port=number + 1) for number in range(20)])
    written = len(sandbox.writes())
    for check in (True, False):
        result = keep(rules=[], check=check)
        assert (
            result["msg"]
            == f"{ADDRESS}: 20 rules would be removed, and 6 may be: nothing was written; max_removals: 20 allows it"
        )
    assert len(sandbox.writes()) == written and keep(rules=[], max_removals="20")["firewall"]["rules"] == []
