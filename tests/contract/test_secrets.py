# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What OVHcloud's published contract calls a password is a secret: hidden in every answer, and known in every body."""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterable
from typing import Any

from tests.contract.published import Type, operations
from tests.support.execution_modes import PLUGINS

SECRETS = importlib.import_module(f"{PLUGINS}.module_utils._schema.secret_fields")
SECRET = "S3cret"


def sample(kind: Type, inside: tuple[str, ...] = ()) -> Any:
    """A value of a type, its passwords being SECRET, and nothing where there can't be one."""
    if kind.item:
        return [sample(kind.item, inside)] if kind.kind == "list" else {"name": sample(kind.item, inside)}
    if kind.format == "password":
        return SECRET
    return (
        {name: sample(field.type, (*inside, kind.name)) for name, field in kind.fields.items()}
        if kind.name not in inside
        else None
    )


def with_secrets(kinds: Iterable[tuple[str, Any]]) -> list[tuple[str, Any]]:
    """Path and sample of each type that has a password in it."""
    samples = [(path, sample(kind)) for path, kind in kinds if isinstance(kind, Type)]
    return [(path, value) for path, value in samples if SECRET in json.dumps(value)]


def test_every_password_of_an_answer_is_hidden() -> None:
    answers = with_secrets((each.path, each.returns) for each in operations().values())
    assert len(answers) > 50
    assert [path for path, answer in answers if SECRET in json.dumps(SECRETS.redact_fields(answer, path))] == []


def test_every_password_of_a_body_is_known() -> None:
    bodies = with_secrets((each.path, each.body) for each in operations().values())
    assert len(bodies) > 20
    assert [path for path, body in bodies if SECRETS.secrets_in(body, path) != {SECRET}] == []


def test_what_is_no_password_is_shown() -> None:
    answer = {"name": "a", "content": "b", "key": "c", "value": ["d"], "access": None, "url": "https://example.net"}
    assert (
        SECRETS.redact_fields(answer, "/cloud/project/p/instance") == answer
        and SECRETS.redact_fields("text", "/domain/zone/z/export") == "text"
    )
