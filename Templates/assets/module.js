// Loads the parts of the site that are compiled to WebAssembly and asks them: bytes go in, an answer with its length
// in front comes out. The scripts that have questions come after this one; workers import it.
"use strict";

const siteModule = {
  /** Fetches a module, checked against its digest where there is one; throws when it cannot be had. */
  async load(url, integrity) {
    return (await siteModule.make(url, integrity)).instance.exports;
  },

  /** The same, with the module beside the instance of it. */
  async make(url, integrity) {
    const response = await fetch(url, integrity ? { integrity } : {});
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    const copy = response.clone();
    // A server that does not know the type of the file makes the first way fail.
    return WebAssembly.instantiateStreaming(response).catch(async () => WebAssembly.instantiate(await copy.arrayBuffer()));
  },

  /** Puts texts and bytes, one behind the other, into the memory of a module, which gives them back with `free`. */
  put(exports, ...parts) {
    const contents = parts.map((part) => typeof part === "string" ? new TextEncoder().encode(part) : part);
    const length = contents.reduce((sum, part) => sum + part.length, 0);
    const address = exports.malloc(length) >>> 0;
    if (address === 0) throw new Error("out of memory");
    let end = address;
    for (const part of contents) {
      new Uint8Array(exports.memory.buffer, end, part.length).set(part);
      end += part.length;
    }
    return { address, length };
  },

  /** The answer, a text, of a function of a module to a question, which is made of texts and bytes. */
  ask(exports, name, ...question) {
    const { address, length } = siteModule.put(exports, ...question);
    const answer = exports[name](address, length) >>> 0;
    // The function may have grown the memory, which gives it a new buffer.
    const { buffer } = exports.memory;
    const text = new TextDecoder().decode(new Uint8Array(buffer, answer + 4, new DataView(buffer).getUint32(answer, true)));
    exports.free(answer);
    exports.free(address);
    return text;
  },
};
