from __future__ import annotations

import doctest
from pathlib import Path

import pytest

import plandigest
from plandigest import cli
from plandigest.cli.app import COMMANDS


def test_every_public_name_is_there() -> None:
    for name in plandigest.__all__:
        assert getattr(plandigest, name) is not None
    assert {*plandigest.__all__} <= {*dir(plandigest)}


def test_no_other_name_is() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = plandigest.nothing


def test_the_example_of_the_package_works() -> None:
    assert doctest.testmod(plandigest).failed == 0


def test_every_command_has_its_module() -> None:
    for name in COMMANDS:
        assert Path(cli.__file__).with_name(f"{name}.py").is_file()
