import { beforeAll, describe, expect, it } from 'vitest'
import { type Example, readExample } from '../testing/example.ts'

let serve: Example['serve']

beforeAll(async () => {
  ;({ serve } = await readExample(new URL('.', import.meta.url)))
})

describe('a notice from Stripe', () => {
  it.each([
    ['invoice-failed.json', 'invoice.payment_failed', 'open'],
    ['invoice-paid.json', 'invoice.paid', 'paid'],
  ])('tells the application whether a payment succeeded: %s', async (sample, type, status) => {
    const { sent } = await serve('stripe', 'stripe.payment', sample)
    expect(sent).toMatchObject([
      {
        route: 'payments',
        channel: 'application',
        body: { type, data: { object: { customer: expect.stringMatching(/^cus_/), status } } },
      },
    ])
  })

  it('leaves payment data at the door', async () => {
    const { value, dropped } = await serve('stripe', 'stripe.payment', 'invoice-failed.json')
    expect(JSON.stringify(value)).not.toMatch(/4242|visa|Lisboa|Ana|5000|invoice\.stripe\.com/)
    for (const name of ['default_payment_method', 'customer_address', 'customer_email', 'amount_due'])
      expect(dropped).toContain(`data.object.${name}`)
  })
})

describe('the contact form', () => {
  it('tells the team that somebody waits, and no more', async () => {
    const { sent } = await serve('contact-form', 'contact.request', 'contact.json')
    expect(sent).toMatchObject([
      { route: 'enquiries', ok: true, body: 'Request a quote: a***@customer.example waits for a reply' },
    ])
  })

  it('leaves the IP address at the door', async () => {
    const { value, dropped } = await serve('contact-form', 'contact.request', 'contact.json')
    expect(JSON.stringify(value)).not.toMatch(/203\.0\.113|Mozilla|million/)
    expect(dropped).toEqual(expect.arrayContaining(['ip', 'userAgent', 'message', 'name']))
  })
})
