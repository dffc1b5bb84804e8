// What both uploads share: what is wrong with files is told above them, and they may be dropped.

export const MB = 1024 * 1024;

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
