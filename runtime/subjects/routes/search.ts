import type { AdminRoute } from '../../http/admin-route.ts'
import { aboutPerson, anObject } from '../../http/schemas.ts'
import { all, hexOf } from '../../journal/people.ts'
import type { RouteParts } from '../parts.ts'
import { hasReached } from '../recipients.ts'
import { foundView } from '../request-intake.ts'
import type { Suppression } from '../suppression.ts'

/** What there is about a person, in numbers: for finding out what a request will be about. */
export const searchRoute = ({ intake, journal, plan, processing, requests }: RouteParts): AdminRoute => ({
  method: 'POST',
  path: '/v1/subjects/search',
  roles: ['privacy-officer'],
  summary:
    'Counts what is stored about a person, and names the identifiers beside theirs; shows nothing else, opens no request.',
  body: aboutPerson(),
  answers: { 200: anObject },
  audit: 'subject.search',
  async handle(call) {
    const found = await intake.open(call, ['access'], { onlyNoted: true })
    const ids = [...found.ids, ...found.kept]
    const events: Record<string, number> = {}
    let stored = 0
    for await (const { type } of all((after, limit) => journal.subjects.concerning(ids, after, limit))) {
      events[type] = (events[type] ?? 0) + 1
      stored++
    }
    const recipients: Record<string, number> = {}
    for await (const disclosure of all((after, limit) => journal.subjects.disclosed(found.ids, after, limit))) {
      if (!hasReached(disclosure)) continue
      recipients[disclosure.recipient] = (recipients[disclosure.recipient] ?? 0) + 1
    }
    const suppressions = found.ids.flatMap((id) => processing.suppressions.get(hexOf(id)) ?? [])
    const consents = plan().activities.filter(({ name }) => processing.consentOf(found.ids, name)?.state === 'given')
    const { request: _, ...audited } = intake.audited(found)
    const own = new Set(found.own)
    const open = [...requests.entries()].filter(
      ([, { closed, subjects }]) => closed === null && subjects.some((id) => own.has(id)),
    )
    return {
      status: 200,
      body: {
        identifiers: found.own.length,
        ...foundView(found, journal.identity),
        events,
        disclosures: recipients,
        restricted: suppressions.some(({ restricted }) => restricted !== null),
        erasing: suppressions.some(({ fences }) => fences.length > 0),
        objections: objectionsOf(suppressions),
        consents: consents.map(({ name }) => name),
        requests: open.map(([id]) => id).sort(),
      },
      audited: { ...audited, events: stored },
      about: found.own,
    }
  },
})

/** Activities that the person has objected to, `pending` while it is not decided. */
function objectionsOf(suppressions: readonly Suppression[]): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const { objections } of suppressions) {
    for (const [activity, { state }] of Object.entries(objections)) found[activity] = state
  }
  return found
}
