import { retentionAbsurd } from '../retention/absurd.ts'
import { retentionAfterWithdrawal } from '../retention/after-withdrawal.ts'
import { anonymiseUnproven } from '../retention/anonymise-unproven.ts'
import { backupOutlives } from '../retention/backup-outlives.ts'
import { belowMinimum } from '../retention/below-minimum.ts'
import { retentionBorrowed } from '../retention/borrowed.ts'
import { controlUnknown } from '../retention/control-unknown.ts'
import { dedupeExcessive } from '../retention/dedupe-excessive.ts'
import { retentionExcessive } from '../retention/excessive.ts'
import { heldByRouter } from '../retention/held-by-router.ts'
import { holdEnded } from '../retention/hold-ended.ts'
import { holdOfNothing } from '../retention/hold-of-nothing.ts'
import { holdWithoutEnd } from '../retention/hold-without-end.ts'
import { retentionLawOfAnother } from '../retention/law-of-another.ts'
import { minimumWithoutLaw } from '../retention/minimum-without-law.ts'
import { retentionMissing } from '../retention/missing.ts'
import { noExecutor } from '../retention/no-executor.ts'
import { noExpiryAction } from '../retention/no-expiry-action.ts'
import { noJustification } from '../retention/no-justification.ts'
import { nothingAfterwards } from '../retention/nothing-afterwards.ts'
import { outlivesPayload } from '../retention/outlives-payload.ts'
import { recipientOutlives } from '../retention/recipient-outlives.ts'
import { restrictedForEver } from '../retention/restricted-for-ever.ts'
import { routerHoldsNothing } from '../retention/router-holds-nothing.ts'
import { shorterThanRetries } from '../retention/shorter-than-retries.ts'
import { startNotKnown } from '../retention/start-not-known.ts'
import { storeMisfit } from '../retention/store-misfit.ts'
import { storeNotByRouter } from '../retention/store-not-by-router.ts'
import { storeTooShort } from '../retention/store-too-short.ts'
import { storeUncovered } from '../retention/store-uncovered.ts'
import { retentionTriggerMisfit } from '../retention/trigger-misfit.ts'
import { retentionTriggerOfOthers } from '../retention/trigger-of-others.ts'
import { twoStarts } from '../retention/two-starts.ts'
import { retentionUnbounded } from '../retention/unbounded.ts'
import { unknownPlan } from '../retention/unknown-plan.ts'
import { retentionUnused } from '../retention/unused.ts'
import { retentionVague } from '../retention/vague.ts'
import { retentionWhyOfAnother } from '../retention/why-of-another.ts'
import { retentionWhyOtherwise } from '../retention/why-otherwise.ts'
import { retentionWhySaysLess } from '../retention/why-says-less.ts'
import type { Rule } from '../rule.ts'

/** For how long? Art. 5(1)(e). */
export const periods: readonly Rule[] = [
  retentionMissing,
  retentionUnbounded,
  storeUncovered,
  storeMisfit,
  outlivesPayload,
  dedupeExcessive,
  storeTooShort,
  shorterThanRetries,
  retentionAbsurd,
  retentionLawOfAnother,
  retentionExcessive,
  retentionAfterWithdrawal,
  retentionWhySaysLess,
  retentionWhyOtherwise,
  retentionWhyOfAnother,
  retentionBorrowed,
  backupOutlives,
  belowMinimum,
  holdWithoutEnd,
  noExecutor,
  noExpiryAction,
  noJustification,
  restrictedForEver,
  routerHoldsNothing,
  heldByRouter,
  unknownPlan,
  retentionUnused,
  retentionVague,
  startNotKnown,
  holdEnded,
  anonymiseUnproven,
  controlUnknown,
  recipientOutlives,
  retentionTriggerMisfit,
  retentionTriggerOfOthers,
  holdOfNothing,
  twoStarts,
  nothingAfterwards,
  minimumWithoutLaw,
  storeNotByRouter,
]
