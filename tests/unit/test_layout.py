# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The layout is the one that docs/architecture.md describes: import rules, and the files of every module."""

from __future__ import annotations

import ast
import functools
import importlib
import re
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.environment import MODULES
from tests.support.execution_modes import ANY_ROUTE, PLUGINS

ROOT = Path(__file__).parents[2]
FILES = sorted(path for path in (ROOT / "plugins").rglob("*.py"))
EVENT_SOURCES = sorted((ROOT / "extensions/eda/plugins/event_source").glob("*.py"))

# Which layer imports which, apart from itself and the standard library (docs/architecture.md).
IMPORT_RULES = {
    "modules": {"_products", "_engine"},
    "action": {"plugin_utils"},
    "inventory": {"plugin_utils", "_products", "_engine", "_api"},
    "callback": {"plugin_utils", "_products", "_engine"},
    "filter": {"plugin_utils"},
    "lookup": {"plugin_utils", "_products", "_engine", "_schema"},
    "plugin_utils": {"_engine", "_schema", "_api"},
    "doc_fragments": set(),
    "_products": {"_schema"},
    "_engine": {"_schema", "_files", "_api"},
    "_schema": set(),
    "_files": set(),
    "_api": set(),
    "_events": {"_products", "_schema", "_files", "_api"},
}
# Files of products that send requests themselves: jobs that are written by hand, and functions that no kind covers.
SENDING_FILES = ("_job.py", "/operations.py")
SENDING = {"_engine", "_files", "_api"}
# The functions of products that send requests, apart from those of hand-written jobs: family/operations.py::function.
SENDING_FUNCTIONS: set[str] = set()
MOST_SENDING_FUNCTIONS = 25
# Modules whose job is written by hand. Of ovh_oauth2_client it is the rotation, which writes to two collections.
HAND_WRITTEN_JOBS = [
    "ovh_api_call",
    "ovh_bill_info",
    "ovh_consumer_key",
    "ovh_oauth2_client",
    # Two steps without tasks, by routes of each product, and a mail that shows the first: no Action.
    "ovh_service_termination",
    "ovh_task_wait",
]
# Third-party libraries, by layer.
LIBRARIES = {
    "_api": {"requests", "urllib3"},
    "_files": {"yaml"},
    "plugin_utils": {"ansible", "jinja2"},
    "inventory": {"ansible"},
    "lookup": {"ansible"},
    "callback": {"ansible"},
    "filter": {"ansible"},
}


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT / "plugins"))


def layer_of(name: str) -> str:
    """modules, action, _api, …"""
    parts = name.split("/" if "/" in name else ".")
    return parts[1] if parts[0] == "module_utils" else parts[0]


