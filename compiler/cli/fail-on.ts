import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { isIdle } from '../report/questions.ts'
import { rank } from '../report/worst-first.ts'

export const thresholds = ['error', 'warning', 'note', 'never'] as const
export type Threshold = (typeof thresholds)[number]

/** Whether a finding fails a check; what an exception covers and a mark on which nothing hangs never do. */
export const failsFrom =
  (threshold: Threshold) =>
  (one: Diagnostic): boolean =>
    threshold !== 'never' && one.excepted === null && !isIdle(one) && rank[one.severity] <= rank[threshold]
