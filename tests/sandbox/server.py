# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sockets: requests become calls, answers are brought over the wire as they say."""

from __future__ import annotations

import asyncio
import socket
import ssl
import struct
import time

from aiohttp import web

from . import control
from .api import Api
from .errors import REASONS
from .identity import oauth2
from .messages import Answer, Call
from .products import bill_pdf, domain_history

HOST = "127.0.0.1"
PIECES = 10  # of a slow answer
# What lies beside the API, and is not in the log.
BESIDE = {oauth2.PATH: oauth2.answer, bill_pdf.PATH: bill_pdf.answer, domain_history.PATH: domain_history.answer}


class Server:
    """Listens on the loopback for one Api."""

    def __init__(self, api: Api, tls: ssl.SSLContext | None) -> None:
        self.api, self.tls = api, tls
        self._runner: web.ServerRunner | None = None

    async def start(self, port: int) -> None:
        """Listens; from then on the Api knows its address."""
        # A request whose client has gone away is dropped: it must not come back in a later test.
        listener = web.Server(self.handle, handler_cancellation=True, access_log=None)
        self._runner = web.ServerRunner(listener, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, HOST, port, ssl_context=self.tls).start()
        self.api.base = "%s://%s:%d" % ("https" if self.tls else "http", HOST, self._runner.addresses[0][1])

    async def stop(self) -> None:
        """Closes every connection."""
        if self._runner:
            await self._runner.cleanup()

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        """One exchange."""
        call = await read(request)
        if control.is_for(call):
            return respond(control.answer(self.api, call))
        started, query_id, beside = time.time(), self.api.query_id(), BESIDE.get(call.path)
        await asyncio.sleep(self.api.settings.latency)
        answer, fault = self.api.faults.answer(self.api, call, beside or Api.answer)
        answer.headers["X-OVH-QUERYID"] = query_id
        if not beside:
            self.api.journal.add(call, answer, started, query_id, fault)
        return await deliver(request, answer)


async def read(request: web.BaseRequest) -> Call:
    """The request, byte for byte where a signature looks."""
    raw_path, _mark, raw_query = request.raw_path.partition("?")
    url = "%s://%s%s" % (request.scheme, request.headers.get("Host", ""), request.raw_path)
    client, port = request.transport.get_extra_info("peername")[:2] if request.transport else (HOST, 0)
    return Call(
        request.method,
        url,
        raw_path,
        raw_query,
        request.headers,
        await request.read(),
        client,
        "%s:%s" % (client, port),
    )


def respond(answer: Answer) -> web.Response:
    """The whole answer."""
    return web.Response(
        status=answer.status, reason=REASONS.get(answer.status), body=answer.content, headers=answer.headers
    )


async def deliver(request: web.BaseRequest, answer: Answer) -> web.StreamResponse:
    """The answer, in the way that it says."""
    if answer.delivery == "dropped":
        drop(request)
        return web.Response()
    if answer.delivery in ("cut", "slow"):
        return await stream(request, answer)
    await asyncio.sleep(answer.delay)
    if answer.held:
        await asyncio.to_thread(answer.held.wait)
    return respond(answer)


def drop(request: web.BaseRequest) -> None:
    """Ends the connection with a reset instead of a good-bye."""
    if request.transport is not None:
        plain = request.transport.get_extra_info("socket")
        plain.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        request.transport.abort()


async def stream(request: web.BaseRequest, answer: Answer) -> web.StreamResponse:
    """The answer piece by piece: all of it over some time, or half of what was announced."""
    response = web.StreamResponse(status=answer.status, reason=REASONS.get(answer.status), headers=answer.headers)
    response.content_length = len(answer.content)
    await response.prepare(request)
    if answer.delivery == "cut":
        await response.write(answer.content[: len(answer.content) // 2])
        if request.transport is not None:
            request.transport.close()
        return response
    step = max(1, -(-len(answer.content) // PIECES))
    for first in range(0, len(answer.content), step):
        await asyncio.sleep(answer.delay / PIECES)
        await response.write(answer.content[first : first + step])
    await response.write_eof()
    return response
