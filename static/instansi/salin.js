// A button that copies the text of a field; hidden where the browser cannot copy.
const tombol = document.querySelector("[data-salin]");

if (tombol && navigator.clipboard) {
  const kabar = document.querySelector("[data-salin-kabar]");
  const isi = document.getElementById(tombol.dataset.salin);
  tombol.hidden = false;
  tombol.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(isi.value);
      kabar.textContent = "Tautan tersalin.";
    } catch {
      isi.select();
      kabar.textContent = "Tekan Ctrl+C untuk menyalin tautan yang disorot.";
    }
  });
}
