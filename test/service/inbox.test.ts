import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Inbox } from '../../src/service/inbox.ts'
import { inquiryOf } from '../support/inquiries.ts'
import { openPlatform, type RecordingPlatform, saying } from '../support/platform.ts'
import { echo, once, openService, until } from '../support/service.ts'
import { describeStores } from '../support/stores.ts'

describeStores('the service', (place) => {
  let platform: RecordingPlatform
  const open: Inbox[] = []
  const start = async (
    ...[answer, own]: [Parameters<typeof openService>[2]?, Parameters<typeof openService>[3]?]
  ) => {
    const store = await place().open({ leaseMs: own?.leaseMs ?? 15_000 })
    const service = await openService(store, platform.url, answer ?? echo, own)
    open.push(service)
    return { ...service, store }
  }
  const texts = () => platform.shown.map(({ text }) => text)

  beforeEach(async () => {
    platform = await openPlatform()
  })
  afterEach(async () => {
    await Promise.all(open.splice(0).map((service) => service.drain(0)))
    await platform.close()
  })

  test('answers what it accepts, once, however often it comes', async () => {
    const service = await start()
    const accepted = await Promise.all(Array.from({ length: 50 }, () => service.accept(inquiryOf())))
    expect(accepted.filter(({ isNew }) => isNew)).toHaveLength(1)
    await until(() => service.happenings.some(({ type }) => type === 'done'))
    expect(await service.accept(inquiryOf())).toEqual({ isNew: false, notice: null })
    expect(texts()).toEqual(['You asked: Who met?'])
  })

  test('answers a conversation in its order, and conversations side by side', async () => {
    const gate = Promise.withResolvers<void>()
    const service = await start(async function* (inquiry) {
      if (inquiry.conversation === 'slow') await gate.promise
      yield saying(inquiry.text)
    })
    for (const at of [1, 2, 3]) {
      await service.accept(inquiryOf({ keys: [`s${at}`], conversation: 'slow', text: `slow ${at}` }))
    }
    await service.accept(inquiryOf({ keys: ['f'], conversation: 'fast', text: 'fast' }))
    await until(() => texts().length === 1)
    gate.resolve()
    await until(() => texts().length === 4)
    expect(texts()).toEqual(['fast', 'slow 1', 'slow 2', 'slow 3'])
  })

  test('works on no more at once than it may, says when too many wait, and answers them all', async () => {
    const gate = Promise.withResolvers<void>()
    let running = 0
    let most = 0
    const service = await start(async function* (inquiry) {
      most = Math.max(most, ++running)
      await gate.promise
      running--
      yield saying(inquiry.text)
    })
    const notices: (string | null)[] = []
    for (let at = 0; at < 12; at++) {
      const { notice } = await service.accept(inquiryOf({ keys: [`${at}`], conversation: `${at}` }))
      notices.push(notice)
    }
    expect(notices.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => null))
    expect(notices.slice(9)).toEqual(Array.from({ length: 3 }, () => expect.stringContaining('waiting')))
    gate.resolve()
    await until(() => texts().length === 12)
    expect(most).toBe(4)
  })

  test('“help” waits neither for the answer before it nor for a free place', async () => {
    const gate = Promise.withResolvers<void>()
    const service = await start(
      async function* (inquiry) {
        if (inquiry.text !== 'help') await gate.promise
        yield saying(inquiry.text)
      },
      { sideBySide: 1 },
    )
    await service.accept(inquiryOf({ keys: ['1'], text: 'first' }))
    await service.accept(inquiryOf({ keys: ['2'], text: 'second' }))
    await service.accept(inquiryOf({ keys: ['3'], text: 'help' }))
    await until(() => texts().length === 1)
    expect(texts()).toEqual(['help'])
    gate.resolve()
    await until(() => texts().length === 3)
  })

  test('“stop” ends an answer that another process writes, and what it said stands', async () => {
    const writer = await start(async function* (_inquiry, signal) {
      yield saying('So far')
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
    })
    const other = place().dialect === 'sqlite' ? writer : await start()
    await writer.accept(inquiryOf())
    await until(() => texts().length === 1)
    await other.stop(inquiryOf({ keys: ['stop'] }))
    await until(() => writer.happenings.some(({ type }) => type === 'done'))
    expect(texts()).toEqual(['So far'])
  })

  test('tries five times more what throws, then tells the person and keeps it as failed', async () => {
    let attempts = 0
    const service = await start(async function* () {
      attempts++
      yield saying('Half an')
      throw new TypeError('It always throws')
    })
    await service.accept(inquiryOf())
    await until(async () => (await service.store.records.failed()).length === 1)
    expect(attempts).toBe(6)
    expect(texts()).toEqual(['Sorry.'])
    expect(await service.store.records.failed()).toMatchObject([{ reason: 'TypeError', attempts: 6 }])
  })

  test('an error that says it is permanent is not tried again', async () => {
    let attempts = 0
    const service = await start(() => {
      attempts++
      throw Object.assign(new Error('The channel is gone'), { permanent: true })
    })
    await service.accept(inquiryOf())
    await until(async () => (await service.store.records.failed()).length === 1)
    expect(attempts).toBe(1)
  })

  test('a failed inquiry that is opened again is answered in the message that apologised', async () => {
    let broken = true
    const service = await start(async function* () {
      if (broken) throw new TypeError('It throws for now')
      yield saying('At last')
    })
    await service.accept(inquiryOf())
    await until(async () => (await service.store.records.failed()).length === 1)
    broken = false
    const [failed] = await service.store.records.failed()
    await service.store.records.reopen(failed?.id ?? 0)
    await service.store.signals.send({ type: 'work' })
    await until(() => texts().includes('At last'))
    expect(texts()).toEqual(['At last'])
  })

  test('what a process that died held is answered by another with an empty memory', async () => {
    const dead = await place().open({ leaseMs: 100 })
    await dead.inbox.accept({ inquiry: inquiryOf(), lane: 'slack T1 T1/C1/1', urgent: false }, 'dead')
    await start(echo, { leaseMs: 100, lookMs: 20 })
    await until(() => texts().length === 1)
    expect(texts()).toEqual(['You asked: Who met?'])
  })

  test('a message whose name was lost on the way is found and not sent again', async () => {
    const service = await start()
    platform.loseAnswers(1)
    await service.accept(inquiryOf())
    await until(() => service.happenings.some(({ type }) => type === 'done'))
    expect(platform.shown).toMatchObject([{ text: 'You asked: Who met?', edits: 1 }])
  })

  test('an unfindable message is repeated at most once', async () => {
    const service = await start()
    platform.loseAnswers(10)
    await service.accept(inquiryOf({ place: { way: 'unfindable' } }))
    await until(async () => (await service.store.records.failed()).length === 1)
    expect(texts()).toHaveLength(2)
    expect(await service.store.records.failed()).toMatchObject([{ reason: 'Unconfirmed' }])
  })

  test('an answer without a way left is shown nowhere', async () => {
    const service = await start()
    await service.accept(inquiryOf({ place: { way: 'none' } }))
    await until(() => service.happenings.some(({ type }) => type === 'done'))
    expect(texts()).toEqual([])
  })

  test('an answer in several messages keeps their order, and its snapshots edit them', async () => {
    const service = await start(async function* () {
      yield saying('one')
      await new Promise((resolve) => setTimeout(resolve, 60))
      yield saying('one more', 'two')
    })
    await service.accept(inquiryOf())
    await until(() => service.happenings.some(({ type }) => type === 'done'))
    expect(platform.shown).toMatchObject([
      { text: 'one more', edits: 1 },
      { text: 'two', edits: 0 },
    ])
  })

  test('draining ends what runs, and gives what does not end to another process', async () => {
    const leaving = await start(async function* (inquiry, signal) {
      if (inquiry.text === 'long') {
        yield saying('begun')
        await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
      }
      yield saying(inquiry.text)
    })
    await leaving.accept(inquiryOf({ keys: ['1'], conversation: '1', text: 'long' }))
    await leaving.accept(inquiryOf({ keys: ['2'], conversation: '2', text: 'short' }))
    await until(() => texts().includes('begun') && texts().includes('short'))
    await leaving.drain(50)
    await expect(leaving.accept(inquiryOf({ keys: ['3'] }))).rejects.toMatchObject({ code: 'store-away' })
    await start(() => once(saying('taken over')))
    await until(() => texts().includes('taken over'))
    expect(texts().toSorted()).toEqual(['short', 'taken over'])
  })

  test('an inquiry that is due later is answered then', async () => {
    const service = await start()
    await service.accept(inquiryOf({ keys: ['later'], dueAt: Date.now() + 300, text: 'later' }))
    await service.accept(inquiryOf({ keys: ['now'], text: 'now' }))
    await until(() => texts().length === 2)
    expect(texts()).toEqual(['You asked: now', 'You asked: later'])
  })
})
