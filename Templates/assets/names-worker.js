// Checks names beside the page, so that the page stays quick: runs the code of the command line, compiled to
// WebAssembly, on the texts that names.js sends, and answers with what it found. Sends nothing anywhere.
"use strict";

// The module, perhaps still on its way, so that whoever asks meanwhile waits for the same.
let opening;

const FORMATS = ["txt", "md", "html"];

const unescaped = (field) =>
  field.replace(/\\(.)/gs, (_, letter) => ({ t: "\t", n: "\n" })[letter] ?? letter);

/** Loads the module and lets it read the names of the site, which it carries in a section of its own; gives what it
 * exports and what it made of the names. */
const open = async ({ module: url, integrity }) => {
  const { module, instance: { exports } } = await siteModule.make(url, integrity);
  const [tables] = WebAssembly.Module.customSections(module, "gongshi.names");
  const { address, length } = siteModule.put(exports, new Uint8Array(tables));
  const names = exports.open_names(address, length);
  exports.free(address);
  if (names === 0) throw new Error("the module cannot read the names of the site");
  return { exports, names };
};

/** Asks the module; ranges in the answer count bytes. */
const ask = ({ exports, names }, { kind, wrapped, day }, bytes) => {
  const check = (address, length) =>
    exports.check_names(names, address, length, FORMATS.indexOf(kind), wrapped, ...day);
  const report = siteModule.ask({ ...exports, check }, "check", bytes);
  const [first, ...lines] = report.split("\n");
  const [seen, right] = first.split("\t").map(Number);
  const findings = lines.map((line) => {
    const [rule, severity, start, end, fixable, ...texts] = line.split("\t");
    const [expected, zh, en] = texts.map(unescaped);
    return { rule, severity, start: Number(start), end: Number(end), fixable: fixable === "1", expected, zh, en };
  });
  findings.sort((a, b) => a.start - b.start || a.end - b.end);
  return { seen, right, findings };
};

/** Turns offsets in bytes into offsets in the text, which counts a character beyond the basic plane twice. */
const place = (findings, bytes) => {
  const offsets = [...new Set(findings.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const units = new Map();
  let next = 0;
  let unit = 0;
  for (let byte = 0; byte <= bytes.length && next < offsets.length; byte += 1) {
    if (offsets[next] === byte) {
      units.set(byte, unit);
      next += 1;
    }
    if ((bytes[byte] & 0xc0) !== 0x80) unit += bytes[byte] >= 0xf0 ? 2 : 1;
  }
  return findings.map((each) => ({ ...each, start: units.get(each.start), end: units.get(each.end) }));
};

/** Replaces what has exactly one remedy. */
const mend = (bytes, findings) => {
  const parts = [];
  let done = 0;
  let count = 0;
  for (const { start, end, fixable, expected } of findings) {
    if (!fixable || start < done) continue;
    parts.push(bytes.subarray(done, start), new TextEncoder().encode(expected));
    done = end;
    count += 1;
  }
  parts.push(bytes.subarray(done));
  const mended = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    mended.set(part, offset);
    offset += part.length;
  }
  return { mended, count };
};

const check = async (request) => {
  if (typeof siteModule === "undefined") importScripts(request.loader);
  opening ??= open(request);
  const opened = await opening;
  let bytes = new TextEncoder().encode(request.text);
  let result = ask(opened, request, bytes);
  let fixed = 0;
  // One remedy may bring out another fault of the same name; more than three rounds would be a loop.
  for (let round = 0; request.mend && round < 3; round += 1) {
    const { mended, count } = mend(bytes, result.findings);
    if (count === 0) break;
    fixed += count;
    bytes = mended;
    result = ask(opened, request, bytes);
  }
  // What the page has already, and more than it shows, is not sent to it: that would hold it up.
  const text = fixed > 0 ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) : undefined;
  const { seen, right, findings } = result;
  const certain = findings.filter(({ fixable }) => fixable).length;
  return { seen, right, fixed, text, certain, total: findings.length, findings: place(findings.slice(0, request.limit), bytes) };
};

addEventListener("message", async ({ data }) => {
  try {
    postMessage({ run: data.run, ...await check(data) });
  } catch (error) {
    // A module that stopped half-way is not asked again.
    opening = undefined;
    postMessage({ run: data.run, error: String(error) });
  }
});
