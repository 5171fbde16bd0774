# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ovh_ip_reverse: any address, whatever its form and its block; dots mean nothing; names that do not lead there yet."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from ansible_collections.community.ovh.plugins.module_utils._products.ip.reverse import address_of, name_of, same_name

from tests.sandbox import Sandbox
from tests.support.execution_modes import Result

ADDRESS, SIX, BLOCK, SIXES, EXPIRED = (
    "198.51.100.5",
    "2001:db8:ff::25",
    "198.51.100.0/28",
    "2001:db8:ff::/56",
    "203.0.113.66",
)
LIST = "/ip/198.51.100.0%2F28/reverse"

Play = Callable[..., Result]


@pytest.fixture
def reverse(run: Play) -> Play:
    """Plays the module on one address, or on those of `reverses`."""
    return lambda **args: run("ovh_ip_reverse", **({} if "reverses" in args else {"ip": ADDRESS}), **args)


def there(sandbox: Sandbox, address: str = ADDRESS, block: str = BLOCK) -> str | None:
    return sandbox.state.ips[block].reverses.get(address, {}).get("reverse")


def known(sandbox: Sandbox, name: str = "old.example.net.", address: str = ADDRESS, block: str = BLOCK) -> None:
    sandbox.state.ips[block].reverses[address] = {"ipReverse": address, "reverse": name}


def sent(sandbox: Sandbox) -> list[str]:
    return [each["method"] for each in sandbox.writes()]


# ---- what is meant


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("a.b", "a.b.", True),
        ("A.b.", "a.B", True),
        (None, "", True),
        (None, "a.b.", False),
        ("a.b", "a.c", False),
        ("café.b", "xn--caf-dma.b.", True),
    ],
)
def test_dots_and_case_mean_nothing(one: str | None, other: str | None, same: bool) -> None:
    assert same_name(one, other) is same


def test_addresses_and_names() -> None:
    assert address_of(" 2001:DB8:0::1 ") == "2001:db8::1"
    assert (name_of("a.b"), name_of(" a.b. "), name_of("  ")) == ("a.b.", "a.b.", None)
    assert (name_of("Café.Example"), name_of("mail_1.example")) == ("xn--caf-dma.example.", "mail_1.example.")


@pytest.mark.parametrize(
    ("args", "words"),
    [
        ({"reverse": None}, f"{ADDRESS}: reverse is needed for state: present; an empty one removes it"),
        ({"reverse": "no name"}, "'no name' is not a valid DNS name: "),
        ({"reverse": "['a.b']"}, "\"['a.b']\" is not a valid DNS name: "),
        ({"reverse": "straße.example"}, "'straße.example' is not a valid DNS name: "),
        ({"reverses": [{"ip": "fe80::1%eth0", "reverse": "a.b"}]}, "'fe80::1%eth0' is not an address"),
        ({"reverse": "localhost"}, "'localhost' is not the name of a machine"),
        ({"reverse": "a..b"}, "'a..b' is not a valid DNS name: a label is empty"),
        ({"reverses": [{"ip": BLOCK, "reverse": "a.b"}]}, f"'{BLOCK}' is not an address: set one address"),
        (
            {"reverses": [{"ip": ADDRESS, "reverse": "a.b"}, {"ip": ADDRESS, "reverse": "a.c"}]},
            f"{ADDRESS} is given twice, with different names",
        ),
    ],
)
def test_what_can_not_be_meant(args: dict[str, Any], words: str, reverse: Play, sandbox: Sandbox) -> None:
    assert reverse(**args)["msg"].startswith(words)
    assert not sandbox.exchanges


def test_an_empty_list_does_nothing(reverse: Play, sandbox: Sandbox) -> None:
    assert reverse(reverses=[])["reverses"] == [] and not sandbox.exchanges


def test_an_address_that_is_there_twice_is_done_once(reverse: Play, sandbox: Sandbox) -> None:
    result = reverse(
        reverses=[{"ip": SIX, "reverse": "a.example.net"}, {"ip": "2001:db8:ff:0::0025", "reverse": "A.example.net."}]
    )
    assert len(result["reverses"]) == 1 and sent(sandbox) == ["POST"]


# ---- blocks


def test_the_smallest_block_around_an_address_is_found_for_all_in_one_request(reverse: Play, sandbox: Sandbox) -> None:
    result = reverse(
        reverses=[
            {"ip": address, "reverse": "a.example.net"} for address in (ADDRESS, SIX, "198.51.100.32", "192.0.2.4")
        ]
    )
    assert [each["block"] for each in result["reverses"]] == [BLOCK, SIXES, "198.51.100.32/32", "192.0.2.4/32"]
    assert [each["path"] for each in sandbox.exchanges].count("/1.0/ip") == 1


