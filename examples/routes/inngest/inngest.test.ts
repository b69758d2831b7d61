import { beforeAll, describe, expect, it } from 'vitest'
import type { Compilation } from '../../../compiler/compile.ts'
import { clauseText } from '../../../compiler/language/clause.ts'
import { type Example, readExample } from '../testing/example.ts'

let compilation: Compilation
let readme: string
let serve: Example['serve']

beforeAll(async () => {
  ;({ compilation, readme, serve } = await readExample(new URL('.', import.meta.url)))
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
    expect(routed.sort()).toEqual(['activities.answer-enquiries', 'activities.hear-of-payments'])
  })

  it('holds promises of each sort', () => {
    const promises = [...(compilation.model?.commitments.values() ?? [])].map(({ value }) => value)
    expect(promises.filter((promise) => promise.assert).length).toBeGreaterThanOrEqual(5)
    expect(promises.filter((promise) => promise.control).length).toBeGreaterThanOrEqual(5)
    expect(promises.filter((promise) => promise.process).length).toBeGreaterThanOrEqual(5)
    for (const promise of promises) expect(clauseText(promise.clause)).toMatch(/^IN-/)
  })
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
