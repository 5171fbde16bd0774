# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Manage a resource that the task itself describes, in any collection of the API, with the steps of a described one."""

from __future__ import annotations

import contextlib
import functools
import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.endpoints import require_product
from ansible_collections.community.ovh.plugins.module_utils._api.errors import UsageError
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Job, Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.job import Done, carry_out
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.result import diff, failure, waits_for
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.undescribed import (
    Declaration,
    collection_of,
    declaration,
    secret_names,
)
from ansible_collections.community.ovh.plugins.module_utils._schema.action import DestructiveAction
from ansible_collections.community.ovh.plugins.module_utils._schema.arguments import WAIT, Spec
from ansible_collections.community.ovh.plugins.module_utils._schema.catalogue import Catalogue
from ansible_collections.community.ovh.plugins.module_utils._schema.names import snake_case
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Values
from ansible_collections.community.ovh.plugins.module_utils._schema.secret_fields import is_hidden, texts_in

OPTIONS: Spec = {
    "path": {"type": "str", "required": True},
    "path_params": {"type": "dict"},
    "identity": {"type": "dict", "required": True},
    "properties": {"type": "dict"},
    "id_field": {"type": "str"},
    "state": {"type": "str", "choices": ["present", "absent"], "default": "present"},
    "confirm": {"type": "str"},
    "ready": {
        "type": "dict",
        "options": {
            "field": {"type": "str"},
            "values": {"type": "list", "elements": "str", "required": True},
            "failed": {"type": "list", "elements": "str"},
        },
    },
    "secret_properties": {"type": "list", "elements": "str", "no_log": False},
    "dest": {"type": "path"},
    "unpublished": {"type": "bool", "default": False},
    **WAIT,
}
NOTHING: Result = {"resource": None, "id": None, "not_compared": []}


def any_collection_job(catalogue: Catalogue, refused: t.Mapping[str, str]) -> Job:
    """Return the job of the module that manages objects of any collection.

    refused: collections that it does not manage, and why.
    """
    return Job(
        OPTIONS,
        manage,
        check=functools.partial(declaration, catalogue, refused),
        secrets=functools.partial(secrets_of, catalogue, refused),
        irreversible=destructive_request,
        always_returned=lambda params: NOTHING,
    )


def manage(run: Run) -> Result:
    """Run one task and return its result. Raises OvhError if it can do nothing."""
    declared: Declaration = run.request
    if declared.endpoints:
        require_product(declared.resource.route, declared.endpoints, run.client.endpoint)
    return result_of(declared, carry_out(run, declared.resource, declared.request))


def result_of(declared: Declaration, done: Done) -> Result:
    """Return the result: the object in the API's own names, its id, the diff, the waits, the secret, and the
    failure.
    """
    resource, outcome = declared.resource, done.outcomes[0]
    waits = waits_for(done.api, outcome, outcome.waits_for) if outcome.waits_for else []
    key = snake_case(resource.reveals)
    return {
        **NOTHING,
        "changed": done.changed,
        "resource": without_secrets(outcome.current, declared.secrets),
        "id": outcome.id,
        "not_compared": list(declared.not_compared),
        "diff": diff(resource, done.lookups, done.request, [outcome.plan]),
        **({"wait_for": waits[0]} if waits else {}),
        **{"secret" if name == key else name: value for name, value in done.revealed.items()},
        **failure(resource, done.outcomes),
    }


def without_secrets(value: t.Any, secrets: frozenset[str]) -> t.Any:
    """Return an object, or any part of one, without its secret properties."""
    if isinstance(value, list):
        return [without_secrets(each, secrets) for each in value]
    if isinstance(value, dict):
        return {
            name: without_secrets(each, secrets) for name, each in value.items() if not is_hidden(name, value, secrets)
        }
    return value


def secrets_of(catalogue: Catalogue, refused: t.Mapping[str, str], params: Values) -> set[str]:
    """Return the secrets in the options, which may not have been checked yet."""
    known = {**dict.fromkeys(OPTIONS), **params}
    declared = known["secret_properties"] or []
    names = frozenset(declared.split(",") if isinstance(declared, str) else map(str, declared))
    if isinstance(known["path"], str) and isinstance(known["path_params"] or {}, dict):
        with contextlib.suppress(UsageError):
            names |= secret_names(collection_of(catalogue, refused, known)[0], known["path"], ())
    return texts_in([known["properties"], known["identity"]], names, False)


def destructive_request(params: Values) -> DestructiveAction | None:
    """Return the action that the task confirms; None if it confirms none."""
    if params.get("confirm") is None:
        return None
    asked, effect = f"state: {params.get('state')}", "may destroy what the object holds"
    return DestructiveAction(asked, "deletion", effect, once=True, named_by=("path_params", "identity"))
