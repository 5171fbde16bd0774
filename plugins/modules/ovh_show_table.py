#!/usr/bin/python
# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations

DOCUMENTATION = r"""
module: ovh_show_table
short_description: Print a table on the terminal
description:
  - Prints rows as an aligned table, without the quotes and escapes of M(ansible.builtin.debug).
  - Columns that only hold numbers are aligned to the right. On a narrow terminal, cells are wrapped between words.
  - Control characters are replaced with blanks. Text is never evaluated as a template.
  - It sends no request and changes nothing.
version_added: 1.0.0
author:
  - community.ovh contributors (@community-ovh)
options:
  title:
    description: A line above the table.
    type: str
  columns:
    description: The headings of the columns.
    type: list
    elements: str
    required: true
  rows:
    description: The rows, each with one cell for each of O(columns). A cell that is a list has several lines.
    type: list
    elements: raw
    required: true
  empty:
    description: What to print if there are no rows.
    type: str
    default: none
attributes:
  check_mode:
    support: full
    description: Prints the same in check mode.
  diff_mode:
    support: N/A
    description: Returns the changes, before and after.
  async:
    support: none
    description: Supports the C(async) keyword.
  become:
    support: none
    description: The C(become) keyword is ignored.
  connection:
    support: none
    description: Needs no connection to the host of the play.
notes:
  - With another stdout callback than C(default), such as a JSON callback, the table is only in the result.
seealso:
  - module: ansible.builtin.debug
"""

EXAMPLES = r"""
- name: List the services that expire within 30 days
  community.ovh.ovh_service_info:
    expires_within: 30d
  register: expiring

- name: Print them as a table
  community.ovh.ovh_show_table:
    columns: [Expires, Service]
    rows: >-
      {{ expiring.services | map(attribute='expiration') | zip(expiring.services | map(attribute='service_name')) }}
"""

RETURN = r"""
msg:
  description: The lines of the table.
  returned: success
  type: list
  elements: str
  sample:
    - "Expires     Service"
    - "----------  ----------------------"
    - "2025-01-31  ns3015.example-sbg.net"
"""
