# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reverses of addresses, by the block that they lie in."""

from __future__ import annotations

BLOCK, SIX = "/ip/198.51.100.0%2F28/reverse", "/ip/2001:db8:ff::%2F56/reverse"


def test_a_reverse_is_set_replaced_read_and_removed(call):
    assert call("GET", BLOCK).json() == []
    for name in ("a.example.net", "b.example.net."):
        answer = call("POST", BLOCK, {"ipReverse": "198.51.100.5", "reverse": name}).json()
        assert answer == {"ipReverse": "198.51.100.5", "reverse": name.rstrip(".") + "."}
    assert call("GET", BLOCK).json() == ["198.51.100.5"]
    assert call("GET", BLOCK + "/198.51.100.5").json()["reverse"] == "b.example.net."
    assert [call("DELETE", BLOCK + "/198.51.100.5").status_code for _time in range(2)] == [200, 404]


def test_an_address_of_another_block_and_a_name_that_leads_elsewhere(sandbox, call):
    assert call("POST", BLOCK, {"ipReverse": "198.51.100.50", "reverse": "a.example.net"}).status_code == 400
    sandbox.state.unresolved.add("a.example.net.")
    assert call("POST", BLOCK, {"ipReverse": "198.51.100.5", "reverse": "a.example.net"}).status_code == 400


def test_the_api_may_write_addresses_its_own_way(sandbox, call):
    sandbox.settings.exploded_reverse = True
    call("POST", SIX, {"ipReverse": "2001:db8:ff::25", "reverse": "a.example.net"})
    assert call("GET", SIX).json() == ["2001:0db8:00ff:0000:0000:0000:0000:0025"]
    assert call("GET", SIX + "/2001:db8:ff:0::25").json()["reverse"] == "a.example.net."
