import type { AdminRoute } from '../../http/admin-route.ts'
import { aboutPerson, moment, object, text } from '../../http/schemas.ts'
import { hexOf, isShared } from '../../journal/people.ts'
import { commit } from '../commit.ts'
import { changeConsents, wordGeneration } from '../consent.ts'
import type { RouteParts } from '../parts.ts'
import { refusals, refuse } from '../problems.ts'
import type { Consent } from '../right.ts'

/**
 * Consent (Art. 7), given or withdrawn: with the time and where the proof is. Withdrawing asks for no more than giving,
 * and both hold everywhere when they are answered: what comes in after it is taken by what was said.
 */
export const consentRoute = (parts: RouteParts): AdminRoute => ({
  method: 'POST',
  path: '/v1/subjects/consent',
  roles: ['privacy-officer', 'ingest'],
  summary: 'Records that a person consented to an activity, or took that back.',
  body: aboutPerson({
    activity: text(200),
    state: { enum: ['given', 'withdrawn'] },
    at: moment,
    evidence: text(500),
  }),
  answers: { 200: object({ activity: text(200), state: text(10) }) },
  audit: 'subject.consent',
  async handle(call) {
    const { intake, journal, clock, plan, replicas } = parts
    const { activity, state, at, evidence, request } = call.body as {
      readonly activity: string
      readonly state: Consent['state']
      readonly at: string
      readonly evidence: string
      readonly request?: string
    }
    const found = await intake.open(call, ['consent', 'objection', 'erasure'], { activity, unseen: true })
    if (!plan().activities.some((one) => one.name === activity && one.needsConsent)) refuse(refusals.noConsentNeeded)
    const time = Date.parse(at)
    if (!(time <= clock.now())) refuse(refusals.inFuture)
    const consent: Consent = { state, at: time, evidence, request: request ?? null }
    // Whoever shares an address with the person has agreed to nothing.
    const own = found.known.filter(({ key }) => key === null || !isShared(plan(), key)).map(({ id }) => hexOf(id))
    const ids = state === 'given' && own.length > 0 ? own : found.own
    await commit(parts, async () => [
      ...(request === undefined
        ? []
        : [intake.change(found, intake.note(found, call, 'consent', { activity, state }))]),
      ...(await changeConsents(journal.records, ids, activity, consent)),
    ])
    // Nothing is written when it was said before, perhaps to another router a moment ago: it holds all the same.
    await replicas.passed(await wordGeneration(journal.records, ids, activity))
    return {
      status: 200,
      body: { activity, state },
      audited: { tenant: found.tenant, activity, state },
      about: found.own,
    }
  },
})
