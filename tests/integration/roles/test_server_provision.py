# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The role server_provision, by the real command: everything once, nothing twice, and nothing in check mode."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
import yaml

from tests.sandbox import Sandbox
from tests.sandbox.state.installs import STEPS
from tests.support.commands import ansible_playbook, output

ROOT = Path(__file__).parents[3]
NAME = "ns3004.example-sbg.net"
KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ8Nd0Rr1cGOMQx9CGZN2ZKGbWO1rXqvvIhXeJmMPGcb"
ERASE = {"reinstall": "when_os_differs", "confirm": NAME}
WHOLE = {
    "operating_system": "debian12_64",
    **ERASE,
    "customizations": {"hostname": "web-4", "ssh_key": KEY, "post_installation_script": "S3cretInScript"},
    "storage": [
        {"partitioning": {"layout": [{"mount_point": "/", "file_system": "ext4", "size": 0, "raid_level": 1}]}}
    ],
    "display_name": "web-4",
    "tags": {"env": "prod"},
    "reverse": "web-4.example.net",
    "monitoring": True,
}
# What is written for it, in this order.
WRITES = [
    f"POST /dedicated/server/{NAME}/reinstall",
    "PUT /v2/iam/resource",
    "PUT /services/103004",
    "POST /ip/192.0.2.4/32/reverse",
    f"PUT /dedicated/server/{NAME}",
]


def provision(
    sandbox: Sandbox, directory: Path, *arguments: str, hosts: str = "localhost", **variables: Any
) -> subprocess.CompletedProcess[str]:
    """Runs a play with the role and these of its variables."""
    given = {f"server_provision_{name}": value for name, value in {"service_name": NAME, **variables}.items() if value}
    play = {"hosts": hosts, "gather_facts": False, "roles": [{"role": "community.ovh.server_provision", "vars": given}]}
    (directory / "provision.yml").write_text(yaml.safe_dump([play]))
    return ansible_playbook("provision.yml", *arguments, sandbox=sandbox, directory=directory)


def written(sandbox: Sandbox) -> list[str]:
    """Method and path of each write; of a tagged resource, not its name."""
    paths = [
        (each["method"], re.sub("resource/.*", "resource", unquote(each["path"]).removeprefix("/1.0")))
        for each in sandbox.writes()
    ]
    return [" ".join(each) for each in paths]


@pytest.fixture
def unwatched(sandbox: Sandbox) -> Sandbox:
    """An account in which the server is not monitored yet."""
    sandbox.state.servers[NAME].facts["monitoring"] = False
    return sandbox


def test_everything_once_and_nothing_twice(unwatched: Sandbox, tmp_path: Path) -> None:
    sandbox = unwatched
    checked = provision(sandbox, tmp_path, "--check", "--diff", "-vvv", **WHOLE)
    assert checked.returncode == 0 and "changed=4 " in checked.stdout, output(checked)
    assert not sandbox.writes() and '+    "reinstall": "erases all that is on the server"' in checked.stdout

    done = provision(sandbox, tmp_path, "-vvv", **WHOLE)
    assert done.returncode == 0 and "changed=4 " in done.stdout, output(done)
    assert written(sandbox) == WRITES
    facts = sandbox.state.servers[NAME].facts
    assert (facts["os"], facts["iam"]["displayName"], facts["monitoring"]) == ("debian12_64", "web-4", True)

    again = provision(sandbox, tmp_path, **WHOLE)
    assert again.returncode == 0 and "changed=0 " in again.stdout and len(sandbox.writes()) == len(WRITES), output(
        again
    )
    assert "S3cretInScript" not in output(checked) + output(done) + output(again)


def test_what_is_not_given_is_left_alone(sandbox: Sandbox, tmp_path: Path) -> None:
    ended = provision(sandbox, tmp_path)
    assert ended.returncode == 0 and "changed=0 " in ended.stdout, output(ended)
    assert not sandbox.exchanges


@pytest.mark.parametrize(
    ("variables", "words"),
    [
        ({"operating_system": "debian12_64"}, "the operating system is ubuntu2404-server_64, wanted debian12_64"),
        (
            {"operating_system": "debian12_64", "reinstall": "when_os_differs"},
            "erases all that is on the server: set confirm to the name of the service",
        ),
        (
            {"operating_system": "debian12_64", **ERASE, "confirm": "ns3005.example-sbg.net"},
            "confirm is 'ns3005.example-sbg.net'",
        ),
        (
            {"operating_system": "debian12_64", **ERASE, "reinstall": "always"},
            "value of server_provision_reinstall must be one of: never, when_os_differs",
        ),
        ({"service_name": None}, "missing required arguments: server_provision_service_name"),
    ],
)
def test_nothing_is_erased_by_accident(variables: dict[str, Any], words: str, sandbox: Sandbox, tmp_path: Path) -> None:
    ended = provision(sandbox, tmp_path, **variables)
    assert ended.returncode == 2 and words in " ".join(output(ended).split()), output(ended)
    assert not sandbox.writes()


def test_a_failed_installation_ends_it(unwatched: Sandbox, tmp_path: Path) -> None:
    sandbox = unwatched
    sandbox.settings.install_fails_at = STEPS[2]
    failed = provision(sandbox, tmp_path, **WHOLE)
    assert failed.returncode == 2 and f"the step '{STEPS[2]}' failed" in output(failed)
    assert written(sandbox) == WRITES[:1]
    sandbox.settings.install_fails_at = ""
    again = provision(sandbox, tmp_path, **WHOLE)
    assert again.returncode == 0 and "changed=4 " in again.stdout, output(again)


def test_of_many_hosts_only_the_server_that_is_named_is_erased(sandbox: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "servers.ovh.yml").write_text(yaml.safe_dump({"plugin": "community.ovh.ovh", "datacenters": ["sbg1"]}))
    ended = provision(
        sandbox,
        tmp_path,
        "-i",
        "servers.ovh.yml",
        "-e",
        f"server_provision_confirm={NAME}",
        hosts="datacenter_sbg1:!ns3001*:!ns3002*",
        service_name="{{ ovh_name }}",
        operating_system="rocky9_64",
        reinstall="when_os_differs",
        tags={"env": "new"},
    )
    assert ended.returncode == 2, output(ended)
    erased = [name for name, server in sandbox.state.servers.items() if server.facts["os"] == "rocky9_64"]
    assert erased == [NAME] and sandbox.state.servers[NAME].facts["iam"]["tags"]["env"] == "new"
    assert output(ended).count(f"confirm is '{NAME}' and service_name is 'ns300") >= 5 and len(sandbox.writes()) == 2


def test_the_readme_names_each_variable() -> None:
    role = ROOT / "roles/server_provision"
    options = yaml.safe_load((role / "meta/argument_specs.yml").read_text())["argument_specs"]["main"]["options"]
    readme = (role / "README.md").read_text()
    assert {
        name for row in re.findall(r"^\| (`server.+?`) \|", readme, re.MULTILINE) for name in re.findall(r"\w+", row)
    } == set(options)
    defaults = yaml.safe_load((role / "defaults/main.yml").read_text())
    assert defaults == {name: option["default"] for name, option in options.items() if "default" in option}
