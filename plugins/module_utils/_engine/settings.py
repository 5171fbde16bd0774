# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The steps of tasks that set parts of many services: read, plan, write, read back, result.

All that can be done is done, each service with its own outcome.
"""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api import bulk, messages
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed
from ansible_collections.community.ovh.plugins.module_utils._engine.items import (
    Item,
    changed,
    result_of,
    write_each_item,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import until
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import raise_if_stopped, unsuitable_error
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_case
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import BodyFields, Published
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import (
    Service,
    Setting,
    Values,
    path_parameters,
)

Parts = t.Sequence[Setting]
Items = t.Sequence[Item]
Reader = t.Callable[..., bulk.Reading]


def check(parts: Parts, params: t.Mapping[str, t.Any]) -> None:
    """Raise ValueError for an option's value that is not valid."""
    for field in (field for part in parts for field in part.fields):
        if params.get(field.option_name) is not None:
            field.desired_value(params[field.option_name], None)


def body_fields(parts: Parts) -> BodyFields:
    """Return the body fields whose published types become option types, by operation."""
    names: dict[str, tuple[str, ...]] = {}
    for part in parts:
        for operation, fields in part.body_fields.items():
            names[operation] = (*names.get(operation, ()), *fields)
    return names


def options_of(parts: Parts, published: Published | None) -> dict[str, dict[str, t.Any]]:
    """Return the options of these settings, by name."""
    return {name: option for part in parts for name, option in part.options(published).items()}


def wanted_of(parts: Parts, params: t.Mapping[str, t.Any]) -> Values:
    """Return the wanted values of all settings: API name → value."""
    return {name: value for part in parts for name, value in part.wanted(params).items()}


# ---- reading


def read(parts: Parts, run: Run, items: Items) -> None:
    """Read the current values of all settings into each workable item (GET)."""
    for part in parts:
        workable = {item.target.name: item for item in items if item.target.workable}
        reading = read_current(part, run, list(workable.values()), bulk.read_each)
        raise_if_stopped(reading)
        for name, answer in reading.objects.items():
            item = workable[name]
            if part.is_in(answer):
                item.before = item.after = {**item.before, **part.values_in(answer)}
            else:
                item.target.blocked_by(
                    ApiError(
                        "GET",
                        part.read_route,
                        messages.unexpected_response(f"it has no {part.name}"),
                        final=True,
                        foreign=True,
                    )
                )
        for name, error in reading.errors.items():
            if isinstance(error, ApiError) and error.not_found and workable[name].target.facts:
                error.hint = messages.not_supported(part.of.word, part.name)
            workable[name].target.blocked_by(error)


def read_current(part: Setting, run: Run, items: Items, reader: Reader) -> bulk.Reading:
    """Return the object that shows a setting of each item, by service name.

    A service's own object serves every setting that it shows.
    """
    service = part.of
    if path_parameters(part.read_route) == [service.path_parameter]:
        return read_services(service, part.read_route, run, items, reader)
    errors = find_ids(part, run, items, reader)
    names = {item.ids[part.name]: item.target.name for item in items if part.name in item.ids}
    reading = reader(run.client, part.read_route, part.path_parameter, list(names))
    return bulk.Reading(
        {names[key]: answer for key, answer in reading.objects.items()},
        {**errors, **{names[key]: error for key, error in reading.errors.items()}},
    )


def read_services(service: Service, route: str, run: Run, items: Items, reader: Reader) -> bulk.Reading:
    """Return each service's object at a route, by name.

    The service's own object is not read again if it was just read.
    """
    if route != service.item_route:
        return reader(run.client, route, service.path_parameter, [item.target.name for item in items])
    reading = reader(
        run.client, route, service.path_parameter, [item.target.name for item in items if not item.target.fresh]
    )
    for item in items:
        if item.target.name in reading.objects:
            item.target.facts, item.target.fresh = reading.objects[item.target.name], True
    return bulk.Reading({item.target.name: item.target.facts for item in items if item.target.fresh}, reading.errors)


def find_ids(part: Setting, run: Run, items: Items, reader: Reader) -> dict[str, OvhError]:
    """Find the path parameters of a setting's route for each item.

    Returns the errors of items that have none, by service name.
    """
    unknown = {item.target.name: item for item in items if part.name not in item.ids}
    if not part.id_route:
        reading = bulk.Reading({name: {part.of.path_parameter: name} for name in unknown})
    elif part.id_route == part.of.item_route:
        reading = bulk.Reading({name: item.target.facts for name, item in unknown.items()})
    else:
        reading = reader(run.client, part.id_route, part.of.path_parameter, list(unknown))
    for name, answer in reading.objects.items():
        key = part.id(answer) if part.id_route else name
        if key is None:
            reading.errors[name] = unsuitable_error(
                unknown[name].target, messages.not_supported(part.of.word, part.name)
            )
        else:
            unknown[name].ids[part.name] = str(key)
    return reading.errors


def plan(parts: Parts, items: Items) -> None:
    """Plan the changes of each item. An unsupported change fails a named item and skips any other. Pure."""
    for item in items:
        if item.target.workable:
            needed = changes(parts, item.wanted, item.before)
            reasons = [part.unsupported_reason(item.wanted, item.before) for part in parts if part.values_of(needed)]
            why = next(filter(None, reasons), None)
            if why:
                item.target.blocked_by(unsuitable_error(item.target, why))
            else:
                item.changes = needed
                item.after = {**item.before, **needed}


