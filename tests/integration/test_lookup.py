# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The lookup by the real command. Its EXAMPLES are run in test_examples.py."""

from __future__ import annotations

from pathlib import Path

import yaml

from tests.sandbox import Sandbox
from tests.support.commands import ansible_playbook, output, run


def play(path: Path, **task: object) -> Path:
    """A playbook with this one task."""
    path.write_text(yaml.safe_dump([{"hosts": "localhost", "gather_facts": False, "tasks": [task]}], width=1000))
    return path


def test_keys_may_be_vaulted_variables_and_an_answer_is_no_template(sandbox: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "password").write_text("a password\n")
    vault = ("--vault-password-file", "password")
    secret = sandbox.environment["OVH_APPLICATION_SECRET"]
    vaulted = run(
        "ansible-vault", "encrypt_string", *vault, "--name", "theirs", secret, sandbox=sandbox, directory=tmp_path
    ).stdout
    keys = {name.lower(): value for name, value in sandbox.environment.items()}
    (tmp_path / "keys.yml").write_text(vaulted + yaml.safe_dump({**keys, "ovh_application_secret": "{{ theirs }}"}))
    path = play(
        tmp_path / "play.yml",
        loop="{{ lookup('community.ovh.api', '/v2/iam/resource', all_pages=true) | map(attribute='displayName') }}",
        **{"ansible.builtin.debug": {"var": "item"}},
    )
    ended = ansible_playbook(
        path,
        "-vvv",
        "-e",
        "@keys.yml",
        *vault,
        sandbox=sandbox,
        directory=tmp_path,
        **dict.fromkeys(sandbox.environment, ""),
    )
    assert ended.returncode == 0, output(ended)
    assert '"item": "{{ 7*7 }}"' in ended.stdout
    assert secret not in output(ended) and keys["ovh_consumer_key"] not in output(ended)


def test_a_failure_is_one_sentence(sandbox: Sandbox, tmp_path: Path) -> None:
    path = play(
        tmp_path / "play.yml",
        **{"ansible.builtin.debug": {"msg": "{{ lookup('community.ovh.api', '/dedicated/server/nowhere').ip }}"}},
    )
    ended = ansible_playbook(path, sandbox=sandbox, directory=tmp_path)
    said = " ".join(output(ended).split())
    assert ended.returncode == 2 and "Traceback" not in said
    assert "GET /dedicated/server/nowhere: This service does not exist (HTTP 404, query id " in said
