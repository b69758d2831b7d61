import { describe, expect, test } from 'vitest'
import { compiled, sample } from '../testing/project-text.ts'
import { routerPlan } from './plan.ts'

const { model, graph } = compiled(sample)
const plan = routerPlan(model, graph)

const named = <T extends { readonly name: string }>(list: readonly T[], name: string): T | undefined =>
  list.find((one) => one.name === name)

describe('a router plan', () => {
  test('turns units into numbers', () => {
    expect(plan.limits).toEqual({ bodyBytes: 262_144, depth: 32, ratePerSecond: 2, backlog: 100_000 })
    expect(plan.plans).toEqual(['free', 'pro'])
    expect(plan.project).toBe('Acme')
    expect(plan.digest).toBe(model.digest)
  })

  test('names the engine of the journal, SQLite unless it is declared', () => {
    expect(plan.journal).toEqual({ engine: 'sqlite' })
    const shared = compiled(sample.replace('\nrouter:\n', '\nrouter:\n  journal: {engine: postgres}\n'))
    expect(routerPlan(shared.model, shared.graph).journal).toEqual({ engine: 'postgres' })
  })

  test('says how requests are verified and what they are', () => {
    expect(named(plan.sources, 'shop')).toMatchObject({
      name: 'shop',
      path: '/in/{tenant}/shop',
      verify: {
        scheme: 'hmac',
        secret: 'shop-key',
        verifyToken: null,
        publicUrl: null,
        toleranceSeconds: 120,
        header: 'x-sig',
        algorithm: 'sha256',
        encoding: 'hex',
        prefix: 'v1=',
        timestamp: 'x-time',
      },
      type: {
        at: { path: ['meta', 'kind.of'] },
        values: { constructor: 'ping', order: 'order.made' },
        otherwise: 'drop',
      },
      dedupe: { path: ['meta', 'id'] },
      reportOnly: false,
      split: null,
    })
    expect(named(plan.sources, 'pinger')).toMatchObject({
      verify: { scheme: 'none' },
      type: { is: 'ping' },
      dedupe: null,
    })
  })

  test('keeps an event as short as the shortest of its fields', () => {
    expect(named(plan.events, 'order.made')).toEqual({
      name: 'order.made',
      retention: ['payload', 'short'],
      fields: [
        { path: 'buyer.email', categories: ['contact.email'] },
        { path: 'buyer.name', categories: ['person.name'] },
        { path: 'id', categories: ['none'] },
        { path: 'lines.*.by', categories: ['person.name'] },
      ],
      subjects: [
        {
          name: 'buyer',
          at: ['buyer'],
          keys: [{ path: ['email'], type: 'contact.email', unique: 'shared' }],
          about: [['lines', null, 'by']],
          class: 'staff',
          linkedBy: ['shop'],
        },
        { name: 'editor', at: ['lines', null], keys: [{ path: ['by'], type: 'person.name' }], about: [], class: null },
      ],
      integers: [],
    })
    const plain = { from: 'received', after: null, minimum: null, holds: [] }
    expect(plan.retention).toEqual([
      { ...plain, name: 'asked-for', periods: { '': 'P3Y' }, minimum: 'P1Y' },
      { ...plain, name: 'keys', periods: { '': 'P8D' } },
      {
        ...plain,
        name: 'payload',
        periods: { free: 'P30D', pro: 'P1Y' },
        holds: [
          { ground: 'Claims', until: null },
          { ground: 'Tax', until: '2030-01-01' },
        ],
      },
      { ...plain, name: 'short', periods: { '': 'P3D' }, from: 'delivered', after: 'account.closed' },
    ])
    expect(plan.backups).toBe('P2M')
    expect(plan.regimes).toEqual(['eu-gdpr', 'uk-gdpr'])
    expect(plan.clocks).toMatchObject([
      { regime: 'eu-gdpr', months: 1 },
      { regime: 'uk-gdpr', pauses: true },
    ])
  })

  test('says what people may ask about each activity', () => {
    expect(plan.activities).toEqual([
      {
        name: 'note',
        role: 'controller',
        purpose: 'Note it',
        bases: [
          { name: 'agreed', type: 'contract' },
          { name: 'asked', type: 'consent' },
        ],
        needsConsent: false,
        directMarketing: false,
      },
      {
        name: 'offer',
        role: 'controller',
        purpose: 'Offer it',
        bases: [{ name: 'asked', type: 'consent' }],
        needsConsent: true,
        directMarketing: true,
      },
      {
        name: 'tell',
        role: 'processor',
        purpose: 'Tell customers',
        bases: [],
        needsConsent: false,
        directMarketing: false,
      },
    ])
  })

  test('gives an event without personal data the rule of its activity', () => {
    expect(named(plan.events, 'ping')?.retention).toEqual(['payload'])
  })

  test('takes no rule that never ends', () => {
    expect(plan.stores).toEqual({ dedupe: 'keys', disclosures: null, requests: 'asked-for', audit: null, access: null })
  })

  test('sends each field once, under its protection, and nothing else', () => {
    const { to, ...route } = named(plan.routes, 'orders') ?? { to: [] }
    expect(route).toEqual({
      name: 'orders',
      activity: 'tell',
      role: 'processor',
      bases: [],
      source: 'shop',
      events: ['order.made'],
      when: 'event.id != ""',
      orderBy: ['buyer', 'email'],
    })
    expect(to).toEqual([
      {
        channel: 'keep',
        message: null,
        addressee: null,
        fields: [
          { path: ['id'], protection: 'keep' },
          { path: ['lines', null, 'by'], protection: 'pseudonymise' },
        ],
      },
      {
        channel: 'talk',
        addressee: null,
        message: '{{ event.buyer.name }} {{ event.buyer.name }} {{ event.buyer.email }} {{ event.lines.size }}',
        fields: [
          { path: ['buyer', 'email'], protection: 'mask' },
          { path: ['buyer', 'name'], protection: 'keep' },
          // That there are lines, and how many.
          { path: ['lines', null, '\u0000presence'], protection: 'keep' },
        ],
      },
    ])
    expect(named(plan.routes, 'letters')?.to).toEqual([
      {
        channel: 'mail',
        message: '{{ event.buyer.name }}',
        addressee: ['buyer', 'email'],
        fields: [{ path: ['buyer', 'name'], protection: 'redact' }],
      },
      {
        channel: 'numbers',
        message: null,
        addressee: ['buyer', 'email'],
        fields: [{ path: ['id'], protection: 'keep' }],
      },
    ])
    expect(named(plan.routes, 'pings')).toMatchObject({ role: 'controller', bases: ['agreed', 'asked'] })
  })

  test('leaves out what cannot be realised, and routes of which nothing remains', () => {
    expect(plan.channels.map(({ name }) => name)).toEqual([
      'bare',
      'bot',
      'hook',
      'keep',
      'mail',
      'numbers',
      'talk',
      'talk-too',
    ])
    expect(plan.routes.map(({ name }) => name)).toEqual(['letters', 'orders', 'pings'])
  })

  test('reaches the declared hosts only, and any host only where the customer chooses', () => {
    const hosts = Object.fromEntries(plan.channels.map((channel) => [channel.name, channel.hosts]))
    expect(hosts).toEqual({
      bare: ['plain.example'],
      bot: ['slack.com'],
      hook: [],
      mail: ['mail.example:587'],
      numbers: ['graph.facebook.com'],
      keep: ['archive.example', 'archive.example:8443'],
      talk: ['hooks.slack-gov.com', 'hooks.slack.com'],
      'talk-too': ['discord.com', 'discordapp.com'],
    })
  })

  test('paces channels as declared, else as the service wants it', () => {
    expect(named(plan.channels, 'keep')).toEqual({
      name: 'keep',
      recipient: 'archive',
      connector: {
        kind: 'http',
        url: 'https://archive.example/in',
        connection: false,
        secret: 'sign-key',
        headers: { 'X-A': 'a', 'X-B': 'b' },
        mtls: { certificate: 'client-chain', key: 'client-key', ca: null },
      },
      activeFrom: '2027-01-01',
      passesOn: true,
      hosts: ['archive.example', 'archive.example:8443'],
      schedule: [1, 86_400],
      onAmbiguous: 'fail',
      ratePerSecond: 0.5,
      inFlight: 2,
    })
    expect(named(plan.channels, 'talk')).toMatchObject({
      connector: { kind: 'slack', webhook: null, connection: true, token: null, conversation: null },
      schedule: [2, 10, 60, 300, 1800, 7200],
      onAmbiguous: 'retry',
      ratePerSecond: 1,
      inFlight: 8,
    })
    expect(named(plan.channels, 'bot')?.connector).toMatchObject({ token: 'bot-token', conversation: 'C0123' })
    expect(named(plan.channels, 'numbers')).toMatchObject({
      connector: {
        kind: 'whatsapp',
        phoneNumberId: '1234',
        token: 'wa-token',
        apiVersion: 'v24.0',
        template: { name: 'made', language: 'en_GB', parameters: ['id'] },
      },
      ratePerSecond: 80,
    })
    expect(named(plan.channels, 'mail')?.connector).toEqual({
      kind: 'email',
      connection: false,
      server: 'smtp://mail.example:587',
      from: 'Acme <hello@acme.example>',
      to: null,
      subject: 'News',
      user: 'acme',
      password: 'mail-password',
    })
    expect(named(plan.channels, 'talk-too')?.ratePerSecond).toBe(0.5)
    expect(named(plan.channels, 'hook')?.schedule).toEqual([5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400])
  })

  test('does not show the order of the file', () => {
    const [head = '', ...sections] = sample.split(/^(?=[a-zA-Z]+:)/m)
    const { model, graph } = compiled([head, ...sections.reverse()].join(''))
    expect(routerPlan(model, graph)).toEqual(plan)
  })
})
