"""Opens the store of the settings. The only place that names a backend."""
from __future__ import annotations

from graph.errors import StoreUnreachable, UsageError
from graph.settings import Settings
from graph.store import GraphStore

EMBEDDED_FILE = "demarche.kgl"
_SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")


def open_store(settings: Settings, *, read_only: bool = False) -> GraphStore:
    """The embedded store in `settings.home` (made where it is missing), or the Neo4j server of `settings.store`.

    The embedded file has one writing process; any number of others may open it with `read_only=True` and see what was
    saved when they opened it. Opening it again in the process that writes shares one connection.
    Raises UsageError (no such kind of store), StoreUnreachable, StoreLocked, StoreRefused.
    """
    if settings.store == "embedded":
        return _embedded(settings, read_only=read_only)
    if settings.store.split("://")[0] in _SCHEMES and "://" in settings.store:
        from graph.neo4j_store import Neo4jStore

        return Neo4jStore(settings, read_only=read_only)
    raise UsageError(
        f"DEMARCHE_STORE is {settings.store!r}: it must be `embedded` or an address that begins with "
        f"{', '.join(f'{scheme}://' for scheme in _SCHEMES)}. Correct it or unset it."
    )


def _embedded(settings: Settings, *, read_only: bool) -> GraphStore:
    from graph.embedded_store import EmbeddedStore

    try:
        settings.home.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnreachable(
            f"{settings.home} cannot be made a folder: {error.strerror}. Set DEMARCHE_HOME to another folder."
        ) from error
    return EmbeddedStore(settings.home / EMBEDDED_FILE, settings, read_only=read_only)
