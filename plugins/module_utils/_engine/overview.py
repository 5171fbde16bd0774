# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind `Info` for single objects of the caller: the account, and the credential in use."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._schema.info import Overview, SingleObject
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_keys
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Published
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values


def overview_job(parts: t.Sequence[Overview], published: Published | None = None) -> Job:
    """Return the job of a module without options, which returns these parts."""
    return Job(
        {},
        lambda run: read_overview(parts, run),
        operations=tuple(operation for part in parts for each in part.objects for operation in each.operations),
        published=published,
    )


def read_overview(parts: t.Sequence[Overview], run: Run) -> Result:
    """Return the value of each part."""
    return {"changed": False, **{part.name: read_part(part, run) for part in parts}}


def read_part(part: Overview, run: Run) -> Values:
    """Return the objects of one part in the names of results, merged."""
    merged: Values = {}
    for each in part.objects:
        merged.update(read_single(each, run))
    shown: Values = snake_keys(merged)
    return {**shown, **connection_of(run)} if part.connection else shown


def read_single(single: SingleObject, run: Run) -> Values:
    """Return an object (GET); empty if it does not exist for the task's authentication method."""
    method = run.client.connection.credentials.method
    return run.client.get_object(single.route) if not single.methods or method in single.methods else {}


def connection_of(run: Run) -> Values:
    """Return how the task authenticates, without secrets."""
    credentials = run.client.connection.credentials
    return {
        "method": credentials.method,
        "endpoint": credentials.endpoint.name,
        "sources": dict(credentials.sources),
    }
