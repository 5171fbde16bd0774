#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_server_install
short_description: Reinstall the operating system of a dedicated server, which erases it
description:
  - Reinstalls the operating system of a dedicated server and waits until the installation finishes.
  - An installation erases the server. The task accepts one server by its API name, and only installs if O(reinstall)
    requests it and O(confirm) repeats the name. By default, another operating system is a failure that names both, and
    nothing is changed.
  - The task checks the compatible templates and the disk groups of the server before anything is erased.
  - The task waits for a running installation, whoever started it, and does not start another one. If a response is
    lost, the task checks its effect and does not repeat the request.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  service_name:
    description: The server, by its API name. A display name is not accepted. Case-insensitive.
  operating_system:
    description:
      - The template to install, such as V(debian12_64). An incompatible template is an error that suggests similar
        ones.
      - It is compared with the operating system in the API, which is the one that was last installed and may not be the
        running one.
  reinstall:
    description:
      - When to erase and reinstall the server.
      - V(never) does not install. A server with another operating system is a failure that names both.
      - V(when_os_differs) installs if the API returns another operating system. Requires O(confirm).
      - V(always) installs in each run, unless O(unless_done_since) prevents it. Requires O(confirm).
      - If the API does not return an operating system, only V(always) installs.
  customizations:
    description: Options of the installation. They cannot be read back, so a difference does not cause an installation.
    suboptions:
      hostname:
        description: The host name of the system.
        type: str
      ssh_key:
        description: The public SSH key for the login.
        type: str
      language:
        description: The language of the system, for templates with several languages.
        type: str
        choices: [cs-cz, de-de, en-us, es-es, fr-fr, it-it, nl-nl, pl-pl, pt-pt]
      post_installation_script:
        description: A script that runs at the end of the installation, as plain text or base64. It is redacted.
        type: str
      post_installation_script_extension:
        description: The type of the script, for Windows.
        type: str
        choices: [cmd, ps1]
      config_drive_user_data:
        description: The user data for cloud-init. They are redacted.
        type: str
      config_drive_metadata:
        description:
          - The metadata for cloud-init, by name. They are redacted.
          - They replace O(properties).
        type: dict
      efi_bootloader_path:
        description: The path of the boot loader on the EFI partition.
        type: str
      image_url:
        description: The URL of your own image, for templates that install one.
        type: str
      image_type:
        description: The format of the image.
        type: str
        choices: [qcow2, raw]
      image_check_sum:
        description: The checksum of the image. Requires O(customizations.image_check_sum_type).
        type: str
      image_check_sum_type:
        description: The type of the checksum.
        type: str
        choices: [md5, sha1, sha256, sha512]
      http_headers:
        description: HTTP headers to download the image, by name. Their values are redacted.
        type: dict
      extra:
        description:
          - Further keys of the API that have no option here, by the API's names. They are sent as they are, and
            redacted. An endpoint that does not know one rejects the installation before anything is erased.
        type: dict
  storage:
    description:
      - The layout of the disks, one entry for each disk group. Without it, the template decides.
      - It cannot be read back, so a difference does not cause an installation.
    suboptions:
      disk_group_id:
        description: The disk group, as returned by C(gather=[hardware]) of M(community.ovh.ovh_server_info). Required
          for a server with several.
        type: int
      erase:
        description:
          - V(false) keeps the data on these disks, on endpoints that support it. Other endpoints reject the
            installation before anything is erased.
          - If not set, it is not sent, and the disks are erased.
        type: bool
      extra:
        description: Further keys of the API for a disk group, as in O(customizations.extra). They are not redacted.
        type: dict
      hardware_raid:
        description: The arrays of the RAID controller.
        type: list
        elements: dict
        suboptions:
          raid_level:
            description: The RAID level.
            type: int
            choices: [0, 1, 5, 6, 10, 50, 60]
          disks:
            description: The number of disks.
            type: int
          arrays:
            description: The number of arrays.
            type: int
          spares:
            description: The number of spare disks.
            type: int
      partitioning:
        description: The partitioning.
        type: dict
        suboptions:
          disks:
            description: The number of disks to use.
            type: int
          scheme_name:
            description: The name of a partition scheme of the template.
            type: str
          extra:
            description: Further keys of the API for the partitioning, as in O(storage[].extra).
            type: dict
          layout:
            description: The partitions.
            type: list
            elements: dict
            suboptions:
              mount_point:
                description: The mount point, such as V(/), or V(swap).
                type: str
                required: true
              file_system:
                description: The file system.
                type: str
                required: true
                choices: [btrfs, ext3, ext4, fat16, none, ntfs, reiserfs, swap, ufs, vmfs5, vmfs6, vmfsl, xfs, zfs]
              size:
                description: The size in MiB. V(0) uses the remaining space.
                type: int
              raid_level:
                description: The level of the software RAID.
                type: int
                choices: [0, 1, 5, 6, 7, 10]
              extras:
                description: Options of some file systems.
                type: dict
                suboptions:
                  lv:
                    description: The logical volume (LVM).
                    type: dict
                    suboptions:
                      name:
                        description: The name.
                        type: str
                  zp:
                    description: The ZFS pool.
                    type: dict
                    suboptions:
                      name:
                        description: The name.
                        type: str
  properties:
    description:
      - It has no effect and is rejected. The API has ignored it since October 2025.
      - Use O(customizations.config_drive_metadata) instead.
  wait_timeout:
    description: Maximum time in seconds to wait. An installation takes from some minutes to more than an hour.
