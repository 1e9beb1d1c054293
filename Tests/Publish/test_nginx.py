"""The published site as Debian's nginx serves it with the documented settings."""

import base64
import hashlib
import re
import tempfile
import threading
import time
import unittest
from pathlib import Path

import harness
from served import Client, ServedSite

INSTALLED = Path("/usr/sbin/nginx").exists()


@unittest.skipUnless(INSTALLED, "Debian's nginx is not installed")
class NginxTests(ServedSite, unittest.TestCase):
    server_name = "nginx"
    moved = 301

    @classmethod
    def start(cls, place, served, settings):
        return harness.Nginx(place, served, settings)

    def said(self):
        return re.findall(r'^add_header (\S+) "(.*)" always;$', self.settings.read_text(encoding="utf-8"), re.M)

    def test_no_version_of_the_server_is_told(self):
        self.assertEqual(self.get("/")[1]["server"], "nginx")


@unittest.skipUnless(INSTALLED, "Debian's nginx is not installed")
class SwitchTests(unittest.TestCase):
    """Readers at work while versions change: each page with the files that belong to it."""

    switches = 12

    def test_no_reader_ever_sees_a_mix(self):
        with tempfile.TemporaryDirectory() as place:
            place = Path(place)
            versions = harness.two_versions(place)
            public = place / "public"
            harness.gongshi("publish", public, "--from", versions[0])
            settings = place / "settings.conf"
            settings.write_text(harness.gongshi("headers", "nginx", "--root", place / "root").stdout, encoding="utf-8")
            with harness.Nginx(place / "nginx", public / "current", settings) as nginx:
                readers = [Reader(nginx.port, versions, number) for number in range(4)]
                for reader in readers:
                    reader.start()
                try:
                    self.switch(readers, public, versions)
                finally:
                    for reader in readers:
                        reader.isDone = True
                    for reader in readers:
                        reader.join()
            faults = [fault for reader in readers for fault in reader.faults]
            self.assertEqual(faults[:5], [])
            seen = [sum(reader.seen[version] for reader in readers) for version in (0, 1)]
            print(f"\n{self.switches} switches: {seen} pages of the two versions, each with its files")
            self.assertGreater(min(seen), 20)

    def switch(self, readers, public, versions):
        for number in range(self.switches):
            before = [reader.count for reader in readers]
            if number % 2 == 0:
                harness.gongshi("publish", public, "--from", versions[1])
            else:
                harness.gongshi("publish", public, "--rollback")
            # Every reader has read a page that it asked for after the switch.
            while any(reader.count < count + 3 for reader, count in zip(readers, before)):
                if not all(reader.is_alive() for reader in readers):
                    return
                time.sleep(0.01)


class Reader(threading.Thread):
    """Reads a page, then, a little later, all that the page names."""

    paths = ["", "en/", "weifang-2026/notice/", "en/weifang-2026/", "jinan-2025/winners/", "names/"]

    def __init__(self, port, versions, number):
        super().__init__()
        self.client = Client(port)
        self.versions = versions
        self.number = number
        self.pages = {path: [(version / path / "index.html").read_bytes() for version in versions] for path in self.paths}
        self.isDone = False
        self.count = 0
        self.seen = [0, 0]
        self.faults = []

    def run(self):
        while not self.isDone:
            path = self.paths[(self.count + self.number) % len(self.paths)]
            try:
                self.read(path)
            except Exception as error:
                self.faults.append(f"{path}: {error!r}")
                return
            self.count += 1

    def read(self, path):
        status, _, page = self.client.get("/" + path)
        if status != 200 or page not in self.pages[path]:
            self.faults.append(f"{path}: {status}, a page of neither version")
            return
        self.seen[self.pages[path].index(page)] += 1
        for tag in re.findall(r"<(?:link|script)\b[^>]*>", page.decode()):
            address = re.search(r'(?:href|src)="(/assets/[^"]+)"', tag)
            digest = re.search(r'integrity="sha256-([^"]+)"', tag)
            if not address or not digest:
                continue
            status, _, body = self.client.get(address[1])
            if status != 200 or base64.b64encode(hashlib.sha256(body).digest()).decode() != digest[1]:
                self.faults.append(f"{path}: {address[1]} {status}")


if __name__ == "__main__":
    unittest.main(verbosity=2)
