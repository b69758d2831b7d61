import type { Logger } from '../log.ts'
import type { RouterPlan } from '../plan.ts'
import type { Settings } from '../settings.ts'

/** Says what is allowed, and should be known. */
export function warnOf(plan: RouterPlan, settings: Settings, logger: Logger): void {
  if (settings.standIns.size > 0) logger.warn('stand-ins', { origins: [...settings.standIns.keys()] })
  for (const { name, verify, dedupe, reportOnly } of plan.sources) {
    if (verify.scheme === 'none') logger.warn('source-unverified', { source: name })
    if (reportOnly) logger.warn('source-reports-only', { source: name })
    if (dedupe !== null && plan.stores.dedupe === null) logger.warn('dedupe-not-stored', { source: name })
  }
  for (const { name, retention } of plan.events) {
    if (retention.length === 0) logger.warn('event-without-retention', { name })
  }
}
