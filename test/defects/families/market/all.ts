import type { Mutation } from '../../mutation.ts'
import { marketActivities } from './activities.ts'
import { marketChannels } from './channels.ts'
import { marketEvents } from './events.ts'
import { marketOrganisation1 } from './organisation-1.ts'
import { marketOrganisation2 } from './organisation-2.ts'
import { marketPromises1 } from './promises-1.ts'
import { marketPromises2 } from './promises-2.ts'
import { marketRecipients } from './recipients.ts'
import { marketRetention } from './retention.ts'
import { marketRouter } from './router.ts'
import { marketRoutes1 } from './routes-1.ts'
import { marketRoutes2 } from './routes-2.ts'
import { marketSources1 } from './sources-1.ts'
import { marketSources2 } from './sources-2.ts'

export const market: readonly Mutation[] = [
  ...marketOrganisation1,
  ...marketOrganisation2,
  ...marketActivities,
  ...marketRetention,
  ...marketRecipients,
  ...marketSources1,
  ...marketSources2,
  ...marketEvents,
  ...marketChannels,
  ...marketRoutes1,
  ...marketRoutes2,
  ...marketRouter,
  ...marketPromises1,
  ...marketPromises2,
]
