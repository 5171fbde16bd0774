# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is in vRacks (ovh_vrack_info, ovh_vrack_member)."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import Reading, read_each
from ansible_collections.community.ovh.plugins.module_utils._api.client import Client
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError
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
from ansible_collections.community.ovh.plugins.module_utils._products.vrack.vrack import DETAILS, KINDS, VRACK, Kind
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import ON_EMPTY, PARALLEL, TARGETS
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_keys
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import reads

SELECTORS = {name: TARGETS[name] for name in ("service_name", "tagged")}


def inside(client: Client, kind: Kind, vracks: t.Sequence[str]) -> Reading:
    """The names of what is of this kind in each of these vRacks; nothing where the endpoint does not know the kind."""
    return known_here(gather(client, kind.source, vracks))


def known_here(reading: Reading) -> Reading:
    """A reading of lists, empty ones where the endpoint has no such route."""
    empty: dict[str, list[str]] = {
        name: [] for name, error in reading.errors.items() if isinstance(error, ApiError) and error.no_route
    }
    return Reading(
        {**reading.objects, **empty}, {name: error for name, error in reading.errors.items() if name not in empty}
    )


def info(run: Run) -> Result:
    """select → read what is in each → result."""
    selects = any(run.params[name] is not None for name in SELECTORS)
    targets = select(VRACK, run, tuple(SELECTORS)) if selects else found_targets(VRACK, run)
    names = [target.name for target in targets if target.workable]
    readings = {word: inside(run.client, kind, names) for word, kind in KINDS.items()}
    details = known_here(read_each(run.client, DETAILS, VRACK.path_parameter, names, kind=list))
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
READS = (*VRACK.operations, *(operation for kind in KINDS.values() for operation in kind.source.operations))
INFO_JOB = Job(INFO_OPTIONS, info, product="vRack", operations=(*READS, *reads(DETAILS)), published=PUBLISHED)
