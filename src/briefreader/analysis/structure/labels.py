"""What the fixed parts of letters and prints are called: data for the modules beside it.

Source: the letters of the ministries (Rijkshuisstijl), the prints of both Kamers and their Aanhangsel.
"""

DATE_LABELS = ("Datum", "Voorgesteld", "Ontvangen", "Vastgesteld", "Date")
SUBJECT_LABELS = ("Betreft", "Onderwerp", "Subject")
ENCLOSURE_LABELS = ("Bijlage(n)", "Bijlagen", "Bijlage")
REFERENCE_LABELS = ("Ons kenmerk", "Onze referentie", "Uw kenmerk", "Uw referentie", "Kenmerk", "Referentie")
OTHER_LABELS = (
    "Uw brief (kenmerk)",
    "Uw brief van",
    "Uw brief",
    "Uw bericht",
    "Contactpersoon",
    "Contact",
    "Behandeld door",
    "Inlichtingen bij",
    "Inlichtingen",
    "Doorkiesnummer",
    "Telefoon",
    "Telefax",
    "Fax",
    "E-mail",
    "Internet",
    "Projectnaam",
    "Projectnummer",
    "Zaaknummer",
    "Dossiernummer",
    "Registratienummer",
    "Documentnummer",
    "Kopie aan",
    "Afschrift aan",
    "Auteur",
)
COLOPHON_LABELS = (*DATE_LABELS, *SUBJECT_LABELS, *ENCLOSURE_LABELS, *REFERENCE_LABELS, *OTHER_LABELS)

SENDERS = (
    "Ministerie",
    "Directie",
    "Directoraat",
    "Bestuursdepartement",
    "Dienst",
    "Inspectie",
    "Programma",
    "Bureau",
    "Afdeling",
    "Cluster",
    "DG ",
    "Eenheid",
    "Rijksoverheid",
    "Kabinet",
)
"""First words of the block that names the sender."""

BOILERPLATE = (
    "Bij beantwoording de datum",
    "Bij beantwoording",
    "en ons kenmerk vermelden",
    "Wilt u slechts",
    "brief behandelen",
    "uw brief behandelen",
    "zaak in uw brief",
)
"""First words of lines that ask the addressee to name the reference."""

OLD_NUMBER = r"[0-9]{3,4} [IVXL]{1,5}(?: [A-Z])? [0-9]{1,3}(?:[-–—][0-9]{1,3})?"
"""How the prints of before 1970 are numbered, as a pattern: dossier, chapter of the budget, number: "1400 III 9"."""

KINDS_OF_PAPER = (
    "BRIEF ",
    "NOTA ",
    "MOTIE ",
    "GEWIJZIGDE ",
    "AMENDEMENT",
    "VERSLAG",
    "VOORLOPIG ",
    "NADER ",
    "EINDVERSLAG",
    "MEMORIE ",
    "VOORSTEL ",
    "KONINKLIJKE ",
    "ADVIES ",
    "LIJST ",
    "BIJLAGE",
)
"""First words of the title of a print, in capitals."""

MASTHEADS = (
    "Tweede Kamer der Staten-Generaal",
    "Eerste Kamer der Staten-Generaal",
    "Verenigde Vergadering der Staten-Generaal",
    "Staten-Generaal",
)
