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

SERVERS = [f"ns300{number}.example-sbg.net" for number in range(1, 9)]
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


@pytest.fixture
def texts(sandbox: Sandbox) -> dict[str, str]:
    """A text for each server: it is called so, has it as reverse name and as tags, and a bill has it as address."""
    chosen = dict(zip(SERVERS, TEXTS, strict=True))
    for bill, (server, text) in enumerate(chosen.items()):
        facts = sandbox.state.servers[server].facts
        facts["reverse"] = text
        facts["iam"] = {**facts["iam"], "displayName": text, "tags": {"env": text, text: "x"}}
        sandbox.state.bills[f"FR9{bill}"] = {**sandbox.state.bills["FR10000001"], "billId": f"FR9{bill}", "url": text}
    return chosen


def run(sandbox: Sandbox, directory: Path, play: dict[str, Any], texts: dict[str, str]) -> bytes:
    """What ansible-playbook shows. What the play is to meet of a server is in a file with its name."""
    for server, text in texts.items():
        (directory / server).write_text(text, encoding="utf-8")
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
                "filters": [{"include": f"ovh_name in {SERVERS}"}, {"exclude": True}],
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
        },
        capture_output=True,
        check=False,
    )
    shown = ended.stdout + ended.stderr
    assert ended.returncode == 0, shown.decode()
    assert not (directory / "evaluated").exists()
    assert not [char for char in "\x1b\x07\x08" if char.encode() in shown]
    return shown


def written(values: dict[str, str]) -> dict[str, Any]:
    """A task that writes values into a file, whose name is the server's."""
    content = "{{ {%s} | to_json }}" % ", ".join(f"'{name}': {value}" for name, value in values.items())
    return {
        "ansible.builtin.copy": {"content": content, "dest": "{{ playbook_dir }}/{{ ovh_name }}.json"},
        "delegate_to": "localhost",
        "diff": False,
    }


def read(directory: Path, server: str) -> Any:
    return json.loads((directory / f"{server}.json").read_text(encoding="utf-8"))


def test_results_are_data(texts: dict[str, str], sandbox: Sandbox, tmp_path: Path) -> None:
    """Registered, looped over, compared, kept as a fact, printed."""
    wanted = "lookup('ansible.builtin.file', playbook_dir ~ '/' ~ ovh_name, rstrip=false)"
    bills = {server: f"FR9{bill}" for bill, server in enumerate(texts)}
    run(
        sandbox,
        tmp_path,
        {
            "hosts": "named",
            "vars": {"bill_of": bills},
            "tasks": [
                {"community.ovh.ovh_server_info": {"service_name": ["{{ ovh_name }}"]}, "register": "found"},
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
                {"community.ovh.ovh_api_call": {"path": "/dedicated/server/{{ ovh_name }}"}, "register": "raw"},
                {
                    "community.ovh.ovh_bill_info": {"bill_id": ["{{ bill_of[ovh_name] }}"], "show_secrets": True},
                    "register": "bills",
                },
                written(
                    {
                        "fact": "kept",
                        "server": "found.servers[0]",
                        "raw": "raw.response.iam.displayName",
                        "bill": "bills.bills[0].url",
                    }
                ),
            ],
        },
        texts,
    )
    for server, text in texts.items():
        values = read(tmp_path, server)
        assert [values[name] for name in ("fact", "raw", "bill")] == [text] * 3
        assert values["server"]["tags"] == {"env": text, text: "x"}


def test_host_variables_are_data(texts: dict[str, str], sandbox: Sandbox, tmp_path: Path) -> None:
    """Composed, grouped by, printed."""
    run(
        sandbox,
        tmp_path,
        {
            "hosts": "named",
            "tasks": [
                {
                    "ansible.builtin.debug": {
                        "msg": "{{ ovh_display_name }} {{ ovh_reverse }} {{ ovh_tags }} {{ group_names }}"
                    }
                },
                written({"variable": "ovh_display_name", "composed": "composed", "joined": "joined"}),
            ],
        },
        texts,
    )
    for server, text in texts.items():
        assert read(tmp_path, server) == {"variable": text, "composed": text, "joined": f"<{text}>"}


def test_a_diff_shows_no_control_character(texts: dict[str, str], sandbox: Sandbox, tmp_path: Path) -> None:
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
        texts,
    )
    assert rb"\x1b[31m\x08evil@example.org" in shown
