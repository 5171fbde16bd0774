# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The error answers of the API, each in the form and the words that OVHcloud gives them."""

from __future__ import annotations

from typing import Any

REASONS = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    429: "Too Many Requests",
    460: "Expired",
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
}

AUTHENTICATION = {
    "INVALID_KEY": (403, "This application key is invalid"),
    "INVALID_SIGNATURE": (400, "Invalid signature"),
    "QUERY_TIME_OUT": (400, "Query out of time"),
    "NOT_CREDENTIAL": (403, "This credential does not exist"),
    "INVALID_CREDENTIAL": (403, "This credential is not valid"),
    "NOT_GRANTED_CALL": (403, "This call has not been granted"),
}


class ApiError(Exception):
    """A refusal: its status, JSON body and headers."""

    def __init__(self, status: int, body: dict[str, Any], headers: dict[str, str] | None = None) -> None:
        super().__init__("%d %s" % (status, body.get("message")))
        self.status, self.body, self.headers = status, body, headers or {}


def refused(status: int, error_class: str, message: str, details: dict[str, str] | None = None) -> ApiError:
    """An error of the newer backends: class and message, with details if there are any."""
    return ApiError(status, {"class": error_class, "message": message, **({"details": details} if details else {})})


def authentication(code: str) -> ApiError:
    """An error of the authentication layer: errorCode, httpCode and message."""
    status, message = AUTHENTICATION[code]
    return ApiError(status, {"errorCode": code, "httpCode": "%d %s" % (status, REASONS[status]), "message": message})


def not_logged_in() -> ApiError:
    """A protected route was called without any credential, or with a token that is worth nothing."""
    return refused(401, "Client::Unauthorized", "You must login first")


def not_granted(actions: list[str]) -> ApiError:
    """IAM does not allow these actions."""
    return refused(
        403,
        "Client::Forbidden",
        "User not granted for this request",
        {"unauthorizedActionsByAuthentication": "", "unauthorizedActionsByIAM": ",".join(actions)},
    )


def bad_request(message: str) -> ApiError:
    """A wrong parameter or body."""
    return refused(400, "Client::BadRequest", message)


def conflict(message: str) -> ApiError:
    """Something is in the way: a duplicate, another task."""
    return refused(409, "Client::Conflict", message)


def no_such_url() -> ApiError:
    """No such route on this endpoint."""
    return refused(404, "Client::NotFound", "Got an invalid (or empty) URL")


def no_such_service() -> ApiError:
    """The account has no service of this name."""
    return refused(404, "Client::NotFound", "This service does not exist")


def no_such_object(name: str, value: Any) -> ApiError:
    """A service has no such object."""
    return refused(404, "Client::NotFound", "The requested object (%s = %s) does not exist" % (name, value))


def absent() -> ApiError:
    """A service lacks this feature."""
    return refused(404, "Client::NotFound", "The requested object does not exist")


def expired() -> ApiError:
    """The service exists but is unavailable until it is renewed."""
    return refused(460, "Client::ServiceExpired", "This service is expired")
