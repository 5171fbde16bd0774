# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Secrets that the API only shows at creation: returned under one key, or written to `dest`."""

from __future__ import annotations

import contextlib
import dataclasses
import os
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import StateError, UsageError
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Result, RevealedSecret, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.options import Request
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.plan import Plan
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.steps import Verb
from ansible_collections.community.ovh.plugins.module_utils._files.private_files import PreparedFile
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_case
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Resource


@dataclasses.dataclass(frozen=True)
class Destination:
    """Where a revealed secret goes: a file that is open already, or the result. key: its name there.

    foreseen: in check mode, a secret that would be revealed.
    """

    key: str
    path: str = ""
    file: PreparedFile | None = None
    foreseen: bool = False

    def deliver(self, run: Run, secret: str | None) -> Result:
        """Return the result's keys for a secret, after writing it to the file if possible.

        Empty if no secret was revealed; None in check mode, which cannot know it.
        """
        if self.foreseen:
            return {"dest": self.path} if self.path else {self.key: None}
        if secret is None:
            return {}
        run.secrets.add(secret)
        if self.file is None:
            return {self.key: RevealedSecret(secret)}
        try:
            self.file.commit(secret.encode() + b"\n")
        except OSError as error:
            run.warnings.append(f"{self.path} could not be written ({error.strerror}): {self.key} is in the result")
            return {self.key: RevealedSecret(secret)}
        return {"dest": self.path}


@contextlib.contextmanager
def destination_of(run: Run, resource: Resource, request: Request, plans: t.Sequence[Plan]) -> t.Iterator[Destination]:
    """Provide the destination of this task's secret inside this context.

    Raises UsageError, before anything is sent, if nothing can be written there.
    """
    destination = Destination(snake_case(resource.reveals), run.path(request.dest) if request.dest else "")
    creates = any(step.verb in (Verb.CREATE, Verb.ROTATE) for plan in plans for step in plan.steps)
    if not destination.path or run.check_mode or not creates:
        yield dataclasses.replace(destination, foreseen=run.check_mode and creates and bool(resource.reveals))
        return
    try:
        file = PreparedFile(destination.path)
    except OSError as error:
        raise UsageError(f"dest {destination.path} cannot be written ({error.strerror}); nothing was sent") from None
    with file:
        yield dataclasses.replace(destination, file=file)


def shown_once_text(resource: Resource) -> str:
    """Return the rest of a sentence: the API shows the secret once, and how to get a new one."""
    options = {
        "set rotate: true": resource.rotate,
        "set renew: true": resource.renewed,
        resource.renewed_by: resource.renewed_by,
    }
    again = next((text for text, offered in options.items() if offered), "delete the object and create it again")
    return f"shows {snake_case(resource.reveals)} only at creation; to get a new one, {again}"


def lost_secret_error(resource: Resource, label: str, object_id: str | None) -> StateError:
    """Return the error of a creation whose response was lost, together with the secret."""
    return StateError(
        f"{label}: created with the id {object_id}, but the response with its secret was lost. The API"
        f" {shown_once_text(resource)}"
    )


def check_missing_dest(run: Run, resource: Resource, request: Request, plan: Plan) -> Plan:
    """Return the plan of an existing object whose `dest` does not exist: with a warning, or an error with
    dest_required.
    """
    path = run.path(request.dest) if request.dest else ""
    keeps = request.present and plan.item.current is not None and not (plan.recreates or request.rotate or plan.error)
    if not path or not keeps or os.path.exists(path):
        return plan
    text = f"{plan.item.label}: it exists and {path} does not. The API {shown_once_text(resource)}"
    if request.dest_required:
        return dataclasses.replace(plan, steps=(), error=StateError(text))
    run.warnings.append(text)
    return plan
