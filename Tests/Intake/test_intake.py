"""The reference intake against its own documents, with bodies of every kind.

Builds a site in which the programme has an endpoint, with the program that was built last.
"""

import hashlib
import io
import json
import subprocess
import sys
import tempfile
import threading
import unittest
from datetime import datetime
from pathlib import Path
from wsgiref.simple_server import make_server

from jsonschema import Draft202012Validator

HERE = Path(__file__).resolve().parent
sys.path += [str(HERE), str(HERE.parent / "BrowserTests")]
import forms
import multipart
import site_files
from complaint_site import BEIJING, PROGRAMME, WITHIN, give_endpoint
from intake import Intake, Quiet, Server
from judge import Published, has_birth_date, is_credit_code, is_resident_id, judge

FILE = b"%PDF-1.4\r\n--not-the-mark\r\n\r\n"
SAMPLES = HERE.parent / "Fixtures/complaints"


def body(parts, mark=b"mark"):
    """A multipart body of names, file names and contents."""
    out = b""
    for name, file, content in parts:
        head = f'Content-Disposition: form-data; name="{name}"' + (f'; filename="{file}"' if file is not None else "")
        out += b"--" + mark + b"\r\n" + head.encode() + b"\r\n\r\n" + content + b"\r\n"
    return out + b"--" + mark + b"--\r\n"


