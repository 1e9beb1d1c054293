"""Ends builds at random moments and takes disks and folders away from them: the published site is always one whole
version, and the next build succeeds without help.

Usage: run.py [--kills N] [--seed N]     300 kills unless told

Uses the program that was built last. The full disk needs the superuser, for a small disk in memory.
"""

import argparse
import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FIXTURE = ROOT / "Tests/Fixtures/site"
ABOUT = {"Content/pages/about.zh.md": ("版本", "。"), "Content/pages/about.en.md": ("Version ", ".")}
SETTINGS = argparse.Namespace(kills=300, seed=None)


def program():
    built = [ROOT / ".build" / kind / "gongshi" for kind in ("debug", "release")]
    return max((path for path in built if path.exists()), key=lambda path: path.stat().st_mtime)


class Builds(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.site = self.folder / "site"
        shutil.copytree(FIXTURE, self.site)
        self.texts = {path: (self.site / path).read_text(encoding="utf-8") for path in ABOUT}
        self.output = self.folder / "Output"

    def write(self, version):
        """Gives the site a text by which a version of it is known."""
        for path, (word, stop) in ABOUT.items():
            (self.site / path).write_text(f"{self.texts[path]}\n{word}{version}{stop}\n", encoding="utf-8")

    def start(self, output=None):
        command = [program(), "build", "--root", self.site, "--output", output or self.output, "--as-of",
                   "2026-04-28 12:00", "--lang", "zh"]
        return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)

    def build(self, output=None):
        process = self.start(output)
        said = process.communicate()[1]
        return process.returncode, said

    def version(self, output=None):
        """Makes sure that a published site is whole, and tells its version."""
        output = output or self.output
        manifest = json.loads((output / "manifest.json").read_bytes())
        listed = {entry["path"]: entry["sha256"] for entry in manifest["files"]}
        there = {path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file()}
        self.assertEqual(there - {"manifest.json"}, set(listed))
        for path, digest in listed.items():
            self.assertEqual(hashlib.sha256((output / path).read_bytes()).hexdigest(), digest, path)
        page = (output / "about/index.html").read_text(encoding="utf-8")
        return int(page.partition("版本")[2].partition("。")[0])

    def mount(self, folder):
        """Puts a small disk into a folder, which only the superuser can, and not everywhere."""
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", folder], capture_output=True, text=True)
        if done.returncode != 0:
            self.skipTest(f"no disk can be mounted here: {done.stderr.strip()}")

    def leftovers(self):
        return [path.name for path in self.folder.iterdir() if path.name.startswith(".gongshi-")]

    def test_a_build_may_be_killed_at_any_moment(self):
        seed = SETTINGS.seed if SETTINGS.seed is not None else random.randrange(1 << 32)
        chance = random.Random(seed)
        self.write(0)
        began = time.monotonic()
        self.assertEqual(self.build()[0], 0)
        length = time.monotonic() - began
        killed, published = 0, 0
        for number in range(1, SETTINGS.kills + 1):
            with self.subTest(seed=seed, number=number):
                before = self.version()
                self.write(number)
                process = self.start()
                # Longer than a build may take, so that the last steps are hit as well.
                time.sleep(chance.uniform(0, length * 1.2))
                process.send_signal(chance.choice([signal.SIGKILL, signal.SIGTERM, signal.SIGINT]))
                process.communicate()
                killed += process.returncode < 0
                after = self.version()
                self.assertIn(after, (before, number))
                published += after == number
        self.assertEqual(self.build()[0], 0)
        self.assertEqual(self.version(), SETTINGS.kills)
        self.assertEqual(self.leftovers(), [])
        print(f"\n{SETTINGS.kills} builds, seed {seed}: {killed} killed, {published} published before that")
        self.assertGreater(killed, 0)

    def test_builds_at_once_publish_one_of_them_whole(self):
        for round in range(10):
            self.write(round)
            running = [self.start() for _ in range(4)]
            codes = [(process.communicate()[1], process.returncode)[1] for process in running]
            self.assertEqual(codes, [0] * 4)
            self.assertEqual(self.version(), round)
            self.assertEqual(self.leftovers(), [])
            if round % 2:
                shutil.rmtree(self.output)

    def test_a_full_disk_keeps_the_old_site(self):
        disk = self.folder / "disk"
        disk.mkdir()
        for share in [0.05, 0.3, 0.6, 0.95]:
            with self.subTest(share=share):
                self.mount(disk)
                try:
                    self.write(1)
                    self.assertEqual(self.build(disk / "Output")[0], 0)
                    # Room for a part of what the site takes.
                    usage = shutil.disk_usage(disk)
                    (disk / "ballast").write_bytes(bytes(usage.free - int(usage.used * share)))
                    self.write(2)
                    code, said = self.build(disk / "Output")
                    self.assertEqual(code, 3, said)
                    self.assertIn("磁盘已满", said)
                    self.assertEqual(self.version(disk / "Output"), 1)
                    self.assertEqual([path.name for path in disk.iterdir() if path.name.startswith(".")], [])
                    (disk / "ballast").unlink()
                    self.assertEqual(self.build(disk / "Output")[0], 0)
                    self.assertEqual(self.version(disk / "Output"), 2)
                finally:
                    subprocess.run(["umount", disk], check=True)

    def test_somebody_elses_folder_is_not_replaced(self):
        self.output.mkdir()
        (self.output / "thesis.txt").write_text("ten years of work")
        self.write(1)
        code, said = self.build()
        self.assertEqual(code, 3)
        self.assertIn("--output", said)
        self.assertEqual((self.output / "thesis.txt").read_text(), "ten years of work")
        # Neither is the folder of the sources, nor one around it.
        for place in [self.site, self.folder]:
            self.assertEqual(self.build(place)[0], 3)
        self.assertTrue(all((self.site / path).exists() for path in ABOUT))

    def test_folders_that_vanish_or_cannot_be_read_are_said_and_nothing_is_lost(self):
        self.write(1)
        self.assertEqual(self.build()[0], 0)
        for part in ["Content", "Templates"]:
            with self.subTest(part):
                (self.site / part).rename(self.folder / "away")
                code, said = self.build()
                self.assertIn(code, (1, 3), said)
                self.assertIn(part, said)
                self.assertEqual(self.version(), 1)
                (self.folder / "away").rename(self.site / part)
        chance = random.Random(1)
        for number in range(6):
            process = self.start()
            time.sleep(chance.uniform(0, 0.2))
            (self.site / "Content").rename(self.folder / "away")
            process.communicate()
            self.assertGreaterEqual(process.returncode, 0)
            self.assertEqual(self.version(), 1)
            (self.folder / "away").rename(self.site / "Content")
        self.assertEqual(self.build()[0], 0)

    def test_a_read_only_disk_is_said(self):
        disk = self.folder / "disk"
        disk.mkdir()
        self.mount(disk)
        try:
            self.write(1)
            self.assertEqual(self.build(disk / "Output")[0], 0)
            subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
            self.write(2)
            code, said = self.build(disk / "Output")
            self.assertEqual(code, 3, said)
            self.assertEqual(self.version(disk / "Output"), 1)
        finally:
            subprocess.run(["umount", disk], check=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kills", type=int, default=SETTINGS.kills)
    parser.add_argument("--seed", type=int)
    SETTINGS, rest = parser.parse_known_args()
    unittest.main(argv=sys.argv[:1] + rest, verbosity=2)
