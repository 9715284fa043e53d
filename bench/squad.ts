// Makes a set of questions (see sets.ts) of a file in SQuAD's format, which XQuAD shares.
// Usage: node bench/squad.ts dev-v2.0.json > squad2-en.json
import { readFileSync } from 'node:fs'
import { argv, exit, stderr, stdout } from 'node:process'
import { z } from 'zod'

const SQUAD = z.object({
  data: z.array(
    z.object({
      title: z.string(),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              id: z.string(),
              question: z.string(),
              is_impossible: z.boolean().optional(),
              answers: z.array(z.object({ text: z.string() })),
            }),
          ),
        }),
      ),
    }),
  ),
})

const [path] = argv.slice(2)
if (!path) {
  stderr.write('Usage: node squad.ts <a file in SQuAD\u2019s format>\n')
  exit(2)
}
const { data } = SQUAD.parse(JSON.parse(readFileSync(path, 'utf8')))
const set = data.map(({ title, paragraphs }, at) => ({
  title,
  slug: title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-') || `article-${at + 1}`,
  paragraphs: paragraphs.map(({ context, qas }) => ({
    text: context,
    questions: qas.map(({ id, question, is_impossible = false, answers }) => ({
      id,
      question,
      impossible: is_impossible,
      answers: answers.map(({ text }) => text),
    })),
  })),
}))
stdout.write(JSON.stringify(set))
