"""A static server for the tests, on this machine alone, whose answers each address chooses.

Query of an address: `date=SECONDS` sets the header Date, `date=none` leaves it out; `age=N` sends Age; `head=405`
answers HEAD with that status; `slow=SECONDS` waits before HEAD is answered.

Where the environment has GONGSHI_TEST_LATENCY, each answer to GET begins that many seconds late and each page is sent
in two halves that far apart: a test that does not wait for what it reads fails then, and not only now and again.
"""

import os
import sys
import threading
import time
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
TYPES = {"html": "text/html; charset=utf-8", "js": "text/javascript", "css": "text/css", "wasm": "application/wasm",
         "svg": "image/svg+xml"}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.answer()

    def do_HEAD(self):
        self.answer()

    def answer(self):
        address = urlsplit(self.path)
        query = {key: values[-1] for key, values in parse_qs(address.query).items()}
        # A browser asks for the icon of a tab whenever it likes.
        if "icon." not in address.path:
            self.server.requests.append((self.command, self.path))
        content = self.server.files.get(address.path)
        status = 404 if content is None else 200
        if self.command == "HEAD":
            status = int(query.get("head", status))
            time.sleep(float(query.get("slow", 0)))
        else:
            time.sleep(self.server.latency)
        self.send_response_only(status)
        date = query.get("date", str(self.server.date or int(time.time())))
        if date != "none":
            self.send_header("Date", formatdate(int(date), usegmt=True))
        if "age" in query:
            self.send_header("Age", query["age"])
        kind = query.get("type") or TYPES.get(address.path.rpartition(".")[2], TYPES["html"])
        self.send_header("Content-Type", kind)
        self.send_header("Content-Security-Policy", self.server.policy)
        self.send_header("Cache-Control", "no-cache")
        self.send_header("Content-Length", str(len(content or b"")))
        self.end_headers()
        if self.command == "GET" and content:
            try:
                half = len(content) // 2 if self.server.latency and kind == TYPES["html"] else 0
                if half:
                    self.wfile.write(content[:half])
                    time.sleep(self.server.latency)
                self.wfile.write(content[half:])
            except (BrokenPipeError, ConnectionResetError):
                pass

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    """Serves the byte strings in `files`, by path, until it is left."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.files = {}
        self.requests = []
        self.policy = POLICY
        self.latency = float(os.environ.get("GONGSHI_TEST_LATENCY", 0))
        # Seconds since 1970 that answers are dated with; the time of day where there are none.
        self.date = None

    def __enter__(self):
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.shutdown()
        self.server_close()

    def handle_error(self, request, client_address):
        """A browser that closes a connection is no error; anything else is."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    def url(self, path):
        return f"http://127.0.0.1:{self.server_address[1]}{path}"
