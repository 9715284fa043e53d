import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { load } from '../../src/core/article/load.ts'
import { ArticleError } from '../../src/core/errors.ts'
import { createReader } from '../../src/service/reader.ts'

const PARAGRAPH = 'The tide at Ravna rises slowly. Fishers wait for it at dawn, and nobody else is up.\n\n'
const LONG = `# Slow Tide\n\n${PARAGRAPH.repeat(2_000)}`

describe('the reader of added articles', () => {
  const reader = createReader()
  afterEach(() => reader.close())

  it('reads a long text as a short one is read', async () => {
    expect(await reader.read(LONG, 'tide')).toEqual(load(LONG, { slug: 'tide' }))
  })

  it('lets others work meanwhile', async () => {
    let turns = 0
    const reading = createReader()
      .read(LONG, 'tide')
      .finally(() => {
        turns = -turns
      })
    while (turns >= 0 && turns < 1_000) {
      turns++
      await sleep(1)
    }
    await reading
    expect(turns).toBeLessThan(-1)
  })

  it('gives the same Article for the same text', async () => {
    const { read } = createReader()
    expect(await read(PARAGRAPH, 'tide')).toBe(await read(PARAGRAPH, 'tide'))
  })

  it('tells two names of one text apart', async () => {
    const { read } = createReader()
    expect((await read(PARAGRAPH, 'ebb')).slug).toBe('ebb')
    expect((await read(PARAGRAPH, 'flow')).slug).toBe('flow')
  })

  it('says what is wrong with a long text as with a short one', async () => {
    const nested = `${'> '.repeat(40_000)}deep\n`
    await expect(createReader().read(nested, 'deep')).rejects.toBeInstanceOf(ArticleError)
  })
})
