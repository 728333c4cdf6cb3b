"""From text to findings: pure functions without input or output."""
