"""Addresses that a page has left: a browser that did not hear of the newest one yet comes with one of a moment ago."""
from __future__ import annotations

from collections.abc import Mapping
from time import monotonic

#: Seconds in which a browser may still come with the address before.
LATE = 5.0

Left = list[tuple[float, Mapping[str, str]]]


def leave(left: Left, address: Mapping[str, str]) -> None:
    """Take note of an address that another one takes the place of."""
    left.append((monotonic(), address))


def is_late(left: Left, given: Mapping[str, str]) -> bool:
    """Was the address left a moment ago? Older ones are forgotten."""
    left[:] = [(time, one) for time, one in left if time > monotonic() - LATE]
    return any(one == given for _, one in left)
