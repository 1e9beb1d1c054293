// Runs before the page is shown, so that a reader's own type size and contrast are there from the first moment.
(function () {
  var script = document.currentScript;
  var isLoaded = false;
  // Adds the style sheet of these settings, once; most readers never need it.
  window.loadReaderStyle = function () {
    if (isLoaded) return;
    isLoaded = true;
    var link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = script.dataset.style;
    // Paper has a style of its own.
    link.media = "screen";
    link.integrity = script.dataset.integrity;
    link.setAttribute("blocking", "render");
    document.head.append(link);
  };
  try {
    var kept = JSON.parse(localStorage.getItem("reading")) || {};
    ["size", "contrast", "reading"].forEach(function (key) {
      if (!/^[a-z0-9]{1,8}$/.test(kept[key])) return;
      document.documentElement.dataset[key] = kept[key];
      window.loadReaderStyle();
    });
  } catch (error) {
    // No storage, or something else in it: the page stays as it is.
  }
})();
