import { expect, test } from 'vitest'
import { compileText, small } from '../../test/small.ts'

/** What is found of the one source when it is verified so, at this path. */
const found = (verify: string, path = '/in/{tenant}'): readonly string[] =>
  compileText(small.replace(/ {4}http: \{path: \/in\/app.*\n/, `    http: {path: "${path}", verify: {${verify}}}\n`))
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ message }) => message)

test('tenants may have keys and secrets of their own', () => {
  expect(found('scheme: bearer, connection: tenant')).toEqual([])
  expect(found('scheme: bearer, connection: tenant, ownHeader: true, header: x-key')).toEqual([])
  expect(found('scheme: hmac, connection: tenant, ownHeader: true')).toEqual([])
  expect(found('scheme: standard-webhooks, connection: tenant')).toEqual([])
})

test.each([
  ['scheme: bearer, connection: tenant, secret: app-key', 'verified in two ways'],
  ['scheme: none, connection: tenant', 'proves a sender by `none`'],
  ['scheme: meta, connection: tenant, verifyToken: token', 'proves a sender by `meta`'],
  ['scheme: bearer, secret: app-key, ownHeader: true', 'one secret, which stands in one header'],
  ['scheme: hmac, connection: tenant', 'does not say which header holds the signature'],
])('%s is refused', (verify, message) => {
  expect(found(verify)).toEqual([expect.stringContaining(message)])
})

test.each([
  ['{url}{body}', []],
  ['v0:{timestamp}:{body}', []],
  ['{timestamp}{id}', ['Source `app` signs `{id}`, which stands for nothing.']],
  ['{body', ['Source `app` signs `{body`, which stands for nothing.']],
  ['{url}}', ['Source `app` signs `}`, which stands for nothing.']],
  ['', ['Source `app` signs no body: whoever has seen one request could send any other.']],
  ['{timestamp}.{url}', ['Source `app` signs no body: whoever has seen one request could send any other.']],
  ['{body}{url}{body}', ['Source `app` signs `{body}` twice.']],
])('what is signed as "%s" has the body once and nothing that is not there', (signs, messages) => {
  const more = 'timestamp: x-time, publicUrl: "https://in.example/in/{tenant}"'
  const signed = found(`scheme: hmac, secret: app-key, header: x-signature, signs: "${signs}", ${more}`)
  expect(signed.filter((message) => message.includes(' signs `') || message.includes('signs no body'))).toEqual(
    messages,
  )
})

test('a path has to say whose secret counts', () => {
  expect(found('scheme: bearer, connection: tenant', '/in/app')).toEqual([
    'The path of source `app` does not say whose secret counts.',
  ])
})
