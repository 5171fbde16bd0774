# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Options of collections and of hand-written jobs, which say their types themselves: they are the published ones."""

from __future__ import annotations

from typing import Any

import pytest

from tests.contract.published import operations
from tests.pages.bodies import as_option, body_field
from tests.pages.jobs import jobs

RULE = "POST /ip/{ip}/firewall/{ipOnFirewall}/rule"
RECORD = "POST /domain/zone/{zoneName}/record"
REDIRECTION = "POST /email/domain/{domain}/redirection"
CREDENTIAL = "POST /auth/credential"
REVERSE = "POST /ip/{ip}/reverse"


def option_at(module: str, path: str) -> dict[str, Any]:
    """An option, or a suboption: `rules.protocol`."""
    found: dict[str, Any] = {"options": jobs()[module].options}
    for name in path.split("."):
        found = found["options"][name]
    return found


def published(operation: str, name: str) -> Any:
    """A field of the body, or a parameter of the query."""
    found = operations()[operation]
    return as_option(found.query[name].type) if name in found.query else body_field(found, name)


@pytest.mark.parametrize(
    ("module", "option", "operation", "field"),
    [
        ("ovh_ip_firewall", "rules.action", RULE, "action"),
        ("ovh_ip_firewall", "rules.protocol", RULE, "protocol"),
        ("ovh_ip_firewall", "rules.source", RULE, "source"),
        ("ovh_ip_firewall", "rules.source_port", RULE, "sourcePort"),
        ("ovh_ip_firewall", "rules.destination_port", RULE, "destinationPort"),
        ("ovh_ip_firewall", "rules.fragments", RULE, "tcpOption.fragments"),
        ("ovh_ip_firewall", "rules.tcp_option", RULE, "tcpOption.option"),
        ("ovh_ip_reverse", "ip", REVERSE, "ipReverse"),
        ("ovh_ip_reverse", "reverse", REVERSE, "reverse"),
        ("ovh_domain_record", "name", RECORD, "subDomain"),
        ("ovh_domain_record", "type", RECORD, "fieldType"),
        ("ovh_domain_record", "ttl", RECORD, "ttl"),
        ("ovh_domain_zone", "records.ttl", RECORD, "ttl"),
        ("ovh_mail_redirection", "from", REDIRECTION, "from"),
        ("ovh_mail_redirection", "to", REDIRECTION, "to"),
        ("ovh_mail_redirection", "local_copy", REDIRECTION, "localCopy"),
        ("ovh_consumer_key", "access_rules.path", CREDENTIAL, "accessRules.path"),
        ("ovh_consumer_key", "allowed_ips", CREDENTIAL, "allowedIPs"),
        ("ovh_bill_info", "date_from", "GET /me/bill", "date.from"),
        ("ovh_bill_info", "category", "GET /me/bill", "category"),
        ("ovh_bill_info", "order_id", "GET /me/bill", "orderId"),
    ],
)
def test_an_option_has_the_published_type(module: str, option: str, operation: str, field: str) -> None:
    spec, found = option_at(module, option), published(operation, field)
    assert (spec["type"], spec.get("elements", "")) == (found.type, found.elements)
    assert set(spec.get("choices", found.choices)) == set(found.choices)
