"""Publishing is interrupted, done twice at once, and runs out of room: what is served is always one whole version."""

import hashlib
import os
import random
import shutil
import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

import harness
from served import listed

FIXTURE = harness.ROOT / "Tests/Fixtures/site"
KILLS = int(os.environ.get("KILLS", "40"))


class InterruptionTests(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.versions = harness.two_versions(self.folder, FIXTURE, "plain.css")
        self.public = self.folder / "public"

    def start(self, site, public=None):
        command = [harness.program(), "publish", public or self.public, "--from", site, "--lang", "en"]
        return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)

    def served(self, public=None):
        """Makes sure that a whole version is served, and tells which."""
        current = (public or self.public) / "current"
        sums = (current / "SHA256SUMS").read_bytes()
        version = [(site / "SHA256SUMS").read_bytes() for site in self.versions].index(sums)
        files = listed(current)
        for path, digest in files.items():
            self.assertEqual(hashlib.sha256((current / path).read_bytes()).hexdigest(), digest, path)
        for path in current.rglob("*.gz"):
            plain = subprocess.run(["gzip", "-dc", path], capture_output=True, check=True).stdout
            self.assertEqual(plain, path.with_suffix("").read_bytes(), path)
        pages = [path for path in files if path.endswith(".html")]
        self.assertTrue(all((current / f"{path}{ending}").exists() for path in pages for ending in (".gz", ".br")))
        return version

    def assert_clean(self, public=None):
        public = public or self.public
        self.assertEqual(sorted(path.name for path in public.iterdir()), ["current", "versions"])
        self.assertEqual([path.name for path in (public / "versions").iterdir() if path.name.startswith(".")], [])

    def test_publishing_may_be_killed_at_any_moment(self):
        chance = random.Random(seed := random.randrange(1 << 32))
        self.assertEqual(self.start(self.versions[0]).wait(), 0)
        began = time.monotonic()
        self.assertEqual(self.start(self.versions[1]).wait(), 0)
        length = time.monotonic() - began
        killed = 0
        for number in range(KILLS):
            with self.subTest(seed=seed, number=number):
                before = self.served()
                process = self.start(self.versions[number % 2])
                time.sleep(chance.uniform(0, length * 1.2))
                process.send_signal(chance.choice([signal.SIGKILL, signal.SIGTERM, signal.SIGINT]))
                process.communicate()
                killed += process.returncode < 0
                self.assertIn(self.served(), (before, number % 2))
        other = 1 - self.served()
        self.assertEqual(self.start(self.versions[other]).wait(), 0)
        self.assertEqual(self.served(), other)
        self.assert_clean()
        self.assertLessEqual(len(list((self.public / "versions").iterdir())), 5)
        print(f"\n{KILLS} publications, seed {seed}: {killed} killed")
        self.assertGreater(killed, 0)

    def test_two_at_once_publish_one_after_the_other(self):
        for number in range(4):
            running = [self.start(self.versions[(number + turn) % 2]) for turn in range(4)]
            said = [process.communicate()[1] for process in running]
            self.assertEqual([process.returncode for process in running], [0] * 4, said)
            self.served()
            self.assert_clean()

    def test_a_site_that_is_built_again_meanwhile_is_published_whole_or_not_at_all(self):
        output = self.folder / "Output"
        shutil.copytree(self.versions[0], output)
        self.assertEqual(self.start(output).wait(), 0)
        chance = random.Random(1)
        refused = 0
        for number in range(12):
            process = self.start(output)
            time.sleep(chance.uniform(0, 0.3))
            # As a build does it: the new folder takes the place of the old one, which goes.
            shutil.copytree(self.versions[number % 2], self.folder / "next")
            output.rename(self.folder / "old")
            (self.folder / "next").rename(output)
            shutil.rmtree(self.folder / "old")
            said = process.communicate()[1]
            self.assertIn(process.returncode, (0, 1, 3, 4), said)
            refused += process.returncode != 0
            self.served()
            self.assert_clean()
        print(f"\n12 publications during builds: {refused} refused")

    def test_a_full_disk_keeps_what_is_served_and_still_goes_back(self):
        disk = self.folder / "disk"
        disk.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", disk], capture_output=True, text=True)
        if mounted.returncode != 0:
            self.skipTest(f"no disk can be mounted here: {mounted.stderr.strip()}")
        try:
            public = disk / "public"
            for site in self.versions:
                self.assertEqual(self.start(site, public).wait(), 0)
            for room in [0, 20_000, 200_000]:
                free = shutil.disk_usage(disk).free
                (disk / "ballast").write_bytes(bytes(max(0, free - room)))
                process = self.start(self.versions[0], public)
                said = process.communicate()[1]
                self.assertEqual(process.returncode, 3, said)
                self.assertIn("No space left on device", said)
                self.assertEqual(self.served(public), 1)
                self.assert_clean(public)
                (disk / "ballast").unlink()
            free = shutil.disk_usage(disk).free
            (disk / "ballast").write_bytes(bytes(free))
            harness.gongshi("publish", public, "--rollback")
            self.assertEqual(self.served(public), 0)
        finally:
            subprocess.run(["umount", disk], check=True)


if __name__ == "__main__":
    unittest.main(verbosity=2)
