// While one types: how the server understands the text so far. `data-baca` of the table is asked
// with the text and the cell's `data-satuan`; cells without one, such as remarks, are not asked.

import { tell } from "./kisi_kabar.js";

const JEDA = 350;

async function ask(alamat, sel) {
  const cari = new URLSearchParams({ isi: sel.value, satuan: sel.dataset.satuan });
  const jawab = await fetch(`${alamat}?${cari}`, { headers: { Accept: "application/json" }, redirect: "manual" });
  return jawab.ok ? jawab.json() : null;
}

export function bindBaca(kisi) {
  const { baca } = kisi.tabel.dataset;
  if (!baca) return;
  let nanti = 0;
  kisi.tabel.addEventListener("input", ({ target: sel }) => {
    if (!sel.matches("[data-sel][data-satuan]")) return;
    clearTimeout(nanti);
    const tertulis = sel.value;
    nanti = setTimeout(async () => {
      const jawab = await ask(baca, sel).catch(() => null);
      if (!jawab || sel.value !== tertulis || document.activeElement !== sel) return;
      tell(sel, "pilihan");
      tell(sel, "terbaca", jawab.terbaca);
    }, JEDA);
  });
}
