// Entries on their way to the server: one after another, again and again while the network is cut,
// and kept in this browser, per person and address, until the server has them.

const JEDA_AWAL = 2000;
const JEDA_AKHIR = 60000;
const BATAS_WAKTU = 30000;

const readCookie = (nama) =>
  document.cookie.split("; ").find((satu) => satu.startsWith(`${nama}=`))?.slice(nama.length + 1) ?? "";

// What the server says of one entry. `putus`: it was not reached or is unwell; `sesi`: nobody is
// signed in any more.
export async function send(entri, versi, pengguna) {
  const body = new URLSearchParams({
    isi: entri.isi, kolom: entri.kolom, versi, pengguna, alasan: entri.alasan ?? "", ...entri.lain,
  });
  let jawab;
  try {
    jawab = await fetch(entri.alamat, {
      method: "POST",
      body,
      redirect: "manual",
      keepalive: true,
      signal: AbortSignal.timeout(BATAS_WAKTU),
      headers: { Accept: "application/json", "X-CSRFToken": readCookie("csrftoken") },
    });
  } catch {
    return { keadaan: "putus" };
  }
  return readAnswer(jawab);
}

async function readAnswer(jawab) {
  if (jawab.type === "opaqueredirect") return { keadaan: "sesi" };
  if (jawab.status >= 500 || jawab.status === 429) return { keadaan: "putus", status: jawab.status };
  if ((jawab.headers.get("Content-Type") ?? "").includes("json")) {
    return jawab.json().catch(() => ({ keadaan: "putus" }));
  }
  if (jawab.status === 404) return { keadaan: "ditolak", pesan: "Baris ini tidak ditemukan lagi. Muat ulang halaman." };
  if (jawab.status === 403) return { keadaan: "ditolak", pesan: "Ditolak: muat ulang halaman, lalu masuk kembali bila diminta." };
  return { keadaan: "sesi" };
}

export class Antrean {
  // `olah(entri, jawab)` is told of every answer that settles an entry; `versiOf(entri)` gives the
  // version to send; `kabari()` is told of every change of the queue.
  constructor({ pengguna, olah, versiOf, kabari }) {
    Object.assign(this, { pengguna, olah, versiOf, kabari });
    this.menunggu = new Map();
    this.tertahan = new Map(); // refused by the server: kept, and not sent again by itself
    this.yatim = []; // kept from an earlier visit, for cells that cannot be written any more
    this.sedang = null;
    this.jeda = 0;
    this.putus = "";
    this.lemari = `sakip-kisi:${pengguna}:${location.pathname}`;
    addEventListener("online", () => this.retry());
    addEventListener("focus", () => this.putus === "sesi" && this.retry());
  }

  get jumlah() {
    return this.menunggu.size;
  }

  isSending(kunci) {
    return this.sedang?.kunci === kunci;
  }

  add(entri) {
    this.tertahan.delete(entri.kunci);
    this.menunggu.delete(entri.kunci);
    this.menunggu.set(entri.kunci, entri);
    this.keep();
    this.kabari();
    this.pump();
  }

  drop(kunci) {
    this.menunggu.delete(kunci);
    this.tertahan.delete(kunci);
    this.keep();
    this.kabari();
  }

  retry() {
    clearTimeout(this.nanti);
    this.nanti = 0;
    this.putus = "";
    this.pump();
  }

  async pump() {
    if (this.sedang || this.nanti || this.putus === "sesi") return;
    const entri = this.menunggu.values().next().value;
    if (!entri) return;
    this.sedang = entri;
    this.kabari();
    const jawab = await send(entri, this.versiOf(entri), this.pengguna);
    this.sedang = null;
    this.settle(entri, jawab);
    this.kabari();
    this.pump();
  }

  settle(entri, jawab) {
    if (jawab.keadaan === "putus" || jawab.keadaan === "sesi") return this.wait(jawab.keadaan);
    this.jeda = 0;
    this.putus = "";
    // A newer text of the same cell may have been typed while this one was on its way.
    const terbaru = this.menunggu.get(entri.kunci) === entri;
    if (terbaru) this.menunggu.delete(entri.kunci);
    if (terbaru && jawab.keadaan !== "tersimpan") this.tertahan.set(entri.kunci, entri);
    this.keep();
    this.olah(entri, jawab, terbaru);
  }

  wait(sebab) {
    this.putus = sebab;
    if (sebab === "sesi") return;
    this.jeda = Math.min(this.jeda ? this.jeda * 2 : JEDA_AWAL, JEDA_AKHIR);
    this.nanti = setTimeout(() => this.retry(), this.jeda);
  }

  keep() {
    const isi = [...this.menunggu.values(), ...this.tertahan.values(), ...this.yatim];
    try {
      if (isi.length) localStorage.setItem(this.lemari, JSON.stringify(isi));
      else localStorage.removeItem(this.lemari);
    } catch {
      // A full or forbidden store: leaving the page with unsent entries still warns.
    }
  }

  readKept() {
    try {
      return JSON.parse(localStorage.getItem(this.lemari) ?? "[]");
    } catch {
      return [];
    }
  }
}
