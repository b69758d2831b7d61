import type { Mutation } from '../../mutation.ts'
import { freightActivities } from './activities.ts'
import { freightChannels1 } from './channels-1.ts'
import { freightChannels2 } from './channels-2.ts'
import { freightConditions } from './conditions.ts'
import { freightDates } from './dates.ts'
import { freightEvents } from './events.ts'
import { freightFields } from './fields.ts'
import { freightForms } from './forms.ts'
import { freightMessages } from './messages.ts'
import { freightNames } from './names.ts'
import { freightPeriods } from './periods.ts'
import { freightPromises } from './promises.ts'
import { freightRecipients } from './recipients.ts'
import { freightRoutes } from './routes.ts'
import { freightSettings } from './settings.ts'
import { freightSources } from './sources.ts'
import { freightWords } from './words.ts'

export const freight: readonly Mutation[] = [
  ...freightConditions,
  ...freightMessages,
  ...freightFields,
  ...freightRoutes,
  ...freightNames,
  ...freightForms,
  ...freightSources,
  ...freightWords,
  ...freightPeriods,
  ...freightChannels1,
  ...freightChannels2,
  ...freightEvents,
  ...freightActivities,
  ...freightSettings,
  ...freightRecipients,
  ...freightDates,
  ...freightPromises,
]
