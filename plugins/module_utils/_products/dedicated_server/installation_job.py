# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The installation of a server: never by accident, never twice, and followed to its end (ovh_server_install)."""
from __future__ import annotations

import datetime
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, StateError, UsageError, said_of
from ansible_collections.community.ovh.plugins.module_utils._engine import task_history, task_start
from ansible_collections.community.ovh.plugins.module_utils._engine.destructive_action import DestructiveAction, Request
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import until
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import Target, named_targets
from ansible_collections.community.ovh.plugins.module_utils._products.api.tasks import SERVER_TASKS
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server import installation as product
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server import tasks_job
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.server import operating_system
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import SERVER
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.storage import require_fit
from ansible_collections.community.ovh.plugins.module_utils._products.rights import actions_of
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import CONFIRM, WAIT
from ansible_collections.community.ovh.plugins.module_utils._schema.compare import same_text
from ansible_collections.community.ovh.plugins.module_utils._schema.dns_names import dns_name
from ansible_collections.community.ovh.plugins.module_utils._schema.public_keys import is_public_key
from ansible_collections.community.ovh.plugins.module_utils._schema.secret_fields import texts_in
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

ERASE = DestructiveAction("reinstall", "erases all that is on the server")
NEVER, WHEN_OS_DIFFERS, ALWAYS = "never", "when_os_differs", "always"
OPTIONS: dict[str, dict[str, t.Any]] = {
    "service_name": {"type": "str", "required": True},
    **product.OPTIONS,
    "reinstall": {"type": "str", "choices": [NEVER, WHEN_OS_DIFFERS, ALWAYS], "default": NEVER},
    **CONFIRM,
    **WAIT,
    "wait_timeout": {"type": "float", "default": 7200.0},
}


def check(params: Values) -> None:
    """Raise UsageError for what can't be meant, and for a deed that is not confirmed."""
    for name in ("service_name", "operating_system"):
        if not params[name].strip():
            raise UsageError(f"{name} is empty")
    request = irreversible(params)
    if request:
        ERASE.require(params, request.option)
    if task_history.since(params) and not request:
        raise UsageError(f"unless_done_since goes with reinstall: {WHEN_OS_DIFFERS} or {ALWAYS}")
    if params["properties"]:
        raise UsageError("properties has no effect: the API has ignored it since October 2025; give customizations: config_drive_metadata instead")
    customizations = params["customizations"] or {}
    if customizations.get("hostname"):
        require_hostname(customizations["hostname"])
    key = customizations.get("ssh_key")
    if key is not None and not is_public_key(key):
        raise UsageError("customizations: ssh_key is the text of one public key, such as 'ssh-ed25519 AAAA... jane'; a name or a private key will not do")


def require_hostname(text: str) -> None:
    """Raise UsageError for what is not a host name, as it is sent."""
    try:
        if dns_name(text) != text.lower():
            raise ValueError(f"{text!r} is not a host name: write it in punycode (xn--...), without a final dot")
    except ValueError as error:
        raise UsageError(f"customizations: hostname: {error}") from None


def irreversible(params: Values) -> Request | None:
    """What the task asks for that cannot be undone."""
    return None if params["reinstall"] == NEVER else Request(ERASE, f"reinstall: {params['reinstall']}")


def install(run: Run) -> Result:
    """The one server that is meant, brought to the wanted operating system."""
    target, = named_targets(SERVER, run, [run.params["service_name"].strip()], exact=True)
    if target.error:
        raise target.error
    with said_of(target.name):
        return Installation(run, target).bring_about()


