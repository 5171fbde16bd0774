# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The controller's door: a module's job, done in the controller by its action plugin (docs/architecture.md, two front doors)."""
from __future__ import annotations

import importlib
import os
import sys
import time
import typing as t

from ansible.module_utils.basic import missing_required_lib
from ansible.module_utils.common.arg_spec import ModuleArgumentSpecValidator
from ansible.module_utils.common.parameters import remove_values
from ansible.module_utils.errors import UnsupportedError
from ansible.module_utils.parsing.convert_bool import boolean
from ansible.plugins.action import ActionBase
from ansible.utils.display import Display
from ansible_collections.community.ovh.plugins.module_utils._api.client import Connection
from ansible_collections.community.ovh.plugins.module_utils._api.config import Configuration
from ansible_collections.community.ovh.plugins.module_utils._api.wire import IMPORT_TRACEBACK
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job
from ansible_collections.community.ovh.plugins.module_utils._engine.run import Surroundings, arguments, masked, perform

COLLECTION = "community.ovh"
MODULES = "ansible_collections.community.ovh.plugins.modules."
# Where the command was started: what ./ovh.conf and a relative config_file mean.
START_DIRECTORY = os.getcwd()
SHOWS_PROGRESS = sys.stderr.isatty()
SECONDS_BETWEEN_LINES = 5.0
CONNECTIONS: dict[t.Any, Connection] = {}

display = Display()


class ControllerDoor(ActionBase):
    """Base of all action plugins here. The file's name says which module's job it is."""

    _requires_connection = False
    _supports_async = True
    _supports_check_mode = True
    job: Job
    name: str

    def __init_subclass__(cls) -> None:
        # At class creation, so that the parent process has everything loaded before it forks its workers.
        super().__init_subclass__()
        cls.name = cls.__module__.rpartition(".")[2]
        cls.job = importlib.import_module(MODULES + cls.name).JOB

    def run(self, tmp: str | None = None, task_vars: dict[str, t.Any] | None = None) -> dict[str, t.Any]:
        """The task's result, by the door that the task asks for."""
        result: dict[str, t.Any] = super().run(tmp, task_vars)
        if self._task.async_val and self._connection.transport != "local":
            return {**result, "failed": True, "msg": "async runs in a process of its own on the controller: add delegate_to: localhost to the task"}
        if self._task.async_val or self._elsewhere() or not self._in_controller(task_vars or {}):
            ordinary: dict[str, t.Any] = self._execute_module(module_name=f"{COLLECTION}.{self.name}", task_vars=task_vars,
                                                              wrap_async=bool(self._task.async_val))
            return {**result, **ordinary}
        return {**result, **self._perform()}

    def _elsewhere(self) -> bool:
        """Whether the task says itself that another machine than the controller is to do it."""
        return bool(self._task.delegate_to) and self._connection.transport != "local"

    def _in_controller(self, task_vars: dict[str, t.Any]) -> bool:
        return bool(boolean(self._templar.template(task_vars.get("ovh_run_in_controller", True)), strict=False))

    def _perform(self) -> dict[str, t.Any]:
        if IMPORT_TRACEBACK:
            return {"failed": True, "msg": missing_required_lib("requests", url="https://pypi.org/project/requests/")}
        specification = arguments(self.job)
        checked = ModuleArgumentSpecValidator(specification.pop("argument_spec"), **validator_options(specification)).validate(plain(self._task.args))
        hidden = set(checked._no_log_values)  # pylint: disable=protected-access
        if checked.error_messages:
            unsupported = isinstance(checked.errors[0], UnsupportedError)
            message = f"Unsupported parameters for ({COLLECTION}.{self.name}) module: {checked.errors.msg}" if unsupported else checked.errors.msg
            return dict(remove_values({"failed": True, "msg": message}, hidden))
        around = Surroundings(self._environment(), START_DIRECTORY, bool(self._task.check_mode), connection_for, self._progress(), display.warning,
                              self._announce)
        result, secrets = perform(self.job, checked.validated_parameters, around)
        return masked(result, hidden | secrets)

    def _environment(self) -> dict[str, str]:
        """This process's environment, and what the task's own `environment:` adds."""
        added: dict[str, t.Any] = {}
        self._compute_environment_string(added)
        return {**os.environ, **{str(name): str(value) for name, value in plain(added).items()}}

    def _announce(self, line: str) -> None:
        """Show a line at once, whatever the task and the terminal are: nothing goes on before a person has seen it."""
        display.display(f"{self.name}: {line}", stderr=True, screen_only=True)

    def _progress(self) -> t.Callable[[str], None]:
        """Whole lines on a terminal's stderr, not too many, and none where the task is not to be shown."""
        if not SHOWS_PROGRESS or self._task.no_log:
            return lambda line: None
        last = time.monotonic()

        def show(line: str) -> None:
            nonlocal last
            if time.monotonic() - last >= SECONDS_BETWEEN_LINES:
                last = time.monotonic()
                display.display(f"{self.name}: {line}", stderr=True, screen_only=True)

        return show


def validator_options(specification: dict[str, t.Any]) -> dict[str, t.Any]:
    """AnsibleModule's arguments that its validator takes, too."""
    return {name: value for name, value in specification.items() if name != "supports_check_mode"}


def connection_for(configuration: Configuration) -> Connection:
    """The connection of these very credentials and settings, kept for the tasks that this process does with them: a loop's items."""
    key = (configuration.credentials, configuration.settings)
    if key not in CONNECTIONS:
        CONNECTIONS[key] = Connection(configuration.credentials, configuration.settings)
    return CONNECTIONS[key]


def plain(value: t.Any) -> t.Any:
    """Ansible's own kinds of values (vaulted, tagged, unsafe) as the plain JSON types that they stand for."""
    if isinstance(value, dict):
        return {str(plain(name)): plain(item) for name, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    for kind in (bool, int, float):
        if isinstance(value, kind):
            return kind(value)
    if isinstance(value, str):
        return str.__str__(value)    # str() keeps the kind of an unsafe text
    return value if value is None else str(value)
