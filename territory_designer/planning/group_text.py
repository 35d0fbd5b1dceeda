"""Groups of segments as a person writes them, the number of territories of each, and short names made from theirs.

Groups are parted by semicolons, their segments by commas: ``Enterprise: A; Small business: B, C``. A name that holds
one of these signs stands in double quotes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from .findings import DataError, listing

GROUPS_EXAMPLE = "Enterprise: A; Small business: B, C"
LONGEST_PREFIX = 3
COUNTS_EXAMPLE = "Enterprise: 5; Small business: 15"


def read_groups(text: str, parameter: str = "GROUPS") -> dict[str, list[str]]:
    """Segments of each group, in the order of the text.

    Parameters
    ----------
    text : str
        Such as ``Enterprise: A; Small business: B, C``.
    parameter : str
        Name for the messages.

    Raises
    ------
    DataError
        A group has no name or no segments, stands there twice, or there is none.
    """
    groups: dict[str, list[str]] = {}
    for part in _parts(text, ";\n"):
        name, members = _named(part, parameter, GROUPS_EXAMPLE)
        segments = [_bare(member) for member in _parts(members, ",")]
        if not segments:
            raise DataError(f"{parameter}: group {name} has no segments. Write for example: {GROUPS_EXAMPLE}.")
        if name in groups:
            raise DataError(f"{parameter}: group {name} is there twice. Write all its segments behind one name.")
        groups[name] = segments
    if not groups:
        raise DataError(f"{parameter} is missing. Write for example: {GROUPS_EXAMPLE}.")
    return groups


def read_counts(text: str, groups: Sequence[str], parameter: str = "TERRITORIES") -> dict[str, int]:
    """Number of territories of each group, in the order of the groups.

    Parameters
    ----------
    text : str
        Such as ``Enterprise: 5; Small business: 15``, or one number for all groups.
    groups : sequence of str
        Their names.
    parameter : str
        Name for the messages.

    Raises
    ------
    DataError
        A group has no number or two, a number is none of 2 or more, or a name is no group.
    """
    if ":" not in text and text.strip():
        return dict.fromkeys(groups, _count(text, "", parameter))
    counts: dict[str, int] = {}
    for part in _parts(text, ";\n"):
        name, number = _named(part, parameter, COUNTS_EXAMPLE)
        if name not in groups:
            raise DataError(f"{parameter}: there is no group {name}. The groups are: {listing(groups, len(groups))}.")
        if name in counts:
            raise DataError(f"{parameter}: group {name} is there twice. Leave one number for it.")
        counts[name] = _count(number, f"group {name}: ", parameter)
    missing = [name for name in groups if name not in counts]
    if missing:
        raise DataError(
            f"{parameter}: group {listing(missing)} has no number of territories. Write for example: {COUNTS_EXAMPLE}; "
            "or one number for all groups."
        )
    return {name: counts[name] for name in groups}


def field_endings(groups: Sequence[str]) -> dict[str, str]:
    """What the fields of each group end in: ``small_business``.

    Parameters
    ----------
    groups : sequence of str
        Their names.

    Raises
    ------
    DataError
        A name has no letter or digit, or two differ in nothing else.
    """
    first: dict[str, str] = {}
    for name in groups:
        letters = _letters(name)
        if not letters:
            raise DataError(f"Group {name} has no letter or digit in its name. Give it another name.")
        other = first.setdefault(letters, name)
        if other != name:
            raise DataError(f"The names of the groups {other} and {name} are too much alike. Change one of them.")
    return {name: re.sub(r"[\W_]+", "_", name.lower()).strip("_") for name in groups}


def prefixes(groups: Sequence[str]) -> dict[str, str]:
    """First letters of each group, as few as tell all of them apart: ``E`` and ``S``.

    Where that takes more than `LONGEST_PREFIX`, as for Super Store and Supermarket, the initials of their words stand
    for them if these are as short and all different: ``SS`` and ``S``.

    Parameters
    ----------
    groups : sequence of str
        Their names, as :func:`field_endings` lets them pass.
    """
    letters = {name: _letters(name) for name in groups}
    longest = max(map(len, letters.values()))
    for length in range(1, longest + 1):
        short = {name: text[:length] for name, text in letters.items()}
        if len(set(short.values())) == len(short):
            break
    if length > LONGEST_PREFIX:
        initials = {name: _letters("".join(word[0] for word in re.findall(r"[^\W_]+", name))) for name in groups}
        if len(set(initials.values())) == len(groups) and max(map(len, initials.values())) <= LONGEST_PREFIX:
            short = initials
    # A number follows, and must not run on from a digit: with groups "Tier 1" and "Tier 11", TIER1-11 and TIER11-1.
    return {name: f"{text}-" if text[-1].isdigit() else text for name, text in short.items()}


def territory_labels(counts: Mapping[str, int]) -> dict[str, list[str]]:
    """Names of the territories of each group, each there once: ``E01``, ``E02``, ... ``S01``, ...

    Parameters
    ----------
    counts : mapping of str to int
        Number of territories by group.
    """
    short = prefixes(list(counts))
    return {
        name: [f"{short[name]}{number:0{max(2, len(str(count)))}}" for number in range(1, count + 1)]
        for name, count in counts.items()
    }


def _parts(text: str, signs: str) -> list[str]:
    """Text between the signs that stand outside quotes; empty parts are left out."""
    found = re.findall(rf'(?:"[^"]*"|[^{signs}])+', text)
    return [part.strip() for part in found if part.strip()]


def _named(part: str, parameter: str, example: str) -> tuple[str, str]:
    """Name and the rest of ``name: rest``."""
    match = re.fullmatch(r'\s*("[^"]*"|[^":]+?)\s*:(.*)', part, re.DOTALL)
    if match is None or not _bare(match[1]):
        raise DataError(f"{parameter}: {part} has no name with a colon in front. Write for example: {example}.")
    return _bare(match[1]), match[2]


def _bare(text: str) -> str:
    """Text without blanks and quotes around it."""
    return text.strip().strip('"').strip()


def _count(text: str, place: str, parameter: str) -> int:
    """A whole number of 2 or more."""
    number = text.strip()
    if not re.fullmatch(r"[0-9]{1,9}", number) or int(number) < 2:
        raise DataError(f"{parameter}: {place}{number or 'nothing'} is no whole number of 2 or more. Correct it.")
    return int(number)


def _letters(name: str) -> str:
    """Letters and digits of a name, in capitals."""
    return re.sub(r"[\W_]+", "", name).upper()
