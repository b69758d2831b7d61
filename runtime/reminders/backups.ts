import type { RouterPlan } from '../contract/plan.ts'
import { deadline } from '../core/deadline.ts'

/** Where the declaration says nothing of backups. */
const BACKUPS = 'P90D'
const SLACK = 'P7D'

/** When no backup is left that was made by now: the declared period, and some days for their own deletion. */
export const outOfBackups = (plan: RouterPlan, now: number): number =>
  deadline(deadline(now, plan.backups ?? BACKUPS), SLACK)
