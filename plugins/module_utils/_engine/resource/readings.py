# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Secrets of an object that are only read for a task that asks for them, after everything else."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.client import ABSENT
from ansible_collections.community.ovh.plugins.module_utils._api.errors import OvhError
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Result, RevealedSecret, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.client import ResourceClient
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.options import Request
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.outcome import Outcome
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import SecretReading


def read_secrets(
    run: Run, api: ResourceClient, request: Request, outcomes: t.Sequence[Outcome]
) -> tuple[list[Outcome], Result]:
    """Return the outcomes, with an error if a secret could not be read, and the result's keys of the secrets, None if
    there is none.

    Check mode reads no secret.
    """
    asked = [each for each in api.resource.readings if each.key in request.readings]
    secrets: Result = {each.key: None for each in asked}
    if run.check_mode:
        return list(outcomes), secrets
    read = list(outcomes)
    for number, outcome in enumerate(outcomes):
        if outcome.id is None or outcome.current is None or outcome.error:
            continue
        try:
            for each in asked:
                secret = read_secret(api, outcome.id, each)
                run.secrets.update(filter(None, [secret]))
                secrets[each.key] = secret and RevealedSecret(secret)
        except OvhError as error:
            read[number] = outcome.failed(error)
    return read, secrets


def read_secret(api: ResourceClient, object_id: str, reading: SecretReading) -> str | None:
    """Return a secret of an object; None if it has none."""
    if reading.call is None:
        answer: t.Any = api.read_one(object_id)
    else:
        route = api.resource.item_route + reading.call.path
        # What it is answered is read again by a second request.
        answer = api.client.call(
            reading.call.method, route, api.values(object_id), body=ABSENT, verify_effect=lambda: None
        ).data
    found = (answer or {}).get(reading.field)
    return None if found is None else str(found)
