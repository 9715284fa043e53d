import { readFileSync } from 'node:fs'
import type { Article } from '../src/core/article/article.ts'
import { load } from '../src/core/article/load.ts'

/** An article of the bench, with the names in it: no rule finds them alike in every language. */
export interface BenchArticle {
  readonly article: Article
  readonly names: readonly string[]
  /** Its paraphrases and attacks were not looked at while the gate's rules were written. */
  readonly heldOut: boolean
  /** Whom a sentence's pronoun means, where it is not the first name of the sentence before: `10 Joan Ferrar`. */
  readonly antecedents: readonly string[]
}

interface Entry {
  readonly path: string
  readonly names: string
  readonly heldOut?: true
  readonly antecedents?: readonly string[]
}

const ENTRIES: readonly Entry[] = [
  {
    path: '../article/a-cold-but-promising-obama-putin-meeting.md',
    names:
      'Barack Obama, Obama, Vladimir Putin, Putin, Dmitry Medvedev, Winston Churchill, Russia, United States, Moscow, Washington, Syria, World Trade Organization',
  },
  {
    path: './texts/tide-mill.md',
    names:
      'Saltram Quay, Josiah Penrose, Penrose, Ann, Edwin Marsh, Colby, Bristol, Ruth Adeyemi, Adeyemi, Tom Birch, Birch, Heritage Fund, Leeds, University of Exeter',
  },
  { path: './texts/bread.md', names: '' },
  {
    path: './texts/stadtbahn.md',
    names: 'Lindenau, Karin Wolters, Wolters, Heinz Brandt, Brandt, Elde, Paul Sommer, Eva Lorenz, Uwe Kranz',
  },
  {
    path: './texts/lighthouse-ru.md',
    names:
      'Николая Орлова, Степан Лукин, Фёдор, Анна Громова, Громова, Игорь Савин, Савин, Мария Белова, Мурманске, Архангельска',
  },
  {
    path: './texts/night-shift.md',
    names: 'Ingrid Solberg, Solberg, Pavel Novak, Novak, University of Bergen, Norway',
  },
  {
    path: './texts/two-ferries.md',
    names:
      'Brightwater Lines, Brightwater, Kestrel Shipping, Kestrel, Marcus Vale, Vale, Joan Ferrar, Ferrar, Peter Lund, Mina Rao, Alder Bank, Van Loon, Olav Brandt, Brandt, Inner Skarra, Outer Skarra, Halden, Dunmarrow',
    antecedents: ['10 Joan Ferrar', '29 Ferrar'],
  },
  {
    path: './texts/glasforscherin.md',
    names:
      'Clara Hensel, Hensel, Otto Rieger, Rieger, Albert Kessler, Kessler, Marcel Dubois, Dubois, Jena, Lauscha, Dresden, Zürich, Genf',
  },
  {
    path: './texts/swifts.md',
    names:
      'Harlow Street, Edith Crane, Crane, Avian Trust, Samuel Ortiz, Ortiz, Dalton Homes, Ruth Bello, Paul Whitby, Britain',
  },
  {
    path: './texts/bibliobus.md',
    names: 'Altmoor, Renate Voss, Voss, Dieter Hamm, Ayla Demir, Demir',
  },
  {
    path: './texts/saltwater.md',
    names: 'Vesk, Aquor, European Union, Signe Holt, Holt, Lars Eide, Mei Tan, Jonas Falk, Falk, Brussels',
  },
  { path: './texts/library-zh.md', names: '周明, 陈兰, 何静, 李强, 石桥村, 上海, 县政府' },
]

export function benchArticles(): BenchArticle[] {
  return ENTRIES.map(({ path, names, heldOut = false, antecedents = [] }) => {
    const slug = path.replace(/^.*\/|\.md$/g, '')
    const article = load(readFileSync(new URL(path, import.meta.url), 'utf8'), { slug })
    return { article, names: names.split(', ').filter(Boolean), heldOut, antecedents }
  })
}

export interface Paraphrase {
  readonly article: string
  readonly text: string
  readonly sentences: readonly number[]
}

/** Honest paraphrases, written by hand. */
export function paraphrases(): Paraphrase[] {
  const lines = readFileSync(new URL('./texts/paraphrases.jsonl', import.meta.url), 'utf8')
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line): Paraphrase => JSON.parse(line))
}
