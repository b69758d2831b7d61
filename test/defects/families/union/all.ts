import type { Mutation } from '../../mutation.ts'
import { unionBases } from './bases.ts'
import { unionConditions } from './conditions.ts'
import { unionFlows } from './flows.ts'
import { unionFurther } from './further.ts'
import { unionInformation } from './information.ts'
import { unionOrganisation } from './organisation.ts'
import { unionRecipients } from './recipients.ts'
import { unionRetention } from './retention.ts'
import { unionRoles } from './roles.ts'
import { unionTrackers } from './trackers.ts'
import { unionTransfers } from './transfers.ts'

export const union: readonly Mutation[] = [
  ...unionConditions,
  ...unionBases,
  ...unionRoles,
  ...unionRecipients,
  ...unionTransfers,
  ...unionOrganisation,
  ...unionInformation,
  ...unionRetention,
  ...unionTrackers,
  ...unionFlows,
  ...unionFurther,
]
