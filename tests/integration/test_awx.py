# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/awx as AWX uses it: the credential type fills the environment of a job, ansible-runner runs it, and what is kept
of it tells no secret.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import ansible_runner
import pytest
import yaml
from ansible_collections.community.ovh.plugins.module_utils._api.config import METHODS, SECRETS
from jinja2.sandbox import ImmutableSandboxedEnvironment

from tests.environment import ROOT
from tests.sandbox import Sandbox
from tests.support.commands import KEYS, program

AWX = ROOT / "docs/awx"
INPUTS = yaml.safe_load((AWX / "credential_type_inputs.yml").read_text())
INJECTORS = yaml.safe_load((AWX / "credential_type_injectors.yml").read_text())
SOURCE = yaml.safe_load((AWX / "inventory_source.yml").read_text())
FIELDS = {field["id"]: field for field in INPUTS["fields"]}
# The options of awx.awx.inventory_source, without those about notifications.
SOURCE_FIELDS = {
    *("name", "description", "organization", "inventory", "source", "source_project", "source_path", "source_vars"),
    *("scm_branch", "credential", "execution_environment", "enabled_var", "enabled_value", "host_filter", "limit"),
    *("overwrite", "overwrite_vars", "timeout", "verbosity", "update_on_launch", "update_cache_timeout"),
}
PLAY = [
    {
        "hosts": "datacenter_sbg1",
        "gather_facts": False,
        "tasks": [
            {"community.ovh.ovh_server_burst": {"service_name": "{{ inventory_hostname }}"}, "register": "burst"},
            {"community.ovh.ovh_account_info": {}, "register": "account", "run_once": True},
            {"ansible.builtin.set_fact": {"burst": "{{ burst }}", "account": "{{ account }}", "cacheable": True}},
        ],
    }
]


def injected(**inputs: str) -> dict[str, str]:
    """The environment that a credential gives to a job; what it leaves out is empty, as in AWX."""
    return {
        name: ImmutableSandboxedEnvironment().from_string(text).render(inputs)
        for name, text in INJECTORS["env"].items()
    }


def credential_of(sandbox: Sandbox) -> dict[str, str]:
    """The fields of a credential with the keys of the sandbox."""
    return {name.removeprefix("OVH_").lower(): sandbox.environment[name] for name in KEYS}


def kept(folder: Path) -> dict[str, bytes]:
    """All that a job leaves behind: events, output, facts, environment."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_credential_type_has_each_way_to_authenticate_and_hides_its_secrets() -> None:
    assert set(FIELDS) == {"endpoint", "expected_account"} | {part for parts in METHODS.values() for part in parts}
    assert {name for name, field in FIELDS.items() if field.get("secret")} == set(SECRETS)
    assert INJECTORS["env"] == {f"OVH_{name.upper()}": "{{ %s }}" % name for name in FIELDS}


def test_the_credential_of_a_service_account_gives_jobs_the_variables_of_the_guide() -> None:
    guide = (ROOT / "docs/docsite/rst/service_accounts.rst").read_text()
    given = injected(endpoint="ovh-eu", client_id="EU.0", client_secret="x")
    assert {name for name, value in given.items() if value} == set(re.findall(r"export (OVH_\w+)=", guide))


def test_the_inventory_source_has_fields_of_awx_and_reads_all_machines(
    sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", f"{Path(program('ansible')).parent}:{os.environ['PATH']}")
    assert set(SOURCE) <= SOURCE_FIELDS and SOURCE["source"] == "scm"
    path = tmp_path / SOURCE["source_path"]
    path.parent.mkdir()
    path.write_text((AWX / "servers.ovh.yml").read_text())
    # As AWX updates a source.
    found, problems = ansible_runner.get_inventory(
        action="list",
        inventories=[str(path)],
        response_format="json",
        quiet=True,
        envvars={**injected(**credential_of(sandbox)), "HOME": str(tmp_path)},
    )
    machines = {"ns3001.example-sbg.net", "vps-5001.example-sbg.net", "shop-1"}
    assert machines <= set(found["_meta"]["hostvars"]), problems


def test_a_job_keeps_no_secret(sandbox: Sandbox, tmp_path: Path) -> None:
    inventory = (AWX / "servers.ovh.yml").read_text()
    for name, content in {"project/play.yml": yaml.safe_dump(PLAY), SOURCE["source_path"]: inventory}.items():
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(content)
    # As AWX starts it, which keeps credentials out of the folder's env.
    job = ansible_runner.run(
        private_data_dir=str(tmp_path),
        playbook="play.yml",
        verbosity=4,
        quiet=True,
        suppress_env_files=True,
        envvars={
            **injected(**credential_of(sandbox)),
            "HOME": str(tmp_path),
            "PATH": f"{Path(program('ansible')).parent}:{os.environ['PATH']}",
        },
    )
    files = kept(tmp_path)
    assert (job.status, job.rc) == ("successful", 0), job.stdout.read()
    assert job.stats["changed"] == {f"ns300{number}.example-sbg.net": 1 for number in range(3, 9)}
    assert {Path(name).parts[2] for name in files if name.startswith("artifacts/")} >= {
        "fact_cache",
        "job_events",
        "stdout",
        "rc",
        "status",
    }
    assert any(b"ab12345-ovh" in content for name, content in files.items() if "/fact_cache/" in name)
    required_fields = {
        name
        for name, content in files.items()
        for secret in set(SECRETS) & set(credential_of(sandbox))
        if credential_of(sandbox)[secret].encode() in content
    }
    # The runner notes the environment that it was given; AWX removes this with the job's folder.
    assert (
        required_fields == {f"artifacts/{job.config.ident}/command"}
        and not (tmp_path / required_fields.pop()).stat().st_mode & 0o077
    )
