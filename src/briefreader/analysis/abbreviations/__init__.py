"""Abbreviations that a document defines: from "long form (ABBR)" and its kin to terms."""
