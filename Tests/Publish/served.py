"""What the published site must be like whichever server sends it with the documented settings."""

import email.utils
import hashlib
import http.client
import re
import tempfile
import time
from pathlib import Path

import harness

TYPES = {
    ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8", ".xml": "application/xml; charset=utf-8", ".svg": "image/svg+xml",
    ".ics": "text/calendar; charset=utf-8", ".csv": "text/csv; charset=utf-8", ".txt": "text/plain; charset=utf-8",
    ".wasm": "application/wasm", ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
FEEDS = {"SHA256SUMS": "text/plain; charset=utf-8", "checkpoint": "text/plain; charset=utf-8",
         "feed.xml": "application/atom+xml; charset=utf-8", "feed.json": "application/feed+json; charset=utf-8"}
COMPRESSED = {".html", ".css", ".js", ".json", ".xml", ".svg", ".ics", ".csv", ".wasm"}


def listed(site):
    """The digests of a site's files by path, as its own list has them."""
    lines = (site / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    return {line[66:]: line[:64] for line in lines}


class Client:
    """One connection, as a browser holds it."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)

    def get(self, path, method="GET", **headers):
        self.connection.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = self.connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()


class ServedSite:
    """Tests for a server: `start` gives it, `said` reads the headers that its settings name.

    Not a test case itself: those of each server are in a file of their own.
    """

    server_name = None
    moved = None

    @classmethod
    def start(cls, place, served, settings):
        raise NotImplementedError

    @classmethod
    def setUpClass(cls):
        cls.place = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.first, cls.second = harness.two_versions(cls.place)
        cls.public = cls.place / "public"
        harness.gongshi("publish", cls.public, "--from", cls.first)
        cls.settings = cls.place / "settings.conf"
        cls.settings.write_text(harness.gongshi("headers", cls.server_name, "--root", cls.place / "root").stdout, encoding="utf-8")
        cls.server = cls.enterClassContext(cls.start(cls.place / "server", cls.public / "current", cls.settings))

    def get(self, path, **headers):
        return Client(self.server.port).get(path, **headers)

    def test_every_file_arrives_as_it_was_built_with_its_type(self):
        client = Client(self.server.port)
        files = listed(self.first)
        self.assertGreater(len(files), 300)
        for path, digest in files.items():
            status, headers, body = client.get("/" + path)
            self.assertEqual(status, 200, path)
            self.assertEqual(hashlib.sha256(body).hexdigest(), digest, path)
            wanted = FEEDS.get(Path(path).name) or TYPES.get(Path(path).suffix, "application/octet-stream")
            self.assertEqual(headers["content-type"], wanted, path)
            self.assertNotIn("content-encoding", headers)

    def test_compressed_forms_are_those_that_were_published(self):
        client = Client(self.server.port)
        current = self.public / "current"
        seen = {".br": 0, ".gz": 0}
        for path in listed(self.first):
            if Path(path).suffix not in COMPRESSED:
                continue
            for accepted, ending, coding in [("gzip, deflate, br", ".br", "br"), ("gzip", ".gz", "gzip")]:
                status, headers, body = client.get("/" + path, Accept_Encoding=accepted)
                form = current / (path + ending)
                self.assertEqual(status, 200)
                if form.exists():
                    seen[ending] += 1
                    self.assertEqual(headers.get("content-encoding"), coding, path)
                    self.assertEqual(body, form.read_bytes(), path)
                    self.assertIn("Accept-Encoding", headers["vary"])
                    self.assertNotIn("W/", headers["etag"])
        self.assertGreater(min(seen.values()), 250)

    def test_pages_are_asked_for_again_and_hashed_assets_are_kept_for_good(self):
        asset = next(path for path in listed(self.first) if path.startswith("assets/site."))
        self.assertEqual(self.get("/")[1]["cache-control"], "no-cache")
        self.assertEqual(self.get("/" + asset)[1]["cache-control"], "public, max-age=31536000, immutable")

    def test_a_reader_who_has_a_page_gets_304_and_the_headers(self):
        for path in ["/", "/en/weifang-2026/notice/", "/assets/" + next((self.first / "assets").glob("site.*.css")).name]:
            for accepted in ["", "gzip", "br"]:
                headers = self.get(path, Accept_Encoding=accepted)[1]
                status, again, body = self.get(path, Accept_Encoding=accepted, If_None_Match=headers["etag"])
                self.assertEqual((status, body), (304, b""))
                self.assertEqual(again["etag"], headers["etag"])
                self.assertEqual(again["cache-control"], headers["cache-control"])
                status, other, _ = self.get(path, Accept_Encoding=accepted, If_None_Match='"other"')
                self.assertEqual(status, 200)
        plain, packed = (self.get("/", Accept_Encoding=accepted)[1]["etag"] for accepted in ("", "br"))
        self.assertNotEqual(plain, packed)

    def test_every_answer_has_the_security_headers_and_the_date(self):
        lines = self.said()
        self.assertIn("Content-Security-Policy", dict(lines))
        asset = "/assets/" + next((self.first / "assets").glob("site.*.css")).name
        for path, status in [("/", 200), ("/en/", 200), (asset, 200), ("/feed.xml", 200), ("/nowhere/", 404),
                             ("/en/nowhere/", 404), ("/assets/nowhere.css", 404), ("/ledger", self.moved), ("/assets/", 404)]:
            with self.subTest(path):
                found, headers, _ = self.get(path)
                self.assertEqual(found, status)
                for name, value in lines:
                    if name != "Cache-Control":
                        self.assertEqual(headers.get(name.lower()), value)
                moment = email.utils.parsedate_to_datetime(headers["date"]).timestamp()
                self.assertLess(abs(moment - time.time()), 120)

    def test_a_missing_page_is_said_in_the_language_of_its_address_and_not_kept(self):
        for path, page in [("/nowhere/", "404.html"), ("/en/nowhere/", "en/404.html"), ("/assets/old.css", "404.html"),
                           ("/en/weifang-2026/nowhere", "en/404.html"), ("/assets/", "404.html")]:
            status, headers, body = self.get(path)
            self.assertEqual(status, 404)
            self.assertEqual(body, (self.first / page).read_bytes(), path)
            self.assertEqual(headers["cache-control"], "no-cache")

    def test_an_address_without_its_last_slash_leads_on_whatever_stands_before_the_server(self):
        for path in ["/ledger", "/en/weifang-2026/notice"]:
            status, headers, _ = self.get(path)
            self.assertEqual((status, headers["location"]), (self.moved, path + "/"))

    def test_nothing_but_the_site_is_served(self):
        for path in ["/../version.json", "/%2e%2e/version.json", "/version.json"]:
            self.assertIn(self.get(path)[0], (400, 404))
