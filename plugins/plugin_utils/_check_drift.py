# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The action of ovh_drift: runs of playbooks and roles in check mode, and what they showed."""

from __future__ import annotations

import contextlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import typing as t

from ansible import constants
from ansible.errors import AnsibleConnectionFailure
from ansible.plugins.action import ActionBase
from ansible_collections.community.ovh.plugins.module_utils._api.redact import Redactor
from ansible_collections.community.ovh.plugins.module_utils._schema.secret_fields import secrets_in
from ansible_collections.community.ovh.plugins.plugin_utils import _in_process
from ansible_collections.community.ovh.plugins.plugin_utils._drift import COLLECTION, VARIABLE

OPTIONS = {
    "playbooks": {"type": "raw"},
    "runs": {"type": "raw"},
    "outcome": {"type": "dict"},
    "report": {"type": "raw", "default": "the result"},
}
NO_REPORT = "dest must be the path of the report without its ending: give it with -e dest=drift"
# What a run can have, and the type of each.
RUN: dict[str, type] = {
    "playbook": str,
    "role": str,
    "name": str,
    "hosts": str,
    "inventory": str,
    "vars": dict,
    "environment": dict,
    "args": list,
}
NOTHING_GIVEN = "no playbook and no role to check: give them with -e playbooks=site.yml, or as runs with -e @drift.yml"
# The list of the result for each kind of entry.
LISTS = {"change": "changes", "error": "errors", "unchecked": "unchecked"}
SECRET_VARIABLES = ("OVH_APPLICATION_SECRET", "OVH_CONSUMER_KEY", "OVH_CLIENT_SECRET", "OVH_ACCESS_TOKEN")
# ansible-playbook ends so if tasks failed or hosts were not reached, which the entries tell.
TOLD = (0, 2, 4)


class DriftAction(ActionBase):
    """Runs playbooks and roles in check mode, from the controller."""

    _requires_connection = False
    _supports_check_mode = True

    def run(self, tmp: str | None = None, task_vars: dict[str, t.Any] | None = None) -> dict[str, t.Any]:
        """Return what differs; with an outcome, end the play with the exit code for it."""
        result: dict[str, t.Any] = super().run(tmp, task_vars)
        options = _in_process.plain(self.validate_argument_spec(argument_spec=OPTIONS)[1])
        if options["outcome"] is not None:
            return {**result, **ending(options["outcome"], options["report"])}
        inventory = _in_process.plain((task_vars or {}).get("ansible_inventory_sources") or [])
        # A task that fails ends the play with 2, which means drift.
        try:
            if not isinstance(options["report"], str) or not options["report"].strip():
                raise ValueError(NO_REPORT)
            runs = runs_of(options["playbooks"], options["runs"])
        except ValueError as problem:
            raise AnsibleConnectionFailure(str(problem)) from None
        # The environment and variables of a run may hold secrets, and are not returned.
        found: dict[str, list[t.Any]] = {
            "runs": [{"name": run["name"]} for run in runs],
            **{each: [] for each in LISTS.values()},
        }
        for number, run in enumerate(runs):
            for entry in check(run, inventory, _in_process.START_DIRECTORY):
                if entry["kind"] in LISTS:
                    found[LISTS[entry["kind"]]].append({**entry, "run": number, "run_name": run["name"]})
        return {**result, **found, "changed": False}


def runs_of(playbooks: t.Any, runs: t.Any) -> list[dict[str, t.Any]]:
    """Return the runs that options ask for, each complete. Raises ValueError.

    playbooks: a list of names, or a text such as `site.yml,dns.yml` or `[site.yml]`. runs: a list of RUN.
    """
    if isinstance(playbooks, str):
        playbooks = [name.strip() for name in playbooks.strip().strip("[]").split(",")]
    if not isinstance(playbooks or [], list) or not all(isinstance(name, str) for name in playbooks or []):
        raise ValueError("playbooks must be a list of playbooks: give it with -e playbooks=site.yml,dns.yml")
    if not isinstance(runs or [], list):
        raise ValueError("runs must be a list, each with a playbook or a role")
    names = [name for name in playbooks or [] if name]
    found = [run_of(each) for each in [*({"playbook": name} for name in names), *(runs or [])]]
    if not found:
        raise ValueError(NOTHING_GIVEN)
    return found


def run_of(given: t.Any) -> dict[str, t.Any]:
    """Return one run with all its parts. Raises ValueError."""
    if not isinstance(given, dict) or bool(given.get("playbook")) == bool(given.get("role")):
        raise ValueError("runs: each must have a playbook or a role, and not both")
    for name, value in given.items():
        if name not in RUN:
            raise ValueError(f"runs: {name!r} is not known; known are {', '.join(RUN)}")
        if not isinstance(value, RUN[name]):
            raise ValueError(f"runs: {name} must be a {RUN[name].__name__}, got {type(value).__name__}")
    usual = {"name": given.get("playbook") or given.get("role"), "hosts": "localhost", "inventory": ""}
    return {"playbook": "", "role": "", "vars": {}, "environment": {}, "args": [], **usual, **given}


