# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""An account that is made from files: what the playbooks import and export_domains write, or one file of that form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..state import State
from ..state.objects import ObjectStore
from . import cloud, machines, mail, networks, people, zones
from .entries import SeedError
from .files import read

__all__ = ["SeedError", "account", "read"]

# The products in the order in which they are made: a block is routed to a server that exists.
PRODUCTS: dict[str, Callable[[State, Any], None]] = {
    "servers": machines.servers,
    "vps": machines.vps,
    "cloud_projects": cloud.projects,
    "ips": networks.ips,
    "reverses": networks.reverses,
    "vracks": networks.vracks,
    "registered_domains": zones.registered_domains,
    "ssh_keys": people.ssh_keys,
    "identity_groups": people.groups,
    "identity_users": people.users,
    "oauth2_clients": people.clients,
    "iam_resource_groups": people.resource_groups,
    "iam_permissions_groups": people.permissions_groups,
    "iam_policies": people.policies,
    "cloud_networks": cloud.networks,
    "cloud_ssh_keys": cloud.ssh_keys,
    "cloud_users": cloud.users,
    "cloud_instance_groups": cloud.instance_groups,
    "cloud_instances": cloud.instances,
    "cloud_volumes": cloud.volumes,
    "zones": zones.zones,
    "web": zones.redirections,
    "mail": mail.domains,
    "services": machines.services,
}


def account(seed: dict[str, Any]) -> State:
    """The account that has the objects of a seed, by product, and nothing else but its holder and the keys.

    Raises SeedError for an unknown product, or an entry without its name.
    """
    unknown = sorted({*seed} - {*PRODUCTS})
    if unknown:
        raise SeedError("%s is not a product; the products are %s" % (unknown[0], ", ".join(PRODUCTS)))
    state = empty()
    for product, make in PRODUCTS.items():
        try:
            make(state, seed.get(product) or ())
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            missing = "an entry has no %s" % error if isinstance(error, KeyError) else str(error)
            raise SeedError("%s: %s" % (product, missing)) from error
    machines.give_addresses(state, with_blocks=not seed.get("ips"))
    return state


def empty() -> State:
    """The account of a holder who has nothing yet."""
    store = ObjectStore()
    people.add_defaults(store)
    return State(
        servers={},
        vps={},
        ips={},
        domains={},
        domain_names={},
        zones={},
        projects={},
        vracks={},
        vrack_services=networks.no_services(),
        bills={},
        bill_details={},
        refunds={},
        refund_details={},
        end_rules={},
        objects=store,
    )
