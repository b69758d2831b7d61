import { afterAll, beforeAll } from 'vitest'
import { describeJournal } from '../testing/conformance/conformance.ts'
import { createPostgresHome } from '../testing/postgres-home.ts'
import { type PostgresServer, startPostgres } from '../testing/postgres-server.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.remove())

describeJournal('PostgreSQL', (clock) => createPostgresHome(server.url('postgres'), clock))

const { DATABASE_URL } = process.env
if (DATABASE_URL !== undefined) describeJournal('DATABASE_URL', (clock) => createPostgresHome(DATABASE_URL, clock))
