import { expect, test } from 'vitest'
import { inquiryOf } from '../support/inquiries.ts'
import { openPlatform } from '../support/platform.ts'
import { openProxy } from '../support/proxy.ts'
import { echo, openService, until } from '../support/service.ts'
import { describePostgres, describeStores, POSTGRES_URL, usePostgres } from '../support/stores.ts'

describePostgres('a PostgreSQL that goes away under load', () => {
  const place = usePostgres()

  // Each outage is longer than a lease of the one case and shorter than that of the other.
  for (const leaseMs of [600, 15_000]) {
    test(`loses nothing and doubles nothing, with leases of ${leaseMs} ms`, async () => {
      const platform = await openPlatform()
      const proxy = await openProxy({ host: '127.0.0.1', port: Number(new URL(POSTGRES_URL).port) })
      const url = new URL(place().url)
      url.port = String(proxy.port)
      const services = await Promise.all(
        [1, 2].map(async () => {
          const store = await place().open({ url: url.href, leaseMs })
          return openService(store, platform.url, echo, { leaseMs, lookMs: 100 })
        }),
      )
      const pending = new Map(
        Array.from({ length: 60 }, (_, at) => {
          const inquiry = inquiryOf({ keys: [`${at}`], conversation: `${at % 20}`, text: `${at}` })
          return [inquiry.keys[0], inquiry] as const
        }),
      )
      const outage = (async () => {
        await new Promise((resolve) => setTimeout(resolve, 50))
        await proxy.goAway()
        await new Promise((resolve) => setTimeout(resolve, 1_500))
        await proxy.comeBack()
      })()
      // As a platform does: what is not acknowledged is sent again.
      for (let at = 0; pending.size > 0; at++) {
        const batch = [...pending].slice(0, 8)
        await Promise.all(
          batch.map(async ([key, inquiry], nth) => {
            const outcome = await services[(at + nth) % 2]!.accept(inquiry).catch(() => null)
            if (outcome) pending.delete(key)
          }),
        )
      }
      await outage
      await until(() => platform.shown.length >= 60, 20_000)
      await Promise.all(services.map((service) => service.drain(5_000)))
      expect(platform.shown.map(({ text }) => text).toSorted()).toEqual(
        Array.from({ length: 60 }, (_, at) => `You asked: ${at}`).toSorted(),
      )
      await proxy.close()
      await platform.close()
    })
  }
})

describeStores('a clock that jumps', (place) => {
  test('neither doubles an answer nor holds one back', async () => {
    const platform = await openPlatform()
    let jump = 0
    const store = await place().open({ clock: () => Date.now() + jump })
    let failing = true
    const service = await openService(
      store,
      platform.url,
      (inquiry) => {
        if (inquiry.text === 'again' && failing) throw new TypeError('It fails once')
        return echo(inquiry)
      },
      { lookMs: 20, backoff: () => 500 },
    )
    await service.accept(inquiryOf({ keys: ['1'], conversation: '1', text: 'again' }))
    await until(() => service.happenings.some(({ type }) => type === 'retried'))
    failing = false
    jump = -3_600_000
    await until(() => platform.shown.length === 1)
    jump = 3_600_000
    await service.accept(inquiryOf({ keys: ['2'], conversation: '2', text: 'forth' }))
    await until(() => platform.shown.length === 2)
    jump = 0
    await service.accept(inquiryOf({ keys: ['3'], conversation: '3', text: 'back' }))
    await until(() => platform.shown.length === 3)
    await service.drain(1_000)
    expect(platform.shown.map(({ edits }) => edits)).toEqual([0, 0, 0])
    await platform.close()
  })
})
