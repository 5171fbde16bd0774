# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Find the objects that a task selects, with their facts.

To read them, bulk reads are enough; what is changed or removed is decided on objects that were read by themselves.
"""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import (
    Objects,
    Reading,
    progress_of,
    read_all,
    read_each,
)
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import new_outcomes, run_in_parallel
from ansible_collections.community.ovh.plugins.module_utils._engine.filters import current_time, is_empty_selection
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Run
from ansible_collections.community.ovh.plugins.module_utils._engine.overview import read_single
from ansible_collections.community.ovh.plugins.module_utils._engine.selectable.options import PRESENT
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import (
    Target,
    raise_if_stopped,
    report_unknown,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.filters import excluding
from ansible_collections.community.ovh.plugins.module_utils._schema.selectable import (
    RelatedIds,
    Selectable,
    SharedObject,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Service, Values


def find(kind: Selectable, run: Run) -> list[Values]:
    """Return the selected objects, by default all, for reading."""
    if is_empty_selection(run, kind.selectors, kind.of):
        return []
    ids = run.params[kind.id_option]
    everything = with_shared(kind, run, read_objects(kind.of, run, ids))
    report_unknown_values(kind, run, everything, is_all=ids is None)
    now = current_time(run)
    chosen = [item for item in everything if not excluding(kind.filters, run.params, item, now)]
    return with_related(kind, run, chosen)


def choose(kind: Selectable, run: Run) -> tuple[list[Target], int]:
    """Return the selected objects for a change or removal, and how many objects the account has.

    A named object that does not exist has no facts; a named object that a filter excludes is skipped.
    """
    if is_empty_selection(run, kind.selectors, kind.of):
        return [], 0
    targets, existing = read_targets(kind.of, run, run.params[kind.id_option])
    describe(targets, with_shared(kind, run, facts_of(targets)))
    report_unknown_values(kind, run, facts_of(targets), is_all=False)
    targets = narrow(kind, run, targets)
    describe(targets, with_related(kind, run, facts_of(targets)))
    for target in targets:
        target.named = target.named or bool(target.facts and kind.naming and run.params[kind.naming])
    if not targets and run.params["state"] == PRESENT:
        run.warnings.append(f"no {kind.of.word} matches these filters; nothing to do")
    return targets, existing


# ---- the objects themselves


def read_objects(service: Service, run: Run, ids: t.Iterable[int] | None) -> list[Values]:
    """Return the existing objects with these ids, or all. Raises the error of one that cannot be read."""
    if ids is None:
        reading = read_all(run.client, service.list_route, service.item_route, service.path_parameter, service.key)
    else:
        reading = read_each(
            run.client, service.item_route, service.path_parameter, [str(number) for number in ids], key=service.key
        )
    return list(existing_objects(reading).values())


def read_targets(service: Service, run: Run, ids: t.Iterable[int] | None) -> tuple[list[Target], int]:
    """Return a target for each id, in the order asked, or for each object that exists; and how many exist."""
    listed = [str(number) for number in run.client.get_list(service.list_route)]
    names = listed if ids is None else list(dict.fromkeys(map(str, ids)))
    reading = read_each(run.client, service.item_route, service.path_parameter, names, key=service.key)
    raise_if_stopped(reading)
    targets = [Target(name, ids is not None, reading.objects.get(name, {})) for name in names]
    for target in targets:
        error = reading.errors.get(target.name)
        if error and not is_missing(error):
            target.blocked_by(error)
    return [target for target in targets if target.named or target.facts or not target.workable], len(listed)


def existing_objects(reading: Reading) -> dict[str, Objects]:
    """Return the objects that exist, by id. Raises the error of one that cannot be read."""
    for error in reading.errors.values():
        if not is_missing(error):
            raise error
    return reading.objects


def is_missing(error: OvhError) -> bool:
    """Return whether the error means that the object does not exist. Its list exists, so that a 404 is about the
    object.
    """
    return isinstance(error, ApiError) and error.not_found


# ---- which of them are meant


def narrow(kind: Selectable, run: Run, targets: t.Iterable[Target]) -> list[Target]:
    """Return the targets that match the filters; a named target that does not match is skipped."""
    kept, now = [], current_time(run)
    for target in targets:
        excluded = excluding(kind.filters, run.params, target.facts, now) if target.facts else None
        if excluded and target.named:
            target.skipped = f"left out by {excluded}"
        if target.named or not excluded:
            kept.append(target)
    return kept


def report_unknown_values(kind: Selectable, run: Run, objects: t.Sequence[Values], is_all: bool) -> None:
    """Report filter values that no object has.

    Documented values are always reported, others only if these are all objects and the task reads them.
    """
    reported = [each for each in kind.filters if each.documented or (is_all and each.values)]
    known = {each.option: each.known_values(objects) for each in reported}
    report_unknown(run, kind.of.word, known)


# ---- what else is known of them


def facts_of(targets: t.Iterable[Target]) -> list[Values]:
    """Return the objects of the targets that exist."""
    return [target.facts for target in targets if target.facts]


def describe(targets: t.Iterable[Target], objects: t.Iterable[Values]) -> None:
    """Replace the facts of existing targets with these objects, in order."""
    for target, facts in zip([target for target in targets if target.facts], objects, strict=True):
        target.facts = facts


def with_shared(kind: Selectable, run: Run, objects: list[Values]) -> list[Values]:
    """Return the objects with the fields of the shared objects that they belong to."""
    for shared in kind.shared:
        found = read_shared(kind.of, shared, run, objects)
        objects = [
            {**item, **{name: found.get(item[shared.by], {}).get(field) for name, field in shared.fields.items()}}
            for item in objects
        ]
    return objects


def read_shared(service: Service, shared: SharedObject, run: Run, objects: list[Values]) -> dict[t.Any, Values]:
    """Return each shared object once, by its id (GET)."""
    one_of = {item[shared.by]: str(item[service.key]) for item in objects}
    reading = read_each(run.client, shared.route, service.path_parameter, list(one_of.values()))
    return {item[shared.by]: item for item in existing_objects(reading).values()}


def with_related(kind: Selectable, run: Run, objects: list[Values]) -> list[Values]:
    """Return the objects, each with its related ids and which of them is in use."""
    key = kind.of.key
    if kind.in_use and objects:
        in_use = read_single(kind.in_use.shown_by, run).get(key)
        objects = [{**item, kind.in_use.field: item[key] == in_use} for item in objects]
    for related in kind.related:
        ids = read_related(related, run, objects)
        objects = [{**item, related.field: each} for item, each in zip(objects, ids, strict=True)]
    return objects


def read_related(related: RelatedIds, run: Run, objects: list[Values]) -> list[list[t.Any]]:
    """Return the related ids of each object, sorted. Raises the error of a list that cannot be read."""
    lists = new_outcomes(objects)
    run_in_parallel(
        lists,
        lambda item: run.client.get_list(
            related.of.list_route, query={name: item[field] for name, field in related.query.items()}
        ),
        run.client.reads,
        run.client.throttle,
        progress_of(run.client, related.of.list_route, len(lists)),
    )
    for outcome in lists:
        if outcome.error:
            raise outcome.error
    return [sorted(outcome.value or []) for outcome in lists]
