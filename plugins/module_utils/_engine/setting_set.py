# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind `Setting`: select → read → choose → plan → write → read back → follow up → result."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import is_one_of, require_product
from ansible_collections.community.ovh.plugins.module_utils._engine import settings
from ansible_collections.community.ovh.plugins.module_utils._engine.action import follow_up
from ansible_collections.community.ovh.plugins.module_utils._engine.action.action import task_entry
from ansible_collections.community.ovh.plugins.module_utils._engine.items import Item
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.lookup import resolve
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import select, warn_of_skipped
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import (
    ON_EMPTY,
    PARALLEL,
    TARGETS,
    WAIT,
    Spec,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_case
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Published
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Setting, Values
from ansible_collections.community.ovh.plugins.module_utils._schema.setting_set import SettingSet


def settings_job(kind: Setting | SettingSet, published: Published) -> Job:
    """Return the job of the module that brings settings of many services to the wanted state."""
    described = SettingSet(kind.of, TARGETS, (kind,)) if isinstance(kind, Setting) else kind
    return Job(
        argument_spec(described, published),
        lambda run: reconcile(described, published, run),
        described.product,
        constraints(described),
        check=lambda params: settings.check(described.settings, params),
        operations=described.operations,
        product_operation=f"PUT {described.settings[0].route}",
        fallbacks=described.fallbacks,
        published=published,
        body_fields=settings.body_fields(described.settings),
    )


def argument_spec(described: SettingSet, published: Published) -> Spec:
    """Return the module's options."""
    chosen: Spec = {}
    for choice in described.choices:
        chosen[choice.option] = {"type": "str", "choices": list(choice.values)}
        chosen[choice.narrower[0]] = {"type": "str"}
    variants = {option: {"type": "bool", "default": False} for part in described.settings for option in part.variants}
    return {
        **described.selectors,
        **ON_EMPTY,
        **settings.options_of(described.settings, published),
        **chosen,
        **variants,
        **(described.follow_up.options if described.follow_up else {}),
        **PARALLEL,
        **(WAIT if described.waits else {}),
    }


def constraints(described: SettingSet) -> Values:
    """Return the constraints between options that AnsibleModule checks."""
    return {
        "mutually_exclusive": list(described.exclusive),
        "required_by": {choice.narrower[0]: (choice.option,) for choice in described.choices},
        "required_if": [(option, True, part.option_names) for part in described.settings for option in part.variants],
    }


def reconcile(described: SettingSet, published: Published, run: Run) -> Result:
    """Run one task and return its result. Raises OvhError if no service can be worked on."""
    parts = parts_asked(described, published, run)
    asked, targets = settings.wanted_of(parts, run.params), select(described.of, run, tuple(described.selectors))
    items = [Item(target, wanted=described.wanted(asked, target.name)) for target in targets]
    settings.read(parts, run, items)
    for choice in described.choices:
        if run.params[choice.option] is not None:
            resolve(choice, run, items)
    settings.plan(parts, items)
    due = follow_up.plan(described.follow_up, run, items) if described.follow_up else []
    tasks = write(described, run, parts, items, due) if parts and not run.check_mode else {}
    warn_of_skipped(targets, described.of, run)
    return result(described, items, tasks)


def write(
    described: SettingSet, run: Run, parts: list[Setting], items: list[Item], due: list[Item]
) -> dict[str, Values]:
    """Write the settings, read them back, and send the follow-up action where it is due.

    Returns the last state of each action's task, by service name.
    """
    then = described.follow_up if due else None
    again = follow_up.retry_instruction(then, run) if then else ""
    try:
        settings.write(parts, run, items)
        settings.read_back(parts, run, items)
    finally:
        run.interrupted += f", {again}" if then else ""
    return follow_up.carry_out(then, run, due, again) if then else {}


# ---- which settings the task is about


def parts_asked(described: SettingSet, published: Published, run: Run) -> list[Setting]:
    """Return the settings that the task uses, in the form that the endpoint has.

    Raises UsageError for a setting that the endpoint lacks.
    """
    chosen = {choice.field: None for choice in described.choices if run.params[choice.option] is not None}
    parts = [
        part_of_endpoint(variant_asked(part, run.params), published, run)
        for part in described.settings
        if part.wanted(run.params) or part.values_of(chosen)
    ]
    for part in parts:
        if part.product:
            require_product(part.product, endpoints_of(part, published), run.client.endpoint)
    return parts


def variant_asked(part: Setting, params: Values) -> Setting:
    """Return the setting, or the variant that an option of the task selects."""
    return next((variant for option, variant in part.variants.items() if params[option]), part)


def part_of_endpoint(part: Setting, published: Published, run: Run) -> Setting:
    """Return the setting, or its fallback on an endpoint without it."""
    if part.fallback and not is_one_of(run.client.endpoint, endpoints_of(part, published)):
        return part.fallback
    return part


def endpoints_of(part: Setting, published: Published) -> tuple[str, ...]:
    """Return the names of the endpoints that have a setting."""
    return published.operation(f"PUT {part.route}").endpoints


# ---- the result


def result(described: SettingSet, items: list[Item], tasks: dict[str, Values]) -> Result:
    """Return the result of the settings, with the last task of each service where an action may follow."""
    outcome, then = settings.result(described.of, items, described.has_one_field), described.follow_up
    if then:
        for entry, item in zip(outcome[snake_case(described.of.plural)], items, strict=True):
            name = item.target.name
            entry["task"] = task_entry(then.action.tasks, name, tasks[name]) if name in tasks else None
    return outcome
