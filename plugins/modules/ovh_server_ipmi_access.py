#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_server_ipmi_access
short_description: Open the remote console of a dedicated server (KVM over IPMI)
description:
  - Opens a session with the management board (IPMI) of a server, and returns the link or file for its remote console
    (KVM) or serial console.
  - It first reads the features of the server and its running session.
  - A running session is returned again if it lasts at least 60 more seconds and neither O(ip_to_allow) nor O(ssh_key)
    is set.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  service_name:
    description: The server, by its API name, or by its display name if that is unique.
    type: str
    required: true
  type:
    description:
      - The type of the console.
      - V(kvmipHtml5URL) is the remote console in a browser.
      - V(kvmipJnlp) is the remote console with Java Web Start. The value is the text of a JNLP file.
      - V(serialOverLanURL) is the serial console in a browser, V(serialOverLanSshKey) the serial console over SSH with
        O(ssh_key).
    type: str
    choices: [kvmipHtml5URL, kvmipJnlp, serialOverLanSshKey, serialOverLanURL]
    default: kvmipHtml5URL
  ttl:
    description: The duration of a new session in minutes.
    type: int
    choices: [1, 3, 5, 10, 15]
    default: 15
  ip_to_allow:
    description: The IPv4 address that may use the session.
    type: str
  ssh_key:
    description: A public SSH key. Required for O(type=serialOverLanSshKey). The API no longer accepts names of keys.
    type: str
  reuse:
    description:
      - Whether to reuse a running session. By default it is reused if neither O(ip_to_allow) nor O(ssh_key) is set,
        because the address and key of a running session are unknown.
      - V(true) always reuses it, V(false) always opens a new one.
      - A session that ends within 60 seconds, or at an unknown time, is never reused.
    type: bool
  dest:
    description:
      - A file to save the link or file in, so that it is not in the result. Only the owner can read it (mode 0600). An
        existing file is replaced.
      - In a directory, the file is named after the server and O(type), such as
        C(ns3001.example-sbg.net-kvmipJnlp.jnlp).
      - The file is on the machine that runs the task, the controller unless C(delegate_to) names another one.
    type: path
extends_documentation_fragment:
  - community.ovh.connection
  - community.ovh.wait
  - community.ovh.attributes.server
  - community.ovh.attributes
attributes:
  idempotent:
    support: partial
    details:
      - A running session is reused if O(reuse) allows it. Otherwise each run opens a new one.
seealso:
  - module: community.ovh.ovh_server_info
notes:
  - The value gives full control of the server. Set C(no_log) on tasks that use it, or set O(dest).
  - "API routes: GET /dedicated/server, GET /dedicated/server/*, GET /dedicated/server/*/features/ipmi,
    GET and POST /dedicated/server/*/features/ipmi/access, GET /dedicated/server/*/task, GET /dedicated/server/*/task/*."
  - "IAM actions: dedicatedServer:apiovh:get, dedicatedServer:apiovh:features/ipmi/get, dedicatedServer:apiovh:features/ipmi/access/get,
    dedicatedServer:apiovh:features/ipmi/access/create, dedicatedServer:apiovh:task/get."
  - IPMI is available on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu and soyoustart-ca.
"""

EXAMPLES = r"""
- name: Open the remote console in a browser for 15 minutes
  community.ovh.ovh_server_ipmi_access:
    service_name: ns3001.example-sbg.net
  register: kvm
  no_log: true

- name: Save the remote console as a JNLP file
  community.ovh.ovh_server_ipmi_access:
    service_name: ns3001.example-sbg.net
    type: kvmipJnlp
    dest: ~/

- name: Open the serial console over SSH for five minutes
  community.ovh.ovh_server_ipmi_access:
    service_name: db-1
    type: serialOverLanSshKey
    ssh_key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ8Nd0Rr1cGOMQx9CGZN2ZKGbWO1rXqvvIhXeJmMPGcb jane@example.org
    ip_to_allow: 192.0.2.200
    ttl: 5
  register: serial
  no_log: true
"""

RETURN = r"""
service_name:
  description: The API's name of the server.
  returned: success
  type: str
  sample: ns3001.example-sbg.net
type:
  description: The type of the console.
  returned: success
  type: str
  sample: kvmipHtml5URL
reused:
  description: Whether the session was already running.
  returned: success
  type: bool
expiration:
  description: When the session ends. Null if there is none yet, in check mode and with O(wait=false).
  returned: success
  type: str
  sample: "2026-05-04T12:15:00+02:00"
value:
  description:
    - The link, or the text of the file. It is a secret.
    - Null if there is no session yet, in check mode and with O(wait=false).
  returned: success, if O(dest) is not set
  type: str
  sample: https://ipmi.example.net/kvmipHtml5URL/5002
dest:
  description: The path of the saved link or file.
  returned: success, if O(dest) is set
  type: str
  sample: /home/jane/ns3001.example-sbg.net-kvmipJnlp.jnlp
task:
  description: The last state of the task that the API created to open the session. Null if it created none.
  returned: success
  type: dict
  sample: {task_id: 5001, function: requestAccessIPMI, status: done}
http_status:
  description: The HTTP status of the failure.
  returned: failure, if the API returned one
  type: int
error_code:
  description: The error code of the API.
  returned: failure, if the API returned one
  type: str
query_id:
  description: The query id that OVHcloud's support asks for.
  returned: failure, if the API returned one
  type: str
missing_rights:
  description: The access rules or IAM actions to grant.
  returned: failure because of a missing permission
  type: list
  elements: dict
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.ipmi_access_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
