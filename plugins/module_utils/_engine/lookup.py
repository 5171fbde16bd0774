# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Resolve a field's value among the objects that each service can choose from."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.gather import gather
from ansible_collections.community.ovh.plugins.module_utils._engine.items import Item
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Run
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import raise_if_stopped, unsuitable_error
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Choice


def resolve(choice: Choice, run: Run, items: t.Iterable[Item]) -> None:
    """Record at each workable item which object is wanted.

    An item with none, or with several, fails if it was named, and is skipped otherwise.
    """
    asked = run.params[choice.option]
    source = dataclasses.replace(choice.source, queries=({choice.filter: asked},))
    workable = {item.target.name: item for item in items if item.target.workable}
    lists = gather(run.client, dataclasses.replace(source, item_route=""), list(workable))
    raise_if_stopped(lists)
    narrower = run.params[choice.narrower[0]]
    unclear = [
        name
        for name, ids in lists.objects.items()
        if narrower is not None or (len(ids) > 1 and str(current_value(choice, workable[name])) not in ids)
    ]
    reading = gather(run.client, source, unclear)
    raise_if_stopped(reading)
    for name, error in {**lists.errors, **reading.errors}.items():
        workable[name].target.blocked_by(error)
    for name, ids in lists.objects.items():
        item = workable[name]
        if name not in unclear and ids:
            item.wanted[choice.field] = (
                current_value(choice, item) if str(current_value(choice, item)) in ids else int(ids[0])
            )
        elif name in reading.objects or not ids:
            resolve_one(choice, item, asked, narrower, reading.objects.get(name, []))


def current_value(choice: Choice, item: Item) -> t.Any:
    """Return the value that the item has now."""
    return item.before.get(choice.field)


def resolve_one(choice: Choice, item: Item, asked: str, narrower: str | None, objects: t.Sequence[Values]) -> None:
    """Select the one object that the narrower option means; record an error that lists the candidates if that is not
    one.
    """
    option, field = choice.narrower
    fitting = [each[choice.field] for each in objects if narrower in (None, each[field])]
    if len(fitting) == 1 or current_value(choice, item) in fitting:
        item.wanted[choice.field] = (
            current_value(choice, item) if current_value(choice, item) in fitting else fitting[0]
        )
        return
    there = listed([f"{each[field]} ({each[choice.field]})" for each in objects]) or "none"
    which = f" with the {field} {narrower}" if narrower is not None else ""
    hint = f": say which by {option}" if len(fitting) > 1 and narrower is None else ""
    item.target.blocked_by(
        unsuitable_error(
            item.target,
            f"it has {len(fitting) or 'no'} {choice.word} of the type {asked}{which}; there are {there}{hint}",
        )
    )
