/**
 * Words that turn a statement round, and words that weaken it, by language. Scripts that one list can serve
 * whatever the language (Cyrillic, Arabic, Han …) are always read; Latin words by the article's language,
 * since Portuguese `no` is no denial.
 */
const NEGATIONS: Readonly<Record<string, string>> = {
  en: 'not no never none nobody nothing neither nor nowhere without cannot hardly scarcely barely unlikely impossible',
  de: 'nicht kein keine keinen keinem keiner keines nie niemals niemand niemanden niemandem nichts weder nirgends ohne kaum keineswegs keinesfalls',
  fr: "ne pas jamais rien aucun aucune sans ni non nul nulle n'a n'est n'ont n'était n'y n'en",
  es: 'no nunca jamás nada nadie ningún ninguna ninguno sin ni tampoco',
  it: 'non mai nessun nessuno nessuna niente nulla senza né neanche nemmeno',
  pt: 'não nunca jamais nada ninguém nenhum nenhuma sem nem tampouco',
  nl: 'niet geen nooit niemand niets zonder nauwelijks noch nergens',
  sv: 'inte ej aldrig ingen inget inga utan knappast icke',
  da: 'ikke aldrig ingen intet uden næppe',
  no: 'ikke ikkje aldri ingen intet uten neppe',
  fi: 'ei en et emme ette eivät älä ilman tuskin',
  pl: 'nie nigdy nikt nic żaden żadna żadne bez ani',
  cs: 'ne nikdy nikdo nic žádný žádná žádné bez ani není nejsou nebyl nebyla',
  tr: 'değil yok hayır hiç asla olmayan',
  id: 'tidak bukan tanpa belum jangan tak',
  vi: 'không chưa chẳng đừng',
  ro: 'nu niciodată nimeni nimic fără nici',
  hu: 'nem ne soha senki semmi nélkül sem nincs',
  '*':
    'не ни нет нету никогда никто никого никому ничто ничего никакой никакая никакие нельзя без невозможно едва нигде немає ніколи ніхто нічого жоден жодна неможливо ' +
    'لا لم لن ليس ليست ليسوا لست غير بدون دون عدم كلا ولا ولم ولن وليس وليست فلا فلم فلن فليس بلا ألا وغير ودون نه نیست نمی هیچ بدون بی نہیں ' +
    'לא אין אינו אינה אינם אינן בלי ללא אל מעולם ואין ולא שלא שאין ' +
    'नहीं न मत बिना नही না নয় নেই δεν μη μην όχι χωρίς ποτέ κανείς τίποτα ոչ չի არ არა ვერ',
}

const HEDGES: Readonly<Record<string, string>> = {
  en: 'may might could would should can perhaps maybe possibly probably likely presumably allegedly reportedly apparently supposedly seemingly almost nearly only merely just some most many sometimes often usually partly about around roughly if but though although appears seems suggests expected hopes claims alleged refuses refused failed fails unable denies denied declined',
  de: 'vielleicht möglicherweise wahrscheinlich vermutlich angeblich offenbar wohl könnte könnten kann können dürfte dürften mag sollte sollten soll sollen würde würden fast beinahe nur bloß lediglich einige manche viele meist meistens oft manchmal teilweise etwa ungefähr scheint falls wenn aber obwohl',
  fr: 'peut-être peut pourrait pourraient probablement presque seulement quelques certains souvent parfois environ si mais selon',
  es: 'quizá quizás puede podría podrían probablemente posiblemente casi solo sólo algunos muchos si pero',
  it: 'forse può potrebbe potrebbero probabilmente quasi solo alcuni molti se ma',
  pt: 'talvez pode poderia poderiam provavelmente quase só apenas alguns muitos se mas',
  nl: 'misschien wellicht waarschijnlijk kan kunnen zou zouden bijna slechts alleen sommige als maar',
  '*':
    'возможно возможна возможен возможны может могут мог могла могли вероятно наверное пожалуй якобы видимо по-видимому кажется почти лишь только некоторые многие большинство иногда часто примерно около если бы хотя но может быть должно ' +
    'ربما قد يمكن يحتمل لعل فقط بعض معظم تقريبا نحو حوالي كاد يكاد إذا لو لكن أحيانا غالبا يبدو وربما وقد ' +
    'אולי ייתכן כנראה רק כמעט כמה אם אבל शायद केवल लगभग',
}

/** Small words that an elision may take along with a hedge. */
const COMPANIONS = new Set(
  'be been being have has had is are was were that it to a an the and sein haben hat ist sind war wurde werden dass zu und und auch быть было был и что أن كان يكون و'.split(
    ' ',
  ),
)

const HAN_NEGATION =
  /不(?![同过過仅僅但断斷久少管论論只光])|没(?![收落])|沒(?![收落])|未(?![来來])|[无無](?![论論线線])|(?:并|並|绝|絕|而)非|非(?!洲|常|[凡裔])|毫[无無]|勿|莫(?!斯|[桑名])|否(?!则|則)|(?<![特区區级級类類性个個分差识識])别(?=[再去说說让讓])/u
