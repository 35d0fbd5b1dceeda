"""Which segment is in which group, and how many territories each group gets; no widgets, nothing that takes long."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from .. import figures
from ..i18n import tr

FEWEST = 2
"""Territories of a group."""
LONGEST_NAME = 24
"""Of a group that is named after all of its segments."""


@dataclass(frozen=True)
class Segment:
    """One segment of the market's accounts.

    Attributes
    ----------
    name : str
        Empty for the accounts that have none.
    accounts : int
    workload : float
        Hours/year.
    potential : float or None
        Money/year; ``None`` where the accounts have none.
    """

    name: str
    accounts: int
    workload: float
    potential: float | None = None

    @property
    def value(self) -> float:
        """Mean potential of an account; without potential, its workload."""
        return (self.workload if self.potential is None else self.potential) / max(self.accounts, 1)


@dataclass(frozen=True)
class Group:
    """One group.

    Attributes
    ----------
    name : str
    territories : int
    counted, named : bool
        Whether the analyst chose the number, and the name; else they follow the segments.
    """

    name: str
    territories: int = FEWEST
    counted: bool = False
    named: bool = False


class GroupError(ValueError):
    """A change that cannot be; ``str()`` says why and what to do."""


@dataclass(frozen=True)
class Grouping:
    """Segments in groups. Every change gives another grouping.

    Attributes
    ----------
    segments : tuple of Segment
        In their order in the table.
    groups : tuple of Group
        Those that have segments.
    group_of : mapping of str to str
        Group of each segment that is in one.
    total : int
        Territories of all groups together, as far as the analyst did not choose other numbers.
    """

    segments: tuple[Segment, ...]
    groups: tuple[Group, ...]
    group_of: Mapping[str, str]
    total: int

    def members(self, group: str) -> list[Segment]:
        """Segments of a group; with an empty name those in none."""
        return [one for one in self.segments if self.group_of.get(one.name, "") == group]

    def names(self) -> list[str]:
        """Names of the groups."""
        return [one.name for one in self.groups]

    def sums(self, group: str) -> Segment:
        """What a group holds; with an empty name, what is in none."""
        members = self.members(group)
        known = [one.potential for one in members if one.potential is not None]
        return Segment(
            group,
            sum(one.accounts for one in members),
            sum(one.workload for one in members),
            sum(known) if known else None,
        )

    def put(self, segment: str, group: str) -> Grouping:
        """A segment in another group, which is made where there is none of this name; in none with an empty name."""
        group = in_one_line(group)
        group_of = {name: held for name, held in self.group_of.items() if name != segment}
        groups = self.groups
        if group:
            group_of[segment] = group
            if group not in self.names():
                groups = (*groups, Group(group, named=True))
        return replace(self, groups=groups, group_of=group_of)._settled()

    def rename(self, group: str, name: str) -> Grouping:
        """A group by another name.

        Raises
        ------
        GroupError
            The name is empty, or another group has it.
        """
        name = in_one_line(name)
        if not name:
            raise GroupError(tr("A group needs a name. {group} keeps its own.", group=group))
        if name != group and name in self.names():
            raise GroupError(
                tr("There is a group {name} already. To join both, choose it for the segments.", name=name)
            )
        groups = tuple(replace(one, name=name, named=True) if one.name == group else one for one in self.groups)
        group_of = {segment: name if held == group else held for segment, held in self.group_of.items()}
        return replace(self, groups=groups, group_of=group_of)

    def count(self, group: str, territories: int) -> Grouping:
        """Another number of territories."""
        chosen = max(int(territories), FEWEST)
        groups = tuple(
            replace(one, territories=chosen, counted=True) if one.name == group else one for one in self.groups
        )
        return replace(self, groups=groups)

    def plain(self) -> dict[str, list[str]]:
        """Segments of each group, as :func:`..planning.hybrid.account_groups` takes them."""
        return {name: [one.name for one in self.members(name)] for name in self.names()}

    def counts(self) -> dict[str, int]:
        """Number of territories of each group."""
        return {one.name: one.territories for one in self.groups}

    def problem(self) -> str:
        """Why there is nothing to design yet; empty where there is."""
        from ...planning.findings import DataError
        from ...planning.group_text import field_endings

        if not self.groups:
            return tr("No segment is in a group. Choose a group for at least one.")
        try:
            field_endings(self.names())
        except DataError as error:
            return str(error)
        for name in self.names():
            if not self.sums(name).workload > 0.0:
                return tr(
                    "The accounts of group {group} have no workload. Add a segment that has some, or put its segments "
                    "into no group.",
                    group=name,
                )
        return ""

    def kept(self) -> dict[str, Any]:
        """Plain values to remember."""
        return {
            "groups": [
                {
                    "name": one.name,
                    "segments": [segment.name for segment in self.members(one.name)],
                    "territories": one.territories,
                    "counted": one.counted,
                    "named": one.named,
                }
                for one in self.groups
            ]
        }

    def _settled(self) -> Grouping:
        """Without empty groups; names and numbers that nobody chose follow the segments."""
        groups = [one for one in self.groups if self.members(one.name)]
        found = replace(self, groups=tuple(groups))
        for one in groups:
            name = named_after(self.members(one.name), self.segments)
            if not one.named and name != one.name and name not in found.names():
                renamed = tuple(replace(each, name=name) if each.name == one.name else each for each in found.groups)
                moved = {segment: name if held == one.name else held for segment, held in found.group_of.items()}
                found = replace(found, groups=renamed, group_of=moved)
        return found._counted()

    def _counted(self) -> Grouping:
        """Numbers in proportion to the workload, where the analyst chose none."""
        open_groups = [one for one in self.groups if not one.counted]
        taken = sum(one.territories for one in self.groups if one.counted)
        numbers = in_proportion([self.sums(one.name).workload for one in open_groups], self.total - taken)
        chosen = {one.name: number for one, number in zip(open_groups, numbers)}
        return replace(
            self, groups=tuple(replace(one, territories=chosen.get(one.name, one.territories)) for one in self.groups)
        )


def proposal(segments: Sequence[Segment], total: int) -> Grouping:
    """Two groups to begin with: the segments whose accounts are worth most, and all others.

    Parameters
    ----------
    segments : sequence of Segment
    total : int
        Territories of both together.

    Returns
    -------
    Grouping
        The first group gets segments, the highest mean value first, until its workload fills two territories of
        average size. One group where there is one segment.
    """
    named = sorted((one for one in segments if one.name), key=lambda one: (-one.value, one.name))
    workload = sum(one.workload for one in named)
    first: list[str] = []
    held = 0.0
    for one in named[:-1]:
        if first and held >= FEWEST / max(total, FEWEST) * workload:
            break
        first.append(one.name)
        held += one.workload
    there = [one for one in segments if one.name]
    parts = [[one for one in there if (one.name in first) == wanted] for wanted in (True, False)]
    parts = [part for part in parts if part]
    names = [named_after(part, segments) for part in parts]
    if len(set(names)) < len(names):  # of segments that differ in blanks only
        names[1] += " 2"
    groups = tuple(Group(name) for name in names)
    group_of = {one.name: name for name, part in zip(names, parts) for one in part}
    return Grouping(tuple(segments), groups, group_of, total)._settled()


def remembered(segments: Sequence[Segment], kept: Mapping[str, Any], total: int) -> Grouping:
    """The groups that a market remembers; the proposal where it has none of their segments any more.

    Parameters
    ----------
    segments : sequence of Segment
    kept : mapping
        Of :meth:`Grouping.kept`.
    total : int
    """
    there = {one.name for one in segments if one.name}
    groups: list[Group] = []
    group_of: dict[str, str] = {}
    written = kept.get("groups")
    for one in written if isinstance(written, list) else ():
        try:
            name, count = in_one_line(str(one["name"])), max(int(one["territories"]), FEWEST)
            group = Group(name, count, bool(one["counted"]), bool(one["named"]))
            members = [name for name in one["segments"] if name in there and name not in group_of]
        except (TypeError, KeyError, ValueError):  # written by another hand
            continue
        if members and name and name not in [other.name for other in groups]:
            groups.append(group)
            group_of.update(dict.fromkeys(members, name))
    if not groups:
        return proposal(segments, total)
    return Grouping(tuple(segments), tuple(groups), group_of, total)._settled()


def in_proportion(sizes: Sequence[float], total: int) -> list[int]:
    """Whole numbers, each `FEWEST` or more, in proportion to sizes; they add up to ``total`` where that can be."""
    whole = sum(sizes)
    if not sizes:
        return []
    wanted = [total * size / whole if whole > 0 else total / len(sizes) for size in sizes]
    numbers = [max(int(one), FEWEST) for one in wanted]
    for _ in range(max(total - sum(numbers), 0)):
        # To the one that lacks most of what it should have.
        place = max(range(len(numbers)), key=lambda at: (wanted[at] - numbers[at], -at))
        numbers[place] += 1
    while sum(numbers) > total and max(numbers) > FEWEST:
        place = max(
            (at for at, number in enumerate(numbers) if number > FEWEST), key=lambda at: numbers[at] - wanted[at]
        )
        numbers[place] -= 1
    return numbers


def in_one_line(name: str) -> str:
    """A name with single blanks in place of tabs, line breaks and several blanks."""
    return " ".join(name.split())


def named_after(segments: Sequence[Segment], every: Sequence[Segment]) -> str:
    """Name of a group from its segments: ``"B, C"``, or what tells a longer list from the other groups.

    Parameters
    ----------
    segments : sequence of Segment
        Of the group.
    every : sequence of Segment
        Of all groups and of none.
    """
    whole = in_one_line(", ".join(one.name for one in segments))
    if len(whole) <= LONGEST_NAME or len(segments) == 1:
        return whole
    others = sum(bool(one.name) for one in every) - len(segments)
    if others < len(segments):  # more than half of them, which no other group can be
        return tr("Other segments") if others else tr("All segments")
    largest = max(segments, key=lambda one: one.workload)
    return tr("{segment} and {count} more", segment=in_one_line(largest.name), count=figures.count(len(segments) - 1))
