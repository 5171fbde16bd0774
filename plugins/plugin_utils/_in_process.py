# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Execute a job in this process: for in-process execution and the lookup."""

from __future__ import annotations

import contextlib
import dataclasses
import functools
import os
import sys
import threading
import time
import typing as t

from ansible.module_utils.basic import missing_required_lib
from ansible.module_utils.common.arg_spec import ModuleArgumentSpecValidator, ValidationResult
from ansible.module_utils.errors import UnsupportedError
from ansible.utils.display import Display
from ansible_collections.community.ovh.plugins.module_utils._api.client import Connection
from ansible_collections.community.ovh.plugins.module_utils._api.config import Configuration, ca_file
from ansible_collections.community.ovh.plugins.module_utils._api.errors import OvhError
from ansible_collections.community.ovh.plugins.module_utils._api.redact import redactor
from ansible_collections.community.ovh.plugins.module_utils._api.transport import IMPORT_TRACEBACK, ssl_context
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result
from ansible_collections.community.ovh.plugins.module_utils._engine.option_types import type_problem, without_null
from ansible_collections.community.ovh.plugins.module_utils._engine.run import (
    ExecutionContext,
    arguments,
    execute,
    secrets_of_arguments,
)
from ansible_collections.community.ovh.plugins.plugin_utils._process_cache import ProcessCache

# Where the command was started: what ./ovh.conf and a relative config_file mean.
START_DIRECTORY = os.getcwd()
CONNECTIONS: dict[t.Any, Connection] = ProcessCache()
SHOWS_PROGRESS = sys.stderr.isatty()
SECONDS_BEFORE_FIRST_LINE, SECONDS_BETWEEN_LINES = 2.0, 5.0

display = Display()


def warm_up() -> None:
    """Read the usual certificate authorities: some milliseconds for this process instead of for each worker that it
    forks.
    """
    # What is wrong with them is told by the task that needs them.
    with contextlib.suppress(OvhError):
        ssl_context(ca_file({}, os.environ, START_DIRECTORY))


@dataclasses.dataclass(frozen=True)
class Arguments:
    """The arguments of a task, as plain values without null, and what their validation found."""

    given: dict[str, t.Any]
    checked: ValidationResult


def do(job: Job, whose: str, args: Arguments, around: ExecutionContext) -> Result:
    """Return the result of the job without secrets. A failure has `failed` and `msg`.

    whose: the plugin in messages about its options, such as '(community.ovh.ovh_api_call) module'. args: as `validated`
    returns them.
    """
    if IMPORT_TRACEBACK:
        return {"failed": True, "msg": missing_required_lib("requests", url="https://pypi.org/project/requests/")}
    given, checked = args.given, args.checked
    no_log = frozenset(checked._no_log_values)  # pylint: disable=protected-access
    if checked.error_messages:
        unsupported = isinstance(checked.errors[0], UnsupportedError)
        message = f"Unsupported parameters for {whose}: {checked.errors.msg}" if unsupported else checked.errors.msg
        return {"failed": True, "msg": redactor(no_log | secrets_of_arguments(job, given)).sentence(message)}
    problem = type_problem(validator(job).argument_spec, given)
    if problem:
        return {"failed": True, "msg": problem}
    result, unused = execute(job, checked.validated_parameters, around, no_log)
    return result


def validated(job: Job, args: t.Mapping[str, t.Any]) -> Arguments:
    """Return the args, validated by the argument spec of the job."""
    given = without_null(validator(job).argument_spec, plain(args))
    return Arguments(given, validator(job).validate(given))


@functools.cache
def validator(job: Job) -> ModuleArgumentSpecValidator:
    """Return the validator of the job's arguments. It is only read, and the items of a loop share it."""
    # The validator takes all that AnsibleModule takes but this.
    specification = {name: value for name, value in arguments(job).items() if name != "supports_check_mode"}
    return ModuleArgumentSpecValidator(**specification)


def show(whose: str, line: str) -> None:
    """Show a line on the terminal. It is not in logs or in the output of callbacks."""
    display.display(f"{whose}: {line}", stderr=True, screen_only=True)


def progress(whose: str, *, silent: bool = False) -> t.Callable[[str], None]:
    """Return a function that shows lines to people only: on a terminal's stderr and from the main thread, the first one
    after two seconds, and then one every five seconds at most.
    """
    if silent or not SHOWS_PROGRESS:
        return lambda line: None
    due = time.monotonic() + SECONDS_BEFORE_FIRST_LINE

    def show_seldom(line: str) -> None:
        nonlocal due
        if threading.current_thread() is threading.main_thread() and time.monotonic() >= due:
            due = time.monotonic() + SECONDS_BETWEEN_LINES
            show(whose, line)

    return show_seldom


def connection_for(configuration: Configuration) -> Connection:
    """Return the connection for these credentials and settings. The process keeps it, for example for the items of a
    loop.
    """
    key = (configuration.credentials, configuration.settings)
    if key not in CONNECTIONS:
        CONNECTIONS[key] = Connection(configuration.credentials, configuration.settings)
    return CONNECTIONS[key]


def plain(value: t.Any) -> t.Any:
    """Return vaulted, tagged and unsafe values of Ansible as plain JSON types."""
    if isinstance(value, dict):
        return {str(plain(name)): plain(item) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    for kind in (bool, int, float):
        if isinstance(value, kind):
            return kind(value)
    if isinstance(value, str):
        return str.__str__(value)  # str() keeps the kind of an unsafe text
    return value if value is None else str(value)
