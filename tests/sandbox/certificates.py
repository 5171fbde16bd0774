# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A private certificate authority for https on the loopback."""

from __future__ import annotations

import ssl
from pathlib import Path

import trustme


def private(ca_file: Path) -> ssl.SSLContext:
    """A server context for 127.0.0.1 and localhost; the authority's certificate is written to the file."""
    authority, context = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1", "localhost").configure_cert(context)
    authority.cert_pem.write_to_path(str(ca_file))
    return context
