import { beforeAll, describe, expect, it } from 'vitest'
import { type Example, readExample } from '../testing/example.ts'

let generated: Example['generated']
let serve: Example['serve']

beforeAll(async () => {
  ;({ generated, serve } = await readExample(new URL('.', import.meta.url)))
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
