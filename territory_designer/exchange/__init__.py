"""Data in and out: layers as frames and back, a finished design as files."""