def imports_of(path: Path) -> set[str]:
    """All that a file imports, wherever in it, as absolute names."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are absolute"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def allowed_layers(name: str) -> set[str]:
    """The layers that a file may import, by its name below plugins/."""
    layer = layer_of(name)
    return IMPORT_RULES[layer] | {layer} | (SENDING if layer == "_products" and name.endswith(SENDING_FILES) else set())


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_imports_follow_the_rules(path: Path) -> None:
    layer = layer_of(name_of(path))
    for name in imports_of(path):
        if name.startswith(PLUGINS + "."):
            assert layer_of(name.removeprefix(PLUGINS + ".")) in allowed_layers(name_of(path))
        elif name_of(path) == "module_utils/_engine/run.py" and name.startswith("ansible."):
            assert name.startswith("ansible.module_utils.")
        else:
            assert name.split(".")[0] in LIBRARIES.get(layer, set()) | sys.stdlib_module_names


@pytest.mark.parametrize(
    "path", sorted((ROOT / "extensions/eda/plugins/event_source").glob("*.py")), ids=lambda path: path.stem
)
def test_an_event_source_is_its_documentation_and_one_call(path: Path) -> None:
    statements = [
        node for node in ast.parse(path.read_text()).body if not isinstance(node, (ast.Import, ast.ImportFrom))
    ]
    assert [type(node).__name__ for node in statements] == ["Expr", "Assign", "Assign", "AsyncFunctionDef"]
    assert {name for name in imports_of(path) if name.startswith(PLUGINS)} == {
        f"{PLUGINS}.module_utils._events.poll.watch"
    }
    events = importlib.import_module(f"{PLUGINS}.module_utils._events.poll")
    assert set(yaml.safe_load(ast.literal_eval(statements[1].value))["options"]) == (
        events.COMMON | events.SOURCES[path.stem].options
    )


def test_each_event_source_has_a_rulebook_with_arguments_that_exist() -> None:
    books = [yaml.safe_load(path.read_text()) for path in (ROOT / "extensions/eda/rulebooks").glob("*.yml")]
    used = {
        name: set(args) for book in books for play in book for each in play["sources"] for name, args in each.items()
    }
    events = importlib.import_module(f"{PLUGINS}.module_utils._events.poll")
    assert set(used) == {f"community.ovh.{path.stem}" for path in EVENT_SOURCES}
    for name, args in used.items():
        assert args <= events.COMMON | events.SOURCES[name.removeprefix("community.ovh.")].options


def test_machines_are_counted_by_what_modules_return() -> None:
    for name, entry in yaml.safe_load((ROOT / "extensions/audit/event_query.yml").read_text()).items():
        source = importlib.import_module(f"{PLUGINS}.modules.{name.removeprefix('community.ovh.')}")
        returned = yaml.safe_load(source.RETURN)
        lists = re.findall(r"\.(\w+)\[\]\?", entry["query"])
        fields = set(re.findall(r"\.(\w+)", entry["query"].partition("|")[2]))
        assert fields and fields <= set(returned[lists[0]]["contains"] if lists else returned)


@pytest.mark.parametrize("path", sorted((ROOT / "plugins/module_utils/_products").glob("*/*.py")), ids=name_of)
def test_a_product_family_uses_only_what_others_share(path: Path) -> None:
    if path.name.endswith("_job.py"):
        return
    products = f"{PLUGINS}.module_utils._products."
    for name in imports_of(path):
        if name.startswith(products):
            family, file = name.removeprefix(products).split(".")[:2]
            assert family in (path.parent.name, "_rights") or file == "shared", name


def product_files() -> dict[str, Path]:
    """The files of all product families, by family/file."""
    products = ROOT / "plugins/module_utils/_products"
    return {str(path.relative_to(products)): path for path in sorted(products.glob("*/*.py"))}


def functions_of(path: Path) -> list[ast.FunctionDef]:
    return [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.FunctionDef)]


def test_the_functions_of_products_that_send_requests_are_few_and_listed() -> None:
    """They stand in operations.py; elsewhere a product can neither import what sends nor use a client."""
    sending = set()
    for name, path in product_files().items():
        if name.endswith("/operations.py"):
            sending |= {f"{name}::{function.name}" for function in functions_of(path)}
        elif not name.endswith("_job.py"):
            used = {node.attr for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Attribute)}
            assert "client" not in used, name
    assert sending == SENDING_FUNCTIONS and len(sending) <= MOST_SENDING_FUNCTIONS


def test_only_run_and_transport_import_their_libraries() -> None:
    assert [name_of(path) for path in FILES if "requests" in {name.split(".")[0] for name in imports_of(path)}] == [
        "module_utils/_api/transport.py"
    ]
    importers = [
        path for path in FILES if "ansible.module_utils.basic" in imports_of(path) and "module_utils/" in name_of(path)
    ]
    assert [name_of(path) for path in importers] == ["module_utils/_engine/run.py"]


def test_each_module_has_its_action_and_its_fragment_and_is_in_the_groups() -> None:
    """What is in these files is derived, and held against what is derived today by tests/contract/test_pages.py."""
    runtime = yaml.safe_load((ROOT / "meta/runtime.yml").read_text())
    assert sorted(path.stem for path in (ROOT / "plugins/action").glob("ovh_*.py")) == sorted(
        [*MODULES, "ovh_drift", "ovh_show_table"]
    )
    assert sorted(path.stem for path in (ROOT / "plugins/doc_fragments").glob("ovh_*.py")) == MODULES
    assert runtime["action_groups"]["all"] == MODULES
    assert {name for names in runtime["action_groups"].values() for name in names} <= set(MODULES)
    assert "plugin_routing" not in runtime


def test_each_module_is_in_the_group_of_its_product() -> None:
    """Modules whose names begin with the same word are of one product. Those that call any route are of none."""
    groups = yaml.safe_load((ROOT / "meta/runtime.yml").read_text())["action_groups"]
    found = {
        name: [group for group, members in groups.items() if name in members and group != "all"] for name in MODULES
    }
    assert [found.pop(name) for name in sorted(ANY_ROUTE)] == [[]] * len(ANY_ROUTE) and {
        len(products) for products in found.values()
    } == {1}
    assert len({(name.split("_")[1], *products) for name, products in found.items()}) == len(
        {name.split("_")[1] for name in found}
    )


def test_versions_agree() -> None:
    version = importlib.import_module(f"{PLUGINS}.module_utils._api.version").VERSION
    assert yaml.safe_load((ROOT / "galaxy.yml").read_text())["version"] == version


@pytest.mark.parametrize("module", MODULES)
def test_a_module_is_its_documentation_and_one_job(module: str) -> None:
    path = ROOT / f"plugins/modules/{module}.py"
    statements = [node for node in ast.parse(path.read_text()).body if not isinstance(node, ast.ImportFrom)]
    names = [node.targets[0].id if isinstance(node, ast.Assign) else type(node).__name__ for node in statements]
    assert [name for name in names if name != "JOB"] == ["DOCUMENTATION", "EXAMPLES", "RETURN", "FunctionDef", "If"]
    assert "\ndef main() -> None:\n" in path.read_text(), "typed, as mypy --strict wants it"


def test_no_further_job_is_written_by_hand() -> None:
    found = [
        module
        for module in MODULES
        if any("_products." in name and "_job." in name for name in imports_of(ROOT / f"plugins/modules/{module}.py"))
    ]
    assert found == HAND_WRITTEN_JOBS, "describe the module instead, and take one that is described off the list"


def fragments_of(documentation: dict[str, Any]) -> list[dict[str, Any]]:
    """The fragments that a plugin's documentation names, as Ansible finds them."""
    found = []
    for fragment in documentation["extends_documentation_fragment"]:
        name, _dot, part = fragment.removeprefix("community.ovh.").partition(".")
        text = getattr(
            importlib.import_module(f"{PLUGINS}.doc_fragments.{name}").ModuleDocFragment,
            part.upper() or "DOCUMENTATION",
        )
        found.append(yaml.safe_load(text))
    return found


