# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A client that costs next to nothing: one connection, one signed GET again and again.

python keep_alive.py HOST:PORT PATH TIMES
"""

from __future__ import annotations

import hashlib
import http.client
import os
import sys
import time

host, path, times = sys.argv[1:]
moment, keys = str(int(time.time())), os.environ
text = "+".join([keys["OVH_APPLICATION_SECRET"], keys["OVH_CONSUMER_KEY"], "GET", f"http://{host}{path}", "", moment])
headers = {
    "X-Ovh-Application": keys["OVH_APPLICATION_KEY"],
    "X-Ovh-Consumer": keys["OVH_CONSUMER_KEY"],
    "X-Ovh-Timestamp": moment,
    "X-Ovh-Signature": "$1$" + hashlib.sha1(text.encode()).hexdigest(),
}
connection = http.client.HTTPConnection(host)
for _again in range(int(times)):
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    body = answer.read()
    if answer.status != 200:
        sys.exit(f"{answer.status} {body!r}")
