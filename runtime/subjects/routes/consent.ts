import type { AdminRoute } from '../../admin/route.ts'
import { change } from '../../register/stored.ts'
import { commit } from '../commit.ts'
import { type Consent, changeConsents } from '../consent.ts'
import type { RouteParts } from '../parts.ts'
import { refusals, refuse } from '../problems.ts'
import { aboutPerson, moment, object, text } from '../schemas.ts'

/**
 * Consent (Art. 7), given or withdrawn: with the time and where the proof is. Withdrawing asks for no more than giving,
 * and holds everywhere when it is answered.
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
    const { desk, journal, clock, plan } = parts
    const { activity, state, at, evidence, request } = call.body as {
      readonly activity: string
      readonly state: Consent['state']
      readonly at: string
      readonly evidence: string
      readonly request?: string
    }
    const found = await desk.open(call, ['consent', 'objection', 'erasure'], { activity, unseen: true })
    if (!plan().activities.some((one) => one.name === activity && one.needsConsent)) refuse(refusals.noConsentNeeded)
    const time = Date.parse(at)
    if (!(time <= clock.now())) refuse(refusals.inFuture)
    const consent: Consent = { state, at: time, evidence, request: request ?? null }
    const decide = async () => [
      ...(request === undefined ? [] : [desk.change(found, desk.note(found, call, 'consent', { activity, state }))]),
      ...(await changeConsents(journal.records, found.own, activity, consent)),
    ]
    if (state === 'withdrawn') await commit(parts, decide)
    else await change(journal.records, decide)
    return {
      status: 200,
      body: { activity, state },
      audited: { tenant: found.tenant, activity, state },
      about: found.own,
    }
  },
})
