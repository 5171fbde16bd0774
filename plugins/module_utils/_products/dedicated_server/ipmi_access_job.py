# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A session with a server's management board: its screen and keyboard, or its serial line (ovh_server_ipmi_access)."""
from __future__ import annotations

import datetime
import ipaddress
import os
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.client import expect
from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, StateError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._api.paths import fill
from ansible_collections.community.ovh.plugins.module_utils._api.text import listed, printable
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, RevealedSecret, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.polling import until
from ansible_collections.community.ovh.plugins.module_utils._engine.targets import named_targets
from ansible_collections.community.ovh.plugins.module_utils._engine.task_wait import follow, shown, task_path
from ansible_collections.community.ovh.plugins.module_utils._files import private_files
from ansible_collections.community.ovh.plugins.module_utils._files.file_paths import writable_target
from ansible_collections.community.ovh.plugins.module_utils._products.api.tasks import FAMILIES
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.server import IPMI, IPMI_ACCESS, IPMI_TASK, IPMI_TYPES, TASKS
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.shared import SERVER
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import WAIT
from ansible_collections.community.ovh.plugins.module_utils._schema.names import is_plain_name, snake_keys
from ansible_collections.community.ovh.plugins.module_utils._schema.public_keys import is_public_key
from ansible_collections.community.ovh.plugins.module_utils._schema.setting import Values

# Seconds that a running session must last to be worth handing over, and that a new one may take to show after its task has ended.
WORTH_REUSING, SESSION_LAG = 60.0, 10.0

OPTIONS: dict[str, dict[str, t.Any]] = {
    "service_name": {"type": "str", "required": True},
    "type": {"type": "str", "choices": list(IPMI_TYPES), "default": IPMI_TYPES[0]},
    "ttl": {"type": "int", "choices": [1, 3, 5, 10, 15], "default": 15},
    "ip_to_allow": {"type": "str"},
    "ssh_key": {"type": "str", "no_log": False},
    "reuse": {"type": "bool"},
    "dest": {"type": "path"},
    **WAIT,
}


def check(params: Values) -> None:
    """Raise UsageError for what the API could not take."""
    if not params["service_name"].strip():
        raise UsageError("service_name is empty")
    if params["ip_to_allow"]:
        try:
            ipaddress.IPv4Address(params["ip_to_allow"])
        except ValueError:
            raise UsageError(f"ip_to_allow: {params['ip_to_allow']!r} is no IPv4 address") from None
    key = (params["ssh_key"] or "").strip()
    if key and not is_public_key(key):
        raise UsageError("ssh_key is the text of one public key, such as 'ssh-ed25519 AAAA... jane'; a name or a private key will not do")
    if params["dest"] and not params["wait"]:
        raise UsageError("dest needs wait: true, since there is nothing to save before the session is open")


def open_access(run: Run) -> Result:
    """server → what it supports → the session that runs, or a new one → the file, or the value."""
    params, destination = run.params, Destination(run) if run.params["dest"] else None
    access = Access(run)
    path = destination.file(access.name, params["type"]) if destination else ""
    access.require_support()
    running = access.session()
    reused = running if reusable(params, running, run.client.connection.clock.timestamp()) else None
    session, task = (reused, None) if reused else access.predicted() if run.check_mode else access.open(running)
    result = {"service_name": access.name, "type": params["type"], "reused": reused is not None, "expiration": session["expiration"], "task": snake_keys(task)}
    before, after = ({}, {}) if reused else ({"session": wording(running)}, {"session": f"a new one, for {params['ttl']} min"})
    if destination:
        if not reused or not private_files.holds(path, session["value"].encode()):
            before["file"], after["file"] = "another" if os.path.exists(path) else "none", path
            access.save(session, path)
        result["dest"] = path
    else:
        result["value"] = RevealedSecret(session["value"]) if session["value"] else None
    return {"changed": before != after, **result, "diff": {"before": before, "after": after}}


def reusable(params: Values, session: Values | None, now: float) -> bool:
    """Whether the session that runs will do: it lasts some time more, and may not be for another address or key than the task's."""
    own = params["ip_to_allow"] or params["ssh_key"]
    wanted = params["reuse"] if params["reuse"] is not None else not own
    return bool(wanted and session and ends(session) - now >= WORTH_REUSING)


def ends(session: Values) -> float:
    """When a session ends, in seconds since 1970; 0 where that can't be told for certain."""
    try:
        moment = datetime.datetime.fromisoformat(str(session.get("expiration")))
    except ValueError:
        return 0.0
    return moment.timestamp() if moment.tzinfo else 0.0


def wording(session: Values | None) -> str:
    """A session in a diff."""
    return f"until {session.get('expiration')}" if session else "none"


class Destination:
    """Where the task wants what to open: in a file, or in a folder. Raises UsageError where nothing could be written."""

    def __init__(self, run: Run) -> None:
        self.path = run.path(run.params["dest"])
        self.is_folder = run.params["dest"].endswith(os.sep) or os.path.isdir(self.path)
        folder = self.path if self.is_folder else os.path.dirname(self.path)
        if not os.access(folder, os.W_OK | os.X_OK):
            raise UsageError(f"dest: nothing can be written into {printable(folder)}")

    def file(self, name: str, kind: str) -> str:
        """The file; in a folder, one that tells server and type. Raises StateError where it cannot be written."""
        if self.is_folder and not is_plain_name(name):
            raise StateError(f"dest: the service name {name!r} cannot be a file name: give the name of a file")
        path = os.path.join(self.path, f"{name}-{kind}{'.jnlp' if kind == 'kvmipJnlp' else '.txt'}") if self.is_folder else self.path
        try:
            writable_target(path)
        except OSError as error:
            raise StateError(f"dest: {printable(path)} cannot be written ({error.strerror})") from None
        return path


