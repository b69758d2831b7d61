import type { AdminRoute } from '../../http/admin-route.ts'
import { aboutPersonOrRequest, anObject, cursorOfEvents } from '../../http/schemas.ts'
import { change } from '../../register/stored.ts'
import { activitiesFor, disclosuresOf, exported, isPortable } from '../export.ts'
import type { RouteParts } from '../parts.ts'

const MOST = 200

/** Access (Art. 15) and portability (Art. 20), a page at a time. */
export const exportRoute = ({ intake, journal, plan }: RouteParts): AdminRoute => ({
  method: 'POST',
  path: '/v1/subjects/export',
  roles: ['privacy-officer'],
  summary:
    'Hands out what holds the identifiers of a person, who received it, for what and until when; others are left out.',
  body: aboutPersonOrRequest({
    portable: { type: 'boolean' },
    after: cursorOfEvents,
    limit: { type: 'integer', minimum: 1, maximum: 1000 },
  }),
  answers: { 200: anObject },
  audit: 'subject.export',
  async handle(call) {
    const {
      portable = false,
      after = null,
      limit = MOST,
    } = call.body as {
      readonly portable?: boolean
      readonly after?: string
      readonly limit?: number
    }
    // Once, with the first page.
    const unseen = after !== null
    const found = await intake.open(call, [portable ? 'portability' : 'access'], { unseen })
    const current = plan()
    const page = await journal.subjects.concerning([...found.ids, ...found.kept], after, limit)
    const shown = page.items.filter(
      (event) => event.tenant === found.tenant && (!portable || isPortable(current, event)),
    )
    const events = shown.map((event) => exported(current, event, found, portable))
    const names = new Set(shown.flatMap((event) => activitiesFor(current, event).map(({ name }) => name)))
    const disclosures = portable || unseen ? [] : await disclosuresOf(journal, found)
    const noted = intake.note(found, call, portable ? 'export-portable' : 'export', { events: events.length })
    await change(journal.records, async () => [intake.change(found, noted)])
    return {
      status: 200,
      body: {
        ...intake.view(found, true),
        activities: current.activities
          .filter(({ name }) => names.has(name))
          .map(({ name, role, purpose, bases }) => ({ name, role, purpose, bases })),
        categories: [...new Set(events.flatMap(({ categories }) => categories))].sort(),
        disclosures,
        events,
        // What was altered on disk cannot be shown; whoever answers says so, and restores a backup.
        altered: events.filter(({ altered }) => altered).length,
        next: page.next,
      },
      audited: { ...intake.audited(found), portable, events: events.length },
      about: found.own,
    }
  },
})
