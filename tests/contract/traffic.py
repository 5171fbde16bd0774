# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds logged exchanges against the published API.

    python -m tests.contract.traffic [LOG.jsonl …]      without names: the logs of the last test run

Each line of a log is an exchange as the sandbox's journal writes it: method, path, query, body, status, response;
`batch` and `expanded` where a bulk read was honoured; `wrong` where a test sent on purpose what the API does not take.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote

from tests.contract import check
from tests.contract.published import Operation, find
from tests.support.traffic import TRAFFIC

Exchange = dict[str, Any]
# The contract knows nothing of the plugins; what they call is read as text.
PUBLISHED = Path(__file__).parents[2] / "plugins/module_utils/_products"
# What tests answer on purpose because the real API does, against its own model (docs/api_facts.md, Objects): absent and
# IPv6 addresses, no operating system, states and record types that are newer than the published ones.
BEYOND = re.compile(r"\.(os|ip): null is not allowed|\.ip: '2001:db8:|\.state: 'migrating' is|\.fieldType: 'DS' is")


def main(names: list[str]) -> int:
    """Print each violation and the counts; 1 where there is a violation or nothing to check."""
    logs = [Path(name) for name in names] or sorted(TRAFFIC.glob("*.jsonl"))
    exchanges, violations, met = 0, 0, set()
    for log in logs:
        for number, exchange in enumerate(map(json.loads, log.read_text().splitlines()), 1):
            if not exchange.get("wrong"):
                exchanges += 1
                operation = operation_of(exchange)
                met.add(operation)
                for sentence in violations_of(exchange, operation):
                    if BEYOND.search(sentence):
                        continue
                    violations += 1
                    print(f"{log.name}:{number} {exchange['method']} {exchange['path']}: {sentence}")
    print(f"contract: {exchanges} exchanges, {len(met - {None})} operations, {violations} violations")
    unseen = sorted(described() - {operation.key for operation in met if operation})
    print(
        f"contract: {len(unseen)} operations of modules were not seen{''.join(f'{chr(10)}  {name}' for name in unseen)}"
    )
    return 1 if violations or not exchanges else 0


def described() -> set[str]:
    """The operations that the modules may call, as `make pages` has written them down."""
    return {
        name
        for path in PUBLISHED.glob("*/_published.py")
        for name in re.findall(r'^    "([A-Z]+ /[^"]*)": Operation', path.read_text(), re.MULTILINE)
    }


def segments_of(exchange: Exchange) -> list[str]:
    """The decoded segments of the path below /1.0; those of /v2 begin with it, and /v1 is the same as /1.0."""
    version, *segments = map(unquote, exchange["path"].partition("?")[0].strip("/").split("/"))
    return segments if version in ("1.0", "v1") else [version, *segments]


def operation_of(exchange: Exchange) -> Operation | None:
    """The published operation of an exchange."""
    return find(exchange["method"], segments_of(exchange))


def violations_of(exchange: Exchange, operation: Operation | None) -> Iterator[str]:
    """What is wrong with one exchange."""
    if operation is None:
        yield "no such operation is published"
        return
    parameters = [] if exchange.get("batch") else list(operation.parameters(segments_of(exchange)).values())
    query = parse_qsl(exchange.get("query") or "", keep_blank_values=True)
    yield from check.of_request(operation, parameters, query, exchange.get("body"), "body" in exchange)
    if "response" in exchange and 200 <= exchange.get("status", 0) < 300:
        yield from violations_of_answer(exchange, operation)


def violations_of_answer(exchange: Exchange, operation: Operation) -> Iterator[str]:
    """What is wrong with an answer: of a bulk read, with each object in it."""
    if not exchange.get("batch"):
        yield from violations_of_value(exchange, operation, exchange["response"])
        return
    for item in exchange["response"]:
        if not isinstance(item, dict) or "key" not in item:
            yield "an item of a batch has no key"
        elif not item.get("error"):
            yield from violations_of_value(exchange, operation, item.get("value"))


def violations_of_value(exchange: Exchange, operation: Operation, value: Any) -> Iterator[str]:
    """What is wrong with one object or list; in an expanded list, with each object."""
    if not exchange.get("expanded"):
        yield from check.of_answer(operation, value)
        return
    one = find("GET", [*segments_of(exchange), "0"])
    for item in value if one else ():
        yield from check.of_answer(one, item)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
