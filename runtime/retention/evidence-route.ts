import type { RouterPlan } from '../contract/plan.ts'
import type { AdminRoute } from '../http/admin-route.ts'
import type { View } from '../register/port.ts'
import type { Sweep } from '../telemetry/observed.ts'
import { type EvidenceParts, retentionReport } from './evidence.ts'
import type { Hold } from './records.ts'
import { retentionReport as schema } from './schemas.ts'

export interface EvidenceRouteParts {
  readonly journal: EvidenceParts['journal']
  readonly plan: () => RouterPlan
  readonly holds: View<Hold>
  readonly sweep: () => Sweep | null
}

/** How the router keeps its periods, for whoever has to show it (Art. 5(2), 30(1)(f)). */
export const evidenceRoute = ({ journal, plan, holds, sweep }: EvidenceRouteParts): AdminRoute => ({
  method: 'GET',
  path: '/v1/retention',
  roles: ['auditor', 'privacy-officer', 'operator'],
  summary: 'What is stored under each retention rule, what was deleted in the last 90 days, and what is late.',
  answers: { 200: schema },
  audit: null,
  async handle({ now }) {
    const body = await retentionReport({ journal, plan: plan(), holds: holds.entries(), sweep: sweep(), now })
    return { status: 200, body }
  },
})
