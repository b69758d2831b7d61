import type { Secrets } from '../config/secrets.ts'
import type { Settings } from '../config/settings.ts'
import type { Tenants } from '../config/tenants.ts'
import type { RouterPlan } from '../contract/plan.ts'
import type { Logger } from '../core/log.ts'
import { sharedSecrets } from './secret-check.ts'

export interface Warned {
  readonly settings: Settings
  readonly tenants: Tenants
  readonly secrets: Secrets
  readonly logger: Logger
}

/** Says what is allowed, and should be known. */
export function warnOf(plan: RouterPlan, { settings, tenants, secrets, logger }: Warned): void {
  if (settings.standIns.size > 0) logger.warn('stand-ins', { origins: [...settings.standIns.keys()] })
  for (const { name, verify, dedupe, reportOnly } of plan.sources) {
    if (verify.scheme === 'none') logger.warn('source-unverified', { source: name })
    if (reportOnly) logger.warn('source-reports-only', { source: name })
    if (dedupe !== null && plan.stores.dedupe === null) logger.warn('dedupe-not-stored', { source: name })
  }
  for (const shared of sharedSecrets(plan, tenants, secrets)) logger.warn('secret-shared-by-tenants', shared)
  for (const { name, retention } of plan.events) {
    if (retention.length === 0) logger.warn('event-without-retention', { name })
  }
}
