# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind `KeyedValue`: find the containers → read → plan → write → read back → result, for each key."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._api import messages
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError
from ansible_collections.community.ovh.plugins.module_utils._engine import presence
from ansible_collections.community.ovh.plugins.module_utils._engine.enclosing import find_enclosing
from ansible_collections.community.ovh.plugins.module_utils._engine.items import (
    Item,
    changed,
    read_each_item,
    write_each_item,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import attempts
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import Target, unsuitable_error
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import PARALLEL, WAIT
from ansible_collections.community.ovh.plugins.module_utils._schema.keyed_value import KeyedValue
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Published
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values


def keyed_values_job(kind: KeyedValue, published: Published | None = None) -> Job:
    """Return the job of the module that sets and removes the values of keys."""
    return Job(
        {**kind.options, "wait_timeout": WAIT["wait_timeout"], **PARALLEL},
        lambda run: manage(kind, run),
        constraints=kind.constraints,
        check=kind.wanted,
        operations=kind.operations,
        published=published,
    )


def manage(kind: KeyedValue, run: Run) -> Result:
    """Run one task and return its result. Raises ApiError if no key can be read."""
    wanted: dict[str, str | None] = run.request
    items = [Item(Target(key, True, {}), wanted={kind.value: value}) for key, value in wanted.items()]
    find_containers(kind, run, items)
    read(kind, run, items)
    for item in items:
        if item.target.workable and not kind.same(item.wanted[kind.value], item.before.get(kind.value)):
            item.after = wanted_value(kind, item)
    if not run.check_mode:
        write(kind, run, [item for item in items if changed(item)])
    return presence.result(
        kind.service,
        items,
        lambda item: entry(kind, item),
        lambda values: f"{values[kind.parameter]} -> {values[kind.value]}",
    )


def wanted_value(kind: KeyedValue, item: Item) -> Values:
    """Return the key and its value as the task declares them."""
    value = item.wanted[kind.value]
    return {kind.parameter: item.target.name, kind.value: value} if value else presence.GONE


def find_containers(kind: KeyedValue, run: Run, items: list[Item]) -> None:
    """Find the container of each key, and record it at its item."""
    names = find_enclosing(run.client, kind.enclosing, [item.target.name for item in items])
    for item in items:
        name = names[item.target.name]
        if name is None:
            item.target.error = unsuitable_error(item.target, kind.nothing_around)
        else:
            item.ids["container"] = name


# ---- reading


def read(kind: KeyedValue, run: Run, items: list[Item]) -> None:
    """Read each key's current value into its item. Raises the error of a rejected credential."""
    workable = [item for item in items if item.target.workable]
    for item, current in read_each_item(run, workable, lambda item: look_up(kind, run, item)):
        item.before = item.after = current


def look_up(kind: KeyedValue, run: Run, item: Item) -> Values:
    """Return one key with its value as the API has them (GET); empty if the API has none."""
    container = container_of(kind, item)
    for name in run.client.get_list(kind.route, container):
        if kind.compared(str(name)) == item.target.name:
            item.ids["key"] = str(name)
            try:
                return run.client.get_object(kind.item_route, {**container, kind.parameter: name})
            except ApiError as error:
                if not error.not_found:  # removed since it was listed
                    raise
    return presence.GONE


def container_of(kind: KeyedValue, item: Item) -> Values:
    """Return the values of the container's path parameters."""
    return {kind.enclosing.parameter: item.ids["container"]}


# ---- writing


def write(kind: KeyedValue, run: Run, items: list[Item]) -> None:
    """Set or remove each value, some in parallel, and compare it with what the API shows afterwards."""
    write_each_item(
        run,
        items,
        f"the setting of {kind.plural}",
        lambda item: write_one(kind, run, item),
        f"{kind.plural} written",
    )
    for item in items:
        if item.written:
            read_back(kind, run, item)


def write_one(kind: KeyedValue, run: Run, item: Item) -> bool:
    """Write one value and return True.

    The API may accept a rejected value later; the task waits for that if its option asks for it. Raises ApiError.
    """
    waits, seconds = run.params[kind.refusal.option], run.params["wait_timeout"]
    refused = list[ApiError]()
    for _attempt in attempts(seconds if waits else 0.0, run.client.throttle):
        try:
            send(kind, run, item)
            return True
        except ApiError as error:
            if not error.answered_with(400) or not item.wanted[kind.value]:
                raise
            refused.append(error)
    waited = f"it was waited for {seconds:g} s" if waits else f"{kind.refusal.option}: true waits until it does"
    raise refused[-1].with_hint(f"{kind.refusal.reason}; {waited}")


def send(kind: KeyedValue, run: Run, item: Item) -> None:
    """Send one write (POST or DELETE). After a lost response, check the value before repeating it."""
    container, value = container_of(kind, item), item.wanted[kind.value]

    def effect() -> bool | None:
        return kind.same(value, look_up(kind, run, item).get(kind.value)) or None

    if value:
        run.client.call("POST", kind.route, container, body=wanted_value(kind, item), verify_effect=effect)
    else:
        path = {**container, kind.parameter: item.ids["key"]}
        run.client.call("DELETE", kind.item_route, path, accept=(404,), verify_effect=effect)


def read_back(kind: KeyedValue, run: Run, item: Item) -> None:
    """Compare a written value with the one that the API shows now."""
    target = item.target
    try:
        item.after = look_up(kind, run, item)
    except ApiError as error:
        target.error = target.error or unsuitable_error(target, f"it was written but could not be read back ({error})")
        return
    wanted, current = item.wanted[kind.value], item.after.get(kind.value)
    if not target.error and not kind.same(wanted, current):
        target.error = unsuitable_error(
            target,
            f"the API accepted the change but {messages.not_changed(kind.word, current or None, wanted or None)}",
        )


def entry(kind: KeyedValue, item: Item) -> Values:
    """Return one key in the result."""
    return {
        kind.key: item.target.name,
        kind.container: item.ids.get("container"),
        f"{kind.value}_before": item.before.get(kind.value),
        kind.value: item.after.get(kind.value),
    }
