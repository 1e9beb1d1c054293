"""Verifies a published folder with the Python standard library and PyNaCl, sharing no code with the program.

Usage: verify_ledger.py FOLDER [--key PUBLIC_KEY_FILE] [--checkpoint KEPT_FILE]

FOLDER is a whole site, or the folder of one release with its proof. Prints one line and exits 0 (intact),
1 (changed), 4 (incomplete), 5 (key unknown) or 6 (rolled back). Written from RFC 6962, the C2SP specifications of
tlog-tiles, tlog-proofs, checkpoints and signed notes, and the format of minisign.
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
UNLISTED = re.compile(r"SHA256SUMS(\.minisig)?|ledger/checkpoint|ledger/[0-9]{4,}/release\.tlog-proof")
PROOF = "release.tlog-proof"


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
    for path in sorted(path for path in files - set(listed) if not UNLISTED.fullmatch(path)):
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


def parse_proof(data):
    """The place of an entry in the log, the hashes that lead to the root, and the note with the checkpoint."""
    head, separator, note = data.partition(b"\n\n")
    lines = head.decode().split("\n")
    match = re.fullmatch(r"index (0|[1-9][0-9]*)", lines[1] if len(lines) > 1 else "")
    if not separator or not match or lines[0] != "c2sp.org/tlog-proof@v1":
        raise ValueError("no proof")
    hashes = [base64.b64decode(line, validate=True) for line in lines[2:]]
    if any(len(hashed) != 32 for hashed in hashes):
        raise ValueError("no hash")
    return int(match[1]), hashes, note


def audit_path(leaves, index):
    """The hashes beside the way from an entry up to the root, RFC 6962, section 2.1.1."""
    if len(leaves) == 1:
        return []
    split = 1 << (len(leaves) - 1).bit_length() - 1
    if index < split:
        return audit_path(leaves[:split], index) + [root_hash(leaves[split:])]
    return audit_path(leaves[split:], index - split) + [root_hash(leaves[:split])]


def climb(entry, index, size, hashes):
    """The root that an entry and the hashes beside its way lead to; None where there are too few or too many."""
    def up(low, high, left):
        if high - low == 1:
            return sha256(b"\x00" + entry) if not left else None
        if not left:
            return None
        split = low + (1 << (high - low - 1).bit_length() - 1)
        inner = up(low, split, left[:-1]) if index < split else up(split, high, left[:-1])
        if inner is None:
            return None
        return sha256(b"\x01" + (inner + left[-1] if index < split else left[-1] + inner))

    return up(0, size, hashes) if 0 <= index < size else None


def tile_path(kind, number, width):
    digits = str(number).zfill(3)
    digits = digits.zfill((len(digits) + 2) // 3 * 3)
    groups = [digits[i : i + 3] for i in range(0, len(digits), 3)]
    name = "/".join(["x" + group for group in groups[:-1]] + groups[-1:])
    return f"ledger/tile/{kind}/{name}" + ("" if width == 256 else f".p/{width}")


def check_ledger(folder, files, found):
    """Recomputes the ledger; returns its note, its signatures, its checkpoint, its entries and who signed proofs."""
    if "ledger/checkpoint" not in files:
        if any(re.match(r"ledger/([0-9]|tile/)", path) for path in files):
            raise Verdict(INCOMPLETE, "ledger/checkpoint is missing")
        return None
    try:
        text, signatures = parse_note(read(folder, "ledger/checkpoint"))
        origin, size, root = parse_checkpoint(text)
    except ValueError:
        raise Verdict(CHANGED, "ledger/checkpoint is no checkpoint") from None
    entries, missing, named, proofs = [], [], set(), {}

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
        path, proven = f"ledger/{index + 1:04}/{PROOF}", None
        named.add(path)
        if path not in files:
            missing.append(path)
            continue
        try:
            place, hashes, note = parse_proof(read(folder, path))
            proven = parse_note(note)
        except ValueError:
            pass
        if not proven or place != index or hashes != audit_path(entries, index) or proven[0] != text:
            raise Verdict(CHANGED, f"{path} is no proof for the ledger")
        proofs[path] = proven[1]
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
    return text, signatures, (origin, size, root), entries, proofs


def read_key(key_file):
    """The name of a key, and the key."""
    with open(key_file, encoding="utf-8") as file:
        key = base64.b64decode(file.read().splitlines()[1], validate=True)
    return key[2:10], VerifyKey(key[10:])


def own_signatures(public, origin, signatures):
    key_hash = sha256(origin.encode() + b"\n\x01" + bytes(public))[:4]
    return [signature for name, hashed, signature in signatures if (name, hashed) == (origin, key_hash)]


def check_note(public, text, origin, signatures, path):
    own = own_signatures(public, origin, signatures)
    if not own:
        raise Verdict(KEY, "the checkpoint is not signed with this key")
    try:
        for signature in own:
            public.verify(text, signature)
    except (ValueError, BadSignatureError):
        raise Verdict(CHANGED, f"the signature of {path} does not hold") from None
    return own


def check_signatures(folder, files, ledger, key_file):
    if key_file is None:
        return
    number, public = read_key(key_file)
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
    text, signatures, (origin, _, _), _, proofs = ledger
    own = check_note(public, text, origin, signatures, "ledger/checkpoint")
    for path, signatures in sorted(proofs.items()):
        if own_signatures(public, origin, signatures) != own:
            raise Verdict(CHANGED, f"the signature of {path} does not hold")


def check_growth(ledger, kept_file):
    if kept_file is None:
        return
    text, _ = parse_note(open(kept_file, "rb").read())
    origin, size, root = parse_checkpoint(text)
    if ledger is None:
        raise Verdict(ROLLED_BACK, "the ledger is gone")
    _, _, (now_origin, now_size, _), entries, _ = ledger
    if origin != now_origin:
        raise Verdict(ROLLED_BACK, "it is another ledger")
    if size > now_size:
        raise Verdict(ROLLED_BACK, f"the ledger had {size} entries and has {now_size}")
    if root_hash(entries[:size]) != root:
        raise Verdict(ROLLED_BACK, f"the first {size} entries are others")


def check_release(folder, files, key_file, kept_file):
    """Looks at the folder of one release, without the ledger."""
    if "release.json" not in files:
        raise Verdict(INCOMPLETE, "release.json is missing")
    entry = read(folder, "release.json")
    try:
        index, hashes, note = parse_proof(read(folder, PROOF))
        text, signatures = parse_note(note)
        origin, size, root = parse_checkpoint(text)
        if climb(entry, index, size, hashes) != root:
            raise ValueError("another root")
        release = json.loads(entry)
        if release["number"] != index + 1:
            raise ValueError("another number")
    except ValueError:
        raise Verdict(CHANGED, f"{PROOF} is no proof for the release") from None
    own, missing = f"{index + 1:04}/", []
    listed = {file["path"].removeprefix(own): file["sha256"] for file in release["files"] if file["path"].startswith(own)}
    for path in sorted(files - set(listed) - {"release.json", PROOF}):
        raise Verdict(CHANGED, f"{path} was added")
    for path, digest in sorted(listed.items()):
        if path not in files:
            missing.append(path)
        elif sha256(read(folder, path)).hex() != digest:
            raise Verdict(CHANGED, f"{path} has other bytes")
    if missing:
        raise Verdict(INCOMPLETE, f"{missing[0]} is missing")
    if key_file is not None:
        check_note(read_key(key_file)[1], text, origin, signatures, PROOF)
    if kept_file is not None:
        with open(kept_file, "rb") as file:
            kept = parse_checkpoint(parse_note(file.read())[0])
        if kept != (origin, size, root):
            raise Verdict(ROLLED_BACK, "it is not the ledger that was kept")
    return f"intact: release {index + 1} of {size} in {origin}"


def verify(folder, key=None, checkpoint=None):
    """The exit code and one line."""
    try:
        files = walk(folder)
        if PROOF in files and "SHA256SUMS" not in files:
            return INTACT, check_release(folder, files, key, checkpoint)
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
