// Keeps the answers of the complaint form: in this tab until it is closed, and in a file of the reader's own.
// Used by complaint.js, which is loaded after it.

const complaintKeeper = (form, words, say) => {
  "use strict";

  const { programme } = form.dataset;
  const key = `complaint:${programme}`;

  const keep = (complaint) => {
    try {
      sessionStorage.setItem(key, JSON.stringify(complaint));
    } catch (error) {
      // A browser that keeps nothing only loses the answers when the page is left.
      console.warn(error);
    }
  };

  const kept = () => {
    try {
      return JSON.parse(sessionStorage.getItem(key) ?? "null");
    } catch {
      return null;
    }
  };

  const forget = () => {
    try {
      sessionStorage.removeItem(key);
    } catch (error) {
      console.warn(error);
    }
  };

  const save = (complaint) => {
    const url = URL.createObjectURL(new Blob([`${JSON.stringify(complaint, null, 2)}\n`], { type: "application/json" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = `${words.fileName}-${complaint.complaint.entry ?? complaint.programme}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };

  /** The complaint in a file; undefined where it holds none of this programme, which is said. */
  const read = async (file) => {
    let complaint;
    try {
      complaint = JSON.parse(await file.text());
    } catch {
      return say(words.unreadable);
    }
    if (complaint !== Object(complaint) || Array.isArray(complaint) || !("complaint" in complaint)) return say(words.notComplaint);
    if (complaint.programme !== programme) return say(words.other);
    return complaint;
  };

  return { keep, kept, forget, save, read };
};
