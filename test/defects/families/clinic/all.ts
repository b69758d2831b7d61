import type { Mutation } from '../../mutation.ts'
import { clinicActivities } from './activities.ts'
import { clinicAssessments } from './assessments.ts'
import { clinicBases } from './bases.ts'
import { clinicConditions } from './conditions.ts'
import { clinicGrounds } from './grounds.ts'
import { clinicMeasures } from './measures.ts'
import { clinicNotices } from './notices.ts'
import { clinicOrganisation } from './organisation.ts'
import { clinicPromises } from './promises.ts'
import { clinicPurposes } from './purposes.ts'
import { clinicRecipients } from './recipients.ts'
import { clinicRetention } from './retention.ts'
import { clinicRoles } from './roles.ts'
import { clinicTrackers } from './trackers.ts'
import { clinicTransfers1 } from './transfers-1.ts'
import { clinicTransfers2 } from './transfers-2.ts'

export const clinic: readonly Mutation[] = [
  ...clinicBases,
  ...clinicGrounds,
  ...clinicPurposes,
  ...clinicConditions,
  ...clinicActivities,
  ...clinicOrganisation,
  ...clinicAssessments,
  ...clinicTransfers1,
  ...clinicTransfers2,
  ...clinicRecipients,
  ...clinicRoles,
  ...clinicRetention,
  ...clinicTrackers,
  ...clinicNotices,
  ...clinicMeasures,
  ...clinicPromises,
]
