# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""SSH keys are added and removed by name."""

from __future__ import annotations

KEY = {"keyName": "jane", "key": "ssh-ed25519 AAAAC3 jane"}


def test_a_key_is_added_read_and_removed(call):
    assert call("GET", "/me/sshKey/jane").status_code == 404
    assert call("POST", "/me/sshKey", KEY).status_code == 200
    assert call("GET", "/me/sshKey").json() == ["jane"]
    assert call("GET", "/me/sshKey/jane").json() == KEY
    assert call("POST", "/me/sshKey", KEY).status_code == 409
    assert [call("DELETE", "/me/sshKey/jane").status_code for _time in range(2)] == [200, 404]


def test_what_is_no_key(call):
    assert call("POST", "/me/sshKey", {"keyName": "jane", "key": "x"}).status_code == 400
