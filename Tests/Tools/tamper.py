"""Tampers with copies of a signed site in every way, and holds two verifiers to finding each of them.

Usage: tamper.py SITE PUBLIC_KEY OTHER_SECRET_KEY KEPT_CHECKPOINT GONGSHI

SITE is signed with PUBLIC_KEY and has more releases than KEPT_CHECKPOINT knows. Prints a line for every case and
exits 1 where `gongshi verify` or `verify_ledger.py` answers anything but what is expected.
"""

import base64
import hashlib
import json
import os
import shutil
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import verify_ledger as other  # noqa: E402


class Copy:
    """A copy of the site, and what somebody with full access to it, but without the key, can do."""

    def __init__(self, folder):
        self.folder = Path(folder)

    def path(self, name):
        return self.folder / name

    def read(self, name):
        return self.path(name).read_bytes()

    def write(self, name, data):
        self.path(name).parent.mkdir(parents=True, exist_ok=True)
        self.path(name).write_bytes(data)

    def flip(self, name, position=0.5):
        data = bytearray(self.read(name))
        data[int(len(data) * position)] ^= 1
        self.write(name, bytes(data))

    def entries(self):
        (bundle,) = self.path("ledger/tile/entries/000.p").iterdir()
        data, entries = bundle.read_bytes(), []
        while data:
            (length,) = struct.unpack(">H", data[:2])
            entries.append(data[2 : 2 + length])
            data = data[2 + length :]
        return entries

    def relist(self):
        """Makes SHA256SUMS agree with the folder again."""
        names = sorted((name for name in other.walk(self.folder) if not other.UNLISTED.fullmatch(name)),
                       key=lambda name: name.encode())
        lines = (f"{hashlib.sha256(self.read(name)).hexdigest()}  {name}\n" for name in names)
        self.write("SHA256SUMS", "".join(lines).encode())

    def relog(self, entries):
        """Makes the tiles, the files of the releases and the checkpoint agree with other entries."""
        origin = self.read("ledger/checkpoint").decode().split("\n")[0]
        shutil.rmtree(self.path("ledger/tile"))
        self.write(f"ledger/tile/0/000.p/{len(entries)}", b"".join(other.sha256(b"\0" + e) for e in entries))
        bundle = b"".join(struct.pack(">H", len(entry)) + entry for entry in entries)
        self.write(f"ledger/tile/entries/000.p/{len(entries)}", bundle)
        root = base64.b64encode(other.root_hash(entries)).decode()
        signatures = self.read("ledger/checkpoint").split(b"\n\n", 1)[1]
        note = f"{origin}\n{len(entries)}\n{root}\n\n".encode() + signatures
        self.write("ledger/checkpoint", note)
        for number in range(1, len(entries) + 1):
            self.reprove(number, entries, note)

    def reprove(self, number, entries, note):
        """Makes the proof of a release agree with other entries."""
        hashes = "".join(base64.b64encode(h).decode() + "\n" for h in other.audit_path(entries, number - 1))
        head = f"c2sp.org/tlog-proof@v1\nindex {number - 1}\n{hashes}\n"
        self.write(f"ledger/{number:04}/{other.PROOF}", head.encode() + note)

    def rechain(self, entries):
        """Numbers entries anew and lets each name the ledger before it: a whole other past."""
        chained = []
        for number, entry in enumerate(entries, 1):
            release = json.loads(entry)
            release["number"] = number
            release["log"] = {"size": number - 1, "root": other.root_hash(chained).hex()}
            chained.append(json.dumps(release, indent=2, ensure_ascii=False).encode() + b"\n")
        return chained

    def rewrite(self, entries):
        for number, entry in enumerate(entries, 1):
            self.write(f"ledger/{number:04}/release.json", entry)
        self.relog(entries)
        self.relist()


def changed_page(copy):
    copy.flip("index.html")


def changed_hidden(copy):
    hidden = [name for name in sorted(other.walk(copy.folder)) if "/." in "/" + name]
    copy.flip(hidden[0] if hidden else "manifest.json")


def changed_list(copy):
    copy.flip("SHA256SUMS", 0.001)


def changed_and_relisted(copy):
    copy.flip("ledger/0002/zh.html")
    copy.relist()


def changed_release(copy):
    copy.flip("ledger/0001/release.json")
    copy.relist()


def changed_bundle(copy):
    (bundle,) = copy.path("ledger/tile/entries/000.p").iterdir()
    copy.flip(bundle.relative_to(copy.folder).as_posix())
    copy.relist()


def changed_tile(copy):
    (tile,) = copy.path("ledger/tile/0/000.p").iterdir()
    copy.flip(tile.relative_to(copy.folder).as_posix())
    copy.relist()


def changed_root(copy):
    text = copy.read("ledger/checkpoint").decode().split("\n")
    text[2] = base64.b64encode(bytes(32)).decode()
    copy.write("ledger/checkpoint", "\n".join(text).encode())


def no_checkpoint_text(copy):
    copy.write("ledger/checkpoint", b"nothing\n")


