import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Answerer, startAnswerer } from '../support/answerers.ts'
import { inquiryOf } from '../support/inquiries.ts'
import { openPlatform, type RecordingPlatform } from '../support/platform.ts'
import { until } from '../support/service.ts'
import { describePostgres, describeStores, usePostgres } from '../support/stores.ts'

let platform: RecordingPlatform
const answerers: Answerer[] = []

async function start(url: string): Promise<Answerer> {
  const answerer = await startAnswerer(url, platform.url, 1_000)
  answerers.push(answerer)
  return answerer
}

beforeEach(async () => {
  platform = await openPlatform()
})

afterEach(async () => {
  await Promise.all(answerers.splice(0).map((answerer) => answerer.kill()))
  await platform.close()
})

const texts = () => platform.shown.map(({ text }) => text)

describeStores('processes that die', (place) => {
  test('what was acknowledged and not begun is answered by another process with an empty memory', async () => {
    const first = await start(place().url)
    await first.accept(inquiryOf({ text: 'wait 500 Who met?' }))
    await first.kill()
    expect(texts()).toEqual([])
    await start(place().url)
    await until(() => texts().includes('wait 500 Who met?'))
  })

  test('an answer that had begun is ended in its message', async () => {
    const first = await start(place().url)
    await first.accept(inquiryOf())
    await until(() => texts().length === 1)
    await first.kill()
    await start(place().url)
    await until(() => texts()[0] === 'Who met?')
    expect(texts()).toHaveLength(1)
  })
})

describePostgres('several processes', () => {
  const place = usePostgres()

  test('the same event fifty times at once through four processes is answered once', async () => {
    const four = await Promise.all(Array.from({ length: 4 }, () => start(place().url)))
    // Each copy tells its key apart on the way back; what makes it the same is the second.
    const copies = Array.from({ length: 50 }, (_, at) => inquiryOf({ keys: [`copy ${at}`, 'message 7'] }))
    const isNew = await Promise.all(copies.map((copy, at) => four[at % 4]!.accept(copy)))
    expect(isNew.filter(Boolean)).toHaveLength(1)
    await until(() => texts()[0] === 'Who met?')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(texts()).toHaveLength(1)
  })
})
