# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A job and its parameters, made into a result: the one way that both doors go, and the ordinary door itself."""
from __future__ import annotations

import contextlib
import dataclasses
import os
import traceback
import typing as t

from ansible.module_utils import basic
from ansible_collections.community.ovh.plugins.module_utils._api.client import Client, Connection
from ansible_collections.community.ovh.plugins.module_utils._api.config import Configuration, resolve
from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import require_product
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ConfigError, OvhError, StateError
from ansible_collections.community.ovh.plugins.module_utils._api.pace import Pace
from ansible_collections.community.ovh.plugins.module_utils._api.text import concealed, printable, unquoted
from ansible_collections.community.ovh.plugins.module_utils._api.wire import IMPORT_TRACEBACK
from ansible_collections.community.ovh.plugins.module_utils._describe.arguments import CONNECTION
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Actions, HandedOver, Job, Result, Run

# What code runs into that meets data of another form than it relies on.
UNEXPECTED = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)

Connect = t.Callable[[Configuration], Connection]


@dataclasses.dataclass(frozen=True)
class Surroundings:
    """Where a task runs, which differs by door: its environment, its directory, and who holds connections and shows progress."""

    environ: t.Mapping[str, str]
    directory: str
    check_mode: bool = False
    connect: Connect = lambda configuration: Connection(configuration.credentials, configuration.settings)
    progress: t.Callable[[str], None] = lambda line: None
    interrupted: t.Callable[[str], None] = lambda line: None
    announce: t.Callable[[str], None] | None = None


def arguments(job: Job) -> dict[str, t.Any]:
    """What AnsibleModule takes: the argument spec with the connection's options, and the constraints."""
    return {"argument_spec": {**CONNECTION, **job.options}, "supports_check_mode": True, **job.constraints}


def perform(job: Job, params: dict[str, t.Any], around: Surroundings) -> tuple[Result, frozenset[str]]:
    """The task's result (a failure has failed and msg), and the secrets that must not be shown in it."""
    run, secrets = None, frozenset(job.secrets(params))
    warnings: list[str] = []
    try:
        job.check(params)
        configuration = resolve(params, around.environ, around.directory, authenticated=job.authenticated(params), optional=job.optional)
        secrets |= configuration.secrets
        warnings.extend(configuration.warnings)
        if job.product:
            require_product(job.product, configuration.credentials.endpoint)
        client = open_client(params, configuration, around, any_account=bool(job.optional), actions=job.actions)
        run = Run(params, client, around.check_mode, lambda line: around.progress(printable(line)), warnings, announce=around.announce,
                  directory=around.directory)
        with understanding(client, run):
            result = job.do(run)
    except OvhError as error:
        known = secrets | (run.secrets if run else frozenset())
        result = {**job.always_returned(params), "failed": True, "changed": run is not None and run.client.written,
                  "msg": unquoted(str(error), known), **error.facts()}
    except BaseException:
        if run is not None and run.so_far:
            around.interrupted(printable(run.so_far))
        raise
    if warnings:
        result["warnings"] = list(map(printable, warnings))
    if "diff" in result:
        result["diff"] = {side: printable_lines(value) for side, value in result["diff"].items()}
    return result, secrets | (run.secrets if run is not None else frozenset())


def printable_lines(value: t.Any) -> t.Any:
    """A side of a diff: text, which callbacks show as it is, with its control characters escaped."""
    return "\n".join(map(printable, value.split("\n"))) if isinstance(value, str) else value


@contextlib.contextmanager
def understanding(client: Client, run: Run | None = None) -> t.Iterator[None]:
    """Meanwhile code that meets an answer of another form than the API documents raises a StateError, which says where, and what was done."""
    try:
        yield
    except UNEXPECTED as error:
        heard = client.connection.wire.heard
        if not heard:
            raise
        place = traceback.extract_tb(error.__traceback__)[-1]
        so_far = f"; {run.so_far}" if run and run.so_far else ""
        raise StateError(f"an answer of the API can't be understood ({type(error).__name__} in {os.path.basename(place.filename)},"
                         f" line {place.lineno}); the last one: {heard}{so_far}") from error


def open_client(params: dict[str, t.Any], configuration: Configuration, around: Surroundings, *, any_account: bool = False,
                actions: Actions | None = None) -> Client:
    """The conversation of one task: read-only in check mode, and only with the account that is expected."""
    rate, parallel = params.get("rate_limit"), params.get("parallel")
    if (rate is not None and rate <= 0) or (parallel is not None and parallel < 1):
        raise ConfigError("rate_limit and parallel are greater than 0")
    client = Client(around.connect(configuration), configuration.settings.retry_timeout, read_only=around.check_mode, parallel=parallel,
                    read_mode=params.get("read_mode") or "auto", pace=Pace(rate), actions=actions, progress=around.progress)
    if configuration.credentials.expected_account and configuration.credentials.method and not any_account:
        client.require_account(configuration.credentials.expected_account)
    return client


def masked(result: Result, secrets: t.AbstractSet[str]) -> Result:
    """The result with no secret in it but the one that it hands over."""
    return {name: str(value) if isinstance(value, HandedOver) else concealed(value, secrets) for name, value in result.items()}


class Module(basic.AnsibleModule):
    """An AnsibleModule that shows no secret which is inside of an option: not in the system's log, nor where the options are refused."""

    def __init__(self, job: Job) -> None:
        self.job = job
        super().__init__(**arguments(job))

    def log(self, msg: str, log_args: dict[str, t.Any] | None = None) -> None:
        # Without the values: in the text of a dictionary a secret is not to be found again.
        super().log("Invoked with " + ", ".join(name for name, value in self.params.items() if value is not None))

    def fail_json(self, msg: str, **facts: t.Any) -> None:
        # Each ansible-core hides other things; what is refused here is hidden on all of them.
        shown = {"invocation": {"module_args": self.params}, **facts, "msg": msg}
        super().fail_json(**concealed(shown, self.no_log_values | self.job.secrets(self.params)))


def run_module(job: Job) -> None:
    """The ordinary door: the module's own process."""
    module = Module(job)
    if IMPORT_TRACEBACK:
        module.fail_json(msg=basic.missing_required_lib("requests", url="https://pypi.org/project/requests/"), exception=IMPORT_TRACEBACK)
    result, secrets = perform(job, module.params, Surroundings(os.environ, os.getcwd(), module.check_mode))
    module.no_log_values.update(secrets)
    for warning in result.pop("warnings", []):
        module.warn(warning)
    # AnsibleModule masks once more, and what is handed over must pass there, too: the options are masked before that.
    handed_over = {value for value in result.values() if isinstance(value, HandedOver)}
    result = masked({**result, "invocation": {"module_args": module.params}}, module.no_log_values)
    module.no_log_values -= handed_over
    if result.get("failed"):
        module.fail_json(**result)
    module.exit_json(**result)
