import type { Mutation } from '../../mutation.ts'
import { defendedActivities } from './activities.ts'
import { defendedBases } from './bases.ts'
import { defendedData } from './data.ts'
import { defendedNotices } from './notices.ts'
import { defendedOrganisation } from './organisation.ts'
import { defendedPromises } from './promises.ts'
import { defendedRecipients } from './recipients.ts'
import { defendedRetention } from './retention.ts'
import { defendedSentences } from './sentences.ts'

export const defended: readonly Mutation[] = [
  ...defendedOrganisation,
  ...defendedBases,
  ...defendedActivities,
  ...defendedData,
  ...defendedRetention,
  ...defendedRecipients,
  ...defendedNotices,
  ...defendedSentences,
  ...defendedPromises,
]
