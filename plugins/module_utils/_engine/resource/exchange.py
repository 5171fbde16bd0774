# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an object is made of, such as a flavor, is exchanged only for what can take its place."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import StateError
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.client import ResourceClient
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.lookup import Lookups
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.plan import Plan
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.values import described, value_at
from ansible_collections.community.ovh.plugins.module_utils._schema.field import Exchange, Field
from ansible_collections.community.ovh.plugins.module_utils._schema.lookup import Lookup


def refuse_exchange(lookups: Lookups, api: ResourceClient, plan: Plan) -> Plan:
    """The plan, with an error in the place of its steps where something cannot be exchanged as it says."""
    if plan.item.current is None or plan.recreates:
        return plan
    for field in api.resource.fields:
        reason = reason_against(lookups, api, plan, field) if field.exchange and field.name in plan.after else ""
        if reason:
            return dataclasses.replace(plan, steps=(), error=StateError(f"{plan.item.label}: {reason}"))
    return plan


def reason_against(lookups: Lookups, api: ResourceClient, plan: Plan, field: Field) -> str:
    """Why what a field stands for cannot be exchanged; "" where it can, or check mode cannot know it."""
    current, new = plan.item.current or {}, plan.after[field.name]
    lookup, exchange = t.cast(Lookup, field.lookup), t.cast(Exchange, field.exchange)
    scope = {**described(api.resource.fields, current), **api.parents}
    listed = lookups.listing(lookup, scope).objects
    now = value_at(current, field.read_path.rpartition(".")[0]) or {}
    return exchange({**listed.get(str(now.get("id")), {}), **now}, listed[new]) if new in listed else ""
