"""What no rule can know: decisions made by reading the records one by one, each with its reason."""

# Camps whose GeoNames row is the camp itself (its Arabic, Wikidata number or Who's On First record says so).
CAMP_IN_GEONAMES = {"nuseirat": "g281109", "bureij": "g281161", "balata": "g284446"}

# Who's On First records of the camp itself where the camp list has none or the town's.
CAMP_RECORD = {
    "jabalia": "101919621",
    "shufat": "1376891693",
    "jerash": "421181889",
    "azza": "1175613437",
}

# Names in Arabic, Hebrew and French in common use, for camps whose record lacks them.
CAMP_NAMES = {
    "rafah": ("", "מחנה הפליטים רפיח", "Camp de Rafah"),
    "baqaa": ("مخيم البقعة", "מחנה הפליטים אל-בקעה", "Camp de Baqa'a"),
    "jabalia": ("", "", "Camp de Jabaliya"),
    "khan-yunis": ("مخيم خان يونس", "", "Camp de Khan Younès"),
    "al-shati": ("مخيم الشاطئ", "", "Camp d'Al-Chati"),
    "nuseirat": ("", "", "Camp de Nousseirat"),
    "ain-al-hilweh": ("مخيم عين الحلوة", "מחנה הפליטים עין אל-חילווה", "Camp d'Aïn el-Héloué"),
    "al-wehdat": ("مخيم الوحدات", "", "Camp de Wehdat"),
    "marka": ("مخيم ماركا", "", "Camp de Marka"),
    "jaramana": ("مخيم جرمانا", "", "Camp de Jaramana"),
    "latakia": ("مخيم اللاذقية", "", "Camp de Lattaquié"),
    "bureij": ("", "", "Camp de Bureij"),
    "rashidieh": ("مخيم الرشيدية", "", "Camp de Rachidiyé"),
    "jabal-el-hussein": ("مخيم جبل الحسين", "", "Camp de Jabal al-Hussein"),
    "maghazi": ("", "מחנה הפליטים אל-מע'אזי", "Camp de Maghazi"),
    "jerash": ("مخيم جرش", "", "Camp de Jerash"),
    "irbid": ("مخيم إربد", "", "Camp d'Irbid"),
    "balata": ("", "", "Camp de Balata"),
    "deir-al-balah": ("", "", "Camp de Deir al-Balah"),
    "husn": ("مخيم الحصن", "", "Camp de Husn"),
    "burj-el-shamali": ("مخيم برج الشمالي", "", "Camp de Bourj el-Chemali"),
    "shufat": ("", "מחנה הפליטים שועפאט", "Camp de Chouafat"),
    "qabr-essit": ("مخيم قبر الست", "", "Camp de Qabr es-Sitt"),
    "tulkarm": ("", "מחנה הפליטים טולכרם", "Camp de Tulkarem"),
    "beddawi": ("مخيم البداوي", "", "Camp de Beddawi"),
    "zarqa": ("مخيم الزرقاء", "", "Camp de Zarqa"),
    "bourj-el-barajneh": ("مخيم برج البراجنة", "", "Camp de Bourj el-Barajné"),
    "souf": ("مخيم سوف", "", "Camp de Souf"),
    "askar": ("", "", "Camp d'Askar"),
    "al-nayrab": ("مخيم النيرب", "", "Camp de Nayrab"),
    "dheisheh": ("", "מחנה הפליטים דהיישה", "Camp de Dheisheh"),
    "qalandia": ("", "מחנה הפליטים קלנדיה", "Camp de Qalandia"),
    "al-hassan": ("مخيم الحسن", "", ""),
    "jenin": ("", "מחנה הפליטים ג'נין", "Camp de Jénine"),
    "jalazone": ("", "מחנה הפליטים ג'לזון", "Camp de Jalazone"),
    "al-sabinah": ("مخيم السبينة", "", "Camp de Sbeineh"),
    "homs": ("مخيم حمص", "", "Camp de Homs"),
    "khan-danoun": ("مخيم خان دنون", "", "Camp de Khan Danoun"),
    "el-buss": ("مخيم البص", "", "Camp d'El-Buss"),
    "al-arroub": ("", "", "Camp d'Arroub"),
    "khan-al-shih": ("مخيم خان الشيح", "", "Camp de Khan al-Chih"),
    "shatila": ("مخيم شاتيلا", "מחנה הפליטים שתילה", "Camp de Chatila"),
    "nur-shams": ("", "", "Camp de Nour Shams"),
    "daraa": ("مخيم درعا", "", "Camp de Deraa"),
    "fawwar": ("", "מחנה הפליטים אל-פוואר", "Camp d'Al-Fawwar"),
    "wavel": ("مخيم ويفل", "", "Camp de Wavel"),
    "hama": ("مخيم حماة", "", "Camp de Hama"),
    "aqabat-jaber": ("", "", "Camp d'Aqabat Jabr"),
    "madaba": ("مخيم مادبا", "", "Camp de Madaba"),
    "fara": ("", "מחנה הפליטים אל-פארעה", "Camp d'Al-Fara"),
    "talbieh": ("مخيم الطالبية", "", "Camp de Talbieh"),
    "sokhna": ("مخيم السخنة", "", "Camp de Sokhna"),
    "al-amari": ("", "מחנה הפליטים אל-אמערי", "Camp d'Al-Amari"),
    "nahr-al-bared": ("مخيم نهر البارد", "מחנה הפליטים נהר אל-בארד", "Camp de Nahr el-Bared"),
    "mieh-mieh": ("مخيم المية ومية", "", "Camp de Mieh Mieh"),
    "aida": ("", "", "Camp d'Aïda"),
    "dbayeh": ("مخيم ضبية", "", "Camp de Dbayé"),
    "ein-es-sultan": ("", "", "Camp d'Aïn es-Sultan"),
    "deir-ammar": ("", "", "Camp de Deir Ammar"),
    "mar-elias": ("مخيم مار الياس", "", "Camp de Mar Elias"),
    "yarmouk": ("", "מחנה הפליטים ירמוכּ", "Camp de Yarmouk"),
}

