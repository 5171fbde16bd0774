# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Responders of a mail domain: what answers the mail of an address by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..generic import handlers
from ..generic.collections import collections
from ..messages import Call
from . import mail_task
from .email_domain import DOMAIN, writable_domain
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

RESPONDERS, TASKS = collections()[DOMAIN + "/responder"], collections()[DOMAIN + "/task/responder"]
RESPONDER = RESPONDERS.path + "/{account}"


@route("POST %s" % RESPONDERS.path)
def create(api: Api, call: Call) -> Any:
    """A task that adds one."""
    return mail_task.create(api, call, RESPONDERS, TASKS, "add")


@route("PUT %s" % RESPONDER)
def update(api: Api, call: Call) -> Any:
    """Another text or time, at once."""
    writable_domain(api, call)
    return handlers.update(RESPONDERS, api, call)


@route("DELETE %s" % RESPONDER)
def delete(api: Api, call: Call) -> Any:
    """A task that deletes it."""
    return mail_task.change(api, call, RESPONDERS, TASKS, "delete", None)
