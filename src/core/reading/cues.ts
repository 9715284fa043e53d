/**
 * How a language asks for a kind of answer, and what it gives as a reason: regular expressions over
 * lower-case text, in which spaces stand for word boundaries where the language has them.
 */
export interface Cues {
  readonly who: string
  readonly when: string
  readonly where: string
  readonly number: string
  readonly why: string
  readonly reason: string
  /** Numbers in words. */
  readonly numerals: string
  /** Words before a place. */
  readonly placeBefore: string
}

export const CUES: Readonly<Record<string, Cues>> = {
  en: {
    who: 'who|whom|whose|(?:what|which) (?:person|man|woman|people|group|king|queen|leader|president|player|author|scientist|company|organization|team)',
    when: 'when|how long ago|(?:what|which|that) (?:year|years|date|day|month|century|decade|time|period|era)',
    where:
      'where|(?:what|which) (?:city|country|countries|state|place|region|town|continent|river|area|location|county|areas|locations|cities)',
    number:
      'how (?:many|much|long|far|old|tall|high|large|big|often|wide|deep|heavy|fast)|(?:what|which) (?:percent|percentage|number|amount|proportion|portion|population|share|fraction|age|size|distance|height)|(?:what|which) (?:was|is|were|are) the (?:total |average |estimated |approximate )*(?:number|percentage|population|amount|size|cost|price|score|length|height|rate)',
    why: 'why|how come|for what (?:reason|purpose)|what (?:was|is|were|are) the (?:reason|reasons|cause|causes|purpose)|what (?:caused|causes)',
    reason:
      'because|due to|owing to|since|so that|in order to|as a result|result of|resulted|caused|cause|causes|reason|reasons|therefore|thus|thanks to|led to|to avoid|to prevent|as it|as they|for fear',
    numerals:
      'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|half|third|quarter|dozen|twice|once',
    placeBefore: 'in|at|from|near|to|of|into|across|between|around|outside',
  },
  de: {
    who: 'wer|wen|wem|wessen|welcher? (?:person|mann|frau|gruppe|könig|königin|spieler|spielerin|autor|wissenschaftler|firma|organisation|mannschaft)',
    when: 'wann|seit wann|bis wann|(?:welche[mnrs]?|wievielten) (?:jahr|jahren|datum|tag|monat|jahrhundert|jahrzehnt|zeit|zeitraum|jahre)',
    where:
      'wo|woher|wohin|welche[mnrs]? (?:stadt|land|ländern|staat|ort|region|gebiet|kontinent|fluss|städten|orten)',
    number:
      'wie ?viele?[nr]?|wie (?:lange|weit|alt|hoch|groß|oft|breit|tief|schwer|schnell)|welche[rnms]? (?:prozentsatz|anteil|anzahl|zahl|menge|einwohnerzahl|bevölkerung)',
    why: 'warum|weshalb|wieso|wozu|aus welche[mn] gr(?:und|ünden)|was (?:war|ist) der grund|was verursachte?',
    reason:
      'weil|da|denn|wegen|aufgrund|damit|um|infolge|daher|deshalb|deswegen|dadurch|grund|ursache|führte|dank|somit',
    numerals:
      'ein|eine|einen|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig|hundert|tausend|millionen?|milliarden?|hälfte|drittel|viertel|dutzend',
    placeBefore: 'in|im|aus|nach|bei|von|an|am|zwischen|um',
  },
  fr: {
    who: 'qui|quel(?:le)? (?:personne|homme|femme|groupe|roi|reine|joueur|auteur|équipe|entreprise)',
    when: 'quand|(?:quel|quelle|quelles|quels) (?:année|date|jour|mois|siècle|décennie|époque|années|période)',
    where: 'où|quel(?:le)?s? (?:ville|pays|état|endroit|région|lieu|continent|fleuve)',
    number:
      'combien|quel (?:pourcentage|nombre|âge|montant)|quelle (?:proportion|quantité|taille|hauteur|distance|population|part)',
    why: 'pourquoi|pour quelles? raisons?|quelle est la (?:cause|raison)',
    reason: 'parce que|car|puisque|à cause|en raison|grâce|afin|pour que|donc|raison|cause|suite à',
    numerals:
      'un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|vingt|trente|quarante|cinquante|soixante|cent|mille|millions?|milliards?|moitié|tiers|quart',
    placeBefore: 'à|au|aux|en|dans|de|près|vers',
  },
  es: {
    who: 'quién|quiénes|qué (?:persona|hombre|mujer|grupo|rey|reina|jugador|autor|equipo|empresa)',
    when: 'cuándo|(?:qué|cuál) (?:año|años|fecha|día|mes|siglo|década|época|periodo|período)',
    where: 'dónde|(?:qué|cuál|cuáles) (?:ciudad|país|países|estado|lugar|región|continente|río)',
    number:
      'cuánt[oa]s?|qué (?:porcentaje|número|cantidad|proporción|población|edad|tamaño|distancia|altura)|cuál (?:es|era|fue) (?:el|la) (?:número|porcentaje|población|cantidad)',
    why: 'por qué|a qué se debe|cuál (?:es|era|fue) (?:el motivo|la razón|la causa)',
    reason:
      'porque|debido|ya que|puesto que|pues|a causa|gracias|para que|con el fin|razón|causa|motivo|por lo que',
    numerals:
      'un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|veinte|treinta|cuarenta|cincuenta|sesenta|cien|ciento|cientos|mil|millón|millones|mitad|tercio|cuarto',
    placeBefore: 'en|de|desde|a|cerca|hacia|entre',
  },
  it: {
    who: 'chi|quale (?:persona|uomo|donna|gruppo|re|regina|giocatore|autore|squadra|azienda)',
    when: 'quando|(?:che|quale|quali) (?:anno|anni|data|giorno|mese|secolo|decennio|periodo)',
    where: 'dove|(?:che|quale|quali) (?:città|paese|paesi|stato|luogo|regione|continente|fiume)',
    number: 'quant[oiea]|(?:che|quale) (?:percentuale|numero|quantità|proporzione|popolazione|età)',
    why: 'perché|per quale motivo|per quali ragioni',
    reason: 'perché|poiché|dovuto|a causa|grazie|affinché|siccome|ragione|motivo|quindi|pertanto',
    numerals:
      'un|uno|una|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|venti|trenta|cento|mille|mila|milioni?|miliardi?|metà|terzo',
    placeBefore: 'in|a|da|di|presso|nel|nella|al|alla|dal|del|della|tra',
  },
  pt: {
    who: 'quem|que (?:pessoa|homem|mulher|grupo|rei|rainha|jogador|autor|equipe|empresa)',
    when: 'quando|(?:que|qual) (?:ano|anos|data|dia|mês|século|década|período)',
    where: 'onde|aonde|(?:que|qual) (?:cidade|país|países|estado|lugar|região|continente|rio)',
    number:
      'quant[oa]s?|(?:que|qual) (?:porcentagem|percentagem|número|quantidade|proporção|população|idade)',
    why: 'por ?qu[eê]|qual (?:é|era|foi) (?:o motivo|a razão|a causa)',
    reason: 'porque|devido|já que|pois|por causa|graças|para que|a fim|razão|causa|motivo|portanto',
    numerals:
      'um|uma|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|vinte|trinta|cem|cento|mil|milhão|milhões|metade|terço',
    placeBefore: 'em|no|na|nos|nas|de|do|da|para|perto|entre',
  },
  nl: {
    who: 'wie|welke (?:persoon|man|vrouw|groep|koning|koningin|speler|auteur|ploeg)',
    when: 'wanneer|(?:welk|welke) (?:jaar|jaren|datum|dag|maand|eeuw|decennium|periode)',
    where:
      'waar|waarheen|waarvandaan|(?:welk|welke) (?:stad|land|landen|staat|plaats|regio|gebied|continent|rivier)',
    number: 'hoeveel|hoe (?:lang|ver|oud|hoog|groot|vaak|breed|diep|zwaar)|welk (?:percentage|aantal|deel)',
    why: 'waarom|om welke reden',
    reason: 'omdat|want|doordat|wegens|vanwege|zodat|dankzij|daarom|reden|oorzaak|gevolg',
    numerals:
      'een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|twintig|dertig|honderd|duizend|miljoen|miljard|helft|derde',
    placeBefore: 'in|te|uit|naar|bij|van|tussen|rond',
  },
  ru: {
    who: 'кто|кого|кому|кем|ком|чей|чья|чьё|чьи|как(?:ой|ая|ие) (?:человек|группа|король|королева|игрок|автор|учёный|команда|компания)',
    when: 'когда|(?:како[ймеё]|каком|какого|какие|каких) (?:год|году|года|годы|дату|дата|день|месяц|месяце|век|веке|десятилетии|период|время)',
    where:
      'где|куда|откуда|как(?:ой|ом|ая|ие|их) (?:город|городе|страна|стране|странах|штат|штате|место|месте|регион|регионе|континенте|реке)',
    number:
      'сколько|скольких|какой процент|какое (?:количество|число)|какова? (?:численность|население|доля|высота|длина|площадь)|как (?:долго|часто|далеко)',
    why: 'почему|зачем|отчего|по какой причине|чем (?:вызвано|объясняется)',
    reason:
      'потому|поскольку|из-за|так как|благодаря|чтобы|вследствие|поэтому|причина|причиной|причины|ввиду|в результате',
    numerals:
      'один|одна|одного|два|две|двух|три|трёх|трех|четыре|четырёх|пять|пяти|шесть|семь|восемь|девять|десять|двенадцать|двадцать|тридцать|сто|тысяч[аи]?|миллион(?:а|ов)?|миллиард(?:а|ов)?|половин[аыу]|треть|четверть',
    placeBefore: 'в|во|на|из|под|около|от|к|между',
  },
  uk: {
    who: 'хто|кого|кому|ким|чий|чия|чиї',
    when: 'коли|(?:якому|якого|якій|які) (?:році|року|роки|столітті|дня|місяці)',
    where: 'де|куди|звідки|(?:якому|якій|яких) (?:місті|країні|країнах|регіоні)',
    number: 'скільки|який відсоток|яка кількість',
    why: 'чому|навіщо|з якої причини',
    reason: 'тому|оскільки|через|бо|завдяки|щоб|внаслідок|причина|причиною',
    numerals:
      'один|одна|два|дві|три|чотири|п.ять|шість|сім|вісім|дев.ять|десять|двадцять|сто|тисяч[аі]?|мільйон(?:и|ів)?|половина',
    placeBefore: 'в|у|на|з|із|до|біля|між',
  },
  pl: {
    who: 'kto|kogo|komu|kim|czyj|czyja',
    when: 'kiedy|(?:którym|jakim|którego|jakich) (?:roku|wieku|dniu|miesiącu|latach)',
    where: 'gdzie|dokąd|skąd|(?:jakim|którym|jakiej|której) (?:mieście|kraju|miejscu|regionie)',
    number: 'ile|ilu|jaki procent|jaka liczba|jak (?:długo|często|daleko|wysoki)',
    why: 'dlaczego|czemu|z jakiego powodu|po co',
    reason: 'ponieważ|bo|gdyż|dlatego|z powodu|dzięki|aby|żeby|wskutek|przyczyną|powodem',
    numerals:
      'jeden|jedna|dwa|dwie|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć|dziesięć|dwadzieścia|sto|tysiąc|tysiące|tysięcy|milion(?:y|ów)?|połowa',
    placeBefore: 'w|we|na|z|ze|do|od|koło|między',
  },
  el: {
    who: 'ποιος|ποια|ποιον|ποιοι|ποιους|ποιανού|ποιου|ποιών',
    when: 'πότε|(?:ποιο|ποια|ποιον|ποιες|τι) (?:έτος|χρονιά|χρόνο|αιώνα|ημερομηνία|μήνα|μέρα|δεκαετία|περίοδο)',
    where: 'πού|που|(?:ποια|ποιο|ποιες|ποιον) (?:πόλη|χώρα|χώρες|περιοχή|μέρος|πολιτεία|ποταμό)',
    number: 'πόσ(?:ο|οι|ες|α|ους|η|ος|ων)|τι ποσοστό|ποιο ποσοστό|ποιος (?:είναι|ήταν) ο αριθμός',
    why: 'γιατί|για ποιο λόγο|ποιος (?:είναι|ήταν) ο λόγος',
    reason: 'επειδή|διότι|γιατί|λόγω|εξαιτίας|ώστε|χάρη|αιτία|λόγος|συνεπώς|άρα',
    numerals:
      'ένα|ένας|μία|δύο|τρεις|τρία|τέσσερις|τέσσερα|πέντε|έξι|επτά|οκτώ|εννέα|δέκα|δώδεκα|είκοσι|εκατό|χίλια|χιλιάδες|εκατομμύρι[οα]|μισό',
    placeBefore: 'σε|στο|στη|στην|στον|στους|στις|από|προς|κοντά|μεταξύ',
  },
  ro: {
    who: 'cine|cui|pe cine|ce (?:persoană|grup|rege|regină|jucător|autor|echipă)',
    when: 'când|(?:ce|care) (?:an|ani|dată|zi|lună|secol|deceniu|perioadă)',
    where: 'unde|(?:ce|care) (?:oraș|țară|țări|stat|loc|regiune|continent|râu)',
    number: 'cât|câtă|câți|câte|ce (?:procent|procentaj|număr|cantitate|proporție|populație)',
    why: 'de ce|din ce motiv|care (?:este|a fost) (?:motivul|cauza)',
    reason: 'pentru că|deoarece|datorită|din cauza|fiindcă|întrucât|astfel|motiv|cauza|cauză',
    numerals:
      'un|o|unu|doi|două|trei|patru|cinci|șase|șapte|opt|nouă|zece|douăzeci|treizeci|sută|sute|mie|mii|milion|milioane|jumătate|treime',
    placeBefore: 'în|din|la|de|spre|lângă|între|pe',
  },
  tr: {
    who: 'kim|kimin|kime|kimi|kimler|kimden|hangi (?:kişi|adam|kadın|grup|kral|oyuncu|yazar|takım)',
    when: 'ne zaman|(?:hangi|kaç) (?:yıl|yılda|yıllar|tarih|tarihte|gün|ay|ayda|yüzyıl|yüzyılda|dönem|dönemde)|kaçıncı yüzyılda',
    where:
      'nerede|nereye|nereden|neresi|nerededir|hangi (?:şehir|şehirde|ülke|ülkede|ülkeler|eyalet|yer|bölge|bölgede|kıta|nehir)',
    number: 'kaç|ne kadar|kaçı|kaçtır|yüzde kaç|kaçta',
    why: 'neden|niçin|niye|nedeni|sebebi',
    reason: 'çünkü|nedeniyle|dolayı|yüzünden|sebebiyle|için|sayesinde|nedeni|sonucunda|böylece',
    numerals:
      'bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on|yirmi|otuz|kırk|elli|yüz|bin|milyon|milyar|yarısı|yarım',
    placeBefore: '',
  },
  vi: {
    who: 'ai|người nào|những ai|của ai',
    when: 'khi nào|bao giờ|(?:năm|ngày|tháng|thế kỷ|thập kỷ|thời gian|thời kỳ) nào|lúc nào',
    where: 'ở đâu|đâu|(?:thành phố|quốc gia|nước|bang|nơi|vùng|khu vực|châu lục|sông) nào',
    number: 'bao nhiêu|mấy|bao lâu|bao xa|tỷ lệ|phần trăm',
    why: 'tại sao|vì sao|lý do|nguyên nhân',
    reason: 'vì|bởi|do|nhờ|để|nên|lý do|nguyên nhân|kết quả',
    numerals: 'một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|trăm|nghìn|ngàn|triệu|tỷ|nửa',
    placeBefore: 'ở|tại|từ|đến|gần|trong|giữa',
  },
  ar: {
    who: 'من|مَن|من هو|من هي|لمن|أي (?:شخص|رجل|مجموعة|ملك|لاعب|فريق)',
    when: 'متى|(?:أي|اي|أية) (?:عام|سنة|تاريخ|يوم|شهر|قرن|عقد|فترة)|منذ متى',
    where: 'أين|اين|(?:أي|اي) (?:مدينة|بلد|دولة|ولاية|مكان|منطقة|قارة|نهر)|من أين',
    number: 'كم|ما (?:عدد|نسبة|مقدار|هي نسبة|هو عدد|النسبة)|كم عدد',
    why: 'لماذا|لم|ما (?:سبب|هو سبب|السبب)|لأي سبب',
    reason: 'لأن|لأنه|لأنها|لأنهم|بسبب|نتيجة|لكي|حتى|نظرا|نظرًا|سبب|وذلك|بفضل|لذلك|من أجل',
    numerals:
      'واحد|واحدة|اثنان|اثنين|اثنتين|ثلاثة|ثلاث|أربعة|أربع|خمسة|خمس|ستة|ست|سبعة|سبع|ثمانية|ثماني|تسعة|تسع|عشرة|عشر|عشرين|مائة|مئة|ألف|آلاف|مليون|ملايين|مليار|نصف|ثلث|ربع',
    placeBefore: '',
  },
  hi: {
    who: 'कौन|किसने|किसे|किसका|किसकी|किसके|किन्होंने|किससे',
    when: 'कब|किस (?:वर्ष|साल|तारीख|दिन|महीने|शताब्दी|दशक|समय|अवधि)|कौन (?:से|सा) (?:वर्ष|साल)',
    where: 'कहाँ|कहां|किस (?:शहर|देश|राज्य|स्थान|क्षेत्र|जगह|महाद्वीप|नदी)|किन देशों',
    number: 'कितना|कितने|कितनी|कितनों|किस प्रतिशत',
    why: 'क्यों|किस कारण|क्या कारण',
    reason: 'क्योंकि|कारण|इसलिए|ताकि|वजह|चूंकि|परिणामस्वरूप|के लिए',
    numerals:
      'एक|दो|तीन|चार|पांच|पाँच|छह|छः|सात|आठ|नौ|दस|ग्यारह|बारह|बीस|सौ|हजार|हज़ार|लाख|करोड़|मिलियन|बिलियन|आधा|आधे|तिहाई',
    placeBefore: '',
  },
  zh: {
    who: '谁|哪位|哪个人|何人|什么人|哪支球队|哪家公司',
    when: '什么时候|何时|哪一?年|哪天|哪一天|几月|哪个世纪|什么时间|哪个年代|多久以前|何年|几世纪|哪些年|什么年代|什么日期',
    where:
      '哪里|哪儿|何处|什么地方|哪个(?:城市|国家|州|地方|地区|省|县|大陆|洲)|哪些(?:国家|地区|城市)|在哪|什么城市|何地|位于',
    number: '多少|几[个次人名年种]|多大|多长|多高|多远|多久|百分之几|比例|多重|有几',
    why: '为什么|为何|什么原因|何故|原因是',
    reason: '因为|由于|因此|所以|为了|以便|导致|原因|使得|从而|因而',
    numerals: '一|二|两|三|四|五|六|七|八|九|十|百|千|万|亿',
    placeBefore: '',
  },
  ja: {
    who: '誰|だれ|どなた|どの(?:人|チーム|会社|選手|王)|何者',
    when: 'いつ|何年|何月|何日|何世紀|何時|どの(?:年|時代|世紀|時期)',
    where: 'どこ|何処|どの(?:国|都市|州|地域|場所|大陸|川|町)|何という(?:都市|国|町)',
    number:
      'いくつ|いくら|何(?:人|個|回|度|本|点|パーセント|％|%|キロ|メートル|年間|倍|歳|頭|機|種類)|どのくらい|どれくらい|どれだけ|割合|人口は',
    why: 'なぜ|何故|どうして|理由|原因',
    reason: 'ため|ので|から|によって|理由|原因|おかげ|結果|したがって|そのため',
    numerals: '一|二|三|四|五|六|七|八|九|十|百|千|万|億',
    placeBefore: '',
  },
  ko: {
    who: '누구|누가|누구의|어떤 사람',
    when: '언제|몇 ?년|어느 (?:해|시대|날|달)|몇 ?월|몇 ?세기',
    where: '어디|어느 (?:나라|도시|주|지역|곳)|어떤 (?:나라|도시|지역)',
    number: '얼마|몇|비율',
    why: '왜|이유|원인|어째서',
    reason: '때문|위해|므로|이유|원인|덕분|따라서|그래서|결과',
    numerals: '하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉|열|백|천|만|억',
    placeBefore: '',
  },
  th: {
    who: 'ใคร|ผู้ใด|คนใด',
    when: 'เมื่อไหร่|เมื่อไร|เมื่อใด|ปีใด|ปีไหน|ปีอะไร|วันใด|วันที่เท่าไร|ศตวรรษใด|ศตวรรษที่เท่าใด|ช่วงเวลาใด|พ\\.ศ\\. ใด',
    where: 'ที่ไหน|ที่ใด|(?:เมือง|ประเทศ|รัฐ|ภูมิภาค|ทวีป)(?:ใด|ไหน|อะไร)',
    number: 'เท่าไหร่|เท่าไร|เท่าใด|กี่|จำนวนเท่า',
    why: 'ทำไม|เพราะเหตุใด|เหตุใด|สาเหตุ',
    reason: 'เพราะ|เนื่องจาก|ทำให้|เพื่อ|ดังนั้น|สาเหตุ|เหตุผล|จึง',
    numerals: 'หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน|ครึ่ง',
    placeBefore: '',
  },
}
