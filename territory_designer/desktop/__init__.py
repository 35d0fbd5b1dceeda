"""The face on the screen: dock, pages, item models, background jobs. Only this room imports :mod:`qgis.gui`."""
