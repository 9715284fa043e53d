import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stderr } from 'node:process'
import { type Article, textOf } from '../src/core/article/article.ts'
import { load } from '../src/core/article/load.ts'
import { type ArticleIndex, indexOf } from '../src/core/reading/index.ts'

/** A set of articles with questions, as `[{title, slug, paragraphs: [{text, questions}]}]` in a JSON file. */
export interface QuestionSet {
  readonly name: string
  readonly texts: readonly Text[]
}

export interface Text {
  readonly slug: string
  readonly article: Article
  readonly index: ArticleIndex
  readonly sentences: readonly string[]
  readonly questions: readonly Asked[]
}

export interface Asked {
  readonly question: string
  /** False where the article does not answer it. */
  readonly answerable: boolean
  /** The places of the sentences that hold a gold answer in the paragraph that it was asked about. */
  readonly gold: ReadonlySet<number>
}

const HOW_TO_GET = `There are no questions to measure with. Name the folder that holds them, as an argument or in RESET_EVAL.
Each set is a JSON file named <set>-<language>.json:
  [{"title", "slug", "paragraphs": [{"text", "questions": [{"question", "impossible", "answers": [text]}]}]}]
SQuAD 2.0's dev set (dev-v2.0.json, on the SQuAD explorer's page) and XQuAD (xquad.en.json and so on, in the
repository google-deepmind/xquad) are made into such files by: node squad.ts <their file> > squad2-en.json`

/** Every set in a folder, with the article read as Reset reads it; says how to get some where there is none. */
export function readSets(folder: string | undefined): QuestionSet[] | null {
  const files = folder ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []
  if (!folder || !files.length) {
    stderr.write(`${HOW_TO_GET}\n`)
    return null
  }
  return files.sort().map((file) => readSet(join(folder, file), file.replace('.json', '')))
}

interface Written {
  readonly title: string
  readonly slug: string
  readonly paragraphs: readonly { readonly text: string; readonly questions: readonly WrittenQuestion[] }[]
}

interface WrittenQuestion {
  readonly question: string
  readonly impossible: boolean
  readonly answers: readonly string[]
}

function readSet(path: string, name: string): QuestionSet {
  const written: readonly Written[] = JSON.parse(readFileSync(path, 'utf8'))
  return { name, texts: written.map(readText) }
}

function readText({ title, slug, paragraphs }: Written): Text {
  const body = paragraphs.map(({ text }) => text).join('\n\n')
  const article = load(`# ${title.replaceAll('_', ' ')}\n\n${body}\n`, { slug })
  const sentences = article.sentences.map((sentence) => oneLine(textOf(article, sentence)))
  const questions = paragraphs.flatMap(({ text, questions }) => {
    const paragraph = oneLine(text)
    const within = [...sentences.keys()].filter((at) => paragraph.includes(sentences[at]!))
    return questions.map(({ question, impossible, answers }) => ({
      question,
      answerable: !impossible,
      gold: new Set(within.filter((at) => answers.some((answer) => sentences[at]!.includes(answer)))),
    }))
  })
  return { slug, article, index: indexOf(article), sentences, questions }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
