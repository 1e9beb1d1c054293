"""Turns the parts of a request into a complaint and its evidence.

The page sends one JSON document and the files beside it. A browser without scripts sends every field as a part of
its own, named after its place in that document: `complainant.name`, `complaint.evidence.0.title`.
"""

import hashlib
import json
from pathlib import PurePath

from multipart import Malformed

# Fields of the form that are not texts.
FLAGS = {"complaint.confidential", "declarations.truthful", "declarations.processing"}
LISTS = {"complaint.grounds"}
TYPES = {
    "pdf": "application/pdf", "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "txt": "text/plain",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "mp4": "video/mp4", "mp3": "audio/mpeg",
}
# Nothing of a complaint lies deeper.
DEEPEST = 6
LARGEST = 1024 * 1024


def read(parts):
    """The complaint, whatever it is, and its files: a list of names and contents."""
    documents = [part for part in parts if part.name == "complaint"]
    if not documents:
        return from_fields(parts)
    if len(documents) > 1:
        raise Malformed("the part complaint stands twice")
    files = [(part.file or "", part.content) for part in parts if part.name == "evidence"]
    return from_json(documents[0]), files


def from_json(part):
    if len(part.content) > LARGEST:
        raise Malformed("the part complaint is larger than 1 MiB")

    def once(pairs):
        keys = [key for key, _ in pairs]
        if len(keys) != len(set(keys)):
            raise Malformed("the JSON has a key twice in one object")
        return dict(pairs)

    def number(text):
        raise Malformed(f"the JSON has the number {text}")

    try:
        value = json.loads(part.text, object_pairs_hook=once, parse_constant=number)
        # Half a surrogate pair is JSON, and no text.
        json.dumps(value, ensure_ascii=False).encode()
        return value
    except (ValueError, RecursionError):
        raise Malformed("the part complaint is not JSON") from None


def from_fields(parts):
    complaint, files = {}, []
    for part in parts:
        if part.file is not None:
            # A file that was not chosen is sent with an empty name.
            if part.file != "":
                files.append((part.file, part.content))
                put_file(complaint, part)
        elif text := part.text.replace("\r\n", "\n").strip():
            put(complaint, part.name, text == "true" if part.name in FLAGS else text)
    return lists(complaint), files


def put(complaint, name, value):
    """Puts a value where its name says, and beside those of the same name where they make a list."""
    *path, last = name.split(".")
    if len(path) >= DEEPEST:
        raise Malformed(f"the field {name[:80]} is unknown")
    place = complaint
    for step in path:
        place = place.setdefault(step, {})
        if not isinstance(place, dict):
            raise Malformed(f"the field {name[:80]} is unknown")
    if name in LISTS:
        place.setdefault(last, []).append(value)
    elif place.get(last, value) != value:
        raise Malformed(f"the field {name[:80]} has two values")
    else:
        place[last] = value


def put_file(complaint, part):
    if part.name.startswith("complaint.evidence."):
        item = part.name.removesuffix(".file")
        put(complaint, item + ".file", part.file)
        put(complaint, item + ".type", TYPES.get(PurePath(part.file).suffix[1:].lower(), part.type))
        put(complaint, item + ".bytes", len(part.content))
        put(complaint, item + ".sha256", hashlib.sha256(part.content).hexdigest())
    else:
        put(complaint, part.name, part.file)


def lists(value):
    """Turns objects with the keys 0, 1, 2 … into lists; empty places are closed up."""
    if not isinstance(value, dict):
        return value
    if value and all(key.isascii() and key.isdigit() and len(key) < 5 for key in value):
        return [lists(value[key]) for key in sorted(value, key=int)]
    return {key: lists(part) for key, part in value.items()}
