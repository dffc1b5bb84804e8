// A grid of entries: every cell is saved by itself as soon as it is left, and says truly how it
// stands. The server's side is isian/kisi.py; what a number means is asked of the server alone.

import { Antrean } from "./kisi_antre.js";
import { bindBaca } from "./kisi_baca.js";
import { bindGerak, mainCells } from "./kisi_gerak.js";
import { keyOf, make, makeTombol, Papan, setKeadaan, showAlasan, showBentrok, showTersimpan, tell } from "./kisi_kabar.js";
import { bindRinci } from "./kisi_rinci.js";
import { bindSaring } from "./kisi_saring.js";
import { bindTempel } from "./kisi_tempel.js";

export class Kisi {
  constructor(tabel) {
    this.tabel = tabel;
    this.versi = new Map(); // by record; several cells may stand for columns of one
    this.urungan = [];
    this.papan = new Papan(tabel);
    this.antrean = new Antrean({
      pengguna: tabel.dataset.pengguna ?? "",
      versiOf: (entri) => this.versi.get(entri.rekam) ?? entri.versi,
      olah: (entri, jawab, terbaru) => this.handle(entri, jawab, terbaru),
      kabari: () => this.report(),
    });
    this.usang = new Set();
    this.peta = new Map();
    for (const sel of this.listSel()) this.adopt(sel);
  }

  listSel() {
    return [...this.tabel.querySelectorAll("[data-sel]")];
  }

  // The cell where an entry is told of; what stands beside a figure (`milik`) is told at its cell.
  find({ kunci, milik }) {
    return this.peta.get(milik ?? kunci);
  }

  adopt(sel) {
    sel.dataset.isi = sel.value.trim();
    this.peta.set(keyOf(sel), sel);
    this.versi.set(this.recordOf(sel), Number(sel.dataset.versi ?? 0));
    for (const tombol of sel.closest("td")?.querySelectorAll("[data-tulis]") ?? []) {
      tombol.addEventListener("click", () => this.write(sel, tombol.dataset.tulis));
    }
  }

  recordOf(sel) {
    return sel.dataset.rekam ?? keyOf(sel);
  }

  isDirty(sel) {
    return sel.value.trim() !== sel.dataset.isi;
  }

  write(sel, isi, lain = {}) {
    sel.value = isi;
    return this.commit(sel, lain);
  }

  // Send what a cell holds now; nothing to send when it is what was saved. `true`: it goes out.
  commit(sel, lain = {}) {
    if (sel.readOnly || sel.disabled) return false;
    const kunci = keyOf(sel);
    if (!this.isDirty(sel) && !lain.alasan && !this.antrean.isSending(kunci)) {
      this.forget(sel);
      return false;
    }
    const rekam = this.recordOf(sel);
    this.enqueue(sel, { kunci, rekam, isi: sel.value.trim(), versi: this.versi.get(rekam), ...lain });
    return true;
  }

  // Leaving a cell sends it, unless the server has refused this very text already.
  leave(sel) {
    if (this.antrean.tertahan.get(keyOf(sel))?.isi !== sel.value.trim()) this.commit(sel);
  }

  enqueue(sel, entri) {
    setKeadaan(sel, "menunggu");
    this.antrean.add({ alamat: sel.dataset.alamat, kolom: sel.dataset.kolom ?? "", ...entri });
  }

  // The cell is again as the server has it.
  forget(sel) {
    const { menunggu, tertahan } = this.antrean;
    const milik = [keyOf(sel), `${this.recordOf(sel)}|rinci`].filter((kunci) => menunggu.has(kunci) || tertahan.has(kunci));
    if (!milik.length) return;
    milik.forEach((kunci) => this.antrean.drop(kunci));
    tell(sel, "pesan");
    setKeadaan(sel, "");
  }

  restore(sel) {
    sel.value = sel.dataset.isi;
    this.forget(sel);
  }

  undo() {
    const akhir = this.urungan.pop();
    if (!akhir) return this.papan.say("Tidak ada perubahan yang dapat diurungkan.");
    const semua = [akhir];
    while (akhir.borongan && this.urungan.at(-1)?.borongan === akhir.borongan) semua.push(this.urungan.pop());
    for (const satu of semua) {
      const sel = this.find(satu);
      const { isi } = satu;
      if (sel) this.write(sel, isi, { urung: true, alasan: "diurungkan" });
    }
    this.find(akhir)?.focus();
  }

