"""Geometries to binaries and back in parts: the same as all at once, and another thread gets on meanwhile."""

from __future__ import annotations

import threading
import time

import numpy as np
import shapely

from territory_designer.exchange.wkb import AT_A_TIME, binaries_of, shapes_of


def some(count):
    shapes = np.array([shapely.Point(number, 1.0).buffer(1.0, quad_segs=64) for number in range(count)], dtype=object)
    shapes[:: AT_A_TIME // 2] = None
    return shapes


def test_all_come_back_in_their_order():
    shapes = some(2 * AT_A_TIME + 7)
    binaries = list(binaries_of(shapes))
    assert [one is None for one in binaries] == [one is None for one in shapes]
    back = shapes_of(binaries)
    assert shapely.equals_exact(back[1:2], shapes[1:2]).all()
    assert [one is None or bool(one.equals(other)) for one, other in zip(back, shapes)] == [True] * len(shapes)
    assert len(shapes_of([])) == 0


def test_what_cannot_be_read_is_none():
    assert shapes_of([b"\x01\x03", None]).tolist() == [None, None]


def test_another_thread_gets_on_meanwhile():
    binaries, seen, done = list(binaries_of(some(40 * AT_A_TIME))), [], threading.Event()

    def look():
        while not done.is_set():
            seen.append(time.perf_counter())
            time.sleep(0.0005)

    def looks():
        """How often the thread looked while the binaries were read; all at once it would be 0 or 1."""
        began = time.perf_counter()
        shapes_of(binaries)
        ended = time.perf_counter()
        return sum(began < one < ended for one in seen)

    thread = threading.Thread(target=look)
    thread.start()
    often = any(looks() > 3 for _ in range(100))  # on a busy machine the thread may get no processor at first
    done.set()
    thread.join()
    assert often
