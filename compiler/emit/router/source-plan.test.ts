import { expect, test } from 'vitest'
import { compileText, small } from '../../../test/small.ts'
import type { FlowGraph } from '../../flows/graph.ts'
import type { Model } from '../../model/model.ts'
import { routerPlan } from './plan.ts'
import { routerReadme } from './readme.ts'

/** The plan of the small project with another source, with further event types, and what the check says of that. */
function planOf(source: string, events = '', said: readonly string[] = []) {
  const text = small
    .replace(/ {4}http: \{path: \/in\/app.*\n.*\n.*\n/, source)
    .replace(/^events:\n/m, `events:\n${events}`)
  const { model, graph, diagnostics } = compileText(text)
  // What is advice about a scheme does not keep it from working.
  expect(diagnostics.filter(({ severity }) => severity !== 'note').map(({ message }) => message)).toEqual(said)
  return routerPlan(model as Model, graph as FlowGraph)
}

test('requests of Meta are split, known again by their events, and subscribed', () => {
  const plan = planOf(`    http: {path: /in/app, verify: {scheme: meta, secret: app, verifyToken: app-verify}}
    type: {path: field, values: {joined: user.joined}, otherwise: drop}
    dedupe: {body: true}
    split: {at: entry.*.changes.*}
`)
  expect(plan.sources[0]).toMatchObject({
    verify: { scheme: 'meta', secret: 'app', verifyToken: 'app-verify' },
    dedupe: { body: true },
    split: ['entry', null, 'changes', null],
  })
  const readme = routerReadme(plan)
  expect(readme).toContain("| `GET /in/app` | Meta's question when `app` is subscribed |")
  expect(readme).toContain('| `app-verify` | The verify token of source `app`, as it was entered at Meta. |')
  expect(readme).toContain('| `app` | meta | none | type and body |')
  expect(readme).toContain('holds several events, at `entry.*.changes.*`')
})

test('Twilio has its public URL', () => {
  const plan =
    planOf(`    http: {path: /in/app, verify: {scheme: twilio, secret: app, publicUrl: "https://a.example/in/app"}}
    type: {is: user.joined}
    dedupe: {path: team}
`)
  expect(plan.sources[0]).toMatchObject({ verify: { publicUrl: 'https://a.example/in/app' }, split: null })
  expect(routerReadme(plan)).toContain('| `app` | twilio | none | field `team` |')
  expect(routerReadme(plan)).toContain('Bodies are JSON, or forms from Twilio, not compressed')
  expect(routerReadme(plan)).toContain('`app` is answered 200 and `<?xml')
})

test('what an HMAC is over is in its plan, and in its README with what is weak of it', () => {
  const plan = planOf(`    http:
      path: /in/app
      verify: {scheme: hmac, secret: app, header: X-Sig, algorithm: sha1, signs: "{url}{body}", publicUrl: "https://a.example/in/app"}
    type: {is: user.joined}
    dedupe: {path: team}
`)
  const verify = { header: 'x-sig', algorithm: 'sha1', signs: '{url}{body}', publicUrl: 'https://a.example/in/app' }
  expect(plan.sources[0]?.verify).toMatchObject(verify)
  expect(routerReadme(plan)).toContain(
    '| `app` | HMAC in `x-sig` over `{url}{body}`, which signs with SHA-1 | none | field `team` |',
  )

  const parts = planOf(`    http:
      path: /in/app
      verify: {scheme: hmac, secret: app, header: x-sig, parts: {signature: v1, timestamp: t}, unit: ms, tolerance: PT2M, signs: "{timestamp}|\\n{body}"}
    type: {is: user.joined}
    dedupe: {path: team}
`)
  expect(parts.sources[0]?.verify).toMatchObject({ parts: { signature: 'v1', timestamp: 't' }, unit: 'ms' })
  expect(routerReadme(parts)).toContain(
    '| `app` | HMAC in `x-sig` over `{timestamp}\\|\\n{body}` | 120 s either way | field `team` |',
  )
})

test('the JSON of a form is in its plan, and in its README', () => {
  const plan = planOf(`    http: {path: /in/app, verify: {scheme: slack, secret: app}, body: {form: payload}}
    type: {path: type, values: {joined: user.joined}}
`)
  expect(plan.sources[0]).toMatchObject({ form: 'payload', type: { at: { path: ['type'] } } })
  const readme = routerReadme(plan)
  expect(readme).toContain('A body at `app` is a form, whose field `payload` holds the JSON.')
  expect(readme).toContain('Bodies are JSON, not compressed')
})

test('the fields of a form, and what is asked of an address, are in its plan, and in its README', () => {
  const plan = planOf(
    `    http:
      path: /in/app
      verify: {scheme: bearer, secret: app}
      body: {fields: true}
      probe: {plain: true, challenge: validationToken}
    type: {is: note.sent}
    dedupe: {body: true}
`,
    '  note.sent: {schema: {type: object, properties: {note: {type: string, x-category: none}}}}\n',
    ['Route `joined` waits for `user.joined`, which source `app` never gives.'],
  )
  expect(plan.sources[0]).toMatchObject({ fields: true, probe: { plain: true, challenge: 'validationToken' } })
  const readme = routerReadme(plan)
  expect(readme).toContain("A body at `app` is a form, whose fields are the event's.")
  expect(readme).toContain(
    '`app` answers HEAD and GET with 200 and nothing, and `?validationToken=` with its value as text, to everybody who asks.',
  )
  expect(readme).toContain('`GET /in/app`')
})

test('Meta asks with a token, and is not answered without one', () => {
  const source = `    http: {path: /in/app, verify: {scheme: meta, secret: app, verifyToken: token}, probe: {plain: true}}
    type: {is: user.joined}
`
  const { diagnostics } = compileText(small.replace(/ {4}http: \{path: \/in\/app.*\n.*\n.*\n/, source))
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([
    'Source `app` is asked by Meta with a token, and `probe` would answer without one.',
  ])
})

test.each(
  ['adyen', 'mailgun', 'sns'].flatMap((scheme) => ['form: payload', 'fields: true'].map((body) => [scheme, body])),
)('what %s signs stands in JSON, and no form can hold it (%s)', (scheme, body) => {
  const source = `    http: {path: /in/app, verify: {scheme: ${scheme}, secret: app}, body: {${body}}}
    type: {is: user.joined}
`
  const { diagnostics } = compileText(small.replace(/ {4}http: \{path: \/in\/app.*\n.*\n.*\n/, source))
  expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([
    `Source \`app\` can never verify a form: \`${scheme}\` signs JSON.`,
  ])
})

test('what a sender may ask for people is in its plan, and in its README', () => {
  const plan = planOf(`    http: {path: /in/app, verify: {scheme: standard-webhooks, secret: app}}
    type: {header: X-Topic, values: {customers/create: user.joined}}
    dedupe: {header: webhook-id}
    requests:
      customers/redact: {erase: {contact.email: customer.email}}
      customers/data_request: {export: {contact.email: "customer.emails.*"}}
`)
  expect(plan.sources[0]?.requests).toEqual({
    'customers/data_request': {
      asks: 'export',
      identifiers: [{ type: 'contact.email', path: ['customer', 'emails', null] }],
    },
    'customers/redact': { asks: 'erase', identifiers: [{ type: 'contact.email', path: ['customer', 'email'] }] },
  })
  const readme = routerReadme(plan)
  expect(readme).toContain(
    '| `customers/data_request` | access (Art. 15): an officer fetches the export | `customer.emails.*` as contact.email |',
  )
  expect(readme).toContain(
    '| `customers/redact` | erasure (Art. 17), begun at once | `customer.email` as contact.email |',
  )
})

test('a source that only reports says so', () => {
  const plan = planOf(`    http: {path: /in/app, verify: {scheme: bearer, secret: app}}
    type: {is: user.joined}
    dedupe: {header: x-id}
    mode: report-only
`)
  expect(plan.sources[0]).toMatchObject({ reportOnly: true })
  expect(routerReadme(plan)).toContain('nothing of it is stored or sent: it is there to try the declaration')
})

test('a key has a header of its own, and a list is split as a whole', () => {
  const plan = planOf(`    http: {path: /in/app, verify: {scheme: bearer, secret: app, header: X-Api-Key}}
    type: {is: user.joined}
    dedupe: {header: X-Id}
    split: {at: "*"}
`)
  expect(plan.sources[0]).toMatchObject({ verify: { header: 'x-api-key' }, dedupe: { header: 'x-id' }, split: [null] })
  expect(routerReadme(plan)).toContain('| `app` | the key in `x-api-key` | none | header `x-id` |')
})

test('what a source says of answers and webhooks is in its plan, and its README names what a signature does not say', () => {
  const plan = planOf(`    http: {path: /in/app, verify: {scheme: paypal, secret: app, webhookId: WH-1}}
    type: {is: user.joined}
    dedupe: {header: paypal-transmission-id}
    answer: {status: 204}
`)
  expect(plan.sources[0]).toMatchObject({ verify: { webhookId: 'WH-1' }, answer: { status: 204, body: null } })
  const readme = routerReadme(plan)
  expect(readme).toContain('| `app` | paypal, which binds the body by a CRC-32 alone')
  expect(readme).toContain('| signed id |')
  expect(readme).toContain('`app` is answered 204 and nothing instead.')
})
