"""The folders in which cited publications are looked up."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from briefreader.domain.publication import Identifier
from briefreader.errors import SourceError, SourceNotFound, SourceRefused
from briefreader.formats.names import SUFFIXES, show_name
from briefreader.library.bundled import find_bundled


class Library:
    """Folders with publications, each in a file that is called after its identifier, such as "kst-27925-808.txt".

    Only names that stand in a folder's own listing are ever opened, so that no identifier leads out of it. A folder
    is listed once.

    Args:
        folders: in the order in which they are looked at; what they lack may be bundled.
        usual: gives folders that are looked at behind those, where they are there: a disk that is not in its place
            today must keep nobody from reading. It is asked once, when something is looked up.

    Raises:
        SourceNotFound: if one of `folders` is not there.
        SourceRefused: if one of `folders` cannot be listed.
    """

    def __init__(self, folders: tuple[Path, ...] = (), usual: Callable[[], tuple[Path, ...]] = tuple) -> None:
        self._troubles: list[str] = []
        for folder in folders:
            _check(folder)
        self._folders = folders
        self._usual = usual
        self._listings: list[tuple[Path, dict[str, str]]] | None = None

    def find(self, identifier: Identifier) -> Path | None:
        """The file of a publication, or None where the library does not hold it."""
        if self._listings is None:
            self._listings = [(folder, _list(folder)) for folder in (*self._folders, *self._usual_folders())]
        wanted = [identifier.canonical.casefold() + suffix for suffix in SUFFIXES]
        for folder, listing in self._listings:
            for name in wanted:
                if name in listing and _stays_inside(folder, listing[name]):
                    return folder / listing[name]
        return find_bundled(identifier)

    def take_troubles(self) -> list[str]:
        """What is to be told of the usual folders once something was looked up; each is told once."""
        told, self._troubles = self._troubles, []
        return told

    def _usual_folders(self) -> Iterator[Path]:
        for folder in self._usual():
            try:
                _check(folder)
            except SourceError as error:
                self._troubles.append(error.sentence)
            else:
                yield folder

    def holds(self, identifier: Identifier) -> bool:
        """Whether the library holds a publication."""
        return self.find(identifier) is not None


def _check(folder: Path) -> None:
    """Raise where a folder cannot be listed."""
    name = show_name(folder)
    try:
        os.scandir(folder).close()
    except (FileNotFoundError, ValueError) as error:
        raise SourceNotFound(f"cannot look in {name}: there is no such folder; look at the spelling") from error
    except NotADirectoryError as error:
        raise SourceRefused(f"cannot look in {name}: it is no folder; name the folder that it is in") from error
    except OSError as error:
        raise SourceRefused(f"cannot look in {name}: you may not list it; ask its owner") from error


def _list(folder: Path) -> dict[str, str]:
    """The names of the files in a folder that are read, by their case-folded form; the first of several in order."""
    try:
        with os.scandir(folder) as entries:
            names = sorted((entry.name for entry in entries if entry.name.casefold().endswith(SUFFIXES)), reverse=True)
    except OSError:
        return {}  # it was there at the start; a folder that went away holds nothing
    return {name.casefold(): name for name in names}


def _stays_inside(folder: Path, name: str) -> bool:
    """Whether a name in a folder is a file of that folder and no link that leads out of it."""
    path = folder / name
    return path.is_file() and path.resolve().is_relative_to(folder.resolve())
