"""The few Qt classes that moved between Qt 5 and Qt 6."""

from __future__ import annotations

try:
    from qgis.PyQt.QtGui import QUndoCommand, QUndoGroup, QUndoStack
except ImportError:  # Qt 5 has them among the widgets
    from qgis.PyQt.QtWidgets import QUndoCommand, QUndoGroup, QUndoStack

__all__ = ["QUndoCommand", "QUndoGroup", "QUndoStack"]
