"""What every test lives under: a closed network, and how many examples Hypothesis tries.

The network is closed so that no test passes thanks to a machine elsewhere, nor tells one anything.
Only this process is watched; a browser or a database that a test starts is told its own limits.
"""

import os
import socket
from collections.abc import Iterator
from ipaddress import ip_address
from typing import Any
from zoneinfo import reset_tzpath

import pytest
from hypothesis import HealthCheck, settings

from tests.postgres import server, server_url

__all__ = ["server", "server_url"]

# No deadlines: a busy machine is not a failing rule. CI tries the same examples each time.
PLAIN = settings(settings.get_profile("default"), deadline=None)
settings.register_profile("default", PLAIN)
settings.register_profile("ci", PLAIN, derandomize=True, print_blob=True)
settings.register_profile(
    "fuzz", PLAIN, max_examples=50_000, suppress_health_check=[HealthCheck.too_slow]
)
# As the program itself: the locked time zones, not the machine's.
reset_tzpath(())
settings.load_profile("ci" if os.environ.get("CI") == "true" else "default")


class NetworkClosed(RuntimeError):
    """A test reached for a machine other than this one."""


def is_elsewhere(host: object) -> bool:
    """Whether a host, as sockets take it (text, bytes or None), is not this machine."""
    name = host.decode() if isinstance(host, bytes) else str(host or "localhost")
    if name == "localhost":
        return False
    try:
        address = ip_address(name.partition("%")[0])
    except ValueError:
        return True
    return not (address.is_loopback or address.is_unspecified)


@pytest.fixture(scope="session", autouse=True)
def reached() -> Iterator[list[str]]:
    """The hosts elsewhere that were reached for; each such reach is also refused on the spot.

    The list is kept because code under test may swallow the refusal.
    """
    hosts: list[str] = []
    connect, connect_ex, look_up = (
        socket.socket.connect,
        socket.socket.connect_ex,
        socket.getaddrinfo,
    )

    def guard(host: object) -> None:
        if is_elsewhere(host):
            hosts.append(str(host))
            raise NetworkClosed(f"a test reached for {host}")

    def guarded_connect(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            guard(address[0])
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            guard(address[0])
        return connect_ex(self, address)

    def guarded_look_up(host: Any, *more: Any, **named: Any) -> Any:
        guard(host)
        return look_up(host, *more, **named)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
        patch.setattr(socket, "getaddrinfo", guarded_look_up)
        yield hosts


@pytest.fixture(autouse=True)
def closed_network(reached: list[str]) -> Iterator[None]:
    """Fails the test that reached elsewhere, even when the code under test hid the refusal."""
    reached.clear()
    yield
    assert reached == []