class Case(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        edit = give_endpoint("https://intake.example/complaints")
        cls.site = site_files.write(cls.folder / "root", WITHIN, edit=edit)
        cls.published = Published(cls.site, PROGRAMME)
        cls.openapi = json.loads((cls.site / PROGRAMME / "complaint/complaint.openapi.json").read_bytes())

    def setUp(self):
        self.moment = WITHIN
        self.app = Intake(self.published, self.folder / "kept", now=self.now, limit=100_000)

    def now(self):
        return datetime.strptime(self.moment, "%Y-%m-%d %H:%M").replace(tzinfo=BEIJING)

    def complaint(self):
        return {
            "schema": {"version": "1", "sha256": self.published.sha256}, "programme": PROGRAMME,
            "complainant": {
                "kind": "individual", "name": "示例甲", "phone": "0531-00000000", "address": "示例市示例路0号",
                "document": {"type": "resident-id", "number": "000000199001010018"}},
            "complaint": {
                "entry": "jn2025-001", "grounds": ["plagiarism"], "facts": "示例事实，" * 8, "request": "请核查并答复。",
                "confidential": True, "evidence": [{
                    "title": "示例", "proves": "示例", "file": "a.pdf", "type": "application/pdf", "bytes": len(FILE),
                    "sha256": hashlib.sha256(FILE).hexdigest()}]},
            "declarations": {"truthful": True, "processing": True}, "date": "2025-07-24",
        }

    def post(self, content, kind="multipart/form-data; boundary=mark", method="POST", accept="*/*", length=None):
        """The status, the headers and the JSON of an answer, which has to be as the OpenAPI document says."""
        said = {}
        environ = {"REQUEST_METHOD": method, "CONTENT_TYPE": kind, "HTTP_ACCEPT": accept,
                   "CONTENT_LENGTH": str(len(content)) if length is None else length, "wsgi.input": io.BytesIO(content)}
        answer = b"".join(self.app(environ, lambda status, headers: said.update(status=int(status[:3]), headers=dict(headers))))
        if "text/html" in accept:
            return said["status"], said["headers"], answer.decode()
        value = json.loads(answer)
        if str(said["status"]) in (responses := self.openapi["paths"]["/complaints"]["post"]["responses"]):
            [(kind, media)] = responses[str(said["status"])]["content"].items()
            self.assertEqual(said["headers"]["Content-Type"], kind)
            name = media["schema"]["$ref"].rpartition("/")[2]
            Draft202012Validator(self.openapi["components"]["schemas"][name]).validate(value)
        return said["status"], said["headers"], value

    def send(self, complaint, files=(("a.pdf", FILE),)):
        parts = [("complaint", None, json.dumps(complaint).encode())]
        return self.post(body(parts + [("evidence", name, content) for name, content in files]))


class Answers(Case):
    def test_a_valid_complaint_gets_a_receipt_and_is_kept_apart_from_who_made_it(self):
        status, _, answer = self.send(self.complaint())
        self.assertEqual(status, 201, answer)
        folder = self.folder / "kept" / answer["receipt"]
        self.assertEqual((folder / "evidence/a.pdf").read_bytes(), FILE)
        self.assertNotIn("示例甲", (folder / "complaint.json").read_text(encoding="utf-8"))
        self.assertEqual((folder / "complainant.json").stat().st_mode & 0o777, 0o600)

    def test_each_fault_is_refused_at_its_place(self):
        cases = [
            ("complainant.name", "匿名", "/complainant/name", "anonymous"),
            ("complainant.document.number", "000000199001010019", "/complainant/document/number", "check-digit"),
            ("complainant.document.number", "000000200102290037", "/complainant/document/number", "birth-date"),
            ("complaint.entry", "jn2025-999", "/complaint/entry", "entry"),
            ("schema.sha256", "0" * 64, "/schema/sha256", "schema-version"),
            ("complaint.evidence", [], "/complaint/evidence", "evidence"),
            ("declarations.truthful", False, "/declarations/truthful", "declaration"),
            ("complainant.kind", "nobody", "/complainant/kind", "value"),
        ]
        for place, value, pointer, rule in cases:
            with self.subTest(rule=rule, value=value):
                complaint = self.complaint()
                *path, last = place.split(".")
                target = complaint
                for step in path:
                    target = target[step]
                target[last] = value
                status, _, answer = self.send(complaint, [] if value == [] else [("a.pdf", FILE)])
                self.assertEqual(status, 400)
                self.assertIn((pointer, "complaint/" + rule), [(e["pointer"], e["rule"]) for e in answer["errors"]])

    def test_files_have_to_be_those_of_the_list(self):
        for files, rule in [
            ([], "evidence-missing"), ([("a.pdf", FILE + b"x")], "evidence-differs"),
            ([("a.pdf", FILE), ("b.pdf", FILE)], "evidence-unlisted"), ([("a.pdf", FILE)] * 2, "evidence-unlisted"),
        ]:
            with self.subTest(rule=rule):
                status, _, answer = self.send(self.complaint(), files)
                self.assertEqual((status, answer["errors"][0]["rule"]), (400, "complaint/" + rule))

    def test_the_moment_of_receipt_decides(self):
        for moment, status, word in [
            ("2025-07-22 23:59", 409, "2025-07-23 00:00"), ("2025-07-23 00:00", 201, ""),
            ("2025-07-28 23:59", 201, ""), ("2025-07-29 00:00", 409, "2025-07-29 00:00"),
        ]:
            with self.subTest(moment=moment):
                self.moment = moment
                found, _, answer = self.send(self.complaint())
                self.assertEqual(found, status)
                self.assertIn(word, answer.get("detail", ""))

    def test_other_requests_get_their_problems(self):
        self.assertEqual(self.post(b"{}", "application/json")[0], 415)
        self.assertEqual(self.post(b"x" * 100_001)[0], 413)
        self.assertEqual(self.post(b"", length="")[0], 411)
        status, headers, _ = self.post(b"", method="GET")
        self.assertEqual((status, headers["Allow"]), (405, "POST"))
        self.assertIn("没有收下", self.post(b"x", accept="text/html,*/*")[2])

    def test_hostile_bodies_are_refused_and_nothing_is_kept(self):
        good = json.dumps(self.complaint()).encode()
        cases = [
            b"", b"--mark", b"--mark--", b"--mark\r\n", b"--mark\r\n\r\n\r\n--mark--", b"\r\n--mark\r\n" * 2000,
            body([("complaint", None, b"{")]), body([("complaint", None, b"\xff")]), body([("complaint", None, b"[" * 50_000)]),
            body([("complaint", None, good), ("complaint", None, good)]), body([("complaint", None, b'{"a":1,"a":2}')]),
            body([("complaint", None, b"NaN")]), body([("complaint", None, b"[]")]), body([("complaint", None, b'"x"')]),
            body([("complainant.name.x.y.z.w.v", None, b"x")]), body([("complainant", None, b"x"), ("complainant.name", None, b"y")]),
            body([("__proto__", None, b"x")]), body([("complaint.evidence." + "9" * 5000 + ".title", None, b"x")]),
            body([(f"complaint.evidence.{n}.title", None, b"x") for n in range(1200)]), body([("complaint", None, good)], b"other"),
        ]
        before = list((self.folder / "kept").glob("*"))
        for number, content in enumerate(cases):
            with self.subTest(number=number):
                status, _, answer = self.post(content)
                self.assertEqual(status, 400, answer)
        self.assertEqual(list((self.folder / "kept").glob("*")), before)

    def test_no_file_gets_out_of_its_folder(self):
        for name in ["../a.pdf", "/etc/a.pdf", "..\\\\a.pdf", ".a.pdf"]:
            with self.subTest(name=name):
                complaint = self.complaint()
                complaint["complaint"]["evidence"][0]["file"] = name
                self.assertEqual(self.send(complaint, [(name, FILE)])[0], 400)


class Contract(Case):
    def test_schemathesis_finds_no_answer_that_the_document_does_not_describe(self):
        server = make_server("127.0.0.1", 0, self.app, Server, Quiet)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            result = subprocess.run(
                [Path(sys.executable).parent / "schemathesis", "run",
                 self.site / PROGRAMME / "complaint/complaint.openapi.json",
                 "--url", f"http://127.0.0.1:{server.server_address[1]}", "--phases", "fuzzing", "--max-examples", "30",
                 "--seed", "1", "--checks",
                 "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"],
                cwd=self.folder, capture_output=True, text=True)
        finally:
            server.shutdown()
            server.server_close()
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)
        self.assertRegex(result.stdout, r"(\d+) generated, \1 passed")


