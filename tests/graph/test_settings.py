"""Environment in, settings out."""
from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from graph.errors import UsageError
from graph.settings import Settings, read_settings


def test_nothing_set_gives_the_defaults() -> None:
    assert read_settings({}) == Settings()


def test_values_take_the_kind_of_their_default() -> None:
    settings = read_settings({"DEMARCHE_HOME": "/x", "DEMARCHE_QUERY_ROWS": "5", "DEMARCHE_QUERY_SECONDS": "0.5"})
    assert (settings.home, settings.query_rows, settings.query_seconds) == (Path("/x"), 5, 0.5)


def test_an_empty_variable_counts_as_unset() -> None:
    assert read_settings({"DEMARCHE_STORE": ""}).store == "embedded"


def test_the_password_is_never_shown() -> None:
    assert "secret-word" not in repr(read_settings({"DEMARCHE_PASSWORD": "secret-word"}))


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("ten", "DEMARCHE_QUERY_ROWS is 'ten': it must be a whole number. Correct it or unset it."),
        ("0", "it must be above zero"),
        ("1.5", "it must be a whole number"),
    ],
)
def test_a_wrong_value_says_value_rule_and_way_out(value: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        read_settings({"DEMARCHE_QUERY_ROWS": value})


def test_every_setting_has_a_help_line() -> None:
    assert all(field.metadata["help"] for field in dataclasses.fields(Settings))
