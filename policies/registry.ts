import { basisAssessmentInFuture } from './basis/assessment-in-future.ts'
import { basisAssessmentOverdue } from './basis/assessment-overdue.ts'
import { basisAutomationNotAllowed } from './basis/automation-not-allowed.ts'
import { basisChildConsent } from './basis/child-consent.ts'
import { basisConditionWithoutLaw } from './basis/condition-without-law.ts'
import { basisConsentHardToWithdraw } from './basis/consent-hard-to-withdraw.ts'
import { basisConsentImplied } from './basis/consent-implied.ts'
import { basisConsentNotExplicit } from './basis/consent-not-explicit.ts'
import { basisContractNotParty } from './basis/contract-not-party.ts'
import { basisCriminalData } from './basis/criminal-data.ts'
import { basisForNobody } from './basis/for-nobody.ts'
import { basisIncomplete } from './basis/incomplete.ts'
import { basisInterestVague } from './basis/interest-vague.ts'
import { basisLawVague } from './basis/law-vague.ts'
import { basisMarketingWithoutConsent } from './basis/marketing-without-consent.ts'
import { basisMissing } from './basis/missing.ts'
import { basisPublicAuthorityInterest } from './basis/public-authority-interest.ts'
import { basisPurposeVague } from './basis/purpose-vague.ts'
import { basisRecognisedNotListed } from './basis/recognised-not-listed.ts'
import { basisScheduleOneMissing } from './basis/schedule-one-missing.ts'
import { specialCategoryCondition } from './basis/special-category-condition.ts'
import { basisTwoForOnePurpose } from './basis/two-for-one-purpose.ts'
import { basisTypeMismatch } from './basis/type-mismatch.ts'
import { basisUnused } from './basis/unused.ts'
import { basisVitalInterestsNobody } from './basis/vital-interests-nobody.ts'
import { notEnforced } from './build/not-enforced.ts'
import { changeBasisChanged } from './change/basis-changed.ts'
import { changeCategoryAdded } from './change/category-added.ts'
import { changeCountryAdded } from './change/country-added.ts'
import { changeExceptionAdded } from './change/exception-added.ts'
import { changePromiseLoosened } from './change/promise-loosened.ts'
import { changeProtectionRemoved } from './change/protection-removed.ts'
import { changePurposeAdded } from './change/purpose-added.ts'
import { changeRecipientAdded } from './change/recipient-added.ts'
import { changeRetentionExtended } from './change/retention-extended.ts'
import { commitmentBroken } from './commitment/broken.ts'
import { commitmentUnproven } from './commitment/unproven.ts'
import { exceptionExpired } from './exception/expired.ts'
import { unknownTarget } from './exception/unknown-target.ts'
import { exceptionUnused } from './exception/unused.ts'
import { factMissing } from './fact/missing.ts'
import { factPlaceholder } from './fact/placeholder.ts'
import { categoryOutsideActivity } from './flow/category-outside-activity.ts'
import { prohibitedCategory } from './flow/prohibited-category.ts'
import { secretLeaves } from './flow/secret-leaves.ts'
import { unclassifiedField } from './flow/unclassified-field.ts'
import { undeclaredField } from './flow/undeclared-field.ts'
import { houseBroken } from './house/broken.ts'
import { houseUnproven } from './house/unproven.ts'
import { lawNotCovered } from './law/not-covered.ts'
import { regimeHinted } from './law/regime-hinted.ts'
import { regimeNotStated } from './law/regime-not-stated.ts'
import { regimeUnknown } from './law/regime-unknown.ts'
import { categoryNotAllowed } from './recipient/category-not-allowed.ts'
import { contractMissing } from './recipient/contract-missing.ts'
import { duplicateName } from './ref/duplicate-name.ts'
import { refUnresolved } from './ref/unresolved.ts'
import { retentionMissing } from './retention/missing.ts'
import { outlivesPayload } from './retention/outlives-payload.ts'
import { storeUncovered } from './retention/store-uncovered.ts'
import { retentionUnbounded } from './retention/unbounded.ts'
import { basisOnProcessor } from './role/basis-on-processor.ts'
import { jointWithNobody } from './role/joint-with-nobody.ts'
import { jointWithoutArrangement } from './role/joint-without-arrangement.ts'
import { jointWithoutEssence } from './role/joint-without-essence.ts'
import { processorForItself } from './role/processor-for-itself.ts'
import { processorOwnPurposes } from './role/processor-own-purposes.ts'
import { processorWithoutEnd } from './role/processor-without-end.ts'
import { processorWithoutInstructions } from './role/processor-without-instructions.ts'
import type { Rule } from './rule.ts'
import { schemaCondition } from './schema/condition.ts'
import { schemaInvalid } from './schema/invalid.ts'
import { schemaTemplate } from './schema/template.ts'
import { unknownKey } from './schema/unknown-key.ts'
import { ingressUnverified } from './security/ingress-unverified.ts'
import { plaintextDestination } from './security/plaintext-destination.ts'
import { secretInline } from './security/secret-inline.ts'
import { weakScheme } from './security/weak-scheme.ts'
import { assessmentInFuture } from './transfer/assessment-in-future.ts'
import { bcrOutsider } from './transfer/bcr-outsider.ts'
import { countryUnknown } from './transfer/country-unknown.ts'
import { decisionEnding } from './transfer/decision-ending.ts'
import { derogationRoutine } from './transfer/derogation-routine.ts'
import { derogationUnnamed } from './transfer/derogation-unnamed.ts'
import { dpfNotListed } from './transfer/dpf-not-listed.ts'
import { hostCountryMismatch } from './transfer/host-country-mismatch.ts'
import { mechanismMissing } from './transfer/mechanism-missing.ts'
import { moduleMismatch } from './transfer/module-mismatch.ts'
import { moduleMissing } from './transfer/module-missing.ts'
import { noDecision } from './transfer/no-decision.ts'
import { notAssessed } from './transfer/not-assessed.ts'
import { onwardUncovered } from './transfer/onward-uncovered.ts'
import { operatorAccess } from './transfer/operator-access.ts'
import { regionMismatch } from './transfer/region-mismatch.ts'
import { reviewOverdue } from './transfer/review-overdue.ts'
import { scopeMissing } from './transfer/scope-missing.ts'
import { scopeUnknown } from './transfer/scope-unknown.ts'
import { signedInFuture } from './transfer/signed-in-future.ts'
import { signedTooEarly } from './transfer/signed-too-early.ts'
import { toolExpired } from './transfer/tool-expired.ts'
import { toolUnused } from './transfer/tool-unused.ts'
import { toolWrongRegime } from './transfer/tool-wrong-regime.ts'
import { unsigned } from './transfer/unsigned.ts'
import { duplicateKey } from './yaml/duplicate-key.ts'
import { yamlSyntax } from './yaml/syntax.ts'

