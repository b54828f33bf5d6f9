// Shows the bar to whoever has not chosen, and measures only those who accepted.
(function () {
  "use strict";
  var bar = document.getElementById("k-consent");
  if (!bar) return;

  function choice() {
    var found =
      /(?:^|; )kancelar_consent="?(?:[^;]*_)?(accept|refuse)\.(\d+)\.([\d-]{10})/.exec(
        document.cookie
      );
    if (!found || found[2] !== bar.dataset.version) return null;
    // The day is the site's, which may have begun before that of Greenwich.
    var age = Date.now() - Date.parse(found[3]);
    return age > -864e5 && age < bar.dataset.days * 864e5 ? found[1] : null;
  }

  function measure() {
    var queue = (window._paq = window._paq || []);
    queue.push(["setTrackerUrl", bar.dataset.address + "matomo.php"]);
    queue.push(["setSiteId", bar.dataset.site]);
    queue.push(["trackPageView"]);
    queue.push(["enableLinkTracking"]);
    var script = document.createElement("script");
    script.async = true;
    script.src = bar.dataset.address + "matomo.js";
    document.head.appendChild(script);
  }

  // What the keyboard comes to is scrolled to where the bar does not cover it.
  function makeRoom() {
    document.documentElement.style.scrollPaddingBottom = bar.hidden
      ? ""
      : bar.offsetHeight + 8 + "px";
  }

  function act() {
    var chosen = choice();
    bar.hidden = chosen !== null;
    makeRoom();
    if (chosen === "accept") measure();
  }

  // What the reader has typed into the page stays there.
  bar.querySelector("form").addEventListener("submit", function (event) {
    if (!event.submitter) return;
    event.preventDefault();
    fetch(this.action, {
      method: "POST",
      body: new URLSearchParams({ choice: event.submitter.value }),
      credentials: "same-origin",
    }).then(act);
  });
  window.addEventListener("resize", makeRoom);
  act();
})();
