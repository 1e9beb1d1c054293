"""Verifies a published folder with the Python standard library and PyNaCl, sharing no code with the program.

Usage: verify_ledger.py FOLDER [--key PUBLIC_KEY_FILE] [--checkpoint KEPT_FILE]

Prints one line and exits 0 (intact), 1 (changed), 4 (incomplete), 5 (key unknown) or 6 (rolled back). Written from
RFC 6962, the C2SP specifications of tlog-tiles, checkpoints and signed notes, and the format of minisign.
"""

import argparse
import base64
import hashlib
import json
import os
import re
import stat
import struct
import sys

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

INTACT, CHANGED, INCOMPLETE, KEY, ROLLED_BACK = 0, 1, 4, 5, 6
UNLISTED = {"SHA256SUMS", "SHA256SUMS.minisig", "ledger/checkpoint"}


class Verdict(Exception):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code


def sha256(data):
    return hashlib.sha256(data).digest()


def root_hash(leaves):
    """The Merkle tree hash of RFC 6962, section 2.1."""
    if not leaves:
        return sha256(b"")
    if len(leaves) == 1:
        return sha256(b"\x00" + leaves[0])
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return sha256(b"\x01" + root_hash(leaves[:split]) + root_hash(leaves[split:]))


def walk(folder):
    """Every file below a folder by its path; anything that is no regular file is a change."""
    files, strange, pending = set(), [], [""]
    while pending:
        below = pending.pop()
        with os.scandir(os.path.join(folder, below)) as entries:
            for entry in entries:
                path = below + entry.name
                mode = entry.stat(follow_symlinks=False).st_mode
                if stat.S_ISDIR(mode):
                    pending.append(path + "/")
                elif stat.S_ISREG(mode):
                    files.add(path)
                else:
                    strange.append(path)
    if strange:
        raise Verdict(CHANGED, f"{min(strange)} is no regular file")
    return files


def read(folder, path):
    with open(os.path.join(folder, path), "rb") as file:
        return file.read()


def digests(folder, files):
    """Compares the folder with SHA256SUMS; returns what is missing and the digest of every file there is."""
    if "SHA256SUMS" not in files:
        return ["SHA256SUMS"], {}
    listed, missing, found = {}, [], {}
    for line in read(folder, "SHA256SUMS").decode().splitlines():
        match = re.fullmatch(r"([0-9a-f]{64})  (.+)", line)
        if not match or match[2] in listed or ".." in match[2].split("/") or match[2].startswith("/"):
            raise Verdict(CHANGED, "SHA256SUMS is no list of files")
        listed[match[2]] = match[1]
    for path in sorted(files - set(listed) - UNLISTED):
        raise Verdict(CHANGED, f"{path} was added")
    for path, digest in sorted(listed.items()):
        if path not in files:
            missing.append(path)
            continue
        found[path] = sha256(read(folder, path)).hex()
        if found[path] != digest:
            raise Verdict(CHANGED, f"{path} has other bytes")
    return missing, found


def parse_note(data):
    """The text of a signed note and its signatures, as name, key hash and signature."""
    text, separator, rest = data.rpartition(b"\n\n")
    if not separator:
        raise ValueError("no note")
    signatures = []
    for line in rest.decode().splitlines():
        match = re.fullmatch(r"— (\S+) (\S+)", line)
        if not match:
            raise ValueError("no signature line")
        blob = base64.b64decode(match[2], validate=True)
        signatures.append((match[1], blob[:4], blob[4:]))
    return text + b"\n", signatures


def parse_checkpoint(text):
    origin, size, root = text.decode().split("\n")[:3]
    if str(int(size)) != size:
        raise ValueError("no size")
    return origin, int(size), base64.b64decode(root, validate=True)


