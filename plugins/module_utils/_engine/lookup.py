# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A field's value by what a task says of it: looked up among the objects that each service has to choose from."""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.gather import gather
from ansible_collections.community.ovh.plugins.module_utils._engine.items import Member
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Run
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import raise_if_stopped, unfit
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values
from ansible_collections.community.ovh.plugins.module_utils._schema.source import Choice


def choose(choice: Choice, run: Run, members: t.Iterable[Member]) -> None:
    """Write down at each workable member which object is wanted of it; one that has none, or several, is a failure if
    named, else skipped.
    """
    asked = run.params[choice.option]
    source = dataclasses.replace(choice.source, queries=({choice.filter: asked},))
    workable = {member.target.name: member for member in members if member.target.workable}
    lists = gather(run.client, dataclasses.replace(source, item_route=""), list(workable))
    raise_if_stopped(lists)
    narrower = run.params[choice.narrower[0]]
    unclear = [
        name
        for name, ids in lists.objects.items()
        if narrower is not None or (len(ids) > 1 and str(current(choice, workable[name])) not in ids)
    ]
    items = gather(run.client, source, unclear)
    raise_if_stopped(items)
    for name, error in {**lists.errors, **items.errors}.items():
        workable[name].target.blocked_by(error)
    for name, ids in lists.objects.items():
        member = workable[name]
        if name not in unclear and ids:
            member.wanted[choice.field] = (
                current(choice, member) if str(current(choice, member)) in ids else int(ids[0])
            )
        elif name in items.objects or not ids:
            take_the_one(choice, member, asked, narrower, items.objects.get(name, []))


def current(choice: Choice, member: Member) -> t.Any:
    """What the member has now."""
    return member.before.get(choice.field)


def take_the_one(choice: Choice, member: Member, asked: str, narrower: str | None, objects: t.Sequence[Values]) -> None:
    """Of several objects, the one that the narrower option means; an error that lists them where that is not one."""
    option, field = choice.narrower
    fitting = [item[choice.field] for item in objects if narrower in (None, item[field])]
    if len(fitting) == 1 or current(choice, member) in fitting:
        member.wanted[choice.field] = current(choice, member) if current(choice, member) in fitting else fitting[0]
        return
    there = listed([f"{item[field]} ({item[choice.field]})" for item in objects]) or "none"
    which = f" with the {field} {narrower}" if narrower is not None else ""
    remedy = f": say which by {option}" if len(fitting) > 1 and narrower is None else ""
    member.target.blocked_by(
        unfit(
            member.target,
            f"it has {len(fitting) or 'no'} {choice.word} of the type {asked}{which}; there are {there}{remedy}",
        )
    )
