/** What the doctored texts are made with, by language. */
export interface Lexicon {
  /** Whole words that deny; taken out they turn a sentence round. */
  readonly denials: readonly string[]
  readonly hedges: readonly string[]
  /** Words with a near-synonym of the same form. */
  readonly synonyms: Readonly<Record<string, string>>
  /** Puts a denial into a sentence of words. */
  readonly denial: string
  readonly spaced: boolean
}

/** The words of a sentence; a script without spaces is cut by a dictionary. */
export function wordsOf(sentence: string, { spaced }: Lexicon): string[] {
  if (spaced) return sentence.split(' ')
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(sentence)].map(
    ({ segment }) => segment,
  )
}

export function join(words: readonly string[], { spaced }: Lexicon): string {
  return words.join(spaced ? ' ' : '')
}

/** A whole number from `from` up to but not including `to`. */
export function pick(from: number, to: number, random: () => number): number {
  return from + Math.floor(random() * (to - from))
}

/** A word without the marks around it, lower case; empty for a mark. */
export function plain(word: string): string {
  return word.replace(/[^\p{L}\p{M}\p{N}]/gu, '').toLowerCase()
}

export const lexicons: Readonly<Record<string, Lexicon>> = {
  en: {
    denials: [
      'not',
      'no',
      'never',
      'cannot',
      'nor',
      'without',
      'neither',
      'none',
      'nothing',
      'nobody',
      'hardly',
      'unlikely',
    ],
    hedges: [
      'may',
      'might',
      'could',
      'likely',
      'probably',
      'possibly',
      'some',
      'most',
      'almost',
      'only',
      'about',
    ],
    synonyms: {
      important: 'significant',
      began: 'started',
      large: 'big',
      first: 'initial',
      used: 'employed',
      often: 'frequently',
      part: 'piece',
      many: 'numerous',
      made: 'built',
      said: 'claimed',
      also: 'too',
      new: 'recent',
      great: 'grand',
      people: 'persons',
      known: 'recognized',
      common: 'shared',
      high: 'tall',
      year: 'season',
      will: 'would',
      main: 'chief',
      number: 'amount',
      area: 'region',
      called: 'named',
      war: 'conflict',
      city: 'town',
      between: 'among',
    },
    denial: 'not',
    spaced: true,
  },
  de: {
    denials: [
      'nicht',
      'kein',
      'keine',
      'keinen',
      'keiner',
      'keinem',
      'nie',
      'niemals',
      'ohne',
      'weder',
      'nichts',
      'kaum',
    ],
    hedges: [
      'kann',
      'könnte',
      'vielleicht',
      'wahrscheinlich',
      'fast',
      'nur',
      'etwa',
      'einige',
      'viele',
      'oft',
    ],
    synonyms: {
      groß: 'riesig',
      große: 'riesige',
      wichtig: 'bedeutend',
      viele: 'zahlreiche',
      oft: 'häufig',
      erste: 'früheste',
      neue: 'moderne',
      wurde: 'wird',
      Teil: 'Stück',
      Jahr: 'Zeitraum',
      begann: 'startete',
      auch: 'ebenso',
      Stadt: 'Gemeinde',
      Krieg: 'Konflikt',
      mehr: 'weniger',
      zwischen: 'unter',
      nach: 'vor',
      durch: 'mittels',
      sowie: 'oder',
    },
    denial: 'nicht',
    spaced: true,
  },
  ru: {
    denials: ['не', 'ни', 'без'],
    hedges: ['могут', 'около', 'почти', 'некоторые', 'лишь', 'возможна'],
    synonyms: {
      каждое: 'всякое',
      дорога: 'путь',
      предложил: 'посоветовал',
      считает: 'полагает',
      построили: 'возвели',
      закрыт: 'перекрыт',
      единственным: 'главным',
      ожидается: 'выйдет',
      говорят: 'твердят',
      старый: 'прежний',
      экономия: 'выгода',
    },
    denial: 'не',
    spaced: true,
  },
  ar: {
    denials: ['لا', 'لم', 'ليست', 'ولا', 'ولم'],
    hedges: ['نحو', 'تقريبًا', 'وقد', 'أغلبهم', 'وربما'],
    synonyms: {
      يقول: 'يزعم',
      السكان: 'الأهالي',
      كثيرين: 'بعضًا',
      انخفض: 'ارتفع',
      تؤكد: 'تنفي',
      قديمة: 'حديثة',
      الخبراء: 'السكان',
      يرى: 'يظن',
      شخص: 'نسمة',
    },
    denial: 'لا',
    spaced: true,
  },
  zh: {
    denials: ['不是', '没有', '不会', '不能', '并不', '未能'],
    hedges: ['可能', '也许', '大约', '几乎', '只', '一些', '大多数'],
    synonyms: {
      重要: '主要',
      很多: '不少',
      许多: '一些',
      开始: '停止',
      使用: '采用',
      第一: '第二',
      最大: '最小',
      包括: '除了',
      建立: '取消',
      认为: '否认',
      以及: '或者',
      成为: '当作',
    },
    denial: '不',
    spaced: false,
  },
}
