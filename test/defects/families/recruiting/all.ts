import type { Mutation } from '../../mutation.ts'
import { recruitingBases1 } from './bases-1.ts'
import { recruitingBases2 } from './bases-2.ts'
import { recruitingChannels } from './channels.ts'
import { recruitingEvents } from './events.ts'
import { recruitingLanguage } from './language.ts'
import { recruitingMeasures } from './measures.ts'
import { recruitingNotices } from './notices.ts'
import { recruitingOrganisation } from './organisation.ts'
import { recruitingPromises } from './promises.ts'
import { recruitingRecipients } from './recipients.ts'
import { recruitingRoles } from './roles.ts'
import { recruitingRouter } from './router.ts'
import { recruitingRoutes1 } from './routes-1.ts'
import { recruitingRoutes2 } from './routes-2.ts'
import { recruitingSources } from './sources.ts'
import { recruitingSpecial } from './special.ts'
import { recruitingTime } from './time.ts'
import { recruitingTrackers } from './trackers.ts'
import { recruitingTransfers } from './transfers.ts'

export const recruiting: readonly Mutation[] = [
  ...recruitingBases1,
  ...recruitingBases2,
  ...recruitingSpecial,
  ...recruitingRoles,
  ...recruitingRecipients,
  ...recruitingTransfers,
  ...recruitingOrganisation,
  ...recruitingTime,
  ...recruitingTrackers,
  ...recruitingMeasures,
  ...recruitingSources,
  ...recruitingEvents,
  ...recruitingChannels,
  ...recruitingRoutes1,
  ...recruitingRoutes2,
  ...recruitingRouter,
  ...recruitingNotices,
  ...recruitingPromises,
  ...recruitingLanguage,
]
