"""What stands in brackets behind a name and is no abbreviation of it."""

_WRITTEN_PARTIES = """
50PLUS AOV ARP BBB BIJ1 BP BVNL CD CDA CHU CP CPN CU D66 D'66 DENK DS'70 EVP FVD FvD GL GL-PvdA GPV JA21 KVP LPF NSC
PPR PSP PvdA PvdD PVDA PVV RPF SDAP SGP SP TON UCD Volt VNL VVD
"""
PARTIES = frozenset(_WRITTEN_PARTIES.split())
"""Parties of the Kamer since 1945: behind a person's name they say for whom that person sits."""

_WRITTEN_COUNTRIES = """
AT AU BE BG BR CA CH CN CW CY CZ DE DK EE EL ES FI FR GB GR HR HU IE IL IN IS IT JP KR LI LT LU LV MD ME MK MT NL NO
NZ PL PT RO RS RU SE SI SK SR SX TR UA UK US VK VS DEU FRA NLD BEL GBR USA ITA ESP POL
"""
COUNTRIES = frozenset(_WRITTEN_COUNTRIES.split())
"""Codes and abbreviations of countries, which stand behind towns and persons (ISO 3166-1, and the usual Dutch ones)."""

_WRITTEN_OFFICES = """
minister ministers minister-president staatssecretaris staatssecretarissen bewindspersoon heer mevrouw dhr mevr mw
lid leden kamerlid kamerleden fractie fracties commissaris eurocommissaris ambassadeur generaal kolonel kapitein
luitenant voorzitter collega senator wethouder burgemeester hoogleraar professor prof dr drs mr ir directeur vraag
antwoord motie amendement kenmerk nummer
"""
OFFICES = frozenset(_WRITTEN_OFFICES.split())
"""Words before a person's name or a number, in lower case."""
