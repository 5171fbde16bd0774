# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads of many containers at once: what one of them is asked is read of all of them, in batches."""

from __future__ import annotations

import copy
import threading
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api import bulk
from ansible_collections.community.ovh.plugins.module_utils._api.client import Client, Values
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError
from ansible_collections.community.ovh.plugins.module_utils._api.transport import Response
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import path_parameters

Key = tuple[str, str, str]


class SharedReads(Client):
    """A client for the reads inside many containers, in parallel.

    The first one that needs a list or an object of its container has it read for all of them, in batches; the others
    take theirs from there. Where the API honours no batches, or has not answered for one, that one is read by itself
    (docs/api_facts.md, Bulk reads).
    """

    def __init__(self, client: Client, parameter: str, names: t.Sequence[str]) -> None:
        # All containers together send as many requests at once as the task may.
        width = max(1, client.reads // max(1, len(names)))
        super().__init__(
            client.connection,
            client.retry_timeout,
            read_only=True,
            parallel=width,
            throttle=client.throttle,
            actions=client.actions,
        )
        self.bulk_modes, self.called = client.bulk_modes, client.called
        # Only the main thread shows progress, and these reads are in others.
        self.batches = copy.copy(client)
        self.batches.progress = self.progress
        self.parameter, self.names = parameter, names
        self.answers: dict[Key, dict[str, t.Any]] = {}
        self.locks: dict[Key, threading.Lock] = {}
        self.lock = threading.Lock()
        self.rejected: ApiError | None = None

    def get_object(self, route: str, values: Values | None = None, query: Values | None = None) -> dict[str, t.Any]:
        """Return the JSON object of a GET, from a batch if it can be in one."""
        found = self.shared(route, values, query, {}, dict)
        return super().get_object(route, values, query) if found is None else found

    def get_list(self, route: str, values: Values | None = None, query: Values | None = None) -> list[t.Any]:
        """Return the JSON list of a GET, from a batch if it can be in one."""
        found = self.shared(route, values, query, {}, list)
        return super().get_list(route, values, query) if found is None else found

    def call(self, method: str, route: str, values: Values | None = None, **options: t.Any) -> Response:
        """Send, and return the response; the first page of an expanded list from a batch, if it is the whole list."""
        headers = options.get("headers") or {}
        if headers == bulk.page_headers(1):
            found = self.shared(route, values, options.get("query"), headers, list)
            if found is not None and len(found) < bulk.PAGE_SIZE:
                return Response(200, found, {})
        return super().call(method, route, values, **options)

    def shared(
        self, route: str, values: Values | None, query: Values | None, headers: t.Mapping[str, str], kind: type
    ) -> t.Any:
        """Return what batches have answered for one container; None if it is to be read by itself."""
        if len(self.names) < 2 or path_parameters(route) != [self.parameter]:
            return None
        key = (route, repr(query), repr(headers))
        with self.lock:
            lock = self.locks.setdefault(key, threading.Lock())
        with lock:
            if self.rejected:
                raise self.rejected
            if key not in self.answers:
                self.answers[key] = self.read_batches(route, query, headers, kind)
        return self.answers[key].get(str((values or {})[self.parameter]))

    def read_batches(
        self, route: str, query: Values | None, headers: t.Mapping[str, str], kind: type
    ) -> dict[str, t.Any]:
        """Return what a GET route answers for the containers, by name. Remembers that the credential is rejected."""
        try:
            return bulk.read_batches(self.batches, route, self.parameter, list(self.names), {}, query, kind, headers)
        except ApiError as error:
            if error.credential_rejected:
                self.rejected = error
            raise
