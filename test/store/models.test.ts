import { expect, test } from 'vitest'
import { describeStores } from '../support/stores.ts'

describeStores('what is kept of a model', (place) => {
  test('a workspace’s tokens add up, beside those of all', async () => {
    const { memory } = await place().open()
    await memory.models.spend('a', 20_000, 100)
    await memory.models.spend('a', 20_000, 50)
    await memory.models.spend('b', 20_000, 7)
    await memory.models.spend('a', 19_999, 1_000)
    expect(await memory.models.spent('a', 20_000)).toEqual({ own: 150, all: 157 })
    expect(await memory.models.spent('c', 20_000)).toEqual({ own: 0, all: 157 })
  })

  test('a person’s questions are counted by the minute', async () => {
    const { memory } = await place().open()
    const counts = [
      await memory.models.count('a', 'ada', 1),
      await memory.models.count('a', 'ada', 1),
      await memory.models.count('a', 'bob', 1),
      await memory.models.count('a', 'ada', 2),
    ]
    expect(counts).toEqual([1, 2, 1, 1])
  })

  test('an answer comes back to its workspace alone, the latest one', async () => {
    const { memory } = await place().open()
    await memory.models.keep('a', 'key', '{"claims":[]}')
    await memory.models.keep('a', 'key', '{"claims":[1]}')
    expect(await memory.models.recall('a', 'key')).toBe('{"claims":[1]}')
    expect(await memory.models.recall('b', 'key')).toBeNull()
  })

  test('it goes with a workspace that is left', async () => {
    const { memory } = await place().open()
    await memory.models.keep('a', 'key', '{}')
    await memory.models.spend('a', 1, 5)
    await memory.leave('a')
    expect(await memory.models.recall('a', 'key')).toBeNull()
    expect(await memory.models.spent('a', 1)).toEqual({ own: 0, all: 0 })
  })

  test('it goes with its age', async () => {
    const { memory } = await place().open()
    await memory.models.keep('a', 'key', '{}')
    await memory.models.spend('a', 1, 5)
    await memory.purge(-1_000)
    expect(await memory.models.recall('a', 'key')).toBeNull()
    expect(await memory.models.spent('a', 1)).toEqual({ own: 0, all: 0 })
  })
})
