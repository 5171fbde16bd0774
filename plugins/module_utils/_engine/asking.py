# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Requests that people must agree to: sent once unless asked before, and looked for after a lost response."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api import messages
from ansible_collections.community.ovh.plugins.module_utils._api.bulk import read_each
from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import is_one_of
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError
from ansible_collections.community.ovh.plugins.module_utils._engine.items import write_each_item
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Run
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import until
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import unsuitable_error
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks.start import LIST_LAG
from ansible_collections.community.ovh.plugins.module_utils._schema.list_settings import Asks
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Published
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values, path_parameters


@dataclasses.dataclass
class Asked:
    """What is asked for one object: the body, where it is sent, and the keys of the object's entry."""

    body: Values = dataclasses.field(default_factory=dict)
    route: str = ""
    shown: Values = dataclasses.field(default_factory=dict)


Items = t.Sequence[t.Any]


def plan(asks: Asks, published: Published, run: Run, items: Items) -> None:
    """Write down at each item what is still to be asked for it. Blocks those that it cannot be asked for."""
    wanted = asks.wanted(run.params)
    if wanted is None:
        return
    due = [item for item in items if item.target.workable and asks.body(wanted, item.entry, [])]
    requests = read_requests(asks, run) if due else []
    for item in items:
        if not item.target.workable:
            continue
        body = asks.body(wanted, item.entry, requests)
        kind = asks.kind(item.entry)
        route = asks.routes.get(kind, "") if kind else ""
        if body and not (route and is_one_of(run.client.endpoint, published.operation(f"POST {route}").endpoints)):
            item.target.blocked_by(unsuitable_error(item.target, messages.not_supported("service", asks.name)))
            continue
        pending = asks.pending(wanted, item.entry, requests)
        item.asked = Asked(body, route, {asks.name: {"asked": body, "pending": pending}})


def read_requests(asks: Asks, run: Run) -> list[Values]:
    """Return all that was asked before (GET). Raises the error of one that cannot be read."""
    source = asks.requests
    ids = [str(number) for number in run.client.get_list(source.route)]
    reading = read_each(run.client, source.item_route, path_parameters(source.item_route)[-1], ids)
    for error in reading.errors.values():
        if not (isinstance(error, ApiError) and error.not_found):
            raise error
    return list(reading.objects.values())


def send(asks: Asks, run: Run, items: Items) -> None:
    """Ask for each item (POST), some in parallel, each once."""
    due = [item for item in items if item.asked.body and item.target.workable]
    if not run.check_mode:
        write_each_item(run, due, asks.name, lambda item: ask(asks, run, item), "services asked for")
    for item in due:
        if item.target.workable and not item.not_attempted:
            item.after = {**item.after, asks.name: item.asked.body}


def ask(asks: Asks, run: Run, item: t.Any) -> bool:
    """Ask for one item. After a lost response, only look whether it arrived. Raises its error if nothing shows it."""
    values = {path_parameters(item.asked.route)[0]: item.entry["service_name"]}
    try:
        run.client.call("POST", item.asked.route, values, body=item.asked.body)
    except ApiError as error:
        if not error.may_have_taken_effect:
            raise
        wanted = asks.wanted(run.params) or {}
        if not until(
            lambda: not asks.body(wanted, item.entry, read_requests(asks, run)) or None, LIST_LAG, run.client.throttle
        ):
            raise error.with_hint("it was not sent again; run the task again, which looks first") from None
    return True
