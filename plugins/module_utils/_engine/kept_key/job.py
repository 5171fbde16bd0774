# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kind `KeptKey`: keys → file → plan → what is left over → new key → file → read back → old key → result."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import StateError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._engine import polling
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, RevealedSecret, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.kept_key.key_file import CredentialsFile
from ansible_collections.community.ovh.plugins.module_utils._engine.kept_key.plan import (
    KeyPlan,
    is_old,
    parts_to_hold,
    plan_key,
)
from ansible_collections.community.ovh.plugins.module_utils._engine.option_types import duration_of
from ansible_collections.community.ovh.plugins.module_utils._engine.ovh_conf import KeyFile
from ansible_collections.community.ovh.plugins.module_utils._engine.resource import wait as resource_wait
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.apply import apply
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.client import ResourceClient
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.create import id_in, no_id
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.find import Item
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.job import manage, resource_job
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.lookup import Lookups
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.options import Request, parse
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.outcome import Outcome, verifying
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.plan import Plan, new_object, plan
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.result import entry, parents_of
from ansible_collections.community.ovh.plugins.module_utils._files.private_files import PreparedFile
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import Spec
from ansible_collections.community.ovh.plugins.module_utils._schema.kept_key import ACCESS, SECRET, KeptKey
from ansible_collections.community.ovh.plugins.module_utils._schema.operations import Published
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Values
from ansible_collections.community.ovh.plugins.module_utils._schema.resource_operations import write_operation
from ansible_collections.community.ovh.plugins.module_utils._schema.typed import typed


def kept_key_job(kind: KeptKey, published: Published | None = None) -> Job:
    """Return the job of the module that keeps a key in a file."""
    kind = dataclasses.replace(kind, resource=typed(kind.resource, published))
    base = resource_job(kind.resource, published)
    return dataclasses.replace(
        base,
        options=argument_spec(kind, base.options),
        do=lambda run: keep(kind, run, published),
        constraints={"required_by": {"rotate_after": ["dest"]}, "required_if": [["state", "absent", [ACCESS]]]},
        check=lambda params: check(kind, params),
        operations=(*base.operations, write_operation(kind.resource, kind.reads_secret)),
    )


def argument_spec(kind: KeptKey, options: Spec) -> Spec:
    """Return the options: those of the resource, and those of the file."""
    formats = list(kind.formats)
    return {
        **options,
        ACCESS: {"type": "raw"},
        "dest": {"type": "path"},
        "format": {"type": "str", "choices": formats, "default": formats[0]},
        "profile": {"type": "str", "default": "default"},
        **{name: {"type": "str"} for name in kind.options},
        "rotate": {"type": "bool", "default": False},
        "rotate_after": {"type": "str"},
    }


def check(kind: KeptKey, params: Values) -> Request:
    """Return the request of a task. Raises UsageError for options that contradict each other."""
    given = params[ACCESS]
    request = parse(kind.resource, {**params, ACCESS: [] if given is None else given})
    if not request.present:
        return request
    if isinstance(given, list):
        raise UsageError(f"{ACCESS} is a text, since a file holds one key; a list is for state: absent")
    rotates = params["rotate"] or params["rotate_after"] is not None
    if rotates and given is not None:
        raise UsageError(f"rotate and rotate_after replace the key that dest holds: do not set {ACCESS}")
    if params["rotate"] and not params["dest"]:
        raise UsageError("rotate replaces the key that a file holds, and writes the new one to it: give dest")
    oldest(params)
    return request


def oldest(params: Values) -> datetime.timedelta | None:
    """Return after how long a key is replaced. Raises UsageError for a text that is not a duration."""
    text = params["rotate_after"]
    return None if text is None else duration_of("rotate_after", text)


def keep(kind: KeptKey, run: Run, published: Published | None) -> Result:
    """Run one task and return its result."""
    return KeyKeeper(kind, run).keep() if run.request.present else manage(kind.resource, run, published)


