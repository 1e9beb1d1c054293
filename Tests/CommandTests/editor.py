"""Drives gongshi lsp as an editor does, with the client of pygls, and in raw bytes where no client would go.

usage: editor.py GONGSHI SITE [unittest arguments]     SITE is copied for every test.
"""

import asyncio
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

from lsprotocol import types
from pygls.lsp.client import BaseLanguageClient

GONGSHI, SITE = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
AS_OF = "2026-04-20"
LIMIT = 60  # seconds, to end a test that would wait for ever


class Editor:
    """A client with the files it has open."""

    def __init__(self, root, utf8=False, locale="en"):
        self.root = pathlib.Path(root)
        self.utf8 = utf8
        self.locale = locale
        self.client = BaseLanguageClient("editor", "1")
        self.diagnostics = {}
        self.news = asyncio.Event()

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def _(params):
            self.diagnostics[params.uri] = params
            self.news.set()

        @self.client.feature(types.CLIENT_REGISTER_CAPABILITY)
        def _(params):
            self.watched = [r.method for r in params.registrations]

    async def __aenter__(self):
        await self.client.start_io(GONGSHI, "lsp", "--as-of", AS_OF)
        encodings = [types.PositionEncodingKind.Utf16] + ([types.PositionEncodingKind.Utf8] if self.utf8 else [])
        self.answer = await self.client.initialize_async(
            types.InitializeParams(
                capabilities=types.ClientCapabilities(
                    general=types.GeneralClientCapabilities(position_encodings=encodings),
                    workspace=types.WorkspaceClientCapabilities(
                        did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)
                    ),
                ),
                locale=self.locale,
                workspace_folders=[types.WorkspaceFolder(uri=self.root.as_uri(), name="site")],
            )
        )
        self.client.initialized(types.InitializedParams())
        return self

    async def __aexit__(self, *_):
        if self.client.stopped:
            return
        await self.client.shutdown_async(None)
        self.client.exit(None)
        self.code = await asyncio.wait_for(self.client._server.wait(), LIMIT)
        await self.client.stop()

    def uri(self, path):
        return (self.root / "Content" / path).as_uri()

    def text(self, path):
        return (self.root / "Content" / path).read_text(encoding="utf-8")

    def open(self, path, text=None):
        text = self.text(path) if text is None else text
        item = types.TextDocumentItem(uri=self.uri(path), language_id="x", version=1, text=text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return text

    def change(self, path, changes, version=2):
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(uri=self.uri(path), version=version), changes
            )
        )

    async def until(self, path, condition):
        """Waits until the diagnostics of a file are as they should be."""
        uri = self.uri(path)

        async def wait():
            while True:
                published = self.diagnostics.get(uri)
                if published is not None and condition(published.diagnostics):
                    return published
                self.news.clear()
                await self.news.wait()

        return await asyncio.wait_for(wait(), LIMIT)

    async def complete(self, path, position):
        answer = await self.client.text_document_completion_async(
            types.CompletionParams(types.TextDocumentIdentifier(self.uri(path)), position)
        )
        return {item.label: item for item in answer.items}

    async def hover(self, path, position):
        answer = await self.client.text_document_hover_async(
            types.HoverParams(types.TextDocumentIdentifier(self.uri(path)), position)
        )
        return answer.contents.value if answer else None

    async def actions(self, path, range):
        return await self.client.text_document_code_action_async(
            types.CodeActionParams(
                types.TextDocumentIdentifier(self.uri(path)), range, types.CodeActionContext(diagnostics=[])
            )
        )


def at(text, needle, offset=0, utf8=False):
    """The position of a part of a text, in UTF-16 units unless told otherwise."""
    index = text.index(needle)
    line = text.count("\n", 0, index)
    before = text[text.rfind("\n", 0, index) + 1 : index] + needle[:offset]
    units = len(before.encode()) if utf8 else len(before.encode("utf-16-le")) // 2
    return types.Position(line, units)


def applied(text, edit, utf8=False):
    """The text with an edit made, by an own count of positions."""
    lines = text.split("\n")

    def offset(position):
        line = lines[position.line]
        coded = line.encode() if utf8 else line.encode("utf-16-le")
        head = coded[: position.character * (1 if utf8 else 2)].decode("utf-8" if utf8 else "utf-16-le")
        return sum(len(other) + 1 for other in lines[: position.line]) + len(head)

    return text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end) :]


