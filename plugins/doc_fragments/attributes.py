# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations


class ModuleDocFragment:
    """What all modules have in common."""

    DOCUMENTATION = r"""
attributes:
  check_mode:
    support: full
    description: Predicts the result. Only GET requests are sent.
  diff_mode:
    support: full
    description: Returns the changes, before and after.
  idempotent:
    support: full
    description: A second run changes nothing.
  async:
    support: full
    description: Supports the C(async) keyword, in a separate process on the controller.
  become:
    support: none
    description: The C(become) keyword is ignored in the controller.
  connection:
    support: none
    description: Needs no connection to the host of the play. Works with any C(hosts) without C(delegate_to).
  delegation:
    support: partial
    description: Supports C(delegate_to).
    details:
      - Without C(delegate_to), and with C(delegate_to=localhost), the task runs in the controller process. With another
        machine, the module runs there.
  action_group:
    support: full
    description:
      Use C(group/community.ovh.all), or the group of the product, in C(module_defaults) to set defaults for many
      modules.
    membership:
      - community.ovh.all
"""

    INFO = r"""
attributes:
  diff_mode:
    support: N/A
    description: Returns the changes, before and after.
    details:
      - Nothing is changed.
"""

    # One of these, and INFO, stand before community.ovh.attributes in a module's list of fragments: what comes first is
    # kept.

    ACCOUNT = r"""
attributes:
  action_group:
    membership:
      - community.ovh.all
      - community.ovh.account
"""

    BILLING = r"""
attributes:
  action_group:
    membership:
      - community.ovh.all
      - community.ovh.billing
"""

    CLOUD = r"""
attributes:
  action_group:
    membership:
      - community.ovh.all
      - community.ovh.cloud
"""

    DNS = r"""
attributes:
  action_group:
    membership:
      - community.ovh.all
      - community.ovh.dns
"""

    IAM = r"""
attributes:
  action_group:
    membership:
      - community.ovh.all
      - community.ovh.iam
"""

    IP = r"""
attributes:
  action_group:
    membership:
      - community.ovh.all
      - community.ovh.ip
"""

    MAIL = r"""
attributes:
  action_group:
    membership:
      - community.ovh.all
      - community.ovh.mail
"""

    SERVER = r"""
attributes:
  action_group:
    membership:
      - community.ovh.all
      - community.ovh.server
"""

    VPS = r"""
attributes:
  action_group:
    membership:
      - community.ovh.all
      - community.ovh.vps
"""

    VRACK = r"""
attributes:
  action_group:
    membership:
      - community.ovh.all
      - community.ovh.vrack
"""
