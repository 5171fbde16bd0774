# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proofs that must be in place before an object can be created: read before that, named if it is refused."""

from __future__ import annotations

import typing as t

from ansible_collections.community.ovh.plugins.module_utils._api.errors import ApiError
from ansible_collections.community.ovh.plugins.module_utils._engine.job import Result, Run
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.client import ResourceClient
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.outcome import Outcome
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.plan import Plan
from ansible_collections.community.ovh.plugins.module_utils._engine.resource.steps import Verb
from ansible_collections.community.ovh.plugins.module_utils._schema.resource import Values

# How the API refuses what it cannot verify.
REFUSED = (400, 403, 409)


def read_proofs(run: Run, api: ResourceClient, plans: t.Sequence[Plan]) -> dict[str, Values]:
    """Return what the API asks for each object that will be created, by the object's label (one GET each).

    What the API does not tell is a warning: it may not ask for anything. Raises the error of what could be read later.
    """
    proof, found = api.resource.proof, dict[str, Values]()
    if proof is None or any(api.parents[name] != value for name, value in proof.inside.items()):
        return found
    for item in [each.item for each in plans if any(step.verb is Verb.CREATE for step in each.steps)]:
        name = item.name(api.resource)
        try:
            answer = api.client.get_object(proof.route, api.parents_in(proof.route), query={proof.query: name})
        except ApiError as error:
            if not error.answered_with(400, 404):
                raise error.for_object(item.label) from None
            run.warnings.append(f"{item.label}: what must be in place before its creation could not be read ({error})")
        else:
            found[item.label] = proof.shown(name, answer)
    return found


def shown_proofs(api: ResourceClient, proofs: t.Mapping[str, Values]) -> Result:
    """Return the result's key of what is asked for; none if nothing is."""
    return {api.resource.proof.key: [*proofs.values()]} if api.resource.proof and proofs else {}


def with_proofs(api: ResourceClient, proofs: t.Mapping[str, Values], outcomes: t.Sequence[Outcome]) -> list[Outcome]:
    """Return the outcomes; the error of a creation that the API refused says what it asks for."""
    for each in outcomes:
        error, asked = each.error, proofs.get(each.label)
        if api.resource.proof and asked and isinstance(error, ApiError) and error.answered_with(*REFUSED):
            error.with_hint(api.resource.proof.asks(asked))
    return [*outcomes]
