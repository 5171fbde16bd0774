# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The jobs of all modules, from which pages and code are derived.

`from_contract` lets them be imported before anything is derived.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from types import ModuleType
from typing import Any

import yaml

from tests import environment
from tests.contract.published import operations
from tests.pages.bodies import Body, model_of

PLUGINS = "ansible_collections.community.ovh.plugins"
WIDTH = 120  # columns of a file, as the formatter counts them
PRODUCTS = f"{PLUGINS}.module_utils._products"
FAMILIES = environment.ROOT / "plugins/module_utils/_products"


class Contract(Mapping[str, Any]):
    """Every published operation, as _published.py has those of a family."""

    def __getitem__(self, name: str) -> Any:
        operation = operations()[name]
        published = importlib.import_module(f"{PLUGINS}.module_utils._schema.operations").Operation
        return published(
            operation.iam, tuple(operation.endpoints), operation.no_auth, Body(operation), model_of(operation)
        )

    def __iter__(self) -> Iterator[str]:
        return iter(operations())

    def __len__(self) -> int:
        return len(operations())


def from_contract() -> None:
    """Let descriptions see the whole contract in place of the generated files, which may not have what a new
    description needs.
    """
    published = importlib.import_module(f"{PLUGINS}.module_utils._schema.operations").Published
    for family in families():
        stand_in(f"{PRODUCTS}.{family}._published", PUBLISHED=published(family, Contract()))
    rights: dict[str, Any] = {}
    stand_in(f"{PRODUCTS}._rights", RIGHTS=rights)
    rights.update({module: job.rights for module, job in jobs().items() if job.operations})


def stand_in(name: str, **content: Any) -> None:
    """A module with this content that is found under this name."""
    module = ModuleType(name)
    vars(module).update(content)
    sys.modules[name] = module


def families() -> list[str]:
    """The product families."""
    return sorted({path.parent.name for path in FAMILIES.glob("*/*.py")})


@cache
def jobs() -> dict[str, Any]:
    """The job of each module."""
    return {name: importlib.import_module(f"{PLUGINS}.modules.{name}").JOB for name in environment.MODULES}


def documentation(module: str) -> dict[str, Any]:
    """A module's documentation as its file has it."""
    content: dict[str, Any] = yaml.safe_load(importlib.import_module(f"{PLUGINS}.modules.{module}").DOCUMENTATION)
    return content


def host_kinds() -> Any:
    """The kinds of machines that the inventory knows."""
    return importlib.import_module(f"{PRODUCTS}.host_kinds")
