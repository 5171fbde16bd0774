#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_vps
short_description: Manage settings, power, snapshot and image of VPS
description:
  - Manages the settings, the power and the snapshot of one VPS, a list, or all VPS of a zone or a set of tags.
  - It also reverts one VPS to its snapshot, or rebuilds it from an image. Both erase the data on the VPS, so they
    accept one VPS by its API name, repeated in O(confirm).
  - Options that are not set do not change. Each VPS is read first, and only differences are written. A second run only
    repeats O(state=restarted), O(revert), O(rebuild=always) and O(snapshot.replace), unless O(unless_done_since)
    prevents it.
  - A VPS runs one task at a time. The module waits for a running task, whoever started it, and reads the VPS again
    before it starts another one.
  - If a response is lost, the module checks for the task before it repeats the request. It never repeats a revert or a
    rebuild.
  - A failure on one VPS does not stop the others. The task fails at the end and names each failed VPS.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  display_name:
    description: The display name in the control panel, at most 50 characters. An empty text resets it to the name of
      the VPS.
  keymap:
    description: The keyboard of the console.
  netboot_mode:
    description:
      - The boot mode, V(local) from the disk or V(rescue) for the rescue system.
      - OVHcloud restarts the VPS in a task. The module waits for it for up to five minutes, unless O(wait=false).
  sla_monitoring:
    description: Whether OVHcloud monitors the VPS.
  state:
    description:
      - V(started) and V(stopped) do not change a VPS that is in this state.
      - V(restarted) restarts the VPS in each run, unless O(unless_done_since) prevents it. A stopped VPS is started.
      - It is applied after all other changes, and is mutually exclusive with O(revert) and O(image).
  snapshot:
    description:
      - The snapshot. A VPS has at most one, and needs the snapshot option.
    suboptions:
      state:
        description: Whether the snapshot exists. V(absent) removes it.
        type: str
        choices: [present, absent]
        default: present
      description:
        description: The description of the snapshot. For an existing snapshot, it is changed.
        type: str
      replace:
        description:
          - Replace an existing snapshot in each run, unless O(unless_done_since) prevents it.
          - In between, there is no snapshot. If the creation fails, the task says so.
        type: bool
        default: false
  unless_done_since:
    description:
      - Do not repeat an action that was done at or after this time, an ISO 8601 timestamp such as
        V(2026-05-04T12:15:00+02:00). Without a time zone, UTC applies. A failed attempt does not count. The API keeps
        finished tasks for a limited time.
      - The action is a reboot with O(state=restarted), a revert with O(revert), a rebuild with O(rebuild), and a new
        snapshot with O(snapshot.replace).
      - Required for O(revert), O(rebuild) and O(snapshot.replace) if the task can be repeated for the same VPS, by
        C(retries), C(until), a C(loop) of the task or of its include, or several hosts in the play without C(run_once)
        or C(when).
  revert:
    description: Revert the disk to the snapshot. Later changes are lost. Each run reverts, unless O(unless_done_since)
      prevents it.
  image:
    description:
      - The wanted image, such as V(Debian 12), or its id. C(gather=[image, images]) of M(community.ovh.ovh_vps_info)
        returns the current and the available images. Case-insensitive.
      - If several images have the same name, use the id.
  rebuild:
    description:
      - With V(never), another image is a failure that names both.
      - With V(when_image_differs), the VPS is rebuilt if it has another image. If the API does not return the image, as
        for older ranges, the task fails.
      - With V(always), each run rebuilds the VPS, unless O(unless_done_since) prevents it.
      - The last two erase all data on the VPS and require O(confirm).
  ssh_key:
    description: A public SSH key for the rebuilt VPS.
  send_password:
    description: Whether a rebuilt VPS gets a password, which is sent to the owner of the account by mail. V(false)
      requires O(ssh_key).
  console:
    description:
      - Return the address of the console as RV(console_url), after all other changes. For one VPS by O(service_name)
        only.
      - Anyone who has the address can use the console. Each run returns another one, which is not a change.
extends_documentation_fragment:
  - community.ovh.ovh_vps
  - community.ovh.connection
  - community.ovh.targets.vps
  - community.ovh.confirm
  - community.ovh.wait
  - community.ovh.attributes.vps
  - community.ovh.attributes
