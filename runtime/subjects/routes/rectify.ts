import { randomUUID } from 'node:crypto'
import { problem } from '../../core/problem.ts'
import { AdminRefusal, type AdminRoute } from '../../http/admin-route.ts'
import { aboutPerson, answered, object, text } from '../../http/schemas.ts'
import { all, hexOf } from '../../journal/people.ts'
import type { Change, Segment, SubjectId } from '../../journal/port.ts'
import { carriedOver } from '../carried-over.ts'
import { commit } from '../commit.ts'
import { changeConsents, lastConsent } from '../consent.ts'
import { pathOf } from '../field-path.ts'
import { stillNeeded, toTell } from '../notice.ts'
import type { RouteParts } from '../parts.ts'
import { refusals, refuse } from '../problems.ts'
import { recipientsOf } from '../recipients.ts'
import { rectified, type Setting } from '../rectify.ts'
import type { Case } from '../request-intake.ts'

/** Rectification (Art. 16) of what is stored, and of what is still to be sent with it. */
export const rectifyRoute = (parts: RouteParts): AdminRoute => ({
  method: 'POST',
  path: '/v1/subjects/rectify',
  roles: ['privacy-officer'],
  exactNumbers: true,
  summary: 'Sets values in what is stored about a person, in all of it or in some events.',
  body: aboutPerson(
    {
      set: {
        type: 'array',
        minItems: 1,
        maxItems: 50,
        items: object({
          path: text(500),
          value: { type: ['string', 'number', 'boolean', 'null'], maxLength: 100_000 },
        }),
      },
      events: { type: 'array', minItems: 1, maxItems: 1000, items: text(36) },
    },
    ['set'],
  ),
  answers: {
    200: object({
      ...answered,
      events: { type: 'integer' },
      toTell: { type: 'integer' },
    }),
  },
  audit: 'subject.rectify',
  async handle(call) {
    const { intake, journal, clock, plan, wake } = parts
    const { set, events: only } = call.body as {
      readonly set: readonly { readonly path: string; readonly value: Setting['value'] }[]
      readonly events?: readonly string[]
    }
    const found = await intake.open(call, ['rectification'])
    const settings = set.map(({ path, value }) => ({ path: pathOf(path), value }))
    const { changes, added } = await check(parts, found, settings, only === undefined ? null : new Set(only))
    for (const [event, segments] of changes) await journal.subjects.rewrite(event, segments)

    const recipients = await recipientsOf(journal, found.ids)
    const told = toTell(plan(), recipients, clock.now())
    const notice = { right: 'rectification', reference: randomUUID() } as const
    const noted = intake.note(found, call, 'rectify', { events: changes.size })
    await commit(parts, async () => [
      intake.change(found, { ...noted, notice, recipients: stillNeeded(recipients, told), told }),
      ...(await carryOver(parts, found, added.map(hexOf))),
    ])
    wake()
    return {
      status: 200,
      body: { ...intake.view(found), events: changes.size, toTell: told.length },
      audited: { ...intake.audited(found), events: changes.size },
      about: [...found.own, ...added.map(hexOf)],
    }
  },
})

/** All changes, before any of them is made. */
async function check(
  { journal, plan, project }: RouteParts,
  found: Case,
  settings: readonly Setting[],
  only: ReadonlySet<string> | null,
): Promise<{ readonly changes: ReadonlyMap<string, readonly Segment[]>; readonly added: readonly SubjectId[] }> {
  // What an erasure had to keep is evidence, and stays as it is.
  const ids = new Set(found.own)
  const changes = new Map<string, readonly Segment[]>()
  const added = new Map<string, SubjectId>()
  const reached = settings.map(() => 0)
  for await (const event of all((after, limit) => journal.subjects.concerning(found.ids, after, limit))) {
    const type = plan().events.find(({ name }) => name === event.type)
    const validate = project()[event.type]
    if (type === undefined || validate === undefined || (only !== null && !only.has(event.id))) continue
    const of = { project: validate, subjects: type.subjects, identity: journal.identity }
    const result = rectified(event, ids, settings, of)
    if (!result.ok) throw new AdminRefusal({ ...invalid, errors: result.errors })
    for (const [index, count] of result.set.entries()) reached[index] = (reached[index] ?? 0) + count
    if (result.set.some((count) => count > 0)) changes.set(event.id, result.segments)
    for (const id of result.added) added.set(hexOf(id), id)
  }
  if (reached.includes(0)) refuse(refusals.notTheirs)
  return { changes, added: [...added.values()] }
}

const invalid = problem(
  'invalid-rectification',
  'With these values an event would not have the shape that it declares; nothing was changed.',
)

/** What the person asked for holds under a corrected identifier too. */
async function carryOver({ journal, plan }: RouteParts, found: Case, added: readonly string[]): Promise<Change[]> {
  if (added.length === 0) return []
  const changes = await carriedOver(journal.records, found.own, added)
  for (const { name } of plan().activities) {
    const consent = await lastConsent(journal.records, found.own, name)
    if (consent !== null) changes.push(...(await changeConsents(journal.records, added, name, consent)))
  }
  return changes
}
