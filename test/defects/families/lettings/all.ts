import type { Mutation } from '../../mutation.ts'
import { lettingsBases } from './bases.ts'
import { lettingsConditions } from './conditions.ts'
import { lettingsFlows } from './flows.ts'
import { lettingsFurther } from './further.ts'
import { lettingsInformation } from './information.ts'
import { lettingsOrganisation } from './organisation.ts'
import { lettingsRecipients } from './recipients.ts'
import { lettingsRetention } from './retention.ts'
import { lettingsRights } from './rights.ts'
import { lettingsRoles } from './roles.ts'
import { lettingsTrackers } from './trackers.ts'
import { lettingsTransfers1 } from './transfers-1.ts'
import { lettingsTransfers2 } from './transfers-2.ts'
import { lettingsUpkeep } from './upkeep.ts'

export const lettings: readonly Mutation[] = [
  ...lettingsBases,
  ...lettingsConditions,
  ...lettingsRoles,
  ...lettingsRecipients,
  ...lettingsTransfers1,
  ...lettingsTransfers2,
  ...lettingsOrganisation,
  ...lettingsInformation,
  ...lettingsRights,
  ...lettingsRetention,
  ...lettingsUpkeep,
  ...lettingsTrackers,
  ...lettingsFlows,
  ...lettingsFurther,
]
