"""Who may write, what is refused with which word, and what happens when the file is not where it was."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from territory_designer.workspace import locking
from territory_designer.workspace.connections import Connections
from territory_designer.workspace.errors import (
    MarketError,
    MarketInUseError,
    NotAMarketError,
    ReadOnlyMarketError,
    UnreachableMarketError,
)
from territory_designer.workspace.market import Market
from territory_designer.workspace.records import LogEntry
from tests.workspace.grid import make_market, slots

ROOT = Path(__file__).resolve().parents[2]
HOLD = """
import sys
from territory_designer.workspace.market import Market
market = Market.open(sys.argv[1])
print("open", flush=True)
sys.stdin.read()
market.close()
"""
LOOK = """
import os, sys
from pathlib import Path
from territory_designer.workspace.errors import MarketError
from territory_designer.workspace.market import Market
if os.getuid() == 0:  # whom permissions do not bind
    os.setuid(65534)
market = Market.open(Path(sys.argv[1]))
print(market.read_only, "|", market.why_read_only, "|", market.labels(1).tolist()[:3])
try:
    market.write_change(1, units=[0], labels=[1])
except MarketError as error:
    print(type(error).__name__)
market.close()
"""


def child(code, *arguments, **options):
    """Another process with the package."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"}
    environment["PYTHONPATH"] = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        **options,
    )


@pytest.fixture
def holder(path):
    """Another process that has the market open."""
    process = child(HOLD, path)
    assert process.stdout.readline() == "open\n"
    yield process
    process.kill()
    process.communicate()


@pytest.mark.parametrize("write", [True, False])
def test_no_such_file(qgis_app, tmp_path, write):
    with pytest.raises(UnreachableMarketError, match="not reachable"):
        Market.open(tmp_path / "nothing.gpkg", write=write)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_file_that_is_no_database(qgis_app, tmp_path, content):
    path = tmp_path / "other.gpkg"
    path.write_bytes(content)
    with pytest.raises(NotAMarketError, match=r"other\.gpkg (is damaged|holds no market)"):
        Market.open(path)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_geopackage_that_is_no_market(qgis_app):
    path = ROOT / "resources" / "sample" / "georgia.gpkg"
    before = path.read_bytes()
    with pytest.raises(NotAMarketError, match=r"holds no market.*make a new market"):
        Market.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("share", [0.3, 0.7, 0.99])
def test_a_file_that_was_cut(path, share):
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(NotAMarketError, match="damaged"):
        Market.open(path)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_version_that_is_none(path):
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE td_market SET value = 'two' WHERE key = 'schema_version'")
    connection.close()
    with pytest.raises(NotAMarketError, match="holds no market"):
        Market.open(path)


def test_another_program_writes(path, holder):
    with pytest.raises(MarketInUseError) as raised:
        Market.open(path)
    message = str(raised.value)
    assert str(holder.pid) in message
    assert os.uname().nodename in message
    assert "in use by" in message
    with pytest.raises(MarketInUseError):
        make_market(path)
    with Market.open(path, write=False) as reader:
        assert reader.read_only
        assert reader.scenarios() == []
        with pytest.raises(ReadOnlyMarketError, match="reading only"):
            reader.set_active(None)
        with pytest.raises(ReadOnlyMarketError):
            reader.replace_layers(accounts=reader.accounts())
    holder.communicate("")
    Market.open(path).close()


def test_a_reader_sees_what_the_writer_does(market):
    with Market.open(market.path, write=False) as reader:
        market.write_change(1, units=[0], labels=[3])
        assert reader.labels(1)[0] == 3
        assert reader.why_read_only == "It was opened for reading only."


def test_the_lock_of_a_killed_process_is_taken_over(path, holder):
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    assert locking.lock_path(path).exists()
    with Market.open(path) as market:
        assert not market.read_only
    assert not locking.lock_path(path).exists()


def test_one_process_may_open_twice(path):
    first, second = Market.open(path), Market.open(path)
    first.add_scenario("First", np.zeros(40), slots(1), rules={})
    assert [one.name for one in second.scenarios()] == ["First"]
    first.close()
    first.close()
    assert locking.is_held(path)
    second.write_change(1, units=[0], labels=[-1])
    second.close()
    assert not locking.is_held(path)
    with pytest.raises(MarketError, match="is closed"):
        second.labels(1)


