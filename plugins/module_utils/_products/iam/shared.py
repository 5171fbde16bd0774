# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Parts that the resources of IAM share: names that stand for URNs, and lists that tasks complete. Pure."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._schema.equality import SET
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Field
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Lookup
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import URN

Values = t.Mapping[str, t.Any]

URN_PREFIX = "urn:"
RESOURCES = "/v2/iam/resource"
RESOURCE_GROUPS = "/v2/iam/resourceGroup"

# The account is the only resource of its type, so that its type names it.
RESOURCE = Lookup("resource", RESOURCES, URN, ("name", "displayName", "type"), as_id=URN_PREFIX)


def with_others(wanted: t.Any, current: t.Any, exclusive: bool) -> t.Any:
    """Return a list with the elements that it has already, unless the task declares all of them."""
    others = [] if exclusive else [each for each in current or [] if each not in wanted]
    return [*others, *wanted]


def in_order(names: list[str] | None) -> list[str] | None:
    """Return actions sorted and each once, so that a diff has a line for each that is gained or lost."""
    return None if names is None else sorted(set(names))


def actions(name: str, **words: t.Any) -> Field:
    """Return a list of actions inside `permissions`, which the API wraps in objects."""
    path = f"permissions.{name}.*.action"
    places: dict[str, t.Any] = {"read": path, "create": path, "put": path}
    return Field(name, type="list", elements="str", equals=SET, normalize=in_order, read_as=in_order, **places, **words)


def owned_by_ovh(found: Values) -> str:
    """Return why an object of OVHcloud cannot be written."""
    return "belongs to OVHcloud" if found.get("owner") == "ovh" else ""