class Installation:
    """One server, and what the task wants installed on it."""

    def __init__(self, run: Run, target: Target) -> None:
        self.run, self.client, self.name, self.values = run, run.client, target.name, {SERVER.path_parameter: target.name}
        self.wanted = run.params["operating_system"].strip()
        self.before = operating_system(target.facts) if target.fresh else self.read()
        self.tasks = tasks_job.tasks_of(run, self.name, product.REINSTALL_TASK)

    def bring_about(self) -> Result:
        """what is under way → what differs → what can be had → the installation → read back."""
        params = self.run.params
        under_way = [task for task in self.tasks if task["status"] not in SERVER_TASKS.good + SERVER_TASKS.bad]
        if under_way:
            return self.joined(max(under_way, key=tasks_job.begun))
        done = self.done_since(task_history.since(params))
        if done:
            return self.unchanged(done)
        if same_text(self.before, self.wanted) and params["reinstall"] != ALWAYS:
            self.warn_of_a_bad_end()
            return self.unchanged(None)
        if self.before is None and params["reinstall"] != ALWAYS:
            raise StateError(f"{product.shown(None)}, so it cannot be compared with {self.wanted}. To erase the server and install that whatever runs, set"
                             f" reinstall: {ALWAYS} and confirm: {self.name}")
        if params["reinstall"] == NEVER:
            raise StateError(f"its operating system is {self.before}, and not {self.wanted}: reinstall: {WHEN_OS_DIFFERS}, with confirm, {ERASE.effect}"
                             " and installs it")
        body = self.possible()
        task = None if self.run.check_mode else self.carry_out(body)
        return self.result(True, body["operatingSystem"], task, ERASE.diff({"operating_system": self.before}, {"operating_system": body["operatingSystem"]}))

    def done_since(self, since: datetime.datetime | None) -> Values | None:
        """The last installation that began after this time and has not failed; None without one.

        Raises StateError where it was one of another system: a system that does not show is no reason to erase the server again.
        """
        begun = [task for task in self.tasks if since and task["status"] not in SERVER_TASKS.bad and tasks_job.begun(task) > since]
        if begun and not same_text(self.before, self.wanted):
            raise StateError(f"it was installed since unless_done_since, and {product.shown(self.before)}, wanted {self.wanted}: nothing was erased;"
                             " a later unless_done_since installs it again")
        return max(begun, key=tasks_job.begun, default=None)

    # ---- an installation that goes on

    def joined(self, task: Values) -> Result:
        """An installation that was under way when the task came is waited for, and never begun again."""
        if self.run.check_mode or not self.run.params["wait"]:
            self.run.warnings.append(f"{self.name}: an installation is under way, task {task['taskId']}, and nothing was begun;"
                                     f" whether it is that of {self.wanted} is not told")
            return self.unchanged(task)
        try:
            task = self.ended(task)
        except StateError as error:
            raise StateError(f"an installation was under way: {error}") from None
        self.before = self.read()
        if not same_text(self.before, self.wanted):
            raise StateError(f"an installation that was under way has ended, {product.shown(self.before)}, and not {self.wanted}, and nothing"
                             " was begun: run the task again to have it installed")
        return self.unchanged(task)

    def warn_of_a_bad_end(self) -> None:
        """The API may show a system that was never installed."""
        last = max(self.tasks, key=tasks_job.begun, default=None)
        if last and last["status"] in SERVER_TASKS.bad:
            self.run.warnings.append(f"{self.name}: its last installation, task {last['taskId']}, ended as {last['status']}: {self.before} is what the"
                                     " API shows, and may not be what runs")

    # ---- a new one

    def possible(self) -> Values:
        """The body of the request. Raises UsageError for what the server can't have, before anything is erased."""
        params, client = self.run.params, self.client
        try:
            template = product.template_of(self.wanted, client.get_object(product.TEMPLATES, self.values))
            if params["storage"]:
                require_fit(params["storage"], client.get_object(product.HARDWARE, self.values).get("diskGroups") or [])
        except ValueError as error:
            raise UsageError(str(error)) from None
        wanted = [entry["partitioning"]["scheme_name"] for entry in params["storage"] or [] if (entry["partitioning"] or {}).get("scheme_name")]
        schemes = client.get_list(product.PARTITION_SCHEMES, self.values, {"templateName": template}) if wanted else []
        for name in wanted:
            if name not in schemes:
                raise UsageError(f"storage: {template} has no partition scheme {name}; it has {', '.join(map(str, schemes)) or 'none'}")
        return product.body(params, template)

    def carry_out(self, body: Values) -> Values:
        """The task of a new installation; its last state, where the task waits for it."""
        starter = tasks_job.starter(self.run, self.name, product.REINSTALL_TASK)
        try:
            task = starter.start_without_retry(product.REINSTALL, [task["taskId"] for task in self.tasks], body)
        except ApiError as error:
            unknown = product.unknown_option(error.message) if error.status == 400 else None
            if unknown:
                error.also(f"this endpoint may not know {unknown} yet: leave it out")
            raise
        if self.run.params["wait"]:
            task = self.ended(task)
            self.require_installed(body["operatingSystem"])
        return task

    def ended(self, task: Values) -> Values:
        """The last state of an installation that has ended well."""
        self.run.interrupted = f"{self.name}: the wait for its installation was interrupted; it goes on: run the task again, which waits for it"
        return tasks_job.end(self.run, self.name, task, self.run.params["wait_timeout"])

    def require_installed(self, wanted: str) -> None:
        """Raise StateError unless the API shows the system that was installed."""
        try:
            shown = until(lambda: same_text(self.read(), wanted) or None, task_start.LIST_LAG, self.client.throttle)
        except ApiError as error:
            raise error.also("the installation has ended, and could not be read back: run the task again to see it") from None
        if not shown:
            raise StateError(f"the installation has ended, and {product.shown(self.read())}, and not {wanted}")

    def read(self) -> str | None:
        """The operating system that the API shows; None where it shows none."""
        return operating_system(self.client.get_object(SERVER.item_route, self.values))

    # ---- results

    def unchanged(self, task: Values | None) -> Result:
        """The result of a task that has begun nothing."""
        return self.result(False, self.before, task, {"before": {}, "after": {}})

    def result(self, installed: bool, system: str | None, task: Values | None, diff: dict[str, Values]) -> Result:
        """The task's result."""
        return {"changed": installed, "service_name": self.name, "operating_system": system, "installed": installed,
                "task": tasks_job.shown(self.name, task) if task else None, "diff": diff}


def secrets_of(params: Values) -> set[str]:
    """What the parameters hold that no output may show; options that were given as one text are a secret as a whole."""
    whole = {value for name in ("customizations", "properties") if isinstance(value := params.get(name), str)}
    return texts_in(params, product.SECRETS, False) | whole


JOB = Job(OPTIONS, install, check=check, secrets=secrets_of, actions=actions_of("ovh_server_install"), irreversible=irreversible)
