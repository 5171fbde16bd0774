# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""One deadline for a whole response.

A socket's time-out counts for each read alone, so that a server could drip for ever.
"""

from __future__ import annotations

import contextlib
import http.client
import io
import threading
import time
import typing as t

# Seconds that a large answer (an expanded list, a batch, a file) may take in all; request_timeout counts for each
# piece.
LARGE_ANSWER_TIMEOUT = 1800.0

# Its `total`: of the answers to this thread's requests; None where the socket's own time-out is the total.
_thread = threading.local()


@contextlib.contextmanager
def total_timeout(seconds: float | None) -> t.Iterator[None]:
    """Limit the time of a whole response inside this context, in seconds.

    None: only the connection's time-out counts.
    """
    _thread.total = seconds
    try:
        yield
    finally:
        _thread.total = None


class DeadlineReader(io.RawIOBase):
    """The bytes of a socket until a deadline: raises TimeoutError once it has passed, however many bytes have come."""

    def __init__(self, sock: t.Any) -> None:
        super().__init__()
        self._sock, self._raw = sock, sock.makefile("rb", buffering=0)
        self._piece = sock.gettimeout()
        self._deadline = time.monotonic() + (getattr(_thread, "total", None) or self._piece)

    def readable(self) -> bool:
        """Return True: the stream is only read."""
        return True

    def readinto(self, buffer: t.Any) -> int:
        """Read some bytes into the buffer and return their number. Raises TimeoutError once the deadline has passed."""
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError("timed out")
        self._sock.settimeout(min(left, self._piece))
        try:
            return int(self._raw.readinto(buffer))
        finally:
            # The next request on this connection is sent with the time-out as it was.
            self._sock.settimeout(self._piece)

    def close(self) -> None:
        """Release the socket."""
        self._raw.close()
        super().close()


class DeadlineSocket:
    """What http.client reads an answer from: a socket that only makes files."""

    def __init__(self, sock: t.Any) -> None:
        self._sock = sock

    def makefile(self, mode: str) -> io.BufferedReader:
        """Return a reader of the response's bytes, including its status line and headers."""
        return io.BufferedReader(DeadlineReader(self._sock))


class DeadlineResponse(http.client.HTTPResponse):
    """An answer with one deadline: the time-out that the socket has when it begins is that of the whole answer."""

    def __init__(self, sock: t.Any, *args: t.Any, **options: t.Any) -> None:
        super().__init__(t.cast(t.Any, DeadlineSocket(sock)), *args, **options)
