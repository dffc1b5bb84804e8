"""Roman numerals and letters, as chapters, front pages and list items are counted."""

_ROMAWI = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)


def roman(angka: int) -> str:
    """4 → IV; empty for zero and below."""
    hasil = ""
    for nilai, lambang in _ROMAWI:
        hasil += lambang * max(angka // nilai, 0)
        angka %= nilai
    return hasil


def huruf(urut: int) -> str:
    """1 → a, 26 → z, 27 → aa."""
    sisa, letak = divmod(urut - 1, 26)
    return (huruf(sisa) if sisa else "") + chr(ord("a") + letak)
