# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a dedicated server is made of, and how it hangs on the network."""

from __future__ import annotations

import pytest

SERVER = "/dedicated/server/ns3001.example-sbg.net"


def test_hardware(sandbox, call):
    assert call("GET", SERVER + "/specifications/hardware").json()["diskGroups"][0]["diskType"] == "SSD"
    sandbox.state.servers["ns3001.example-sbg.net"].hardware = None
    assert call("GET", SERVER + "/specifications/hardware").status_code == 404


def test_a_card_leads_to_its_interface_and_that_to_the_vrack(call):
    assert call("GET", SERVER + "/specifications/network").json()["routing"]["ipv4"]["ip"] == "192.0.2.1"
    (mac,) = call("GET", SERVER + "/networkInterfaceController?linkType=private").json()
    card = call("GET", "%s/networkInterfaceController/%s" % (SERVER, mac)).json()
    interface = call("GET", "%s/virtualNetworkInterface/%s" % (SERVER, card["virtualNetworkInterface"])).json()
    assert (card["mac"], interface["vrack"], interface["networkInterfaceController"]) == (mac, "pn-100001", [mac])


@pytest.mark.parametrize(
    ("query", "many"),
    [("", 2), ("?mode=vrack", 1), ("?vrack=pn-100001", 1), ("?vrack=pn-9", 0), ("?enabled=true&name=public", 1)],
)
def test_interfaces_are_filtered(call, query, many):
    assert len(call("GET", SERVER + "/virtualNetworkInterface" + query).json()) == many


@pytest.mark.parametrize(
    "path",
    ["/networkInterfaceController/02:00:00:00:00:09", "/virtualNetworkInterface/00000000-0000-4000-9000-000000000009"],
)
def test_one_that_is_not_there(call, path):
    assert call("GET", SERVER + path).status_code == 404
