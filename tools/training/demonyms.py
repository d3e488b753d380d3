"""Adjectives of countries, peoples, regions and faiths, which English writes with a capital."""

_TEXT = """\
afghan african albanian algerian alpine american andalusian anglican angolan arab arabian arabic
argentine argentinian armenian asian atlantic australian austrian azerbaijani balkan baltic bangladeshi
basque bavarian belarusian belgian bolivian bosnian brazilian breton british buddhist bulgarian burmese
byzantine californian cambodian cameroonian canadian caribbean castilian catalan catholic caucasian
celtic chadian chechen chilean chinese christian colombian congolese corsican cretan crimean croat
croatian cuban cypriot czech czechoslovak danish dutch ecuadorian egyptian english eritrean estonian
ethiopian european finnish flemish florentine french gallic gaelic galician gambian georgian german
germanic ghanaian greek guatemalan guinean haitian hawaiian hellenic hindu hispanic honduran hungarian
iberian icelandic indian indonesian iranian iraqi irish islamic israeli israelite italian ivorian
jamaican japanese jesuit jewish jordanian kazakh kenyan korean kosovar kurdish kuwaiti laotian latin
latvian lebanese liberian libyan lithuanian lutheran macedonian malagasy malaysian malian maltese
maoist marxist mauritanian mediterranean methodist mexican moldovan mongolian montenegrin moorish mormon
moroccan mozambican muscovite muslim namibian neapolitan nepalese nepali nicaraguan nigerian nordic
norman norwegian ottoman pakistani palestinian panamanian papal paraguayan parisian persian peruvian
philippine polish polynesian portuguese presbyterian protestant prussian puritan qatari roman romanian
russian rwandan salvadoran sardinian saudi saxon scandinavian scottish semitic senegalese serb serbian
shia shiite siberian sicilian sikh singaporean slavic slovak slovakian slovene slovenian somali soviet
spanish stalinist sudanese sunni swedish swiss syrian taiwanese tanzanian texan thai tibetan tunisian
turkish tuscan tyrolean ugandan ukrainian uruguayan uzbek venetian venezuelan victorian viennese
vietnamese welsh yemeni yugoslav zambian zimbabwean"""

DEMONYMS = frozenset(_TEXT.split())
"""In lower case."""
