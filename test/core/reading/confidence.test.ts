import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../src/core/article/article.ts'
import { load } from '../../../src/core/article/load.ts'
import { SURE_ENOUGH } from '../../../src/core/engine/extractive.ts'
import { indexOf } from '../../../src/core/reading/index.ts'
import { rank } from '../../../src/core/reading/rank.ts'
import { ARTICLES } from './articles.ts'

const reset = load(
  readFileSync(
    new URL('../../../article/a-cold-but-promising-obama-putin-meeting.md', import.meta.url),
    'utf8',
  ),
  { slug: 'reset' },
)
const bridge = load(ARTICLES.bridge, { slug: 'bridge' })

function refused(article: Article, questions: readonly string[]): string[] {
  return questions.filter((question) => rank(indexOf(article), question).confidence < SURE_ENOUGH)
}

describe('a question on another matter', () => {
  it.each([
    'Who is the president of France?',
    'What did Merkel say at the summit?',
    'What is the capital of Australia?',
    'How do I bake bread?',
    'Who won the World Cup in 2014?',
    'What does the article say about China?',
    'What did Obama say about Iran?',
    'Who is the prime minister of Japan?',
    'What is the price of oil?',
    'Did Hillary Clinton attend the meeting?',
    'When did World War II end?',
    'What did Yeltsin think of NATO?',
    'Who wrote Hamlet?',
    'Is there a vaccine for malaria?',
    'What was decided about Ukraine?',
    'What is photosynthesis?',
    'What did Stalin sign in 1945?',
    'Tell me a joke',
    'How much does a ticket cost?',
    'What was Germany’s position on the euro crisis?',
    'How does a heat pump work?',
    'Which languages are spoken in Belgium?',
    'Who discovered penicillin?',
    'What is the boiling point of water?',
    'When was Angela Merkel elected?',
    'What did the Pope say?',
    'Who painted the Mona Lisa?',
    'What is the tallest mountain in Africa?',
    'How many goals did Messi score?',
    'What does it say about football?',
  ])('“%s” is not answered by the article of the reset', (question) => {
    expect(refused(reset, [question])).toEqual([question])
  })

  it.each([
    'Who is the president of France?',
    'How tall is the Eiffel Tower?',
    'What did Gustave Eiffel think of it?',
    'Which football club won the league?',
    'How do I bake bread?',
    'What happened in Libya?',
    'Who invented the telephone?',
    'When did the Titanic sink?',
    'What is the population of Norway?',
    'Why do cats purr?',
    'What does it say about whales?',
    'Who was Napoleon’s wife?',
  ])('“%s” is not answered by the article of the bridge', (question) => {
    expect(refused(bridge, [question])).toEqual([question])
  })

  it('is refused in other languages too', () => {
    expect(refused(load(ARTICLES.маяк, { slug: 'm' }), ['Кто президент Франции?'])).toHaveLength(1)
    expect(refused(load(ARTICLES.茶馆, { slug: 't' }), ['法国总统是谁？'])).toHaveLength(1)
    expect(
      refused(load(ARTICLES.brücke, { slug: 'b' }), ['Wer ist der Präsident von Frankreich?']),
    ).toHaveLength(1)
  })
})

it('answers what the article says', () => {
  const questions = [
    'What does the joint statement start with?',
    'Was the meeting a disaster?',
    'What threatens to derail the reset?',
    'What did Churchill say?',
    'Who was the former prime minister of Britain?',
    'What happens in November?',
    'What will boost trade?',
    'What does it say about Syria?',
    'What do hardliners in Moscow want?',
    'Who lobbied for Russia’s accession to the WTO?',
    'Why are good relations important for Obama?',
    'What is the key regulating mechanism?',
    'How many years has the economic dimension been underused?',
    'Where did Obama and Putin meet?',
    'Who is Medvedev?',
  ]
  expect(refused(reset, questions)).toEqual([])
})

describe('confidence sinks', () => {
  it.each([
    [
      'where a name is exchanged',
      'When was the bridge over the Narrow Sound opened?',
      'When was the bridge over the Broad Sound opened?',
    ],
    [
      'where a word is turned to its opposite',
      'What was opened on 3 May 1911?',
      'What was closed on 3 May 1911?',
    ],
    ['where it is denied', 'Who designed the bridge?', 'Who did not design the bridge?'],
    ['where a number is another', 'What happened on 3 May 1911?', 'What happened on 3 May 1934?'],
  ])('%s', (_, asked, mistaken) => {
    const index = indexOf(bridge)
    expect(rank(index, mistaken).confidence).toBeLessThan(rank(index, asked).confidence)
  })
})
