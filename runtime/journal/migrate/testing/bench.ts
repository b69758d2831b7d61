import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { listLogger } from '../../../ingress/testing/logger.ts'
import type { Journal } from '../../port.ts'
import type { Target } from '../../postgres/database-url.ts'
import { openPostgresJournal } from '../../postgres/postgres-journal.ts'
import { openSqliteJournal } from '../../sqlite/sqlite-journal.ts'
import { createTestClock } from '../../testing/clock.ts'
import { createEvents, testKeyring } from '../../testing/events.ts'
import { openClient, targetOf } from '../../testing/postgres-home.ts'
import { type PostgresServer, startPostgres } from '../../testing/postgres-server.ts'
import { type Migrated, migrate } from '../migrate.ts'

/** A server for a file of tests; a directory with a journal on SQLite and an empty schema for each of them. */
export class MigrateBench {
  server!: PostgresServer
  admin!: Client
  from = ''
  to!: Target
  readonly clock = createTestClock(Date.now())
  readonly event = createEvents(this.clock)
  readonly logger = listLogger().logger
  #count = 0

  constructor() {
    beforeAll(async () => {
      this.server = await startPostgres()
      this.admin = await openClient(this.server.url('postgres'))
    })
    afterAll(async () => {
      await this.admin.end()
      await this.server.remove()
    })
    beforeEach(() => {
      this.from = mkdtempSync(join(tmpdir(), 'bylaw-migrate-'))
      this.to = targetOf(this.server.url('postgres'), `migrate_${this.#count++}`)
    })
    afterEach(() => rmSync(this.from, { recursive: true }))
  }

  run(keyring = testKeyring): Promise<Migrated> {
    return migrate({ from: this.from, to: this.to, keyring, logger: this.logger })
  }

  openSource(): Journal {
    return openSqliteJournal({ directory: this.from, keyring: testKeyring, clock: this.clock })
  }

  openCopy(): Promise<Journal> {
    return openPostgresJournal({ target: () => this.to, keyring: testKeyring, clock: this.clock })
  }
}
