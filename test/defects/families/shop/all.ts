import type { Mutation } from '../../mutation.ts'
import { shopChannels1 } from './channels-1.ts'
import { shopChannels2 } from './channels-2.ts'
import { shopChannels3 } from './channels-3.ts'
import { shopChannels4 } from './channels-4.ts'
import { shopConditions1 } from './conditions-1.ts'
import { shopConditions2 } from './conditions-2.ts'
import { shopConditions3 } from './conditions-3.ts'
import { shopEvents1 } from './events-1.ts'
import { shopEvents2 } from './events-2.ts'
import { shopEvents3 } from './events-3.ts'
import { shopMessages1 } from './messages-1.ts'
import { shopMessages2 } from './messages-2.ts'
import { shopMessages3 } from './messages-3.ts'
import { shopRoutes1 } from './routes-1.ts'
import { shopRoutes2 } from './routes-2.ts'
import { shopSettings1 } from './settings-1.ts'
import { shopSettings2 } from './settings-2.ts'
import { shopSources1 } from './sources-1.ts'
import { shopSources2 } from './sources-2.ts'
import { shopSources3 } from './sources-3.ts'
import { shopSources4 } from './sources-4.ts'

export const shop: readonly Mutation[] = [
  ...shopSources1,
  ...shopSources2,
  ...shopSources3,
  ...shopSources4,
  ...shopEvents1,
  ...shopEvents2,
  ...shopEvents3,
  ...shopChannels1,
  ...shopChannels2,
  ...shopChannels3,
  ...shopChannels4,
  ...shopConditions1,
  ...shopConditions2,
  ...shopConditions3,
  ...shopRoutes1,
  ...shopRoutes2,
  ...shopMessages1,
  ...shopMessages2,
  ...shopMessages3,
  ...shopSettings1,
  ...shopSettings2,
]
