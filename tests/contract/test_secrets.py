# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What OVHcloud's published contract calls a password is a secret: hidden in every answer, and known in every body."""
from __future__ import annotations

import importlib
import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.doors import PLUGINS

CONTRACT = Path(__file__).parents[3] / "shared/ovh-api/contract"
SECRETS = importlib.import_module(f"{PLUGINS}.module_utils._products.secrets")
SECRET = "S3cret"


def sections() -> list[dict[str, Any]]:
    if not CONTRACT.is_dir():
        pytest.skip("the published contract is not at hand")
    return [json.loads(path.read_text()) for path in sorted(CONTRACT.glob("*.json"))]


def sample(section: dict[str, Any], kind: str, inside: tuple[str, ...] = ()) -> Any:
    """A value of a type, its passwords being SECRET, and nothing where there can't be one."""
    if kind.endswith("[]"):
        return [sample(section, kind.removesuffix("[]"), inside)]
    if kind.startswith("map["):
        return {"name": sample(section, kind.partition("]")[2], inside)}
    fields = section["models"].get(kind, {}).get("fields", {})
    if kind == "password":
        return SECRET
    return {name: sample(section, field["type"], (*inside, kind)) for name, field in fields.items()} if kind not in inside else None


def with_secrets(part: str) -> list[tuple[str, Any]]:
    """Path and sample of each operation that has a password in this part of it."""
    operations = [(section, name.split(" ")[1], operation[part]) for section in sections() for name, operation in section["operations"].items()
                  if isinstance(operation.get(part), str)]
    samples = [(path, sample(section, kind)) for section, path, kind in operations]
    return [(path, value) for path, value in samples if SECRET in json.dumps(value)]


def test_every_password_of_an_answer_is_hidden() -> None:
    answers = with_secrets("returns")
    assert len(answers) > 50
    assert [path for path, answer in answers if SECRET in json.dumps(SECRETS.redact_fields(answer, path))] == []


def test_every_password_of_a_body_is_known() -> None:
    bodies = with_secrets("body")
    assert len(bodies) > 20
    assert [path for path, body in bodies if SECRETS.secrets_in(body, path) != {SECRET}] == []


def test_what_is_no_password_is_shown() -> None:
    answer = {"name": "a", "content": "b", "key": "c", "value": ["d"], "access": None, "url": "https://example.net"}
    assert SECRETS.redact_fields(answer, "/cloud/project/p/instance") == answer and SECRETS.redact_fields("text", "/domain/zone/z/export") == "text"