class Rules(Case):
    def test_the_samples_are_judged_as_the_program_does(self):
        """Valid ones are accepted, and invalid ones refused, but for what only arises when they are received."""
        sample = json.loads((SAMPLES / "valid/individual.json").read_bytes())
        for path in sorted(SAMPLES.glob("*/*.json")):
            try:
                complaint = forms.from_json(multipart.Part("complaint", None, "", memoryview(path.read_bytes())))
                complaint["programme"], complaint["schema"]["sha256"] = PROGRAMME, self.published.sha256
                complaint["complaint"]["entry"] = "jn2025-001"
            except (multipart.Malformed, TypeError, KeyError):
                continue
            if complaint["schema"] != {**sample["schema"], "sha256": self.published.sha256}:
                continue
            found = [r for r in judge(complaint, [], self.published)
                     if r.rule not in ("evidence-missing", "evidence-unlisted", "authorization")]
            # What these are about was put right above, or shows only with the time of receipt or between two dates.
            elsewhere = ("entry-unknown", "schema-other", "programme-other", "date-later", "date-not", "id-born-later")
            with self.subTest(sample=path.name):
                self.assertEqual(found != [], path.parent.name == "invalid" and path.stem not in elsewhere)

    def test_check_characters(self):
        for number in ["000000199001010018", "000000200002290037"]:
            self.assertTrue(is_resident_id(number) and has_birth_date(number))
        self.assertFalse(has_birth_date("000000200102290037"))
        self.assertTrue(is_credit_code("91000000000000000K"))
        self.assertFalse(is_credit_code("910000000000000001"))


class Parts(unittest.TestCase):
    def test_any_content_comes_out_as_it_went_in(self):
        contents = [b"", b"\r\n", b"\r\n--mar", b"\x00\xff" * 100, FILE]
        found = multipart.parts(body([("f", f"{n}.bin", content) for n, content in enumerate(contents)]), b"mark")
        self.assertEqual([bytes(part.content) for part in found], contents)

    def test_names_of_files_are_read_as_browsers_write_them(self):
        [part] = multipart.parts(body([("evidence", "证据 %221%22.pdf", b"x")]), b"mark")
        self.assertEqual(part.file, '证据 "1".pdf')


if __name__ == "__main__":
    unittest.main()
