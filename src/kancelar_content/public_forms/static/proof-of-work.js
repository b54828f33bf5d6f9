// Finds the number that a form asks for, a few milliseconds at a time.
(function () {
  "use strict";
  var form = document.querySelector("form[data-work-bits]");
  if (!form) return;
  var bits = Number(form.dataset.workBits);
  var value = form.elements.challenge.value;
  var field = form.elements.nonce;
  var question = document.getElementById(form.dataset.workQuestion);
  var status = document.getElementById(form.dataset.workStatus);
  var pressed = null;

  // SHA-256 (FIPS 180-4): WebCrypto is slower for texts as short as these.
  var K = new Uint32Array(64);
  var H = new Uint32Array(8);
  (function () {
    var found = 0;
    for (var n = 2; found < 64; n++) {
      var prime = true;
      for (var d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
      if (!prime) continue;
      if (found < 8) H[found] = (Math.sqrt(n) % 1) * 4294967296;
      K[found++] = (Math.cbrt(n) % 1) * 4294967296;
    }
  })();
  var words = new Uint32Array(64);

  function turned(word, by) {
    return (word >>> by) | (word << (32 - by));
  }

  function block(state, bytes, start) {
    for (var i = 0; i < 16; i++) {
      var at = start + 4 * i;
      words[i] =
        (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    }
    for (i = 16; i < 64; i++) {
      var a = words[i - 15];
      var b = words[i - 2];
      words[i] =
        words[i - 16] +
        words[i - 7] +
        (turned(a, 7) ^ turned(a, 18) ^ (a >>> 3)) +
        (turned(b, 17) ^ turned(b, 19) ^ (b >>> 10));
    }
    var s = Array.from(state);
    for (i = 0; i < 64; i++) {
      var e = s[4];
      var first =
        (s[7] +
          (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) +
          ((e & s[5]) ^ (~e & s[6])) +
          K[i] +
          words[i]) |
        0;
      var h = s[0];
      var second =
        ((turned(h, 2) ^ turned(h, 13) ^ turned(h, 22)) +
          ((h & s[1]) ^ (h & s[2]) ^ (s[1] & s[2]))) |
        0;
      s = [(first + second) | 0, s[0], s[1], s[2], (s[3] + first) | 0, e, s[5], s[6]];
    }
    for (i = 0; i < 8; i++) state[i] += s[i];
  }

  function digest(text) {
    var length = text.length;
    var bytes = new Uint8Array(((length + 8) >> 6) * 64 + 64);
    for (var i = 0; i < length; i++) bytes[i] = text.charCodeAt(i);
    bytes[length] = 128;
    new DataView(bytes.buffer).setUint32(bytes.length - 4, length * 8);
    var state = Uint32Array.from(H);
    for (var start = 0; start < bytes.length; start += 64) block(state, bytes, start);
    return state;
  }

  function zeros(state) {
    for (var i = 0; i < 8; i++) if (state[i]) return 32 * i + Math.clz32(state[i]);
    return 256;
  }

  function tell(text) {
    if (status) status.textContent = text;
  }

  function done(nonce) {
    field.value = nonce;
    tell(form.dataset.workDone);
    if (pressed) form.requestSubmit(pressed);
  }

  function work(nonce) {
    var end = performance.now() + 12;
    do {
      if (zeros(digest(value + ":" + nonce)) >= bits) return done(nonce);
      nonce++;
    } while (performance.now() < end);
    setTimeout(work, 0, nonce);
  }

  form.addEventListener("submit", function (event) {
    if (field.value) return;
    event.preventDefault();
    pressed = event.submitter;
    tell(form.dataset.workWait);
  });
  if (question) question.hidden = true;
  if (!field.value) setTimeout(work, 0, 0);
})();
