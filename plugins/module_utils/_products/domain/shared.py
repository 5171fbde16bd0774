# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Helpers shared by the descriptions of zones and domains."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._products.domain.record import relative_name
from ansible_collections.community.ovh.plugins.module_utils._schema.containers import Containers
from ansible_collections.community.ovh.plugins.module_utils._schema.dns_names import compared_name, dns_name
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Parent
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Requirement, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.status import Status
from ansible_collections.community.ovh.plugins.module_utils._schema.tasks import Tasks

ZONE = "/domain/zone/{zoneName}"
DOMAIN = "/domain/{serviceName}"
PRODUCT = "domain name"
# The types of OVHcloud's name servers, and of external ones.
OVHCLOUD = ("hosted", "anycast")
OTHERS = ("external", "dedicated", "empty", "hold", "hosting", "mixed", "parking")
DYNHOST_OFFERED = Requirement(
    ZONE + "/capabilities",
    lambda capabilities: "" if capabilities.get("dynHost") else "the zone does not support DynHost",
)


def name_in_domain(text: t.Any, parents: Values) -> str:
    """Return a host of a domain as an absolute name; a name that does not end with the domain is relative to it.

    Raise ValueError with the reason.
    """
    domain, name = str(parents["serviceName"]), str(text).strip()
    is_whole = f".{compared_name(name)}".endswith(f".{domain}")
    if name.endswith(".") and not is_whole:
        raise ValueError(f"{name!r} is not a name of the domain {domain}")
    return dns_name(name if is_whole else f"{name}.{domain}")


def name_in_zone(text: t.Any, parents: Values) -> str:
    """Return a name relative to its zone, '' at the apex. Absolute names are accepted. Raise ValueError with the
    reason.
    """
    return relative_name(text, str(parents["zoneName"]))


DOMAINS = Containers("domain", "domains", "/domain", DOMAIN)
ZONES = Containers("zone", "zones", "/domain/zone", ZONE)
DOMAIN_PARENT = Parent("domain", "serviceName", normalize=dns_name, containers=DOMAINS)
TASK_STATUS = Status(
    "status", ready=("done",), pending=("todo", "doing"), failed=("cancelled", "error", "problem"), reason="comment"
)
OPEN = ({"status": "todo"}, {"status": "doing"})
DOMAIN_TASKS = Tasks(DOMAIN + "/task", open=OPEN, status=TASK_STATUS)
ZONE_TASKS = Tasks(ZONE + "/task", open=OPEN, status=TASK_STATUS)
ZONE_PARENT = Parent("zone", "zoneName", normalize=dns_name, containers=ZONES)
