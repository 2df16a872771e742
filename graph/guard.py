"""What a read-only query may not do, beyond writing: read files, call procedures, command the server.

The stores refuse writes by themselves (Neo4j by its plan and its access mode, kglite by its engine). Both let a
read-only query do more than look at the graph: `LOAD CSV` opens any file, procedures change settings, `TERMINATE
TRANSACTIONS` stops other people's work, and kglite runs the first of two statements and drops the second in silence.
What is listed here is allowed, everything else is refused.
"""
from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from graph.errors import QueryError, QueryRefused, QueryStopped

#: Words a statement, or a part of a UNION, may begin with.
_OPENINGS = frozenset({"MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CALL"})
_PROCEDURES = frozenset({
    "db.index.fulltext.queryNodes", "db.index.fulltext.queryRelationships",
    "db.labels", "db.propertyKeys", "db.relationshipTypes",
})
#: Groups of functions that only compute; a function without a dot in its name is the language's own.
_FUNCTION_GROUPS = frozenset({"date", "datetime", "duration", "localdatetime", "localtime", "point", "time", "vector"})
_WRITING = frozenset({"CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "FOREACH", "DROP", "ALTER", "INSERT"})

_TOKEN = re.compile(
    r"""(?P<skip>\s+|//[^\n\r]*|/\*.*?\*/)
      | (?P<text>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")
      | (?P<quoted>`(?:``|[^`])*`)
      | (?P<word>[^\W\d]\w*)
      | (?P<sign>.)""",
    re.VERBOSE | re.DOTALL,
)


def check_words(query: str) -> None:
    """Refuse what can be told from the words alone. Raises QueryRefused with what was met and what to do."""
    tokens = _tokens(query)
    if not tokens:
        raise QueryError("The query is empty. Write one, for example: MATCH (n) RETURN n LIMIT 10")
    if ";" in tokens:
        raise QueryRefused("The query holds several statements; one at a time is run. Send them one after the other.")
    if any(_keyword(tokens, i, "LOAD") and _keyword(tokens, i + 1, "CSV") for i in range(len(tokens) - 1)):
        raise QueryRefused("LOAD CSV reads files; a query here sees the graph only. `ingest load` reads articles in.")
    for i in _openings(tokens):
        _check_opening("".join(tokens[i : i + 1]).upper())
    check_procedures(_called_procedures(tokens))
    for i, token in enumerate(tokens):
        if token == "(":
            _check_function(_dotted_name(tokens[:i]))


def check_procedures(names: Iterable[str]) -> None:
    """Refuse procedures that are not on the list. `names` without arguments ("db.labels")."""
    for name in names:
        if name not in _PROCEDURES:
            raise QueryRefused(
                f"{name} is a procedure that queries here may not call. Allowed are {', '.join(sorted(_PROCEDURES))}."
            )


def refused_write(what: str) -> QueryRefused:
    """The refusal of a query that would change the graph; `what` names the clause or operator."""
    return QueryRefused(f"{what} changes the graph: queries here are read-only. Take the clause out, or load articles.")


def refused_operator(name: str) -> QueryRefused:
    """The refusal of a query whose plan does more than read the graph; `name` is the operator's."""
    return QueryRefused(f"{name} does more than read the graph: a query here may not do it. Take the clause out.")


def stopped(seconds: float) -> QueryStopped:
    """The end of a query that took longer than it may."""
    return QueryStopped(f"Stopped after {seconds:g} s: the limit for one query. Add a LIMIT, or raise `query_seconds`.")


def unfit_parameter(reason: Exception) -> QueryError:
    """A parameter of a kind no store takes; the library's own words name it."""
    return QueryError(f"{str(reason).rstrip('.')}. Give texts, numbers of at most 64 bits, booleans or lists.")


def _tokens(query: str) -> list[str]:
    """Words, signs and quoted names; texts become `''`, blanks and comments and a closing `;` are left out."""
    kept = [m for m in _TOKEN.finditer(query) if m.lastgroup != "skip"]
    tokens = ["''" if m.lastgroup == "text" else m[0] for m in kept]
    while tokens and tokens[-1] == ";":
        tokens.pop()
    return tokens


def _keyword(tokens: Sequence[str], i: int, word: str) -> bool:
    """Whether token i is this keyword, and not the name of a property (`n.call`), label or parameter."""
    return tokens[i].upper() == word and (i == 0 or tokens[i - 1] not in (".", ":", "|", "&", "$"))


def _openings(tokens: Sequence[str]) -> Iterator[int]:
    """Where the statement and each part of a UNION begin."""
    yield 0
    for i in range(len(tokens)):
        if _keyword(tokens, i, "UNION"):
            yield i + (2 if "".join(tokens[i + 1 : i + 2]).upper() in ("ALL", "DISTINCT") else 1)


def _check_opening(word: str) -> None:
    if word in _WRITING:
        raise refused_write(word)
    if word not in _OPENINGS:
        raise QueryRefused(f"{word or 'Nothing'} does not open a query. Begin with {', '.join(sorted(_OPENINGS))}.")


def _called_procedures(tokens: Sequence[str]) -> Iterator[str]:
    """Names after CALL; a name without a dot counts only where it is called (kglite has such procedures)."""
    for i in range(len(tokens)):
        if not _keyword(tokens, i, "CALL"):
            continue
        end = i + 1
        while end < len(tokens) and (_is_name(tokens[end]) if (end - i) % 2 else tokens[end] == "."):
            end += 1
        name = "".join(part.strip("`") for part in tokens[i + 1 : end])
        if "." in name or (name and "".join(tokens[end : end + 1]).upper() in ("(", "YIELD")):
            yield name


def _dotted_name(before: Sequence[str]) -> str:
    """The name that ends right here: `apoc.load.json` in `RETURN apoc.load.json`, without quotes."""
    start = len(before)
    while start and (_is_name(before[start - 1]) if (len(before) - start) % 2 == 0 else before[start - 1] == "."):
        start -= 1
    return "".join(part.strip("`") for part in before[start:])


def _check_function(name: str) -> None:
    if "." in name and name not in _PROCEDURES and name.split(".")[0].lower() not in _FUNCTION_GROUPS:
        raise QueryRefused(f"{name} is no function of the query language itself. Leave it out.")


def _is_name(token: str) -> bool:
    return token[0] == "`" or token[0].isalpha() or token[0] == "_"
