"""The bundled glossary and the user's own."""