def options_of(documentation: dict[str, Any]) -> dict[str, Any]:
    """The options with what the fragments say of each; the documentation's own word is the nearest, then that of the
    first fragment.
    """
    options: dict[str, Any] = dict(documentation.get("options") or {})
    for fragment in fragments_of(documentation):
        for name, option in (fragment.get("options") or {}).items():
            options[name] = {**option, **options.get(name, {})}
    return options


def said(option: dict[str, Any]) -> dict[str, Any]:
    """What documentation and argument spec both say of an option."""
    inner = option.get("options") or option.get("suboptions")
    return {
        "type": option.get("type", "str"),
        "required": option.get("required", False),
        "default": option.get("default"),
        "choices": option.get("choices"),
        "elements": option.get("elements"),
        "aliases": option.get("aliases", []),
        "inner": {name: said(item) for name, item in inner.items()} if inner else None,
    }


@pytest.mark.parametrize("module", MODULES)
def test_documented_options_are_the_argument_spec(module: str) -> None:
    execution_mode = importlib.import_module(f"{PLUGINS}.module_utils._engine.run")
    source = importlib.import_module(f"{PLUGINS}.modules.{module}")
    documentation = yaml.safe_load(source.DOCUMENTATION)
    specification = execution_mode.arguments(source.JOB)["argument_spec"]
    documented = options_of(documentation)
    assert documentation["module"] == module
    fragments = documentation["extends_documentation_fragment"]
    assert fragments[0] == f"community.ovh.{module}" and {
        "community.ovh.connection",
        "community.ovh.attributes",
    } <= set(fragments)
    typed = {name for option in (documentation.get("options") or {}).values() for name in option}
    assert typed <= {"description", "suboptions"}, "the rest is derived"
    assert {name: said(option) for name, option in documented.items()} == {
        name: said(option) for name, option in specification.items()
    }


