import type { Mutation } from '../../mutation.ts'
import { payrollAccountability } from './accountability.ts'
import { payrollActivities } from './activities.ts'
import { payrollBases } from './bases.ts'
import { payrollChannels } from './channels.ts'
import { payrollConditions } from './conditions.ts'
import { payrollData } from './data.ts'
import { payrollEvents } from './events.ts'
import { payrollNotices } from './notices.ts'
import { payrollOrganisation } from './organisation.ts'
import { payrollPromises } from './promises.ts'
import { payrollPurposes } from './purposes.ts'
import { payrollRecipients } from './recipients.ts'
import { payrollRetention } from './retention.ts'
import { payrollRoutes } from './routes.ts'
import { payrollSettings } from './settings.ts'
import { payrollSources } from './sources.ts'
import { payrollTrackers } from './trackers.ts'
import { payrollTransfers } from './transfers.ts'

export const payroll: readonly Mutation[] = [
  ...payrollOrganisation,
  ...payrollBases,
  ...payrollRetention,
  ...payrollSources,
  ...payrollEvents,
  ...payrollChannels,
  ...payrollConditions,
  ...payrollRoutes,
  ...payrollSettings,
  ...payrollData,
  ...payrollPurposes,
  ...payrollActivities,
  ...payrollTransfers,
  ...payrollRecipients,
  ...payrollTrackers,
  ...payrollAccountability,
  ...payrollNotices,
  ...payrollPromises,
]
