# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is in vRacks (ovh_vrack_info, ovh_vrack_member)."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import Reading
from ansible_collections.community.ovh.plugins.module_utils._engine.gather import gather
from ansible_collections.community.ovh.plugins.module_utils._engine.info import failure
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import (
    Target,
    found_targets,
    raise_if_stopped,
    select,
    warn_of_skipped,
)
from ansible_collections.community.ovh.plugins.module_utils._products.vrack._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.vrack.vrack import KINDS, VRACK
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import ON_EMPTY, PARALLEL, TARGETS
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_keys
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Source

DETAILS = Source(f"{VRACK.item_route}/dedicatedServerInterfaceDetails", is_list=True, of_objects=True, optional=True)
SELECTORS = {name: TARGETS[name] for name in ("service_name", "tagged")}


def info(run: Run) -> Result:
    """select → read what is in each → result."""
    selects = any(run.params[name] is not None for name in SELECTORS)
    targets = select(VRACK, run, tuple(SELECTORS)) if selects else found_targets(VRACK, run)
    names = [target.name for target in targets if target.workable]
    readings = {kind.option: gather(run.client, kind.held.source, names) for kind in KINDS}
    details = gather(run.client, DETAILS, names)
    for reading in (*readings.values(), details):
        raise_if_stopped(reading)
        for target in targets:
            if target.name in reading.errors and target.workable:
                target.blocked_by(reading.errors[target.name])
    warn_of_skipped(targets, VRACK, run)
    members = {
        name: {word: sorted(reading.objects.get(name, ())) for word, reading in readings.items()} for name in names
    }
    return {
        "changed": False,
        "vracks": [entry(target, members, details) for target in targets],
        **failure(VRACK, targets),
    }


def entry(target: Target, members: dict[str, dict[str, list[str]]], details: Reading) -> Result:
    """One vRack in the result."""
    facts = {**snake_keys(target.facts), "service_name": target.name}
    if not target.workable:
        return {
            **facts,
            "members": None,
            "server_interfaces": None,
            **({"failed": True} if target.error else {"skipped": True}),
            "msg": str(target.error or target.skipped),
        }
    return {**facts, "members": members[target.name], "server_interfaces": snake_keys(details.objects[target.name])}


INFO_OPTIONS: dict[str, dict[str, t.Any]] = {**SELECTORS, **ON_EMPTY, **PARALLEL}
READS = (*VRACK.operations, *(operation for kind in KINDS for operation in kind.held.source.operations))
INFO_JOB = Job(INFO_OPTIONS, info, product="vRack", operations=(*READS, *DETAILS.operations), published=PUBLISHED)
