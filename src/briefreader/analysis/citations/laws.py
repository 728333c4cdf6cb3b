"""Laws that letters cite: number in the Basiswettenbestand, name, and how else they are called.

Source: wetten.overheid.nl; numbers checked against the published collection of laws (statengeneraal/laws-markdown).
A line without a number holds a treaty or law that has none there, or whose number is not told.
"""

_TABLE = """
BWBR0001840|Grondwet|Gw
BWBR0005537|Algemene wet bestuursrecht|Awb
BWBR0001854|Wetboek van Strafrecht|Sr|WvSr
BWBR0001903|Wetboek van Strafvordering|Sv|WvSv
BWBR0001827|Wetboek van Burgerlijke Rechtsvordering|Rv
|Burgerlijk Wetboek|BW
BWBR0002656|Burgerlijk Wetboek Boek 1|boek 1 BW
BWBR0003045|Burgerlijk Wetboek Boek 2|boek 2 BW
BWBR0005291|Burgerlijk Wetboek Boek 3|boek 3 BW
BWBR0002761|Burgerlijk Wetboek Boek 4|boek 4 BW
BWBR0005288|Burgerlijk Wetboek Boek 5|boek 5 BW
BWBR0005289|Burgerlijk Wetboek Boek 6|boek 6 BW
BWBR0005290|Burgerlijk Wetboek Boek 7|boek 7 BW
BWBR0006000|Burgerlijk Wetboek Boek 7A|boek 7A BW
BWBR0005034|Burgerlijk Wetboek Boek 8|boek 8 BW
BWBR0030068|Burgerlijk Wetboek Boek 10|boek 10 BW
BWBR0011823|Vreemdelingenwet 2000|Vw 2000|Vw
BWBR0011825|Vreemdelingenbesluit 2000|Vb 2000|Vb
BWBR0005252|Wet openbaarheid van bestuur|Wob
BWBR0045754|Wet open overheid|Woo
BWBR0040940|Uitvoeringswet Algemene verordening gegevensbescherming|Uitvoeringswet AVG|UAVG
BWBR0005416|Gemeentewet|Gemw
BWBR0005645|Provinciewet
BWBR0008691|Mededingingswet|Mw
BWBR0020368|Wet op het financieel toezicht|Wft
BWBR0011353|Wet inkomstenbelasting 2001|Wet IB 2001
BWBR0002471|Wet op de loonbelasting 1964|Wet LB 1964
BWBR0002629|Wet op de omzetbelasting 1968|Wet OB 1968
BWBR0002320|Algemene wet inzake rijksbelastingen|AWR
BWBR0018450|Zorgverzekeringswet|Zvw
BWBR0035917|Wet langdurige zorg|Wlz
BWBR0035362|Wet maatschappelijke ondersteuning 2015|Wmo 2015|Wmo
BWBR0034925|Jeugdwet
BWBR0015703|Participatiewet|Wet werk en bijstand|Wwb
BWBR0031788|Politiewet 2012
BWBR0007376|Archiefwet 1995
BWBR0018451|Wet op de zorgtoeslag
BWBR0001941|Opiumwet
BWBR0004627|Kieswet
BWBR0003296|Sanctiewet 1977
BWBR0002154|Statuut voor het Koninkrijk der Nederlanden|Statuut voor het Koninkrijk|Statuut
BWBR0001886|Auteurswet
BWBR0007671|Arbeidstijdenwet
BWBR0010346|Arbeidsomstandighedenwet|Arbowet
BWBR0006622|Wegenverkeerswet 1994|WVW 1994
BWBR0003245|Wet milieubeheer|Wm
BWBR0022762|Activiteitenbesluit milieubeheer|Activiteitenbesluit
BWBR0009950|Telecommunicatiewet|Tw
BWBR0001860|Faillissementswet|Fw
BWBR0001947|Ambtenarenwet 2017|Ambtenarenwet
BWBR0005212|Paspoortwet
BWBR0003738|Rijkswet op het Nederlanderschap|RWN
BWBR0002368|Algemene Kinderbijslagwet|AKW
BWBR0013798|Wet bevordering integriteitsbeoordelingen door het openbaar bestuur|Wet Bibob
BWBR0020449|Wet ruimtelijke ordening|Wro
BWBR0036443|Wet raadgevend referendum|Wrr
BWBR0006799|Rijkswet goedkeuring en bekendmaking verdragen
BWBR0002252|Landbouwwet
BWBR0009709|Penitentiaire beginselenwet|Pbw
BWBR0022463|Wet politiegegevens|Wpg
BWBR0005682|Wet op het hoger onderwijs en wetenschappelijk onderzoek|WHW
BWBR0039896|Wet op de inlichtingen- en veiligheidsdiensten 2017|Wiv 2017|Wiv
|Comptabiliteitswet 2016|CW 2016
|Omgevingswet|Ow
|Algemene wet gelijke behandeling|Awgb
|Werkloosheidswet|WW
BWBV0001000|Europees Verdrag tot bescherming van de rechten van de mens en de fundamentele vrijheden|EVRM
|Verdrag betreffende de werking van de Europese Unie|VWEU
|Verdrag betreffende de Europese Unie|VEU
|EG-Verdrag
|Handvest van de grondrechten van de Europese Unie|EU-Handvest|Handvest
|Noord-Atlantisch Verdrag|NAVO-verdrag|Verdrag van Washington
|Handvest van de Verenigde Naties|VN-Handvest|Handvest van de VN
|Internationaal Verdrag inzake burgerrechten en politieke rechten|IVBPR
|Internationaal Verdrag inzake de rechten van het kind|IVRK
|Vluchtelingenverdrag
|Algemene verordening gegevensbescherming|AVG
|Reglement van Orde van de Tweede Kamer|Reglement van Orde|R. v. O.|RvO
"""


def law_names() -> dict[str, tuple[str, str]]:
    """Each name and abbreviation with the number ("" where it is not told) and the full name of its law."""
    names: dict[str, tuple[str, str]] = {}
    for line in _TABLE.split("\n"):
        number, _, rest = line.partition("|")
        called = rest.split("|")
        for name in called:
            if name:
                names[name] = (number, called[0])
    return names
