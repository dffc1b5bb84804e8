// A block from a spreadsheet, pasted at a cell: down and to the right over the rows that are seen.
// Locked cells are skipped and told, empty cells of the block erase nothing.

import { make, makeTombol } from "./kisi_kabar.js";
import { cellOf, moveTo, rowsOf } from "./kisi_gerak.js";

// Tab-separated text as spreadsheets put it on the clipboard; a cell with a line break or a quote
// stands in quotes.
export function parseBlok(teks) {
  const baris = [[""]];
  const semua = teks.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  let dikutip = false;
  for (let i = 0; i < semua.length; i += 1) {
    const huruf = semua[i];
    const kini = baris.at(-1);
    if (dikutip) {
      if (huruf !== '"') kini[kini.length - 1] += huruf;
      else if (semua[i + 1] === '"') kini[kini.length - 1] += semua[(i += 1)];
      else dikutip = false;
    } else if (huruf === '"' && kini.at(-1) === "") dikutip = true;
    else if (huruf === "\t") kini.push("");
    else if (huruf === "\n") baris.push([""]);
    else kini[kini.length - 1] += huruf;
  }
  return baris;
}

const tidy = (isi) => isi.replace(/\s*\n\s*/g, " ").trim();
const fitTo = (sel, isi) => (sel.tagName === "TEXTAREA" ? isi.trim() : tidy(isi));

// Which cell takes which text, and what found no place.
function plan(kisi, awal, blok) {
  const baris = rowsOf(kisi);
  const mulai = baris.indexOf(awal.closest("[data-baris]"));
  const kolom = [...baris[mulai].querySelectorAll("[data-sel]")].map((sel) => sel.dataset.kolom ?? "");
  const kiri = kolom.indexOf(awal.dataset.kolom ?? "");
  const hasil = { isi: [], terkunci: [], luar: 0 };
  blok.forEach((deret, turun) =>
    deret.forEach((mentah, kanan) => {
      if (!mentah.trim()) return;
      const tempat = baris[mulai + turun] && cellOf(baris[mulai + turun], kolom[kiri + kanan]);
      if (!tempat) hasil.luar += 1;
      else if (tempat.readOnly || tempat.disabled) hasil.terkunci.push(tempat);
      else hasil.isi.push([tempat, fitTo(tempat, mentah)]);
    }),
  );
  return hasil;
}

function listTombol(judul, semua) {
  if (!semua.length) return [];
  const butir = semua.map(([sel, pesan]) =>
    make("li", {}, makeTombol(sel.getAttribute("aria-label") ?? "isian", () => moveTo(sel)), pesan ? ` ${pesan}` : ""),
  );
  return [make("p", { textContent: judul }), make("ul", {}, ...butir)];
}

class Ringkasan {
  constructor(kisi, rencana, nomor) {
    Object.assign(this, { kisi, rencana, nomor, berhasil: 0, gagal: [], sama: 0 });
    this.kotak = document.querySelector("[data-kisi-tempel]");
    if (!this.kotak) {
      this.kotak = make("div", { className: "kisi-tempel" });
      kisi.tabel.before(this.kotak);
    }
    this.dengar = (peristiwa) => this.count(peristiwa.detail);
    kisi.tabel.addEventListener("kisi:jawab", this.dengar);
  }

  count({ entri, jawab, sel }) {
    if (entri.borongan !== this.nomor) return;
    if (jawab.keadaan === "tersimpan") this.berhasil += 1;
    else this.gagal.push([sel, jawab.pesan ?? ""]);
    this.show();
  }

  show() {
    const { isi, terkunci, luar } = this.rencana;
    const selesai = this.berhasil + this.gagal.length + this.sama;
    const usai = selesai >= isi.length;
    if (usai) this.kisi.tabel.removeEventListener("kisi:jawab", this.dengar);
    const jumlah = isi.length + terkunci.length + luar;
    const kepala = `Tempelan: ${this.berhasil + this.sama} dari ${jumlah} sel tersimpan${usai ? "." : ", sisanya sedang dikirim…"}`;
    this.kotak.setAttribute("role", usai ? "status" : "none");
    this.kotak.replaceChildren(
      make("p", { className: "kisi-tempel-judul", textContent: kepala }),
      ...listTombol("Perlu diperiksa:", this.gagal),
      ...listTombol("Terkunci, dilewati:", terkunci.map((sel) => [sel, ""])),
      ...(luar ? [make("p", { textContent: `${luar} sel tidak mendapat tempat: melewati baris atau kolom terakhir yang terlihat.` })] : []),
      ...(usai ? [makeTombol("Tutup ringkasan", () => this.kotak.replaceChildren())] : []),
    );
  }
}

let nomor = 0;

export function bindTempel(kisi) {
  kisi.tabel.addEventListener("paste", (peristiwa) => {
    const sel = peristiwa.target;
    if (!sel.matches?.("[data-sel]")) return;
    const teks = peristiwa.clipboardData?.getData("text/plain") ?? "";
    if (!/[\t\n\r]/.test(teks.replace(/[\r\n]+$/, ""))) return; // one cell: as in any field
    peristiwa.preventDefault();
    const rencana = plan(kisi, sel, parseBlok(teks));
    nomor += 1;
    const borongan = `${Date.now()}-${nomor}`;
    const ringkasan = new Ringkasan(kisi, rencana, borongan);
    for (const [tempat, isi] of rencana.isi) {
      if (!kisi.write(tempat, isi, { borongan })) ringkasan.sama += 1;
    }
    ringkasan.show();
  });
}
