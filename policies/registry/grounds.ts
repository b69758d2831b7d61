import { basisAssessmentInFuture } from '../basis/assessment-in-future.ts'
import { basisAssessmentOverdue } from '../basis/assessment-overdue.ts'
import { basisAutomationNotAllowed } from '../basis/automation-not-allowed.ts'
import { basisBeyondContract } from '../basis/beyond-contract.ts'
import { basisChildConsent } from '../basis/child-consent.ts'
import { basisConditionMisfit } from '../basis/condition-misfit.ts'
import { basisConditionWithoutLaw } from '../basis/condition-without-law.ts'
import { basisConsentForMany } from '../basis/consent-for-many.ts'
import { basisConsentHardToWithdraw } from '../basis/consent-hard-to-withdraw.ts'
import { basisConsentImplied } from '../basis/consent-implied.ts'
import { basisConsentNotExplicit } from '../basis/consent-not-explicit.ts'
import { basisConsentNotFree } from '../basis/consent-not-free.ts'
import { basisConsentSaid } from '../basis/consent-said.ts'
import { basisConsentUninformed } from '../basis/consent-uninformed.ts'
import { basisContractNotParty } from '../basis/contract-not-party.ts'
import { basisCriminalData } from '../basis/criminal-data.ts'
import { basisDutyAsTask } from '../basis/duty-as-task.ts'
import { basisDutyByAgreement } from '../basis/duty-by-agreement.ts'
import { basisDutyForBusiness } from '../basis/duty-for-business.ts'
import { basisDutyLeft } from '../basis/duty-left.ts'
import { basisForAnother } from '../basis/for-another.ts'
import { basisForNobody } from '../basis/for-nobody.ts'
import { basisIncomplete } from '../basis/incomplete.ts'
import { basisInterestOfAnother } from '../basis/interest-of-another.ts'
import { basisInterestVague } from '../basis/interest-vague.ts'
import { basisLawElsewhere } from '../basis/law-elsewhere.ts'
import { basisLawVague } from '../basis/law-vague.ts'
import { basisMarketingWithoutConsent } from '../basis/marketing-without-consent.ts'
import { basisMissing } from '../basis/missing.ts'
import { basisOptInBeyond } from '../basis/opt-in-beyond.ts'
import { basisOptInWithoutSale } from '../basis/opt-in-without-sale.ts'
import { basisOutsideTheBody } from '../basis/outside-the-body.ts'
import { basisPublicAuthorityInterest } from '../basis/public-authority-interest.ts'
import { basisRecognisedMisfit } from '../basis/recognised-misfit.ts'
import { basisRecognisedNotListed } from '../basis/recognised-not-listed.ts'
import { basisResearchUnsafeguarded } from '../basis/research-unsafeguarded.ts'
import { basisScheduleOneMisfit } from '../basis/schedule-one-misfit.ts'
import { basisScheduleOneMissing } from '../basis/schedule-one-missing.ts'
import { basisSecrecyUnstated } from '../basis/secrecy-unstated.ts'
import { basisSensitiveMarketing } from '../basis/sensitive-marketing.ts'
import { specialCategoryCondition } from '../basis/special-category-condition.ts'
import { basisTwoForOnePurpose } from '../basis/two-for-one-purpose.ts'
import { basisTypeMismatch } from '../basis/type-mismatch.ts'
import { basisUnused } from '../basis/unused.ts'
import { basisVitalInterestsNobody } from '../basis/vital-interests-nobody.ts'
import { basisOnProcessor } from '../role/basis-on-processor.ts'
import { controllerOfWhatPasses } from '../role/controller-of-what-passes.ts'
import { roleDutiesOfNobody } from '../role/duties-of-nobody.ts'
import { roleDutiesOfOthers } from '../role/duties-of-others.ts'
import { essenceMisfit } from '../role/essence-misfit.ts'
import { instructedByHelper } from '../role/instructed-by-helper.ts'
import { roleJointElsewhere } from '../role/joint-elsewhere.ts'
import { jointWithNobody } from '../role/joint-with-nobody.ts'
import { jointWithoutArrangement } from '../role/joint-without-arrangement.ts'
import { jointWithoutEssence } from '../role/joint-without-essence.ts'
import { processorForItself } from '../role/processor-for-itself.ts'
import { processorOwnPurposes } from '../role/processor-own-purposes.ts'
import { processorWithoutEnd } from '../role/processor-without-end.ts'
import { processorWithoutInstructions } from '../role/processor-without-instructions.ts'
import type { Rule } from '../rule.ts'

/** On what ground, in which role? Art. 6, 9, 10, 28. */
export const grounds: readonly Rule[] = [
  basisMissing,
  basisIncomplete,
  specialCategoryCondition,
  basisAssessmentInFuture,
  basisAssessmentOverdue,
  basisAutomationNotAllowed,
  basisBeyondContract,
  basisChildConsent,
  basisConditionWithoutLaw,
  basisSecrecyUnstated,
  basisResearchUnsafeguarded,
  basisConsentHardToWithdraw,
  basisConsentImplied,
  basisConsentNotExplicit,
  basisConsentNotFree,
  basisConsentUninformed,
  basisConsentSaid,
  basisContractNotParty,
  basisCriminalData,
  basisForNobody,
  basisInterestVague,
  basisInterestOfAnother,
  basisLawElsewhere,
  basisLawVague,
  basisMarketingWithoutConsent,
  basisOptInWithoutSale,
  basisOptInBeyond,
  basisPublicAuthorityInterest,
  basisRecognisedNotListed,
  basisRecognisedMisfit,
  basisScheduleOneMissing,
  basisScheduleOneMisfit,
  basisTwoForOnePurpose,
  basisTypeMismatch,
  basisUnused,
  basisVitalInterestsNobody,
  basisDutyByAgreement,
  basisDutyLeft,
  basisDutyForBusiness,
  basisDutyAsTask,
  basisConsentForMany,
  basisForAnother,
  basisConditionMisfit,
  basisOutsideTheBody,
  basisSensitiveMarketing,
  processorWithoutInstructions,
  instructedByHelper,
  basisOnProcessor,
  controllerOfWhatPasses,
  roleDutiesOfNobody,
  roleDutiesOfOthers,
  jointWithNobody,
  jointWithoutArrangement,
  jointWithoutEssence,
  essenceMisfit,
  roleJointElsewhere,
  processorForItself,
  processorOwnPurposes,
  processorWithoutEnd,
]
