"""A site with a complaint form that has an endpoint, and the reference intake behind it."""

import ssl
import subprocess
import sys
import tempfile
import threading
import unittest
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path
from wsgiref.simple_server import make_server

from playwright.sync_api import sync_playwright

import fixtures
import site_files
from harness import PATIENCE
from server import POLICY, Server

sys.path.insert(0, str(fixtures.ROOT / "Tests/Intake"))
import intake
from judge import Published

PROGRAMME = "jinan-2025"
PAGE = f"/{PROGRAMME}/complaint/"
HOST = "intake.example"
BEIJING = timezone(timedelta(hours=8))
# Three moments: before the notice period, within it, after it.
BEFORE, WITHIN, AFTER = "2025-07-22 12:00", "2025-07-24 12:00", "2025-07-29 00:00"


class Intake:
    """The reference intake, with TLS, at a moment that tests choose."""

    def __init__(self, folder):
        self.folder, self.moment, self.limit = Path(folder), WITHIN, intake.LIMIT
        self.requests = []
        self.app = None
        self.server = make_server("127.0.0.1", 0, self.answer, intake.Server, intake.Quiet)
        self.port = self.server.server_address[1]
        self.endpoint = f"https://{HOST}:{self.port}/complaints"
        key, certificate = self.folder / "key.pem", self.folder / "certificate.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={HOST}",
             "-keyout", key, "-out", certificate], check=True, capture_output=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, key)
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def open(self, site, origin):
        self.app = intake.Intake(Published(site, PROGRAMME), self.folder / "complaints", origin, now=self.now)

    def now(self):
        return datetime.strptime(self.moment, "%Y-%m-%d %H:%M").replace(tzinfo=BEIJING)

    def answer(self, environ, start_response):
        self.requests.append(environ["REQUEST_METHOD"])
        self.app.limit = self.limit
        return self.app(environ, start_response)

    def kept(self):
        """The folders of the complaints that were accepted."""
        folder = self.folder / "complaints"
        return sorted(folder.iterdir()) if folder.exists() else []

    def close(self):
        self.server.shutdown()
        self.server.server_close()


def give_endpoint(endpoint):
    """An edit of the sources of a site: its programme gets an endpoint."""
    def edit(root):
        programme = root / "Content" / PROGRAMME / "programme.yml"
        text = programme.read_text(encoding="utf-8")
        if text.count("\ncomplaint:\n") != 1:
            raise AssertionError(f"{programme} has no complaint:")
        programme.write_text(text.replace("\ncomplaint:\n", f"\ncomplaint:\n  endpoint: {endpoint}\n"), encoding="utf-8")
    return edit


@contextmanager
def complaint_site():
    """A server with the site as it is within the period, and its intake."""
    with tempfile.TemporaryDirectory() as folder, Server() as server:
        folder = Path(folder)
        desk = Intake(folder)
        try:
            output = site_files.write(folder / "root", WITHIN, edit=give_endpoint(desk.endpoint))
            server.files.update(site_files.read(output))
            host = f"https://{HOST}:{desk.port}"
            server.policy = (POLICY.replace("connect-src 'self'", f"connect-src 'self' {host}")
                             .replace("form-action 'none'", f"form-action {host}"))
            server.date = int(desk.now().timestamp())
            desk.open(output, server.url(""))
            yield server, desk
        finally:
            desk.close()


class ComplaintCase(unittest.TestCase):
    """Tests in one browser that finds the intake under its name, beside a site that is built once for a class."""

    @classmethod
    def setUpClass(cls):
        cls.server, cls.desk = cls.enterClassContext(complaint_site())
        playwright = cls.enterClassContext(sync_playwright())
        cls.browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium",
            args=["--no-sandbox", f"--host-resolver-rules=MAP {HOST} 127.0.0.1"])
        cls.addClassCleanup(cls.browser.close)

    def setUp(self):
        self.desk.moment, self.desk.limit = WITHIN, intake.LIMIT
        self.desk.requests.clear()

    @contextmanager
    def tab(self, language="zh", path=PAGE, moment=WITHIN, **options):
        """The complaint page at a moment, in a context of its own; the test fails on any error of a script, and on
        any request but for the site's own files and the complaint that is sent."""
        clock = datetime.strptime(moment, "%Y-%m-%d %H:%M").replace(tzinfo=BEIJING)
        self.server.date = int(clock.timestamp())
        context = self.browser.new_context(ignore_https_errors=True, reduced_motion="reduce", **options)
        faults = []
        try:
            page = context.new_page()
            page.set_default_timeout(PATIENCE)
            page.on("pageerror", lambda error: faults.append(str(error)))
            page.on("request", lambda request: faults.append(f"{request.method} {request.url}")
                    if not self.is_expected(request) else None)
            page.clock.set_fixed_time(clock)
            page.goto(self.server.url(("/en" if language == "en" else "") + path))
            yield page
            self.assertEqual(faults, [])
        finally:
            context.close()

    def is_expected(self, request):
        if request.url.startswith("blob:"):
            return True
        if request.url == self.desk.endpoint:
            return request.method == "POST"
        return request.url.startswith(self.server.url("/")) and request.method in ("GET", "HEAD")
