#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_server
short_description: Manage monitoring, boot, rescue, name and tags of dedicated servers
description:
  - Manages the settings of one dedicated server, a list, or all servers of a datacenter, a region or a set of tags.
  - Options that are not set do not change. An empty text clears a setting.
  - Each server is read first, and only differences are written, so a second run changes nothing. Changes are read back.
  - A failure on one server does not stop the others. The task fails at the end and names each failed server.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  monitoring:
    description: Whether OVHcloud monitors the server by ICMP.
  no_intervention:
    description: Whether OVHcloud's technicians must not intervene on the server after a monitoring alert.
  rescue_mail:
    description: The mail address that receives the password of the rescue system.
  rescue_ssh_key:
    description: The public SSH key for the rescue system.
  efi_bootloader_path:
    description: The path of the boot loader on the EFI partition.
  root_device:
    description: The root device.
  boot_type:
    description:
      - The boot type for the next reboot. A server that already has a boot of this type is unchanged.
      - For a server with several boots of this type, select one with O(boot_kernel).
  boot_kernel:
    description: The kernel of the boot, as returned by C(gather=[boot]) of M(community.ovh.ovh_server_info), such as
      V(rescue-customer).
  boot_id:
    description: The id of the boot, which is the same for all servers.
  boot_script:
    description: The iPXE script to boot from.
  display_name:
    description:
      - The display name in the control panel. An empty text resets it to the name of the server.
      - The API takes up to ten minutes to show a new name. The task waits for it, unless O(wait=false).
      - Not available on the endpoints soyoustart-ca and kimsufi-ca.
  tags:
    description:
      - Tags to set on the servers, in addition to existing tags. To select servers by tags, use O(tagged).
      - Tags that start with C(ovh:) belong to OVHcloud and are never changed.
      - Available on the endpoints ovh-eu, ovh-ca and ovh-us.
  purge_tags:
    description: Whether to remove all other tags.
  reboot:
    description:
      - With V(when_boot_changed), the server is hard-rebooted immediately if this task changed O(boot_type),
        O(boot_id), O(boot_script), O(efi_bootloader_path) or O(root_device).
      - If the reboot is rejected, the old boot is restored, so that the next run does both. If this is not possible, or
        the reboot fails, the message has the task of M(community.ovh.ovh_server_reboot) to run.
      - With V(never), a new boot takes effect on the next reboot.
extends_documentation_fragment:
  - community.ovh.ovh_server
  - community.ovh.connection
  - community.ovh.targets
  - community.ovh.targets.tagged
  - community.ovh.wait
  - community.ovh.attributes.server
  - community.ovh.attributes
seealso:
  - module: community.ovh.ovh_server_install
  - module: community.ovh.ovh_server_info
  - module: community.ovh.ovh_server_reboot
"""

EXAMPLES = r"""
- name: Monitor all servers in SBG1
  community.ovh.ovh_server:
    datacenter: sbg1
    monitoring: true
    no_intervention: false

- name: Boot the rescue system now, with an SSH key
  community.ovh.ovh_server:
    service_name: ns3004.example-sbg.net
    boot_type: rescue
    boot_kernel: rescue-customer
    rescue_ssh_key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ8Nd0Rr1cGOMQx9CGZN2ZKGbWO1rXqvvIhXeJmMPGcb jane@example.org
    reboot: when_boot_changed

- name: Boot from the disk again
  community.ovh.ovh_server:
    service_name: ns3004.example-sbg.net
    boot_type: harddisk
    rescue_ssh_key: ""
    reboot: when_boot_changed

- name: Set the name and tags
  community.ovh.ovh_server:
    service_name: ns3004.example-sbg.net
    display_name: db-2
    tags:
      env: prod
      role: db

- name: Replace the tags of all servers tagged env=staging
  community.ovh.ovh_server:
    tagged:
      env: staging
    tags:
      env: test
    purge_tags: true
"""

RETURN = r"""
servers:
  description: One entry for each selected server, in the given order if selected by name, otherwise sorted by name.
  returned: when a selector was given
  type: list
  elements: dict
  contains:
    service_name:
      description: The API's name of the server.
      type: str
      sample: ns3004.example-sbg.net
    datacenter:
      description: The datacenter of the server.
      type: str
      sample: sbg1
    before:
      description: The settings that the task sets, before the task. Null if they could not be read.
      type: dict
      sample: {boot_id: 1, monitoring: false, hard_reboot: false}
    after:
      description:
        - The settings after the task. In check mode, the predicted values.
        - C(hard_reboot) is present with O(reboot=when_boot_changed) and says whether the server was rebooted.
      type: dict
      sample: {boot_id: 1122, monitoring: true, hard_reboot: true}
    task:
      description: The last state of the reboot task. Null without one, and in check mode.
      type: dict
      sample: {task_id: 5001, function: hardReboot, status: done}
    changed:
      description: Whether this server was changed.
      type: bool
    failed:
      description: Present and true if this server failed.
      type: bool
    skipped:
      description: Present and true if this server was skipped.
      type: bool
    msg:
      description: The reason why the server failed or was skipped.
      type: str
# Generated by `make pages` from here
http_status:
  description: The HTTP status of the failure. If several objects failed, the status of the first one that has it.
  returned: failure, if the API responded
  type: int
error_code:
  description: The error code of the API. If several objects failed, the code of the first one that has it.
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
  contains:
    method:
      description: The method of the access rule.
      type: str
      sample: GET
    path:
      description: The path of the access rule.
      type: str
      sample: /me/*
    iam_action:
      description: The IAM action, for the credentials of a service account.
      type: str
      sample: account:apiovh:me/get
# to here.
"""

from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._engine.setting_set import settings_job
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.settings import SERVER_SETTINGS

JOB = settings_job(SERVER_SETTINGS, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
