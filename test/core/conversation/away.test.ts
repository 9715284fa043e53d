import { describe, expect, it } from 'vitest'
import { StoreError } from '../../../src/core/errors.ts'
import { articleFolder } from '../../support/articles.ts'
import { groupOn } from '../../support/conversation.ts'
import { HARBOUR } from '../../support/harbour.ts'
import { useSqlite } from '../../support/stores.ts'

const place = useSqlite()

describe('a store that is away for a moment', () => {
  it('is nothing to tell a person: whoever asked may ask again', async () => {
    const folder = await articleFolder({ 'harbour.md': HARBOUR })
    const { memory } = await place().open()
    const away = async () => {
      throw new StoreError('store-away', 'The store cannot be reached just now.')
    }
    const { say } = groupOn(folder, { ...memory, turns: { ...memory.turns, keep: away } })
    await expect(say('Who built the harbour?')).rejects.toMatchObject({ code: 'store-away' })
  })
})
