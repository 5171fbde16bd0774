# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mail accounts of a domain whose mail has not moved to another platform."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import errors
from ..generic import handlers
from ..generic.collections import collections
from ..messages import Call
from . import mail_task
from .email_domain import DOMAIN, writable_domain
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

ACCOUNTS, TASKS = collections()[DOMAIN + "/account"], collections()[DOMAIN + "/task/account"]
ACCOUNT = ACCOUNTS.path + "/{accountName}"


def require_served(api: Api, call: Call) -> None:
    """Raises what the routes answer once the accounts have moved to MX Plan, and for a size that is not offered."""
    facts, size = writable_domain(api, call).facts, call.given.get("size")
    if facts["migratedMXPlanServiceName"]:
        raise errors.bad_request("This domain has been migrated to %s" % facts["migratedMXPlanServiceName"])
    if size is not None and size not in (facts["allowedAccountSize"] or [size]):
        raise errors.bad_request("[size] Given data (%s) is not an allowed size" % size)


def require_password(call: Call) -> None:
    """Raises what a password is answered that is too short, too long, or has other characters."""
    password = call.given["password"]
    if not 9 <= len(password) <= 30 or not password.isascii() or password != password.strip():
        raise errors.bad_request("[password] Given data is not valid")


@route("POST %s" % ACCOUNTS.path)
def create(api: Api, call: Call) -> Any:
    """A task that adds an account, of the largest size unless the body says another one."""
    require_served(api, call)
    require_password(call)
    task = mail_task.create(api, call, ACCOUNTS, TASKS, "addAccount")
    stored = api.state.objects.inside(ACCOUNTS.list_path(call.params.values()))[call.given["accountName"]]
    size = max(writable_domain(api, call).facts["allowedAccountSize"] or [5000000000])
    email = "%s@%s" % (call.given["accountName"], call.params["domain"])
    if stored.next_facts is not None:
        stored.next_facts = {"size": size, "description": "", **stored.next_facts, "email": email, "isBlocked": False}
    return task


@route("PUT %s" % ACCOUNT)
def update(api: Api, call: Call) -> Any:
    """Another description or size, at once."""
    require_served(api, call)
    return handlers.update(ACCOUNTS, api, call)


@route("POST %s/changePassword" % ACCOUNT)
def change_password(api: Api, call: Call) -> Any:
    """A task that sets another password, which nothing shows."""
    require_served(api, call)
    require_password(call)
    return mail_task.change(api, call, ACCOUNTS, TASKS, "changePassword", {"password": call.given["password"]})


@route("DELETE %s" % ACCOUNT)
def delete(api: Api, call: Call) -> Any:
    """A task that deletes it with all mail in it."""
    require_served(api, call)
    return mail_task.change(api, call, ACCOUNTS, TASKS, "deleteAccount", None)
