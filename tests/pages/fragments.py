# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""plugins/doc_fragments/<module>.py: what is derived of a module's documentation.

The module's file has the descriptions of its options. Ansible adds to each option what the fragment says of it: type,
elements, required, choices, default, aliases. It does not look inside of suboptions, so those are written in the
module's file as a whole, and checked there.
"""

from __future__ import annotations

import importlib
import textwrap
from pathlib import Path
from typing import Any

import yaml

from tests import environment
from tests.pages.jobs import PLUGINS, WIDTH, documentation, jobs

FOLDER = environment.ROOT / "plugins/doc_fragments"
DERIVED = ("type", "elements", "required", "choices", "default", "aliases")

HEAD = '''\
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Generated from the descriptions and the contract by `make pages`: do not edit.
from __future__ import annotations


class ModuleDocFragment:
    """The options of {module}, and what it needs to be allowed."""

    DOCUMENTATION = r"""
'''


def pages() -> dict[Path, str]:
    """Each file and its content."""
    return {FOLDER / f"{module}.py": fragment(module, job) for module, job in jobs().items()}


def fragment(module: str, job: Any) -> str:
    """The fragment of one module."""
    specification = importlib.import_module(f"{PLUGINS}.module_utils._engine.run").arguments(job)["argument_spec"]
    options = {
        name: derived(specification[name])
        for name in documentation(module).get("options") or {}
        if name in specification
    }
    notes = notes_of(job) if job.operations else []
    return HEAD.format(module=module) + section("options", options) + section("notes", notes) + '"""\n'


def derived(option: dict[str, Any]) -> dict[str, Any]:
    """What an argument spec says of an option, as documentation has it."""
    said = {"type": "str", **option}
    return {
        name: said[name]
        for name in DERIVED
        if said.get(name) not in (None, False, []) or (name == "default" and name in said)
    }


def section(name: str, content: Any) -> str:
    """A part of the documentation as YAML."""
    if not content:
        return f"{name}: {{}}\n" if name == "options" else ""
    if name == "notes":
        return "notes:\n" + "".join(
            textwrap.indent(
                "\n".join(textwrap.wrap(note, WIDTH - 4, break_on_hyphens=False, break_long_words=False)), "    "
            ).replace("    ", "  - >-\n    ", 1)
            + "\n"
            for note in content
        )
    return f"{name}:\n" + "".join(
        f"  {option}:\n" + "".join(fact(*each) for each in facts.items()) for option, facts in content.items()
    )


def fact(name: str, value: Any) -> str:
    """One line of an option, or several for many choices."""
    text = dumped(name, value, WIDTH - 4)
    if isinstance(value, list) and any(len(line) > WIDTH - 4 for line in text.splitlines()):
        # The dumper breaks a line only once it is too long.
        text = dumped(name, value, WIDTH - 8 - max(map(len, map(str, value))))
    return textwrap.indent(text, "    ")


def dumped(name: str, value: Any, width: int) -> str:
    """One key as YAML."""
    style = None if isinstance(value, list) else False
    text: str = yaml.safe_dump({name: value}, width=width, default_flow_style=style, allow_unicode=True)
    return text


def notes_of(job: Any) -> list[str]:
    """The operations and the IAM actions, those of some endpoints apart."""
    always = [right for right in job.rights if not right.on]
    notes = [f"API routes: {routes(always)}.", f"IAM actions: {actions(always)}."]
    for places in dict.fromkeys(right.on for right in job.rights if right.on):
        rights = [right for right in job.rights if right.on == places]
        notes += [f"Only on {listed(places)}: {routes(rights)}, with the IAM actions {actions(rights)}."]
    return notes + ([f"Available on the endpoints {listed(job.endpoints)}."] if job.product else [])


def routes(rights: list[Any]) -> str:
    """GET and POST /me/sshKey, GET and DELETE /me/sshKey/*."""
    methods: dict[str, list[str]] = {}
    for right in rights:
        methods.setdefault(right.rule, []).append(right.method)
    return ", ".join(f"{listed(names)} {rule}" for rule, names in methods.items())


def actions(rights: list[Any]) -> str:
    """The IAM actions, each once."""
    return ", ".join(dict.fromkeys(action for right in rights for action in right.actions)) or "none"


def listed(names: Any) -> str:
    """a, b and c."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