class InEditor(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        # A path that has to be written in percent codes.
        self.root = pathlib.Path(self.folder.name) / "公示 site"
        shutil.copytree(SITE, self.root)

    NOTICE = "robots-2026/notice.zh.md"
    PROGRAMME = "robots-2026/programme.yml"

    async def test_a_name_is_found_while_it_is_typed_and_mended_by_the_quick_fix(self):
        def named(finding):
            return finding.code.startswith("name/")

        for utf8 in [False, True]:
            async with Editor(self.root, utf8=utf8) as editor:
                kind = types.PositionEncodingKind.Utf8 if utf8 else types.PositionEncodingKind.Utf16
                self.assertEqual(editor.answer.capabilities.position_encoding, kind)
                text = editor.open(self.NOTICE)
                # 𠮷 takes two units in UTF-16 and four in UTF-8.
                wrong = text + "\n𠮷𠮷，第3届示例市机器人大赛组委会。\n"
                end = types.Position(text.count("\n"), 0)
                editor.change(
                    self.NOTICE,
                    [types.TextDocumentContentChangePartial(types.Range(end, end), wrong[len(text) :])],
                )
                published = await editor.until(self.NOTICE, lambda found: any(named(f) for f in found))
                # The English page lacks the new paragraph, which is a finding of its own.
                (found,) = filter(named, published.diagnostics)
                self.assertEqual(published.version, 2)
                self.assertEqual(found.code, "name/variant")
                self.assertEqual(found.source, "gongshi")
                self.assertEqual(found.severity, types.DiagnosticSeverity.Error)
                self.assertEqual(found.range.start, at(wrong, "第3届", utf8=utf8))
                actions = await editor.actions(self.NOTICE, types.Range(found.range.start, found.range.start))
                (fix,) = actions
                self.assertEqual(fix.kind, types.CodeActionKind.QuickFix)
                self.assertTrue(fix.is_preferred)
                (edit,) = fix.edit.changes[editor.uri(self.NOTICE)]
                right = applied(wrong, edit, utf8=utf8)
                self.assertIn("𠮷𠮷，第三届示例市机器人大赛组委会。", right)
                editor.change(self.NOTICE, [types.TextDocumentContentChangeWholeDocument(right)], version=3)
                await editor.until(self.NOTICE, lambda found: not any(named(f) for f in found))
                hover = await editor.hover(self.NOTICE, at(right, "𠮷𠮷，第三届", 4, utf8=utf8))
                self.assertIn("Third Sample City Robot Contest", hover)
                self.assertIn("示例市科技局、示例市教育局", hover)
            self.assertEqual(editor.code, 0)

    async def test_did_you_mean_is_offered_but_not_for_certain(self):
        async with Editor(self.root, locale="zh-CN") as editor:
            text = editor.open(self.PROGRAMME)
            wrong = text.replace("roll: none", "rol: none").replace("name: robots-2026", "name: robot-2026")
            editor.change(self.PROGRAMME, [types.TextDocumentContentChangeWholeDocument(wrong)])
            await editor.until(self.PROGRAMME, lambda found: len(found) >= 3)
            for old, new in [("rol:", "roll"), ("robot-2026", "robots-2026")]:
                place = at(wrong, old, 1)
                actions = await editor.actions(self.PROGRAMME, types.Range(place, place))
                offered = [a for a in actions if a.edit.changes[editor.uri(self.PROGRAMME)][0].new_text == new]
                self.assertEqual(len(offered), 1)
                self.assertFalse(offered[0].is_preferred)
                self.assertEqual(offered[0].title, f"改为“{new}”")
                wrong = applied(wrong, offered[0].edit.changes[editor.uri(self.PROGRAMME)][0])
                editor.change(self.PROGRAMME, [types.TextDocumentContentChangeWholeDocument(wrong)])
            self.assertEqual(wrong, text)
            await editor.until(self.PROGRAMME, lambda found: not found)

    async def test_fixes_belong_to_the_text_as_it_is_now(self):
        async with Editor(self.root) as editor:
            text = editor.open(self.PROGRAMME)
            # No time to wait for the check that follows a pause.
            wrong = "# a line above\n" + text.replace("kind: competition", "kind: competiton")
            editor.change(self.PROGRAMME, [types.TextDocumentContentChangeWholeDocument(wrong)])
            place = at(wrong, "competiton", 2)
            (fix,) = await editor.actions(self.PROGRAMME, types.Range(place, place))
            (edit,) = fix.edit.changes[editor.uri(self.PROGRAMME)]
            self.assertIn("kind: competition\n", applied(wrong, edit))

    async def test_hover_explains_rules_keys_and_how_deadlines_are_computed(self):
        async with Editor(self.root) as editor:
            text = editor.open(self.PROGRAMME)
            self.assertIn("**roll** · required", await editor.hover(self.PROGRAMME, at(text, "roll: none", 2)))
            count = await editor.hover(self.PROGRAMME, at(text, "count: 3", 7))
            self.assertIn("The number of days.", count)
            self.assertIn("Closes: ", count)
            self.assertIn("Counting: ", count)
            when = await editor.hover(self.PROGRAMME, at(text, "2026-03-10/2026", 4))
            self.assertIn("**Registration** · Closed", when)
            self.assertIn("Closes: 24:00, 9 April 2026", when)
            name = await editor.hover(self.PROGRAMME, at(text, "name: robots", 8))
            self.assertIn("第三届示例市机器人大赛", name)
            winners = editor.open("robots-2026/winners.zh.md")
            self.assertIn("Closes: ", await editor.hover("robots-2026/winners.zh.md", at(winners, "start:", 2)))
            wrong = text.replace("kind: competition", "kind: [a]")
            editor.change(self.PROGRAMME, [types.TextDocumentContentChangeWholeDocument(wrong)])
            await editor.until(self.PROGRAMME, lambda found: found)
            self.assertIn("**yaml/wrong-type**", await editor.hover(self.PROGRAMME, at(wrong, "[a]", 1)))
            self.assertIsNone(await editor.hover(self.NOTICE, types.Position(9999, 0)))

    async def test_completion_knows_keys_values_names_tracks_and_links(self):
        async with Editor(self.root) as editor:

            async def offered(path, text):
                """What is offered at | in a text."""
                before = text.split("|")[0]
                editor.open(path, text.replace("|", ""))
                line = before.count("\n")
                last = before[before.rfind("\n") + 1 :]
                return await editor.complete(path, types.Position(line, len(last.encode("utf-16-le")) // 2))

            programme = editor.text(self.PROGRAMME)
            keys = await offered(self.PROGRAMME, programme + "sum|")
            self.assertEqual(keys["summary"].text_edit.new_text, "summary: ")
            self.assertEqual(keys["summary"].detail, "required")
            self.assertEqual(list(await offered(self.PROGRAMME, "kind: |")), ["competition", "solicitation"])
            self.assertEqual(list(await offered(self.PROGRAMME, "name: |")), ["robots-2026"])
            self.assertIn("示例市科技局", await offered(self.PROGRAMME, "document:\n  issuers:\n    - |"))
            self.assertIn("until", await offered(self.PROGRAMME, "schedule:\n  - id: a\n    when: {monthly: 1, |"))
            self.assertEqual(list(await offered(self.PROGRAMME, "summary:\n  |")), ["zh", "en"])
            self.assertEqual(await offered(self.PROGRAMME, programme + "# sum|"), {})
            editor.open(self.PROGRAMME)
            track = "robots-2026/tracks/01-industry.zh.md"
            self.assertEqual(list(await offered(track, "---\ntitle: x\nrubric: |\n---\n")), ["general", "none"])
            self.assertEqual(list(await offered(track, "---\ntitle: x\ngroup: |\n---\n")), ["main"])
            self.assertEqual(list(await offered(track, "---\nopen-to: [enterprise, |]\n---\n")), ["enterprise", "university"])
            self.assertEqual(list(await offered(track, "---\nquotas:\n  |\n---\n")), ["first", "second"])
            editor.open(track)
            names = await offered(self.NOTICE, "---\ntitle: x\n---\n\n举办第三届示例|")
            self.assertEqual(list(names), ["第三届示例市机器人大赛"])
            edit = names["第三届示例市机器人大赛"].text_edit
            self.assertEqual((edit.range.start.character, edit.range.end.character), (2, 7))
            self.assertEqual(await offered(self.NOTICE, "---\ntitle: x\n---\n\n今天下|"), {})
            links = await offered("robots-2026/interpretations/how.zh.md", "---\ntitle: x\n---\n\n见[赛道](|")
            self.assertIn("../tracks/01-industry.zh.md", links)
            self.assertIn("../notice.zh.md", links)
            self.assertNotIn("../notice.en.md", links)
            csv = editor.text("robots-2026/winners.csv")
            self.assertEqual(list(await offered("robots-2026/winners.csv", csv + "rb-9,|")), ["industry", "service"])
            self.assertEqual(list(await offered("robots-2026/winners.csv", csv + "rb-9,service,|")), ["first", "second"])

    async def test_a_file_that_is_closed_reads_as_it_does_on_the_disk_again(self):
        async with Editor(self.root) as editor:
            text = editor.open(self.PROGRAMME)
            editor.change(self.PROGRAMME, [types.TextDocumentContentChangeWholeDocument("kind: [")])
            await editor.until(self.PROGRAMME, lambda found: found)
            editor.client.text_document_did_close(
                types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(editor.uri(self.PROGRAMME)))
            )
            await editor.until(self.PROGRAMME, lambda found: not found)
            # Another program changes the file.
            (self.root / "Content" / self.PROGRAMME).write_text(text.replace("roll: none", "rol: none"), encoding="utf-8")
            editor.client.workspace_did_change_watched_files(
                types.DidChangeWatchedFilesParams(
                    [types.FileEvent(editor.uri(self.PROGRAMME), types.FileChangeType.Changed)]
                )
            )
            await editor.until(self.PROGRAMME, lambda found: len(found) == 2)
            self.assertEqual(editor.watched, ["workspace/didChangeWatchedFiles"])

    async def test_a_new_file_that_is_only_open_belongs_to_the_site(self):
        async with Editor(self.root) as editor:
            for language, title in [("zh", "新通知"), ("en", "New Notice")]:
                editor.open(f"robots-2026/notices/new.{language}.md", f"---\ntitle: {title}\n---\n\nText.\n")
            how = "robots-2026/interpretations/how.en.md"
            text = editor.text(how) + "\n[new](../notices/new.en.md) and [none](../notices/none.en.md)\n"
            editor.open(how, text)
            published = await editor.until(how, lambda found: found)
            self.assertEqual([found.code for found in published.diagnostics], ["link/broken"])
            self.assertEqual(published.diagnostics[0].range.start.line, text.count("\n") - 1)


class InBytes(unittest.TestCase):
    """What no client would send."""

    @staticmethod
    def message(value):
        body = value if isinstance(value, bytes) else json.dumps(value).encode()
        return b"Content-Length: %d\r\n\r\n" % len(body) + body

    def talk(self, *messages, root=None):
        """Sends bytes, closes the input, and gives the answers and the exit code."""
        result = subprocess.run(
            [GONGSHI, "lsp", "--root", str(root or SITE), "--as-of", AS_OF],
            input=b"".join(messages), capture_output=True, timeout=LIMIT,
        )
        answers, rest = [], result.stdout
        while rest:
            head, _, rest = rest.partition(b"\r\n\r\n")
            length = int(head.split(b":")[1])
            answers.append(json.loads(rest[:length]))
            rest = rest[length:]
        self.assertEqual(result.stderr, b"")
        return answers, result.returncode

    START = {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}}

    def test_exit_codes(self):
        start, stop = self.message(self.START), self.message({"jsonrpc": "2.0", "id": "end", "method": "shutdown"})
        exit = self.message({"jsonrpc": "2.0", "method": "exit"})
        self.assertEqual(self.talk(start, stop, exit)[1], 0)
        self.assertEqual(self.talk(start, stop)[1], 0)
        self.assertEqual(self.talk(start, exit)[1], 1)
        self.assertEqual(self.talk(exit)[1], 1)
        self.assertEqual(self.talk(start)[1], 1)
        self.assertEqual(self.talk()[1], 1)

    def test_requests_out_of_turn_are_refused(self):
        hover = {"jsonrpc": "2.0", "id": 5, "method": "textDocument/hover", "params": {}}
        stop = {"jsonrpc": "2.0", "id": 6, "method": "shutdown"}
        answers, _ = self.talk(
            *map(self.message, [hover, self.START, self.START, hover, {**hover, "method": "x/y"}, stop, hover])
        )
        codes = [answer.get("error", {}).get("code") for answer in answers]
        self.assertEqual(codes, [-32002, None, -32600, None, -32601, None, -32600])
        self.assertEqual(answers[5], {"jsonrpc": "2.0", "id": 6, "result": None})

    def test_malformed_messages_are_answered_and_the_next_one_is_read(self):
        bad = [
            self.message(b"{"), self.message(b""), self.message(b"\xff\xfe"), self.message(b"[1,2]"), self.message(b"null"),
            self.message(b'{"a":1,"a":2}'), b"Content-Length: -4\r\n\r\n", b"X: y\r\n\r\n",
            self.message({"id": {"a": 1}, "method": "x"}), self.message({"id": 1.5, "method": 7}),
            self.message(b"[" * 100_000),
        ]
        answers, _ = self.talk(*bad, self.message(self.START))
        self.assertEqual(len(answers), len(bad) + 1)
        for answer in answers[:-1]:
            self.assertIn(answer["error"]["code"], [-32700, -32600])
        self.assertEqual(answers[-1]["id"], 1)
        self.assertEqual(answers[-1]["result"]["capabilities"]["positionEncoding"], "utf-16")

    def test_strange_parameters_do_no_harm(self):
        uri = (SITE / "Content/site.yml").as_uri()
        strange = [
            None, [], {}, {"textDocument": 1}, {"textDocument": {"uri": "file:///%"}}, {"textDocument": {"uri": uri}},
            {"textDocument": {"uri": uri}, "position": {"line": -1, "character": 1e9}},
            {"textDocument": {"uri": uri}, "position": {"line": 10**17, "character": 10**17}},
            {"textDocument": {"uri": uri, "text": "a: \U00020BB7"}, "contentChanges": [{"range": {}, "text": "x"}, {"text": 1}]},
            {"textDocument": {"uri": uri}, "contentChanges": [
                {"range": {"start": {"line": 9, "character": 9}, "end": {"line": 0, "character": 0}}, "text": "é"}]},
        ]
        messages, requests = [self.START], 0
        for params in strange:
            for method in ["textDocument/didOpen", "textDocument/didChange", "textDocument/didSave", "$/cancelRequest"]:
                messages.append({"jsonrpc": "2.0", "method": method, "params": params})
            for method in ["textDocument/hover", "textDocument/completion", "textDocument/codeAction"]:
                requests += 1
                messages.append({"jsonrpc": "2.0", "id": 100 + requests, "method": method, "params": params})
        messages.append({"jsonrpc": "2.0", "id": 2, "method": "shutdown"})
        answers, code = self.talk(*map(self.message, messages))
        self.assertEqual(code, 0)
        replies = [answer for answer in answers if "id" in answer]
        self.assertEqual([answer["id"] for answer in replies], [1] + [100 + n + 1 for n in range(requests)] + [2])
        self.assertFalse([answer for answer in replies if "error" in answer])

    def test_a_folder_that_is_no_site_is_a_message_and_no_end(self):
        with tempfile.TemporaryDirectory() as folder:
            process = subprocess.Popen(
                [GONGSHI, "lsp", "--root", folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
            process.stdin.write(self.message(self.START) + self.message({"jsonrpc": "2.0", "method": "initialized"}))
            process.stdin.flush()
            seen = b""
            while b"window/logMessage" not in seen:
                part = process.stdout.read1()
                self.assertTrue(part)
                seen += part
            process.stdin.write(self.message({"jsonrpc": "2.0", "id": 2, "method": "shutdown"}))
            process.stdin.close()
            self.assertIn(b'"id":2', process.stdout.read())
            self.assertEqual(process.wait(LIMIT), 0)
            process.stdout.close()


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[3:])