def test_documented_options_of_the_lookup_are_those_of_its_job_and_of_the_connection() -> None:
    source = importlib.import_module(f"{PLUGINS}.lookup.api")
    connection = importlib.import_module(f"{PLUGINS}.module_utils._schema.arguments").CONNECTION
    documentation = yaml.safe_load(source.DOCUMENTATION)
    documented = {name: said(option) for name, option in documentation["options"].items()}
    assert documented.pop("_terms") == {**said(source.READING.options["path"]), "type": "list", "elements": "str"}
    assert documented == {name: said(option) for name, option in source.READING.options.items() if name != "path"}
    assert documentation["extends_documentation_fragment"] == [
        "community.ovh.connection",
        "community.ovh.connection.variables",
    ]
    variables = options_of({"extends_documentation_fragment": ["community.ovh.connection.variables"]})
    assert variables == {name: {"vars": [{"name": f"ovh_{name}"}]} for name in connection}


@pytest.mark.parametrize("module", MODULES)
def test_secrets_are_marked(module: str) -> None:
    execution_mode = importlib.import_module(f"{PLUGINS}.module_utils._engine.run")
    specification = execution_mode.arguments(importlib.import_module(f"{PLUGINS}.modules.{module}").JOB)[
        "argument_spec"
    ]
    assert {name for name, option in specification.items() if option.get("no_log")} >= {
        "application_secret",
        "consumer_key",
        "client_secret",
        "access_token",
    }
    assert not [name for name, option in specification.items() if "fallback" in option]
    silent = re.compile("pass|key|secret|token|cred|priv", re.IGNORECASE)
    unsaid = {name for name, option in specification.items() if silent.search(name) and "no_log" not in option}
    assert not unsaid, "stated for each that sounds like a secret"


@functools.cache
def words_of(module: str) -> set[str]:
    """The names and aliases of a module's options."""
    options = options_of(yaml.safe_load(importlib.import_module(f"{PLUGINS}.modules.{module}").DOCUMENTATION))
    return set(options) | {alias for option in options.values() for alias in option.get("aliases", [])}


@pytest.mark.parametrize("module", MODULES)
def test_examples_use_options_that_exist(module: str) -> None:
    tasks = yaml.safe_load(importlib.import_module(f"{PLUGINS}.modules.{module}").EXAMPLES)
    assert any(f"community.ovh.{module}" in task for task in tasks)
    for task in tasks:
        for name in {action.removeprefix("community.ovh.") for action in task} & set(MODULES):
            assert set(task[f"community.ovh.{name}"] or {}) <= words_of(name)


@pytest.mark.parametrize("module", sorted(set(MODULES) - ANY_ROUTE))
def test_documented_routes_and_actions_are_the_rights_of_the_module(module: str) -> None:
    rights = importlib.import_module(f"{PLUGINS}.module_utils._products._rights").RIGHTS[module]
    documentation = yaml.safe_load(importlib.import_module(f"{PLUGINS}.modules.{module}").DOCUMENTATION)
    notes = "\n".join(note for each in (documentation, *fragments_of(documentation)) for note in each.get("notes", ()))
    documented = {
        (method, path)
        for methods, path in re.findall(r"((?:[A-Z]+(?:, | and )?)+) (/[^\s,]*[^\s,.])", notes)
        for method in re.findall("[A-Z]+", methods)
    }
    assert documented == {(right.method, right.rule) for right in rights}
    assert set(re.findall(r"\w+:apiovh:[\w/]+", notes)) == {action for right in rights for action in right.actions}


@pytest.mark.parametrize("module", sorted(set(MODULES) - ANY_ROUTE))
def test_a_job_knows_its_rights_and_the_iam_actions_of_its_calls(module: str) -> None:
    rights = importlib.import_module(f"{PLUGINS}.module_utils._products._rights").RIGHTS[module]
    job = importlib.import_module(f"{PLUGINS}.modules.{module}").JOB
    assert job.rights == rights
    assert job.actions == {(right.method, right.rule): right.actions for right in rights if right.actions}
