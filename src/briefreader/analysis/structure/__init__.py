"""From hard-wrapped lines to blocks, sections and metadata."""
