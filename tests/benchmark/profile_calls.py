# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How far a reader has to jump to follow a task: `python -m tests.benchmark.profile_calls`.

Each task is run once in this process against the sandbox, its threads one after another in the calling thread.

Files: those of plugins/ in which a function is called, imports apart: in the whole task; in the job, between start and
end of `Job.do`; and of these the ones of `_engine`, `_schema` and `_products`: what a reader must know besides the HTTP
conversation.

Climbing calls: pairs (calling function, called function) in which the called function stands in another file that is
already on the call stack, so that a file which has called, directly or not, is called back. A callback, or an object
that calls its owner, makes such calls; a returned value does not. Counted are pairs in the job whose called function is
above `_api`.

The further figures are how often named functions were called.
"""

from __future__ import annotations

import collections
import concurrent.futures
import contextlib
import dataclasses
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from types import FrameType
from typing import Any
from unittest import mock

import tests.environment
from tests.sandbox import Sandbox
from tests.scenarios.ovh_vps import KEY, OFF

PLUGINS = "/community/ovh/plugins/"
PACKAGE = "module_utils/"
CONVERSATION = "module_utils/_api/"
JOB_STARTS_IN = "module_utils/_engine/run.py"
ABOVE_CONVERSATION = ("module_utils/_engine/", "module_utils/_schema/", "module_utils/_products/")

ZONE_FILE = "www 60 IN A 192.0.2.81\nnew IN A 192.0.2.1\n"
TASKS: dict[str, tuple[str, dict[str, Any]]] = {
    "zone of 2 records": ("ovh_domain_zone", {"zone": "example.com", "zone_file": ZONE_FILE, "exclusive": True}),
    "VPS rebuild": (
        "ovh_vps",
        {
            "service_name": [OFF],
            "image": "Debian 12",
            "rebuild": "when_image_differs",
            "ssh_key": KEY,
            "send_password": False,
            "confirm": OFF,
        },
    ),
}
COUNTED = {
    "declarations parsed": ("_products/domain/zone.py:wanted_zone", "_products/vps/actions.py:with_own_name"),
    "zone files parsed": ("_products/domain/zone_file.py:parse",),
    "identities computed": ("_products/domain/record.py:identity",),
}


@dataclasses.dataclass
class Profile:
    """What one task called: functions as 'file:name', pairs of them as 'caller -> called'.

    in_job: files that the job entered. job_runs: whether the job has begun and not ended.
    """

    calls: collections.Counter[str] = dataclasses.field(default_factory=collections.Counter)
    in_job: set[str] = dataclasses.field(default_factory=set)
    climbing: collections.Counter[str] = dataclasses.field(default_factory=collections.Counter)
    result: dict[str, Any] = dataclasses.field(default_factory=dict)
    job_runs: bool = False

    @property
    def files(self) -> set[str]:
        """All files of plugins/ that were entered."""
        return {name.partition(":")[0] for name in self.calls}

    @property
    def above_conversation(self) -> set[str]:
        """The files of the job that are neither the conversation's nor those that show progress."""
        return {file for file in self.in_job if file.startswith(ABOVE_CONVERSATION)}

    def count(self, *functions: str) -> int:
        """How often some functions were called."""
        return sum(self.calls[PACKAGE + name] for name in functions)

    def enter(self, frame: FrameType) -> None:
        """Note one call."""
        file = file_of(frame)
        if file is None:
            return
        name = f"{file}:{frame.f_code.co_qualname}"
        self.calls[name] += 1
        if not self.job_runs:
            return
        stack = [(each, path) for each in callers(frame) if (path := file_of(each))]
        if file != JOB_STARTS_IN:
            self.in_job.add(file)
        caller, calling_file = stack[0]
        above = {path for _each, path in stack[1:]}
        if file != calling_file and file in above and not file.startswith(CONVERSATION):
            self.climbing[f"{calling_file}:{caller.f_code.co_qualname} -> {name}"] += 1


def callers(frame: FrameType) -> Iterator[FrameType]:
    """The frames below one, nearest first."""
    below = frame.f_back
    while below is not None:
        yield below
        below = below.f_back


def file_of(frame: FrameType) -> str | None:
    """A frame's file below plugins/, None for any other."""
    _before, found, path = frame.f_code.co_filename.partition(PLUGINS)
    return path if found else None


class InlineExecutor:
    """A pool without threads, so that each call has its caller on the stack."""

    def __init__(self, **_options: Any) -> None:
        """No option matters."""

    def submit(self, function: Callable[..., Any], *args: Any) -> concurrent.futures.Future[Any]:
        """Call the function at once."""
        future: concurrent.futures.Future[Any] = concurrent.futures.Future()
        future.set_result(function(*args))
        return future

    def shutdown(self, **_options: Any) -> None:
        """Nothing is left to end."""


@contextlib.contextmanager
def without_threads() -> Iterator[None]:
    """Meanwhile pools call in the thread that submits."""
    with mock.patch.object(concurrent.futures, "ThreadPoolExecutor", InlineExecutor):
        yield


def profile(module: str, args: Mapping[str, Any], sandbox: Sandbox) -> Profile:
    """What a module calls when its task is run in-process against a sandbox."""
    # The collection can be imported only once Ansible's loader knows where it is.
    from tests.support.execution_modes import action

    made, plugin = Profile(), action(module, args, environ={**sandbox.environment, "OVH_RETRY_TIMEOUT": "10"})

    def job(run: Any) -> Any:
        made.job_runs = True
        try:
            return plugin_job.do(run)
        finally:
            made.job_runs = False

    plugin_job = plugin.job
    plugin.job = dataclasses.replace(plugin_job, do=job)

    def note(frame: FrameType, event: str, _argument: Any) -> None:
        if event == "call":
            made.enter(frame)

    with without_threads():
        sys.setprofile(note)
        try:
            made.result = plugin.run(None, {})
        finally:
            sys.setprofile(None)
    return made


def main() -> None:
    """Print the figures of each task."""
    from ansible.plugins.loader import init_plugin_loader

    init_plugin_loader([tests.environment.COLLECTIONS])
    home = tempfile.mkdtemp()
    os.chdir(home)
    with Sandbox(task_seconds=0.0) as sandbox:
        for name, (module, args) in TASKS.items():
            made = profile(module, args, sandbox)
            if not made.result.get("changed") or made.result.get("failed"):
                raise SystemExit(f"{name}: {made.result}")
            counts = (f"{what} {made.count(*functions)}" for what, functions in COUNTED.items())
            print(
                f"{name}: {len(made.files)} files, {len(made.in_job)} in the job,"
                f" {len(made.above_conversation)} of these above the conversation;"
                f" {len(made.climbing)} climbing calls; {', '.join(counts)}"
            )
            for line in (*sorted(made.above_conversation), *made.climbing):
                print(f"    {line}")


if __name__ == "__main__":
    main()