const KANA_NEGATION = /な(?:い|か|く|けれ)|ませ?ん|ざる|ずに/u
const THAI_NEGATION = /ไม่|มิได้|ไร้|ห้าม|ปราศจาก/u
const HANGUL_NEGATION = /[않없못]|아니|(?:^|\s)안(?=\s)/u
const HAN_HEDGE =
  /(?:可能|也许|也許|或许|或許|大概|似乎|据说|據說|几乎|幾乎|只|仅|僅|仅仅|一些|有些|大多数?|部分|应该|應該|大约|大約|约|約|如果|但|但是|会|會|能|かもしれない|だろう|おそらく|ほぼ|だけ|อาจ|คงจะ|เพียง)/gu

/** `not only` adds; it denies nothing. */
const NOT_ONLY =
  /(?<!\p{L})(?:not|nicht|non|no|niet|nie|не|ليس|ليست|لا)\s+(?:only|just|merely|simply|nur|bloß|allein|seulement|solo|sólo|soltanto|só|apenas|alleen|tylko|только|лишь|فقط|فحسب)(?!\p{L})/giu

/** True where a text denies: `not`, `n't`, `kein`, `не`, `ليس`, `不`, `ない` …; `language` is a BCP 47 tag. */
export function negates(text: string, language: string): boolean {
  return denialAt(text, language) >= 0
}

/** Where the first denial of a text begins, in UTF-16 units, or -1. */
export function denialAt(text: string, language: string): number {
  const plain = text.replace(NOT_ONLY, (phrase) => ' '.repeat(phrase.length))
  const places = [HAN_NEGATION, KANA_NEGATION, THAI_NEGATION, HANGUL_NEGATION].map((sign) =>
    plain.search(sign),
  )
  for (const { 0: word, index } of plain.matchAll(WORD)) {
    if (!isNegation(plainWord(word), language)) continue
    places.push(index)
    break
  }
  const found = places.filter((at) => at >= 0)
  return found.length ? Math.min(...found) : -1
}

/** How many words of a text deny; two denials are not one. */
export function denialsIn(text: string, language: string): number {
  let count = 0
  for (let from = 0; from < text.length; count++) {
    const at = denialAt(text.slice(from), language)
    if (at < 0) break
    const word = /^[\p{L}\p{M}'’-]+/u.exec(text.slice(from + at))?.[0] ?? ''
    const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}]/u.test(word)
    from += at + (unspaced ? 1 : Math.max(1, word.length))
  }
  return count
}

/** True where a text holds a word that weakens or limits a statement (`may`, `only`, `some`). */
export function hedges(text: string, language: string): boolean {
  const plain = text.normalize('NFKC')
  return wordsOf(plain).some((word) => isHedge(word, language)) || plain.search(HAN_HEDGE) >= 0
}

/**
 * True where a text does nothing but deny, weaken or limit: `may have`, `perhaps not`, `只`. To leave out just
 * that changes what the rest says.
 */
export function onlyQualifies(text: string, language: string): boolean {
  const plain = text.normalize('NFKC')
  if (!negates(plain, language) && !hedges(plain, language)) return false
  const rest = plain.replace(HAN_HEDGE, '').replace(new RegExp(HAN_NEGATION, 'gu'), '').replace(/有/gu, '')
  return wordsOf(rest.replace(THAI_NEGATION, '').replace(KANA_NEGATION, '')).every(
    (word) => COMPANIONS.has(word) || isNegation(word, language) || isHedge(word, language),
  )
}

const WORD = /[\p{L}\p{M}\u0640]+(?:['’-][\p{L}\p{M}]+)*/gu

function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).map(plainWord)
}

function plainWord(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\u064B-\u065F\u0640]/gu, '')
}

function isNegation(word: string, language: string): boolean {
  if (isIn(NEGATIONS, word, language)) return true
  return baseOf(language) === 'en' ? word.endsWith("n't") : word.startsWith("n'") && baseOf(language) === 'fr'
}

function isHedge(word: string, language: string): boolean {
  return isIn(HEDGES, word, language)
}

const sets = new Map<string, ReadonlySet<string>>()

function isIn(lists: Readonly<Record<string, string>>, word: string, language: string): boolean {
  return setOf(lists, '*').has(word) || setOf(lists, baseOf(language)).has(word)
}

function setOf(lists: Readonly<Record<string, string>>, language: string): ReadonlySet<string> {
  const words = lists[language] ?? ''
  const known = sets.get(words)
  if (known) return known
  const set = new Set(words.split(' '))
  sets.set(words, set)
  return set
}

/** `de-AT` is German; a language without a list is read as its script says. */
function baseOf(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}
