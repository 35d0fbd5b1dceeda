"""Where a text stands in its cell or line, as the plain numbers that models return and painters take.

Made once: Python takes its time to join two flags of Qt, and a table asks for every cell.
"""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt

LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
MIDDLE = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
