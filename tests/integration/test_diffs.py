# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a reviewer reads of `--check --diff`: what changes and nothing else, a line a change, sorted, and the same as
what a run then shows.
"""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.commands import Played, play_each

DIFFS: list[tuple[str, dict[str, Any], str]] = [
    (
        "ovh_server_burst",
        {"service_name": ["ns3004.example-sbg.net", "ns3001.example-sbg.net", "ns3003.example-sbg.net"]},
        """\
@@ -1,4 +1,4 @@
 {
-    "ns3003.example-sbg.net": "inactive",
-    "ns3004.example-sbg.net": "inactive"
+    "ns3003.example-sbg.net": "active",
+    "ns3004.example-sbg.net": "active"
 }
""",
    ),
    (
        "ovh_mail_redirection",
        {"domain": "example.com", "from": "hello", "to": "jane@example.net", "local_copy": True},
        """\
@@ -0,0 +1,2 @@
+hello@example.com (local copy)
+hello@example.com -> jane@example.net
""",
    ),
    (
        "ovh_mail_redirection_set",
        {
            "domain": "example.com",
            "exclusive": True,
            "redirections": [
                {"from": "zoe", "to": "jane@example.net"},
                {"from": "sales", "to": ["carol@example.net", "bob@example.org"]},
            ],
        },
        """\
@@ -1 +1,2 @@
-sales@example.com -> bob@example.net
+sales@example.com -> bob@example.org
+zoe@example.com -> jane@example.net
""",
    ),
    (
        "ovh_api_credential",
        {"unused_for": "90d", "state": "absent"},
        """\
@@ -1,2 +0,0 @@
-502 backup: validated, last used 2024-03-01T02:00:00+00:00, from everywhere
-503 sandbox: expired, last used never, from everywhere
""",
    ),
    (
        "ovh_api_credential",
        {"credential_id": [502], "allowed_ips": ["198.51.100.1/32", "192.0.2.0/24"]},
        """\
@@ -1 +1 @@
-502 backup: validated, last used 2024-03-01T02:00:00+00:00, from everywhere
+502 backup: validated, last used 2024-03-01T02:00:00+00:00, from 198.51.100.1/32, 192.0.2.0/24
""",
    ),
    (
        "ovh_api_application",
        {"application_id": [102], "state": "absent"},
        """\
@@ -1 +0,0 @@
-102 backup: active, with the credentials 502, 505
""",
    ),
    (
        "ovh_api_call",
        {
            "method": "PUT",
            "path": "/dedicated/server/ns3001.example-sbg.net",
            "body": {"rescueMail": "jane@example.org", "monitoring": True, "noIntervention": False},
        },
        """\
@@ -1,4 +1,4 @@
 {
-    "monitoring": false,
-    "rescueMail": null
+    "monitoring": true,
+    "rescueMail": "jane@example.org"
 }
""",
    ),
    (
        "ovh_server_ipmi_access",
        {"service_name": "ns3001.example-sbg.net", "type": "kvmipHtml5URL", "ttl": 5},
        """\
@@ -1,3 +1,3 @@
 {
-    "session": "none"
+    "session": "a new one, for 5 min"
 }
""",
    ),
    (
        "ovh_server",
        {
            "service_name": ["ns3004.example-sbg.net", "ns3003.example-sbg.net"],
            "monitoring": True,
            "tags": {"env": "prod", "floor": 2},
            "boot_type": "rescue",
            "boot_kernel": "rescue-customer",
            "reboot": "when_boot_changed",
        },
        """\
@@ -1,18 +1,20 @@
 {
     "ns3003.example-sbg.net": {
-        "boot_id": 1,
-        "hard_reboot": false,
-        "monitoring": false,
+        "boot_id": 1122,
+        "hard_reboot": true,
+        "monitoring": true,
         "tags": {
             "env": "prod",
+            "floor": "2",
             "role": "db"
         }
     },
     "ns3004.example-sbg.net": {
-        "boot_id": 1,
-        "hard_reboot": false,
+        "boot_id": 1122,
+        "hard_reboot": true,
         "tags": {
-            "env": "staging"
+            "env": "prod",
+            "floor": "2"
         }
     }
 }
""",
    ),
    (
        "ovh_server_install",
        {
            "service_name": "ns3004.example-sbg.net",
            "operating_system": "debian12_64",
            "reinstall": "when_os_differs",
            "confirm": "ns3004.example-sbg.net",
        },
        """\
@@ -1,3 +1,4 @@
 {
-    "operating_system": "ubuntu2404-server_64"
+    "operating_system": "debian12_64",
+    "reinstall": "erases all that is on the server"
 }
""",
    ),
    (
        "ovh_ip",
        {"ip": "198.51.100.32", "routed_to": "ns3002.example-sbg.net", "description": "failover"},
        """\
@@ -1,4 +1,4 @@
 {
-    "description": "",
-    "routed_to": "parked"
+    "description": "failover",
+    "routed_to": "ns3002.example-sbg.net"
 }
""",
    ),
    (
        "ovh_ip_reverse",
        {
            "reverses": [
                {"ip": "198.51.100.5", "reverse": "mail.example.net"},
                {"ip": "192.0.2.1", "reverse": "www.example.net."},
            ]
        },
        """\
