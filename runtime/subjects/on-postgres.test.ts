import { afterAll, beforeAll, describe } from 'vitest'
import { createPostgresHome } from '../journal/testing/postgres-home.ts'
import { type PostgresServer, startPostgres } from '../journal/testing/postgres-server.ts'
import { describePeople } from './testing/conformance/conformance.ts'
import { homeForEach } from './testing/home-for-each.ts'

describe('PostgreSQL', () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
  }, 60_000)
  afterAll(() => server.remove())

  describePeople(homeForEach((clock) => createPostgresHome(server.url('postgres'), clock)))
})
