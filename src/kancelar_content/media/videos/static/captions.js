/* The table of captions beside the video. Without this script the form is a text area.
   The server knows the rules: it is asked what is wrong and what is hard to read. */
(() => {
  const form = document.getElementById("captions");
  const video = form && form.querySelector("video");
  if (!video || !form.dataset.rows) return;

  const list = form.querySelector(".k-captions__rows");
  const model = document.getElementById("captions-row");
  const clock = document.getElementById("captions-clock");
  const status = document.getElementById("captions-status");
  const file = form.elements.file;
  const PAUSE_BEFORE_ASKING = 700;
  const USUAL_LENGTH = 2;
  const MOST_STEPS_BACK = 200;

  let rows = JSON.parse(form.dataset.rows);
  let current = 0;
  let past = [];
  let future = [];
  let unsaved = false;
  let asking = 0;

  const seconds = (typed) => {
    const parts = typed.trim().replace(",", ".").split(":");
    const numbers = parts.map((part) => (part === "" ? NaN : Number(part)));
    return numbers.reduce((whole, part) => whole * 60 + part, 0);
  };

  const written = (moment) => {
    const whole = Math.max(0, Math.round(moment * 1000));
    const pad = (number, digits) => String(number).padStart(digits, "0");
    const hours = pad(Math.floor(whole / 3600000), 2);
    const minutes = pad(Math.floor(whole / 60000) % 60, 2);
    return `${hours}:${minutes}:${pad(Math.floor(whole / 1000) % 60, 2)}.${pad(whole % 1000, 3)}`;
  };

  /* The picture of what is written, over the video */
  const track = video.addTextTrack("captions", "", form.elements.language.value);
  track.mode = "showing";

  const preview = () => {
    Array.from(track.cues || []).forEach((cue) => track.removeCue(cue));
    rows.forEach((row) => {
      const start = seconds(row.start);
      const end = seconds(row.end);
      if (end > start && row.text) track.addCue(new VTTCue(start, end, row.text));
    });
  };

  /* The table */
  const field = (place, name) =>
    list.children[place] && list.children[place].querySelector(`[data-field=${name}]`);

  const draw = () => {
    while (list.children.length > rows.length) list.lastElementChild.remove();
    while (list.children.length < rows.length) {
      list.append(model.content.cloneNode(true));
    }
    rows.forEach((row, place) => {
      ["start", "end", "text"].forEach((name) => {
        const input = field(place, name);
        if (input.value !== row[name]) input.value = row[name];
      });
    });
    document.getElementById("captions-empty").hidden = rows.length > 0;
    current = Math.max(0, Math.min(current, rows.length - 1));
    mark();
    preview();
  };

  const mark = () => {
    Array.from(list.children).forEach((item, place) => {
      item.classList.toggle("k-captions__row--current", place === current);
    });
  };

  const focus = (place, name = "text") => {
    current = Math.max(0, Math.min(place, rows.length - 1));
    const input = field(current, name);
    if (input) {
      input.focus();
      input.closest("li").scrollIntoView({ block: "nearest" });
    }
    mark();
  };

  const copy = () => JSON.stringify(rows);

  const changed = () => {
    unsaved = true;
    status.textContent = status.dataset.unsaved;
    window.clearTimeout(asking);
    asking = window.setTimeout(() => ask(false), PAUSE_BEFORE_ASKING);
  };

  const remember = (before) => {
    past.push(before);
    if (past.length > MOST_STEPS_BACK) past.shift();
    future = [];
  };

  /* Change the rows so that it can be taken back. */
  const change = (work) => {
    const before = copy();
    work();
    if (copy() === before) return;
    remember(before);
    draw();
    changed();
  };

  const step = (from, to) => {
    if (!from.length) return;
    to.push(copy());
    rows = JSON.parse(from.pop());
    draw();
    changed();
    focus(current);
  };

  const actions = {
    play: () => (video.paused ? video.play() : video.pause()),
    back: () => {
      video.currentTime = Math.max(0, video.currentTime - 2);
    },
    start: () =>
      change(() => {
        if (rows[current]) rows[current].start = written(video.currentTime);
      }),
    end: () =>
      change(() => {
        if (rows[current]) rows[current].end = written(video.currentTime);
      }),
    add: () => {
      const now = video.currentTime;
      let place = rows.findIndex((row) => seconds(row.start) > now);
      if (place < 0) place = rows.length;
      const next = rows[place] ? seconds(rows[place].start) : Infinity;
      const end = Math.min(now + USUAL_LENGTH, next);
      change(() => {
        rows.splice(place, 0, { start: written(now), end: written(end), text: "" });
      });
      focus(place);
    },
    split: () => {
      const row = rows[current];
      const input = field(current, "text");
      if (!row || !input) return;
      const at = input.selectionStart || 0;
      const start = seconds(row.start);
      const end = seconds(row.end);
      const now = video.currentTime;
      const share = row.text.length ? at / row.text.length : 0.5;
      const middle = now > start && now < end ? now : start + (end - start) * share;
      change(() => {
        const second = { start: written(middle), end: row.end };
        second.text = row.text.slice(at).trim();
        rows.splice(current + 1, 0, second);
        row.end = written(middle);
        row.text = row.text.slice(0, at).trim();
      });
      focus(current + 1);
    },
    join: () => {
      const row = rows[current];
      const next = rows[current + 1];
      if (!row || !next) return;
      change(() => {
        row.end = next.end;
        row.text = `${row.text}\n${next.text}`.trim();
        row.notes = [...(row.notes || []), ...(next.notes || [])];
        rows.splice(current + 1, 1);
      });
      focus(current);
    },
    delete: () => {
      change(() => rows.splice(current, 1));
      focus(current);
    },
    undo: () => step(past, future),
    redo: () => step(future, past),
    shift: () => {
      const by = Number(document.getElementById("captions-shift").value) || 0;
      change(() => {
        rows.forEach((row) => {
          row.start = written(seconds(row.start) + by);
          row.end = written(seconds(row.end) + by);
        });
      });
    },
  };

  const KEYS = {
    KeyP: "play",
    KeyJ: "back",
    KeyI: "start",
    KeyO: "end",
    KeyN: "add",
    KeyK: "split",
    KeyM: "join",
    Delete: "delete",
    KeyZ: "undo",
    KeyY: "redo",
  };

  /* What is typed counts as one step when the field is left. */
  let atFocus = null;
  list.addEventListener("focusin", (event) => {
    const item = event.target.closest("li.k-captions__row");
    if (!item) return;
    current = Array.from(list.children).indexOf(item);
    atFocus = copy();
    mark();
  });
  list.addEventListener("input", (event) => {
    const name = event.target.dataset.field;
    if (!name || !rows[current]) return;
    rows[current][name] = event.target.value;
    preview();
    changed();
  });
  list.addEventListener("focusout", () => keepTyped());

  const keepTyped = () => {
    if (atFocus !== null && atFocus !== copy()) remember(atFocus);
    atFocus = null;
  };

  const act = (name) => {
    keepTyped();
    actions[name]();
    atFocus = copy();
  };

  form.addEventListener("keydown", (event) => {
    const action = KEYS[event.code];
    if (!action || !event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    act(action);
  });
  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (button) act(button.dataset.do);
  });

  video.addEventListener("timeupdate", () => {
    clock.textContent = written(video.currentTime).slice(0, -2);
    const now = video.currentTime;
    rows.forEach((row, place) => {
      const shown = now >= seconds(row.start) && now < seconds(row.end);
      list.children[place].classList.toggle("k-captions__row--shown", shown);
    });
  });

  /* The server says what is wrong and what is hard to read. */
  const tell = (answer) => {
    Array.from(list.children).forEach((item) => {
      item.querySelector(".k-captions__hints").textContent = "";
      item.querySelectorAll("[aria-invalid]").forEach((input) => {
        input.removeAttribute("aria-invalid");
      });
    });
    [...answer.refused.map((one) => ({ ...one, bad: true })), ...answer.hints].forEach(
      (one) => {
        const item = list.children[one.row];
        if (!item) return;
        const line = document.createElement("li");
        line.textContent = one.text;
        line.classList.toggle("k-captions__bad", Boolean(one.bad));
        item.querySelector(".k-captions__hints").append(line);
      }
    );
    if (answer.mark) form.elements.seen.value = answer.mark;
  };

  const ask = async (save) => {
    const sent = new FormData(form);
    ["text", "file", "remove"].forEach((name) => sent.delete(name));
    const asked = copy();
    sent.set("rows", asked);
    if (save) sent.set("save", "1");
    let answer;
    try {
      const response = await fetch(form.action, { method: "POST", body: sent });
      if (!response.ok) throw new Error(response.status);
      answer = await response.json();
    } catch {
      if (save) status.textContent = status.dataset.failed;
      return;
    }
    if (asked === copy()) tell(answer);
    if (answer.saved && asked === copy()) unsaved = false;
    if (answer.message) status.textContent = answer.message;
    if (save && answer.refused.length) {
      status.textContent = `${answer.refused[0].row + 1}. ${answer.refused[0].text}`;
      focus(answer.refused[0].row);
    }
  };

  form.addEventListener("submit", (event) => {
    // A file replaces everything, and taking away needs no rows: the form does both.
    if ((event.submitter && event.submitter.name === "remove") || file.files.length) {
      unsaved = false;
      return;
    }
    event.preventDefault();
    window.clearTimeout(asking);
    ask(true);
  });
  window.addEventListener("beforeunload", (event) => {
    if (unsaved) event.preventDefault();
  });

  form.classList.add("k-captions--table");
  form.querySelector(".k-captions__tools").hidden = false;
  document.getElementById("captions-table").hidden = false;
  document.getElementById("captions-plain").hidden = true;
  const stored = document.getElementById("captions-hints");
  if (stored) stored.hidden = true;
  draw();
  if (rows.length) ask(false);
})();
