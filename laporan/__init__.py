"""Reports: facts → document → html, pdf, docx, xlsx, json."""