  // --- answers ---------------------------------------------------------------------------------

  handle(entri, jawab, terbaru) {
    const sel = this.find(entri);
    if (jawab.keadaan === "tersimpan") this.versi.set(entri.rekam, jawab.versi);
    if (sel) this.show(sel, entri, jawab, terbaru);
    entri.selesai = jawab.keadaan;
    this.tabel.dispatchEvent(new CustomEvent("kisi:jawab", { detail: { entri, jawab, sel } }));
  }

  show(sel, entri, jawab, terbaru) {
    if (jawab.keadaan === "tersimpan") return this.showSaved(sel, entri, jawab, terbaru);
    if (!terbaru) return;
    setKeadaan(sel, jawab.keadaan);
    if (jawab.keadaan === "bentrok") return this.showConflict(sel, entri, jawab);
    if (jawab.keadaan === "alasan") {
      return showAlasan(sel, jawab.pesan, (alasan) => this.commit(sel, { alasan }));
    }
    tell(sel, "pesan", jawab.pesan ?? "Belum tersimpan.");
  }

  showSaved(sel, entri, jawab, terbaru) {
    if (!entri.urung && !entri.milik && sel.dataset.isi !== jawab.isi) {
      this.urungan.push({ kunci: entri.kunci, isi: sel.dataset.isi, borongan: entri.borongan });
    }
    sel.dataset.isi = jawab.isi;
    sel.dataset.versi = jawab.versi;
    // The figure itself may still be on its way behind what stands beside it.
    if (entri.milik && this.antrean.menunggu.has(entri.milik)) return;
    if (terbaru && sel.value.trim() === entri.isi) sel.value = jawab.isi;
    if (terbaru && !this.isDirty(sel)) setKeadaan(sel, "tersimpan");
    showTersimpan(sel, jawab, (isi) => this.write(sel, isi));
    const baris = sel.closest("[data-baris]");
    fill(baris, "tampil", jawab.tampil);
    fill(document, "total", jawab.total);
    Object.assign(baris?.dataset ?? {}, jawab.data);
    if (baris?.dataset.baris) this.usang.add(baris.dataset.baris);
  }

  showConflict(sel, entri, jawab) {
    const follow = () => this.versi.set(entri.rekam, jawab.versi);
    showBentrok(sel, jawab, entri.isi, {
      pakai: () => {
        follow();
        sel.value = sel.dataset.isi = jawab.isi;
        this.forget(sel);
        sel.focus();
      },
      paksa: () => {
        follow();
        tell(sel, "pesan");
        this.enqueue(sel, { ...entri, isi: sel.value.trim() });
        sel.focus();
      },
    });
  }

  // --- the page as a whole ------------------------------------------------------------------------

  report() {
    const { antrean, papan } = this;
    for (const entri of antrean.menunggu.values()) {
      const sel = this.find(entri);
      if (sel) setKeadaan(sel, antrean.putus ? "putus" : entri === antrean.sedang ? "menyimpan" : "menunggu");
    }
    const lagi = makeTombol("Coba sekarang", () => antrean.retry());
    if (antrean.putus === "sesi") {
      const masuk = make("a", { href: this.tabel.dataset.masuk ?? "/masuk/", target: "_blank", rel: "noopener", textContent: "Masuk di tab baru" });
      return papan.say(`Sesi Anda berakhir. ${antrean.jumlah} isian tersimpan di peramban ini dan dikirim setelah Anda masuk lagi.`, masuk, " ", lagi);
    }
    if (antrean.putus) return papan.say(`Gagal terhubung: ${antrean.jumlah} isian belum terkirim dan dicoba lagi sendiri. Jangan tutup halaman ini.`, lagi);
    if (antrean.jumlah) return papan.say(`Menyimpan ${antrean.jumlah} isian…`);
    this.refresh();
    this.countTerisi();
    if (antrean.tertahan.size) return papan.say(`${antrean.tertahan.size} isian belum tersimpan:`, ...this.listTertahan());
    papan.say("Semua isian tersimpan.");
  }

