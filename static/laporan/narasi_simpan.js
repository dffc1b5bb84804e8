// Saving by itself. What could not be sent stays in this browser and is sent again.
const PAUSE = 8_000;
const AGAIN = 15_000;

export function makeSaver(form) {
  const box = form.querySelector("textarea[name=isi]");
  const version = form.querySelector("input[name=versi]");
  const place = form.querySelector("[data-kabar]");
  const memory = `narasi:${form.action}`;
  let timer;
  let saving = false;
  let stopped = false;
  let stored = box.value;

  const tell = (text, ...more) => place.replaceChildren(text, ...more);
  const isDirty = () => box.value !== stored;

  function remember() {
    try {
      if (isDirty()) localStorage.setItem(memory, JSON.stringify({ isi: box.value }));
      else localStorage.removeItem(memory);
    } catch (error) {
      // A full or forbidden store: the server is asked all the same.
      if (error.name !== "QuotaExceededError" && error.name !== "SecurityError") throw error;
    }
  }

  async function save() {
    clearTimeout(timer);
    if (saving || stopped || !isDirty()) return;
    saving = true;
    const text = box.value;
    tell("Menyimpan…");
    let pause = 0;
    try {
      const answer = await fetch(form.action, {
        method: "POST", body: new FormData(form), headers: { Accept: "application/json" },
      });
      pause = await heed(answer, text);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      tell("Belum tersimpan: peladen tidak terjangkau. Tulisan disimpan di peramban ini dan dicoba lagi.");
      pause = AGAIN;
    }
    saving = false;
    remember();
    if (isDirty() && !stopped) timer = setTimeout(save, pause || PAUSE);
  }

  async function heed(answer, text) {
    const kind = answer.headers.get("Content-Type") ?? "";
    const content = kind.includes("json") ? await answer.json() : {};
    if (answer.ok && "versi" in content) {
      version.value = content.versi;
      stored = text;
      tell(`Tersimpan pukul ${new Date().toLocaleTimeString("id-ID", { hour: "2-digit", minute: "2-digit" })}.`);
      return 0;
    }
    if (answer.status === 409) {
      stopped = true;
      tellConflict(content.oleh);
      return 0;
    }
    tell(content.kalimat ?? "Belum tersimpan. Muat ulang halaman ini; tulisan Anda tersimpan di peramban ini.");
    return AGAIN;
  }

  function tellConflict(name) {
    const button = document.createElement("button");
    button.className = "btn btn-sm btn-primary";
    button.textContent = "Bandingkan dan satukan";
    tell(`${name} menyimpan bagian ini lebih dahulu. Tulisan Anda belum hilang. `, button);
  }

  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") save();
  });
  window.addEventListener("beforeunload", (event) => {
    if (isDirty() && !form.dataset.dikirim) event.preventDefault();
  });
  form.addEventListener("submit", () => {
    form.dataset.dikirim = "1";
    clearTimeout(timer);
    stopped = true;
    try { localStorage.removeItem(memory); } catch (error) { if (error.name !== "SecurityError") throw error; }
  });

  function offer(use) {
    let kept = null;
    try { kept = JSON.parse(localStorage.getItem(memory)); } catch (error) { if (!["SecurityError", "SyntaxError"].includes(error.name)) throw error; }
    if (!kept?.isi || kept.isi === box.value) return;
    const take = makeButton("Pakai tulisan itu", () => { use(kept.isi); tell(""); });
    const drop = makeButton("Buang", () => { localStorage.removeItem(memory); tell(""); });
    tell("Ada tulisan di peramban ini yang belum tersimpan. ", take, " ", drop);
  }

  function makeButton(label, run) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-sm btn-outline-secondary";
    button.textContent = label;
    button.addEventListener("click", run);
    return button;
  }

  return {
    changed() {
      remember();
      if (stopped) return;
      tell("Belum tersimpan.");
      clearTimeout(timer);
      timer = setTimeout(save, PAUSE);
    },
    offer,
  };
}
