# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind `ListSettings`, top to bottom: confirm → choose → read → take what is offered → plan → refuse → write →
read back → result.
"""

from __future__ import annotations

import dataclasses
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import StateError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.messages import not_available
from ansible_collections.community.ovh.plugins.module_utils._engine import asking, settings
from ansible_collections.community.ovh.plugins.module_utils._engine.filters import (
    check_filters,
    current_time,
    is_empty_selection,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.gather import gather
from ansible_collections.community.ovh.plugins.module_utils._engine.items import Item, changed, result_of
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.list_info import (
    Found,
    has_list,
    options_of,
    read_objects,
    report_unknown_values,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.presence import lines
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import (
    Target,
    raise_if_stopped,
    report_empty,
    unsuitable_error,
    warn_of_skipped,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import ON_EMPTY, PARALLEL, WAIT, Spec
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import comparable_name
from ansible_collections.community.ovh.plugins.module_utils._schema.filters import excluding
from ansible_collections.community.ovh.plugins.module_utils._schema.list_settings import (
    ListSettings,
    OfferedValues,
    SettingsOf,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Published
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values


@dataclasses.dataclass
class Listed(Item):
    """An object of the list, its entry in the result, and how its settings are written."""

    entry: Values = dataclasses.field(default_factory=dict)
    described: SettingsOf | None = None
    asked: asking.Asked = dataclasses.field(default_factory=asking.Asked)


Items = t.Sequence[Listed]


def list_settings_job(kind: ListSettings, published: Published) -> Job:
    """Return the job of the module that sets what many objects of a list have."""
    return Job(
        argument_spec(kind, published),
        lambda run: reconcile(kind, published, run),
        constraints={"required_one_of": [tuple(setting_options(kind, published))]},
        check=lambda params: check(kind, params),
        operations=kind.operations,
        fallbacks=kind.fallbacks,
        published=published,
        body_fields=settings.body_fields(kind.listed.settings),
        irreversible=kind.destroys,
    )


def argument_spec(kind: ListSettings, published: Published) -> Spec:
    """Return the module's options."""
    return {
        **options_of(kind.info),
        **setting_options(kind, published),
        "confirm": {"type": "raw"},
        "wait": WAIT["wait"],
        **ON_EMPTY,
        **PARALLEL,
    }


def setting_options(kind: ListSettings, published: Published) -> Spec:
    """Return the options that say what is wanted."""
    plain = settings.options_of(kind.listed.settings, published)
    return {**kind.options, **{name: spec for name, spec in plain.items() if name not in kind.listed.composed}}


def check(kind: ListSettings, params: Values) -> None:
    """Raise UsageError for options that are not valid, for no selection, and for what destroys and is not confirmed."""
    check_filters(kind.info.filters, params)
    if all(params[each] is None for each in options_of(kind.info)):
        raise UsageError(
            f"no {kind.info.service.word} is selected: give at least one of {', '.join(options_of(kind.info))}"
        )
    kind.listed.wanted(params)
    kind.asks.wanted(params)
    destructive = kind.destroys(params)
    if destructive:
        names, given = params[kind.naming] or [], params["confirm"]
        confirmed = given if isinstance(given, list) else [given]
        if not names or sorted(map(str, confirmed)) != sorted(names):
            raise UsageError(
                f"{destructive}: name each {kind.info.service.word} in {kind.naming}, and set confirm to the same"
                " names; nothing was sent"
            )


def reconcile(kind: ListSettings, published: Published, run: Run) -> Result:
    """Run one task and return its result. Raises OvhError if it can do nothing for any object."""
    require_options(kind, published, run)
    items = choose(kind, published, run)
    asking.plan(kind.asks, published, run, items)
    groups = [(each, [item for item in items if item.described is each]) for each in (kind.listed, *kind.elsewhere)]
    for described, members in groups:
        parts = parts_asked(described, members)
        settings.read(parts, run, members)
        for offered in described.offered:
            take_offered(offered, run, members)
        settings.plan(parts, members)
        for item in members:
            refuse(described, item)
        if not run.check_mode:
            settings.write(parts, run, members)
            settings.read_back(parts, run, members)
    asking.send(kind.asks, run, items)
    warn_of_skipped([item.target for item in items], kind.info.service, run)
    return result(kind, items)


# ---- which objects the task is about


def require_options(kind: ListSettings, published: Published, run: Run) -> None:
    """Raise UsageError for what the task cannot ask of an endpoint that does not have the list."""
    if has_list(kind.info, published, run):
        return
    endpoints = published.operation(f"GET {kind.info.service.list_route}").endpoints
    for each in kind.elsewhere:
        for name in each.lacks:
            if run.params[name] is not None:
                raise UsageError(not_available(name, run.client.endpoint.name, endpoints))
        try:
            each.wanted(run.params)
        except ValueError as error:
            raise UsageError(not_available(str(error), run.client.endpoint.name, endpoints)) from None


