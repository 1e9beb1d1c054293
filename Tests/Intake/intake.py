"""A reference intake: receives real-name complaints as the published complaint.openapi.json describes.

Usage: intake.py SITE PROGRAMME FOLDER [--port N] [--origin URL] [--limit BYTES]

SITE is a finished site (`gongshi build`), PROGRAMME one of its programmes; accepted complaints are kept in FOLDER,
who complains apart from what the complaint says. It is a WSGI application: behind a real web server it is
`intake.Intake(...)`, and that server adds TLS, which no complaint may travel without.
"""

import argparse
import json
import mmap
import os
import secrets
import sys
import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import answers
import forms
import multipart
from judge import Published, judge

BEIJING = timezone(timedelta(hours=8))
# All evidence together, and room for the complaint itself.
LIMIT = 101 * 1024 * 1024
# No letters or digits that look alike when somebody reads a receipt out on the telephone.
LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


class Intake:
    """The WSGI application. `now` gives the moment, so that tests can choose it."""

    def __init__(self, published, folder, origin=None, limit=LIMIT, now=lambda: datetime.now(BEIJING)):
        self.published, self.folder = published, Path(folder)
        self.origin, self.limit, self.now = origin, limit, now

    def __call__(self, environ, start_response):
        answer = self.answer(environ)
        status, headers, body = answer.rendered(environ.get("HTTP_ACCEPT", ""))
        if self.origin:
            # The page stands on the site's own host; its script may read this answer, no other site's may.
            headers += [("Access-Control-Allow-Origin", self.origin), ("Vary", "Origin, Accept")]
        start_response(status, headers)
        return [body]

    def answer(self, environ):
        """What is to be said to one request."""
        if environ["REQUEST_METHOD"] != "POST":
            return answers.not_allowed(self.published)
        now = self.now().astimezone(BEIJING)
        with tempfile.TemporaryFile() as file:
            # Read in any case: a browser that is still sending does not listen to an answer.
            fits = self.spool(environ, file)
            if not self.published.opens <= now < self.published.closes:
                return answers.closed(self.published, now)
            if fits is None:
                return answers.length_required(self.published)
            if not fits:
                return answers.too_large(self.published, self.limit)
            mark = multipart.boundary(environ.get("CONTENT_TYPE"))
            if mark is None:
                return answers.unsupported(self.published)
            if file.tell() == 0:
                return answers.malformed(self.published, "the body is empty")
            with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as body:
                return self.take(body, mark, now)

    def take(self, body, mark, now):
        """Judges a body, and keeps the complaint when nothing is wrong with it."""
        parts = []
        try:
            parts = multipart.parts(body, mark)
            complaint, files = forms.read(parts)
            refusals = judge(complaint, files, self.published)
            if refusals:
                return answers.refused(self.published, refusals)
            return answers.received(self.keep(complaint, files, now), now)
        except multipart.Malformed as error:
            return answers.malformed(self.published, str(error))
        finally:
            # A memory map cannot be closed while something looks into it.
            for part in parts:
                part.content.release()

    def spool(self, environ, file):
        """Copies the body into a file: whether it fits; None when its length is not said."""
        length = environ.get("CONTENT_LENGTH") or ""
        if not length.isascii() or not length.isdigit():
            return None
        left, fits = int(length), int(length) <= self.limit
        while left > 0:
            chunk = environ["wsgi.input"].read(min(left, 1 << 16))
            if not chunk:
                break
            left -= len(chunk)
            if fits:
                file.write(chunk)
        file.flush()
        return fits

    def keep(self, complaint, files, now):
        """Stores a complaint and returns its receipt. Only the owner of the folder can read it."""
        receipt = f"{now:%Y%m%d}-" + "".join(secrets.choice(LETTERS) for _ in range(8))
        folder = self.folder / receipt
        (folder / "evidence").mkdir(mode=0o700, parents=True)
        identity = {key: complaint[key] for key in ("programme", "complainant", "declarations", "date")}
        content = {key: complaint[key] for key in ("schema", "programme", "complaint", "date")}
        for name, part in (("complainant.json", identity), ("complaint.json", content)):
            write(folder / name, json.dumps(part, ensure_ascii=False, indent=2).encode())
        for name, content in files:
            write(folder / "evidence" / name, content)
        return receipt


def write(path, content):
    """Writes a new file, for the owner alone; the complaint's file names have no folders in them."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600), "wb") as file:
        file.write(content)


class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class Quiet(WSGIRequestHandler):
    """Logs nothing: not even an address says who complained."""

    def log_message(self, *_):
        pass


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site")
    parser.add_argument("programme")
    parser.add_argument("folder")
    parser.add_argument("--port", type=int, default=8080)
    parser.add_argument("--origin", help="the site whose page may read the answers, such as https://bureau.example")
    parser.add_argument("--limit", type=int, default=LIMIT, help="the most bytes of a request")
    options = parser.parse_args()
    intake = Intake(Published(options.site, options.programme), options.folder, options.origin, options.limit)
    with make_server("127.0.0.1", options.port, intake, Server, Quiet) as server:
        print(f"http://127.0.0.1:{options.port}/", file=sys.stderr)
        server.serve_forever()


if __name__ == "__main__":
    main()
