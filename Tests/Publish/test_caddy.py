"""The published site as Debian's Caddy serves it with the documented settings."""

import os
import re
import shutil
import subprocess
import time
import unittest
from socket import socket

import harness
from served import ServedSite


class Caddy:
    """The documented Caddyfile: only places, the address and what Caddy keeps for itself differ."""

    def __init__(self, place, served, settings):
        place.mkdir()
        self.place = place
        self.port = harness.free_port()
        site = (harness.ROOT / "Packaging/caddy/Caddyfile").read_text(encoding="utf-8")
        # Without a name there is no certificate to ask for.
        site = harness.replaced(site, "notices.example.org {", f"http://127.0.0.1:{self.port} {{")
        site = harness.replaced(site, "root * /srv/notices/public/current", f"root * {served}")
        site = harness.replaced(site, "import /srv/notices/caddy.conf", f"import {settings}")
        (place / "Caddyfile").write_text("{\n\tadmin off\n}\n" + site, encoding="utf-8")

    def __enter__(self):
        log = open(self.place / "log", "wb")
        self.process = subprocess.Popen(
            [shutil.which("caddy"), "run", "--adapter", "caddyfile", "--config", self.place / "Caddyfile"],
            stdout=log, stderr=log, env={**os.environ, "HOME": str(self.place), "XDG_DATA_HOME": str(self.place),
                                         "XDG_CONFIG_HOME": str(self.place)})
        log.close()
        while self.process.poll() is None:
            with socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return self
            time.sleep(0.01)
        raise AssertionError((self.place / "log").read_text())

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


@unittest.skipUnless(shutil.which("caddy"), "Debian's caddy is not installed")
class CaddyTests(ServedSite, unittest.TestCase):
    server_name = "caddy"
    moved = 308

    @classmethod
    def start(cls, place, served, settings):
        return Caddy(place, served, settings)

    def said(self):
        block = re.search(r"^header \{\n(.*?)^\}", self.settings.read_text(encoding="utf-8"), re.M | re.S)[1]
        return re.findall(r'^    (\S+) "(.*)"$', block, re.M)

    def test_the_server_does_not_say_what_it_is(self):
        self.assertNotIn("server", self.get("/")[1])

    def test_a_new_version_is_served_without_a_word_to_the_server(self):
        before = self.get("/", Accept_Encoding="br")
        harness.gongshi("publish", self.public, "--from", self.second)
        try:
            status, headers, body = self.get("/")
            self.assertEqual((status, body), (200, (self.second / "index.html").read_bytes()))
            self.assertEqual(self.get("/", Accept_Encoding="br", If_None_Match=before[1]["etag"])[0], 200)
        finally:
            harness.gongshi("publish", self.public, "--rollback")
        self.assertEqual(self.get("/", Accept_Encoding="br")[1]["etag"], before[1]["etag"])