  listTertahan() {
    return [...this.antrean.tertahan.values()].slice(0, 8).flatMap((entri) => {
      const sel = this.find(entri);
      return sel ? [makeTombol(sel.getAttribute("aria-label") ?? "isian", () => sel.focus())] : [];
    });
  }

  countTerisi() {
    const tempat = document.querySelector("[data-kisi-terisi]");
    const baris = [...this.tabel.querySelectorAll("[data-baris]")];
    if (!tempat) return;
    const diSini = baris.filter((satu) => mainCells(satu).some((sel) => sel.dataset.isi)).length;
    tempat.textContent = diSini + Number(tempat.dataset.lain ?? 0); // other pages have theirs
  }

  // Ask what the saved figures make, for all rows that changed: `data-ukur` is the address.
  async refresh() {
    const { ukur } = this.tabel.dataset;
    if (!ukur || !this.usang.size) return;
    const baris = [...this.usang];
    this.usang.clear();
    try {
      const jawab = await fetch(`${ukur}?baris=${baris.join(",")}`, { headers: { Accept: "application/json" }, redirect: "manual" });
      this.fillRows(await jawab.json());
    } catch {
      baris.forEach((satu) => this.usang.add(satu)); // with the next saved entry
    }
  }

  fillRows({ baris = {}, total = {} }) {
    for (const [id, isi] of Object.entries(baris)) {
      const tr = this.tabel.querySelector(`[data-baris="${CSS.escape(id)}"]`);
      if (!tr) continue;
      fill(tr, "tampil", isi.tampil);
      const sel = tr.querySelector("[data-sel]");
      tell(sel, "peringatan", ...(isi.peringatan ?? []).map((satu) => make("p", { textContent: satu })));
    }
    fill(document, "total", total);
  }

  // Entries that an earlier visit could not send: back into their cells, and out.
  resume() {
    const hilang = [];
    for (const entri of this.antrean.readKept()) {
      const sel = this.find(entri);
      if (!sel || sel.readOnly) {
        hilang.push(entri);
        continue;
      }
      if (!entri.milik) sel.value = entri.isi;
      this.versi.set(entri.rekam, entri.versi);
      this.enqueue(sel, { ...entri, borongan: undefined });
    }
    if (hilang.length) this.showYatim(hilang);
  }

  showYatim(yatim) {
    this.antrean.yatim = yatim;
    this.antrean.keep();
    const isi = yatim.map((satu) => `“${satu.isi}”`).join(", ");
    const kotak = make("div", { className: "pesan pesan-warning", role: "alert" }, `Isian yang belum sempat terkirim dan kini terkunci: ${isi}. Catat bila masih perlu. `);
    kotak.append(makeTombol("Buang", () => {
      this.antrean.yatim = [];
      this.antrean.keep();
      kotak.remove();
    }));
    this.tabel.before(kotak);
  }
}

function fill(akar, jenis, isi) {
  for (const [kunci, teks] of Object.entries(isi ?? {})) {
    for (const unsur of akar?.querySelectorAll(`[data-${jenis}="${CSS.escape(kunci)}"]`) ?? []) unsur.textContent = teks;
  }
}

function open(tabel) {
  const kisi = new Kisi(tabel);
  tabel.addEventListener("focusout", ({ target }) => target.matches("[data-sel]") && kisi.leave(target));
  addEventListener("beforeunload", (peristiwa) => {
    const aktif = document.activeElement;
    if (aktif?.matches?.("[data-sel]") && tabel.contains(aktif)) kisi.leave(aktif);
    if (kisi.antrean.jumlah) peristiwa.preventDefault();
  });
  tabel.dataset.siap = "";
  for (const bind of [bindGerak, bindTempel, bindBaca, bindRinci, bindSaring]) bind(kisi);
  // Who only reads has nothing to lose: what was done beside the grid is shown at once.
  document.addEventListener("panel:berubah", () => kisi.listSel().every((sel) => sel.readOnly) && location.reload());
  if (!kisi.peta.size) return;
  kisi.papan.say("Setiap sel tersimpan sendiri begitu ditinggalkan.");
  kisi.resume();
}

document.querySelectorAll("table[data-kisi]").forEach(open);
