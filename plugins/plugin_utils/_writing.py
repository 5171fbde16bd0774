# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How a task that cannot be undone is written: only the controller sees this, whichever way the task is executed."""
from __future__ import annotations

import typing as t

from ansible.parsing.mod_args import ModuleArgsParser
from ansible.playbook.task import Task
from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError
from ansible_collections.community.ovh.plugins.module_utils._engine.destructive_action import Writing, require_deliberate
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job
from ansible_collections.community.ovh.plugins.plugin_utils._in_process import validated
from jinja2 import Environment, TemplateSyntaxError, nodes

# Ansible's own name for `args: "{{ variable }}"`, which may give any option.
ANY_OPTION = "_variable_params"
# The options that say which service is meant.
NAMING = ("service_name", "confirm")
# Names in a template that are no variables.
FUNCTIONS = frozenset(("dict", "lookup", "now", "omit", "q", "query", "undef"))


def refusal(job: Job, task: Task, task_vars: t.Mapping[str, t.Any]) -> str | None:
    """Why the task's irreversible action is not carried out as it is written; None where nothing is against it.

    Arguments that are not valid are reported by the execution itself.
    """
    checked = validated(job, task.args)[1] if job.irreversible else None
    if checked is None or job.irreversible is None or checked.error_messages:
        return None
    request, source = job.irreversible(checked.validated_parameters), getattr(task, "_ds", None)
    if request is None or source is None:
        return None
    variables = variables_of(source)
    try:
        require_deliberate(request, checked.validated_parameters, Writing(variables, repetitions(task, variables, task_vars)))
    except UsageError as error:
        return str(error)
    return None


def variables_of(source: t.Any) -> dict[str, frozenset[str]]:
    """The variables that `service_name` and `confirm` are made of, where the task gives them. source: the task as the playbook has it."""
    _action, args, _delegate_to = ModuleArgsParser(source).parse(skip_action_validation=True)
    given = {**dict.fromkeys(NAMING, args[ANY_OPTION]), **args} if ANY_OPTION in args else args
    return {name: names_in(given[name]) for name in NAMING if name in given}


def names_in(value: t.Any) -> frozenset[str]:
    """The variables that a value's templates name; none for what is not a template."""
    if isinstance(value, (list, tuple)):
        return frozenset[str]().union(*map(names_in, value))
    try:
        return frozenset(node.name for node in Environment().parse(str(value)).find_all(nodes.Name)) - FUNCTIONS
    except TemplateSyntaxError:
        return frozenset()


def repetitions(task: Task, variables: t.Mapping[str, t.AbstractSet[str]], task_vars: t.Mapping[str, t.Any]) -> str | None:
    """What runs the task more than once for one service; None where nothing does."""
    if task.retries or (task.retries is None and task.until):
        return "retries" if task.retries else "until"
    if all(variables.get(name) != frozenset() for name in NAMING):
        return None     # each item of a loop and each host may have a service of its own
    if task.loop is not None:
        return "loop"
    several = len(task_vars.get("ansible_play_hosts") or ()) > 1
    return "each host of the play" if several and not (task.run_once or task.when) else None
