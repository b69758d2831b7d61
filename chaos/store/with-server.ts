import { startPostgres } from '../../runtime/journal/testing/postgres-server.ts'

const DATABASE = 'chaos'

/** Does something with a database of its own; it goes with it. */
export async function withServer<T>(use: (url: string) => Promise<T>): Promise<T> {
  const server = await startPostgres()
  try {
    await server.createDatabase(DATABASE)
    return await use(server.url(DATABASE))
  } finally {
    await server.remove()
  }
}
