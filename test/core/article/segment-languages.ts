/** Texts of own making in other languages, as their sentences with the spaces between them. */
export const LANGUAGES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  de: [
    [
      'Am 3. Oktober tagte der Rat. ',
      'Im 19. Jahrhundert war z. B. Wien größer, d. h. Wien wuchs. ',
      'Das gilt bis heute.',
    ],
    ['Dr. Meier wohnt in der Goethestr. 5 in St. Gallen. ', 'Sie kam auf Platz 3. ', 'Danach ging sie.'],
    ['Ludwig XIV. Bourbon starb. ', '„Geht es dir gut?“, fragte er. ', '„Ja.“ ', 'Er lachte.'],
    ['Es kostet ca. 3,5 Mio. Euro usw. ', 'Um 44 v. Chr. Geborene gab es nicht. ', 'Vgl. S. 12 und Abb. 3.'],
    ['Der Vertrag vom 1. 2. 2010 gilt. ', '1990 endete er nicht.'],
  ],
  fr: [
    ['M. Dupont a vu Mme Martin. ', 'Où allait-elle ? ', 'Nul ne le sait !'],
    ['« Il pleut. » ', 'Elle ferma la fenêtre. ', '« Encore ? » demanda-t-il. ', 'Cf. p. 12, art. 3.'],
    ['J.-P. Roy est né en 1950. ', 'Il aime p. ex. Brel, etc. ', 'Il chante.'],
  ],
  es: [
    ['¿Cómo está el Sr. Ruiz? ', '¡Muy bien! ', 'La Dra. Gil vive en EE. UU. desde 1990. ', '¿Y usted?'],
    ['«¿Vienes?», preguntó Ana. ', 'Cuesta 1.500,50 euros. ', 'Véase la pág. 5.'],
  ],
  it: [
    ['Il dott. Rossi e la sig.ra Bianchi partono. ', 'Quando? ', 'Alle 9.30, dice il prof. Verdi.'],
    ['«Vieni?» chiese Anna. ', 'Nel sec. XV a.C. nacque il porto. ', 'È antico.'],
  ],
  pt: [
    ['O Sr. Silva chegou às 9.30. ', 'A Dra. Lima não veio. ', 'Por quê? ', 'Ninguém sabe.'],
    ['Há pão, leite, etc. ', 'Ver p. 12 e fig. 3.'],
  ],
  nl: [
    ['Dhr. Jansen woont o.a. in Den Haag. ', 'Hij is bijv. bakker. ', '81 procent is tevreden.'],
    ['"Kom je?" vroeg zij. ', 'Zie blz. 5 en nr. 3. ', 'Hij kwam.'],
  ],
  sv: [['Han bor t.ex. i Lund kl. 5. ', 'Prof. Berg kom inte. ', 'Varför? ', 'Ingen vet.']],
  pl: [
    [
      'Prof. Nowak urodził się w 1990 r. w Łodzi. ',
      'Mieszka przy ul. Długiej. ',
      'W 1812 r. Napoleon przyszedł.',
    ],
    ['Są jabłka, gruszki itd. ', 'Koniec.'],
  ],
  cs: [['Dr. Novák přijel 3. října, tj. v pondělí. ', 'Viz str. 5 a č. 3. ', 'Odjel 10. 12. 2012 ráno.']],
  tr: [['Dr. Kaya saat 9.30 gibi geldi. ', 'Neden? ', 'Bkz. s. 12. ', 'Sonra gitti.']],
  ru: [
    ['А. С. Пушкин родился в 1799 г. в Москве. ', 'Он жил на ул. Садовой, т. е. в центре. ', 'Потом уехал.'],
    ['В 1812 г. Наполеон вошёл в г. Москву. ', 'Город горел. ', 'Это было в 1812 г. ', 'Потом он ушёл.'],
    ['Там есть хлеб, соль и т. д. ', '«Придёшь?» — спросила она. ', '— Приду! — сказал он. ', '— Когда?'],
    ['Цена выросла на 3,5 млн руб. ', 'Никто не знал. ', '«Не видали книгу?».'],
    ['Что это?.. ', 'Никто не ответил. ', 'Он… молчал.'],
  ],
  uk: [['Т. Г. Шевченко народився у 1814 р. у Моринцях. ', 'Він жив на вул. Садовій. ', 'Де це?']],
  bg: [['Проф. Иванов дойде на ул. Розова. ', 'Кога? ', 'През 1990 г. Иванов замина.']],
  el: [['Πού είναι ο κ. Παππάς; ', 'Ήρθε στις 5 μ.μ. και έφυγε. ', 'Βλ. σελ. 12. ', 'Τι ώρα είναι;']],
  hy: [['Ես գնում եմ տուն: ', 'Դու ո՞ւր ես գնում։ ', 'Նա այստեղ է:']],
  ka: [['წვიმდა. ', 'სახლში დავრჩით. ', 'რატომ? ', 'ციოდა.']],
  ar: [
    ['وصل د. سامي إلى المدينة. ', 'هل رأيته؟ ', 'لا، لم أره! ', 'بلغ السعر 3.5 مليون.'],
    ['انظر ص. 12 من الكتاب. ', 'الكتاب قديم.'],
  ],
  fa: [['باران آمد. ', 'کجا بودی؟ ', 'در خانه بودم.']],
  ur: [['بارش ہوئی۔ ', 'تم کہاں تھے؟ ', 'میں گھر پر تھا۔']],
  he: [['הסופר א. ב. לוי גר בחיפה. ', 'מתי הגיע? ', 'אתמול.']],
  hi: [
    ['डॉ. शर्मा घर आए। ', 'क्या तुम आए? ', 'ए. पी. वर्मा नहीं आए। ', 'मूल्य 3.5 रु. है।'],
    ['वह बोला, "चलो।" ', 'सब चले गए॥'],
  ],
  bn: [['বৃষ্টি হল। ', 'তুমি কোথায় ছিলে? ', 'আমি বাড়িতে ছিলাম।']],
  zh: [
    ['昨天下雨了。', '你去哪儿了？', '我在家！', '增长了3.5%。'],
    ['他说：“下雨了。”', '我们回家了。', '“真的？”', '她问。'],
    ['他不知道……也不想知道。', '河水（很深。）流走了；桥还在。'],
    ['公司叫Orbis Inc.，在北京。', '网址是www.example.org。', '"好。"', '"走吧。"'],
    ['桥修好了。[3]', '“石桥”很老。'],
  ],
  ja: [
    ['雨が降った。', 'どこにいた？', '家にいた！', '３．５％増えた。'],
    ['「帰ろう。」と彼は言った。', '「なぜ？」', '誰も答えなかった。'],
    ['橋（石の橋。）は古い。', 'J. K. ローリングの本だ。'],
  ],
  ko: [
    ['비가 왔다. ', '어디에 있었니? ', '"집에 있었다."라고 그가 말했다. ', '2012. 6. 20. 서울에서 만났다.'],
  ],
  my: [['မိုးရွာသည်။', 'အိမ်ပြန်သည်။']],
  am: [['ዝናብ ዘነበ። ', 'የት ነበርክ? ', 'ቤት ነበርኩ።']],
  th: [['ดร. สมชายมาถึงเวลา 9.30 น. แล้วกลับบ้าน']],
}
