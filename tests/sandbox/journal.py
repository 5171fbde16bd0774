# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The log of exchanges, in the form that the contract check reads.

It has no header, hence no signature, key or token.
"""

from __future__ import annotations

import json
import threading
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from .messages import Answer, Call

# Fields whose values are secrets: named, not shown. The links to a bill open it without a login.
SECRETS = ("consumerKey", "clientSecret", "password", "url", "pdfUrl")


def without_secrets(members: dict[str, Any]) -> dict[str, Any]:
    """A decoded object with its secrets masked."""
    return {name: "masked" if name in SECRETS and value else value for name, value in members.items()}


def decoded(content: bytes) -> Any:
    """JSON without its secrets; ValueError if it is none."""
    return json.loads(
        content, object_hook=without_secrets if any(name.encode() in content for name in SECRETS) else None
    )


class Journal:
    """Exchanges in memory and, if wanted, one JSON line each in a file; and the writes that were carried out, whatever
    was answered.
    """

    def __init__(self, path: str | Path | None = None) -> None:
        self.exchanges: list[dict[str, Any]] = []
        self.carried_out: list[dict[str, Any]] = []
        self.on_purpose = False  # True while a test sends what it knows to be wrong
        self._lock = threading.Lock()
        self._path = path

    def add(self, call: Call, answer: Answer, started: float, query_id: str, fault: str | None) -> None:
        """Writes one exchange down. What a fault answered is not the sandbox's word, so it is left out."""
        entry: dict[str, Any] = {
            "method": call.method,
            "path": call.raw_path,
            "query": call.raw_query,
            "status": answer.status,
            "started": started,
            "query_id": query_id,
            "connection": call.connection,
            "size": len(answer.content),
        }
        if call.content:
            entry["body"] = body_of(call)
        if fault:
            entry["fault"] = fault
        elif answer.headers.get("Content-Type", "").startswith("application/json"):
            entry["response"] = decoded(answer.content)
        asked = call.headers.get("X-Ovh-Batch") or ""
        if call.batch or (asked and asked in unquote(call.raw_path)):
            entry["batch"] = (
                call.batch or asked
            )  # also where it was not honoured: the path holds several ids all the same
        if call.expanded:
            entry["expanded"] = True
        if self.on_purpose:
            entry["wrong"] = True
        with self._lock:
            self.exchanges.append(entry)
            if self._path:
                with open(self._path, "a", encoding="utf-8") as file:
                    file.write(json.dumps(entry) + "\n")

    def note(self, call: Call) -> None:
        """Writes down that a write has taken effect. It is no part of the log: nobody outside could know it."""
        self.carried_out.append(
            {"method": call.method, "path": call.raw_path, "body": body_of(call) if call.content else None}
        )

    def clear(self) -> None:
        """Forgets what is in memory; the file keeps everything."""
        with self._lock:
            self.exchanges.clear()
            self.carried_out.clear()


def body_of(call: Call) -> Any:
    """The body as JSON, or as text if it is none."""
    try:
        return decoded(call.content)
    except ValueError:
        return call.content.decode(errors="replace")
