import { beforeAll, describe, expect, it } from 'vitest'
import type { Compilation } from '../../../compiler/compile.ts'
import { clauseText } from '../../../compiler/language/clause.ts'
import { type Example, readExample } from '../testing/example.ts'

let compilation: Compilation
let readme: string
let generated: Example['generated']
let serve: Example['serve']

beforeAll(async () => {
  ;({ compilation, readme, generated, serve } = await readExample(new URL('.', import.meta.url)))
})

describe('the declaration', () => {
  it('has no error that nobody has accepted', () => {
    const errors = compilation.diagnostics.filter(({ severity, excepted }) => severity === 'error' && !excepted)
    expect(errors.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
  })

  it('makes no exception from retention, and from the basis only because no purpose has one', () => {
    const exceptions = [...(compilation.model?.exceptions.values() ?? [])].map(({ value }) => value)
    expect(exceptions.map(({ rule }) => rule)).not.toContain('retention/missing')
    const routed = exceptions.filter(({ rule }) => rule === 'basis/missing').map(({ target }) => target)
    expect(routed.sort()).toEqual(['activities.hand-over-media', 'activities.notify-subscribers'])
  })

  it('holds promises of each sort', () => {
    const promises = [...(compilation.model?.commitments.values() ?? [])].map(({ value }) => value)
    expect(promises.filter((promise) => promise.assert).length).toBeGreaterThanOrEqual(5)
    expect(promises.filter((promise) => promise.control).length).toBeGreaterThanOrEqual(5)
    expect(promises.filter((promise) => promise.process).length).toBeGreaterThanOrEqual(5)
    for (const promise of promises) expect(clauseText(promise.clause)).toMatch(/^WA-/)
  })
})

describe('the status of a message', () => {
  it('reaches the subscriber, the failed ones too', async () => {
    const { sent } = await serve('whatsapp', 'whatsapp.notification', 'status.json')
    expect(sent).toMatchObject([{ route: 'statuses', channel: 'webhook', ok: true }])
    const [{ body } = { body: null }] = sent as readonly { readonly body: unknown }[]
    expect(body).toMatchObject({
      entry: [
        {
          changes: [
            { value: { statuses: [{ status: 'delivered', recipient_id: '16505551234' }] } },
            { value: { statuses: [{ status: 'failed', errors: [{ code: 131026, title: 'Message undeliverable' }] }] } },
          ],
        },
      ],
    })
  })

  it('is kept without what nobody declared', async () => {
    const { value, dropped } = await serve('whatsapp', 'whatsapp.notification', 'status.json')
    expect(JSON.stringify(value)).not.toMatch(/Pablo|utility|accepted the latest terms/)
    expect(dropped).toContain('entry.*.changes.*.value.statuses.*.biz_opaque_callback_data')
    expect(dropped).toContain('entry.*.changes.*.value.statuses.*.errors.*.error_data')
  })
})

describe('a message that arrives', () => {
  it('reaches the subscriber with its sender and text', async () => {
    const { sent } = await serve('whatsapp', 'whatsapp.notification', 'text.json')
    expect(sent).toMatchObject([{ route: 'messages', ok: true }])
    expect(JSON.stringify(sent)).toMatch(/Sheena Nelson.*16505551234.*Does it come in another color\?/)
  })

  it('with a picture leaves the link on the way that ends after minutes, and nowhere else', async () => {
    const message = await serve('whatsapp', 'whatsapp.notification', 'image.json')
    expect(JSON.stringify([message.value, message.sent])).not.toMatch(/lookaside|1003383421387256|flat/)

    const media = await serve('whatsapp-media', 'whatsapp.media', 'image.json')
    expect(media.sent).toMatchObject([{ route: 'media', channel: 'media-webhook', ok: true }])
    expect(JSON.stringify(media.sent)).toMatch(/lookaside/)
    expect(JSON.stringify(media.sent)).not.toMatch(/Sheena|16505551234|flat/)

    const kept = generated.plan.events.find(({ name }) => name === 'whatsapp.media')?.retention
    const [rule] = generated.plan.retention.filter(({ name }) => kept?.includes(name))
    expect(rule?.periods).toEqual({ '': 'PT5M' })
  })
})

describe('its README', () => {
  it('lists every missing fact', () => {
    const rows = new Map(readme.split('\n').map((line) => [/^\| `([^`]+)` \|/.exec(line)?.[1], line]))
    for (const { place } of compilation.model?.missing ?? []) {
      const resource = place.name === '' ? place.section : `${place.section}.${place.name}`
      expect(rows.get(resource), resource).toContain(`\`${place.path.join('.')}\``)
    }
  })

  it('names every exception', () => {
    for (const name of compilation.model?.exceptions.keys() ?? []) expect(readme).toContain(`\`${name}\``)
  })
})
