# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What users are granted in a bucket, which nothing shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import errors
from ..generic import handlers
from ..generic.collections import collections
from ..messages import Call
from .cloud import PROJECT
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

BUCKETS = collections()[PROJECT + "/region/{regionName}/storage"]


@route("POST %s/region/{regionName}/storage/{name}/policy/{userId}" % PROJECT)
def grant(api: Api, call: Call) -> None:
    """Grants a user of the project a role."""
    user = call.params["userId"]
    users = api.state.objects.inside(PROJECT.replace("{serviceName}", call.params["serviceName"]) + "/user")
    call.params = {name: value for name, value in call.params.items() if name != "userId"}
    stored = handlers.require_object(BUCKETS, api, call)
    if user not in users:
        raise errors.no_such_object("userId", user)
    facts = stored.current(api.state.agenda.now()) or {}
    facts.setdefault("granted", {})[user] = call.given
