// What is said at a cell and of the page: saved, saving, not reached, locked, changed by another.

const LABEL = {
  menunggu: "belum terkirim",
  menyimpan: "menyimpan…",
  tersimpan: "tersimpan",
  putus: "gagal – dicoba lagi",
  galat: "belum tersimpan",
  alasan: "perlu alasan",
  bentrok: "bentrok",
  terkunci: "terkunci",
  ditolak: "ditolak",
};

export function make(nama, isi = {}, ...anak) {
  const unsur = document.createElement(nama);
  for (const [kunci, nilai] of Object.entries(isi)) {
    if (kunci in unsur) unsur[kunci] = nilai;
    else unsur.setAttribute(kunci, nilai);
  }
  unsur.append(...anak);
  return unsur;
}

export const makeTombol = (teks, kerja) =>
  make("button", { type: "button", className: "btn btn-sm btn-outline-secondary", textContent: teks, onclick: kerja });

// What tells one cell's entries from another's.
export const keyOf = (sel) => `${sel.dataset.alamat}|${sel.dataset.kolom ?? ""}`;

const placeOf = (sel) => sel.closest("td") ?? sel.parentElement;

// The box below a cell; made when something is first said.
export function boxOf(sel) {
  const tempat = placeOf(sel);
  let kotak = tempat.querySelector(":scope > .kisi-kabar");
  if (!kotak) {
    kotak = make("div", { className: "kisi-kabar", id: `kabar-${crypto.getRandomValues(new Uint32Array(1))[0]}` });
    tempat.append(kotak);
  }
  sel.setAttribute("aria-describedby", kotak.id);
  return kotak;
}

// One part of the box (`pesan`, `terbaca`, `pilihan`, `peringatan`), emptied or filled anew.
export function tell(sel, bagian, ...isi) {
  const kotak = placeOf(sel).querySelector(":scope > .kisi-kabar");
  kotak?.querySelector(`:scope > .kisi-${bagian}`)?.remove();
  if (isi.length) boxOf(sel).append(make("div", { className: `kisi-${bagian}` }, ...isi));
}

export function setKeadaan(sel, keadaan) {
  const tempat = placeOf(sel);
  if (tempat.dataset.keadaan === keadaan) return;
  let tanda = tempat.querySelector(":scope > .kisi-tanda");
  if (!keadaan) {
    tanda?.remove();
    delete tempat.dataset.keadaan;
  } else {
    tempat.dataset.keadaan = keadaan;
    if (!tanda) {
      tanda = make("span", { className: "kisi-tanda" });
      sel.after(tanda);
    }
    tanda.textContent = LABEL[keadaan] ?? keadaan;
  }
  const salah = ["galat", "alasan", "bentrok", "ditolak"].includes(keadaan);
  if (salah) sel.setAttribute("aria-invalid", "true");
  else sel.removeAttribute("aria-invalid");
}

export function showTersimpan(sel, jawab, choose) {
  tell(sel, "pesan");
  tell(sel, "terbaca", ...(jawab.terbaca ? [jawab.terbaca] : []));
  showPilihan(sel, jawab.pilihan ?? [], choose);
  tell(sel, "peringatan", ...(jawab.peringatan ?? []).map((satu) => make("p", { textContent: satu })));
}

// A text that can be read in two ways is a question with two buttons.
export function showPilihan(sel, pilihan, choose) {
  if (!pilihan.length) return tell(sel, "pilihan");
  const tombol = pilihan.map((satu) => makeTombol(satu.label, () => choose(satu.isi)));
  tell(sel, "pilihan", make("span", { textContent: "Yang dimaksud:" }), ...tombol);
}

export function showBentrok(sel, jawab, isiSaya, { pakai, paksa }) {
  const oleh = jawab.oleh ? `${jawab.oleh} menulis` : "Isi terbaru";
  tell(
    sel, "pesan",
    make("p", { textContent: `${oleh} “${jawab.isi || "kosong"}”${jawab.waktu ? ` (${jawab.waktu})` : ""}. Isi Anda: “${isiSaya || "kosong"}”.` }),
    makeTombol(`Pakai “${jawab.isi || "kosong"}”`, pakai),
    makeTombol(`Simpan “${isiSaya || "kosong"}”`, paksa),
  );
}

export function showAlasan(sel, pesan, kirim) {
  const medan = make("input", { type: "text", className: "kisi-alasan", maxLength: 500, "aria-label": `Alasan untuk ${sel.getAttribute("aria-label") ?? "isian ini"}` });
  const kerja = () => medan.value.trim() && kirim(medan.value.trim());
  medan.addEventListener("keydown", (peristiwa) => {
    peristiwa.stopPropagation();
    if (peristiwa.key === "Enter") { peristiwa.preventDefault(); kerja(); }
  });
  tell(sel, "pesan", make("p", { textContent: pesan }), medan, makeTombol("Simpan dengan alasan", kerja));
}

// The sentence of the page. It is a live region, so it changes only when it says something new.
export class Papan {
  constructor(tabel) {
    this.unsur = document.querySelector("[data-kisi-keadaan]");
    if (!this.unsur) {
      this.unsur = make("div", { className: "kisi-papan", role: "status" });
      tabel.before(this.unsur);
    }
    this.lama = "";
  }

  say(teks, ...tombol) {
    const kini = teks + tombol.map((satu) => satu.textContent).join("|");
    if (kini === this.lama) return;
    this.lama = kini;
    this.unsur.replaceChildren(teks, " ", ...tombol);
  }
}