# GeoNames rows that carry a neighbour's name. 284375 is the settlement Beitar Illit, filed under the
# name of the village Battir (284376); 284572 is Atarot with the Arabic and Hebrew names of Qalandiya.
RENAMED = {
    "g284375": "Beitar Illit",
    # Towns that write their own names otherwise than GeoNames does.
    "g285108": "Al-Bireh",
    "g284486": "Ad-Dhahiriya",
    "g284890": "Ar-Ram",
    "g285111": "Al-Eizariya",
    "g6967990": "Az-Zawayda",
}
NOT_ITS_NAME = {
    "g284375": {"Battir"},
    "g284572": {"قلنديا", "קלנדיה", "Kalandia"},
    "g281184": {"East Jerusalem"},
}
SKIPPED_PALESTINIAN = {"battir"}  # the same confusion; Battir itself is g284376
PALESTINIAN_AREA = {"palestine", "gaza_strip", "west_bank"}  # of the list of localities, but none
SAME_PALESTINIAN = {
    "ps-tekoa": "ps-tuqu",  # GeoNames calls the town as the settlement beside it, but also Taqu'
    "ps-nahal-argaman": "ps-argaman",
    # Spelled otherwise than in another list, most without an Arabic name; each within 1.1 km of its other row.
    "ps-al-fukhari": "g281160",
    "ps-al-jarushiyya": "g283166",
    "ps-al-minya": "g7890391",
    "ps-al-shuyukh": "g284597",
    "ps-al-zaitounah": "g285034",
    "ps-bani-suhela": "g281148",
    "ps-bayt-al-rush-al-tahta": "ps-bayt-ar-rush-at-tahta",
    "ps-bayt-duqu": "g284342",
    "ps-bayt-ghur-al-foqa": "g284293",
    "ps-bayt-ghur-al-tahta": "g284292",
    "ps-bet-el": "g12156437",
    "ps-biet-anan": "g284326",
    "ps-dahriya": "g284486",
    "ps-dayr-abu-mishal": "g284104",
    "ps-ein-al-saltan": "camp-ein-es-sultan",
    "ps-ilar": "g283612",
    "ps-izmut": "g284489",
    "ps-khirbat-al-khuljan": "g7893468",
    "ps-khirbat-kardalah": "ps-kardalah",
    "ps-khirbet-el-qom": "g7870669",
    "ps-kufr-rai": "g283361",
    "ps-nazla-al-sharqiya": "g284936",
    "ps-nazlet-isa": "g282540",
    "ps-nur-ash-shams": "camp-nur-shams",  # there is the camp, and no village beside it
    "ps-nur-shams": "camp-nur-shams",
    "ps-ramadin": "g283077",
    "ps-shokat-as-sufi": "g281093",
    "ps-sika": "g283139",
    "ps-silat-al-dahr": "g281790",
    "ps-ubaydiyah": "g7890350",
}

# What had a key in earlier files and is a place under another one.
MOVED = {"n-ps-palestine": "ps-palestine"}