extends_documentation_fragment:
  - community.ovh.ovh_server_install
  - community.ovh.confirm
  - community.ovh.connection
  - community.ovh.wait
  - community.ovh.attributes.server
  - community.ovh.attributes
attributes:
  idempotent:
    support: partial
    details:
      - With O(reinstall=always), each run installs, unless O(unless_done_since) is set. Otherwise a second run changes
        nothing.
seealso:
  - module: community.ovh.ovh_server
  - module: community.ovh.ovh_server_info
  - module: community.ovh.ovh_task_wait
"""

EXAMPLES = r"""
- name: Fail unless the server has Debian 12
  community.ovh.ovh_server_install:
    service_name: ns3002.example-sbg.net
    operating_system: debian12_64
  ignore_errors: true

- name: Reinstall with Debian 12 unless it is installed
  community.ovh.ovh_server_install:
    service_name: ns3002.example-sbg.net
    operating_system: debian12_64
    reinstall: when_os_differs
    confirm: ns3002.example-sbg.net
    customizations:
      hostname: web-2
      ssh_key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ8Nd0Rr1cGOMQx9CGZN2ZKGbWO1rXqvvIhXeJmMPGcb jane@example.org
    storage:
      - partitioning:
          layout:
            - {mount_point: /boot, file_system: ext4, size: 1024, raid_level: 1}
            - {mount_point: swap, file_system: swap, size: 4096}
            - {mount_point: /, file_system: ext4, size: 0, raid_level: 1}

- name: Reinstall once in this maintenance window
  community.ovh.ovh_server_install:
    service_name: ns3002.example-sbg.net
    operating_system: debian12_64
    reinstall: always
    confirm: ns3002.example-sbg.net
    unless_done_since: "2026-05-04T22:00:00+02:00"

- name: Start the installation of another server
  community.ovh.ovh_server_install:
    service_name: ns3003.example-sbg.net
    operating_system: rocky9_64
    reinstall: when_os_differs
    confirm: ns3003.example-sbg.net
    wait: false
  register: other

- name: Wait for the task later
  community.ovh.ovh_task_wait:
    tasks: ["{{ other.task }}"]
    wait_timeout: 7200
"""

RETURN = r"""
service_name:
  description: The API's name of the server.
  returned: success
  type: str
  sample: ns3004.example-sbg.net
operating_system:
  description: The operating system in the API, null if it returns none. In check mode and with O(wait=false), the
    predicted value.
  returned: success
  type: str
  sample: debian12_64
installed:
  description: Whether this task installed it. In check mode, the predicted value.
  returned: success
  type: bool
task:
  description: The last state of the installation task. Null if nothing is installed, and in check mode.
  returned: success
  type: dict
  sample: {task_id: 5001, function: reinstallServer, status: done, start_date: "2026-05-04T22:10:00+02:00"}
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

from ansible_collections.community.ovh.plugins.module_utils._engine.action.action import action_job
from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.dedicated_server.installation import INSTALLATION

JOB = action_job(INSTALLATION, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