@pytest.mark.parametrize("what", ["file", "folder", "left with a log"])
def test_somebody_who_may_not_write(path, what):
    with Market.open(path) as market:
        market.add_scenario("First", np.arange(40) // 10, slots(4), rules={})
    if what == "left with a log":
        with sqlite3.connect(path) as connection:
            connection.execute("PRAGMA journal_mode = WAL")
        connection.close()
    for folder in path.parents:
        if folder.is_relative_to("/tmp") and folder != Path("/tmp"):
            folder.chmod(0o755)
    path.parent.chmod(0o777 if what == "file" else 0o755)
    path.chmod(0o444 if what == "file" else 0o666)
    out, _ = child(LOOK, path).communicate()
    reason = f"{path.name} is write-protected." if what == "file" else f"into the folder {path.parent}."
    first, second = out.splitlines()
    assert first.startswith("True | ")
    assert reason in first
    assert first.endswith("[0, 0, 0]")
    assert second == "ReadOnlyMarketError"
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_permissions_that_only_the_system_knows(path, monkeypatch):
    def refused(self):
        raise ReadOnlyMarketError("no")

    monkeypatch.setattr(Connections, "require_write", refused)
    with Market.open(path) as market:
        assert market.read_only
        assert "may not be written" in market.why_read_only
        assert not locking.is_held(path)
        assert len(market.unit_ids()) == 40


def test_where_a_log_cannot_work(path, monkeypatch):
    monkeypatch.setattr(locking, "is_remote", lambda _path: True)
    with Market.open(path) as market:
        market.add_scenario("First", np.zeros(40), slots(1), rules={})
        assert "wait for each other" in market.journal_note
        assert not path.with_name(path.name + "-wal").exists()
        with Market.open(path, write=False) as reader:
            assert reader.labels(1).tolist() == [0] * 40


def test_a_local_file_needs_no_note(market):
    assert market.journal_note == ""
    assert market.why_read_only == ""


def moved(path, folder):
    """Take the market and what belongs to it away, or back."""
    for file in sorted(path.parent.glob("grid.gpkg*")):
        shutil.move(str(file), str(folder / file.name))


def test_a_file_that_goes_away_and_comes_back(market, tmp_path):
    away = tmp_path / "away"
    away.mkdir()
    moved(market.path, away)
    for use in (
        lambda: market.write_change(1, units=[0], labels=[3], entry=LogEntry(action="lost")),
        lambda: market.labels(1),
        market.unit_ids,
        lambda: market.save_settings({"a": 1}),
    ):
        with pytest.raises(UnreachableMarketError, match="is not reachable"):
            use()
    assert not market.path.exists()
    moved(away / "grid.gpkg", tmp_path)
    assert market.labels(1)[0] == 0
    assert market.log() == []
    market.write_change(1, units=[0], labels=[3], entry=LogEntry(action="again"))
    with Market.open(market.path, write=False) as reader:
        assert reader.labels(1)[0] == 3
        assert len(reader.log()) == 1


def test_a_copy_that_takes_the_place_of_the_file(market, tmp_path):
    market.save_copy(tmp_path / "copy.gpkg")
    market.write_change(1, units=[0], labels=[3])
    away = tmp_path / "away"
    away.mkdir()
    moved(market.path, away)
    shutil.copy(tmp_path / "copy.gpkg", market.path)
    assert market.labels(1)[0] == 0
    market.write_change(1, units=[1], labels=[2])
    market.close()
    with Market.open(market.path, write=False) as reader:
        assert reader.labels(1)[:2].tolist() == [0, 2]


def test_closing_when_the_file_is_gone(market, tmp_path):
    away = tmp_path / "away"
    away.mkdir()
    moved(market.path, away)
    market.close()
    moved(away / "grid.gpkg", tmp_path)
    with Market.open(market.path) as again:
        assert again.labels(1)[0] == 0


def test_a_disk_without_room(market, monkeypatch):
    def full(*_arguments):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("territory_designer.workspace.scenarios.write_labels", full)
    with pytest.raises(MarketError, match=r"disk is full\. Free some space"):
        market.write_change(1, labels=np.zeros(40), report={"new": 1})
    assert market.scenario(1).report is None


def test_somebody_else_holds_the_file(market, monkeypatch):
    monkeypatch.setattr("territory_designer.workspace.connections.BUSY_SECONDS", 0.05)
    market._connections.drop()
    other = sqlite3.connect(market.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(MarketError, match="another program holds it"):
        market.set_active(1)
    assert market.labels(1)[0] == 0
    other.execute("ROLLBACK")
    other.close()
    market.set_active(1)
    assert market.active_scenario() == 1


def test_a_folder_that_cannot_be_made(qgis_app, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(MarketError, match="cannot be written"):
        make_market(tmp_path / "file" / "m.gpkg")
