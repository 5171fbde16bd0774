# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind `Collection` where a task names several containers: each is reconciled, and has its own outcome."""

from __future__ import annotations

import dataclasses
import operator
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import OvhError
from ansible_collections.community.ovh.plugins.module_utils._api.parallel import Outcome, is_global_error, new_outcomes
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.container import Container
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.reader import add_facts, read_set
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.reconcile import (
    Shown,
    collections_of,
    container_of,
    reconcile,
    result,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.set_plan import CurrentSet
from ansible_collections.community.ovh.plugins.module_utils._engine.enclosing import find_enclosing
from ansible_collections.community.ovh.plugins.module_utils._engine.items import failed
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import PARALLEL, REMOVALS, WAIT
from ansible_collections.community.ovh.plugins.module_utils._schema.collection import Alternatives, Collection, Wanted
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Published
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

NAME = operator.attrgetter("name")
DeclareEach = t.Callable[[Values], t.Sequence[Wanted]]


@dataclasses.dataclass(frozen=True)
class Several:
    """How a result shows containers. plural: what messages call them. key: the result's list. name: the key of each
    one's name.
    """

    plural: str
    key: str
    name: str


def several_job(
    described: Collection | Alternatives,
    several: Several,
    options: dict[str, dict[str, t.Any]],
    wanted: DeclareEach,
    shown: Shown,
    product: str | None = None,
    published: Published | None = None,
) -> Job:
    """Return the job that keeps the collections of several containers, which say by a status when a write is done.

    wanted: parameters → a declaration for each container, with its name, in the order of the result; one container may
    have several. Raises ValueError with a sentence for the user. shown: returns the keys of a container's entry.
    """

    def one(run: Run, container: Container) -> Result:
        return result(container, shown, reconcile(container))

    whole = "purge" in options
    operations = (
        operation
        for each in collections_of(described)
        for operation in (*each.read_operations(whole), *each.write_operations(whole))
    )
    return Job(
        {**options, "wait_timeout": WAIT["wait_timeout"], **REMOVALS},
        lambda run: go_through(described, several, run, one),
        product,
        check=wanted,
        operations=tuple(operations),
        published=published,
    )


def several_info_job(
    described: Collection | Alternatives,
    several: Several,
    options: dict[str, dict[str, t.Any]],
    asked: DeclareEach,
    shown: Shown,
    product: str | None = None,
    published: Published | None = None,
) -> Job:
    """Return the job that reads the collections of several containers, and what a task asks for in `include`."""
    each_collection = collections_of(described)
    words = [lookup.word for lookup in each_collection[0].on_demand]
    include = {"include": {"type": "list", "elements": "str", "choices": words}} if words else {}

    def one(run: Run, container: Container) -> Result:
        asked_for = run.params.get("include") or ()
        lookups = [lookup for lookup in container.collection.on_demand if lookup.word in asked_for]
        current = add_facts(container, read_set(container, CurrentSet(), deciding=False), lookups)
        related = {lookup.word: current.facts[lookup.word] for lookup in lookups}
        return {"changed": False, **shown(current.items, container.wanted, current.facts), **related}

    operations = (
        *(operation for each in each_collection for operation in each.read_operations(whole=True)),
        *(operation for each in each_collection for lookup in each.on_demand for operation in lookup.operations),
    )

    def do(run: Run) -> Result:
        found = go_through(described, several, run, one)
        entries = [{name: value for name, value in each.items() if name != "changed"} for each in found[several.key]]
        return {**{name: value for name, value in found.items() if name != "diff"}, several.key: entries}

    return Job({**options, **include, **PARALLEL}, do, product, check=asked, operations=operations, published=published)


def go_through(
    described: Collection | Alternatives, several: Several, run: Run, one: t.Callable[[Run, Container], Result]
) -> Result:
    """Work on each container in turn, and return the result of all. Raises the error of a rejected credential."""
    outcomes: list[Outcome[Wanted]] = new_outcomes(with_enclosing(described, run))
    written = False
    with run.report_if_interrupted(several.plural, outcomes, NAME):
        for outcome in outcomes:
            outcome.attempted, run.client.written = True, False
            try:
                outcome.value = one(run, container_of(described, run, outcome.item))
            except OvhError as error:
                outcome.error = error
            written, run.client.written = written or run.client.written, written or run.client.written
            if is_global_error(outcome.error, any(each.value is not None for each in outcomes)):
                break
    return result_of(several, outcomes, written)


def with_enclosing(described: Collection | Alternatives, run: Run) -> list[Wanted]:
    """Return the declarations, with the containers around those that are named by something inside: one read for all
    of them. What nothing encloses stays as it is, and fails by itself.
    """
    declared: t.Sequence[Wanted] = run.request
    enclosing = collections_of(described)[0].enclosing
    if enclosing is None:
        return list(declared)
    names = find_enclosing(run.client, enclosing, list(dict.fromkeys(each.inside for each in declared)))
    return [
        dataclasses.replace(each, path_values={**each.path_values, enclosing.parameter: names[each.inside]})
        if names[each.inside]
        else each
        for each in declared
    ]


def result_of(several: Several, outcomes: t.Sequence[Outcome[Wanted]], written: bool) -> Result:
    """Return the task's result: an entry for each container, and one message that names each that failed."""
    entries: dict[str, Result] = {}
    before, after = [], []
    for outcome in outcomes:
        name = outcome.item.name
        entry = entries.setdefault(name, {several.name: name, "changed": False})
        found = dict(outcome.value or {})
        diff = found.pop("diff", {"before": "", "after": ""})
        before += [f"{name}: {line}\n" for line in diff["before"].splitlines()]
        after += [f"{name}: {line}\n" for line in diff["after"].splitlines()]
        entry.update(found, changed=entry["changed"] or bool(found.get("changed")), **outcome_keys(outcome, entry))
    errors = [outcome.error for outcome in outcomes if outcome.error]
    total, wrong = len(entries), sum("failed" in each for each in entries.values())
    left = [name for name, each in entries.items() if "skipped" in each]
    done = sum(each["changed"] for each in entries.values())
    summary = f"{wrong} of {total} {several.plural} failed, {done} changed"
    summary += f", {len(left)} not tried ({listed(left)})" if left else ""
    return {
        "changed": written or any(each["changed"] for each in entries.values()),
        several.key: list(entries.values()),
        "diff": {"before": "".join(before), "after": "".join(after)},
        **failed(errors, total, summary),
    }


def outcome_keys(outcome: Outcome[Wanted], entry: Result) -> Result:
    """Return the keys of an entry that say that a container failed, or was not tried."""
    if outcome.error:
        return {"failed": True, "msg": "; ".join(filter(None, (entry.get("msg"), str(outcome.error))))}
    return {} if outcome.attempted else {"skipped": True, "msg": "not tried"}
