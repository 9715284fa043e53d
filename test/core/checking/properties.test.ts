import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textOf } from '../../../src/core/article/article.ts'
import { checked, reset, verdictOf } from './support.ts'

const sentences = reset.sentences
  .map((sentence) => textOf(reset, sentence))
  .filter((text) => text.length > 30)

/** A sentence of the article as words, with the place of one that is neither the first nor the last. */
const wordInSentence = fc.constantFrom(...sentences).chain((sentence) => {
  const words = sentence.split(/\s+/)
  const places = words.flatMap((word, at) => (/\p{L}/u.test(word) ? [at] : [])).slice(1, -1)
  return fc.record({ words: fc.constant(words), at: fc.constantFrom(...places) })
})

const plain = (word: string) => word.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

test('a sentence with a word left out is never exact', () => {
  fc.assert(
    fc.property(wordInSentence, ({ words, at }) => {
      expect(verdictOf(words.toSpliced(at, 1).join(' '))).not.toBe('exact')
    }),
  )
})

test('a sentence with a word said twice is never exact', () => {
  fc.assert(
    fc.property(wordInSentence, ({ words, at }) => {
      expect(verdictOf(words.toSpliced(at, 0, words[at]!).join(' '))).not.toBe('exact')
    }),
  )
})

test('a sentence with a word replaced is never exact', () => {
  const other = fc.constantFrom(...reset.text.matchAll(/\p{L}{3,}/gu)).map(([word]) => word)
  fc.assert(
    fc.property(wordInSentence, other, ({ words, at }, word) => {
      fc.pre(plain(word) !== plain(words[at]!))
      expect(verdictOf(words.with(at, word).join(' '))).not.toBe('exact')
    }),
  )
})

test('a sentence with a word moved is never exact', () => {
  fc.assert(
    fc.property(wordInSentence, fc.nat(), ({ words, at }, to) => {
      const without = words.toSpliced(at, 1)
      const moved = without.toSpliced(to % (without.length + 1), 0, words[at]!)
      fc.pre(moved.map(plain).join(' ') !== words.map(plain).join(' '))
      expect(verdictOf(moved.join(' '))).not.toBe('exact')
    }),
  )
})

/** What copying does, each to a text at random places. */
const forgiven: Readonly<Record<string, (text: string, at: number) => string>> = {
  'upper case': (text) => text.toUpperCase(),
  'lower case': (text) => text.toLowerCase(),
  'curly marks': (text) => text.replaceAll("'", '’').replace(/"([^"]*)"/g, '“$1”'),
  'other dashes': (text) => text.replaceAll('—', '–').replaceAll('-', '\u2011'),
  'no-break spaces': (text) => text.replaceAll(' ', '\u00A0'),
  'more spaces': (text) => text.replaceAll(' ', ' \n '),
  'a zero-width space': (text, at) => `${text.slice(0, at)}\u200B${text.slice(at)}`,
  'soft hyphens': (text) => text.replace(/(\p{L}{3})(\p{L}{3})/gu, '$1\u00AD$2'),
  ligatures: (text) => text.replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ').replaceAll('ff', 'ﬀ'),
  'look-alikes': (text) => text.replaceAll('o', 'о').replaceAll('a', 'а').replaceAll('E', 'Е'),
  'full-width letters': (text) =>
    text.replace(/[A-Za-z0-9]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  decomposition: (text) => text.normalize('NFD'),
}

test('a sentence is exact whatever copying has done to it', () => {
  const changes = fc.subarray(Object.values(forgiven), { minLength: 1 })
  fc.assert(
    fc.property(fc.constantFrom(...sentences), changes, fc.nat(30), (sentence, changes, at) => {
      const copied = changes.reduce((text, change) => change(text, at), sentence)
      expect(checked(copied)).toMatchObject({ verdict: 'exact', changes: [] })
    }),
  )
})

test('nothing is changed in an exact quotation, and something in an altered one', () => {
  const words = fc.array(fc.constantFrom(...sentences.join(' ').split(' ')), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(words, (words) => {
      fc.pre(words.some((word) => /[\p{L}\p{N}]/u.test(word)))
      const { verdict, changes } = checked(words.join(' '))
      if (verdict === 'exact') expect(changes).toEqual([])
      if (verdict === 'altered') expect(changes).not.toEqual([])
    }),
  )
})

test('any text at all gets an answer, with ranges that are the article’s', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), (noise) => {
      const text = `reset ${noise.replaceAll('\0', '')}`.toWellFormed()
      for (const { start, end } of checked(text).ranges) {
        expect(start >= 0 && start < end && end <= reset.text.length).toBe(true)
      }
    }),
  )
})
