"""Contiguity in the integer program of the bound: cuts by separators, added as solutions break them.

Validi, Buchanan and Lykhovyd, Operations Research 70(2), 2022: a unit may belong to a centre only together with a unit
of every set that separates the two. Every cut holds for every contiguous plan, so a bound under any of them is true.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np


class Cut(NamedTuple):
    """Units that belong to ``centre`` only together with a unit of ``between``.

    Attributes
    ----------
    units : (u,) int array
        A piece of units; the cut holds for each of them.
    centre : int
    between : (s,) int array
        Its separator: every way from the piece to the centre crosses one of these.
    """

    units: np.ndarray
    centre: int
    between: np.ndarray


class Graph:
    """Neighbours of units, numbered as the market numbers them.

    Parameters
    ----------
    pairs : (m, 2) int array
    n : int
        Number of units.
    """

    def __init__(self, pairs: np.ndarray, n: int) -> None:
        self.near: list[list[int]] = [[] for _ in range(n)]
        for first, second in pairs.tolist():
            self.near[first].append(second)
            self.near[second].append(first)

    def reached(self, start: int, free: np.ndarray) -> np.ndarray:
        """(n,) bool array: units that can be reached from ``start`` over units that are ``free``."""
        found = np.zeros(len(self.near), dtype=bool)
        found[start] = True
        waiting = [start]
        while waiting:
            for unit in self.near[waiting.pop()]:
                if free[unit] and not found[unit]:
                    found[unit] = True
                    waiting.append(unit)
        return found

    def cuts_about(self, part: np.ndarray, centres: np.ndarray) -> list[Cut]:
        """Cuts between a connected piece (n,) bool array and each centre that is neither in it nor beside it."""
        units = np.flatnonzero(part)
        beside = np.zeros(len(part), dtype=bool)
        for unit in units:
            beside[self.near[unit]] = True
        beside &= ~part
        ring, cuts = np.flatnonzero(beside), []
        side: np.ndarray | None = None
        for centre in centres[~(part | beside)[centres]]:
            if side is None or not side[centre]:
                # Of the units beside the piece, those that the centre's side touches are enough.
                side = self.reached(int(centre), ~(part | beside))
                between = np.array([unit for unit in ring if side[self.near[unit]].any()], dtype=np.int64)
            cuts.append(Cut(units, int(centre), between))
        return cuts

    def cuts_against(self, centre_of: np.ndarray, centres: np.ndarray) -> list[Cut]:
        """Cuts about all pieces without their centre; none where every territory is in one piece.

        Parameters
        ----------
        centre_of : (n,) int array
            Centre of each unit.
        centres : (a,) int array
            Units that may be centres.
        """
        cuts: list[Cut] = []
        for centre in np.unique(centre_of):
            inside = centre_of == centre
            left = inside & ~self.reached(int(centre), inside)
            while left.any():
                part = self.reached(int(np.flatnonzero(left)[0]), left)
                cuts += self.cuts_about(part, centres)
                left &= ~part
        return cuts