# Ends of register links that are places under another identity.
LINK_END = {
    "n::alchevsk": "Alchevsk UA",
    "n::simferopol": "Simferopol UA",
    "n::varna bulgaria": "g726050",
    "n::vlahita": "Vlăhița RO",
    "n::beit sira": "Bayt Sira PS",
    "n:PS:al amari": "camp-al-amari",
    "n:PS:palestine": "ps-palestine",
    "n:GB:brent": "la-BEN",
    "n:IL:drom hasharon regional council": "n-il-drom-hasharon",
    "n:IL:lev hasharon regional council": "n-il-lev-hasharon",
    "n:IL:mateh asher regional council": "n-il-mateh-asher",
    "wQ799284": "n-il-mateh-yehuda",
    "wQ32515": "la-RIC",
    "wQ188801": "la-KEC",
    "wQ693450": "la-GRE",
}

# Rows that no rule joins, since each list spells in its own way; read one by one.
SAME_PLACE = {
    "cbs1114": "g294422",
    "cbs1137": "g293821",
    "cbs256": "g294032",
    "cbs3652": "g284279",
    "cbs4001": "g171200",
    "cbs487": "g294627",
    # GeoNames has these twice.
    "g12156557": "g295410",
    "g12156671": "g11979655",
    "g250321": "g7838895",
    "n-at-eitzing": "g7871079",
    "n-az-khizi": "g585909",
    "n-beit-sira": "g284298",
    "n-by-leninsky-minsk": "n-by-lyeninski-minsk",
    "n-cy-ayios-seryios": "n-cy-agios-sergios",
    "n-de-forbach": "g3017805",  # stated in Germany, at the point of the French town
    "n-dk-vesthimmerlands": "n-dk-vesthimmerland",
    "n-ge-new-athos": "g612660",
    "n-il-beit-aryeh-ofarim": "g284279",
    "n-il-carmel-har-hevron": "ps-karmel",
    "n-il-neve-shalom-mateh-yehuda": "cbs1259",
    "n-it-buja": "g3181424",
    "n-jo-al-shuna-al-shamalyah": "g250278",
    "n-kr-buan": "g1838722",
    "n-lb-metula": "g294247",
    "n-q113034": "n-mr-fderick",
    "n-q1799019": "g4000821",
    "n-q172343": "g281102",
    "n-q194689": "n-il-mateh-asher",
    "n-q2136238": "g4527963",
    "n-q2249100": "n-il-drom-hasharon",
    "n-q2542169": "n-cy-aglandjia",
    "n-q2637709": "n-eh-bir-gandus",
    "n-q44573": "g2562261",
    "n-q571033": "n-cn-hulunbuir",
    "n-q614754": "n-eh-bir-lehlou",
    "n-q652631": "cbs1259",
    "n-q912235": "n-ro-toplita",
    "n-ro-sanmartin": "g667005",
    "n-ru-mytischi": "g523812",
    "n-ua-pecherskyi-kyiv": "n-ua-pechersk-kyiv",
}

# Named without a country, and not the place of that name that has a friend in common with it, for that friend was
# given to the wrong namesake: Embu das Artes is linked with Hino in Shiga, not in Tokyo, and Wellington is in Somerset.
OTHER_PLACE = {"n-q1208020", "n-q1026685"}

# Ends of the links with Palestine: name as stated -> key. The bodies that are no places map to ''.
PALESTINE_END = {
    "Camden": "la-CMD",
    "Arura": "ps-arurah",
    "Pendle": "la-PEN",
    "Tower Hamlet, London": "la-TWH",
    "Tower Hamlets": "la-TWH",
    "Hanwell, West London": "n-gb-hanwell-london",  # not Hanwell in Oxfordshire, to which it was joined
    "Batir": "g284376",  # both were joined to the settlement 284375
    "Battir": "g284376",
    "West Lancashire": "la-WLA",
    "Al Walaja": "ps-al-walajah",
    "Yanoun": "ps-yanun",
    "Al Mawasi": "ps-al-mawasi",
}
HANWELL = {"key": "n-gb-hanwell-london", "name": "Hanwell", "country": "GB", "admin1": "ENG"}

# Countries whose names are neither those of the list nor of Unicode's CLDR.
COUNTRY = {
    "PS": {"name_en": "Palestine", "name_ar": "فلسطين", "name_he": "פלסטין", "name_fr": "Palestine"},
    "CS": {"name_he": "סרביה ומונטנגרו"},
    "AN": {"name_he": "האנטילים ההולנדיים"},
}

# Cities whose English name is so far from their own that likeness chooses another language's spelling.
LOCAL_NAME = {
    "g524901": "Москва",
    "g792680": "Београд",
    "g112931": "تهران",
    "g146268": "Λευκωσία",
    "g418863": "اصفهان",
    "g119208": "قم",
    "g2028462": "Улаанбаатар",
    "g620127": "Віцебск",
}