/**
 * Every rule, from what cannot be read through what is wrong to what is promised: the order in which the rules are
 * listed and explained.
 */
export const rules: readonly Rule[] = [
  // Can it be read?
  yamlSyntax,
  duplicateKey,
  schemaInvalid,
  unknownKey,
  schemaTemplate,
  schemaCondition,
  refUnresolved,
  duplicateName,
  // Which data goes where? GDPR Art. 5(1)(b) and (c)
  undeclaredField,
  unclassifiedField,
  categoryOutsideActivity,
  prohibitedCategory,
  secretLeaves,
  categoryNotAllowed,
  // On what ground, in which role? Art. 6, 9, 10, 28
  basisMissing,
  basisIncomplete,
  specialCategoryCondition,
  basisAssessmentInFuture,
  basisAssessmentOverdue,
  basisAutomationNotAllowed,
  basisChildConsent,
  basisConditionWithoutLaw,
  basisConsentHardToWithdraw,
  basisConsentImplied,
  basisConsentNotExplicit,
  basisContractNotParty,
  basisCriminalData,
  basisForNobody,
  basisInterestVague,
  basisLawVague,
  basisMarketingWithoutConsent,
  basisPublicAuthorityInterest,
  basisPurposeVague,
  basisRecognisedNotListed,
  basisScheduleOneMissing,
  basisTwoForOnePurpose,
  basisTypeMismatch,
  basisUnused,
  basisVitalInterestsNobody,
  processorWithoutInstructions,
  basisOnProcessor,
  jointWithNobody,
  jointWithoutArrangement,
  jointWithoutEssence,
  processorForItself,
  processorOwnPurposes,
  processorWithoutEnd,
  // For how long? Art. 5(1)(e)
  retentionMissing,
  retentionUnbounded,
  storeUncovered,
  outlivesPayload,
  // By whose hands, and where? Art. 26, 28, 44
  contractMissing,
  countryUnknown,
  mechanismMissing,
  assessmentInFuture,
  bcrOutsider,
  decisionEnding,
  derogationRoutine,
  derogationUnnamed,
  dpfNotListed,
  hostCountryMismatch,
  regionMismatch,
  moduleMismatch,
  moduleMissing,
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
  regimeUnknown,
  regimeNotStated,
  regimeHinted,
  lawNotCovered,
  factPlaceholder,
  // How safely? Art. 32
  ingressUnverified,
  weakScheme,
  secretInline,
  plaintextDestination,
  // What is promised, and what is accepted? Art. 5(2), 24
  notEnforced,
  commitmentBroken,
  commitmentUnproven,
  houseBroken,
  houseUnproven,
  exceptionExpired,
  exceptionUnused,
  unknownTarget,
  // What has changed since the base?
  changeCategoryAdded,
  changePurposeAdded,
  changeRecipientAdded,
  changeCountryAdded,
  changeRetentionExtended,
  changeBasisChanged,
  changeProtectionRemoved,
  changePromiseLoosened,
  changeExceptionAdded,
]

export const ruleByName: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.name, rule]))
