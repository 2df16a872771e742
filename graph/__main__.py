"""The commands of the graph."""
import io
import sys

from graph.commands import main

if __name__ == "__main__":
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # names have letters that not every locale can write
    sys.exit(main())
