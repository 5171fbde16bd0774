#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_server_burst
short_description: Enable or disable the bandwidth burst of dedicated servers
description:
  - Brings the burst of one server, of a list, or of all servers of a datacenter, a region or a set of tags to the wanted state, in one task.
  - Burst lets a dedicated server use more than its guaranteed bandwidth for a while.
  - Each server is read first and only those that differ are written, so a second run changes nothing. What was written is read back.
  - A server that cannot be done does not keep the others from being done. The task fails at the end and names each that failed.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  state:
    description:
      - The wanted burst.
      - A server whose burst OVHcloud has locked (C(inactiveLocked)) counts as V(inactive), and cannot be made V(active).
    type: str
    choices: [active, inactive]
    default: active
extends_documentation_fragment:
  - community.ovh.connection
  - community.ovh.targets
  - community.ovh.targets.tags
  - community.ovh.attributes.server
  - community.ovh.attributes
seealso:
  - plugin: community.ovh.ovh
    plugin_type: inventory
  - module: community.ovh.ovh_api_call
notes:
  - "API routes: GET /dedicated/server, GET /dedicated/server/*, GET and PUT /dedicated/server/*/burst."
  - "IAM actions: dedicatedServer:apiovh:get, dedicatedServer:apiovh:burst/get, dedicatedServer:apiovh:burst/edit."
  - Burst exists on the endpoints ovh-eu, ovh-ca and ovh-us.
"""

EXAMPLES = r"""
- name: Burst on all servers of SBG1
  community.ovh.ovh_server_burst:
    datacenter: sbg1

- name: Burst off on two servers, with keys from a file
  community.ovh.ovh_server_burst:
    service_name:
      - ns3001.example-sbg.net
      - ns3002.example-sbg.net
    state: inactive
    config_file: ~/.ovh.conf

- name: Burst on where the tag env is prod, ten servers at a time
  community.ovh.ovh_server_burst:
    tagged:
      env: prod
    parallel: 10
  register: burst

- name: Show the servers that have changed
  ansible.builtin.debug:
    msg: "{{ burst.servers | selectattr('changed') | map(attribute='service_name') | list }}"
"""

RETURN = r"""
servers:
  description: One entry for each selected server, named ones in the order asked, found ones by name.
  returned: when a selector was given
  type: list
  elements: dict
  contains:
    service_name:
      description: The API's name of the server.
      type: str
      sample: ns3001.example-sbg.net
    datacenter:
      description: Where the server is.
      type: str
      sample: sbg1
    status_before:
      description: The burst before the task. Null where it could not be read.
      type: str
      sample: inactive
    status:
      description: The burst after the task. In check mode, what it would be.
      type: str
      sample: active
    changed:
      description: Whether this server was changed.
      type: bool
    failed:
      description: Present and true where this server could not be done.
      type: bool
    skipped:
      description: Present and true where this server was left out.
      type: bool
    msg:
      description: Why the server failed or was left out.
      type: str
http_status:
  description: HTTP status of the first failure that has one.
  returned: failure
  type: int
error_code:
  description: The API's code of the first failure that has one.
  returned: failure
  type: str
query_id:
  description: What OVHcloud's support asks for.
  returned: failure
  type: str
missing_rights:
  description: The access rules or IAM actions to grant.
  returned: failure for want of a right
  type: list
  elements: dict
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._engine.settings import settings_job
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.server import BURST

JOB = settings_job(BURST, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
