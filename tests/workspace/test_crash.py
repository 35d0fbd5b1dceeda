"""A process that writes is killed at any moment: the file opens, and all that was committed is in it."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

from territory_designer.workspace.market import Market
from tests.workspace.grid import grid_units, make_market, slots

ROOT = Path(__file__).resolve().parents[2]
KILLS = 12
COLUMNS, ROWS, TERRITORIES = 40, 40, 8
CHILD = """
import os, sys
import numpy as np
import shapely
from territory_designer.workspace.market import Market
from territory_designer.workspace.records import LogEntry
from tests.workspace.grid import grid_units

path, count = sys.argv[1], int(sys.argv[2])

def write(seed):
    market = Market.open(path)
    random = np.random.default_rng(seed)
    units = len(market.unit_ids())
    number = len(market.log())
    print("ready", os.getpid(), flush=True)
    while True:
        number += 1
        # Every write says in the log what the labels are after it.
        labels = market.labels(1)
        if number % 3 == 0:
            changed, new = np.arange(units), random.integers(0, count, units)
        else:
            changed = random.choice(units, random.integers(1, 30), replace=False)
            new = random.integers(-1, count, len(changed))
        labels[changed] = new
        sums = np.bincount(labels + 1, minlength=count + 1)
        after = {"sums": sums, "check": int(labels @ np.arange(units))}
        entry = LogEntry(action=str(number), units=len(changed), after=after)
        report, outlines = {"number": number}, {number % count: shapely.box(0, 0, number, 1)}
        market.write_change(1, units=changed, labels=new, report=report, outlines=outlines, entry=entry)
        print(number, flush=True)

def replace(seed):
    market = Market.open(path)
    units = grid_units(40, 40)
    half = units.iloc[::2]
    print("ready", os.getpid(), flush=True)
    while True:
        market.replace_layers(half)
        market.replace_layers(units)
        print("all", flush=True)

for line in sys.stdin:
    job, seed = line.split()
    child = os.fork()
    if child == 0:
        {"write": write, "replace": replace}[job](int(seed))
    os.waitpid(child, 0)
    print("\\ndead", flush=True)  # it may have been killed before the end of a line
"""


class Writer:
    """A process that imports the package once and makes a child for every job, to be killed."""

    def __init__(self, path):
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        environment["PYTHONPATH"] = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
        self._process = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(path), str(TERRITORIES)],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def killed(self, job, seed, seconds):
        """Lines that a job wrote until it was killed, this long after it was ready."""
        self._process.stdin.write(f"{job} {seed}\n")
        self._process.stdin.flush()
        ready, child = self._process.stdout.readline().split()
        assert ready == "ready"
        time.sleep(seconds)
        os.kill(int(child), signal.SIGKILL)
        lines = []
        while (line := self._process.stdout.readline().strip()) != "dead":
            lines.append(line)
        return [line for line in lines if line]

    def __enter__(self):
        return self

    def __exit__(self, *_raised):
        self._process.kill()
        self._process.communicate()


def check_whole(path):
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()


def test_no_committed_gesture_is_lost(qgis_app, tmp_path):
    path = make_market(tmp_path / "m.gpkg", COLUMNS, ROWS)
    count = COLUMNS * ROWS
    with Market.open(path) as market:
        market.add_scenario("First", np.arange(count) % TERRITORIES, slots(TERRITORIES), rules={})
    moments = random.Random(4)
    written = 0
    with Writer(path) as writer:
        for kill in range(KILLS):
            lines = writer.killed("write", kill, moments.uniform(0.0, 0.3))
            written = check_written(path, int(lines[-1]) if lines else written)
    assert written > KILLS


def check_written(path, committed):
    """All that was committed is there, and labels, report and outlines are those of the last entry of the log."""
    count = COLUMNS * ROWS
    with Market.open(path) as market:
        check_whole(path)
        log = market.log()
        # What was committed is there; one more may be, committed but not yet said.
        assert committed <= len(log) <= committed + 1
        assert [int(entry.action) for entry in log] == list(range(len(log), 0, -1))
        written = len(log)
        labels = market.labels(1)
        if log:
            assert np.bincount(labels + 1, minlength=TERRITORIES + 1).tolist() == log[0].after["sums"]
            assert int(labels @ np.arange(count)) == log[0].after["check"]
            assert market.scenario(1).report == {"number": written}
            assert market.outlines(1)[written % TERRITORIES].bounds[2] == written
    return written


def test_a_replacement_is_whole_or_not_at_all(qgis_app, tmp_path):
    path = make_market(tmp_path / "m.gpkg", COLUMNS, ROWS)
    units = grid_units(COLUMNS, ROWS)
    with Market.open(path) as market:
        market.add_scenario("First", np.arange(len(units)) % TERRITORIES, slots(TERRITORIES), rules={})
    moments = random.Random(5)
    with Writer(path) as writer:
        for _ in range(4):
            writer.killed("replace", 0, moments.uniform(0.0, 0.8))
            with Market.open(path) as market:
                check_whole(path)
                ids = market.unit_ids().tolist()
                assert ids in (units.index.tolist(), units.index[::2].tolist())
                assert len(market.labels(1)) == len(ids) == len(market.units())
                assert set(market.labels(1).tolist()) <= {-1, *range(TERRITORIES)}
                expected = dict(zip(units.index, np.arange(len(units)) % TERRITORIES))
                assert all(label in (-1, expected[unit]) for unit, label in zip(ids, market.labels(1)))


def test_a_creation_that_is_killed_leaves_the_old_file(path):
    """Killed by itself, at the moment when the new file is whole but not yet in place."""
    before = path.read_bytes()
    code = (
        "import os, sys\n"
        "from qgis.core import QgsApplication\n"
        "application = QgsApplication([], False)\n"
        "application.initQgis()\n"
        "from tests.workspace.grid import make_market\n"
        "from territory_designer.exchange import staging\n"
        "staging._move_into_place = lambda *_: os.kill(os.getpid(), 9)\n"
        "make_market(sys.argv[1], 10, 10)\n"
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment["PYTHONPATH"] = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run([sys.executable, "-c", code, str(path)], env=environment, check=False)
    assert done.returncode == -signal.SIGKILL
    assert path.read_bytes() == before
    with Market.open(path) as market:
        assert len(market.unit_ids()) == 40
    make_market(path, 3, 3)
    with Market.open(path) as market:
        assert len(market.unit_ids()) == 9