def changes(parts: Parts, wanted: Values, current: Values) -> Values:
    """Return the fields of all settings that differ, with their wanted values. Pure."""
    return {name: value for part in parts for name, value in part.changes(wanted, current).items()}


# ---- writing


def write(parts: Parts, run: Run, items: Items) -> None:
    """Send one PUT for each setting that differs: some items in parallel, the settings of one item one by one."""
    write_each_item(
        run,
        [item for item in items if item.changes],
        listed([part.name for part in parts]),
        lambda item: put_all(parts, run, item),
        f"{parts[0].of.plural} written",
    )


def put_all(parts: Parts, run: Run, item: Item) -> bool:
    """Write the differing settings of one item, up to the first failure, and return True."""
    for part in parts:
        if part.values_of(item.changes):
            put(part, run, item)
            item.written = True
    return True


def put(part: Setting, run: Run, item: Item) -> None:
    """Write one setting of one item (PUT). After a lost response, check whether it took effect before repeating it."""
    for error in find_ids(part, run, [item], bulk.read_each).values():
        raise error
    values = {part.path_parameter: item.ids[part.name]}

    def read_effect() -> Values | None:
        own = path_parameters(part.read_route) == [part.path_parameter]
        current = part.values_in(
            run.client.get_object(part.read_route, values if own else {part.of.path_parameter: item.target.name})
        )
        return None if part.changes(item.wanted, current) else current

    run.client.call(
        "PUT",
        part.route,
        values,
        body=part.body(part.values_of(item.changes), item.target.name),
        verify_effect=read_effect,
    )


def read_back(parts: Parts, run: Run, items: Items) -> None:
    """Compare the written values with what the API shows now; a field that did not change is a failure with both
    values.
    """
    for part in parts:
        written = [item for item in items if item.written and part.values_of(item.changes)]
        if part.lag and not run.params["wait"]:
            continue
        reading = read_until_applied(part, run, written)
        for item in written:
            name = item.target.name
            if name in reading.objects:
                current = part.values_in(reading.objects[name])
                item.after = {**item.after, **current}
                not_taken = part.changes(item.wanted, current)
                if not_taken and not item.target.error:
                    unchanged = ", ".join(
                        messages.not_changed(snake_case(field), current.get(field), value)
                        for field, value in not_taken.items()
                    )
                    item.target.error = unsuitable_error(item.target, f"the API accepted the change but {unchanged}")
            elif not item.target.error:
                error = reading.errors.get(name)
                item.target.error = unsuitable_error(
                    item.target, f"it was written but could not be read back{f' ({error})' if error else ''}"
                )


def read_until_applied(part: Setting, run: Run, items: Items) -> bulk.Reading:
    """Return the objects that show a setting, once they show the written values or the time for that is over."""
    readings: list[bulk.Reading] = []

    def settled() -> bool | None:
        for item in items:
            item.target.fresh = False
        readings.append(read_current(part, run, items, bulk.read_back))
        late = [
            item.target.name
            for item in items
            if not item.target.error
            and item.target.name in readings[-1].objects
            and part.changes(item.wanted, part.values_in(readings[-1].objects[item.target.name]))
        ]
        if late:
            run.progress(f"{part.name}: {len(items) - len(late)} of {len(items)} {part.of.plural} show it")
        return None if late else True

    until(settled, part.lag, run.client.throttle)
    return readings[-1]


# ---- results


def result(service: Service, items: Items, alone: bool = False) -> Result:
    """Return the task's result: an entry for each item, the diff, and one message that names each failed item.

    alone: whether there is only one value, which needs no name.
    """
    moved = {item.target.name: difference_of(item) for item in items if changed(item)}
    diff = {
        "before": {name: diff_values(before, alone) for name, (before, after) in sorted(moved.items())},
        "after": {name: diff_values(after, alone) for name, (before, after) in sorted(moved.items())},
    }
    return result_of(service, items, [entry(service, item, alone) for item in items], diff)


def entry(service: Service, item: Item, alone: bool) -> Result:
    """Return one item's entry in the result: each value that the task names, before and after.

    alone: whether there is only one value, which is then shown under its own name.
    """
    facts = {snake_case(name): item.target.facts.get(name) for name in service.facts}
    before = {snake_case(name): item.before.get(name) for name in item.wanted}
    after = {snake_case(name): item.after.get(name) for name in item.wanted}
    states = (
        {**{name + "_before": value for name, value in before.items()}, **after}
        if alone
        else {"before": before, "after": after}
    )
    return {snake_case(service.path_parameter): item.target.name, **facts, **states}


def difference_of(item: Item) -> tuple[Values, Values]:
    """Return the changed values of an item under the result's names: before, and after."""
    names = [name for name in item.after if item.before.get(name) != item.after[name]]
    return {snake_case(name): item.before.get(name) for name in names}, {
        snake_case(name): item.after[name] for name in names
    }


def diff_values(values: Values, alone: bool) -> t.Any:
    """Return an item's differences for the diff: the bare value if there is only one."""
    return next(iter(values.values())) if alone else values
