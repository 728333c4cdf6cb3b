"""Words that tell where the name of a law begins and ends."""

import re

ENDS = re.compile(
    r"is|zijn|was|waren|wordt|worden|werd|werden|kan|kunnen|kon|konden|mag|mogen|moet|moeten|moest|zal|zullen|zou"
    r"|zouden|heeft|hebben|had|hadden|dat|die|dit|deze|staat|staan|stond|bepaalt|bepalen|luidt|regelt|regelen"
    r"|biedt|geldt|gelden|geeft|geven|vereist|verplicht|schrijft|eist|maakt|maken|valt|vallen|volgt|vindt|strekt"
    r"|stelt|stellen|ziet|niet|ook|als|waarin|waarop|waarbij|waarmee|waarvan|waaruit|indien|zodat|omdat|want|maar"
    r"|dan|hoe|ligt|brengt|komt|gaat|opgenomen|genoemd|genoemde|bedoeld|bedoelde|neergelegd|gestelde|vervalt"
    r"|verbiedt|blijft|blijven|heet|juncto|jo|alsmede|dient|dienen|behoort|reeds|nog|hier|daar|er|ik|wij|u|zij|hij"
    r"|hierna|te|om|toe|af|mogelijk|juist|verlangt|noemt|noemen|vormt|vormen|beschermt|laat|bieden|bevat|bevatten"
    r"|artikel|artikelen|art|leg|kunt|zich|geen|blijkt|bepaald|vastgelegd|vastgestelde|vormgegeven|omvat|mede"
    r"|eveneens|tevens|wel|al|nu|nadat|voordat|gelet|vraagt|vragen|krijgt|krijgen|kent|kennen|voorziet|wil|willen"
    r"|slaat|gezamenlijk|adviseert|verleent|overeenkomstige|toepasselijk|deelt|delen|onder|na|betreft|beoogt|luidde"
    r"|bepaalde|verstaan|verstaat|toegepast|meldt|draagt|dragen|kiest|treedt|wijst|wijzen"
)
"""Words that go on with the sentence and are in no name."""

SENTENCE = re.compile(
    r"in|de|het|een|dit|deze|die|bij|op|voor|indien|als|met|onder|onverminderd|er|wij|tot|uit|aan|ten|ter|door"
    r"|onze|is|wordt|zie|artikel|maar|want|ook|geen|mijn|uw|hun|haar|zijn|en|of|om"
)
"""Words that make of a capital and a law's kind the beginning of a sentence, no name."""

SMALL = re.compile(r"van|voor|op|in|de|het|en|bij|der|den|des|inzake|tot|ter|aan|met|over|uit")
"""Words within a name with which it does not end."""
