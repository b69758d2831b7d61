import { factMissing } from '../fact/missing.ts'
import { advertiserBesidePurpose } from '../recipient/advertiser-beside-purpose.ts'
import { recipientBesideConsent } from '../recipient/beside-consent.ts'
import { recipientContractBeforeLaw } from '../recipient/contract-before-law.ts'
import { contractExpired } from '../recipient/contract-expired.ts'
import { contractInFuture } from '../recipient/contract-in-future.ts'
import { contractMissing } from '../recipient/contract-missing.ts'
import { contractWrongType } from '../recipient/contract-wrong-type.ts'
import { diligenceOverdue } from '../recipient/diligence-overdue.ts'
import { recipientDoesForItself } from '../recipient/does-for-itself.ts'
import { recipientDoesOfAnother } from '../recipient/does-of-another.ts'
import { recipientForeignOrders } from '../recipient/foreign-orders.ts'
import { recipientNameTwice } from '../recipient/name-twice.ts'
import { notACategory } from '../recipient/not-a-category.ts'
import { noticeNotRun } from '../recipient/notice-not-run.ts'
import { onwardUndeclared } from '../recipient/onward-undeclared.ts'
import { onwardUnknown } from '../recipient/onward-unknown.ts'
import { recipientOurselves } from '../recipient/ourselves.ts'
import { recipientPaperOfAnother } from '../recipient/paper-of-another.ts'
import { roleMismatch } from '../recipient/role-mismatch.ts'
import { sensitiveBesideWork } from '../recipient/sensitive-beside-work.ts'
import { recipientUnused } from '../recipient/unused.ts'
import type { Rule } from '../rule.ts'
import { transferAnnexUnfilled } from '../transfer/annex-unfilled.ts'
import { assessmentInFuture } from '../transfer/assessment-in-future.ts'
import { bcrOutsider } from '../transfer/bcr-outsider.ts'
import { countryUnknown } from '../transfer/country-unknown.ts'
import { decisionEnding } from '../transfer/decision-ending.ts'
import { derogationRoutine } from '../transfer/derogation-routine.ts'
import { derogationUndocumented } from '../transfer/derogation-undocumented.ts'
import { derogationUnnamed } from '../transfer/derogation-unnamed.ts'
import { dpfEntryMisfit } from '../transfer/dpf-entry-misfit.ts'
import { dpfNotListed } from '../transfer/dpf-not-listed.ts'
import { dpfNotYearly } from '../transfer/dpf-not-yearly.ts'
import { dpfUnmarked } from '../transfer/dpf-unmarked.ts'
import { hostCountryMismatch } from '../transfer/host-country-mismatch.ts'
import { mechanismMissing } from '../transfer/mechanism-missing.ts'
import { moduleMismatch } from '../transfer/module-mismatch.ts'
import { moduleMissing } from '../transfer/module-missing.ts'
import { modulePartial } from '../transfer/module-partial.ts'
import { noDecision } from '../transfer/no-decision.ts'
import { notAssessed } from '../transfer/not-assessed.ts'
import { onwardUncovered } from '../transfer/onward-uncovered.ts'
import { operatorAccess } from '../transfer/operator-access.ts'
import { regionMismatch } from '../transfer/region-mismatch.ts'
import { reviewOverdue } from '../transfer/review-overdue.ts'
import { scopeMissing } from '../transfer/scope-missing.ts'
import { scopeUnknown } from '../transfer/scope-unknown.ts'
import { signedInFuture } from '../transfer/signed-in-future.ts'
import { signedTooEarly } from '../transfer/signed-too-early.ts'
import { transferTermsMisfit } from '../transfer/terms-misfit.ts'
import { toolExpired } from '../transfer/tool-expired.ts'
import { toolUnused } from '../transfer/tool-unused.ts'
import { toolWrongRegime } from '../transfer/tool-wrong-regime.ts'
import { unsigned } from '../transfer/unsigned.ts'

/** By whose hands, and where? Art. 26, 28, 44. */
export const hands: readonly Rule[] = [
  contractMissing,
  contractExpired,
  recipientContractBeforeLaw,
  contractInFuture,
  contractWrongType,
  roleMismatch,
  recipientOurselves,
  recipientNameTwice,
  recipientDoesForItself,
  recipientDoesOfAnother,
  recipientPaperOfAnother,
  notACategory,
  noticeNotRun,
  onwardUndeclared,
  advertiserBesidePurpose,
  sensitiveBesideWork,
  recipientBesideConsent,
  recipientForeignOrders,
  onwardUnknown,
  diligenceOverdue,
  recipientUnused,
  countryUnknown,
  mechanismMissing,
  assessmentInFuture,
  bcrOutsider,
  decisionEnding,
  derogationRoutine,
  derogationUnnamed,
  derogationUndocumented,
  transferTermsMisfit,
  dpfNotListed,
  dpfNotYearly,
  dpfEntryMisfit,
  dpfUnmarked,
  hostCountryMismatch,
  regionMismatch,
  moduleMismatch,
  moduleMissing,
  transferAnnexUnfilled,
  modulePartial,
  noDecision,
  notAssessed,
  onwardUncovered,
  operatorAccess,
  reviewOverdue,
  scopeMissing,
  scopeUnknown,
  signedInFuture,
  signedTooEarly,
  toolExpired,
  toolUnused,
  toolWrongRegime,
  unsigned,
  factMissing,
]
