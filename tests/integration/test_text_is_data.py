# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Text that came from the API is data: never evaluated, whatever is done with it, and no control character of it
reaches the screen.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.sandbox import Sandbox

SERVER = "ns3001.example-sbg.net"
# What Jinja, YAML, a shell and a terminal would make something of.
# (Control characters above 127 are left out: ansible-core's own JSON shows them as they are.)
TEXTS = [
    "{{ 7 * 7 }}",
    "{{ lookup('pipe', 'touch evaluated') }}",
    "{% for x in [1] %}{{ lookup('pipe', 'touch evaluated') }}{% endfor %}",
    "{# gone #}kept",
    "$(touch evaluated)",
    "!unsafe x",
    "red \x1b[31m\x07\x08",
    "{{ \x1b[31m }}",
]


@pytest.fixture(params=TEXTS, ids=range(len(TEXTS)))
def text(request: pytest.FixtureRequest, sandbox: Sandbox) -> str:
    """A text that a server is called, has as reverse name and as tags, and a redirection goes to."""
    facts = sandbox.state.servers[SERVER].facts
    facts["reverse"] = request.param
    facts["iam"].update(displayName=request.param, tags={"env": request.param, request.param: "x"})
    sandbox.state.bills["FR10000001"]["url"] = request.param
    return request.param


def run(sandbox: Sandbox, directory: Path, play: dict[str, Any], text: str, **environ: str) -> bytes:
    """What ansible-playbook shows. What the play is to meet is in the file `wanted`."""
    (directory / "wanted").write_text(text, encoding="utf-8")
    (directory / "play.yml").write_text(yaml.safe_dump([{"gather_facts": False, **play}]))
    (directory / "ovh.yml").write_text(
        yaml.safe_dump(
            {
                "plugin": "community.ovh.ovh",
                "hostnames": ["display_name", "reverse"],
                "strict": True,
                "compose": {"composed": "ovh_display_name", "joined": "'<' ~ ovh_tags.env ~ '>'"},
                "groups": {"named": "ovh_display_name is defined"},
                "keyed_groups": [{"key": "ovh_display_name", "prefix": "called"}, {"key": "ovh_tags", "prefix": "tag"}],
                "filters": [{"include": f"ovh_name == '{SERVER}'"}, {"exclude": True}],
            }
        )
    )
    ended = subprocess.run(
        [Path(sys.executable).with_name("ansible-playbook"), "-i", "ovh.yml", "play.yml", "-vv", "--diff"],
        cwd=directory,
        env={
            **os.environ,
            **sandbox.environment,
            "HOME": str(directory),
            "PWD": str(directory),
            "ANSIBLE_HOME": str(directory / ".ansible"),
            "ANSIBLE_TRANSFORM_INVALID_GROUP_CHARS": "always",
            "ANSIBLE_INVENTORY_ANY_UNPARSED_IS_FAILED": "true",
            **environ,
        },
        capture_output=True,
        check=False,
    )
    shown = ended.stdout + ended.stderr
    assert ended.returncode == 0, shown.decode()
    assert not (directory / "evaluated").exists()
    assert not [char for char in "\x1b\x07\x08" if char.encode() in shown]
    return shown


def written(name: str, value: str) -> dict[str, Any]:
    """A task that writes a value into a file."""
    return {
        "ansible.builtin.copy": {"content": value, "dest": "{{ playbook_dir }}/" + name},
        "delegate_to": "localhost",
        "diff": False,
    }


def test_results_are_data(text: str, sandbox: Sandbox, tmp_path: Path) -> None:
    """Registered, looped over, compared, kept as a fact, printed."""
    wanted = "lookup('ansible.builtin.file', playbook_dir ~ '/wanted', rstrip=false)"
    run(
        sandbox,
        tmp_path,
        {
            "hosts": "localhost",
            "tasks": [
                {"community.ovh.ovh_server_info": {"service_name": [SERVER]}, "register": "found"},
                {"ansible.builtin.debug": {"var": "found"}},
                {
                    "ansible.builtin.debug": {"msg": "{{ item.display_name }} {{ item.reverse }} {{ item.tags }}"},
                    "loop": "{{ found.servers }}",
                    "when": "item.display_name != 'a'",
                },
                {
                    "ansible.builtin.assert": {
                        "that": [f"found.servers[0].display_name == {wanted}", f"found.servers[0].tags.env == {wanted}"]
                    }
                },
                {"ansible.builtin.set_fact": {"kept": "{{ found.servers[0].display_name }}"}},
                written("fact", "{{ kept }}"),
                written("json", "{{ found.servers[0] | to_json }}"),
                {"community.ovh.ovh_api_call": {"path": f"/dedicated/server/{SERVER}"}, "register": "raw"},
                written("raw", "{{ raw.response.iam.displayName }}"),
                {"community.ovh.ovh_bill_info": {"bill_id": ["FR10000001"], "show_secrets": True}, "register": "bills"},
                written("bill", "{{ bills.bills[0].url }}"),
            ],
        },
        text,
    )
    assert {(tmp_path / name).read_text(encoding="utf-8") for name in ("fact", "raw", "bill")} == {text}
    assert json.loads((tmp_path / "json").read_text(encoding="utf-8"))["tags"] == {"env": text, text: "x"}


def test_host_variables_are_data(text: str, sandbox: Sandbox, tmp_path: Path) -> None:
    """Composed, grouped by, printed."""
    run(
        sandbox,
        tmp_path,
        {
            "hosts": "named",
            "connection": "local",
            "tasks": [
                {
                    "ansible.builtin.debug": {
                        "msg": "{{ ovh_display_name }} {{ ovh_reverse }} {{ ovh_tags }} {{ group_names }}"
                    }
                },
                written("variable", "{{ ovh_display_name }}"),
                written("composed", "{{ composed }}"),
                written("joined", "{{ joined }}"),
            ],
        },
        text,
    )
    assert {(tmp_path / name).read_text(encoding="utf-8") for name in ("variable", "composed")} == {text}
    assert (tmp_path / "joined").read_text(encoding="utf-8") == f"<{text}>"


def test_a_diff_shows_no_control_character(sandbox: Sandbox, tmp_path: Path) -> None:
    redirection = next(iter(sandbox.state.domains["example.com"].redirections.values()))
    redirection["to"] = "\x1b[31m\x08evil@example.org"
    shown = run(
        sandbox,
        tmp_path,
        {
            "hosts": "localhost",
            "tasks": [
                {
                    "community.ovh.ovh_mail_redirection": {
                        "domain": "example.com",
                        "from": redirection["from"],
                        "state": "absent",
                        "all": True,
                    }
                }
            ],
        },
        "",
    )
    assert rb"\x1b[31m\x08evil@example.org" in shown
