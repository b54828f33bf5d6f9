/* The photos of an album: pictures that are loaded when they are about to be seen, and
   one of them large, with arrows. Without this script the page shows them all, and each
   leads to its page. */

(function () {
  "use strict";

  const dialog = document.getElementById("k-lightbox");
  const links = Array.from(document.querySelectorAll(".k-tile__link"));
  if (!dialog || !dialog.showModal || !links.length) return;

  /* Pictures of the grid */

  const ATTRIBUTES = ["srcset", "src"];

  function later(picture) {
    for (const element of picture.querySelectorAll("source, img")) {
      for (const name of ATTRIBUTES) {
        if (!element.hasAttribute(name)) continue;
        element.setAttribute(`data-${name}`, element.getAttribute(name));
        element.removeAttribute(name);
      }
    }
  }

  function now(picture) {
    for (const element of picture.querySelectorAll("source, img")) {
      for (const name of ATTRIBUTES) {
        const value = element.getAttribute(`data-${name}`);
        if (value === null) continue;
        element.removeAttribute(`data-${name}`);
        element.setAttribute(name, value);
      }
    }
  }

  const seen = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (!entry.isIntersecting) continue;
      seen.unobserve(entry.target);
      now(entry.target);
    }
  });

  for (const link of links) {
    const hidden = link.querySelector("noscript");
    if (!hidden) continue;
    const parsed = new DOMParser().parseFromString(hidden.textContent, "text/html");
    const picture = document.importNode(parsed.querySelector("picture"), true);
    later(picture);
    for (const image of picture.querySelectorAll("img")) image.removeAttribute("loading");
    hidden.replaceWith(picture);
    seen.observe(picture);
  }

  /* On paper all of them are seen. */
  window.addEventListener("beforeprint", () => {
    document.querySelectorAll(".k-tile picture").forEach(now);
  });

  /* One photo, large */

  const part = (name) => dialog.querySelector(`[data-k="${name}"]`);
  const photos = links.filter((link) => !link.classList.contains("k-tile__link--video"));
  const SHOWN_FOR = 5000;
  const SWIPE = 50;
  let place = -1;
  let timer = 0;
  let turned = false;

  function large(link) {
    const source = link.querySelector("picture");
    if (!source) return null;
    const picture = source.cloneNode(true);
    now(picture);
    for (const element of picture.querySelectorAll("source, img")) {
      element.setAttribute("sizes", "100vw");
    }
    const image = picture.querySelector("img");
    image.removeAttribute("loading");
    image.removeAttribute("style");
    return picture;
  }

  const ahead = new Map();

  function prepare(index) {
    const link = photos[index];
    if (!link || ahead.has(index)) return;
    ahead.set(index, large(link));
  }

  function show(index) {
    place = index;
    const link = photos[index];
    const figure = link.closest("figure");
    const picture = ahead.get(index) || large(link);
    ahead.clear();
    part("picture").replaceChildren(...(picture ? [picture] : []));
    part("number").textContent = link.dataset.number;
    part("told").textContent = link.dataset.title;
    const caption = figure.querySelector("figcaption").cloneNode(true);
    part("caption").replaceChildren(...caption.childNodes);
    part("page").href = link.href;
    part("press").hidden = !link.dataset.press;
    if (link.dataset.press) part("press").href = link.dataset.press;
    part("previous").disabled = index === 0 && !dialog.dataset.previous;
    part("next").disabled = index === photos.length - 1 && !dialog.dataset.next;
    history.replaceState(history.state, "", `#${figure.id}`);
    prepare(index + 1);
    prepare(index - 1);
  }

  function open(index) {
    if (index < 0) return;
    show(index);
    if (!dialog.open) dialog.showModal();
    part("next").focus();
    if (part("next").disabled) part("close").focus();
  }

  /* The page before or after this one opens with its nearest photo. */
  function leave(url, end) {
    window.location.assign(`${url}#${end}`);
  }

  function turn(step) {
    const wanted = place + step;
    if (wanted >= 0 && wanted < photos.length) {
      show(wanted);
      return true;
    }
    const url = step > 0 ? dialog.dataset.next : dialog.dataset.previous;
    if (url) leave(url, step > 0 ? "first-photo" : "last-photo");
    return Boolean(url);
  }

  function play(on) {
    window.clearInterval(timer);
    timer = 0;
    part("play").setAttribute("aria-pressed", String(on));
    part("place").setAttribute("aria-live", on ? "off" : "polite");
    if (!on) return;
    timer = window.setInterval(() => {
      if (place + 1 >= photos.length) play(false);
      else show(place + 1);
    }, SHOWN_FOR);
  }

  photos.forEach((link, index) => {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
      event.preventDefault();
      open(index);
    });
  });

  part("previous").addEventListener("click", () => { play(false); turn(-1); });
  part("next").addEventListener("click", () => { play(false); turn(1); });
  part("close").addEventListener("click", () => dialog.close());
  part("play").addEventListener("click", () => play(!timer));

  dialog.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const actions = {
      ArrowLeft: () => turn(-1),
      ArrowRight: () => turn(1),
      Home: () => show(0),
      End: () => show(photos.length - 1),
    };
    if (!(event.key in actions)) return;
    event.preventDefault();
    play(false);
    actions[event.key]();
  });

  dialog.addEventListener("click", (event) => {
    if (turned) return;
    if (event.target === dialog || event.target === part("stage")) dialog.close();
  });

  dialog.addEventListener("close", () => {
    play(false);
    history.replaceState(history.state, "", window.location.pathname + window.location.search);
    part("picture").replaceChildren();
    const link = photos[place];
    if (link) link.focus();
  });

  /* Fingers */

  let begin = null;
  const stage = part("stage");
  stage.addEventListener("touchstart", (event) => {
    begin = event.touches.length === 1 ? event.touches[0] : null;
    turned = false;
  }, { passive: true });
  stage.addEventListener("touchend", (event) => {
    if (!begin) return;
    const end = event.changedTouches[0];
    const across = end.clientX - begin.clientX;
    const down = end.clientY - begin.clientY;
    begin = null;
    if (Math.abs(across) < SWIPE || Math.abs(across) < 2 * Math.abs(down)) return;
    turned = true;
    play(false);
    turn(across < 0 ? 1 : -1);
  }, { passive: true });

  /* An address that names a photo opens it. */

  const named = window.location.hash.slice(1);
  const ends = { "first-photo": 0, "last-photo": photos.length - 1 };
  if (named in ends) open(ends[named]);
  else if (named) open(photos.findIndex((link) => link.closest("figure").id === named));

  const start = document.querySelector("[data-k-slideshow]");
  if (start && photos.length > 1) {
    start.hidden = false;
    start.addEventListener("click", () => {
      open(0);
      play(true);
      part("play").focus();
    });
  }
})();
