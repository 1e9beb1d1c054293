"""The documented upload into an object storage, by Debian's rclone into a storage that remembers the order."""

import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

import harness
from storage import Storage
from served import listed

UPLOAD = harness.ROOT / "Packaging/rclone/gongshi-upload"
LISTS = {"manifest.json", "SHA256SUMS", "ledger/checkpoint"}


@unittest.skipUnless(Path("/usr/bin/rclone").exists(), "Debian's rclone is not installed")
class StorageTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.versions = harness.two_versions(cls.place)

    def setUp(self):
        self.storage = self.enterContext(Storage())
        self.public = Path(self.enterContext(tempfile.TemporaryDirectory())) / "public"

    def publish(self, *arguments):
        harness.gongshi("publish", self.public, *arguments)

    def upload(self):
        """Uploads, and gives the requests that changed something, in their order."""
        del self.storage.log[:]
        done = subprocess.run([UPLOAD, self.public / "current", self.storage.remote, "--config", "/dev/null"],
                              env={"PATH": os.environ["PATH"], "HOME": str(self.place)}, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        return list(self.storage.log)

    def assert_holds(self, site, besides=()):
        """The storage holds a site, byte for byte, and what is named besides."""
        files = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
        self.assertEqual({key: body for key, (body, _) in self.storage.objects.items() if key in files}, files)
        self.assertEqual(sorted(set(self.storage.objects) - set(files)), sorted(besides))

    def assert_in_order(self, log):
        """Assets, then data, then pages, then lists, then deletions."""
        kinds = []
        for method, key in log:
            kind = (4 if method == "DELETE" else 0 if key.startswith("assets/") else 3 if key in LISTS
                    else 2 if key.endswith(".html") else 1)
            kinds.append(kind)
        self.assertEqual(kinds, sorted(kinds))

    def test_a_site_goes_up_whole_with_its_headers(self):
        self.publish("--from", self.versions[0], "--no-compression")
        log = self.upload()
        self.assert_holds(self.versions[0])
        self.assert_in_order(log)
        self.assertEqual(len(log), len({key for _, key in log}))
        wanted = {"html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
                  "js": "text/javascript; charset=utf-8", "json": "application/json", "svg": "image/svg+xml",
                  "wasm": "application/wasm"}
        for key, (_, headers) in self.storage.objects.items():
            headers = {name.lower(): value for name, value in headers.items()}
            asset = key.startswith("assets/")
            self.assertEqual(headers["cache-control"], "public, max-age=31536000, immutable" if asset
                             else "public, max-age=0, s-maxage=30, must-revalidate", key)
            name = key.rpartition("/")[2]
            type = {"feed.xml": "application/atom+xml; charset=utf-8",
                    "feed.json": "application/feed+json; charset=utf-8"}.get(name) or wanted.get(name.rpartition(".")[2])
            if type:
                self.assertEqual(headers["content-type"], type, key)

    def test_only_what_changed_goes_up_and_older_assets_stay_while_their_version_does(self):
        self.publish("--from", self.versions[0], "--no-compression")
        self.upload()
        self.assertEqual(self.upload(), [])
        self.publish("--from", self.versions[1], "--no-compression")
        log = self.upload()
        self.assert_in_order(log)
        old, new = (listed(site) for site in self.versions)
        changed = {path for path in new if old.get(path) != new[path]}
        self.assertEqual({key for method, key in log if method == "PUT"} - LISTS, changed - LISTS)
        self.assertLess(len(log), len(new) - 100)
        gone = {path for path in old if path not in new}
        self.assertTrue(all(path.startswith("assets/") for path in gone))
        self.assert_holds(self.versions[1], besides=gone)
        self.assertTrue(re.search(r"assets/site\.[0-9a-f]{8}\.css", " ".join(gone)))

    def test_going_back_restores_the_version_before(self):
        for site in self.versions:
            self.publish("--from", site, "--no-compression")
            self.upload()
        self.publish("--rollback")
        self.assert_in_order(self.upload())
        new = {path for path in listed(self.versions[1]) if path not in listed(self.versions[0])}
        self.assert_holds(self.versions[0], besides=new)

    def test_what_a_site_no_longer_has_is_deleted_last(self):
        stray = {"old/index.html": (b"x", {}), "assets/unknown.0a1b2c3d.css": (b"x", {})}
        self.storage.objects.update(stray)
        self.publish("--from", self.versions[0], "--no-compression")
        log = self.upload()
        self.assert_in_order(log)
        self.assertEqual(sorted(key for method, key in log if method == "DELETE"), sorted(stray))
        self.assert_holds(self.versions[0])

    def test_a_folder_that_is_no_published_site_deletes_nothing(self):
        self.storage.objects["index.html"] = (b"x", {})
        for folder in [self.place, self.place / "nowhere"]:
            done = subprocess.run([UPLOAD, folder, self.storage.remote], capture_output=True)
            self.assertNotEqual(done.returncode, 0)
        self.assertEqual(self.storage.log, [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
