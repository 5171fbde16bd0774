# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""MX Plan, Email Pro and Exchange: organizations, and aliases of accounts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from .. import errors
from ..generic import handlers
from ..generic.collections import Collection, collections
from ..messages import Call
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

EXCHANGE = "/email/exchange/{organizationName}/service/{exchangeService}"
# The route of an account, and that of its tasks.
ACCOUNTS = {
    "/email/mxplan/{service}/account/{email}": "task",
    "/email/pro/{service}/account/{email}": "tasks",
    EXCHANGE + "/account/{primaryEmailAddress}": "tasks",
}


@route("GET /email/exchange")
def organizations(api: Api, call: Call) -> list[str]:
    """The names of the organizations."""
    return [str(each.id) for each in api.state.objects.inside("/email/exchange").values()]


def add_alias(aliases: Collection, tasks: Collection, domains: Collection, api: Api, call: Call) -> Any:
    """A task that adds an alias in a domain of the service, unless another task works on the account."""
    domain = call.given["alias"].rpartition("@")[2]
    if domain not in api.state.objects.inside(domains.list_path(call.params.values())):
        raise errors.bad_request("[alias] The domain %s is not in this service" % domain)
    now, open_tasks = api.state.agenda.now(), api.state.objects.inside(tasks.list_path(call.params.values()))
    if api.settings.busy_conflict and any(
        (each.current(now) or {}).get("status") in ("todo", "doing") for each in open_tasks.values()
    ):
        raise errors.conflict("A task on this account is at work")
    return handlers.create(aliases, api, call)


for account, task in ACCOUNTS.items():
    found = [collections()[path] for path in (f"{account}/alias", f"{account}/{task}")]
    route(f"POST {account}/alias")(
        partial(add_alias, *found, collections()[account.partition("/account")[0] + "/domain"])
    )
