import { levelLowered } from '../build/level-lowered.ts'
import { notEnforced } from '../build/not-enforced.ts'
import { commitmentBasesUnnamed } from '../commitment/bases-unnamed.ts'
import { commitmentBeyondLaw } from '../commitment/beyond-law.ts'
import { commitmentBroken } from '../commitment/broken.ts'
import { commitmentCipherBelow } from '../commitment/cipher-below.ts'
import { commitmentControlMisfit } from '../commitment/control-misfit.ts'
import { evidenceOverdue } from '../commitment/evidence-overdue.ts'
import { commitmentLeavesOut } from '../commitment/leaves-out.ts'
import { commitmentNotAsked } from '../commitment/not-asked.ts'
import { commitmentSaysMore } from '../commitment/says-more.ts'
import { commitmentUnproven } from '../commitment/unproven.ts'
import { commitmentVersionAbove } from '../commitment/version-above.ts'
import { commitmentVersionExact } from '../commitment/version-exact.ts'
import { exceptionDue } from '../exception/due.ts'
import { exceptionExpired } from '../exception/expired.ts'
import { exceptionNotAllowed } from '../exception/not-allowed.ts'
import { exceptionOpenEnded } from '../exception/open-ended.ts'
import { exceptionReasonVague } from '../exception/reason-vague.ts'
import { exceptionTooLong } from '../exception/too-long.ts'
import { exceptionUnbound } from '../exception/unbound.ts'
import { unknownTarget } from '../exception/unknown-target.ts'
import { exceptionUnused } from '../exception/unused.ts'
import { houseBroken } from '../house/broken.ts'
import { houseExampleFails } from '../house/example-fails.ts'
import { houseSaysOtherwise } from '../house/says-otherwise.ts'
import { houseUnproven } from '../house/unproven.ts'
import { measureContradicted } from '../measure/contradicted.ts'
import { measureKindMisfit } from '../measure/kind-misfit.ts'
import { measureUnproven } from '../measure/unproven.ts'
import { measureVague } from '../measure/vague.ts'
import { processAbsurd } from '../process/absurd.ts'
import { processEvidenceOfAnother } from '../process/evidence-of-another.ts'
import { processInFuture } from '../process/in-future.ts'
import { processIncomplete } from '../process/incomplete.ts'
import { processOverdue } from '../process/overdue.ts'
import { processProofBefore } from '../process/proof-before.ts'
import { processTwoAccounts } from '../process/two-accounts.ts'
import { processUnowned } from '../process/unowned.ts'
import type { Rule } from '../rule.ts'

/** What is promised, and what is accepted? Art. 5(2), 24. */
export const promises: readonly Rule[] = [
  notEnforced,
  levelLowered,
  commitmentBroken,
  commitmentUnproven,
  commitmentSaysMore,
  commitmentNotAsked,
  commitmentLeavesOut,
  commitmentBeyondLaw,
  commitmentBasesUnnamed,
  commitmentVersionAbove,
  commitmentVersionExact,
  commitmentCipherBelow,
  commitmentControlMisfit,
  measureContradicted,
  evidenceOverdue,
  measureVague,
  measureUnproven,
  measureKindMisfit,
  processAbsurd,
  processInFuture,
  processIncomplete,
  processOverdue,
  processUnowned,
  processEvidenceOfAnother,
  processTwoAccounts,
  processProofBefore,
  houseBroken,
  houseUnproven,
  houseExampleFails,
  houseSaysOtherwise,
  exceptionExpired,
  exceptionDue,
  exceptionTooLong,
  exceptionReasonVague,
  exceptionUnused,
  unknownTarget,
  exceptionUnbound,
  exceptionOpenEnded,
  exceptionNotAllowed,
]
