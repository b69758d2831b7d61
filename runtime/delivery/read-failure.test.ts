import { expect, test } from 'vitest'
import { readFailure } from './read-failure.ts'

const failure = (code: string) =>
  readFailure(Object.assign(new Error('10.0.0.1 refused ada@example.org'), { code }), true)

test.each([
  ['ECONNRESET', 'reset', true],
  ['UND_ERR_SOCKET', 'reset', true],
  ['EHOSTUNREACH', 'network', true],
  ['ERR_SSL_SSLV3_ALERT_BAD_RECORD_MAC', 'tls', true],
  ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'tls', false],
  ['ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED', 'tls', false],
  ['ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE', 'tls', false],
  ['ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', 'tls', false],
])('%s while a request is written', (code, reason, sent) => {
  expect(failure(code)).toEqual({ kind: 'failed', reason, sent })
})

test('an address that was refused is no failure of the network', () => {
  expect(failure('ADDRESS_REFUSED')).toEqual({ kind: 'refused', reason: 'address-not-public' })
})
