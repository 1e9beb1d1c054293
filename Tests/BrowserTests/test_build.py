"""The module is the same whoever builds it and wherever, small, and asks nothing of the page."""

import gzip
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from fixtures import ROOT, SCRIPT
from harness import MODULE, BrowserCase


class Build(BrowserCase):
    def test_another_place_zone_and_locale_give_the_same_bytes(self):
        with tempfile.TemporaryDirectory() as place:
            copy = Path(place, "another place")
            shutil.copytree(ROOT / "Sources", copy / "Sources")
            environment = os.environ | {"TZ": "Pacific/Kiritimati", "LC_ALL": "zh_CN.UTF-8", "TMPDIR": place}
            subprocess.run([copy / "Sources/Browser/build.sh", copy / "out"], env=environment, check=True,
                           capture_output=True)
            modules = sorted(MODULE.parent.glob("*.wasm"))
            self.assertEqual(len(modules), 3)
            for module in modules:
                self.assertEqual((copy / "out" / module.name).read_bytes(), module.read_bytes())

    def test_it_imports_nothing_and_exports_what_is_used(self):
        imports, exports = self.desk.evaluate("""async () => {
          const module = await WebAssembly.compileStreaming(fetch("/gongshi-time.wasm"));
          return [WebAssembly.Module.imports(module), WebAssembly.Module.exports(module).map(e => e.name).sort()];
        }""")
        self.assertEqual(imports, [])
        self.assertEqual(exports, ["free", "malloc", "memory", "page_times"])

    def test_it_is_small_and_names_no_path(self):
        module = MODULE.read_bytes()
        self.assertLess(len(gzip.compress(module, 9)), 33_000)
        self.assertLess(len(gzip.compress(SCRIPT.read_bytes(), 9)), 4_000)
        for text in [b"/work", b"/tmp", b"Sources", b".swift"]:
            self.assertNotIn(text, module)


if __name__ == "__main__":
    unittest.main()
