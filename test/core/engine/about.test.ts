import { describe, expect, test } from 'vitest'
import { load } from '../../../src/core/article/load.ts'
import { answerFromMetadata } from '../../../src/core/engine/about.ts'

const told = load(
  `# The Last Ferry

By Mara Lindt

May 3, 2019

**The Kamenka Courier**

The ferry made its last trip on Sunday. Nobody had asked the captain.

*Mara Lindt writes about rivers.*
`,
  { slug: 'told' },
)
const bare = load('The ferry made its last trip on Sunday. Nobody had asked the captain.', { slug: 'bare' })
const noLink = () => null

function fieldsAnswering(text: string, article = told): (string | null)[] | 'refused' | null {
  const answer = answerFromMetadata({ article, text }, noLink)
  if (!answer) return null
  return answer.refused ? 'refused' : answer.citations.map(({ field }) => field)
}

describe('who wrote it', () => {
  test.each([
    'Who is the author?',
    'who wrote this article',
    'Name the author',
    'Who’s the author of this piece?',
    'What is the name of the author?',
    'Can you tell me who wrote this?',
    'Do you know who the author is?',
    'By whom was this article written?',
    'Wer hat diesen Artikel geschrieben?',
    'Qui est l’auteur de cet article ?',
    'Кто автор этой статьи?',
    '谁是作者？',
    'この記事は誰が書きましたか？',
    '著者は誰ですか？',
    'من كتب هذا المقال؟',
    'من هو كاتب المقال؟',
  ])('%s', (question) => {
    expect(fieldsAnswering(question)).toEqual(['author', 'biography'])
    expect(fieldsAnswering(question, bare)).toBe('refused')
  })

  test('and when', () => {
    expect(fieldsAnswering('Who wrote the article and when?')).toEqual(['author', 'published'])
  })

  test.each(['What does the author do?', 'Tell me about the author'])('and what they do: %s', (question) => {
    expect(fieldsAnswering(question)).toEqual(['biography'])
  })
})

describe('when it was published', () => {
  test.each([
    'What’s the publication date?',
    'What is the date of publication?',
    'In what year was the article published?',
    'Which year was it written?',
    'Please tell me when it was published',
    'Когда была опубликована эта статья?',
    'Wann wurde der Text veröffentlicht?',
    '什么时候发表的？',
    'いつ掲載されましたか？',
    'متى نُشر هذا المقال؟',
  ])('%s', (question) => {
    expect(fieldsAnswering(question)).toEqual(['published'])
    expect(fieldsAnswering(question, bare)).toBe('refused')
  })
})

describe('where it appeared', () => {
  test.each([
    'Which newspaper published this?',
    'In which newspaper was this article published?',
    'Who is the publisher?',
    'What is the name of the newspaper?',
    'In welcher Zeitung erschien der Artikel?',
    'أين نشر المقال؟',
  ])('%s', (question) => {
    expect(fieldsAnswering(question)).toEqual(['publication'])
    expect(fieldsAnswering(question, bare)).toBe('refused')
  })
})

test.each([
  'Who?',
  'Who wrote the joint statement?',
  'When was the ferry published in the list?',
  'Who is the captain?',
  'When was the agreement written?',
  'Which newspaper did the captain read?',
  'What is the date of the last trip?',
])('asks the text, and not what is known of it: %s', (question) => {
  expect(fieldsAnswering(question)).toBeNull()
})