attributes:
  idempotent:
    support: partial
    details:
      - O(state=restarted), O(revert), O(snapshot.replace) and O(rebuild=always) act in each run, unless
        O(unless_done_since) prevents it.
seealso:
  - module: community.ovh.ovh_vps_info
  - module: community.ovh.ovh_ip_reverse
  - module: community.ovh.ovh_task_wait
"""

EXAMPLES = r"""
- name: Start all VPS of a zone with the same keyboard layout
  community.ovh.ovh_vps:
    zone: os-sbg1
    keymap: us
    state: started

- name: Set the display name
  community.ovh.ovh_vps:
    service_name: vps-5002.example-sbg.net
    display_name: journal

- name: Replace the snapshots of VPS tagged env=prod once in this maintenance window
  community.ovh.ovh_vps:
    tagged:
      env: prod
    snapshot:
      description: before the upgrade
      replace: true
    unless_done_since: "2026-05-04T22:00:00+02:00"
    wait_timeout: 1800

- name: Boot the rescue system
  community.ovh.ovh_vps:
    service_name: vps-5002.example-sbg.net
    netboot_mode: rescue

- name: Boot from the disk again
  community.ovh.ovh_vps:
    service_name: vps-5002.example-sbg.net
    netboot_mode: local

- name: Get the address of the console
  community.ovh.ovh_vps:
    service_name: vps-5001.example-sbg.net
    console: true
  register: vps
  no_log: true

- name: Revert to the snapshot
  community.ovh.ovh_vps:
    service_name: vps-5001.example-sbg.net
    revert: true
    confirm: vps-5001.example-sbg.net

- name: Rebuild a VPS with Debian 12 unless it has this image
  community.ovh.ovh_vps:
    service_name: vps-5003.example-sbg.net
    image: Debian 12
    rebuild: when_image_differs
    confirm: vps-5003.example-sbg.net
    ssh_key: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ8Nd0Rr1cGOMQx9CGZN2ZKGbWO1rXqvvIhXeJmMPGcb jane@example.org
    send_password: false
    wait_timeout: 1800
"""

RETURN = r"""
vps:
  description: One entry for each selected VPS, in the given order if selected by name, otherwise sorted by name.
  returned: if VPS were selected
  type: list
  elements: dict
  contains:
    service_name:
      description: The API's name of the VPS.
      type: str
      sample: vps-5003.example-sbg.net
    zone:
      description: The zone of the VPS.
      type: str
      sample: "Region OpenStack: os-sbg1"
    before:
      description:
        - The settings that the task sets, before the task. Null if they could not be read.
        - C(state) is V(started), V(stopped), or a transitional state of the API. C(snapshot) has a C(description), or
          is null without a snapshot. C(image) is a name, or null if the API does not return it.
      type: dict
      sample: {display_name: blog, state: stopped}
    after:
      description:
        - The settings after the task. In check mode, the predicted values.
        - C(restarted), C(snapshot_replaced), C(reverted) and C(rebuilt) are present if the task requests the action,
          and say whether it was done.
      type: dict
      sample: {display_name: journal, state: started}
    tasks:
      description: The API tasks that were started, in order, each with its last known state. Empty in check mode.
      type: list
      elements: dict
      sample:
        - id: 5001
          type: startVm
          state: done
          progress: 100
          date: "2026-05-04T22:10:00+02:00"
          path: /vps/vps-5003.example-sbg.net/tasks/5001
    changed:
      description: Whether this VPS was changed.
      type: bool
    failed:
      description: Present and true if this VPS failed.
      type: bool
    skipped:
      description: Present and true if this VPS was skipped.
      type: bool
    msg:
      description: The reason why the VPS failed or was skipped.
      type: str
console_url:
  description: The address of the console. Null in check mode and if the VPS failed.
  returned: with O(console=true)
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

from ansible_collections.community.ovh.plugins.module_utils._engine.action.action_set import action_set_job
from ansible_collections.community.ovh.plugins.module_utils._engine.run import run_module
from ansible_collections.community.ovh.plugins.module_utils._products.vps._published import PUBLISHED
from ansible_collections.community.ovh.plugins.module_utils._products.vps.actions import ORDERS

JOB = action_set_job(ORDERS, PUBLISHED)


def main() -> None:
    run_module(JOB)


if __name__ == "__main__":
    main()
