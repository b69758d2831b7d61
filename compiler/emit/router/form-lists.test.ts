import { afterAll, beforeAll, expect, test } from 'vitest'
import { send } from '../../../runtime/ingress/testing/client.ts'
import { generated } from '../../../runtime/ingress/testing/generated.ts'
import { type Running, startRouter } from '../../../runtime/ingress/testing/harness.ts'
import { compileText, edit, small } from '../../../test/small.ts'
import type { FlowGraph } from '../../flows/graph.ts'
import type { Model } from '../../model/model.ts'
import { evaluate } from '../testing/evaluate.ts'
import { generatedModule } from './generated-module.ts'
import { routerPlan } from './plan.ts'

/** A form with a list of texts, and a field whose name has a dot. */
const text = [
  [
    'http: {path: /in/app, verify: {scheme: standard-webhooks, secret: app-webhook}}',
    'http: {path: /in/app, verify: {scheme: bearer, secret: app-key}, body: {fields: true}}',
  ],
  ['dedupe: {header: webhook-id}', 'dedupe: {body: true}'],
  ['subjects: {user: {at: user, keys: [email]}}', 'subjects: {user: {at: ., keys: [email]}}'],
  ['        user:\n          type: object\n          properties:\n', ''],
  [
    '            name: {type: string, x-category: person.name}\n',
    '        name: {type: string, x-category: person.name}\n',
  ],
  [
    '            email: {type: string, x-category: contact.email}\n',
    `        email: {type: string, x-category: contact.email}
        a.b: {type: array, items: {type: string, x-category: none}}
        tags: {type: array, items: {type: string, x-category: none}}
`,
  ],
  [
    'fields: {team: keep, user.name: keep, user.email: pseudonymise}',
    'fields: {team: keep, name: keep, email: keep, tags.*: keep, a\\.b.*: keep}',
  ],
].reduce((whole, [from = '', to = '']) => edit(whole, from, to), small)

let running: Running
beforeAll(async () => {
  const { model, graph } = compileText(text)
  const plan = routerPlan(model as Model, graph as FlowGraph)
  // The tenants of the harness have connected it.
  const connected = generated.plan.channels.filter(({ name }) => name === 'team-slack')
  const module = evaluate(
    generatedModule({ ...plan, channels: [...plan.channels, ...connected] }, (model as Model).events),
  )
  running = await startRouter(module, {}, { 'app-key': 'key-of-an-application' })
})
afterAll(() => running.stop())

const post = (body: string) =>
  send(running, {
    path: '/in/app',
    method: 'POST',
    body,
    headers: { authorization: 'Bearer key-of-an-application', 'content-type': 'application/x-www-form-urlencoded' },
  })

test.each([
  ['tags=a&tags=b', { tags: ['a', 'b'] }],
  ['tags=c', { tags: ['c'] }],
  ['tags=', { tags: [''] }],
  ['a.b=d', { 'a.b': ['d'] }],
  ['name=Ada', { name: 'Ada' }],
])('what a form has once is a list where it is declared as one: %s', async (form, data) => {
  const before = running.sink.received.length
  expect((await post(form)).status).toBe(202)
  const received = (await running.sink.until(before + 1))[before]
  expect(JSON.parse(received?.body ?? '{}').data).toEqual(data)
})

test('what is declared as a text comes once, or is refused', async () => {
  expect((await post('name=Ada&name=Bob')).status).toBe(422)
})
