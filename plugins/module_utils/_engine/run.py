# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Run a job with its parameters and return a result: the same in both execution modes; and the module process
itself.
"""

from __future__ import annotations

import contextlib
import dataclasses
import os
import traceback
import typing as t

from ansible.module_utils import basic
from ansible_collections.community.ovh.plugins.module_utils._api import messages
from ansible_collections.community.ovh.plugins.module_utils._api.client import Client, Connection
from ansible_collections.community.ovh.plugins.module_utils._api.config import URLS, Configuration, resolve
from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import require_product
from ansible_collections.community.ovh.plugins.module_utils._api.errors import (
    ConfigError,
    OvhError,
    StateError,
    UsageError,
)
from ansible_collections.community.ovh.plugins.module_utils._api.redact import (
    HIDDEN,
    redacting,
    redactor,
    secrets_of_url,
)
from ansible_collections.community.ovh.plugins.module_utils._api.text import printable
from ansible_collections.community.ovh.plugins.module_utils._api.throttle import Throttle
from ansible_collections.community.ovh.plugins.module_utils._api.transport import IMPORT_TRACEBACK
from ansible_collections.community.ovh.plugins.module_utils._engine import called_routes
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Actions, Job, Result, RevealedSecret, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.option_types import type_problem, without_null
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import CONNECTION

# What code runs into that meets data of another form than it relies on.
UNEXPECTED = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
# What of a result is never the API's own data.
MESSAGES = ("msg", "warnings", "diff")

Connect = t.Callable[[Configuration], Connection]


@dataclasses.dataclass(frozen=True)
class ExecutionContext:
    """Where a task runs, which differs by execution mode: its environment, its directory, and who holds connections and
    shows progress. in_loop: whether it is an item of a loop, whose items share a connection.
    """

    environ: t.Mapping[str, str]
    directory: str
    check_mode: bool = False
    connect: Connect = lambda configuration: Connection(configuration.credentials, configuration.settings)
    progress: t.Callable[[str], None] = lambda line: None
    interrupted: t.Callable[[str], None] = lambda line: None
    announce: t.Callable[[str], None] | None = None
    in_loop: bool = False


def arguments(job: Job) -> dict[str, t.Any]:
    """Return the arguments of AnsibleModule: the argument spec with the connection's options, and the constraints."""
    return {"argument_spec": {**CONNECTION, **job.options}, "supports_check_mode": True, **job.constraints}


def execute(
    job: Job, params: dict[str, t.Any], around: ExecutionContext, no_log: t.AbstractSet[str] = frozenset()
) -> tuple[Result, frozenset[str]]:
    """Run one task; return its result without secrets, and the secrets that are known by then.

    A failure is a result with failed and msg. no_log: the values that the argument spec marks as secret.
    """
    run: Run | None = None
    connection: Connection | None = None
    given = secrets_of_arguments(job, params) | no_log
    configured: frozenset[str] = frozenset()
    warnings: list[str] = []

    def secrets() -> frozenset[str]:
        return given | configured | (connection.tokens if connection else set()) | (run.secrets if run else set())

    try:
        request = request_of(job, params)
        configuration = resolve(
            params, around.environ, around.directory, authenticated=job.authenticated(params), optional=job.optional
        )
        configured = configuration.secrets
        warnings.extend(configuration.warnings)
        if job.product and job.published:
            require_product(job.product, job.endpoints, configuration.credentials.endpoint)
        connection = opened = around.connect(configuration)
        watched = dataclasses.replace(
            around, connect=lambda unused: opened, progress=redacting(around.progress, secrets)
        )
        client = open_client(params, configuration, watched, any_account=bool(job.optional), actions=job.actions)
        run = Run(
            params,
            client,
            around.check_mode,
            watched.progress,
            warnings,
            directory=around.directory,
            announce=around.announce and redacting(around.announce, secrets),
            request=request,
            kept=connection.kept if around.in_loop else {},
        )
        with unexpected_answers_as_errors(client, run):
            result = job.do(run)
    except OvhError as error:
        result = {
            **job.always_returned(params),
            "failed": True,
            "changed": run is not None and run.client.written,
            "msg": str(error),
            **error.facts(),
        }
    except BaseException as error:
        if run is not None and run.progress_summary:
            redacting(around.interrupted, secrets)(run.progress_summary)
        error.args = tuple(map(redactor(secrets()).value, error.args))
        raise
    finally:
        if run is not None:
            called_routes.record(around.environ, run.client.called)
    if warnings:
        result["warnings"] = list(map(printable, warnings))
    if "diff" in result:
        result["diff"] = {side: printable_lines(value) for side, value in result["diff"].items()}
    return redact_result(result, secrets(), given - no_log if params.get("show_secrets") else frozenset()), secrets()


