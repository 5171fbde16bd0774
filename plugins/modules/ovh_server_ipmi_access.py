#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_server_ipmi_access
short_description: Open the remote console of a dedicated server (KVM over IPMI)
description:
  - Opens a session with a server's management board (IPMI), and returns what to open to get at its screen and keyboard, or its serial line.
  - It looks first at what the server supports, and at the session that may be running already.
  - A running session is handed over again if it lasts 60 seconds more, and neither O(ip_to_allow) nor O(ssh_key) is given.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  service_name:
    description: The server, by the API's name, or by its display name where that is unique.
    type: str
    required: true
  type:
    description:
      - The way to get at the server.
      - V(kvmipHtml5URL) is its screen and keyboard in a browser.
      - V(kvmipJnlp) is the same by Java Web Start. The value is the text of a JNLP file.
      - V(serialOverLanURL) is its serial line in a browser, V(serialOverLanSshKey) the same by SSH, with the key of O(ssh_key).
    type: str
    choices: [kvmipHtml5URL, kvmipJnlp, serialOverLanSshKey, serialOverLanURL]
    default: kvmipHtml5URL
  ttl:
    description: For how many minutes a new session is open.
    type: int
    choices: [1, 3, 5, 10, 15]
    default: 15
  ip_to_allow:
    description: The IPv4 address that may use the session.
    type: str
  ssh_key:
    description: The text of a public SSH key. Needed for O(type=serialOverLanSshKey). Names of keys are no longer taken by the API.
    type: str
  reuse:
    description:
      - Whether a running session will do. By default it will if neither O(ip_to_allow) nor O(ssh_key) is given, since nobody can tell which
        address and which key it is for.
      - With V(true), it will do all the same. With V(false), there is always a new one.
      - A session that ends within 60 seconds, or whose end cannot be told, is never reused.
    type: bool
  dest:
    description:
      - A file to save what to open in, so that it is not in the result. Only its owner can read it (mode 0600). What is there is replaced.
      - In a folder, the file is named after the server and O(type), such as C(ns3001.example-sbg.net-kvmipJnlp.jnlp).
      - It is on the machine that does the task, which is the controller unless C(delegate_to) says otherwise.
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
      - A running session is reused where O(reuse) allows it. Else each run opens a new one.
seealso:
  - module: community.ovh.ovh_server_info
notes:
  - Who has the value has the server. Set C(no_log) on tasks that handle it, or use O(dest).
  - "API routes: GET /dedicated/server, GET /dedicated/server/*, GET /dedicated/server/*/features/ipmi,
    GET and POST /dedicated/server/*/features/ipmi/access, GET /dedicated/server/*/task, GET /dedicated/server/*/task/*."
  - "IAM actions: dedicatedServer:apiovh:get, dedicatedServer:apiovh:features/ipmi/get, dedicatedServer:apiovh:features/ipmi/access/get,
    dedicatedServer:apiovh:features/ipmi/access/create, dedicatedServer:apiovh:task/get."
  - IPMI exists on the endpoints ovh-eu, ovh-ca, ovh-us, soyoustart-eu and soyoustart-ca.
"""

EXAMPLES = r"""
- name: The server's screen and keyboard in a browser, for a quarter of an hour
  community.ovh.ovh_server_ipmi_access:
    service_name: ns3001.example-sbg.net
  register: kvm
  no_log: true

- name: The same as a JNLP file, which nobody else can read
  community.ovh.ovh_server_ipmi_access:
    service_name: ns3001.example-sbg.net
    type: kvmipJnlp
    dest: ~/

- name: The serial line by SSH, from one address only, for five minutes
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
  description: The way to get at the server.
  returned: success
  type: str
  sample: kvmipHtml5URL
reused:
  description: Whether the session was running already.
  returned: success
  type: bool
expiration:
  description: When the session ends. Null where there is none yet, in check mode and with O(wait=false).
  returned: success
  type: str
  sample: "2026-05-04T12:15:00+02:00"
value:
  description:
    - What to open, a URL or the text of a file. It is a secret.
    - Null where there is no session yet, in check mode and with O(wait=false).
  returned: success, where O(dest) is not given
  type: str
  sample: https://ipmi.example.net/kvmipHtml5URL/5002
dest:
  description: The file that what to open was saved in.
  returned: success, where O(dest) is given
  type: str
  sample: /home/jane/ns3001.example-sbg.net-kvmipJnlp.jnlp
task:
  description: The last state of the task that the API made to open the session. Null where it made none.
  returned: success
  type: dict
  sample: {task_id: 5001, function: requestAccessIPMI, status: done}
http_status:
  description: The HTTP status of the failure.
  returned: failure, where the API gave one
  type: int
error_code:
  description: The API's code of the failure.
  returned: failure, where the API gave one
  type: str
query_id:
  description: What OVHcloud's support asks for.
  returned: failure, where the API gave one
  type: str
missing_rights:
  description: The access rules or IAM actions to grant.
  returned: failure for want of a right
  type: list
  elements: dict
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.ipmi_access_job import JOB


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
