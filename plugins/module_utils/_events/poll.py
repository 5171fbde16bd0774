# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The loop of every event source: read, put what is new on the queue, remember it, wait."""

from __future__ import annotations

import asyncio
import datetime
import logging
import os
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.client import Client, Connection
from ansible_collections.community.ovh.plugins.module_utils._api.config import resolve
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._events.arguments import number
from ansible_collections.community.ovh.plugins.module_utils._events.sources import SOURCES, new_events
from ansible_collections.community.ovh.plugins.module_utils._events.state_file import read_state, write_state
from ansible_collections.community.ovh.plugins.module_utils._schema import arguments

LOG = logging.getLogger("community.ovh")
# The arguments of every source, next to the connection options of the modules: a source is too slow for a rate limit.
COMMON = frozenset(["interval", "state_file", "polls"])
CONNECTION = frozenset(arguments.CONNECTION) - {"rate_limit"}
LONGEST_WAIT = 3600.0


async def watch(queue: asyncio.Queue[t.Any], args: t.Mapping[str, t.Any], name: str) -> None:
    """Put an event on the queue for each new condition that a source finds, until it is cancelled.

    args: interval in seconds; state_file; polls, the number of reads after which to return. Transient errors are
    logged, and the wait doubles. Raises OvhError for all others.
    """
    source = SOURCES[name]
    unknown = sorted(set(args) - COMMON - CONNECTION - source.options)
    if unknown:
        raise UsageError(f"{name}: unknown argument {unknown[0]!r}")
    interval, polls = number(args, "interval", 300, 0), number(args, "polls", 0, 0)
    path = args.get("state_file")
    state_file = os.path.abspath(os.path.expanduser(str(path))) if path else None
    reported = read_state(state_file, name) if state_file else None
    client = await asyncio.to_thread(open_client, args)
    failures, done = 0, 0
    while True:
        try:
            objects = await asyncio.to_thread(source.read, client, args)
        except ApiError as error:
            if not is_transient(error):
                raise
            failures += 1
            LOG.warning("%s: %s", name, error)
        else:
            failures = 0
            found = source.find(objects, args, datetime.datetime.now(datetime.UTC).date())
            if reported is None:
                reported = [] if source.report_existing else list(found)
            # A condition that has ended is forgotten, so that it is an event when it comes back.
            reported = [key for key in reported if key in found]
            for key, event in new_events(found, frozenset(reported)).items():
                await queue.put({"ovh": {"source": name, **event}})
                reported.append(key)
                if state_file:
                    write_state(state_file, name, reported)
            if state_file:
                write_state(state_file, name, reported)
        done += 1
        if done == polls:
            return
        await asyncio.sleep(wait_seconds(interval, failures))


def open_client(args: t.Mapping[str, t.Any]) -> Client:
    """Return a client that only reads, for these arguments and the environment. Raises OvhError."""
    options = {option: args[option] for option in CONNECTION & set(args)}
    configuration = resolve(options, os.environ, os.getcwd())
    client = Client(
        Connection(configuration.credentials, configuration.settings),
        configuration.settings.retry_timeout,
        read_only=True,
    )
    if configuration.credentials.expected_account:
        client.require_account(configuration.credentials.expected_account)
    return client


def is_transient(error: ApiError) -> bool:
    """Return whether the same read may succeed later."""
    return error.rate_limited or error.foreign or error.status is None or error.status >= 500


def wait_seconds(interval: float, failures: int) -> float:
    """Return the time until the next read: the interval, doubled for each failure in a row, up to an hour."""
    return interval if not failures else max(interval, min(max(interval, 1.0) * 2.0 ** min(failures, 12), LONGEST_WAIT))
