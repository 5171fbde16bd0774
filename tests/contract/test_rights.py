# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rights of the modules are derived from their descriptions and the contract, and every module has them."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from tests.contract.published import operations
from tests.environment import MODULES
from tests.support.execution_modes import ANY_ROUTE, PLUGINS

ROOT = Path(__file__).parents[2]
RIGHTS = importlib.import_module(f"{PLUGINS}.module_utils._products._rights").RIGHTS


@pytest.mark.parametrize("module", sorted(RIGHTS))
def test_each_operation_is_published_and_not_deprecated(module: str) -> None:
    for right in RIGHTS[module]:
        operation = operations()[f"{right.method} {right.route}"]
        assert (right.actions, right.unsigned) == (operation.iam, operation.no_auth), right
        assert set(right.on) <= set(operation.endpoints)


def test_every_module_has_its_rights_but_the_raw_call() -> None:
    assert set(RIGHTS) == set(MODULES) - ANY_ROUTE


def test_a_missing_row_says_what_to_do() -> None:
    published = importlib.import_module(f"{PLUGINS}.module_utils._products.ip._published").PUBLISHED
    with pytest.raises(LookupError, match=r"GET /me is missing in _products/ip/_published\.py: run make pages"):
        published.rights(["GET /me"])


OVH, SO_YOU_START, EUROPE = (
    ["ovh-eu", "ovh-ca", "ovh-us"],
    ["soyoustart-eu", "soyoustart-ca"],
    ["soyoustart-eu", "kimsufi-eu"],
)


@pytest.mark.parametrize(
    ("module", "product", "endpoints"),
    [
        ("ovh_domain_record", "DNS zone", ["ovh-eu", "ovh-ca", *EUROPE]),
        ("ovh_domain_zone", "DNS zone", ["ovh-eu", "ovh-ca", *EUROPE]),
        ("ovh_domain_zone_info", "DNS zone", ["ovh-eu", "ovh-ca", *EUROPE]),
        ("ovh_ip_firewall", "firewall", OVH),
        ("ovh_mail_redirection", "mail redirection", ["ovh-eu", *EUROPE]),
        ("ovh_mail_redirection_info", "mail redirection", ["ovh-eu", *EUROPE]),
        ("ovh_mail_redirection_set", "mail redirection", ["ovh-eu", *EUROPE]),
        ("ovh_server_burst", "burst", OVH),
        ("ovh_server_ipmi_access", "IPMI", OVH + SO_YOU_START),
        ("ovh_vps", "VPS", OVH + EUROPE),
        ("ovh_vps_info", "VPS", OVH + EUROPE),
        ("ovh_vrack_info", "vRack", OVH + EUROPE),
        ("ovh_vrack_member", "vRack", OVH + EUROPE),
    ],
)
def test_a_module_knows_the_endpoints_of_its_product(module: str, product: str, endpoints: list[str]) -> None:
    job = importlib.import_module(f"{PLUGINS}.modules.{module}").JOB
    assert (job.product, list(job.endpoints)) == (product, endpoints)


@pytest.mark.parametrize(
    ("kind", "endpoints"),
    [
        ("dedicated_server", OVH + SO_YOU_START + ["kimsufi-eu", "kimsufi-ca"]),
        ("vps", OVH + EUROPE),
        ("cloud_instance", OVH + EUROPE),
    ],
)
def test_the_inventory_knows_the_endpoints_of_each_kind_of_machine(kind: str, endpoints: list[str]) -> None:
    kinds = importlib.import_module(f"{PLUGINS}.module_utils._products.host_kinds")
    assert list(kinds.endpoints_of(kinds.KINDS[kind])) == endpoints