@@ -0,0 +1,2 @@
+192.0.2.1 -> www.example.net.
+198.51.100.5 -> mail.example.net.
""",
    ),
    (
        "ovh_ip_firewall",
        {
            "ip": "192.0.2.1",
            "enabled": True,
            "rules": [
                {"sequence": 19, "action": "deny", "protocol": "ipv4"},
                {"sequence": 1, "action": "permit", "protocol": "tcp", "destination_port": 443},
            ],
        },
        """\
@@ -1 +1,3 @@
-firewall off
+01 permit tcp from any to port 443
+19 deny ipv4 from any
+firewall on
""",
    ),
    (
        "ovh_domain_record",
        {"zone": "example.com", "name": "www", "type": "A", "value": ["192.0.2.8", "192.0.2.7"], "ttl": 600},
        """\
@@ -1 +1,2 @@
-www IN A 192.0.2.80
+www 600 IN A 192.0.2.7
+www 600 IN A 192.0.2.8
""",
    ),
    (
        "ovh_domain_zone",
        {
            "zone": "example.org",
            "records": [
                {"name": "www", "type": "A", "value": ["192.0.2.7"]},
                {"name": "", "type": "TXT", "value": ["v=spf1 -all"]},
            ],
        },
        """\
@@ -0,0 +1,2 @@
+@ IN TXT "v=spf1 -all"
+www IN A 192.0.2.7
""",
    ),
    (
        "ovh_vrack_member",
        {
            "service_name": "pn-100003",
            "dedicated_server": ["ns3021.example-gra.net", "ns3003.example-sbg.net"],
            "move": True,
            "ip": "198.51.100.0/28",
        },
        """\
@@ -1 +1,3 @@
-pn-100002: dedicated_server ns3021.example-gra.net
+pn-100003: dedicated_server ns3003.example-sbg.net
+pn-100003: dedicated_server ns3021.example-gra.net
+pn-100003: ip 198.51.100.0/28
""",
    ),
    (
        "ovh_ssh_key",
        {
            "key_name": "jane",
            "key": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ8Nd0Rr1cGOMQx9CGZN2ZKGbWO1rXqvvIhXeJmMPGcb jane@example.net",
        },
        """\
@@ -1,3 +1,3 @@
 {
-    "key": null
+    "key": "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ8Nd0Rr1cGOMQx9CGZN2ZKGbWO1rXqvvIhXeJmMPGcb jane@example.net"
 }
""",
    ),
    (
        "ovh_vps",
        {
            "zone": "os-sbg1",
            "state": "started",
            "snapshot": {"description": "nightly"},
            "service_name": ["vps-5003.example-sbg.net", "shop"],
        },
        """\
@@ -1,11 +1,13 @@
 {
     "vps-5001.example-sbg.net": {
         "snapshot": {
-            "description": "before the upgrade"
+            "description": "nightly"
         }
     },
     "vps-5003.example-sbg.net": {
-        "snapshot": null,
-        "state": "stopped"
+        "snapshot": {
+            "description": "nightly"
+        },
+        "state": "started"
     }
 }
""",
    ),
    (
        "ovh_vps",
        {
            "service_name": "vps-5003.example-sbg.net",
            "image": "Debian 12",
            "rebuild": "when_image_differs",
            "confirm": "vps-5003.example-sbg.net",
        },
        """\
@@ -1,6 +1,7 @@
 {
     "vps-5003.example-sbg.net": {
-        "image": "Debian 11",
-        "rebuilt": false
+        "image": "Debian 12",
+        "rebuild": "erases all that is on the VPS",
+        "rebuilt": true
     }
 }
""",
    ),
]


NAMES = [f"{number}-{module}" for number, (module, *unused) in enumerate(DIFFS)]
# A session that runs is another session each time.
NOT_AGAIN = {"ovh_server_ipmi_access"}


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    """Each of these tasks in check mode, for real, and again."""
    plays = {
        name: [
            {"name": "check", f"community.ovh.{module}": args, "check_mode": True},
            {"name": "change", f"community.ovh.{module}": args},
            {"name": "repeat", f"community.ovh.{module}": args, "when": module not in NOT_AGAIN},
        ]
        for name, (module, args, _diff) in zip(NAMES, DIFFS, strict=True)
    }
    return play_each(plays, tmp_path_factory.mktemp("diffs"), "--diff")


@pytest.mark.parametrize(("name", "diff"), [(name, row[2]) for name, row in zip(NAMES, DIFFS, strict=True)], ids=NAMES)
def test_a_diff_reads_well_in_check_mode_and_for_real(name: str, diff: str, played: Played) -> None:
    for task in ("check", "change"):
        assert shown(played.task(name, task), name) == diff, played.output
    repeated = played.task(name, "repeat")
    assert "changed" not in repeated and "+++" not in repeated, played.output
    # What was planned in check mode was still to be done.
    assert played.counts[name]["changed"] == 2 and not played.counts[name]["ignored"]


def shown(printed: str, host: str) -> str:
    """The one diff that was printed, without its two lines of headings."""
    [unused, diff] = printed.split("--- before\n+++ after\n")
    return diff.partition(f"\nchanged: [{host}]")[0]
