# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Requirements of other objects or of the endpoint, checked before objects are read or written."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import Endpoint, require_product
from ansible_collections.community.ovh.plugins.module_utils._api.errors import StateError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.client import ResourceClient
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.options import option_of
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.plan import Plan
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.steps import Verb
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Published
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Requirement, Resource, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.resource_operations import write_operation


def require_state(resource: Resource, published: Published | None, name: str, endpoint: Endpoint) -> None:
    """Raise UsageError for a state that the endpoint does not have."""
    if published and name in resource.states:
        operation = write_operation(resource, resource.states[name].call)
        require_product(f"state {name}", published.operation(operation).endpoints, endpoint)


def require_first(api: ResourceClient) -> None:
    """Raise StateError if a requirement elsewhere is not met, without which the objects cannot be read correctly."""
    label = f"{api.resource.plural.replace('_', ' ')} of {' '.join(map(str, api.parents.values()))}"
    for requirement in api.resource.requires if api.exists else ():
        if requirement.first:
            refuse(label, requirement.check(found_elsewhere(api, requirement)))


def require_elsewhere(api: ResourceClient, plans: t.Sequence[Plan]) -> None:
    """Raise StateError unless the requirements elsewhere of the objects that will be written are met."""
    writes = [each for each in plans if each.steps]
    for requirement in api.resource.requires if api.exists else ():
        concerned = [each for each in writes if requirement.releases or not is_deletion(each)]
        if requirement.first or not concerned:
            continue
        found = found_elsewhere(api, requirement)
        for each in concerned:
            refuse(each.item.label, unmet(requirement, found, each))


def found_elsewhere(api: ResourceClient, requirement: Requirement) -> Values:
    """Return the object that a requirement is about."""
    return api.client.get_object(requirement.route, api.parents_in(requirement.route))


def unmet(requirement: Requirement, found: Values, plan: Plan) -> str:
    """Return why an object cannot be written as planned, by what was found elsewhere; "" if it can."""
    if is_deletion(plan):
        return requirement.releases(found, plan.item.current or {}) if requirement.releases else ""
    fields = {name: value for step in plan.steps for name, value in step.fields.items()}
    return requirement.check(found) or requirement.fits(found, fields)


def is_deletion(plan: Plan) -> bool:
    """Return whether no object is left after the plan."""
    return plan.steps[-1].verb is Verb.DELETE


def refuse(label: str, reason: str) -> None:
    """Raise StateError with this reason, unless it is empty."""
    if reason:
        raise StateError(f"{label}: {reason}")


def require_offered(api: ResourceClient, plans: t.Sequence[Plan]) -> None:
    """Raise StateError if a value to be written is not offered by the API."""
    for field in api.resource.fields:
        values = {
            each.item.label: step.fields[field.name]
            for each in plans
            for step in each.steps
            if field.name in step.fields
        }
        if not field.offer or not values or not api.exists:
            continue
        offered = api.client.get_object(field.offer.route, api.parents_in(field.offer.route)).get(field.offer.field)
        for label, value in values.items():
            if offered and value not in offered:
                raise StateError(
                    f"{label}: {option_of(field)} {value} is not offered; nothing was written. Use one of"
                    f" {listed(list(map(str, offered)))}"
                )
