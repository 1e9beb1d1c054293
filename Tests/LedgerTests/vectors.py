"""Prints roots, proofs and notes of a log, computed from the definitions of RFC 6962 (section 2.1) alone.

One line each, separated by tabs:
  root SIZE HASH
  inclusion INDEX SIZE HASH…
  consistency OLD NEW HASH…
  tile PATH HASH-OF-FILE
The entry number n of the log is the text “entry n” repeated n times.
"""

import hashlib
import struct


def entry(number):
    return f"entry {number}".encode() * number


def sha(data):
    return hashlib.sha256(data).digest()


def mth(leaves):
    if not leaves:
        return sha(b"")
    if len(leaves) == 1:
        return sha(b"\0" + leaves[0])
    k = split(len(leaves))
    return sha(b"\1" + mth(leaves[:k]) + mth(leaves[k:]))


def split(n):
    k = 1
    while k * 2 < n:
        k *= 2
    return k


def path(m, leaves):
    if len(leaves) == 1:
        return []
    k = split(len(leaves))
    if m < k:
        return path(m, leaves[:k]) + [mth(leaves[k:])]
    return path(m - k, leaves[k:]) + [mth(leaves[:k])]


def subproof(m, leaves, known):
    n = len(leaves)
    if m == n:
        return [] if known else [mth(leaves)]
    k = split(n)
    if m <= k:
        return subproof(m, leaves[:k], known) + [mth(leaves[k:])]
    return subproof(m - k, leaves[k:], False) + [mth(leaves[:k])]


def tiles(leaves):
    files, hashes, level = {}, [sha(b"\0" + leaf) for leaf in leaves], 0
    for start in range(0, len(leaves), 256):
        part = leaves[start : start + 256]
        files[name("tile/entries", start // 256, len(part))] = b"".join(
            struct.pack(">H", len(leaf)) + leaf for leaf in part)
    while hashes:
        for start in range(0, len(hashes), 256):
            part = hashes[start : start + 256]
            files[name(f"tile/{level}", start // 256, len(part))] = b"".join(part)
        # A hash of the next level stands for a whole tile of this one.
        whole = len(leaves) >> 8 * (level + 1)
        hashes = [mth(leaves[i << 8 * (level + 1) : (i + 1) << 8 * (level + 1)]) for i in range(whole)]
        level += 1
    return files


def name(folder, number, width):
    digits = f"{number:03d}"
    digits = digits.zfill(-(-len(digits) // 3) * 3)
    groups = [digits[i : i + 3] for i in range(0, len(digits), 3)]
    groups = ["x" + group for group in groups[:-1]] + groups[-1:]
    return f"{folder}/{'/'.join(groups)}" + ("" if width == 256 else f".p/{width}")


def main():
    leaves = [entry(n) for n in range(600)]
    for size in [*range(70), 127, 128, 129, 255, 256, 257, 511, 512, 513, 600]:
        print("root", size, mth(leaves[:size]).hex(), sep="\t")
    for size in [*range(1, 20), 64, 65, 100]:
        for index in range(size):
            print("inclusion", index, size, *(h.hex() for h in path(index, leaves[:size])), sep="\t")
    for new in [*range(1, 20), 64, 65, 100]:
        for old in range(1, new + 1):
            print("consistency", old, new, *(h.hex() for h in subproof(old, leaves[:new], True)), sep="\t")
    for where, data in sorted(tiles(leaves).items()):
        print("tile", where, sha(data).hex(), sep="\t")


if __name__ == "__main__":
    main()
