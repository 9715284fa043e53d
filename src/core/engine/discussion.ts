import { type Article, type Sentence, textOf } from '../article/article.ts'
import { central } from '../reading/central.ts'
import { indexOf } from '../reading/index.ts'

/**
 * What in a sentence a group can differ over: what will come, what should be done, what is granted against the
 * article's own view, what a word means; `judgement` where it has none of these forms.
 */
export type Opening = 'prediction' | 'recommendation' | 'concession' | 'term' | 'judgement'

export interface OpenQuestion {
  readonly opening: Opening
  readonly sentence: Sentence
  /** The disputed word, as the article has it in quotation marks; only for `term`. */
  readonly term: string | null
}

type Forms = Readonly<Record<'prediction' | 'recommendation' | 'concession', string>>

// How a language says what will be, what should be and what is granted, as words and phrases in lower case.
const FORMS: Readonly<Record<string, Forms>> = {
  en: {
    prediction:
      'will|would|might|could|likely|unlikely|unclear|uncertain|expected|remains to be seen|going to',
    recommendation:
      'should|must|ought|need to|needs to|have to|has to|it is time|crucial|essential|necessary|important to',
    concession:
      'although|though|despite|in spite of|even if|admittedly|granted|while it is true|nevertheless|of course|to be sure|no doubt|albeit|whereas',
  },
  de: {
    prediction:
      'wird|werden|dürfte|dürften|könnte|könnten|würde|würden|wahrscheinlich|vermutlich|voraussichtlich|unklar|ungewiss|womöglich',
    recommendation:
      'sollte|sollten|soll|sollen|muss|müssen|müsste|müssten|notwendig|nötig|entscheidend|unerlässlich',
    concession:
      'obwohl|obgleich|trotz|zwar|freilich|allerdings|immerhin|wenngleich|selbst wenn|dennoch|gewiss',
  },
  fr: {
    prediction:
      'sera|seront|pourrait|pourraient|devrait|devraient|probablement|sans doute|incertain|incertaine|va|vont|risque|aura|auront',
    recommendation:
      'il faut|faudrait|doit|doivent|il est temps|nécessaire|essentiel|essentielle|indispensable',
    concession: 'bien que|quoique|malgré|certes|même si|néanmoins|toutefois|en dépit|il est vrai',
  },
  es: {
    prediction:
      'será|serán|podría|podrían|habrá|probable|probablemente|quizá|quizás|incierto|incierta|va a|van a|tal vez',
    recommendation: 'debe|deben|debería|deberían|hay que|es necesario|es hora|imprescindible|esencial',
    concession: 'aunque|a pesar|pese a|si bien|no obstante|es cierto|aun cuando',
  },
  ru: {
    prediction: 'будет|будут|может|могут|вероятно|возможно|скорее всего|неясно|станет|станут|предстоит',
    recommendation: 'должен|должна|должно|должны|следует|нужно|необходимо|надо|пора|важно',
    concession: 'хотя|несмотря|конечно|разумеется|правда|пусть|даже если|тем не менее',
  },
  zh: {
    prediction: '将|会|可能|也许|恐怕|未必|预计|不确定',
    recommendation: '应该|应当|必须|需要|有必要|不应|理应',
    concession: '虽然|尽管|固然|即使|诚然|不过|然而',
  },
}

const QUOTED = /["“„«「『]\s*([\p{L}\p{M}][\p{L}\p{M}\p{N}’' -]{1,28}?)\s*["”“»」』]/u
const MOST_TERM_WORDS = 2
/** As many central sentences are looked at for each question. */
const LOOKED_AT = 5

/**
 * Open questions that an article leaves to those who read it, each on another sentence, the most central ones first;
 * fewer than `max` where the article is short. As many of their forms as there are come before one comes twice.
 */
export function openQuestions(article: Article, max: number): OpenQuestion[] {
  const candidates = central(indexOf(article), max * LOOKED_AT).map((sentence) =>
    questionOn(sentence, article),
  )
  const chosen: OpenQuestion[] = []
  for (const seldom of [true, false]) {
    for (const candidate of byPreference(candidates)) {
      const isNew = !chosen.some(({ opening }) => opening === candidate.opening)
      const isElsewhere = !chosen.some(({ sentence }) => sentence.paragraph === candidate.sentence.paragraph)
      if (chosen.length < max && !chosen.includes(candidate) && (seldom ? isNew && isElsewhere : true)) {
        chosen.push(candidate)
      }
    }
  }
  return chosen.sort((a, b) => a.sentence.number - b.sentence.number)
}

const PREFERENCE: readonly Opening[] = ['recommendation', 'prediction', 'concession', 'term', 'judgement']

function byPreference(candidates: readonly OpenQuestion[]): OpenQuestion[] {
  return candidates.toSorted((a, b) => PREFERENCE.indexOf(a.opening) - PREFERENCE.indexOf(b.opening))
}

function questionOn(sentence: Sentence, article: Article): OpenQuestion {
  const text = textOf(article, sentence)
  const forms = FORMS[article.metadata.language.split('-')[0] ?? '']
  for (const opening of ['recommendation', 'concession', 'prediction'] as const) {
    if (forms && has(text, forms[opening])) return { opening, sentence, term: null }
  }
  const term = QUOTED.exec(text)?.[1] ?? null
  if (term && term.split(/\s+/).length <= MOST_TERM_WORDS) return { opening: 'term', sentence, term }
  return { opening: 'judgement', sentence, term: null }
}

function has(text: string, words: string): boolean {
  // Han has no spaces between words.
  const bounded = /\p{Script=Han}/u.test(words) ? `(?:${words})` : `(?<!\\p{L})(?:${words})(?!\\p{L})`
  return new RegExp(bounded, 'u').test(text.toLowerCase())
}
