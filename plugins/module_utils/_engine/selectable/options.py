# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The options of the modules of selectable objects, and their validation."""

from __future__ import annotations

from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError
from ansible_collections.community.ovh.plugins.module_utils._engine import settings
from ansible_collections.community.ovh.plugins.module_utils._engine.collection.set_plan import allowed
from ansible_collections.community.ovh.plugins.module_utils._engine.filters import check_filters
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import PARALLEL, REMOVALS, Spec, no_log
from ansible_collections.community.ovh.plugins.module_utils._schema.filters import NUMBERS
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Published
from ansible_collections.community.ovh.plugins.module_utils._schema.selectable import Selectable
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

PRESENT, ABSENT = "present", "absent"


def info_spec(kind: Selectable) -> Spec:
    """Return the options of the module that lists the objects."""
    filters = {each.option: dict(each.argument) for each in kind.filters}
    return {kind.id_option: {**NUMBERS, **no_log(kind.id_option, secret=False)}, **filters, **PARALLEL}


def argument_spec(kind: Selectable, published: Published | None) -> Spec:
    """Return the options of the module that changes and removes the objects."""
    optional, required = {"choices": [PRESENT, ABSENT], "default": PRESENT}, {"choices": [ABSENT], "required": True}
    force: Spec = {"force": {"type": "bool", "default": False}} if kind.in_use else {}
    return {
        **info_spec(kind),
        "state": {"type": "str", **(optional if kind.settings else required)},
        **settings.options_of(kind.settings, published),
        **force,
        **REMOVALS,
    }


def constraints(kind: Selectable) -> Values:
    """Return the constraints between options that AnsibleModule checks."""
    return {"required_if": [("state", PRESENT, setting_options(kind))]} if kind.settings else {}


def setting_options(kind: Selectable) -> tuple[str, ...]:
    """Return the names of the options that change an object."""
    return tuple(name for each in kind.settings for name in each.option_names)


def check(kind: Selectable, params: Values) -> None:
    """Raise UsageError for options that are not valid, and if no object is selected."""
    check_filters(kind.filters, params)
    if all(params[name] is None for name in kind.selectors):
        raise UsageError(f"no {kind.of.word} is selected: give at least one of {', '.join(kind.selectors)}")
    allowed(params["max_removals"], 0)
    settings.check(kind.settings, params)
    for name in setting_options(kind):
        if params["state"] == ABSENT and params[name] is not None:
            raise UsageError(f"{name} requires state: {PRESENT}")
