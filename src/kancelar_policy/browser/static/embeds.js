// Loads a video or map when the reader asks for it, or has allowed its service.
(function () {
  "use strict";
  var terms = document.currentScript.dataset;
  var figures = Array.from(document.querySelectorAll("figure.k-embed[data-frame]"));

  function isAllowed(service) {
    var found = new RegExp(
      '(?:^|; )kancelar_consent="?(?:[^;]*_)?' + service + "\\.(\\d+)\\.([\\d-]{10})"
    ).exec(document.cookie);
    if (!found || found[1] !== terms.version) return false;
    // The day is the site's, which may have begun before that of Greenwich.
    var age = Date.now() - Date.parse(found[2]);
    return age > -864e5 && age < terms.days * 864e5;
  }

  function load(figure) {
    if (figure.classList.contains("k-embed--loaded")) return null;
    var frame = document.createElement("iframe");
    frame.title = figure.dataset.title;
    frame.allow = "encrypted-media; fullscreen; picture-in-picture";
    frame.loading = "lazy";
    // YouTube plays only for a page that says from where it is.
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    frame.src = figure.dataset.frame;
    figure.querySelector(".k-embed__stage").append(frame);
    figure.classList.add("k-embed--loaded");
    return frame;
  }

  function ofService(service) {
    return figures.filter(function (figure) {
      return figure.dataset.service === service;
    });
  }

  function remember(service) {
    fetch(terms.choice, {
      method: "POST",
      body: new URLSearchParams({ allow: service }),
      credentials: "same-origin",
    });
    ofService(service).forEach(load);
  }

  figures.forEach(function (figure) {
    var service = figure.dataset.service;
    figure.querySelector("button").addEventListener("click", function () {
      var frame = load(figure);
      if (frame) frame.focus();
      if (figure.querySelector("input").checked) remember(service);
    });
    if (isAllowed(service)) load(figure);
  });
})();