def test_an_address_of_nobody_does_not_keep_the_others(reverse: Play, sandbox: Sandbox) -> None:
    result = reverse(
        reverses=[
            {"ip": "9.9.9.9", "reverse": "a.example.net"},
            {"ip": ADDRESS, "reverse": "a.example.net"},
            {"ip": EXPIRED, "reverse": "a.example.net"},
        ]
    )
    assert (
        result["failed"] and result["changed"] and result["http_status"] == 460 and there(sandbox) == "a.example.net."
    )
    assert result["msg"].startswith(
        "2 of 3 reverses failed, 1 changed: 9.9.9.9: the account has no block that this address lies in; "
        f"{EXPIRED}: GET /ip/203.0.113.66%2F32/reverse: "
    )


def test_the_api_may_write_addresses_its_own_way(reverse: Play, sandbox: Sandbox) -> None:
    sandbox.settings.exploded_reverse = True
    entries = [{"ip": SIX, "reverse": "a.example.net"}]
    assert reverse(reverses=entries)["changed"] and not reverse(reverses=entries)["changed"]
    assert reverse(reverses=entries, state="absent")["changed"] and there(sandbox, SIX, SIXES) is None


# ---- writing


@pytest.mark.parametrize("name", ["old.example.net", "OLD.example.net."])
def test_the_same_name_is_no_change(name: str, reverse: Play, sandbox: Sandbox) -> None:
    known(sandbox)
    assert not reverse(reverse=name)["changed"] and not sandbox.writes()


def test_a_name_is_replaced_without_being_removed_first(reverse: Play, sandbox: Sandbox) -> None:
    known(sandbox)
    assert reverse(reverse="new.example.net")["reverses"][0]["reverse_before"] == "old.example.net."
    assert sent(sandbox) == ["POST"] and there(sandbox) == "new.example.net."


@pytest.mark.parametrize(
    "args", [{"state": "absent"}, {"reverse": ""}, {"state": "absent", "reverse": "whatever.example.net"}]
)
def test_a_reverse_is_removed(args: dict[str, Any], reverse: Play, sandbox: Sandbox) -> None:
    known(sandbox)
    assert reverse(**args)["changed"] and there(sandbox) is None
    assert not reverse(**args)["changed"]


def test_what_somebody_else_has_just_removed_is_removed(reverse: Play, sandbox: Sandbox) -> None:
    known(sandbox)
    sandbox.fail("before", "DELETE", hook=lambda state: state.ips[BLOCK].reverses.clear())
    result = reverse(state="absent")
    assert result["changed"] and not result.get("failed")


def test_a_reverse_that_was_removed_since_it_was_listed_is_none(reverse: Play, sandbox: Sandbox) -> None:
    known(sandbox)
    sandbox.fail("before", "GET", f"{LIST}/{ADDRESS}", hook=lambda state: state.ips[BLOCK].reverses.clear())
    assert reverse(reverse="new.example.net")["reverses"][0]["reverse_before"] is None


def test_a_reverse_that_can_not_be_read_is_not_none(reverse: Play, sandbox: Sandbox) -> None:
    known(sandbox)
    sandbox.fail("status", "GET", f"{LIST}/{ADDRESS}", times=None, status=400, message="No")
    result = reverse(reverse="a.example.net")
    assert result["failed"] and result["msg"].startswith(f"{ADDRESS}: GET {LIST}/{ADDRESS}: ") and not sandbox.writes()


# ---- names that lead elsewhere


def test_a_name_that_does_not_lead_there_fails_and_says_how_to_wait(reverse: Play, sandbox: Sandbox) -> None:
    sandbox.state.unresolved.add("a.example.net.")
    result = reverse(reverse="a.example.net")
    assert result["failed"] and not result["changed"] and result["http_status"] == 400 and sent(sandbox) == ["POST"]
    assert result["msg"].endswith(
        "the API only accepts a name that resolves to the address; wait_for_forward: true waits until it does"
    )


def test_a_name_is_waited_for(reverse: Play, sandbox: Sandbox) -> None:
    sandbox.state.unresolved.add("a.example.net.")
    sandbox.fail("before", "POST", nth=3, hook=lambda state: state.unresolved.clear())
    result = reverse(reverse="a.example.net", wait_for_forward=True)
    assert result["changed"] and not result.get("failed") and sent(sandbox) == ["POST"] * 3


def test_a_wait_that_runs_out_says_the_apis_last_word(reverse: Play, sandbox: Sandbox) -> None:
    sandbox.state.unresolved.add("a.example.net.")
    result = reverse(reverse="a.example.net", wait_for_forward=True, wait_timeout=0.02)
    assert f"Cannot check if a.example.net. resolves to {ADDRESS}" in result["msg"] and result["msg"].endswith(
        "it was waited for 0.02 s"
    )


def test_the_reverse_of_another_address_is_left(reverse: Play, sandbox: Sandbox) -> None:
    known(sandbox, address="198.51.100.6")
    assert reverse(reverse="a.example.net")["reverses"][0]["reverse_before"] is None
    assert there(sandbox, "198.51.100.6") == "old.example.net."
