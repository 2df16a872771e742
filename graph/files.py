"""Writing a file wholly or not at all."""
from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from graph.errors import InputError


def write_whole(path: Path, pieces: Iterable[str]) -> None:
    """Write all pieces; what stood there before stays until the new file is whole, and no half file is left behind."""
    unfinished = path.with_name(path.name + ".part")
    try:
        with unfinished.open("w", encoding="utf-8") as file:
            file.writelines(pieces)
        unfinished.replace(path)
    except OSError as error:
        unfinished.unlink(missing_ok=True)
        raise InputError(f"{path}: it cannot be written ({error.strerror}). Choose another --output.") from None
