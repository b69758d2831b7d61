import type { Mutation } from '../../mutation.ts'
import { insurerActivities } from './activities.ts'
import { insurerBases } from './bases.ts'
import { insurerPublished } from './published.ts'
import { insurerRecipients } from './recipients.ts'
import { insurerRetention } from './retention.ts'
import { insurerRouting } from './routing.ts'

/** What a hurried pull request makes unlawful or untrue at the insurer. */
export const insurer: readonly Mutation[] = [
  ...insurerActivities,
  ...insurerBases,
  ...insurerPublished,
  ...insurerRecipients,
  ...insurerRetention,
  ...insurerRouting,
]
