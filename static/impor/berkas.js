// What both uploads share: what is wrong with files is told above them, and they may be dropped.

export const MB = 1024 * 1024;

// Why an upload came to nothing: whoever is no longer signed in is led to another page.
export const PUTUS = "Sambungan terputus. Coba lagi.";
export const TAK_DITERIMA = "Berkas tidak dapat diterima. Muat ulang halaman ini, lalu coba lagi.";
export const HARUS_MASUK = "Anda perlu masuk lagi: muat ulang halaman ini, masuk, lalu pilih berkasnya lagi.";

export function tulisUkuran(byte) {
  const angka = byte < MB ? `${Math.max(1, Math.round(byte / 1024))} KB` : `${(byte / MB).toFixed(1)} MB`;
  return angka.replace(".", ",");
}

// What is wrong with a file that one can tell from here; the server looks at its content.
export function tolak(berkas, masukan, maks) {
  const nama = berkas.name.toLowerCase();
  const diterima = masukan.accept.split(",");
  if (!diterima.some((akhiran) => nama.endsWith(akhiran))) {
    return `bukan lembar kerja (yang diterima: ${diterima.join(", ")})`;
  }
  if (berkas.size === 0) return "kosong (0 byte)";
  return berkas.size > maks ? `terlalu besar (${tulisUkuran(berkas.size)}; paling besar ${tulisUkuran(maks)})` : "";
}

export function tampilGalat(wadah, kalimat) {
  const daftar = document.createElement("ul");
  daftar.className = "errorlist";
  for (const satu of kalimat) {
    const butir = document.createElement("li");
    butir.textContent = satu;
    daftar.append(butir);
  }
  wadah.replaceChildren(...(kalimat.length ? [daftar] : []));
}

// Files dropped into the box are as if they were chosen.
export function pasangSeret(wadah, masukan, sesudah) {
  masukan.addEventListener("change", sesudah);
  for (const jenis of ["dragenter", "dragover"]) {
    wadah.addEventListener(jenis, (peristiwa) => {
      peristiwa.preventDefault();
      wadah.classList.add("impor-di-atas");
    });
  }
  for (const jenis of ["dragleave", "drop"]) {
    wadah.addEventListener(jenis, () => wadah.classList.remove("impor-di-atas"));
  }
  wadah.addEventListener("drop", (peristiwa) => {
    peristiwa.preventDefault();
    masukan.files = peristiwa.dataTransfer.files;
    sesudah();
  });
}
