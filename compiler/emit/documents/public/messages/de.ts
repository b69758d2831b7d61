import { devicesDe } from './de/devices.ts'
import { frameDe } from './de/frame.ts'
import { keepingDe } from './de/keeping.ts'
import { recipientsDe } from './de/recipients.ts'
import { rightsDe } from './de/rights.ts'
import { servicesDe } from './de/services.ts'
import { usesDe } from './de/uses.ts'
import { whoDe } from './de/who.ts'
import type { Messages } from './message.ts'

/** The texts of the public documents in German. */
export const de: Messages = {
  ...frameDe,
  ...whoDe,
  ...usesDe,
  ...keepingDe,
  ...recipientsDe,
  ...rightsDe,
  ...devicesDe,
  ...servicesDe,
}