def broken_note_signature(copy):
    text, _, line = copy.read("ledger/checkpoint").decode().rstrip("\n").rpartition(" ")
    blob = bytearray(base64.b64decode(line))
    blob[20] ^= 1
    copy.write("ledger/checkpoint", f"{text} {base64.b64encode(bytes(blob)).decode()}\n".encode())


def broken_comment(copy):
    text = copy.read("SHA256SUMS.minisig").decode()
    copy.write("SHA256SUMS.minisig", text.replace("trusted comment: ", "trusted comment: x", 2).encode())


def removed(name):
    return lambda copy: copy.path(name).unlink()


def changed_proof(copy):
    copy.flip("ledger/0002/release.tlog-proof", 0.3)


def swapped_proofs(copy):
    first, second = copy.read("ledger/0001/release.tlog-proof"), copy.read("ledger/0002/release.tlog-proof")
    copy.write("ledger/0001/release.tlog-proof", second)
    copy.write("ledger/0002/release.tlog-proof", first)


def unsigned_proof(copy):
    head, text, _ = copy.read("ledger/0002/release.tlog-proof").split(b"\n\n")
    copy.write("ledger/0002/release.tlog-proof", head + b"\n\n" + text + b"\n\n")


def only_release(number, tamper=lambda copy: None):
    """Leaves the folder of one release alone, and tampers with that."""
    def act(copy):
        shutil.move(copy.path(f"ledger/{number:04}"), copy.path("only"))
        for path in copy.folder.iterdir():
            if path.name == "only":
                continue
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        for path in copy.path("only").iterdir():
            shutil.move(path, copy.folder)
        copy.path("only").rmdir()
        tamper(copy)
    return act


def forged_alone(copy):
    """Another text in the release, with a ledger of its own that proves it, under the old signature."""
    release = json.loads(copy.read("release.json"))
    release["title"]["zh"] += "（改）"
    entry = json.dumps(release, indent=2, ensure_ascii=False).encode() + b"\n"
    entries = [b"x"] * (release["number"] - 1) + [entry]
    copy.write("release.json", entry)
    note = other.parse_proof(copy.read(other.PROOF))[2]
    origin, signatures = note.decode().split("\n")[0], note.split(b"\n\n", 1)[1]
    root = base64.b64encode(other.root_hash(entries)).decode()
    hashes = "".join(base64.b64encode(h).decode() + "\n" for h in other.audit_path(entries, len(entries) - 1))
    copy.write(other.PROOF, f"c2sp.org/tlog-proof@v1\nindex {len(entries) - 1}\n{hashes}\n{origin}\n{len(entries)}\n{root}\n\n"
               .encode() + signatures)


def removed_release(copy):
    shutil.rmtree(copy.path("ledger/0002"))
    copy.relist()


def added(name):
    return lambda copy: copy.write(name, b"new")


def added_to_release(copy):
    copy.write("ledger/0002/new.html", b"new")
    copy.relist()


def link_out(copy):
    os.symlink("/etc/passwd", copy.path("passwd.txt"))


def link_instead(copy):
    copy.path("index.html").unlink()
    os.symlink("sitemap.xml", copy.path("index.html"))


def folder_link(copy):
    shutil.move(copy.path("names"), copy.path("names-moved"))
    os.symlink("names-moved", copy.path("names"))


def outside(copy):
    digest = hashlib.sha256(b"").hexdigest()
    copy.write("SHA256SUMS", f"{digest}  ../outside\n".encode() + copy.read("SHA256SUMS"))


def reordered(copy):
    entries = copy.entries()
    entries[0], entries[1] = entries[1], entries[0]
    copy.relog(entries)
    copy.relist()


def reordered_and_rechained(copy):
    entries = copy.entries()
    entries[0], entries[1] = entries[1], entries[0]
    copy.rewrite(copy.rechain(entries))


def truncated(copy):
    copy.relog(copy.entries()[:-1])
    copy.relist()


def truncated_wholly(copy):
    """The last release and every trace of it, so that only a kept checkpoint or the key can tell."""
    entries = copy.entries()
    shutil.rmtree(copy.path(f"ledger/{len(entries):04}"))
    copy.rewrite(entries[:-1])


def truncated_below_kept(copy):
    entries = copy.entries()
    for number in range(2, len(entries) + 1):
        shutil.rmtree(copy.path(f"ledger/{number:04}"))
    copy.rewrite(entries[:1])


def ledger_gone(copy):
    shutil.rmtree(copy.path("ledger"))
    copy.relist()


def unsigned(copy):
    copy.path("SHA256SUMS.minisig").unlink()


def note_unsigned(copy):
    text = copy.read("ledger/checkpoint").split(b"\n\n", 1)[0]
    copy.write("ledger/checkpoint", text + b"\n\n")


def swapped_key_alone(copy):
    for path in [copy.path("ledger/checkpoint"), *copy.path("ledger").glob("*/release.tlog-proof")]:
        path.write_bytes(path.read_bytes().rpartition(b"\n\n")[0] + b"\n\n")
    swapped_key(copy)
    only_release(2)(copy)


