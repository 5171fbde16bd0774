# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The rights of the modules are those of OVHcloud's published contract, and every module has them."""
from __future__ import annotations

import importlib
import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.doors import ANY_ROUTE, PLUGINS

ROOT = Path(__file__).parents[2]
CONTRACT = ROOT.parent / "shared/ovh-api/contract"
MODULES = {path.stem for path in (ROOT / "plugins/modules").glob("ovh_*.py")}
RIGHTS = importlib.import_module(f"{PLUGINS}.module_utils._products.rights").RIGHTS


@pytest.fixture(scope="module")
def published() -> dict[tuple[str, str], dict[str, Any]]:
    """Every published operation, by method and route."""
    if not CONTRACT.is_dir():
        pytest.skip("the published contract is not at hand")
    operations = {}
    for path in CONTRACT.glob("*.json"):
        section = json.loads(path.read_text())
        version = section["base"].removeprefix("/1.0")
        for name, operation in section["operations"].items():
            method, route = name.split(" ")
            operations[method, version + route] = operation
    return operations


@pytest.mark.parametrize("module", sorted(RIGHTS))
def test_each_route_is_published_with_this_action(module: str, published: dict[tuple[str, str], dict[str, Any]]) -> None:
    for right in RIGHTS[module]:
        operation = published[right.method, right.route]
        assert list(right.actions) == operation.get("iam", []), right
        assert right.unsigned is operation.get("no_auth", False), right


def test_every_module_has_its_rights_but_the_raw_call() -> None:
    assert set(RIGHTS) == MODULES - ANY_ROUTE
