// Sends files in pieces by tus 1.0.0: each goes on after a lost connection and after a
// closed browser, and tells what became of it.
(function () {
  "use strict";
  var root = document.querySelector("[data-upload]");
  if (!root || !window.fetch || !window.FormData) return;
  var setting = JSON.parse(root.dataset.upload);
  var words = setting.words;
  var AT_ONCE = 3;
  var LONGEST_WAIT = 30000;
  var SERVER_TRIES = 6;
  var SPOKEN_EVERY = 10000;
  var HEADERS = { Accept: "application/json", "Tus-Resumable": "1.0.0" };
  // What systems put into folders beside the photos.
  var NOT_PHOTOS = /^(\.|thumbs\.db$|desktop\.ini$|picasa\.ini$)/i;
  var MEMORY = "kancelar-upload:" + setting.user + ":" + setting.album;
  var ENDED = ["stored", "skipped", "refused", "given_up"];

  var entries = [];
  var allPaused = false;
  var same = null;
  var spokenAt = 0;

  function one(selector, inside) {
    return (inside || root).querySelector(selector);
  }

  function say(name, values) {
    return words[name].replace(/\$\{(\w+)\}/g, function (whole, key) {
      return values && key in values ? values[key] : whole;
    });
  }

  function made(name, attributes, text) {
    var element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) {
      element.setAttribute(key, attributes[key]);
    });
    if (text) element.textContent = text;
    return element;
  }

  function button(text, kind, about, act) {
    var element = made("button", { type: "button", class: "btn btn-sm btn-" + kind }, text);
    element.append(made("span", { class: "visually-hidden" }, ": " + about));
    element.addEventListener("click", act);
    return element;
  }

  // What the browser remembers: which upload a file of the disk belongs to.
  function remembered() {
    try {
      return JSON.parse(localStorage.getItem(MEMORY)) || {};
    } catch (error) {
      return {};
    }
  }

  function remember(mark, uid) {
    var all = remembered();
    if (uid) all[mark] = uid;
    else delete all[mark];
    try {
      localStorage.setItem(MEMORY, JSON.stringify(all));
    } catch (error) {
      // Without a memory the server's own list still tells what is unfinished.
    }
  }

  function percent(entry) {
    if (entry.state === "stored") return 100;
    return entry.size ? Math.floor((100 * entry.sent) / entry.size) : 0;
  }

  function sized(bytes) {
    var lang = document.documentElement.lang || "cs";
    var number = new Intl.NumberFormat(lang, { maximumFractionDigits: 1 });
    if (bytes < 1048576) return Math.max(1, Math.round(bytes / 1024)) + "\u00a0kB";
    return number.format(bytes / 1048576) + "\u00a0MB";
  }

  // The row of a file.
  function row(entry) {
    var item = made("li");
    item.append(made("span", { class: "k-upload__name" }, entry.name));
    entry.stateLine = made("p", { class: "k-upload__state" });
    entry.bar = made("progress", { max: 100, value: 0, "aria-label": entry.name });
    entry.buttons = made("div", { class: "k-upload__buttons" });
    item.append(entry.stateLine, entry.buttons, entry.bar);
    entry.row = item;
    one("[data-upload-list] ul").append(item);
    one("[data-upload-list]").hidden = false;
  }

  function describe(entry) {
    if (entry.message) return entry.message;
    if (entry.state === "sending") return say("sends", { percent: percent(entry) });
    if (entry.state === "lost" || entry.state === "paused" || entry.state === "choose_again")
      return say(entry.state, { percent: percent(entry) });
    return say(
      { waiting: "waits", asked: "asks", failed: "again" }[entry.state] || entry.state
    );
  }

  function show(entry) {
    entry.stateLine.textContent = describe(entry) + " · " + sized(entry.size);
    entry.bar.value = percent(entry);
    entry.bar.hidden = ENDED.indexOf(entry.state) >= 0 || entry.state === "asked";
    var bad = entry.state === "refused" || entry.state === "failed";
    entry.row.className = bad ? "k-upload__bad" : "";
    if (entry.shown === entry.state) return;
    var focused = entry.buttons.contains(document.activeElement);
    entry.shown = entry.state;
    entry.buttons.replaceChildren.apply(entry.buttons, buttonsOf(entry));
    if (focused && entry.buttons.firstElementChild) entry.buttons.firstElementChild.focus();
  }

  function buttonsOf(entry) {
    var found = [];
    if (["waiting", "sending", "lost"].indexOf(entry.state) >= 0)
      found.push(button(words.pause, "outline-primary", entry.name, function () {
        pause(entry);
      }));
    if (entry.state === "paused" || entry.state === "failed")
      found.push(button(words.resume, "outline-primary", entry.name, function () {
        resume(entry);
      }));
    if (ENDED.indexOf(entry.state) < 0 && entry.state !== "examines")
      found.push(button(words.remove, "outline-secondary", entry.name, function () {
        giveUp(entry);
      }));
    if (entry.state === "stored" && entry.item && entry.item["@id"]) {
      var link = made("a", { class: "btn btn-sm btn-outline-primary", href: entry.item["@id"] + "/edit" }, words.edit);
      link.append(made("span", { class: "visually-hidden" }, ": " + entry.name));
      found.push(link);
    }
    return found;
  }

  // All files together.
  function summary() {
    var counted = entries.filter(function (entry) {
      return entry.state !== "given_up" && entry.state !== "choose_again";
    });
    var all = 0;
    var sent = 0;
    counted.forEach(function (entry) {
      all += entry.size;
      sent += ENDED.indexOf(entry.state) >= 0 ? entry.size : entry.sent;
    });
    return {
      counted: counted,
      all: counted.length,
      done: counted.filter(function (entry) {
        return ENDED.indexOf(entry.state) >= 0;
      }).length,
      stored: counted.filter(function (entry) {
        return entry.state === "stored";
      }).length,
      percent: all ? Math.floor((100 * sent) / all) : 0,
    };
  }

  function tell() {
    var now = summary();
    one("[data-upload-progress]").hidden = !now.all;
    var asked = entries.filter(function (entry) {
      return entry.state === "asked";
    }).length;
    var ended = now.all > 0 && now.done === now.all;
    var text = ended
      ? say("finished", { stored: now.stored, others: now.all - now.stored })
      : say("whole", { done: now.done, all: now.all, percent: now.percent });
    if (asked) text += ". " + say("to_decide", { number: asked });
    one("[data-upload-whole]").textContent = text;
    one("[data-upload-bar]").value = now.percent;
    var pauses = one("[data-upload-pause]");
    pauses.textContent = allPaused ? words.resume_all : words.pause_all;
    pauses.hidden = !entries.some(function (entry) {
      return ["waiting", "sending", "lost", "paused"].indexOf(entry.state) >= 0;
    });
    // Spoken now and then, and at the end: a voice must not talk without a pause.
    var key = now.done + "/" + now.all + "/" + asked;
    if (key === tell.spoken) return;
    if (!ended && Date.now() - spokenAt < SPOKEN_EVERY) return;
    tell.spoken = key;
    spokenAt = Date.now();
    one("[data-upload-live]").textContent = text;
  }

  function become(entry, state, message) {
    entry.state = state;
    entry.message = message || "";
    show(entry);
    tell();
  }

  // Requests.
  function request(method, url, headers, body, progress, entry) {
    return new Promise(function (resolve, reject) {
      var xhr = new XMLHttpRequest();
      xhr.open(method, url);
      Object.keys(Object.assign({}, HEADERS, headers)).forEach(function (key) {
        xhr.setRequestHeader(key, headers && key in headers ? headers[key] : HEADERS[key]);
      });
      if (progress)
        xhr.upload.onprogress = function (event) {
          progress(event.loaded);
        };
      xhr.onload = function () {
        var data = {};
        try {
          data = JSON.parse(xhr.responseText);
        } catch (error) {
          // A proxy answers in words of its own; its status is enough.
        }
        resolve({ status: xhr.status, data: data, xhr: xhr });
      };
      xhr.onerror = xhr.ontimeout = function () {
        reject(new Error("lost"));
      };
      xhr.onabort = function () {
        reject(new Error("aborted"));
      };
      // A connection that is cut without a word would be waited for for ever.
      xhr.timeout = 15 * 60000;
      if (entry) entry.xhr = xhr;
      xhr.send(body || null);
    });
  }

  function encoded(text) {
    var binary = "";
    new TextEncoder().encode(text).forEach(function (byte) {
      binary += String.fromCharCode(byte);
    });
    return btoa(binary);
  }

  function address(uid) {
    return setting.url + "/@tus-upload" + (uid ? "/" + uid : "");
  }

  function pauseFor(milliseconds, entry) {
    return new Promise(function (resolve) {
      var timer = setTimeout(resolve, milliseconds);
      entry.wake = function () {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  // One file from its beginning to its end; whatever happens, it ends in a state.
  async function run(entry) {
    var tries = 0;
    while (entry.state === "sending" || entry.state === "lost") {
      try {
        var answer = await step(entry);
        if (answer === null) {
          tries = 0;
          continue;
        }
        if (answer.status >= 500 && answer.status !== 507 && ++tries < SERVER_TRIES) {
          entry.known = false;
          await pauseFor(Math.min(1000 * Math.pow(2, tries), LONGEST_WAIT), entry);
          continue;
        }
        return refuse(entry, answer);
      } catch (error) {
        if (error.message === "aborted") {
          if (entry.state !== "sending" && entry.state !== "lost") return;
          continue;
        }
        if (error.message !== "lost") {
          become(entry, "refused", String(error.message || error));
          return;
        }
        entry.known = false;
        tries++;
        become(entry, "lost");
        await pauseFor(Math.min(500 * Math.pow(2, tries), LONGEST_WAIT), entry);
      }
    }
  }

  // The next request; null if the file goes on, or the answer that stops it.
  async function step(entry) {
    if (!entry.uid) return begin(entry);
    if (!entry.known) return ask(entry);
    if (entry.state === "lost") become(entry, "sending");
    var at = entry.sent;
    var piece = entry.file.slice(at, at + setting.piece);
    if (at + piece.size >= entry.size) entry.last = true;
    var answer = await request(
      "PATCH",
      address(entry.uid),
      { "Upload-Offset": at, "Content-Type": "application/offset+octet-stream" },
      piece,
      function (loaded) {
        entry.sent = Math.min(at + loaded, entry.size);
        if (entry.last && entry.sent >= entry.size) entry.message = words.examines;
        show(entry);
        tell();
      },
      entry
    );
    entry.message = "";
    entry.sent = at;
    if (answer.status === 409 && !answer.data.state) return again(entry, answer);
    if (answer.status === 423) {
      entry.known = false;
      await pauseFor(2000, entry);
      return null;
    }
    if (answer.status !== 200) return answer;
    return took(entry, answer.data);
  }

  // The server has another number of bytes than we thought; a refusal has none.
  function again(entry, answer) {
    var here = answer.xhr.getResponseHeader("Upload-Offset");
    if (here === null || Number(here) === entry.sent) return answer;
    entry.sent = Number(here);
    return null;
  }

  async function begin(entry) {
    var metadata =
      "filename " + encoded(entry.name) + ",mark " + encoded(entry.mark);
    var answer = await request(
      "POST",
      address(),
      { "Upload-Length": entry.size, "Upload-Metadata": metadata },
      null,
      null,
      entry
    );
    if (answer.status !== 201) return answer;
    entry.uid = answer.data.uid;
    entry.sent = 0;
    entry.known = true;
    remember(entry.mark, entry.uid);
    return null;
  }

  async function ask(entry) {
    var answer = await request("GET", address(entry.uid), {}, null, null, entry);
    if (answer.status === 404) {
      entry.uid = "";
      entry.sent = 0;
      remember(entry.mark, "");
      return null;
    }
    if (answer.status !== 200) return answer;
    entry.known = true;
    if (answer.data.state === "uploading" && answer.data.offset >= entry.size) {
      // All is here, but not examined: the last bytes once more make the server go on.
      entry.sent = Math.max(0, entry.size - 1);
      return null;
    }
    return took(entry, answer.data);
  }

  function took(entry, data) {
    entry.sent = data.offset;
    if (data.state === "uploading") {
      if (entry.state === "lost") become(entry, "sending");
      show(entry);
      tell();
      return null;
    }
    ended(entry, data);
    return null;
  }

  function ended(entry, data, message) {
    if (data.state === "asked") {
      entry.offer = data;
      // Nothing like it is there: only the server was too busy to store it at once.
      if (!(data.duplicates || []).length) return decideBy(entry, "store");
      if (same && decideBy(entry, same)) return;
      become(entry, "asked");
      offer(entry);
      return;
    }
    remember(entry.mark, "");
    entry.item = data.item;
    var notices = ((data.found || {}).notices || []).join(" ");
    become(entry, data.state, [message || words[data.state], notices].join(" ").trim());
  }

  function refuse(entry, answer) {
    entry.known = false;
    if (answer.status === 401 || answer.status === 403)
      return become(entry, "failed", words.log_in);
    var message = answer.data.message || words.again;
    var kept = answer.status >= 500 || !answer.data.message;
    if (!kept) {
      remember(entry.mark, "");
      entry.uid = "";
    }
    become(entry, kept ? "failed" : "refused", message);
  }

  function pump() {
    var running = entries.filter(function (entry) {
      return entry.running;
    }).length;
    entries.forEach(function (entry) {
      if (running >= AT_ONCE || entry.state !== "waiting" || allPaused || entry.running) return;
      running++;
      entry.running = true;
      become(entry, "sending");
      run(entry).then(function () {
        entry.running = false;
        pump();
      });
    });
    tell();
  }

  function pause(entry) {
    become(entry, "paused");
    if (entry.xhr) entry.xhr.abort();
    if (entry.wake) entry.wake();
  }

  function resume(entry) {
    entry.known = false;
    become(entry, "waiting");
    pump();
  }

  function giveUp(entry) {
    var uid = entry.uid;
    become(entry, "given_up");
    if (entry.xhr) entry.xhr.abort();
    if (entry.wake) entry.wake();
    if (entry.card) entry.card.remove();
    hideAsked();
    remember(entry.mark, "");
    if (uid) request("DELETE", address(uid)).catch(function () {});
  }

  // What comes in by the fields, by dragging and from folders.
  function add(files) {
    Array.from(files).forEach(function (file) {
      if (NOT_PHOTOS.test(file.name)) return;
      var mark = [file.name, file.size, file.lastModified].join("|");
      var known = entries.find(function (entry) {
        return entry.mark === mark && entry.state !== "given_up" && entry.state !== "refused";
      });
      if (known) {
        if (known.state === "choose_again") {
          known.file = file;
          become(known, "waiting");
        }
        return;
      }
      var entry = {
        file: file,
        name: file.name,
        size: file.size,
        mark: mark,
        uid: remembered()[mark] || "",
        sent: 0,
        known: false,
        state: "waiting",
        message: "",
      };
      entries.push(entry);
      row(entry);
      show(entry);
    });
    pump();
  }

  function readEntry(entry) {
    return new Promise(function (resolve) {
      if (entry.isFile) {
        entry.file(
          function (file) {
            resolve([file]);
          },
          function () {
            resolve([]);
          }
        );
        return;
      }
      var reader = entry.createReader();
      var found = [];
      (function next() {
        reader.readEntries(
          function (some) {
            if (some.length) {
              found = found.concat(some);
              next();
              return;
            }
            Promise.all(found.map(readEntry)).then(function (lists) {
              resolve([].concat.apply([], lists));
            });
          },
          function () {
            resolve([]);
          }
        );
      })();
    });
  }

  // What the archive may have already.
  function figure(source, alt, lines, link) {
    var element = made("figure");
    var picture = source
      ? made("img", { class: "k-upload__picture", src: source, alt: alt })
      : made("p", { class: "k-upload__picture" }, words.no_preview);
    if (source)
      picture.addEventListener("error", function () {
        picture.replaceWith(made("p", { class: "k-upload__picture" }, words.no_preview));
      });
    var caption = made("figcaption");
    lines.filter(Boolean).forEach(function (line, number) {
      var place = made(number ? "div" : "strong", {}, number || !link ? line : "");
      if (!number && link) place.append(made("a", { href: link, target: "_blank" }, line));
      caption.append(place);
    });
    element.append(picture, caption);
    return element;
  }

  function facts(found) {
    return [
      found.width ? say("pixels", { width: found.width, height: found.height }) : "",
      found.taken
        ? say("taken", {
            taken: new Date(found.taken).toLocaleString(document.documentElement.lang || "cs"),
          })
        : "",
    ];
  }

  function offer(entry) {
    var card = made("div", { class: "k-upload__asked" });
    card.append(made("h3", { tabindex: "-1" }, entry.name));
    var duplicates = entry.offer.duplicates || [];
    if (duplicates.length)
      card.append(made("p", {}, duplicates[0].exact ? words.exact : words.near));
    if (duplicates.length > 1) card.append(made("p", {}, say("several", { number: duplicates.length })));
    var sides = made("div", { class: "k-upload__sides" });
    var preview = entry.file && !(entry.offer.found || {}).video ? URL.createObjectURL(entry.file) : "";
    sides.append(figure(preview, entry.name, [words.new_picture].concat(facts(entry.offer.found || {}), sized(entry.size))));
    duplicates.forEach(function (old, number) {
      var side = figure(
        old.thumbnail,
        old.alt,
        [words.old_picture + ": " + old.title, say("in_album", { album: old.album.title })].concat(facts(old)),
        old["@id"]
      );
      if (duplicates.length > 1) one("figcaption", side).append(meant(entry, old, number));
      sides.append(side);
    });
    card.append(sides);
    var all = made("input", { type: "checkbox", class: "form-check-input", id: "all-" + entry.uid });
    var choices = made("div", { class: "k-form__buttons" });
    ["store", "skip"].concat(duplicates.length ? ["use", "replace"] : []).forEach(function (decision) {
      choices.append(
        button(words[decision], decision === "store" ? "primary" : "outline-primary", entry.name, function () {
          if (all.checked) same = decision;
          decideBy(entry, decision);
          if (all.checked)
            entries.forEach(function (other) {
              if (other.state === "asked" && other !== entry) decideBy(other, decision);
            });
        })
      );
    });
    var together = made("div", { class: "form-check" });
    var label = made("label", { class: "form-check-label", for: "all-" + entry.uid }, words.for_all);
    together.append(all, label);
    card.append(choices, together);
    entry.card = card;
    entry.preview = preview;
    one("[data-upload-asked]").append(card);
    one("[data-upload-asked]").hidden = false;
  }

  // Which of several it is that is shown here or replaced.
  function meant(entry, old, number) {
    var id = "meant-" + entry.uid + "-" + number;
    var facts = { type: "radio", class: "form-check-input", name: "meant-" + entry.uid, id: id, value: old.UID };
    if (!number) facts.checked = "checked";
    var label = made("label", { class: "form-check-label", for: id }, words.meant);
    label.append(made("span", { class: "visually-hidden" }, ": " + old.title));
    var place = made("div", { class: "form-check" });
    place.append(made("input", facts), label);
    return place;
  }

  function hideAsked() {
    var section = one("[data-upload-asked]");
    section.hidden = !one(".k-upload__asked", section);
  }

  function decideBy(entry, decision) {
    var duplicates = entry.offer.duplicates || [];
    if ((decision === "use" || decision === "replace") && !duplicates.length) return false;
    var body = { decision: decision };
    if (decision === "use" || decision === "replace") {
      var chosen = entry.card && one("[name^=meant-]:checked", entry.card);
      body.item = chosen ? chosen.value : duplicates[0].UID;
    }
    var next = entry.card && (entry.card.nextElementSibling || entry.card.previousElementSibling);
    var moves = entry.card && entry.card.contains(document.activeElement);
    if (entry.card) entry.card.remove();
    hideAsked();
    if (moves) ((next && one("h3", next)) || next || one("[data-upload-pause]")).focus();
    if (entry.preview) URL.revokeObjectURL(entry.preview);
    become(entry, "examines");
    var told = { use: "used", replace: "replaced" }[decision];
    send(entry, body, told ? words[told] : "", 0);
    return true;
  }

  function send(entry, body, told, tries) {
    request("POST", address(entry.uid), { "Content-Type": "application/json" }, JSON.stringify(body))
      .then(function (answer) {
        if (answer.status === 200) return ended(entry, answer.data, told);
        if (answer.status >= 500 && answer.status !== 507 && tries < SERVER_TRIES) throw new Error("lost");
        become(entry, "asked", answer.data.message || words.again);
        offer(entry);
      })
      .catch(function () {
        setTimeout(
          function () {
            send(entry, body, told, tries + 1);
          },
          Math.min(1000 * Math.pow(2, tries), LONGEST_WAIT)
        );
      });
  }

  // What an earlier visit has left.
  function unfinished() {
    request("GET", address())
      .then(function (answer) {
        (answer.data.items || []).forEach(function (item) {
          if (entries.some(function (entry) { return entry.uid === item.uid; })) return;
          var entry = {
            file: null,
            name: item.name,
            size: item.length,
            mark: item.mark,
            uid: item.uid,
            sent: item.offset,
            known: false,
            state: "choose_again",
            message: "",
          };
          entries.push(entry);
          row(entry);
          if (item.state === "asked") ended(entry, item);
          else become(entry, "choose_again");
        });
      })
      .catch(function () {});
  }

  function listen() {
    ["upload-files", "upload-folder"].forEach(function (id) {
      var field = document.getElementById(id);
      field.addEventListener("change", function () {
        add(field.files);
        field.value = "";
      });
    });
    var place = one("[data-upload-drop]");
    ["dragenter", "dragover"].forEach(function (name) {
      place.addEventListener(name, function (event) {
        event.preventDefault();
        place.dataset.over = "";
      });
    });
    ["dragleave", "drop"].forEach(function (name) {
      place.addEventListener(name, function () {
        delete place.dataset.over;
      });
    });
    // A file that misses the field would open in place of the page.
    ["dragover", "drop"].forEach(function (name) {
      window.addEventListener(name, function (event) {
        event.preventDefault();
      });
    });
    place.addEventListener("drop", function (event) {
      var items = Array.from(event.dataTransfer.items || []).map(function (item) {
        return item.webkitGetAsEntry && item.webkitGetAsEntry();
      });
      if (!items.length || items.indexOf(null) >= 0) return add(event.dataTransfer.files);
      Promise.all(items.map(readEntry)).then(function (lists) {
        add([].concat.apply([], lists));
      });
    });
    one("[data-upload-pause]").addEventListener("click", function () {
      allPaused = !allPaused;
      entries.forEach(function (entry) {
        if (allPaused && ["waiting", "sending", "lost"].indexOf(entry.state) >= 0) pause(entry);
        else if (!allPaused && entry.state === "paused") resume(entry);
      });
      tell();
    });
    window.addEventListener("online", function () {
      entries.forEach(function (entry) {
        if (entry.state === "lost" && entry.wake) entry.wake();
      });
    });
    window.addEventListener("beforeunload", function (event) {
      var busy = entries.some(function (entry) {
        return ["waiting", "sending", "lost"].indexOf(entry.state) >= 0;
      });
      if (busy) {
        event.preventDefault();
        event.returnValue = words.leaves;
      }
    });
  }

  one("[data-upload-plain]").hidden = true;
  root.querySelectorAll("[data-upload-script]").forEach(function (element) {
    element.hidden = false;
  });
  root.querySelectorAll("[data-upload-form-asked]").forEach(function (element) {
    element.remove();
  });
  one("form").addEventListener("submit", function (event) {
    event.preventDefault();
  });
  listen();
  unfinished();
})();