def swapped_key(copy):
    subprocess.run([copy.gongshi, "sign", copy.folder, "--key", copy.other_key], check=True, capture_output=True)


# What is done, with which of the key and the kept checkpoint the copy is verified, and the exit code to expect.
CASES = [
    ("nothing", lambda copy: None, "kc", 0),
    ("a changed page", changed_page, "", 1),
    ("a changed file that is hidden or the manifest", changed_hidden, "", 1),
    ("a changed list", changed_list, "", 1),
    ("a changed frozen page, listed anew", changed_and_relisted, "", 1),
    ("a changed release, listed anew", changed_release, "", 1),
    ("a changed bundle, listed anew", changed_bundle, "", 1),
    ("a changed tile, listed anew", changed_tile, "", 1),
    ("another root", changed_root, "", 1),
    ("no checkpoint in its file", no_checkpoint_text, "", 1),
    ("a broken signature of the checkpoint", broken_note_signature, "k", 1),
    ("a changed trusted comment", broken_comment, "k", 1),
    ("a page listed anew, with the key", changed_and_relisted, "k", 1),
    ("a removed page", removed("index.html"), "", 4),
    ("a removed frozen page", removed("ledger/0001/en.html"), "", 4),
    ("a removed list", removed("SHA256SUMS"), "", 4),
    ("a removed checkpoint", removed("ledger/checkpoint"), "", 4),
    ("a removed release, listed anew", removed_release, "", 4),
    ("an added page", added("new.html"), "", 1),
    ("an added hidden file", added(".hidden"), "", 1),
    ("a file added to a release, listed anew", added_to_release, "", 1),
    ("an added release", added("ledger/9999/release.json"), "", 1),
    ("a link out of the folder", link_out, "", 1),
    ("a link in place of a page", link_instead, "", 1),
    ("a link in place of a folder", folder_link, "", 1),
    ("a path out of the folder in the list", outside, "", 1),
    ("a reordered log", reordered, "", 1),
    ("a reordered log, chained anew, with the key", reordered_and_rechained, "k", 1),
    ("a reordered log, chained anew, with a kept checkpoint", reordered_and_rechained, "c", 6),
    ("a truncated log whose files are left", truncated, "", 1),
    ("a log without its last release, with the key", truncated_wholly, "k", 1),
    ("a log shorter than what was kept", truncated_below_kept, "c", 6),
    ("a ledger that is gone, with a kept checkpoint", ledger_gone, "c", 6),
    ("no signature of the list", unsigned, "k", 5),
    ("no signature of the checkpoint", note_unsigned, "k", 5),
    ("a changed proof", changed_proof, "", 1),
    ("proofs in each other's place", swapped_proofs, "", 1),
    ("a removed proof", removed("ledger/0002/release.tlog-proof"), "", 4),
    ("an added proof", added("ledger/9999/release.tlog-proof"), "", 1),
    ("a proof without its signature, with the key", unsigned_proof, "k", 1),
    ("one release alone", only_release(2), "k", 0),
    ("one release alone, changed", only_release(2, lambda copy: copy.flip("zh.html")), "", 1),
    ("one release alone, its list changed", only_release(2, lambda copy: copy.flip("release.json")), "", 1),
    ("one release alone, its proof changed", only_release(2, lambda copy: copy.flip(other.PROOF, 0.3)), "", 1),
    ("one release alone, a file less", only_release(2, removed("en.html")), "", 4),
    ("one release alone, no list", only_release(2, removed("release.json")), "", 4),
    ("one release alone, a file more", only_release(2, added("new.html")), "", 1),
    ("one release alone, forged, nobody's key", only_release(2, forged_alone), "", 0),
    ("one release alone, forged, with the key", only_release(2, forged_alone), "k", 1),
    ("a swapped key", swapped_key, "k", 5),
    ("a swapped key, one release alone", swapped_key_alone, "k", 5),
    ("a swapped key that nobody compares", swapped_key, "", 0),
]


def main(site, key, other_key, kept, gongshi):
    wrong = 0
    for name, tamper, given, expected in CASES:
        with tempfile.TemporaryDirectory() as folder:
            copy = Copy(Path(folder) / "copy")
            copy.gongshi, copy.other_key = gongshi, other_key
            shutil.copytree(site, copy.folder, symlinks=True)
            tamper(copy)
            options = (["--key", key] if "k" in given else []) + (["--checkpoint", kept] if "c" in given else [])
            ours = subprocess.run(
                [gongshi, "verify", copy.folder, "--lang", "en", *options], capture_output=True, text=True)
            theirs = other.verify(
                copy.folder, key if "k" in given else None, kept if "c" in given else None)
            right = ours.returncode == theirs[0] == expected
            wrong += not right
            print(f"{'right' if right else 'WRONG'}: {name}: {ours.returncode} {ours.stdout.splitlines()[:1]}"
                  f" {ours.stderr.strip()} / {theirs}")
    print(f"{len(CASES)} cases, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
