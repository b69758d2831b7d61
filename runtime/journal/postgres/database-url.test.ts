import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { DatabaseUrlError, parseDatabaseUrl } from './database-url.ts'

const directory = mkdtempSync(join(tmpdir(), 'bylaw-url-'))
writeFileSync(join(directory, 'ca.pem'), 'certificate')
afterAll(() => rmSync(directory, { recursive: true }))

const parse = (text: string) => parseDatabaseUrl(text, directory)

test('everything that a URL can say', () => {
  expect(
    parse(
      'postgresql://ro%40uter:p%2Fw%3A@db-1:6432,[::1]/jour%20nal?sslmode=verify-ca&sslrootcert=ca.pem&schema=eu\n',
    ),
  ).toEqual({
    hosts: [
      { host: 'db-1', port: 6432 },
      { host: '::1', port: 5432 },
    ],
    user: 'ro@uter',
    password: 'p/w:',
    database: 'jour nal',
    schema: 'eu',
    tls: { rejectUnauthorized: true, ca: Buffer.from('certificate'), checkServerIdentity: expect.any(Function) },
    local: false,
    channelBinding: false,
    options: null,
    name: 'jour nal at db-1:6432, ::1:5432',
  })
})

test.each(['127.0.0.1', 'localhost', '[::1]', '%2Frun%2Fpostgresql'])(
  '%s is this machine: no TLS is needed',
  (host) => {
    expect(parse(`postgres://a:b@${host}/c`)).toMatchObject({ tls: null, local: true, schema: 'bylaw' })
  },
)

test.each(['', '?sslmode=require', '?sslmode=verify-full', '?sslrootcert=system'])(
  'elsewhere the certificate and its name are checked: %s',
  (query) => {
    expect(parse(`postgres://a:b@db.example/c${query}`).tls).toEqual({ rejectUnauthorized: true })
  },
)

test('plain text has to be asked for', () => {
  expect(parse('postgres://a:b@db.example/c?sslmode=disable')).toMatchObject({ tls: null, local: false })
})

test.each([
  ['mysql://a:b@c/d', /must look like/],
  ['postgres://a:b@c', /must look like/],
  ['', /must look like/],
  ['postgres://a:b@c:70000/d', /no valid host/],
  ['postgres://a:b@/d', /no valid host/],
  ['postgres://a:b%@c/d', /`%`/],
  ['postgres://a:b@c/d?sslmode=prefer', /`sslmode`/],
  ['postgres://a:b@c/d?sslrootcert=missing.pem', /`sslrootcert` .* cannot be read/],
  ['postgres://a:b@c/d?schema=Drop%20Table', /`schema`/],
  ['postgres://a:b@c/d?sslcompression=1', /`sslcompression`/],
])('%s is refused', (text, message) => {
  expect(() => parse(text)).toThrow(DatabaseUrlError)
  expect(() => parse(text)).toThrow(message)
})

test('no message shows the password', () => {
  for (const text of ['postgres://user:hunter2@c:x/d', 'postgres:/user:hunter2@c/d', 'postgres://u:hunter2%@c/d']) {
    expect(() => parse(text)).toThrow(DatabaseUrlError)
    expect(() => parse(text)).not.toThrow(/hunter2/)
  }
})
