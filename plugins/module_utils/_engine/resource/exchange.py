# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an object is made of, such as a flavor, is exchanged only for what can take its place; and what it is connected
to, such as networks, only where it shows that by ids that are known.
"""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import StateError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.client import ResourceClient
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.lookup import Lookups
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.options import option_of
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.plan import Plan
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.values import (
    described,
    read_value,
    value_at,
    without_repetitions,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.field import AddRemove, Exchange, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Lookup
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Values


def refuse_exchange(lookups: Lookups, api: ResourceClient, plan: Plan) -> Plan:
    """Return the plan, with an error instead of its steps if something cannot be exchanged as the task wants."""
    if plan.item.current is None or plan.expected is None or plan.recreates:
        return plan
    for field in map(api.resource.field, plan.after):
        reason = reason_against(lookups, api, plan, field)
        if reason:
            return dataclasses.replace(plan, steps=(), error=StateError(f"{plan.item.label}: {reason}"))
    return plan


def reason_against(lookups: Lookups, api: ResourceClient, plan: Plan, field: Field) -> str:
    """Return why the object that a field refers to cannot be exchanged, as a sentence; "" if it can."""
    current = plan.item.current or {}
    scope = {**described(api.resource.fields, current), **api.parents}
    if field.exchange:
        objects = lookups.listing(t.cast(Lookup, field.lookup), scope).objects
        return unlike(field, field.exchange, current, plan.after[field.name], objects)
    key = field.update.key if isinstance(field.update, AddRemove) else ""
    lookup = next((inner.lookup for inner in field.fields if inner.name == key), None)
    if lookup is None:
        return ""
    shown = without_repetitions(each[key] for each in read_value(field, current) or [])
    return unknown_elements(option_of(field), lookup.label, shown, lookups.listing(lookup, scope).ids)


def unlike(field: Field, exchange: Exchange, current: Values, new: str, objects: t.Mapping[str, Values]) -> str:
    """Return why another object cannot take the place of the current one; "" if it can, or if check mode cannot
    know.
    """
    now = value_at(current, field.read_path.rpartition(".")[0]) or {}
    return exchange({**objects.get(str(now.get("id")), {}), **now}, objects[new]) if new in objects else ""


def unknown_elements(option: str, label: str, shown: t.Sequence[str], known: t.Collection[str]) -> str:
    """Return the sentence about elements whose ids no listed object has: they may be ids of another kind."""
    strange = [each for each in shown if each not in known]
    if not strange:
        return ""
    return (
        f"{option} has {listed(strange)}, which is the id of no {label} there, so that {option} cannot be compared;"
        f" nothing was sent. To change the rest, leave {option} out"
    )