def request_of(job: Job, params: dict[str, t.Any]) -> t.Any:
    """Return the request that the job's check makes of the parameters.

    Raises UsageError, also for a description's ValueError.
    """
    try:
        return job.check(params)
    except ValueError as error:
        raise UsageError(str(error)) from None


def secrets_of_arguments(job: Job, params: dict[str, t.Any]) -> frozenset[str]:
    """Return the secrets in the task's options, whether the options are valid or not. No output may show them."""
    return frozenset(job.secrets(params)).union(*(secrets_of_url(params.get(name)) for name in URLS))


def redact_result(result: Result, secrets: frozenset[str], asked_for: t.AbstractSet[str] = frozenset()) -> Result:
    """Return the result without secrets, except a RevealedSecret, and values that were asked for and are data of the
    API.
    """
    everywhere, elsewhere = redactor(secrets), redactor(secrets - asked_for)
    messages = {name: value for name, value in result.items() if name in MESSAGES}
    return {**with_revealed(result, elsewhere.result(result)), **everywhere.result(messages)}


def with_revealed(value: t.Any, redacted: t.Any) -> t.Any:
    """Return a redacted value with the job's RevealedSecret values restored."""
    if isinstance(value, RevealedSecret):
        return str(value)
    if isinstance(value, dict):
        return {name: with_revealed(value[name], each) if name in value else each for name, each in redacted.items()}
    if isinstance(value, list):
        return [with_revealed(each, masked) for each, masked in zip(value, redacted, strict=True)]
    return redacted


def printable_lines(value: t.Any) -> t.Any:
    """Return a side of a diff. Control characters of a text are escaped, because callbacks print it unchanged."""
    return "\n".join(map(printable, value.split("\n"))) if isinstance(value, str) else value


@contextlib.contextmanager
def unexpected_answers_as_errors(client: Client, run: Run | None = None) -> t.Iterator[None]:
    """Turn errors of code that meets an unexpected API response into a StateError inside this context.

    The message states where it happened, and what was done until then.
    """
    try:
        yield
    except UNEXPECTED as error:
        last_response = client.connection.transport.last_response
        if not last_response:
            raise
        place = traceback.extract_tb(error.__traceback__)[-1]
        progress_summary = f"; {run.progress_summary}" if run and run.progress_summary else ""
        raise StateError(
            f"{messages.unexpected_response()} ({type(error).__name__} in {os.path.basename(place.filename)},"
            f" line {place.lineno}); the last response: {last_response}{progress_summary}"
        ) from error


def open_client(
    params: dict[str, t.Any],
    configuration: Configuration,
    around: ExecutionContext,
    *,
    any_account: bool = False,
    actions: Actions | None = None,
) -> Client:
    """Return the client of one task: read-only in check mode, and only for the expected account.

    any_account: whether the job checks the account itself. actions: the IAM actions of each call, for messages. Raises
    ConfigError.
    """
    rate, parallel = params.get("rate_limit"), params.get("parallel")
    if (rate is not None and rate <= 0) or (parallel is not None and parallel < 1):
        raise ConfigError("rate_limit and parallel must be greater than 0")
    client = Client(
        around.connect(configuration),
        configuration.settings.retry_timeout,
        read_only=around.check_mode,
        parallel=parallel,
        read_mode=params.get("read_mode") or "auto",
        throttle=Throttle(rate),
        actions=actions,
        progress=around.progress,
    )
    if configuration.credentials.expected_account and configuration.credentials.method and not any_account:
        client.require_account(configuration.credentials.expected_account)
    return client


