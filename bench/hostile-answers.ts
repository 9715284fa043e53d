import { type Step, says } from '../test/support/scripted-model.ts'

/** A claim as a hostile model writes it. */
export interface HostileClaim {
  readonly text: string
  readonly sentences: readonly number[]
  readonly translation: string | null
}

type Envelope = (claims: readonly HostileClaim[]) => Step

const answerOf = (claims: readonly HostileClaim[]) => ({ answered: true, claims })
const jsonOf = (claims: readonly HostileClaim[]) => JSON.stringify(answerOf(claims))
/** So that the first claim is whole, and what follows is not. */
const most = (json: string) => json.slice(0, Math.ceil(json.length * 0.7))

/** What may be wrong with an answer around its claims. */
const AROUND_CLAIMS = {
  whole: (claims) => says(answerOf(claims)),
  'in one piece': (claims) => says(answerOf(claims), 100_000),
  'in a fence': (claims) => says(`Sure!\n\`\`\`json\n${jsonOf(claims)}\n\`\`\``),
  'claims before the verdict': (claims) => says({ claims, answered: true }),
  'says no, and answers': (claims) => says({ answered: false, claims }),
  'sentence ids left out': (claims) =>
    says({ answered: true, claims: claims.map(({ text }) => ({ text, translation: null })) }),
  'sentence ids as text': (claims) =>
    says({
      answered: true,
      claims: claims.map(({ text, sentences }) => ({ text, sentences: String(sentences) })),
    }),
  'a claim that is a number': (claims) => says({ answered: true, claims: [...claims, 4711] }),
  'prose instead of JSON': (claims) => says(claims.map(({ text }) => text).join(' ')),
  'broken JSON': (claims) => says(jsonOf(claims).replace('"sentences":', '"sentences"')),
  'broken behind a claim': (claims) => says(`${most(jsonOf(claims))}]]}}`),
  'truncated JSON': (claims) => ({ ...says(most(jsonOf(claims))), end: 'length' }),
  'connection cut': (claims) => ({ ...says(most(jsonOf(claims))), end: 'cut' }),
  'stalls in the middle': (claims) => ({ ...says(most(jsonOf(claims))), end: 'silence' }),
  'goes on and on': (claims) => says(most(jsonOf(claims)) + 'more and more '.repeat(10_000), 4_096),
} satisfies Record<string, Envelope>

/** What a server says in an answer's place. */
const IN_ITS_PLACE = {
  'says yes, and nothing': says({ answered: true, claims: [] }),
  'stalls at the start': { ...says(''), end: 'silence' },
  empty: says(''),
  refuses: { ...says(''), refusal: 'I cannot help with that.' },
  'error 500': { type: 'fault', status: 500 },
  'error 429': { type: 'fault', status: 429, headers: { 'retry-after-ms': '20' } },
  'error 400': { type: 'fault', status: 400 },
} satisfies Record<string, Step>

export interface HostileAnswer {
  readonly form: string
  readonly hasClaims: boolean
  readonly step: Step
}

const FORMS: readonly ((claims: readonly HostileClaim[]) => HostileAnswer)[] = [
  ...Object.entries<Envelope>(AROUND_CLAIMS).map(([form, around]) => (claims: readonly HostileClaim[]) => ({
    form,
    hasClaims: true,
    step: around(claims),
  })),
  ...Object.entries<Step>(IN_ITS_PLACE).map(([form, step]) => () => ({ form, hasClaims: false, step })),
]

/** Half of the answers are well formed, so that their claims reach the gate; the others take every form in turn. */
export function answerTo(question: number, claims: readonly HostileClaim[]): HostileAnswer {
  const form = question % 2 ? FORMS[0] : FORMS[(question >> 1) % FORMS.length]
  if (!form) throw new RangeError(`No form for question ${question}`)
  return form(claims)
}
