import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { asked } from './testing/call.ts'
import { homeForEach } from './testing/home-for-each.ts'
import { pushBy } from './testing/plan.ts'

const home = homeForEach()

test('an export says of an event that was altered on disk that there is one, and that it cannot be shown', async () => {
  const event = await home.accept(pushBy('ada'))
  const database = new DatabaseSync(join(home.directory, 'data', 'journal.db'))
  const { body } = database.prepare('SELECT body FROM event').get() as { readonly body: Uint8Array }
  body.set([(body.at(-1) ?? 0) ^ 1], body.length - 1)
  database.prepare('UPDATE event SET body = ?').run(body)
  database.close()
  expect(await home.bodyOf('/v1/subjects/export', asked('ada'))).toMatchObject({
    altered: 1,
    events: [{ id: event, altered: true, data: {} }],
  })
})
