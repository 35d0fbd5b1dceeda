"""Build the inputs of the benchmark from GeoPackages: ``python -m tests.benchmarks.build_data FOLDER``.

The GeoPackages are not part of the repository; README.md says where they come from.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from territory_designer.engine import Units
from tests.engine.maps import POTENTIAL, WORKLOAD, read_layer

DATA = Path(__file__).parent / "data"
STATES = ("co", "wa", "ia", "ga", "oh")
POPULATION = "pop_2010"


def build(folder: Path, state: str) -> Path:
    """Project a state, find its neighbours and write what a design needs."""
    frame = read_layer(folder / f"zcta_{state}.gpkg", f"zcta_{state}", "zcta", [WORKLOAD, POTENTIAL, POPULATION])
    units = Units.from_polygons(frame.to_crs(5070), [WORKLOAD, POTENTIAL])
    links = [(link.first, link.second, round(link.distance_km * 1000)) for link in units.links]
    path = DATA / f"{state}.npz"
    np.savez_compressed(
        path,
        ids=units.ids.astype("U5"),
        xy=units.xy.round(1),
        workload=units.values[:, 0].astype(np.int32),
        potential=units.values[:, 1].astype(np.int64),
        population=frame[POPULATION].to_numpy().astype(np.int32),
        pairs=units.pairs.astype(np.int16),
        border_m=units.border_m.round(1),
        area_m2=units.area_m2.round(0),
        perimeter_m=units.perimeter_m.round(1),
        links=np.array(links, dtype=np.int32).reshape(-1, 3),
    )
    return path


if __name__ == "__main__":
    for name in STATES:
        written = build(Path(sys.argv[1]), name)
        print(f"{written.name}: {written.stat().st_size:,} bytes")
