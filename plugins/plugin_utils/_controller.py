# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""In-process execution: an action plugin runs its module's job in the controller (docs/architecture.md, two execution
modes).
"""

from __future__ import annotations

import contextlib
import importlib
import os
import signal
import threading
import typing as t

from ansible.module_utils.parsing.convert_bool import boolean
from ansible.plugins.action import ActionBase
from ansible.utils.display import Display
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job
from ansible_collections.community.ovh.plugins.module_utils._engine.run import ExecutionContext
from ansible_collections.community.ovh.plugins.plugin_utils import _in_process, _writing

COLLECTION = "community.ovh"
MODULES = "ansible_collections.community.ovh.plugins.modules."

display = Display()


class InProcessAction(ActionBase):
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
        _in_process.warm_up()

    def run(self, tmp: str | None = None, task_vars: dict[str, t.Any] | None = None) -> dict[str, t.Any]:
        """Return the task's result, in the execution mode that the task asks for."""
        result: dict[str, t.Any] = super().run(tmp, task_vars)
        args = _in_process.validated(self.job, self._task.args)
        refusal = _writing.refusal(self.job, args, self._task, task_vars or {})
        if refusal:
            return {**result, "failed": True, "changed": False, "msg": refusal}
        if self._task.async_val and self._connection.transport != "local":
            return {
                **result,
                "failed": True,
                "msg": "async runs in a separate process on the controller: add delegate_to: localhost to the task",
            }
        in_controller = self._in_controller(task_vars or {})
        if in_controller is None:
            return {
                **result,
                "failed": True,
                "changed": False,
                "msg": "the variable ovh_run_in_controller must be true or false",
            }
        if self._task.async_val or self._elsewhere() or not in_controller:
            ordinary: dict[str, t.Any] = self._execute_module(
                module_name=f"{COLLECTION}.{self.name}", task_vars=task_vars, wrap_async=bool(self._task.async_val)
            )
            return {**result, **ordinary}
        return {**result, **self._perform(args, in_loop="ansible_loop_var" in (task_vars or {}))}

    def _elsewhere(self) -> bool:
        """Return whether the task says itself that another machine than the controller is to do it."""
        return bool(self._task.delegate_to) and self._connection.transport != "local"

    def _in_controller(self, task_vars: dict[str, t.Any]) -> bool | None:
        """Return what the variable says; None if it is no boolean."""
        wanted = self._templar.template(task_vars.get("ovh_run_in_controller", True))
        try:
            return bool(boolean(wanted))
        except TypeError:
            return None

    def _perform(self, args: _in_process.Arguments, *, in_loop: bool) -> dict[str, t.Any]:
        progress = _in_process.progress(self.name, silent=bool(self._task.no_log))
        around = ExecutionContext(
            self._environment(),
            _in_process.START_DIRECTORY,
            bool(self._task.check_mode),
            _in_process.connection_for,
            progress,
            display.warning,
            self._announce,
            in_loop,
        )
        with interruptible():
            return _in_process.do(self.job, f"({COLLECTION}.{self.name}) module", args, around)

    def _environment(self) -> dict[str, str]:
        """Return this process's environment, and what the task's own `environment:` adds."""
        added: dict[str, t.Any] = {}
        self._compute_environment_string(added)
        return {**os.environ, **{str(name): str(value) for name, value in _in_process.plain(added).items()}}

    def _announce(self, line: str) -> None:
        """Show a line at once, whatever the task and the terminal are: nothing goes on before a person has seen it."""
        _in_process.show(self.name, line)


@contextlib.contextmanager
def interruptible() -> t.Iterator[None]:
    """Let SIGINT and SIGTERM interrupt the work of this process once, instead of killing it, so that what is
    in flight can end.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def interrupt(number: int, frame: t.Any) -> t.NoReturn:
        for each in usual:
            signal.signal(each, signal.SIG_IGN)
        raise KeyboardInterrupt

    usual = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        for each in usual:
            signal.signal(each, interrupt)
        yield
    finally:
        for each, handler in usual.items():
            signal.signal(each, handler)
