# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The way in which a task that cannot be undone is written, which only the controller sees."""

from __future__ import annotations

import datetime
import typing as t

from ansible.parsing.mod_args import ModuleArgsParser
from ansible.playbook.task import Task
from ansible.playbook.task_include import TaskInclude
from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError
from ansible_collections.community.ovh.plugins.module_utils._engine.destructive_action import (
    Writing,
    require_deliberate,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job
from ansible_collections.community.ovh.plugins.module_utils._engine.tasks.history import since
from ansible_collections.community.ovh.plugins.plugin_utils._in_process import Arguments
from jinja2 import Environment, TemplateSyntaxError, nodes

# Ansible's own name for `args: "{{ variable }}"`, which may give any option.
ANY_OPTION = "_variable_params"
CONFIRM = "confirm"
SINCE = "unless_done_since"
# The lookup that reads a variable by its name.
VARS_LOOKUP = ("vars", "ansible.builtin.vars")
# Names in a template that are no variables.
FUNCTIONS = frozenset(("dict", "lookup", "now", "omit", "q", "query", "undef"))


def refusal(job: Job, args: Arguments, task: Task, task_vars: t.Mapping[str, t.Any]) -> str | None:
    """Return why the task's irreversible action is not carried out as it is written; None if nothing is against it.

    Arguments that are not valid are reported by the execution itself.
    """
    checked = args.checked
    if job.irreversible is None or checked.error_messages:
        return None
    request, source = job.irreversible(checked.validated_parameters), getattr(task, "_ds", None)
    if request is None or source is None:
        return None
    naming = (*request.named_by, CONFIRM)
    given, params = options_of(source, naming), checked.validated_parameters
    variables = {name: names_in(given[name]) for name in naming if name in given}
    moment = since(params) if SINCE in params else None
    repeated = repetitions(task, [variables.get(name) for name in naming], task_vars)
    try:
        require_deliberate(request, params, Writing(variables, repeated, later(given.get(SINCE), moment)))
    except UsageError as error:
        return str(error)
    return None


def options_of(source: t.Any, naming: t.Iterable[str]) -> t.Mapping[str, t.Any]:
    """Return the options that the task gives, before its templates are filled.

    source: the task as the playbook has it. naming: the options that a template of all arguments may give.
    """
    _action, args, _delegate_to = ModuleArgsParser(source).parse(skip_action_validation=True)
    return {**dict.fromkeys((*naming, SINCE), args[ANY_OPTION]), **args} if ANY_OPTION in args else args


def names_in(value: t.Any, functions: t.AbstractSet[str] = FUNCTIONS) -> frozenset[str]:
    """Return the variables that a value's templates name; none for what is not a template.

    functions: names that do not count.
    """
    if isinstance(value, (list, tuple)):
        return frozenset[str]().union(*map(names_in, value))
    try:
        template = Environment().parse(str(value))
    except TemplateSyntaxError:
        return frozenset()
    any_variable = any(node.value in VARS_LOOKUP for node in template.find_all(nodes.Const))
    return (frozenset(node.name for node in template.find_all(nodes.Name)) - functions) | (
        {"vars"} if any_variable else set()
    )


def repetitions(
    task: Task, naming: t.Iterable[t.AbstractSet[str] | None], task_vars: t.Mapping[str, t.Any]
) -> str | None:
    """Return what runs the task more than once for one service; None if nothing does.

    naming: the variables of each option that names the service; None if the task does not give the option.
    """
    if task.retries or (task.retries is None and task.until):
        return "retries" if task.retries else "until"
    if all(names != frozenset() for names in naming):
        return None  # each item of a loop and each host may have a service of its own
    if task.loop is not None:
        return "loop"
    if included_in_loop(task):
        return "the loop of an include"
    several = len(task_vars.get("ansible_play_hosts") or ()) > 1
    return "each host of the play" if several and not (task.run_once or task.when) else None


def included_in_loop(task: Task) -> bool:
    """Return whether the file or role that the task is in is included by a loop."""
    parent = getattr(task, "_parent", None)
    while parent is not None:
        if isinstance(parent, TaskInclude) and parent.loop is not None:
            return True
        parent = getattr(parent, "_parent", None)
    return False


def later(written: t.Any, moment: datetime.datetime | None) -> str | None:
    """Return why a time does not hold a repetition back; None if it does. written: as the task has it."""
    if moment and moment > datetime.datetime.now(datetime.UTC):
        return "is in the future"
    return "is made of now(), which is later each time" if "now" in names_in(written, frozenset()) else None
