# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""_products/<family>/_published.py and _products/_rights.py: what is published of the operations that the
modules call.
"""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any

from tests.contract.published import operations
from tests.pages.bodies import body_field, model_of
from tests.pages.jobs import FAMILIES, PRODUCTS, WIDTH, host_kinds, jobs

SCHEMA = "ansible_collections.community.ovh.plugins.module_utils._schema"
HEAD = """\
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
"""


def pages() -> dict[Path, str]:
    """Each file and its content."""
    derived = {name: job for name, job in jobs().items() if job.operations}
    called: dict[str, set[str]] = {}
    bodies: dict[str, dict[str, set[str]]] = {}
    whole = {name for job in derived.values() for name in job.models if model_of(operations()[name])}
    for job in derived.values():
        called.setdefault(job.published.family, set()).update(called_by(job))
        for operation, fields in job.body_fields.items():
            bodies.setdefault(job.published.family, {}).setdefault(operation, set()).update(fields)
    kinds = host_kinds()
    for kind in kinds.KINDS.values():
        called.setdefault(kinds.PUBLISHED[kind.name].family, set()).add(f"GET {kind.services.list_route}")
    return {
        **{
            FAMILIES / family / "_published.py": published_file(family, names, bodies.get(family, {}), whole & names)
            for family, names in called.items()
        },
        FAMILIES / "_rights.py": rights_file(sorted({job.published.family for job in derived.values()}), derived),
    }


def published_file(family: str, called: set[str], bodies: dict[str, set[str]], whole: set[str]) -> str:
    """What is published of all operations that modules of a family call, and of those by which the inventory finds
    machines. whole: those whose whole body counts.
    """
    names = [*(["BodyField"] if any(bodies.values()) else []), *(["Model"] if whole else []), "Operation", "Published"]
    return f'''{HEAD}"""What OVHcloud publishes of the operations that these modules call."""
from __future__ import annotations

{import_line(f"{SCHEMA}.operations", names)}
PUBLISHED = Published("{family}", {{
{"".join(operation_entry(name, bodies.get(name, set()), name in whole) for name in sorted(called, key=by_route))}}})
'''


def called_by(job: Any) -> set[str]:
    """All operations of a job, those of some endpoints too."""
    return {*job.operations, *(name for absent, others in job.fallbacks.items() for name in (absent, *others))}


def by_route(operation: str) -> tuple[str, str]:
    """Operations of one route are next to each other."""
    method, route = operation.split(" ")
    return route, method


def operation_entry(name: str, fields: set[str], whole: bool) -> str:
    """One operation: IAM actions, endpoints, and these fields of the body, or the whole of it."""
    operation = operations()[name]
    unsigned = ["unsigned=True"] if operation.no_auth else []
    body = "".join(body_line(path, body_entry(body_field(operation, path))) for path in sorted(fields))
    arguments = [f"iam={literal(operation.iam)}"] * bool(operation.iam) + [
        f"endpoints={literal(operation.endpoints)}",
        *unsigned,
    ]
    arguments += [f"body={{\n{body}        }}"] * bool(body)
    arguments += [f"model={model_entry(model_of(operation), 2)}"] if whole else []
    return f'    "{name}": Operation(\n' + "".join(f"        {argument},\n" for argument in arguments) + "    ),\n"


def model_entry(model: Any, depth: int) -> str:
    """A model, one property a line."""
    indent = "    " * (depth + 1)
    properties = "".join(
        f'{indent}    "{name}": {model_entry(inner, depth + 2) if inner else None},\n'
        for name, inner in model.properties.items()
    )
    marks = "".join(
        f"{indent}{word}=frozenset({literal(tuple(sorted(names)))}),\n"
        for word, names in (("nullable", model.nullable), ("required", model.required))
        if names
    )
    return f"Model(\n{indent}{{\n{properties}{indent}}},\n{marks}{'    ' * depth})"


def body_line(path: str, entry: str) -> str:
    """One field of a body, in several lines where it has many choices."""
    line = f'            "{path}": {entry},\n'
    if len(line) <= WIDTH:
        return line
    before, choices = entry.rstrip(")").split("(", 1)[1].rsplit("choices=(", 1)
    indent = " " * 20
    wrapped = textwrap.fill(choices, WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
    others = f"                {before.strip()}\n" if before else ""
    return (
        f'            "{path}": BodyField(\n{others}                choices=(\n{wrapped},\n'
        "                ),\n            ),\n"
    )


def body_entry(field: Any) -> str:
    """What differs from a plain text."""
    known = {"type": field.type, "elements": field.elements, "choices": field.choices, "secret": field.secret}
    plain = {"type": "str", "elements": "", "choices": (), "secret": False}
    return (
        "BodyField("
        + ", ".join(f"{name}={literal(value)}" for name, value in known.items() if value != plain[name])
        + ")"
    )


def literal(value: Any) -> str:
    """A value in Python."""
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, (list, tuple)):
        return "(" + ", ".join(map(literal, value)) + ("," if len(value) == 1 else "") + ")"
    return repr(value)


def import_of(family: str) -> str:
    """The import of what is published of a family."""
    return import_line(f"{PRODUCTS}.{family}._published", [f"PUBLISHED as {family.upper()}"])


def import_line(source: str, names: list[str]) -> str:
    """An import in the form that the formatter gives it."""
    line = f"from {source} import {', '.join(names)}\n"
    within = "".join(f"    {name},\n" for name in names)
    return line if len(line) <= WIDTH else f"from {source} import (\n{within})\n"


def rights_file(families: list[str], derived: dict[str, Any]) -> str:
    """What each module needs to be allowed."""
    imports = "".join(import_of(family) for family in families)
    return f'''{HEAD}"""The operations of each module. Only code about all modules imports it."""
from __future__ import annotations

{imports}from {SCHEMA}.operations import Right

RIGHTS: dict[str, tuple[Right, ...]] = {{
{"".join(module_entry(name, job) for name, job in derived.items())}}}
'''


def module_entry(name: str, job: Any) -> str:
    """The operations of one module, and those that it calls where an endpoint does not have them."""
    lines = [
        f'    "{name}": {job.published.family.upper()}.rights((\n',
        *(f'        "{each}",\n' for each in dict.fromkeys(job.operations)),
    ]
    for absent, others in job.fallbacks.items():
        lines += [
            "    ), {\n",
            f'        "{absent}": (\n',
            *(f'            "{each}",\n' for each in dict.fromkeys(others)),
            "        ),\n",
        ]
    return "".join(lines) + ("    }),\n" if job.fallbacks else "    )),\n")
