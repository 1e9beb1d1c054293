"""An object storage in memory that speaks as much of S3 as rclone asks for, and remembers what it was asked in which order."""

import email.utils
import hashlib
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from xml.sax.saxutils import escape


class Storage(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.objects = {}  # key: (bytes, headers)
        self.log = []  # (method, key) of what changed something
        self.lock = threading.Lock()

    def __enter__(self):
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.shutdown()
        self.server_close()

    @property
    def remote(self):
        """A bucket on this storage as a remote of rclone that needs no settings file."""
        return (f":s3,provider=Other,access_key_id=x,secret_access_key=x,force_path_style=true,no_check_bucket=true,"
                f"endpoint='http://127.0.0.1:{self.server_address[1]}':bucket")


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def place(self):
        parts = urllib.parse.urlsplit(self.path)
        key = urllib.parse.unquote(parts.path).removeprefix("/bucket").removeprefix("/")
        return key, dict(urllib.parse.parse_qsl(parts.query, keep_blank_values=True))

    def answer(self, status, body=b"", headers=None):
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        if "Content-Length" not in (headers or {}):
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def do_GET(self):
        key, query = self.place()
        if key:
            return self.object(key)
        prefix, delimiter = query.get("prefix", ""), query.get("delimiter", "")
        with self.server.lock:
            keys = sorted(key for key in self.server.objects if key.startswith(prefix))
            folders, contents = [], []
            for key in keys:
                rest = key[len(prefix):]
                if delimiter and delimiter in rest:
                    folder = prefix + rest.split(delimiter)[0] + delimiter
                    if folder not in folders:
                        folders.append(folder)
                    continue
                body, _ = self.server.objects[key]
                contents.append(f"<Contents><Key>{escape(key)}</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified>"
                                f'<ETag>"{hashlib.md5(body).hexdigest()}"</ETag><Size>{len(body)}</Size></Contents>')
        prefixes = "".join(f"<CommonPrefixes><Prefix>{escape(folder)}</Prefix></CommonPrefixes>" for folder in folders)
        self.answer(200, (f'<?xml version="1.0" encoding="UTF-8"?><ListBucketResult><Name>bucket</Name>'
                          f"<IsTruncated>false</IsTruncated>{''.join(contents)}{prefixes}</ListBucketResult>").encode(),
                    {"Content-Type": "application/xml"})

    def do_HEAD(self):
        self.object(self.place()[0])

    def object(self, key):
        with self.server.lock:
            found = self.server.objects.get(key)
        if found is None:
            return self.answer(404)
        body, headers = found
        self.answer(200, body, {**headers, "ETag": f'"{hashlib.md5(body).hexdigest()}"', "Content-Length": str(len(body)),
                                "Last-Modified": email.utils.formatdate(0, usegmt=True)})

    def do_PUT(self):
        key, _ = self.place()
        body = self.rfile.read(int(self.headers["Content-Length"]))
        kept = {name: value for name, value in self.headers.items()
                if name.lower() in ("content-type", "cache-control", "content-encoding") or name.lower().startswith("x-amz-meta-")}
        with self.server.lock:
            self.server.objects[key] = (body, kept)
            self.server.log.append(("PUT", key))
        self.answer(200, headers={"ETag": f'"{hashlib.md5(body).hexdigest()}"'})

    def do_DELETE(self):
        key, _ = self.place()
        with self.server.lock:
            self.server.objects.pop(key, None)
            self.server.log.append(("DELETE", key))
        self.answer(204)
