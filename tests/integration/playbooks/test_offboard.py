# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The playbook offboard, by the real command: what a person had is gone, what nobody can tell is listed."""

from __future__ import annotations

from pathlib import Path

from tests.sandbox import Sandbox
from tests.support.commands import ansible_playbook, output

PLAYBOOK = "community.ovh.offboard"
BOTH, OTHER = (f"eeeeeeee-0000-4000-8000-{number:012}" for number in (11, 12))
JANE, JOHN = (f"urn:v1:eu:identity:user:ab12345-ovh/{login}" for login in ("jane", "john"))


def add_policy(sandbox: Sandbox, policy_id: str, name: str, *identities: str) -> None:
    policies = sandbox.state.policies
    known = policies["eeeeeeee-0000-4000-8000-000000000001"]
    policies[policy_id] = {**known, "id": policy_id, "name": name, "readOnly": False, "identities": list(identities)}


def test_a_user_is_disabled_and_taken_out_of_everything(sandbox: Sandbox, tmp_path: Path) -> None:
    add_policy(sandbox, BOTH, "both", JANE, JOHN)
    add_policy(sandbox, OTHER, "other", JOHN)
    variables = ("-e", "user=jane", "-e", "applications=backup")
    checked = ansible_playbook(PLAYBOOK, *variables, "--check", "--diff", sandbox=sandbox, directory=tmp_path)
    assert checked.returncode == 0 and not sandbox.writes(), output(checked)

    done = ansible_playbook(PLAYBOOK, *variables, sandbox=sandbox, directory=tmp_path)
    assert done.returncode == 0 and "changed=4 " in done.stdout, output(done)
    assert sandbox.state.objects.inside("/me/identity/user")["jane"].facts["status"] == "DISABLED"
    assert not [each for each in sandbox.state.objects.inside("/me/identity/user/jane/token").values() if each.facts]
    assert [sandbox.state.policies[each]["identities"] for each in (BOTH, OTHER)] == [[JOHN], [JOHN]]
    left = done.stdout.rpartition("None says whose it is")[2]
    # That of OVHcloud's support stays.
    assert "505  backup" in left and "502  backup" not in left

    again = ansible_playbook(PLAYBOOK, *variables, sandbox=sandbox, directory=tmp_path)
    assert again.returncode == 0 and "changed=0 " in again.stdout, output(again)


def test_a_login_that_does_not_exist_ends_it(sandbox: Sandbox, tmp_path: Path) -> None:
    ended = ansible_playbook(PLAYBOOK, "-e", "user=x", sandbox=sandbox, directory=tmp_path)
    assert ended.returncode == 2 and "there is no user x" in output(ended) and not sandbox.writes()
