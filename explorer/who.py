"""Who works here, for what is kept with a name: views and notes."""
from __future__ import annotations

import getpass

import streamlit as st


def who() -> str:
    """The user who is logged in; without a login the account the app runs under."""
    if st.user.get("is_logged_in"):
        return str(st.user.get("name") or st.user.get("email") or "unknown")
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # an account without a name, as some containers have
        return "unknown"
