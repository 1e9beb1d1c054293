"""Publishes a site and measures, with the documented settings of nginx, what it serves over loopback (wrk) and what
publishing costs.

Usage: run.py [--seconds N] [--connections N] [--site FOLDER]

wrk and nginx share the machine, so one that only serves does more. FOLDER is a built site; without it that of Content/.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "Tests/Publish"))
import harness  # noqa: E402


def bytes_of(folder):
    """What a folder takes on the disk, each file once."""
    seen = {}
    for path in folder.rglob("*"):
        info = path.lstat()
        if path.is_file() and not path.is_symlink():
            seen[info.st_ino] = info.st_blocks * 512
    return len(seen), sum(seen.values())


def publish(public, site, *extra):
    before = os.times()
    began = time.monotonic()
    said = harness.gongshi("publish", public, "--from", site, *extra).stderr.strip()
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    print(f"  {time.monotonic() - began:6.2f} s, {cpu:6.2f} s of CPU: {said}")


def cpu_of(pid):
    """Seconds of CPU that a process and its children have taken, to the nanosecond."""
    total = 0
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            if pid in (parent, int(folder.name)):
                total += int((folder / "schedstat").read_text().split()[0])
        except OSError:
            continue  # it ended meanwhile
    return total / 1e9


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seconds", type=int, default=10)
    parser.add_argument("--connections", type=int, default=100)
    parser.add_argument("--site", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        place = Path(place)
        first, second = harness.two_versions(place)
        site = options.site or first
        public = place / "public"
        print("publish: first, the same again, every page changed, back")
        publish(public, site)
        publish(public, site)
        publish(public, second)
        publish(public, site)
        files, size = bytes_of(public / "versions/000001/site")
        print(f"disk: {files} files and {size / 1e6:.1f} MB for a version of {bytes_of(site)[1] / 1e6:.1f} MB with its compressed forms")
        settings = place / "settings.conf"
        settings.write_text(harness.gongshi("headers", "nginx", "--root", place / "root").stdout, encoding="utf-8")
        page = "/weifang-2026/notice/" if (site / "weifang-2026/notice").exists() else "/"
        asset = "/" + next((public / "current/assets").glob("site.*.css")).relative_to(public / "current").as_posix()
        tag = None
        with harness.Nginx(place / "nginx", public / "current", settings) as nginx:
            address = f"http://127.0.0.1:{nginx.port}"
            tag = subprocess.run(["curl", "-sI", "-H", "Accept-Encoding: br", address + page], capture_output=True, text=True)
            tag = next(line.split(": ", 1)[1].strip() for line in tag.stdout.splitlines() if line.lower().startswith("etag"))
            for name, path, headers in [
                ("a page, brotli", page, ["Accept-Encoding: br"]), ("a page, gzip", page, ["Accept-Encoding: gzip"]),
                ("a page, as it is", page, []), ("a page, 304", page, ["Accept-Encoding: br", f"If-None-Match: {tag}"]),
                ("an asset, brotli", asset, ["Accept-Encoding: br"]), ("a missing page", "/nowhere/", ["Accept-Encoding: br"]),
            ]:
                before = cpu_of(nginx.process.pid)
                extra = [part for header in headers for part in ("-H", header)]
                said = subprocess.run(["wrk", "-t1", f"-c{options.connections}", f"-d{options.seconds}s", "--latency", *extra,
                                       address + path], capture_output=True, text=True, check=True).stdout
                cpu = cpu_of(nginx.process.pid) - before
                fields = {line.split(":")[0].strip(): line.split(":")[1].strip() for line in said.splitlines() if ":" in line}
                rate = float(fields["Requests/sec"])
                count = int(next(line for line in said.splitlines() if "requests in" in line).split()[0])
                p99 = next(line.split()[1] for line in said.splitlines() if line.strip().startswith("99%"))
                print(f"{name:18} {rate:9.0f} requests/s   99 % within {p99:>8}   {fields['Transfer/sec']:>9}/s   "
                      f"{cpu / count * 1e6:5.1f} µs of nginx's CPU each")


if __name__ == "__main__":
    main()
