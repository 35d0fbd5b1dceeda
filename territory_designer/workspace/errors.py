"""What goes wrong with a market file. The text of an error is meant for the analyst and says what to do next."""

from __future__ import annotations


class MarketError(Exception):
    """Base of all errors of a market file: one clear message; nothing was half written."""


class NotAMarketError(MarketError):
    """The file is no market: another kind of file, a GeoPackage without a market, or damaged."""


class NewerMarketError(MarketError):
    """The file was written by a later version of the plugin."""


class OlderMarketError(MarketError):
    """The file was written by an earlier version and cannot be brought up to date, because it is only read."""


class MarketInUseError(MarketError):
    """Another program writes to the file."""


class ReadOnlyMarketError(MarketError):
    """The file was opened for reading only."""


class UnreachableMarketError(MarketError):
    """The file is gone, or the drive that it lies on; it works again once the file is back."""


class ApprovedScenarioError(MarketError):
    """An approved scenario was to be changed."""


class UnknownScenarioError(MarketError):
    """There is no scenario of that number in the file."""
