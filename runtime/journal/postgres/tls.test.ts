import { chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeCertificate } from '../../delivery/testing/certificate.ts'
import { openClient } from '../testing/postgres-home.ts'
import { type PostgresServer, startPostgres } from '../testing/postgres-server.ts'
import { connect } from './connect.ts'
import { parseDatabaseUrl } from './database-url.ts'

let server: PostgresServer
let admin: Client
const directory = mkdtempSync(join(tmpdir(), 'bylaw-tls-'))
beforeAll(async () => {
  server = await startPostgres()
  admin = await openClient(server.url('postgres'))
})
afterAll(async () => {
  await admin.end()
  await server.remove()
  rmSync(directory, { recursive: true })
})

/** Gives the server a certificate for a name, and the router the same as its authority. */
async function certify(name: string): Promise<void> {
  const { key, cert } = makeCertificate(name)
  const { uid, gid } = statSync(server.directory)
  for (const [file, content] of [
    ['server.key', key],
    ['server.crt', cert],
  ] as const) {
    writeFileSync(join(server.directory, file), content, { mode: 0o600 })
    chownSync(join(server.directory, file), uid, gid)
  }
  writeFileSync(join(directory, 'ca.pem'), cert)
  await admin.query('ALTER SYSTEM SET ssl = on')
  await admin.query('SELECT pg_reload_conf()')
  await expect.poll(async () => (await admin.query('SHOW ssl')).rows).toEqual([{ ssl: 'on' }])
}

/** Whether the connection is encrypted, or why there is none. */
async function encrypted(query: string): Promise<unknown> {
  const url = server.url('postgres').replace('127.0.0.1', 'localhost')
  try {
    const { client } = await connect(parseDatabaseUrl(`${url}?${query}`, directory), 'test')
    const { rows } = await client.query('SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()')
    await client.end()
    return rows[0].ssl
  } catch (error) {
    return Reflect.get(Object(error), 'code')
  }
}

test('a server that does not encrypt is none where encryption is wanted', async () => {
  expect(await encrypted('sslmode=disable')).toBe(false)
  expect(await encrypted('sslmode=require')).toBe('connection-lost')
})

test('the certificate has to be of the authority, and of the host unless only the authority counts', async () => {
  await certify('localhost')
  // The server takes its new certificate up a moment later.
  await expect.poll(() => encrypted('sslmode=verify-full&sslrootcert=ca.pem')).toBe(true)
  expect(await encrypted('sslmode=verify-full&sslrootcert=ca.pem&channel_binding=require')).toBe(true)
  for (const mode of ['require', 'verify-ca', 'verify-full']) {
    expect(await encrypted(`sslmode=${mode}`)).toBe('depth_zero_self_signed_cert')
  }
  await certify('db.example')
  await expect.poll(() => encrypted('sslmode=verify-ca&sslrootcert=ca.pem')).toBe(true)
  expect(await encrypted('sslmode=verify-full&sslrootcert=ca.pem')).toBe('err_tls_cert_altname_invalid')
})
