import type { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { Journal } from '../port.ts'
import { openPostgresJournal, type PostgresOptions } from '../postgres/postgres-journal.ts'
import { testKeyring } from './events.ts'
import { openClient, targetOf } from './postgres-home.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'

/** A server for a file of tests, and a schema for each of them. */
export class PostgresBench {
  server!: PostgresServer
  /** A connection beside those of the journals. */
  admin!: Client
  schema = ''
  #count = 0
  #opened: Journal[] = []

  constructor() {
    beforeAll(async () => {
      this.server = await startPostgres()
      await this.connect()
    })
    afterAll(async () => {
      await this.admin.end()
      await this.server.remove()
    })
    beforeEach(() => {
      this.schema = `bench_${this.#count++}`
    })
    afterEach(async () => {
      for (const journal of this.#opened) await journal.close()
      this.#opened = []
    })
  }

  /** Again, when the server was away. */
  async connect(): Promise<void> {
    this.admin = await openClient(this.server.url('postgres'))
  }

  /** One more connection; whoever asks for it ends it. */
  another(): Promise<Client> {
    return openClient(this.server.url('postgres'))
  }

  /** A journal of this test, closed after it; several are as many routers. */
  async open(options: Partial<PostgresOptions> = {}): Promise<Journal> {
    const target = targetOf(this.server.url('postgres'), this.schema)
    const journal = await openPostgresJournal({ target: () => target, keyring: testKeyring, ...options })
    this.#opened.push(journal)
    return journal
  }

  async count(table: string): Promise<number> {
    const { rows } = await this.admin.query(`SELECT count(*)::int AS count FROM ${this.schema}.${table}`)
    return rows[0].count
  }
}