class Access:
    """One type of access to one server."""

    def __init__(self, run: Run) -> None:
        self.run, self.client, self.kind = run, run.client, run.params["type"]
        target, = named_targets(SERVER, run, [run.params["service_name"].strip()], exact=False)
        if target.error:
            raise target.error
        self.name = target.name
        self.values = {SERVER.path_parameter: target.name}

    def require_support(self) -> None:
        """Raise StateError unless the server has this type of access."""
        try:
            ipmi = self.client.get_object(IPMI, self.values)
        except ApiError as error:
            if error.not_found:
                raise StateError(f"{self.name}: the server has no IPMI") from None
            raise error.about(self.name) from None
        features = ipmi.get("supportedFeatures") or {}
        if not features.get(self.kind):
            supported = listed([kind for kind in IPMI_TYPES if features.get(kind)])
            raise StateError(f"{self.name}: {self.kind} is not supported; it supports {supported or 'none of the four'}")

    def session(self) -> Values | None:
        """The session that runs; None before there is one. The server is there, so a 404 is about the session (docs/api_facts.md, Objects)."""
        try:
            found = expect(dict, self.client.call("GET", IPMI_ACCESS, self.values, query={"type": self.kind}), "GET", fill(IPMI_ACCESS, self.values))
        except ApiError as error:
            if error.not_found:
                return None
            if error.status == 200:
                # A broken answer is shown in part, and what it is broken of is a secret.
                error.message = "the answer can't be understood"
            raise error.about(self.name) from None
        if not found.get("value"):
            return None
        self.run.secrets.add(str(found["value"]))
        return {"value": str(found["value"]), "expiration": found.get("expiration")}

    def predicted(self) -> tuple[Values, None]:
        """What can be said of a session that is not opened yet, and of its task."""
        return {"value": None, "expiration": None}, None

    def open(self, running: Values | None) -> tuple[Values, Values | None]:
        """A new session and the last state of its task; with wait: false, what there is of both."""
        params, before = self.run.params, set(self.tasks())
        body = {"type": self.kind, "ttl": params["ttl"], "ipToAllow": params["ip_to_allow"], "sshKey": params["ssh_key"]}
        try:
            task = self.client.call("POST", IPMI_ACCESS, self.values, body={name: value for name, value in body.items() if value},
                                    look=lambda: self.look(before, running)).data or None
        except ApiError as error:
            raise error.about(self.name) from None
        made = task_path(FAMILIES, fill(IPMI_ACCESS, self.values), task)
        if not params["wait"]:
            return self.predicted()[0], shown(made[1], task) if made and task else task
        self.run.interrupted = f"{self.name}: a {self.kind} session was asked for; run the task again to get it"
        try:
            if made and task:
                task = follow(self.run, *made, task, params["wait_timeout"])
            session = until(lambda: self.fresh(running), min(params["wait_timeout"], SESSION_LAG), self.client.throttle) or self.session()
        except ApiError as error:
            raise error.also("the API was told to open a session: run the task again to get it").about(self.name) from None
        if session is None:
            raise StateError(f"{self.name}: the API's task has ended, and there is no {self.kind} session; run the task again")
        return session, shown(made[1], task) if made and task else task

    def tasks(self) -> list[int]:
        """The tasks that open sessions, past ones too."""
        try:
            return self.client.get_list(TASKS.route, self.values, {"function": IPMI_TASK})
        except ApiError as error:
            raise error.about(self.name) from None

    def look(self, before: set[int], running: Values | None) -> Values | None:
        """After a lost answer: the task that was not there before, or nothing but the session that it has opened; None without either."""
        ours = set(self.tasks()) - before
        if ours:
            return {"taskId": max(ours), "function": IPMI_TASK, "status": "init"}
        return {} if self.fresh(running) else None

    def fresh(self, running: Values | None) -> Values | None:
        """The session, if it is another than the one that ran before."""
        session = self.session()
        return session if session != running else None

    def save(self, session: Values, path: str) -> None:
        """Write the session into its file, but not in check mode."""
        if self.run.check_mode:
            return
        try:
            private_files.save(path, session["value"].encode())
        except OSError as error:
            raise StateError(f"{self.name}: the session is open until {session['expiration']}, and could not be saved as {printable(path)} ({error.strerror});"
                             " run the task again to save it") from error


OPERATIONS = (*SERVER.operations, *TASKS.operations, f"GET {IPMI}", f"GET {IPMI_ACCESS}", f"POST {IPMI_ACCESS}")
JOB = Job(OPTIONS, open_access, product="IPMI", constraints={"required_if": [("type", "serialOverLanSshKey", ("ssh_key",))]}, check=check,
          operations=OPERATIONS, published=PUBLISHED, product_operation=f"GET {IPMI}")