def tile_path(kind, number, width):
    digits = str(number).zfill(3)
    digits = digits.zfill((len(digits) + 2) // 3 * 3)
    groups = [digits[i : i + 3] for i in range(0, len(digits), 3)]
    name = "/".join(["x" + group for group in groups[:-1]] + groups[-1:])
    return f"ledger/tile/{kind}/{name}" + ("" if width == 256 else f".p/{width}")


def check_ledger(folder, files, found):
    """Recomputes the ledger; returns its note, its signatures, its checkpoint and its entries."""
    if "ledger/checkpoint" not in files:
        if any(path.startswith("ledger/tile/") for path in files):
            raise Verdict(INCOMPLETE, "ledger/checkpoint is missing")
        return None
    try:
        text, signatures = parse_note(read(folder, "ledger/checkpoint"))
        origin, size, root = parse_checkpoint(text)
    except ValueError:
        raise Verdict(CHANGED, "ledger/checkpoint is no checkpoint") from None
    entries, missing, named = [], [], set()

    def compare(path, digest):
        named.add(path)
        if path in found and found[path] != digest:
            raise Verdict(CHANGED, f"{path} disagrees with the ledger")
        if path not in files:
            missing.append(path)

    for start in range(0, size, 256):
        path = tile_path("entries", start // 256, min(256, size - start))
        named.add(path)
        if path not in files:
            raise Verdict(CHANGED, "ledger/checkpoint disagrees with the ledger")
        data = read(folder, path)
        while data:
            (length,) = struct.unpack(">H", data[:2])
            entries.append(data[2 : 2 + length])
            data = data[2 + length :]
    if len(entries) != size or root_hash(entries) != root:
        raise Verdict(CHANGED, "ledger/checkpoint disagrees with the ledger")
    for index, entry in enumerate(entries):
        release = json.loads(entry)
        before = {"size": index, "root": root_hash(entries[:index]).hex()}
        if release["number"] != index + 1 or release["log"] != before:
            raise Verdict(CHANGED, f"entry {index + 1} disagrees with the ledger before it")
        compare(f"ledger/{index + 1:04}/release.json", sha256(entry).hex())
        for file in release["files"]:
            compare("ledger/" + file["path"], file["sha256"])
    level, hashes = 0, [sha256(b"\x00" + entry) for entry in entries]
    while hashes:
        for start in range(0, len(hashes), 256):
            part = hashes[start : start + 256]
            compare(tile_path(level, start // 256, len(part)), sha256(b"".join(part)).hex())
        level += 1
        whole = 256**level
        hashes = [root_hash(entries[i * whole : (i + 1) * whole]) for i in range(size // whole)]
    for path in sorted(files - named):
        if re.match(r"ledger/([0-9]|tile/)", path):
            raise Verdict(CHANGED, f"{path} is in no release of the ledger")
    if missing:
        raise Verdict(INCOMPLETE, f"{min(missing)} is missing")
    return text, signatures, (origin, size, root), entries


def check_signatures(folder, files, ledger, key_file):
    if key_file is None:
        return
    key = base64.b64decode(open(key_file, encoding="utf-8").read().splitlines()[1], validate=True)
    number, public = key[2:10], VerifyKey(key[10:])
    if "SHA256SUMS.minisig" not in files:
        raise Verdict(KEY, "it is not signed")
    try:
        _, line, trusted, whole = read(folder, "SHA256SUMS.minisig").decode().splitlines()
        blob = base64.b64decode(line, validate=True)
        if blob[:2] != b"ED" or not trusted.startswith("trusted comment: "):
            raise ValueError("no signature")
        if blob[2:10] != number:
            raise Verdict(KEY, "another key signed it")
        public.verify(hashlib.blake2b(read(folder, "SHA256SUMS")).digest(), blob[10:])
        comment = trusted.removeprefix("trusted comment: ").encode()
        public.verify(blob[10:] + comment, base64.b64decode(whole, validate=True))
    except (ValueError, BadSignatureError):
        raise Verdict(CHANGED, "SHA256SUMS.minisig does not hold") from None
    if ledger is None:
        return
    text, signatures, (origin, _, _), _ = ledger
    key_hash = sha256(origin.encode() + b"\n\x01" + bytes(public))[:4]
    own = [signature for name, hashed, signature in signatures if (name, hashed) == (origin, key_hash)]
    if not own:
        raise Verdict(KEY, "the checkpoint is not signed with this key")
    try:
        for signature in own:
            public.verify(text, signature)
    except (ValueError, BadSignatureError):
        raise Verdict(CHANGED, "the signature of ledger/checkpoint does not hold") from None


def check_growth(ledger, kept_file):
    if kept_file is None:
        return
    text, _ = parse_note(open(kept_file, "rb").read())
    origin, size, root = parse_checkpoint(text)
    if ledger is None:
        raise Verdict(ROLLED_BACK, "the ledger is gone")
    _, _, (now_origin, now_size, _), entries = ledger
    if origin != now_origin:
        raise Verdict(ROLLED_BACK, "it is another ledger")
    if size > now_size:
        raise Verdict(ROLLED_BACK, f"the ledger had {size} entries and has {now_size}")
    if root_hash(entries[:size]) != root:
        raise Verdict(ROLLED_BACK, f"the first {size} entries are others")


def verify(folder, key=None, checkpoint=None):
    """The exit code and one line."""
    try:
        files = walk(folder)
        missing, found = digests(folder, files)
        ledger = check_ledger(folder, files, found)
        if missing:
            raise Verdict(INCOMPLETE, f"{missing[0]} is missing")
        check_signatures(folder, files, ledger, key)
        check_growth(ledger, checkpoint)
    except Verdict as verdict:
        return verdict.code, str(verdict)
    return INTACT, f"intact: {len(files)} files, {len(ledger[3]) if ledger else 0} releases"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--key")
    parser.add_argument("--checkpoint")
    options = parser.parse_args()
    code, text = verify(options.folder, options.key, options.checkpoint)
    print(text)
    return code


if __name__ == "__main__":
    sys.exit(main())
