"""The buku isian: a workbook made for one PD and year, to be filled in and imported again."""
