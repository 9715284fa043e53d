import { describe, expect, it } from 'vitest'
import { ArticleError, StoreError } from '../src/core/errors.ts'
import { createLog, type LogOptions } from '../src/log.ts'

/** A real log, whose lines a test reads. */
function logTo(own: Partial<LogOptions> & { readonly isTTY?: boolean } = {}) {
  const written = { stdout: '', stderr: '' }
  const output = (name: 'stdout' | 'stderr') => ({
    isTTY: own.isTTY ?? false,
    write: (text: string) => {
      written[name] += text
    },
  })
  const log = createLog({
    level: 'info',
    secrets: [],
    colour: false,
    stdout: output('stdout'),
    stderr: output('stderr'),
    ...own,
  })
  return { log, written, line: () => JSON.parse(written.stdout) }
}

describe('a line', () => {
  it('is JSON with its time, level and fields', () => {
    const { log, line } = logTo()
    log.info({ inquiry: 7, platform: 'slack' }, 'Answered.')
    expect(line()).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      inquiry: 7,
      platform: 'slack',
      msg: 'Answered.',
    })
  })

  it('is readable on a terminal, and one line', () => {
    const { log, written } = logTo({ isTTY: true })
    log.warn({ inquiry: 7, why: 'a\u001B[31m\nb' }, 'Tried again.')
    expect(written.stdout).toMatch(/^\d\d:\d\d:\d\d warn {2}Tried again\. inquiry=7 why=a \[31m b\n$/)
  })

  it('below the level is left out', () => {
    const { log, written } = logTo({ level: 'warn' })
    log.info('Not this.')
    expect(written).toEqual({ stdout: '', stderr: '' })
  })

  it('that is fatal goes to stderr, even where the log is silent', () => {
    const { log, written } = logTo({ level: 'silent' })
    log.error('Not this.')
    log.fatal('This.')
    expect(written.stdout).toBe('')
    expect(written.stderr).toContain('This.')
  })
})

describe('a secret', () => {
  it('is never shown, wherever it stands', () => {
    const { log, written } = logTo({ secrets: ['xoxb-"1', 'hunter2'] })
    const url = 'https://hooks.slack.com/commands/T1/2/abcdef'
    log.error({ url, nested: { token: 'xoxb-"1' } }, 'postgres://me:hunter2@db')
    expect(written.stdout).not.toMatch(/xoxb|hunter2|abcdef/)
    expect(written.stdout.match(/\[redacted\]/g)).toHaveLength(3)
  })
})

describe('an error', () => {
  it('is told by its kind, code, reference and place, not by words that others wrote', () => {
    const { log, line } = logTo()
    const cause = Object.assign(new Error('key (text)=(my secret question) exists'), { code: '23505' })
    const err = new StoreError('store-duplicate', 'Please ask again.', { cause })
    log.error({ err }, 'Not stored.')
    expect(line().err).toMatchObject({
      type: 'StoreError',
      code: 'store-duplicate',
      ref: err.reference,
      cause: { type: 'Error', code: '23505' },
    })
    expect(line().err.stack[0]).toMatch(/^at .*log\.test\.ts/)
    expect(JSON.stringify(line())).not.toMatch(/secret question|ask again/)
  })

  it('keeps the message that the runtime wrote', () => {
    const { log, line } = logTo()
    log.error({ err: new ArticleError('article.x', 'said', { cause: new TypeError('x is not a function') }) })
    expect(line().err.cause.message).toBe('x is not a function')
  })

  it('that is none is told by its type', () => {
    const { log, line } = logTo()
    log.error({ err: 'my secret question' })
    expect(line().err).toEqual({ type: 'string' })
  })
})
