"""Reads multipart/form-data (RFC 7578) where it lies, without copying the files that are in it."""

import re
from dataclasses import dataclass

QUOTED = r'"((?:[^"\\\r\n]|\\.)*)"'
BOUNDARY = re.compile(rf'multipart/form-data\s*;.*?\bboundary=(?:{QUOTED}|([^\s;"]+))', re.IGNORECASE | re.DOTALL)
NAME = re.compile(rf"(?:^|;)\s*name={QUOTED}", re.IGNORECASE)
FILE_NAME = re.compile(rf"(?:^|;)\s*filename={QUOTED}", re.IGNORECASE)
# More parts than any complaint has: its fields, and fifty pieces of evidence with five fields each.
MOST_PARTS = 1000


class Malformed(Exception):
    """The body is not what its Content-Type says."""


@dataclass
class Part:
    """One field: a text, or a file where it has a file name."""

    name: str
    file: str | None
    type: str
    # The bytes of the part, a view into the body.
    content: memoryview

    @property
    def text(self):
        try:
            return str(self.content, "utf-8")
        except UnicodeDecodeError:
            raise Malformed(f"the part {self.name} is not UTF-8") from None


def boundary(content_type):
    """The boundary that a Content-Type names, or None when it is of another type."""
    found = BOUNDARY.match(content_type or "")
    if not found:
        return None
    text = (found[1] or found[2]).encode("latin-1", "replace")
    return text if 1 <= len(text) <= 70 else None


def parts(body, mark):
    """The parts of a body, in its order.

    `body` is bytes or a memory map: anything with `find` that can be viewed.
    """
    view, found = memoryview(body), []
    delimiter = b"\r\n--" + mark
    # The first delimiter may stand at the very beginning, without the line break before it.
    place = 0 if body[: len(mark) + 2] == b"--" + mark else body.find(delimiter)
    if place < 0:
        raise Malformed("the body has no boundary")
    place += len(mark) + (2 if place == 0 and body[:2] == b"--" else 4)
    while body[place : place + 2] != b"--":
        head = body.find(b"\r\n", place)
        end = body.find(delimiter, head)
        blank = body.find(b"\r\n\r\n", head)
        if head < 0 or end < 0 or not head <= blank <= end:
            raise Malformed("a part is cut short")
        if len(found) == MOST_PARTS:
            raise Malformed("there are too many parts")
        found.append(part(bytes(body[head:blank]), view[blank + 4 : max(end, blank + 4)]))
        place = end + len(delimiter)
    return found


def part(head, content):
    """One part: what its header lines say, and what is in it."""
    try:
        lines = head.decode("utf-8").split("\r\n")
    except UnicodeDecodeError:
        raise Malformed("the header of a part is not UTF-8") from None
    headers = {}
    for line in lines:
        name, _, value = line.partition(":")
        headers[name.strip().lower()] = value.strip()
    disposition = headers.get("content-disposition", "")
    name, file = NAME.search(disposition), FILE_NAME.search(disposition)
    if not name or not disposition.lower().startswith("form-data"):
        raise Malformed("a part has no name")
    return Part(unescaped(name[1]), unescaped(file[1]) if file else None, headers.get("content-type", "text/plain"), content)


def unescaped(text):
    """Browsers write a quotation mark and line breaks in a name as %22, %0D and %0A."""
    for code, character in (("%22", '"'), ("%0D", "\r"), ("%0A", "\n"), ('\\"', '"')):
        text = text.replace(code, character)
    return text