def choose(kind: ListSettings, published: Published, run: Run) -> list[Listed]:
    """Return the objects that the task means, in the order of the `_info` module, then its names that mean none."""
    if is_empty_selection(run, options_of(kind.info), kind.info.service):
        return []
    found = read_objects(kind.info, published, run, fresh=True)
    now, named = current_time(run), run.params[kind.naming] is not None
    if not named:
        report_unknown_values(kind.info, run, found)
    chosen = [each for each in found if not excluding(kind.info.filters, run.params, each.entry, now)]
    chosen.sort(key=lambda each: kind.info.order(each.entry))
    items = [listed_item(kind, each, named, run) for each in chosen]
    if kind.destroys(run.params):
        require_own_names(kind, run, items)
    if not chosen and not named:
        report_empty(run, f"no {kind.info.service.word} matches these filters; nothing to do")
    return [*items, *unknown_names(kind, run, found)]


def listed_item(kind: ListSettings, found: Found, named: bool, run: Run) -> Listed:
    """Return one object, with what is wanted of it."""
    described = next(each for each in (kind.listed, *kind.elsewhere) if each.of == found.service)
    target = Target(found.name, named, found.values, fresh=True, known_as=str(found.entry[kind.naming]))
    return Listed(target, entry=found.entry, described=described, wanted=described.wanted(run.params))


def require_own_names(kind: ListSettings, run: Run, items: Items) -> None:
    """Block each object that the task does not name by its own name, or whose name others have, too."""
    names = [comparable_name(item.entry[kind.naming]) for item in items]
    asked = {comparable_name(name) for name in run.params[kind.naming]}
    for item, name in zip(items, names, strict=True):
        if name not in asked:
            why = "it is named by its display name; this task needs the service name"
        elif names.count(name) > 1:
            why = f"several {kind.info.service.plural} have this name; choose one by another option"
        else:
            continue
        item.target.error = unsuitable_error(item.target, why)


def unknown_names(kind: ListSettings, run: Run, found: t.Sequence[Found]) -> list[Listed]:
    """Return a failure for each name that no object has, and a skip for each that another option leaves out."""
    by_name = next(each for each in kind.info.filters if each.option == kind.naming)
    others = [each for each in kind.info.filters if each is not by_name]
    now, failures = current_time(run), []
    for name in dict.fromkeys(each for each in run.params[kind.naming] or () if each.strip()):
        entries = [each.entry for each in found if by_name.fits(each.entry, [name], now)]
        meant = [entry for entry in entries if not excluding(others, run.params, entry, now)]
        if meant:
            continue
        target, word = Target(name, True, {}), kind.info.service.word
        if entries:
            target.skipped = f"left out by {excluding(others, run.params, entries[0], now)}"
        else:
            target.error = StateError(f"{name}: the account has no {word} of this name or display name")
        failures.append(Listed(target, entry={**dict.fromkeys(kind.info.entry({})), kind.naming: name}))
    return failures


# ---- what each of them needs


def parts_asked(described: SettingsOf, items: Items) -> list[t.Any]:
    """Return the settings that the task is about; the first one is read always."""
    wanted = items[0].wanted if items else {}
    return [each for each in described.settings if each is described.settings[0] or each.values_of(wanted)]


def take_offered(offered: OfferedValues, run: Run, items: Items) -> None:
    """Write down at each item which of the values that it is offered is wanted of it."""
    due = {
        item.target.name: item
        for item in items
        if item.target.workable
        and offered.field in item.wanted
        and offered.asked(item.wanted[offered.field], item.before[offered.field])
    }
    reading = gather(run.client, offered.source, list(due))
    raise_if_stopped(reading)
    for name, error in reading.errors.items():
        due[name].target.blocked_by(error)
    for name, values in reading.objects.items():
        item = due[name]
        try:
            item.wanted = {**item.wanted, offered.field: offered.choose(item.wanted[offered.field], values)}
        except ValueError as error:
            item.target.blocked_by(unsuitable_error(item.target, str(error)))


def refuse(described: SettingsOf, item: Listed) -> None:
    """Leave out an object that does not take what is to be written."""
    why = described.refuses(item.changes, item.target.facts) if item.changes else ""
    if why:
        item.target.blocked_by(unsuitable_error(item.target, why))
        item.changes, item.after = {}, item.before


# ---- the result


def result(kind: ListSettings, items: Items) -> Result:
    """Return the task's result, whose diff has one line an object."""
    moved = [item for item in items if changed(item)]
    diff = {
        "before": lines(kind.line({**item.entry, **shown(item, item.before)}) for item in moved),
        "after": lines(
            kind.line({**item.entry, **shown(item, item.after)}) + asked_words(kind, item) for item in moved
        ),
    }
    return result_of(kind.info.service, items, [entry(item) for item in items], diff)


def asked_words(kind: ListSettings, item: Listed) -> str:
    """Return the end of an object's line: what is asked for it."""
    return f"; {kind.asks.words(item.asked.body)}" if item.asked.body and item.target.workable else ""


def shown(item: Listed, values: Values) -> Values:
    """Return the settings in the words of results; nothing if they were not read."""
    return item.described.shown(values) if item.described and values else {}


def entry(item: Listed) -> Values:
    """Return one object of the result: as it is now, and what the settings were and are."""
    before, after = shown(item, item.before), shown(item, item.after)
    return {**item.entry, **after, "before": before, "after": after, **item.asked.shown}
