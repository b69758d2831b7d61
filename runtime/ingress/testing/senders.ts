import { createHmac } from 'node:crypto'
import type { Generated, RoutePlan, SourcePlan } from '../../contract/plan.ts'
import { generated } from './generated.ts'
import { verifyPlan } from './plans.ts'

export const senderSecrets = {
  'meta-app': 'app secret of meta',
  'meta-verify': 'verify token of meta',
  'acme/meta-verify': 'verify token of acme',
  'slack-signing': '8f742231b10e8888abcd99yyyzzz85a5',
  'twilio-token': '12345',
  'standard-signing': 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  'app-key': 'key-of-an-application',
}

const is = { is: 'meter.read' }
const source = (name: string, rest: Omit<SourcePlan, 'name' | 'path' | 'reportOnly'>): SourcePlan => ({
  name,
  reportOnly: false,
  path: `/in/${name}`,
  ...rest,
})

const sources: readonly SourcePlan[] = [
  {
    name: 'meta',
    path: '/in/{tenant}/meta',
    verify: verifyPlan('meta', { secret: 'meta-app', verifyToken: 'meta-verify' }),
    type: { at: { path: ['field'] }, values: { messages: 'meter.read' }, otherwise: 'drop' },
    dedupe: { body: true },
    split: ['entry', null, 'changes', null],
    reportOnly: false,
  },
  source('slack', { verify: verifyPlan('slack', { secret: 'slack-signing' }), type: is, dedupe: null, split: null }),
  source('dialogue', {
    verify: verifyPlan('slack', { secret: 'slack-signing' }),
    form: 'payload',
    type: { at: { path: ['type'] }, values: { block_actions: 'meter.read' }, otherwise: 'reject' },
    dedupe: { path: ['trigger_id'] },
    split: null,
  }),
  source('slack-inbox', {
    verify: verifyPlan('slack', { secret: 'slack-signing' }),
    raw: { to: 'value', headers: {} },
    type: is,
    dedupe: null,
    split: null,
  }),
  source('standard', {
    verify: verifyPlan('standard-webhooks', { secret: 'standard-signing' }),
    type: is,
    dedupe: { header: 'webhook-id' },
    split: null,
    answer: { status: 200, contentType: 'text/plain', body: 'thanks' },
  }),
  source('twilio', {
    verify: verifyPlan('twilio', { secret: 'twilio-token', publicUrl: 'https://hooks.example/in/twilio' }),
    type: is,
    dedupe: { path: ['CallSid'] },
    split: null,
  }),
  source('whole-list', {
    verify: verifyPlan('bearer', { secret: 'app-key' }),
    list: 'value',
    type: is,
    dedupe: null,
    split: null,
  }),
  source('intercom', { verify: verifyPlan('intercom', { secret: 'app-key' }), type: is, dedupe: null, split: null }),
  source('batch', {
    verify: verifyPlan('bearer', { secret: 'app-key' }),
    type: { at: { header: 'x-type' }, values: { reading: 'meter.read' }, otherwise: 'reject' },
    dedupe: { header: 'x-id' },
    split: [null],
  }),
  source('form-fields', {
    verify: verifyPlan('bearer', { secret: 'app-key' }),
    fields: true,
    type: is,
    dedupe: null,
    split: null,
  }),
  source('probed', {
    verify: verifyPlan('bearer', { secret: 'app-key' }),
    probe: { plain: true, challenge: 'validationToken' },
    type: is,
    dedupe: null,
    split: null,
  }),
  source('form-batch', {
    verify: verifyPlan('bearer', { secret: 'app-key' }),
    form: 'events',
    type: is,
    dedupe: null,
    split: [null],
  }),
]

const route: Omit<RoutePlan, 'name' | 'source'> = {
  activity: 'route-events',
  role: 'controller',
  bases: ['contract'],
  events: ['meter.read'],
  when: null,
  orderBy: null,
  to: [{ channel: 'archive', message: null, addressee: null, fields: [{ path: ['value'], protection: 'keep' }] }],
}

/** Sources of several schemes whose events are all readings with a `value`, kept and sent to one archive. */
export const senders: Generated = {
  ...generated,
  plan: {
    ...generated.plan,
    sources,
    routes: sources.map(({ name }) => ({ ...route, name: `of-${name}`, source: name })),
  },
}

/** How they sign, written from their documents. */
export const signMeta = (body: string): Record<string, string> => ({
  'x-hub-signature-256': `sha256=${createHmac('sha256', senderSecrets['meta-app']).update(body).digest('hex')}`,
})

export function signSlack(body: string): Record<string, string> {
  const time = String(Math.floor(Date.now() / 1000))
  const mac = createHmac('sha256', senderSecrets['slack-signing']).update(`v0:${time}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': time, 'x-slack-signature': `v0=${mac}` }
}

export const signTwilio = (signed: string): Record<string, string> => ({
  'x-twilio-signature': createHmac('sha1', senderSecrets['twilio-token']).update(signed).digest('base64'),
})
