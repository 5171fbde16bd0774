# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind `Info` of one list: find → read → filter → result."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._api.bulk import Reading, read_all, read_each
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.enclosing import require_enclosing
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import report_unknown
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import PARALLEL, Spec
from ansible_collections.community.ovh.plugins.module_utils._schema.list_info import ListInfo
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Published
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values


def list_info_job(info: ListInfo, published: Published | None = None) -> Job:
    """The job of a module that reads objects of one list."""
    names = (info.option, *(each.option for each in info.filters))
    options: Spec = {name: {"type": "list", "elements": "str"} for name in names}
    return Job(
        {**options, **PARALLEL},
        lambda run: read_info(info, run),
        check=lambda params: check(info, params),
        operations=info.service.operations,
        published=published,
    )


def check(info: ListInfo, params: Values) -> None:
    """Raise UsageError for what cannot be named."""
    for name in params[info.option] or ():
        try:
            info.check(name)
        except ValueError as error:
            raise UsageError(str(error)) from None


def read_info(info: ListInfo, run: Run) -> Result:
    """The objects that the task asks for. Raises OvhError where one that it names cannot be read."""
    named = run.params[info.option]
    objects = list((read_every(info, run) if named is None else read_named(info, run, named)).values())
    if named is None:
        known = {each.option: {*each.possible, *map(each.value, objects)} for each in info.filters}
        report_unknown(run, info.service.word, known)
    entries = [info.entry(each) for each in objects if is_kept(info, run.params, each)]
    return {"changed": False, info.service.plural: sorted(entries, key=info.order)}


def read_named(info: ListInfo, run: Run, named: list[str]) -> dict[str, Values]:
    """The objects that hold what a task names. Raises the error of one that cannot be read."""
    service, names = info.service, require_enclosing(run.client, info.enclosing, named)
    return readable(read_each(run.client, service.item_route, service.path_parameter, names))


def read_every(info: ListInfo, run: Run) -> dict[str, Values]:
    """All objects; those that will not be readable next time either are left out with a warning."""
    service = info.service
    reading = read_all(run.client, service.list_route, service.item_route, service.path_parameter, service.key)
    objects = readable(reading, skip_lasting=True)
    if reading.errors:
        run.warnings.append(f"left out, as they can't be read: {listed(sorted(reading.errors))}")
    return objects


def readable(reading: Reading, *, skip_lasting: bool = False) -> dict[str, Values]:
    """What was read. Raises the error of an object that could not be read, by its name.

    skip_lasting: except for errors that are about the object itself and will be there next time.
    """
    for name, error in reading.errors.items():
        if not (skip_lasting and isinstance(error, ApiError) and error.lasting):
            raise error.about(name) if isinstance(error, ApiError) else error
    return reading.objects


def is_kept(info: ListInfo, params: Values, current: Values) -> bool:
    """Whether each filter that is given has a value of an object."""
    return all(
        params[each.option] is None or any(each.same(value, each.value(current)) for value in params[each.option])
        for each in info.filters
    )