def check(run: dict[str, t.Any], inventory: list[str], directory: str) -> list[dict[str, t.Any]]:
    """Run a playbook or role in check mode, in this directory, and return its entries without secrets."""
    environ = {name: str(value) for name, value in run["environment"].items()}
    credentials = {value for name, value in {**os.environ, **environ}.items() if name in SECRET_VARIABLES}
    redact = Redactor(credentials | secrets_in([run["vars"], environ]))
    with tempfile.TemporaryDirectory(prefix="ovh-drift-") as folder:
        entries, variables = pathlib.Path(folder, "entries"), pathlib.Path(folder, "vars.json")
        variables.write_text(json.dumps(run["vars"]), encoding="utf-8")
        with playbook_of(run, directory) as playbook:
            sources = [run["inventory"]] if run["inventory"] else inventory
            command = [sys.executable, "-m", "ansible", "playbook", "--check", "--diff"]
            command += [part for source in sources for part in ("--inventory", source)]
            command += ["--extra-vars", f"@{variables}", *map(str, run["args"]), "--", playbook]
            ended = subprocess.run(
                command,
                cwd=directory,
                env=environment_of(environ, str(entries)),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                errors="replace",
                check=False,
            )
        lines = entries.read_text(encoding="utf-8").splitlines() if entries.exists() else []
    found = [json.loads(line) for line in lines]
    return [
        redact.value({**each, "message": redact.sentence(each.get("message", ""))}) for each in complete(found, ended)
    ]


def environment_of(own: dict[str, str], entries: str) -> dict[str, str]:
    """Return the environment of a run: the callback writes to this file, next to the callbacks that are enabled."""
    enabled = [*constants.config.get_config_value("CALLBACKS_ENABLED"), f"{COLLECTION}drift"]
    own_settings = {"ANSIBLE_CALLBACKS_ENABLED": ",".join(enabled), VARIABLE: entries, "ANSIBLE_NOCOLOR": "1"}
    # The entries are read, and not what is printed.
    return {**os.environ, **own, **own_settings, "ANSIBLE_FORCE_COLOR": "0", "ANSIBLE_RETRY_FILES_ENABLED": "0"}


def complete(entries: list[dict[str, t.Any]], ended: subprocess.CompletedProcess[str]) -> list[dict[str, t.Any]]:
    """Return the entries of a run with an error for a command that could not start, or had nothing to run."""
    blank = {"kind": "error", "task": "", "path": "", "host": "", "module": "", "product": "", "object": ""}
    blank |= {"account": "", "diff": "", "play": "", "time": ""}
    entries = [{**blank, **entry} for entry in entries]
    kinds = {entry["kind"] for entry in entries}
    if ended.returncode not in TOLD or (ended.returncode and "error" not in kinds):
        entries.append(
            {**blank, "message": f"ansible-playbook ended with {ended.returncode}: {last_words(ended.stdout)}"}
        )
    elif "task" not in kinds:
        entries.append({**blank, "message": "no task ran, so that nothing was compared"})
    return entries


def last_words(printed: str) -> str:
    """Return the message of a command that failed: from its first line with an error, or its last lines."""
    lines = [line.strip() for line in printed.splitlines() if line.strip()]
    first = next(
        (at for at, line in enumerate(lines) if re.match(r"(\[?ERROR\b|ERROR!)", line)), max(0, len(lines) - 3)
    )
    return " ".join(lines[first : first + 8]) or "it printed nothing"


@contextlib.contextmanager
def playbook_of(run: dict[str, t.Any], directory: str) -> t.Iterator[str]:
    """Yield the playbook of a run. That of a role is a file in the directory: relative paths start there."""
    if run["playbook"]:
        yield run["playbook"]
        return
    play = {"name": f"Role {run['role']}", "hosts": run["hosts"], "gather_facts": False, "roles": [run["role"]]}
    file, path = tempfile.mkstemp(prefix=".ovh-drift-", suffix=".json", dir=directory)
    try:
        with os.fdopen(file, "w", encoding="utf-8") as target:
            json.dump([play], target)
        yield path
    finally:
        os.unlink(path)


def ending(outcome: dict[str, t.Any], report: str) -> dict[str, t.Any]:
    """Return the result that ends a play: nothing differs, drift (exit code 2), or something was not checked (4)."""
    errors, changes = len(outcome.get("errors") or []), len(outcome.get("changes") or [])
    differences = f"{changes} difference{'' if changes == 1 else 's'}"
    if errors:
        tasks = f"{errors} task{' or playbook' if errors == 1 else 's or playbooks'}"
        raise AnsibleConnectionFailure(f"{tasks} could not be checked, and there are {differences}: see {report}")
    if changes:
        return {"failed": True, "msg": f"there are {differences}: see {report}"}
    return {"changed": False, "msg": "nothing differs"}
