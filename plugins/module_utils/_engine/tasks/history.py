# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The task history of a service: its tasks of one kind, and the last one since a time."""

from __future__ import annotations

import datetime
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import read_each
from ansible_collections.community.ovh.plugins.module_utils._api.errors import OvhError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import until
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks import start as task_start
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import TaskFamily, Values, path_parameters


def parse_timestamp(text: str) -> datetime.datetime:
    """Return the time of an ISO 8601 text; UTC without a time zone. Raises ValueError."""
    parsed = datetime.datetime.fromisoformat(text.strip())
    return parsed if parsed.tzinfo else parsed.replace(tzinfo=datetime.UTC)


def requested_timestamp(text: str, option: str) -> datetime.datetime:
    """Return the time that an option means, moved so that a start within the same second counts as later.

    The API states whole seconds. Raises UsageError.
    """
    try:
        return parse_timestamp(text).replace(microsecond=0) - datetime.timedelta(microseconds=1)
    except ValueError:
        raise UsageError(
            f"{option}: {text!r} is not an ISO 8601 timestamp, for example 2026-05-04T12:15:00+02:00"
        ) from None


def since(params: Values) -> datetime.datetime | None:
    """Return the time of `unless_done_since`, after which an action need not be repeated; None without it.

    Raises UsageError if it is not a timestamp.
    """
    text = params["unless_done_since"]
    return None if text is None else requested_timestamp(text, "unless_done_since")


def sorted_by_start(tasks: t.Iterable[Values], family: TaskFamily) -> list[Values]:
    """Return tasks in the order of their start."""
    return sorted(tasks, key=lambda task: parse_timestamp(task[family.began]))


def last_since(tasks: t.Sequence[Values], family: TaskFamily, since: datetime.datetime) -> Values | None:
    """Return the last of these sorted tasks that started after this time and has not failed; None without one."""
    begun = [
        task for task in tasks if task[family.status] not in family.bad and parse_timestamp(task[family.began]) > since
    ]
    return begun[-1] if begun else None


def last_running(tasks: t.Sequence[Values], family: TaskFamily) -> Values | None:
    """Return the last of these sorted tasks that has not ended; None without one."""
    running = [task for task in tasks if task[family.status] not in family.good + family.bad]
    return running[-1] if running else None


def tasks_of(starter: task_start.TaskStarter) -> list[Values]:
    """Return the tasks that a starter lists, one GET each.

    A task that was started a moment ago is listed before it can be read (docs/api_facts.md, Tasks).
    """
    run, source, unread = starter.run, starter.source, list[OvhError]()

    def read() -> list[Values] | None:
        ids = [str(number) for number in starter.ids()]
        reading = read_each(run.client, source.item_route, path_parameters(source.item_route)[-1], ids, starter.values)
        unread[:] = list(reading.errors.values())
        return None if unread else list(reading.objects.values())

    tasks = until(read, task_start.LIST_LAG, run.client.throttle)
    if tasks is None:
        raise unread[0]
    return tasks
