"""What a Neo4j server answers when it does not do what was asked, in our words."""
from __future__ import annotations

from graph import guard
from graph.errors import DemarcheError, QueryError, QueryStopped, StoreRefused, StoreUnreachable


def server_error(code: str, message: str, address: str, seconds: float) -> DemarcheError:
    """Our error for one the server answers; `code` as in "Neo.ClientError.Statement.SyntaxError"."""
    first_line = message.strip().partition("\n")[0].rstrip(".")
    if "Security.AuthenticationRateLimit" in code:
        return StoreRefused(f"{address} refuses logins after several wrong passwords. Wait a minute, then try again.")
    if "Security." in code:
        return StoreRefused(
            f"{address} does not accept the user name or password. Set DEMARCHE_USER and DEMARCHE_PASSWORD."
        )
    if "AccessMode" in code:
        return guard.refused_write("A clause of the query")
    if "TransactionTimedOut" in code or "Transaction.Terminated" in code:
        return guard.stopped(seconds)
    if "OutOfMemory" in code:
        return QueryStopped("Stopped: the server has not enough memory for this query. Add a LIMIT, or collect less.")
    if code.startswith(("Neo.TransientError", "Neo.DatabaseError")):
        return StoreUnreachable(f"{address} could not do it: {first_line}. Try again, or look into the server's log.")
    return QueryError(f"{first_line or code}. Correct the query.")
