"""The neighbour graph in compressed rows: questions about a few units that never look at the whole map."""

from __future__ import annotations

import numpy as np

from .kernels import compiled


@compiled
def number_pieces(members, labels, indptr, indices, piece):
    """Number the pieces of some territories in ``piece`` (n), which holds -1; returns how many there are.

    ``members`` must hold all units of each territory that it touches, by ``labels`` (n).
    """
    queue = np.empty(members.shape[0], dtype=np.int64)
    count = 0
    for start in members:
        if piece[start] >= 0:
            continue
        piece[start] = count
        queue[0] = start
        head, tail = 0, 1
        while head < tail:
            u = queue[head]
            head += 1
            for e in range(indptr[u], indptr[u + 1]):
                v = indices[e]
                if labels[v] == labels[start] and piece[v] < 0:
                    piece[v] = count
                    queue[tail] = v
                    tail += 1
        count += 1
    return count


class Neighbourhood:
    """Neighbours of every unit.

    Parameters
    ----------
    n : int
        Number of units.
    pairs : (m, 2) int array
        Neighbours, each pair once.

    Attributes
    ----------
    indptr, indices : (n + 1,), (2 m,) int arrays
        Neighbours of unit u are ``indices[indptr[u] : indptr[u + 1]]``, in ascending order.
    pair : (2 m,) int array
        Which of the pairs each entry of ``indices`` is from.
    """

    def __init__(self, n: int, pairs: np.ndarray) -> None:
        origin = np.concatenate([pairs[:, 0], pairs[:, 1]])
        other = np.concatenate([pairs[:, 1], pairs[:, 0]])
        order = np.lexsort((other, origin))
        self.indices = np.ascontiguousarray(other[order], dtype=np.int64)
        self.pair = order % max(len(pairs), 1)
        self.indptr = np.concatenate([[0], np.cumsum(np.bincount(origin, minlength=n))]).astype(np.int64)

    def __len__(self) -> int:
        return len(self.indptr) - 1

    def of(self, unit: int) -> np.ndarray:
        """Neighbours of one unit."""
        return self.indices[self.indptr[unit] : self.indptr[unit + 1]]

    def edges(self, units: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Neighbours of several units.

        Parameters
        ----------
        units : (p,) int array

        Returns
        -------
        place, neighbour : (q,) int arrays
            For each neighbour, whose it is, as a position in ``units``.
        """
        place, entry = self.entries(units)
        return place, self.indices[entry]

    def entries(self, units: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """As `edges`, with the positions in ``indices`` and ``pair`` instead of the neighbours."""
        degree = self.indptr[units + 1] - self.indptr[units]
        place = np.repeat(np.arange(len(units)), degree)
        within = np.arange(len(place)) - np.repeat(np.cumsum(degree) - degree, degree)
        return place, self.indptr[units][place] + within

    def pieces(self, labels: np.ndarray, members: np.ndarray) -> np.ndarray:
        """Number the connected pieces of some territories.

        Parameters
        ----------
        labels : (n,) int array
        members : (p,) int array
            All units of each of these territories.

        Returns
        -------
        (n,) int array
            Piece of each member from 0 on, -1 for all other units.
        """
        piece = np.full(len(self), -1, dtype=np.int64)
        number_pieces(members, labels, self.indptr, self.indices, piece)
        return piece
