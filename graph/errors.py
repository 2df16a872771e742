"""Everything that can go wrong in a way a user can mend.

Our exception hierarchy:

DemarcheError
├── UsageError            a command was called with words it does not take        (exit code 2)
├── InputError            one input cannot be read; the others still are           (exit code 1)
│   └── FactsError        a line of facts does not have the form
├── ModelError            a language model is missing or not the official one
└── StoreError
    ├── StoreUnreachable  nothing answers at the address, or the file is no store
    ├── StoreLocked       another process writes to the store
    ├── StoreRefused      user name or password are not accepted
    ├── QueryError        a query does not parse, or fails while it runs
    ├── QueryRefused      a query would write, or reach outside the graph
    └── QueryStopped      a query ran into its time limit

A message states the value, the rule, and the way out. Errors of a library are mapped to these where the library
is called, and nowhere else.
"""


class DemarcheError(Exception):
    """Base of all errors that are shown to a user as one message."""


class UsageError(DemarcheError):
    """A command was called with words it does not take."""


class InputError(DemarcheError):
    """One input cannot be read."""


class FactsError(InputError):
    """A line of facts does not have the form."""


class ModelError(DemarcheError):
    """A language model is missing, or its files are not the official ones."""


class StoreError(DemarcheError):
    """Base of what a store can answer."""


class StoreUnreachable(StoreError):
    """Nothing answers at the address, or the file is not a store."""


class StoreLocked(StoreError):
    """Another process writes to the store."""


class StoreRefused(StoreError):
    """User name or password are not accepted."""


class QueryError(StoreError):
    """A query does not parse, or fails while it runs."""


class QueryRefused(StoreError):
    """A query would write, or would reach outside the graph."""


class QueryStopped(StoreError):
    """A query ran into its time limit."""
