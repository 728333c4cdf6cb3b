"""What DOCX and ODT have in common: paragraphs, tables and text boxes, and what a letter makes of them."""
