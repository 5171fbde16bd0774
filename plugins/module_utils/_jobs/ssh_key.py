# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""An SSH key of the account. The API changes none in place: a changed key is removed and added, and never lost in between (ovh_ssh_key)."""
from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError, OvhError, StateError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._describe.resource import Values
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._products.rights import actions_of
from ansible_collections.community.ovh.plugins.module_utils._products.ssh_keys import ITEM, LIST, is_public_key, same_key

OPTIONS: dict[str, dict[str, t.Any]] = {
    "key_name": {"type": "str", "required": True, "aliases": ["name"], "no_log": False},
    "key": {"type": "str", "aliases": ["public_key"], "no_log": False},
    "state": {"type": "str", "choices": ["present", "absent"], "default": "present"},
}
REPLACED = "removed, then added: the API changes no key in place"


def check(params: Values) -> None:
    """Raise UsageError for what is no name and no key."""
    if not params["key_name"].strip():
        raise UsageError("key_name is empty")
    if params["key"] is None and params["state"] == "present":
        raise UsageError("key is needed for state: present")
    if params["key"] is not None and not is_public_key(params["key"]):
        raise UsageError("key is the text of one public key, such as 'ssh-ed25519 AAAA... jane'; a path or a private key will not do")


def keep_key(run: Run) -> Result:
    """read → plan → write → read back → result."""
    keys, name = SshKeys(run), run.params["key_name"].strip()
    wanted = run.params["key"].strip() if run.params["state"] == "present" else None
    before = keys.read(name)
    met = same_key(wanted, before) if wanted and before else wanted == before
    after = before if met else wanted
    if not met and not run.check_mode:
        keys.bring_about(name, before, wanted)
        after = keys.read_back(name, before, wanted)
        if not (same_key(wanted, after) if wanted and after else wanted == after):
            raise StateError(f"{name}: the API accepted the write and did not take it: the key is {after or 'not there'}")
    replaced = {"replaced": REPLACED} if before and wanted else {}
    diff = {"before": {}, "after": {}} if met else {"before": {"key": before}, "after": {"key": wanted, **replaced}}
    return {"changed": not met, "ssh_key": {"key_name": name, "key": after} if after else None, "diff": diff}


class SshKeys:
    """The account's keys, by their names."""

    def __init__(self, run: Run) -> None:
        self.run, self.client = run, run.client

    def read(self, name: str) -> str | None:
        """The text of a key; None where there is none of this name."""
        try:
            if name not in self.client.get_list(LIST):
                return None
            return str(self.client.get_object(ITEM, {"keyName": name})["key"]).strip()
        except ApiError as error:
            if error.not_found:     # removed since it was listed
                return None
            raise error.about(name) from None

    def read_back(self, name: str, before: str | None, wanted: str | None) -> str | None:
        """The key once it has been written. Where it can't be read, what was written is told."""
        try:
            return self.read(name)
        except ApiError as error:
            done = " and ".join(filter(None, [before and "the removal of the old key", wanted and "the new key"]))
            raise error.also(f"written: {done}, which could not be read back") from None

    def bring_about(self, name: str, before: str | None, wanted: str | None) -> None:
        """Remove what is there, add what is wanted. If that can't be added, what was there comes back."""
        if before:
            self.run.interrupted = f"{name}: interrupted while the key was replaced; if it is not there any more, it was: {before}"
            self.remove(name, "run the task again to add the new one" if wanted else "")
        if not wanted:
            return
        try:
            self.add(name, wanted)
        except OvhError as error:
            if not before:
                raise
            raise error.also(self.restored(name, before)) from None

    def restored(self, name: str, before: str) -> str:
        """Bring the key back that was removed for another one; what became of that."""
        try:
            now = self.read(name)
            if now is None:
                self.add(name, before)
                return "written: the removal of the key that was there, which has been put back"
            return f"written: the removal of the key that was there; there is a key of this name now: {now}"
        except OvhError as error:
            return f"written: the removal of the key that was there, which could not be put back ({error}); add it again by this task with key: {before}"

    def add(self, name: str, key: str) -> None:
        """Add a key; after a lost answer, look whether it is there."""
        def look() -> bool | None:
            there = self.read(name)
            return True if there and same_key(key, there) else None

        self.send("POST", LIST, name, {"body": {"keyName": name, "key": key}, "look": look})

    def remove(self, name: str, otherwise: str) -> None:
        """Remove a key; what somebody else has just removed is removed. otherwise: what to say where that may or may not have been done."""
        try:
            self.send("DELETE", ITEM, name, {"values": {"keyName": name}, "accept": (404,), "look": lambda: True if self.read(name) is None else None})
        except ApiError as error:
            raise error.also(otherwise if error.perhaps_done else "") from None

    def send(self, method: str, route: str, name: str, options: Values) -> None:
        """One write, its error said of the key."""
        try:
            self.client.call(method, route, **options)
        except ApiError as error:
            raise error.about(name) from None


JOB = Job(OPTIONS, keep_key, check=check, actions=actions_of("ovh_ssh_key"))
