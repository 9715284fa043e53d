import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Command } from '../../../src/core/commands/command.ts'
import { parseCall, parseLine } from '../../../src/core/commands/parse.ts'

function command(name: string, parameters: Command['parameters']): Command {
  return { name, help: '', parameters, examples: [], async *run() {} }
}

const ask = command('ask', [{ name: 'question', help: '', type: 'rest', required: true }])
const summary = command('summary', [
  { name: 'length', help: '', type: 'choice', choices: ['short', 'long'], required: false },
])
const cite = command('cite', [
  { name: 'address', help: '', type: 'word', required: true },
  { name: 'style', help: '', type: 'choice', choices: ['plain', 'apa'], required: false },
])
const use = command('use', [{ name: 'article', help: '', type: 'word', required: true }])
const catalogue = [summary, ask, cite, use]

function values(line: string) {
  const parsed = parseLine(line, catalogue)
  return parsed.kind === 'call' ? { [parsed.command.name]: parsed.values } : parsed.kind
}

describe('a command line', () => {
  it.each([
    ['summary', { summary: {} }],
    ['/summary', { summary: {} }],
    ['SUMMARY Long', { summary: { length: 'long' } }],
    ['summary length:long', { summary: { length: 'long' } }],
    ['summary --length long', { summary: { length: 'long' } }],
    ['summary --length=long', { summary: { length: 'long' } }],
    ['cite ¶4.2 apa', { cite: { address: '¶4.2', style: 'apa' } }],
    ['cite style:apa ¶4.2', { cite: { address: '¶4.2', style: 'apa' } }],
    ['cite address:"¶4.2 – 3"', { cite: { address: '¶4.2 – 3' } }],
    ['cite ¶4.2 --style apa', { cite: { address: '¶4.2', style: 'apa' } }],
    ['use "my article"', { use: { article: 'my article' } }],
  ])('reads %s', (line, expected) => {
    expect(values(line)).toEqual(expected)
  })

  it.each([
    ['Who wrote it?', 'Who wrote it?'],
    ['ask Who wrote it?', 'Who wrote it?'],
    ['Citations of whom?', 'Citations of whom?'],
    ['what about length:short replies', 'what about length:short replies'],
    ['ask does article:x stand in the text', 'does article:x stand in the text'],
    ['ask is it this article: yes', 'is it this article: yes'],
    ['ask two\n\nlines  kept', 'two\n\nlines  kept'],
    ['ask "quoted words" stay quoted', '"quoted words" stay quoted'],
  ])('takes %s as a question', (line, question) => {
    expect(values(line)).toEqual({ ask: { question } })
  })

  it('takes a question that begins with a command’s name as a question where the command does not fit it', () => {
    expect(values('cite whom did the author in the end?')).toEqual({
      ask: { question: 'cite whom did the author in the end?' },
    })
  })

  it('takes the article out of any command', () => {
    expect(parseLine('summary short article:other', catalogue)).toMatchObject({
      kind: 'call',
      values: { length: 'short' },
      article: 'other',
    })
  })

  it('leaves the article to the command that declares it', () => {
    expect(parseLine('use other', catalogue)).toMatchObject({ values: { article: 'other' } })
  })
})

describe('a line that does not fit', () => {
  it('suggests the nearest name for a single word', () => {
    expect(parseLine('sumary', catalogue)).toEqual({ kind: 'unknown', word: 'sumary', suggestion: 'summary' })
  })

  it('is a question where a single word is near to no name', () => {
    expect(values('Syria')).toEqual({ ask: { question: 'Syria' } })
  })

  it('is never a question behind a slash', () => {
    expect(parseLine('/nonsense about it', catalogue)).toEqual({
      kind: 'unknown',
      word: 'nonsense',
      suggestion: null,
    })
  })

  it.each([
    ['ask', { kind: 'missing' }],
    ['summary huge', { kind: 'choice', value: 'huge' }],
    ['cite ¶4 apa now', { kind: 'surplus', value: 'now' }],
  ])('says of %s what is wrong', (line, misfit) => {
    expect(parseLine(line, catalogue)).toMatchObject({ kind: 'misfit', misfit })
  })

  it('is nothing where it is blank', () => {
    expect(parseLine(' \n ', catalogue)).toEqual({ kind: 'nothing' })
  })
})

describe('any line', () => {
  it('is read as something and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (line) => {
        expect(['call', 'misfit', 'unknown', 'nothing']).toContain(parseLine(line, catalogue).kind)
      }),
    )
  })

  it('behind “ask” is the question, to the letter', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => text.trim() !== '' && !/(article|question)\s*[:=]|--/i.test(text)),
        (question) => {
          expect(values(`ask ${question}`)).toEqual({ ask: { question: question.trim() } })
        },
      ),
    )
  })
})

describe('values from a form', () => {
  it('are not parsed again', () => {
    expect(parseCall('ask', { question: 'article:x --length' }, catalogue)).toMatchObject({
      values: { question: 'article:x --length' },
    })
  })

  it('may name the article', () => {
    expect(parseCall('summary', { length: 'short', article: 'other' }, catalogue)).toMatchObject({
      values: { length: 'short' },
      article: 'other',
    })
  })
})
