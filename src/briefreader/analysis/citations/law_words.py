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
    r"|bepaalde|verstaan|verstaat|toegepast|meldt|draagt|dragen|kiest|treedt|wijst|wijzen|zoals|een|belanghebbende|wat|vast|ingang|buiten|gelegenheid|luiden|[a-z]{2,20}dt"
    r"|(?:neer|op|vast|voor|uit|af|mede|weer|toe|aan)ge(?!zet)[a-z]{2,20}(?:de|te|en|d|t)|neergelegde|vastgelegde"
)
"""Words that go on with the sentence and are in no name."""

SENTENCE = re.compile(
    r"in|de|het|een|dit|deze|die|bij|op|voor|indien|als|met|onder|onverminderd|er|wij|tot|uit|aan|ten|ter|door"
    r"|onze|is|wordt|zie|artikel|maar|want|ook|geen|mijn|uw|hun|haar|zijn|en|of|om"
)
"""Words that make of a capital and a law's kind the beginning of a sentence, no name."""

SMALL = re.compile(r"van|voor|op|in|de|het|en|bij|der|den|des|inzake|tot|ter|aan|met|over|uit")
"""Words within a name with which it does not end."""

NO_BEGINNING = re.compile(
    r"\s(?:met|door|aan|naar|in|uit|bij|om|over|na|wegens|volgens|krachtens|per|sinds|gedurende|tijdens|binnen|buiten"
    r"|op\s(?:grond|basis|dit|deze|dat|die|zich|zijn|haar|dezelfde|hetzelfde|verzoek|straffe|enig|geen)"
    r"|voor\s(?:zover|dit|deze|die|dat|wat|hem|haar|het\sgeval)|tussen(?!\s(?:(?:het|de)\s)?[A-Z])"
    r"|tegen\s(?:de|het|een|deze|dit|die)|tot\s(?:en|dusver|stand|gevolg|aan|op)|ter\s(?:zake|sprake|beschikking)"
    r"|van\s(?:toepassing|kracht|belang|rechtswege|oordeel|mening|dien)"
    r"|gegeven|genomen|gestelde?|geldende|geregelde?|gebruikte|gehanteerde|gemaakte|gewijzigde?|vervatte?|verleende?"
    r"|verboden|vereiste|verplichtte|verstrekte|voorkomende|voorziene|beschreven|omschreven|besloten|beoogde|begrepen"
    r"|bestaande|ontleende|sluiten|sluit|vloeien|vloeit|spreekt|verwijst|wijzigt|beperkt|opent|rust|berust|bestaat|bestond"
    r"|beslist|verzet|omschrijft|beschrijft|bevestigt|belemmert|betekent|dwingt|ontstaat|ontbreekt|ontleent|overweegt"
    r"|past|raakt|rechtvaardigt|richt|schept|speelt|strekte|toont|tracht|trad|vergt|verhindert|verliest|veronderstelt"
    r"|verschaft|verschilt|vervangt|voldoet|volstaat|vond|voorkomt|voorzag|vormde|waarborgt|weigert|werkt|werken|wijkt"
    r"|zorgt|zegt|zien|nader|slechts|alleen|echter|immers|thans|destijds|derhalve|dus|evenmin|reeds|zelf"
    r"|de|het|een|en|of|voorts|vervolgens|uitdrukkelijk|evenzeer|zowel|dienovereenkomstig|onvoldoende|voldoende|ingevolge"
    r"|toepassing|overeenstemmende|aftrek|van\s(?!orde|de\srechten)[a-z]{2,20}|voor\sde\stoepassing|ter\sbeoordeling"
    r"|verricht|vervallen|neemt|nemen|weerspiegelde|ge(?!luid|bied|wicht|zicht|slacht|dicht|halte|meente)[a-z]{3,20}(?:de?|te?)|moge|leiden|luiden)(?![A-Za-zÀ-ÿ-])"
)
"""Words behind a bare kind of law, as in "artikel 3 van de Wet met toepassing van", that go on with the sentence."""
