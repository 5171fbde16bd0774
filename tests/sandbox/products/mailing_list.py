# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mailing lists of a mail domain, their subscribers and their moderators."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import errors
from ..generic import handlers
from ..generic.collections import collections
from ..messages import Call
from ..state.objects import Facts, StoredObject
from . import mail_task
from .email_domain import DOMAIN, writable_domain
from .registry import route

if TYPE_CHECKING:
    from ..api import Api

LISTS, TASKS = collections()[DOMAIN + "/mailingList"], collections()[DOMAIN + "/task/mailinglist"]
LIST = LISTS.path + "/{name}"
SUBSCRIBERS, MODERATORS = collections()[LIST + "/subscriber"], collections()[LIST + "/moderator"]
# How many subscribers a list can have, by whether its messages are moderated.
LIMITS = {True: 250, False: 5000}


def options_of(api: Api, call: Call) -> Facts:
    """The options of the list that the call names."""
    now, name = api.state.agenda.now(), call.params["name"]
    stored = api.state.objects.get(LISTS.list_path(call.params.values()), name, now)
    if stored is None:
        raise errors.no_such_object("name", name)
    options: Facts = (stored.latest(now) or {})["options"]
    return options


def below(call: Call) -> dict[str, str]:
    """The paths of both lists of members of a mailing list."""
    values = [call.params["domain"], call.params.get("name") or call.given["name"]]
    return {each.path: each.list_path(values) for each in (SUBSCRIBERS, MODERATORS)}


def present(api: Api, call: Call, path: str) -> list[StoredObject]:
    """The members of one role that a list has at this moment."""
    now = api.state.agenda.now()
    return [each for each in api.state.objects.inside(below(call)[path]).values() if each.current(now) is not None]


@route("GET /email/domain/mailingListLimits")
def limits(api: Api, call: Call) -> Facts:
    """How many subscribers a list can have."""
    return {"subscribers": LIMITS[call.asked("moderatorMessage") == "true"]}


@route("POST %s" % LISTS.path)
def create(api: Api, call: Call) -> Any:
    """A task that adds a list, with nobody on it."""
    task = mail_task.create(api, call, LISTS, TASKS, "add")
    for path in below(call).values():
        api.state.objects.lists.pop(path, None)
    return task


@route("PUT %s" % LIST)
def update(api: Api, call: Call) -> Any:
    """Another owner, language or address of answers, at once."""
    writable_domain(api, call)
    return handlers.update(LISTS, api, call)


@route("POST %s/changeOptions" % LIST)
def change_options(api: Api, call: Call) -> Any:
    """A task that sets all options."""
    return mail_task.change(api, call, LISTS, TASKS, "changeOptions", {"options": call.given["options"]})


@route("DELETE %s" % LIST)
def delete(api: Api, call: Call) -> Any:
    """A task that deletes it, whoever is on it."""
    return mail_task.change(api, call, LISTS, TASKS, "delete", None)


@route("POST %s" % SUBSCRIBERS.path)
def subscribe(api: Api, call: Call) -> Any:
    """A task that adds a subscriber, unless the list is full."""
    limit = LIMITS[options_of(api, call)["moderatorMessage"]]
    if len(present(api, call, SUBSCRIBERS.path)) >= limit:
        raise errors.bad_request("This mailing list cannot have more than %d subscribers" % limit)
    return mail_task.create(api, call, SUBSCRIBERS, TASKS, "addSubscriber", call.params["name"])


@route("DELETE %s/{email}" % SUBSCRIBERS.path)
def unsubscribe(api: Api, call: Call) -> Any:
    """A task that removes a subscriber."""
    return mail_task.change(api, call, SUBSCRIBERS, TASKS, "deleteSubscriber", None, call.params["name"])


@route("POST %s" % MODERATORS.path)
def add_moderator(api: Api, call: Call) -> Any:
    """A task that adds a moderator."""
    return mail_task.create(api, call, MODERATORS, TASKS, "addModerator", call.params["name"])


@route("DELETE %s/{email}" % MODERATORS.path)
def remove_moderator(api: Api, call: Call) -> Any:
    """A task that removes a moderator, unless it is the last one of a list that needs one."""
    options = options_of(api, call)
    if len(present(api, call, MODERATORS.path)) == 1 and (
        options["moderatorMessage"] or options["subscribeByModerator"]
    ):
        raise errors.bad_request("The last moderator of a moderated mailing list cannot be deleted")
    return mail_task.change(api, call, MODERATORS, TASKS, "deleteModerator", None, call.params["name"])