class KeyKeeper:
    """One task that keeps a key. Reads top to bottom from `keep`."""

    def __init__(self, kind: KeptKey, run: Run) -> None:
        self.kind, self.run, self.resource = kind, run, kind.resource
        self.lookups = Lookups(run)
        self.file = self.named_file()
        self.api = ResourceClient(run.client, self.resource, self.lookups.parents(self.resource, run.request.parents))
        *_outer, self.owner = run.request.parents.values()
        self.now = datetime.datetime.now(datetime.UTC)

    def named_file(self) -> CredentialsFile | None:
        """Return the file that the task names. Raises UsageError if it cannot be read, or cannot hold an option."""
        params = self.run.params
        if not params["dest"]:
            return None
        path = self.run.path(params["dest"])
        file = CredentialsFile(path, self.kind.formats[params["format"]], params["profile"])
        try:
            file.content(self.further_parts)
        except ValueError as error:
            raise UsageError(f"dest {path} cannot be written: {error}; nothing was sent") from None
        return file

    @property
    def further_parts(self) -> Values:
        """What the task wants written next to the key."""
        return {name: self.run.params[name] for name in self.kind.options if self.run.params[name] is not None}

    def keep(self) -> Result:
        """Bring the file and the keys into the declared state, and return the result."""
        keys = self.api.ids()[1]
        held = self.file.held() if self.file else {}
        self.run.secrets.update(filter(None, [held.get(SECRET)]))
        renew = self.run.params["rotate"] or is_old(held, oldest(self.run.params), self.now)
        given = next(iter(self.run.request.names), None)
        planned = plan_key(self.owner, keys, held, given, renew=renew)
        steps = self.steps(planned, held)
        if self.run.check_mode or not steps:
            current = new_object(self.resource, {ACCESS: None}) if planned.access is None else keys[planned.access]
            foreseen = {SECRET: None} if planned.access is None and not self.file else {}
            return self.result(current, steps, foreseen)
        with self.opened(self.file) if self.file else contextlib.nullcontext() as opened:
            if planned.left:
                self.delete(planned.left, keys[planned.left])
            secret = None
            if planned.access is None:
                current, secret = self.created(frozenset(keys))
            else:
                current = keys[planned.access]
                secret = held.get(SECRET) if not self.reads(planned, held) else self.secret_of(planned.access)
            revealed = self.delivered(opened, str(current[ACCESS]), secret, held, planned)
        if self.file and planned.old and not revealed:
            self.require_kept(self.file, str(current[ACCESS]))
            self.delete(planned.old, keys[planned.old])
        return self.result(current, steps, revealed)

    # ---- what is to be done

    def reads(self, planned: KeyPlan, held: Values) -> bool:
        """Return whether the file lacks the secret of the key that it is to hold."""
        is_held = held.get(ACCESS) == planned.access and SECRET in held
        return self.file is not None and planned.access is not None and not is_held

    def steps(self, planned: KeyPlan, held: t.Mapping[str, str]) -> list[str]:
        """Return the steps, a line each; none if all is as declared."""
        reads = self.reads(planned, held)
        writes = planned.access is None or reads
        if self.file and planned.access and not reads:
            writes = not self.file.has(self.parts(held, planned.access, None, None))
        return planned.steps(self.run.params["dest"], writes=writes, reads=reads)

    def parts(self, held: t.Mapping[str, str], access: str, secret: str | None, old: str | None) -> dict[str, str]:
        """Return all that the file is to hold."""
        return {**parts_to_hold(held, access, secret, old, self.now), **self.further_parts}

    # ---- the steps

    def opened(self, file: CredentialsFile) -> PreparedFile:
        """Return the file, open next to its place. Raises UsageError if nothing can be written there."""
        warning = KeyFile(file.path).warning()
        self.run.warnings += [warning] if warning else []
        try:
            return PreparedFile(file.path)
        except OSError as error:
            raise UsageError(f"dest {file.path} cannot be written ({error.strerror}); nothing was sent") from None

    def created(self, known: frozenset[str]) -> tuple[Values, str]:
        """Create a key (POST), wait until it is listed, and return it with its secret."""

        def listed_key() -> Values | None:
            new = self.api.new_since(known)
            return next(iter(new.values())) if len(new) == 1 else None

        outcome = Outcome(Plan(Item(f"{self.resource.label} of {self.owner}", {})))
        verify = verifying(self.api, outcome, listed_key, False, "it may have been created: list the keys")
        answer = self.api.create({}, verify, {})
        access = id_in(self.resource, answer)
        if access is None:
            raise no_id(outcome)
        polling.until(lambda: access in self.api.ids()[0] or None, resource_wait.READ_LAG, self.run.client.throttle)
        secret = answer.get(SECRET) or self.secret_of(access)
        self.run.secrets.add(secret)
        return {name: value for name, value in answer.items() if name != SECRET}, secret

    def secret_of(self, access: str) -> str:
        """Return the secret of a key, which the API shows in the answer of a POST that changes nothing."""
        request = self.kind.reads_secret

        def still_there() -> None:
            self.api.read_one(access)

        answer = self.api.write(request.method, access, still_there, request.path)
        secret = answer.get(SECRET) if isinstance(answer, dict) else None
        if not secret:
            raise StateError(f"{access}: the API shows no secret of this key")
        self.run.secrets.add(str(secret))
        return str(secret)

    def delivered(
        self, opened: PreparedFile | None, access: str, secret: str | None, held: t.Mapping[str, str], planned: KeyPlan
    ) -> Result:
        """Write the file, and return the result's keys of a secret that is not in one."""
        if opened is None or self.file is None:
            return {SECRET: RevealedSecret(secret)}
        try:
            opened.commit(self.file.content(self.parts(held, access, secret, planned.old)))
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or error
            self.run.warnings.append(f"{self.file.path} could not be written ({reason}): {SECRET} is in the result")
            return {SECRET: RevealedSecret(secret)}
        return {}

    def require_kept(self, file: CredentialsFile, access: str) -> None:
        """Raise StateError unless the API has the new key and the file holds it."""
        now = CredentialsFile(file.path, file.form, file.section).held()
        shown = polling.until(lambda: self.api.read_one(access), resource_wait.READ_LAG, self.run.client.throttle)
        if shown is None or now.get(ACCESS) != access:
            raise StateError(f"{access}: the new key is not in use yet, so the old one was not deleted; run it again")

    def delete(self, access: str, current: Values) -> None:
        """Delete a key that the file names. Raises its error."""
        planned = plan(self.resource, Request("absent"), Item(access, {ACCESS: access}, access, current), {})
        (outcome,) = apply(self.run, self.api, self.run.request, [planned])
        if outcome.error:
            raise outcome.error.with_hint("the new key is in the file; run the task again to delete the old one")

    def result(self, current: Values, steps: list[str], more: Result) -> Result:
        """Return the key, the file, and the steps as the diff."""
        shown = entry(self.resource, self.lookups, parents_of(self.api, self.run.params), (), current)
        return {
            "changed": bool(steps),
            self.resource.name: shown,
            self.resource.plural: [{**(shown or {}), "changed": bool(steps)}],
            # Not "dest": AnsibleModule adds the properties of such a file.
            **({"file": self.file.path} if self.file and SECRET not in more else {}),
            **more,
            "diff": {"before": {}, "after": {self.resource.name: steps} if steps else {}},
        }
