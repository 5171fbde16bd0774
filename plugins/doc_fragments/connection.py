# Copyright (c) 2026, the community.ovh authors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
from __future__ import annotations


class ModuleDocFragment:
    """Who talks to which API, and how patiently."""

    DOCUMENTATION = r"""
options:
  endpoint:
    description:
      - The API endpoint, one of V(ovh-eu), V(ovh-ca), V(ovh-us), V(soyoustart-eu), V(soyoustart-ca), V(kimsufi-eu) and
        V(kimsufi-ca), or a URL with its version, such as V(https://api.eu.ovhcloud.com/v1).
      - OVHcloud's own hosts are recognized in any form of the URL, with their token URLs, key pages and products.
      - Options that are not set here come from the environment, then from the files C(./ovh.conf), C(~/.ovh.conf) and
        C(/etc/ovh.conf). The first location that provides a value wins. Credentials can be split, for example a
        consumer key in the environment and the rest in a file.
      - The environment variable is E(OVH_ENDPOINT). In a file, set C(endpoint=) in the section C([default]).
      - A URL only applies if it comes from the location of the secret or an earlier one, so that an unrelated file
        cannot redirect your secrets.
    type: str
  application_key:
    description:
      - The application key. Requires O(application_secret) and O(consumer_key).
      - O(client_id) and O(access_token) are alternative authentication methods. A location must not provide more than
        one method.
      - The environment variable is E(OVH_APPLICATION_KEY).
    type: str
  application_secret:
    description: The secret of O(application_key). The environment variable is E(OVH_APPLICATION_SECRET).
    type: str
  consumer_key:
    description: The consumer key that the account granted to the application. The environment variable is
      E(OVH_CONSUMER_KEY).
    type: str
  client_id:
    description: The OAuth2 client of a service account. Requires O(client_secret). The environment variable is
      E(OVH_CLIENT_ID).
    type: str
  client_secret:
    description: The secret of O(client_id). The environment variable is E(OVH_CLIENT_SECRET).
    type: str
  access_token:
    description: An existing bearer token. The environment variable is E(OVH_ACCESS_TOKEN).
    type: str
  config_file:
    description:
      - A configuration file that replaces the default files. With it, the other environment variables and the default
        files are ignored.
      - A relative path starts at the directory where the command was started. The environment variable is
        E(OVH_CONFIG_FILE).
    type: path
  oauth2_token_url:
    description:
      - The token URL for O(client_id), if O(endpoint) is a URL of a host that is not OVHcloud's.
      - It only applies if it comes from the location of the secret or an earlier one. The environment variable is
        E(OVH_OAUTH2_TOKEN_URL).
    type: str
  expected_account:
    description:
      - The account that the credentials must belong to, such as V(ab12345-ovh). With credentials of another account,
        the task fails before it changes anything.
      - The variable is E(OVH_EXPECTED_ACCOUNT).
    type: str
  request_timeout:
    description:
      - Maximum time in seconds for a complete response. The default is 180, and at most 10 to connect. The environment
        variable is E(OVH_REQUEST_TIMEOUT).
      - For responses with many objects, and for files, it applies to each part, and the total is limited to 1800
        seconds.
    type: float
    aliases: [timeout]
  retry_timeout:
    description:
      - Maximum time in seconds to keep retrying after transient failures. The default is 120. V(0) disables retries.
      - The environment variable is E(OVH_RETRY_TIMEOUT).
    type: float
  ca_path:
    description:
      - A file or directory with trusted certificate authorities, instead of the default ones.
      - The environment variables are E(REQUESTS_CA_BUNDLE) and E(SSL_CERT_FILE).
    type: path
  rate_limit:
    description: Rate limit, the maximum number of requests per second. There is no limit by default. It applies to each
      worker process of Ansible.
    type: float
requirements:
  - requests >= 2.28
"""

    # For plugins that take them from Ansible's variables, too.
    VARIABLES = r"""
options:
  endpoint:
    vars:
      - name: ovh_endpoint
  application_key:
    vars:
      - name: ovh_application_key
  application_secret:
    vars:
      - name: ovh_application_secret
  consumer_key:
    vars:
      - name: ovh_consumer_key
  client_id:
    vars:
      - name: ovh_client_id
  client_secret:
    vars:
      - name: ovh_client_secret
  access_token:
    vars:
      - name: ovh_access_token
  config_file:
    vars:
      - name: ovh_config_file
  oauth2_token_url:
    vars:
      - name: ovh_oauth2_token_url
  expected_account:
    vars:
      - name: ovh_expected_account
  request_timeout:
    vars:
      - name: ovh_request_timeout
  retry_timeout:
    vars:
      - name: ovh_retry_timeout
  ca_path:
    vars:
      - name: ovh_ca_path
  rate_limit:
    vars:
      - name: ovh_rate_limit
"""