def only_described(value: t.Any, spec: t.Mapping[str, t.Any] | None) -> t.Any:
    """Return arguments as far as an argument spec describes them.

    Unknown options, such as mistyped ones, and free data are hidden.
    """
    if isinstance(value, (list, tuple)):
        return [only_described(item, spec) for item in value]
    if not isinstance(value, t.Mapping):
        return HIDDEN if value is not None and spec is None else value
    known = {alias: option for name, option in (spec or {}).items() for alias in (name, *option.get("aliases", ()))}
    return {name: only_described(item, suboptions(known.get(name))) for name, item in value.items()}


def suboptions(option: t.Mapping[str, t.Any] | None) -> t.Mapping[str, t.Any] | None:
    """Return the suboptions of an option; empty for a plain value, and None if nothing describes the value."""
    is_free = (
        option is None or option.get("no_log") or {option.get("type"), option.get("elements")} & {"dict", "raw", "json"}
    )
    return option.get("options") if option and is_free and not option.get("no_log") else None if is_free else {}


class Module(basic.AnsibleModule):
    """An AnsibleModule that shows no secret which is inside of an option: not in the system's log, nor where the
    options are refused.
    """

    params: dict[str, t.Any]
    given: dict[str, t.Any]

    def __init__(self, job: Job) -> None:
        self.job = job
        super().__init__(**arguments(job))
        problem = type_problem(self.argument_spec, self.given)
        if problem:
            self.fail_json(msg=problem)

    def _load_params(self) -> None:
        super()._load_params()
        self.params: dict[str, t.Any] = without_null(self.argument_spec, self.params)
        # Before Ansible converts them, which it does in a copy.
        self.given: dict[str, t.Any] = dict(self.params)

    def log(self, msg: str, log_args: dict[str, t.Any] | None = None) -> None:
        # Without the values: in the text of a dictionary a secret is not to be found again.
        """Write to the system log, without secrets."""
        super().log("Invoked with " + ", ".join(name for name, value in self.params.items() if value is not None))

    def fail_json(self, msg: str, **facts: t.Any) -> None:
        # AnsibleModule refuses options so; each ansible-core hides other things.
        """End with the failure that AnsibleModule reports, without secrets."""
        secrets = secrets_of_arguments(self.job, self.params) | self.no_log_values
        self.end(redact_result({**facts, "failed": True, "msg": msg}, secrets), secrets)

    def end(self, result: Result, secrets: frozenset[str]) -> None:
        """Print a redacted result with the arguments, and end the process."""
        # AnsibleModule would redact once more: numbers, parts of words, and what is handed over.
        self.no_log_values: set[str] = set()
        module_args = redactor(secrets).arguments(only_described(self.params, self.argument_spec))
        (super().fail_json if result.get("failed") else super().exit_json)(
            **result, invocation={"module_args": module_args}
        )


def run_module(job: Job) -> None:
    """Run a job in the module process: parse the arguments, run the task, print its result."""
    module = Module(job)
    if IMPORT_TRACEBACK:
        module.fail_json(
            msg=basic.missing_required_lib("requests", url="https://pypi.org/project/requests/"),
            exception=IMPORT_TRACEBACK,
        )
    result, secrets = execute(
        job, module.params, ExecutionContext(os.environ, os.getcwd(), module.check_mode), module.no_log_values
    )
    for warning in result.pop("warnings", []):
        module.warn(warning)
    module.end(result, secrets)
