# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A shipped playbook without its variable, or with one that cannot be, ends with a sentence that names the variable."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.sandbox import Sandbox
from tests.support.commands import ansible_playbook, output

ROOT = Path(__file__).parents[3]
# Those that need no variable, and do without one what the guides say.
WITHOUT_VARIABLES = {"bill_report", "credential_audit", "expiring_services", "export_domains", "import", "login"}

DATACENTER = (
    "datacenter must be the name of a datacenter, or several separated by commas: give it with -e datacenter=sbg1"
)
FILE = (
    "file must be the path of a YAML file with the redirections of each domain: give it with -e file=redirections.yml"
)
SERVER = "service_name must be the name of a dedicated server: give it with -e service_name=ns3001.example-sbg.net"
USER = "user must be the login of a user of the account: give it with -e user=jane"
BLOCK = "failover_ip_block must be the address or the block to move: give it with -e failover_ip_block=198.51.100.32"
STATE = "terraform_state must be the path of a Terraform state: give it with -e terraform_state=terraform.tfstate"
CASES: list[tuple[str, dict[str, Any], str]] = [
    ("burst_datacenter", {}, DATACENTER),
    ("burst_datacenter", {"datacenter": 5}, DATACENTER),
    ("burst_datacenter", {"datacenter": {"a": "b"}}, DATACENTER),
    ("burst_datacenter", {"datacenter": ""}, DATACENTER),
    (
        "burst_datacenter",
        {"datacenter": "sbg1", "state": "maybe"},
        "value of state must be one of: active, inactive, got: maybe",
    ),
    ("mail_redirections", {}, FILE),
    ("mail_redirections", {"file": ["a"]}, FILE),
    (
        "mail_redirections",
        {"file": "nowhere.yml"},
        "/nowhere.yml does not exist or is not a file: give the path of a YAML file with -e file=redirections.yml",
    ),
    (
        "mail_redirections",
        {"file": "list.yml"},
        "/list.yml is not a YAML mapping of domains, each with a list of {from, to, local_copy}",
    ),
    (
        "mail_redirections",
        {"file": "broken.yml"},
        "/broken.yml is not a YAML mapping of domains, each with a list of {from, to, local_copy}",
    ),
    ("export_domains", {"dest": " "}, "dest must be the path of a directory: give it with -e dest=domains"),
    ("export_domains", {"on_unreadable": "warn"}, "on_unreadable is warn, and can be fail or skip"),
    ("import", {"dest": []}, "dest must be the path of a directory: give it with -e dest=account"),
    ("drift", {}, "no playbook and no role to check: give them with -e playbooks=site.yml"),
    ("drift", {"dest": []}, "dest must be the path of the report without its ending: give it with -e dest=drift"),
    ("drift", {"runs": [{"file": "a"}]}, "runs: each must have a playbook or a role, and not both"),
    ("import_terraform", {}, STATE),
    ("import_terraform", {"terraform_state": ["a"]}, STATE),
    (
        "import_terraform",
        {"terraform_state": "a", "dest": " "},
        "dest must be the path of a directory: give it with -e",
    ),
    (
        "import_terraform",
        {"terraform_state": "nowhere"},
        "/nowhere does not exist or is not a file: give the path of a",
    ),
    (
        "import_terraform",
        {"terraform_state": "list.yml"},
        "this is not a Terraform state of version 4: give the file of",
    ),
    ("offboard", {}, USER),
    ("offboard", {"user": " "}, USER),
    ("open_kvm", {}, SERVER),
    ("open_kvm", {"service_name": ["ns1"]}, SERVER),
    (
        "open_kvm",
        {"service_name": "ns1", "dest": {}},
        "dest must be the path of a file or a folder: give it with -e dest=kvm.jnlp",
    ),
    ("failover_ip", {}, BLOCK),
    (
        "failover_ip",
        {"failover_ip_block": "192.0.2.1"},
        "failover_ip_routed_to must be the service that the address goes to, or parked",
    ),
    ("inventory_report", {}, "the inventory has no machine of OVHcloud"),
    ("inventory_report", {"dest": []}, "dest must be the path of a file: give it with -e dest=inventory.html"),
    ("credential_audit", {"unused_for": "xyz"}, "unused_for: 'xyz' is"),
    ("credential_audit", {"dest": 5}, "dest must be the path of a file: give it with -e dest=credentials.html"),
    ("credential_audit", {"revoke": "perhaps"}, "revoke must be true or false: give it with -e revoke=true"),
    ("expiring_services", {"within": "abc"}, "expires_within: 'abc' is"),
    ("expiring_services", {"within": ["30d"]}, "expires_within: expected a string, got a list"),
    ("expiring_services", {"ends": [1]}, "ends must be true or false: give it with -e ends=true"),
    ("bill_report", {"date_from": "soon"}, "date_from: 'soon' is"),
    ("bill_report", {"dest": ["a"]}, "dest must be the path of a folder: give it with -e dest=bill_report"),
    ("bill_report", {"pdfs": "perhaps"}, "pdfs must be true or false: give it with -e pdfs=true"),
    ("login", {"modules": {"a": "b"}}, "modules must be a list of modules, or their names separated by commas"),
    ("login", {"save_to": ["ovh.conf"]}, "save_to must be the path of a file: give it with -e save_to=ovh.conf"),
]


def test_every_playbook_that_needs_a_variable_is_run_without_it() -> None:
    without = {name for name, variables, sentence in CASES if not variables}
    assert without | WITHOUT_VARIABLES == {path.stem for path in (ROOT / "playbooks").glob("*.yml")}


@pytest.mark.usefixtures("on_purpose")
@pytest.mark.parametrize(("name", "variables", "sentence"), CASES)
def test_a_sentence_that_names_the_variable(
    sandbox: Sandbox, tmp_path: Path, name: str, variables: dict[str, Any], sentence: str
) -> None:
    (tmp_path / "list.yml").write_text("- a\n")
    (tmp_path / "broken.yml").write_text("a: [\n")
    ended = ansible_playbook(f"community.ovh.{name}", "-e", json.dumps(variables), sandbox=sandbox, directory=tmp_path)
    said = " ".join(output(ended).split())
    # Of drift, 2 means that something differs.
    assert ended.returncode == (4 if name == "drift" else 2) and sentence in said.replace("\\n", " "), said
    assert "Traceback" not in said and "' is undefined" not in said and not sandbox.exchanges
