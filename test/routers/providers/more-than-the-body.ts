import { ada, body, hash, hmac, inSeconds, type Provider } from './provider.ts'

/** Where a source is reached, as its sender is told. */
const urlOf = (payload: string): string => `https://hooks.example/in/${payload}`

/** Senders that are declared as `hmac`, and sign more than the body, or by another hash. */
export const declared: readonly Provider[] = [
  hmac('helpscout-conversation', 'x-helpscout-signature', body, ada, { algorithm: 'sha1', encoding: 'base64' }),
  hmac('front-message', 'x-front-signature', body, ada, { algorithm: 'sha1', encoding: 'base64' }),
  {
    ...hmac('square', 'x-square-hmacsha256-signature', { path: 'event_id' }, ada, { encoding: 'base64' }),
    verify: {
      scheme: 'hmac',
      header: 'x-square-hmacsha256-signature',
      encoding: 'base64',
      signs: '{url}{body}',
      publicUrl: urlOf('square'),
    },
    sign: (text) => ({ 'x-square-hmacsha256-signature': hash(`${urlOf('square')}${text}`, 'base64') }),
  },
  {
    ...hmac('trello-comment', 'x-trello-webhook', body, ['person.username', 'adalovelace']),
    verify: {
      scheme: 'hmac',
      header: 'x-trello-webhook',
      algorithm: 'sha1',
      encoding: 'base64',
      signs: '{body}{url}',
      publicUrl: urlOf('trello-comment'),
    },
    sign: (text) => ({ 'x-trello-webhook': hash(`${text}${urlOf('trello-comment')}`, 'base64', 'sha1') }),
  },
  {
    ...hmac('zendesk', 'x-zendesk-webhook-signature', body),
    verify: {
      scheme: 'hmac',
      header: 'x-zendesk-webhook-signature',
      encoding: 'base64',
      timestamp: 'x-zendesk-webhook-signature-timestamp',
      unit: 'date',
      signs: '{timestamp}{body}',
    },
    sign: (text, now = Date.now()) => {
      const time = new Date(now).toISOString()
      const signature = hash(`${time}${text}`, 'base64')
      return { 'x-zendesk-webhook-signature': signature, 'x-zendesk-webhook-signature-timestamp': time }
    },
  },
  {
    ...hmac('klaviyo-profile', 'klaviyo-signature', body),
    verify: {
      scheme: 'hmac',
      header: 'klaviyo-signature',
      timestamp: 'klaviyo-timestamp',
      unit: 'date',
      signs: '{body}{timestamp}',
    },
    sign: (text, now = Date.now()) => {
      const time = new Date(now).toUTCString()
      return { 'klaviyo-signature': hash(`${text}${time}`), 'klaviyo-timestamp': time }
    },
  },
  {
    ...hmac('workos-registration', 'workos-signature', { path: 'id' }),
    verify: {
      scheme: 'hmac',
      header: 'workos-signature',
      parts: { signature: 'v1', timestamp: 't' },
      unit: 'ms',
    },
    sign: (text, now = Date.now()) => ({ 'workos-signature': `t=${now}, v1=${hash(`${now}.${text}`)}` }),
  },
]
/** Senders that write several signatures, or a version and a time, into one header. */
export const inParts: readonly Provider[] = [
  {
    ...hmac('persona-kyc', 'persona-signature', body),
    verify: { scheme: 'hmac', header: 'persona-signature', parts: { signature: 'v1', timestamp: 't' } },
    // As while its secret is rotated: a set for each, with a space between them.
    sign: inSeconds((text, time) => {
      const [own, other] = [hash(`${time}.${text}`), hash(`${time}.${text}`, 'hex', 'sha256', 'the secret before')]
      return { 'persona-signature': `t=${time},v1=${own} t=${time},v1=${other}` }
    }),
  },
  {
    ...hmac('pagerduty-incident', 'x-pagerduty-signature', body, ['person.id', 'P553OPV']),
    verify: { scheme: 'hmac', header: 'x-pagerduty-signature', parts: { signature: 'v1' } },
    sign: (text) => ({
      'x-pagerduty-signature': `v1=${hash(text, 'hex', 'sha256', 'the secret before')},v1=${hash(text)}`,
    }),
  },
  {
    ...hmac('circleci-workflow', 'circleci-signature', { path: 'id' }),
    verify: { scheme: 'hmac', header: 'circleci-signature', parts: { signature: 'v1' } },
    sign: (text) => ({ 'circleci-signature': `v1=${hash(text)}` }),
  },
  {
    ...hmac('buildkite-build', 'x-buildkite-signature', body),
    verify: {
      scheme: 'hmac',
      header: 'x-buildkite-signature',
      parts: { signature: 'signature', timestamp: 'timestamp' },
    },
    sign: inSeconds((text, time) => ({
      'x-buildkite-signature': `timestamp=${time},signature=${hash(`${time}.${text}`)}`,
    })),
  },
  {
    ...hmac('customerio-event', 'x-cio-signature', body),
    verify: {
      scheme: 'hmac',
      header: 'x-cio-signature',
      timestamp: 'x-cio-timestamp',
      signs: 'v0:{timestamp}:{body}',
    },
    sign: inSeconds((text, time) => ({
      'x-cio-signature': hash(`v0:${time}:${text}`),
      'x-cio-timestamp': time,
    })),
  },
]
