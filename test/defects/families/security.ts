import { absent, drop, family, key, type Sown, set, value, word } from '../mutation.ts'

const url = 'channels/desk/http/url'
const headers = 'channels/desk/http/headers'

const inHeader = (name: string, text: string): Sown => ({
  id: `secret-in-${name}`,
  edit: set(headers, { [name]: text }),
  rules: ['security/secret-inline'],
  token: [value(`${headers}/${name}`), word(`${headers}/${name}`, text.split(' ').at(-1) as string)],
})

const inUrl = (name: string, text: string): Sown => ({
  id: `secret-in-query-${name}`,
  edit: set(url, `https://hooks.tresen.example/in?${name}=${text}`),
  rules: ['security/secret-inline'],
  token: [value(url), word(url, text), word(url, `${name}=${text}`), word(url, `?${name}=${text}`)],
})

export const security = family('security', [
  {
    id: 'nobody-checks',
    edit: drop('sources/shop/http/verify'),
    rules: ['security/ingress-unverified'],
    token: absent('sources/shop/http/verify'),
  },
  {
    id: 'nobody-checks-and-says-so',
    edit: set('sources/shop/http/verify', { scheme: 'none' }),
    rules: ['security/ingress-unverified'],
    token: [value('sources/shop/http/verify/scheme'), key('sources/shop/http/verify')],
  },
  {
    id: 'nobody-checks-in-an-example',
    base: 'dispatchkit',
    edit: set('sources/github/http/verify/scheme', 'none'),
    rules: ['security/ingress-unverified'],
    token: [value('sources/github/http/verify/scheme'), key('sources/github/http/verify')],
  },
  {
    id: 'nobody-checks-in-a-large-one',
    base: 'large',
    edit: drop('sources/shop-60/http/verify'),
    rules: ['security/ingress-unverified'],
    token: absent('sources/shop-60/http/verify'),
  },
  {
    id: 'key-sent-along',
    edit: set('sources/clinics/http/verify', { scheme: 'bearer', secret: 'clinic-key' }),
    rules: ['security/bearer-only', 'security/weak-scheme', 'security/dedupe-unsigned'],
    token: [value('sources/clinics/http/verify/scheme'), value('sources/clinics/dedupe/header')],
    severity: 'any',
  },
  {
    id: 'captured-again-and-again',
    edit: [
      drop('sources/care-line/http/verify/timestamp'),
      drop('sources/care-line/http/verify/tolerance'),
      drop('sources/care-line/dedupe'),
    ],
    rules: ['security/weak-scheme'],
    token: [key('sources/care-line'), value('sources/care-line/http/verify/scheme')],
  },
  {
    id: 'dedupe-off',
    edit: [set('sources/watch/dedupe', 'none')],
    rules: ['security/weak-scheme'],
    token: [value('sources/watch/dedupe'), key('sources/watch/dedupe'), value('sources/watch/http/verify/scheme')],
  },
  {
    id: 'dedupe-by-unsigned-header',
    edit: set('sources/watch/dedupe', { header: 'x-watch-id' }),
    rules: ['security/dedupe-unsigned'],
    token: value('sources/watch/dedupe/header'),
  },
  {
    id: 'dedupe-by-unsigned-header-of-care',
    edit: set('sources/care-line/dedupe', { header: 'x-care-id' }),
    rules: ['security/dedupe-unsigned'],
    token: value('sources/care-line/dedupe/header'),
  },
  {
    id: 'replay-for-a-month',
    edit: set('sources/shop/http/verify/tolerance', 'P30D'),
    rules: ['security/replay-window', 'security/weak-scheme', 'schema/invalid'],
    token: value('sources/shop/http/verify/tolerance'),
  },
  {
    id: 'secret-unnamed',
    edit: drop('sources/shop/http/verify/secret'),
    rules: ['schema/invalid', 'security/ingress-unverified'],
    token: absent('sources/shop/http/verify/secret'),
  },
  {
    id: 'plain-destination',
    edit: set(url, 'http://hooks.tresen.example/in/orders'),
    rules: ['security/plaintext-destination'],
    token: [value(url), word(url, 'http'), word(url, 'http:'), word(url, 'http://')],
  },
  {
    id: 'plain-destination-in-a-large-one',
    base: 'large',
    edit: set('channels/desk-199/http/url', 'http://desk-199.example/in'),
    rules: ['security/plaintext-destination'],
    token: [value('channels/desk-199/http/url'), word('channels/desk-199/http/url', 'http:')],
  },
  inHeader('authorization', 'Bearer 8f14e45fceea167a5a36dedd4bea2543'),
  inHeader('x-api-key', '8f14e45fceea167a5a36dedd4bea2543'),
  inHeader('x-auth-token', '8f14e45fceea167a5a36dedd4bea2543'),
  inHeader('x-team', 'ghp_16C7e42F292c6912E7710c838347Ae178B4a'),
  inHeader('cookie', 'session=8f14e45fceea167a5a36dedd4bea2543'),
  inHeader('apikey', '8f14e45fceea167a5a36dedd4bea2543'),
  inUrl('token', '8f14e45fceea167a5a36dedd4bea2543'),
  inUrl('api_key', '8f14e45fceea167a5a36dedd4bea2543'),
  inUrl('sig', '8f14e45fceea167a5a36dedd4bea2543'),
  {
    id: 'password-in-url',
    edit: set(url, 'https://linden:8f14e45fceea167a@hooks.tresen.example/in'),
    rules: ['security/secret-inline', 'schema/invalid'],
    token: [
      value(url),
      word(url, '8f14e45fceea167a'),
      word(url, 'linden:8f14e45fceea167a'),
      word(url, 'https://linden:8f14e45fceea167a@hooks.tresen.example'),
    ],
  },
  {
    id: 'webhook-address-as-name',
    edit: set('channels/team/slack/webhook', 'https://hooks.slack.com/services/T000/B000/8f14e45fceea167a5a36dedd'),
    rules: ['security/secret-inline', 'schema/invalid'],
    token: value('channels/team/slack/webhook'),
  },
  {
    id: 'secret-as-name',
    edit: set('sources/shop/http/verify/secret', 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'),
    rules: ['security/secret-inline', 'schema/invalid'],
    token: value('sources/shop/http/verify/secret'),
  },
  {
    id: 'token-as-name',
    edit: set('channels/nurses/slack/token', 'xoxb-0000000000-0000000000000-AbCdEfGhIjKlMnOp'),
    rules: ['security/secret-inline', 'schema/invalid'],
    token: value('channels/nurses/slack/token'),
  },
])
