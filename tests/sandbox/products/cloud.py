# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""/cloud/project: projects, which can be renamed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import errors
from ..messages import Call
from ..state.cloud import Project
from . import tags
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

PROJECT = "/cloud/project/{serviceName}"


def project_of(api: Api, call: Call) -> Project:
    """The project that the call names; the gate has seen that it exists."""
    return api.state.projects[call.params["serviceName"]]


@route("GET /cloud/project")
def ids(api: Api, call: Call) -> list[str]:
    """Every project."""
    filters = tags.parse(call.asked("iamTags"))
    return [name for name, project in api.state.projects.items() if tags.match(tags.of(project.facts), filters)]


@route("GET " + PROJECT)
def facts(api: Api, call: Call) -> dict[str, Any]:
    """One project."""
    return project_of(api, call).facts


@route("PUT " + PROJECT)
def change(api: Api, call: Call) -> None:
    """Another description, or quotas that are raised only on request."""
    writable = ("description", "manualQuota")
    refused = [name for name in call.given if name not in writable]
    if refused:
        raise errors.bad_request("Given parameter %s is read-only" % refused[0])
    project_of(api, call).facts.update(call.given)
