import { basisAssessmentInFuture } from './basis/assessment-in-future.ts'
import { basisAssessmentOverdue } from './basis/assessment-overdue.ts'
import { basisAutomationNotAllowed } from './basis/automation-not-allowed.ts'
import { basisBeyondContract } from './basis/beyond-contract.ts'
import { basisChildConsent } from './basis/child-consent.ts'
import { basisConditionMisfit } from './basis/condition-misfit.ts'
import { basisConditionWithoutLaw } from './basis/condition-without-law.ts'
import { basisConsentForMany } from './basis/consent-for-many.ts'
import { basisConsentHardToWithdraw } from './basis/consent-hard-to-withdraw.ts'
import { basisConsentImplied } from './basis/consent-implied.ts'
import { basisConsentNotExplicit } from './basis/consent-not-explicit.ts'
import { basisConsentNotFree } from './basis/consent-not-free.ts'
import { basisContractNotParty } from './basis/contract-not-party.ts'
import { basisCriminalData } from './basis/criminal-data.ts'
import { basisDutyForBusiness } from './basis/duty-for-business.ts'
import { basisForAnother } from './basis/for-another.ts'
import { basisForNobody } from './basis/for-nobody.ts'
import { basisIncomplete } from './basis/incomplete.ts'
import { basisInterestOfAnother } from './basis/interest-of-another.ts'
import { basisInterestVague } from './basis/interest-vague.ts'
import { basisLawElsewhere } from './basis/law-elsewhere.ts'
import { basisLawVague } from './basis/law-vague.ts'
import { basisMarketingWithoutConsent } from './basis/marketing-without-consent.ts'
import { basisMissing } from './basis/missing.ts'
import { basisOptInBeyond } from './basis/opt-in-beyond.ts'
import { basisOptInWithoutSale } from './basis/opt-in-without-sale.ts'
import { basisPublicAuthorityInterest } from './basis/public-authority-interest.ts'
import { basisRecognisedMisfit } from './basis/recognised-misfit.ts'
import { basisRecognisedNotListed } from './basis/recognised-not-listed.ts'
import { basisScheduleOneMisfit } from './basis/schedule-one-misfit.ts'
import { basisScheduleOneMissing } from './basis/schedule-one-missing.ts'
import { specialCategoryCondition } from './basis/special-category-condition.ts'
import { basisTwoForOnePurpose } from './basis/two-for-one-purpose.ts'
import { basisTypeMismatch } from './basis/type-mismatch.ts'
import { basisUnused } from './basis/unused.ts'
import { basisVitalInterestsNobody } from './basis/vital-interests-nobody.ts'
import { levelLowered } from './build/level-lowered.ts'
import { notEnforced } from './build/not-enforced.ts'
import { categorySameTitle } from './category/same-title.ts'
import { categoryTermMisfit } from './category/term-misfit.ts'
import { categoryWeakened } from './category/weakened.ts'
import { changeAutomationAdded } from './change/automation-added.ts'
import { changeBasisChanged } from './change/basis-changed.ts'
import { changeCategoryAdded } from './change/category-added.ts'
import { changeCategoryWeakened } from './change/category-weakened.ts'
import { changeConditionLoosened } from './change/condition-loosened.ts'
import { changeControlRemoved } from './change/control-removed.ts'
import { changeCountryAdded } from './change/country-added.ts'
import { changeDestinationChanged } from './change/destination-changed.ts'
import { changeExceptionAdded } from './change/exception-added.ts'
import { changeInformationLost } from './change/information-lost.ts'
import { changeNoticeUnversioned } from './change/notice-unversioned.ts'
import { changeOther } from './change/other.ts'
import { changePromiseLoosened } from './change/promise-loosened.ts'
import { changeProtectionRemoved } from './change/protection-removed.ts'
import { changePurposeAdded } from './change/purpose-added.ts'
import { changePurposeChanged } from './change/purpose-changed.ts'
import { changeRecipientAdded } from './change/recipient-added.ts'
import { changeRetentionExtended } from './change/retention-extended.ts'
import { changeRoleChanged } from './change/role-changed.ts'
import { changeSourceChanged } from './change/source-changed.ts'
import { changeSubjectsLost } from './change/subjects-lost.ts'
import { changeTrackerAdded } from './change/tracker-added.ts'
import { changeTransferWeakened } from './change/transfer-weakened.ts'
import { changeVerificationWeakened } from './change/verification-weakened.ts'
import { channelFixedChoice } from './channel/fixed-choice.ts'
import { channelRetryFutile } from './channel/retry-futile.ts'
import { channelSettingMisfit } from './channel/setting-misfit.ts'
import { channelUnused } from './channel/unused.ts'
import { commitmentBasesUnnamed } from './commitment/bases-unnamed.ts'
import { commitmentBeyondLaw } from './commitment/beyond-law.ts'
import { commitmentBroken } from './commitment/broken.ts'
import { commitmentControlMisfit } from './commitment/control-misfit.ts'
import { evidenceOverdue } from './commitment/evidence-overdue.ts'
import { commitmentSaysMore } from './commitment/says-more.ts'
import { commitmentUnproven } from './commitment/unproven.ts'
import { commitmentVersionAbove } from './commitment/version-above.ts'
import { dpiaInFuture } from './dpia/in-future.ts'
import { dpiaOverdue } from './dpia/overdue.ts'
import { dpiaRequiredMissing } from './dpia/required-missing.ts'
import { dpiaWhyElsewhere } from './dpia/why-elsewhere.ts'
import { dpiaWhyMisfit } from './dpia/why-misfit.ts'
import { eventCategoryMisfit } from './event/category-misfit.ts'
import { eventNeverValid } from './event/never-valid.ts'
import { eventNotPersonal } from './event/not-personal.ts'
import { eventSampleAbsent } from './event/sample-absent.ts'
import { eventUnused } from './event/unused.ts'
import { exceptionDue } from './exception/due.ts'
import { exceptionExpired } from './exception/expired.ts'
import { exceptionNotAllowed } from './exception/not-allowed.ts'
import { exceptionReasonVague } from './exception/reason-vague.ts'
import { exceptionTooLong } from './exception/too-long.ts'
import { exceptionUnbound } from './exception/unbound.ts'
import { unknownTarget } from './exception/unknown-target.ts'
import { exceptionUnused } from './exception/unused.ts'
import { factEndFar } from './fact/end-far.ts'
import { factEvidenceStale } from './fact/evidence-stale.ts'
import { factEvidenceUnplaced } from './fact/evidence-unplaced.ts'
import { factGroupTooSmall } from './fact/group-too-small.ts'
import { factMissing } from './fact/missing.ts'
import { factOfAnother } from './fact/of-another.ts'
import { factPlaceholder } from './fact/placeholder.ts'
import { factReservedAddress } from './fact/reserved-address.ts'
import { factUnusableAddress } from './fact/unusable-address.ts'
import { factWrongKind } from './fact/wrong-kind.ts'
import { categoryOutsideActivity } from './flow/category-outside-activity.ts'
import { listedTwice } from './flow/listed-twice.ts'
import { prohibitedCategory } from './flow/prohibited-category.ts'
import { secretLeaves } from './flow/secret-leaves.ts'
import { unclassifiedField } from './flow/unclassified-field.ts'
import { undeclaredField } from './flow/undeclared-field.ts'
import { houseBroken } from './house/broken.ts'
import { houseUnproven } from './house/unproven.ts'
import { automationDenied } from './information/automation-denied.ts'
import { automationUnexplained } from './information/automation-unexplained.ts'
import { automationUnstated } from './information/automation-unstated.ts'
import { consequencesMissing } from './information/consequences-missing.ts'
import { interventionByMachine } from './information/intervention-by-machine.ts'
import { informationMarketingUnmarked } from './information/marketing-unmarked.ts'
import { noNotice } from './information/no-notice.ts'
import { notInformedMismatch } from './information/not-informed-mismatch.ts'
import { informationNotInformedVague } from './information/not-informed-vague.ts'
import { noticeIncomplete } from './information/notice-incomplete.ts'
import { purposeVague } from './information/purpose-vague.ts'
import { sourceMismatch } from './information/source-mismatch.ts'
import { sourceUnnamed } from './information/source-unnamed.ts'
import { sourceUnstated } from './information/source-unstated.ts'
import { authorityElsewhere } from './law/authority-elsewhere.ts'
import { lawNotCovered } from './law/not-covered.ts'
import { regimeHinted } from './law/regime-hinted.ts'
import { regimeNotStated } from './law/regime-not-stated.ts'
import { regimeUnknown } from './law/regime-unknown.ts'
import { lawYearToCome } from './law/year-to-come.ts'
import { measureContradicted } from './measure/contradicted.ts'
import { measureKindMisfit } from './measure/kind-misfit.ts'
import { measureUnproven } from './measure/unproven.ts'
import { measureVague } from './measure/vague.ts'
import { noticeDenies } from './notice/denies.ts'
import { effectiveBeforeLaw } from './notice/effective-before-law.ts'
import { effectiveInFuture } from './notice/effective-in-future.ts'
import { noticeKindMisfit } from './notice/kind-misfit.ts'
import { noticeMisstates } from './notice/misstates.ts'
import { noticeNotPublic } from './notice/not-public.ts'
import { noticeOtherLanguage } from './notice/other-language.ts'
import { noticePeriodUntrue } from './notice/period-untrue.ts'
import { noticePhraseUnused } from './notice/phrase-unused.ts'
import { noticeRecipientUndeclared } from './notice/recipient-undeclared.ts'
import { noticeSameAddress } from './notice/same-address.ts'
import { noticeSectionMisspelt } from './notice/section-misspelt.ts'
import { noticeTwoForms } from './notice/two-forms.ts'
import { noticeUntrue } from './notice/untrue.ts'
import { officerConflict } from './officer/conflict.ts'
import { officerMissing } from './officer/missing.ts'
import { officerUnreachable } from './officer/unreachable.ts'
import { processAbsurd } from './process/absurd.ts'
import { processEvidenceOfAnother } from './process/evidence-of-another.ts'
import { processInFuture } from './process/in-future.ts'
import { processIncomplete } from './process/incomplete.ts'
import { processOverdue } from './process/overdue.ts'
import { processUnowned } from './process/unowned.ts'
import { addressElsewhere } from './recipient/address-elsewhere.ts'
import { recipientAllowedInVain } from './recipient/allowed-in-vain.ts'
import { categoryNotAllowed } from './recipient/category-not-allowed.ts'
import { choiceMisfit } from './recipient/choice-misfit.ts'
import { recipientContractBeforeLaw } from './recipient/contract-before-law.ts'
import { contractExpired } from './recipient/contract-expired.ts'
import { contractInFuture } from './recipient/contract-in-future.ts'
import { contractMissing } from './recipient/contract-missing.ts'
import { contractWrongType } from './recipient/contract-wrong-type.ts'
import { diligenceOverdue } from './recipient/diligence-overdue.ts'
import { recipientDoesForItself } from './recipient/does-for-itself.ts'
import { recipientHostForeign } from './recipient/host-foreign.ts'
import { recipientHostUnused } from './recipient/host-unused.ts'
import { recipientNameTwice } from './recipient/name-twice.ts'
import { notACategory } from './recipient/not-a-category.ts'
import { noticeNotRun } from './recipient/notice-not-run.ts'
import { onwardUnknown } from './recipient/onward-unknown.ts'
import { recipientOurselves } from './recipient/ourselves.ts'
import { recipientPaperOfAnother } from './recipient/paper-of-another.ts'
import { roleMismatch } from './recipient/role-mismatch.ts'
import { recipientStartFar } from './recipient/start-far.ts'
import { recipientUnused } from './recipient/unused.ts'
import { duplicateName } from './ref/duplicate-name.ts'
import { nearClass } from './ref/near-class.ts'
import { nearHeader } from './ref/near-header.ts'
import { nearOwner } from './ref/near-owner.ts'
import { refUnresolved } from './ref/unresolved.ts'
import { representativeElsewhere } from './representative/elsewhere.ts'
import { representativeMissing } from './representative/missing.ts'
import { representativeUnneeded } from './representative/unneeded.ts'
import { retentionAbsurd } from './retention/absurd.ts'
import { anonymiseUnproven } from './retention/anonymise-unproven.ts'
import { backupOutlives } from './retention/backup-outlives.ts'
import { belowMinimum } from './retention/below-minimum.ts'
import { controlUnknown } from './retention/control-unknown.ts'
import { dedupeExcessive } from './retention/dedupe-excessive.ts'
import { retentionExcessive } from './retention/excessive.ts'
import { heldByRouter } from './retention/held-by-router.ts'
import { holdEnded } from './retention/hold-ended.ts'
import { holdOfNothing } from './retention/hold-of-nothing.ts'
import { holdWithoutEnd } from './retention/hold-without-end.ts'
import { retentionLawOfAnother } from './retention/law-of-another.ts'
import { minimumWithoutLaw } from './retention/minimum-without-law.ts'
import { retentionMissing } from './retention/missing.ts'
import { noExecutor } from './retention/no-executor.ts'
import { noExpiryAction } from './retention/no-expiry-action.ts'
import { noJustification } from './retention/no-justification.ts'
import { outlivesPayload } from './retention/outlives-payload.ts'
import { recipientOutlives } from './retention/recipient-outlives.ts'
import { restrictedForEver } from './retention/restricted-for-ever.ts'
import { routerHoldsNothing } from './retention/router-holds-nothing.ts'
import { shorterThanRetries } from './retention/shorter-than-retries.ts'
import { startNotKnown } from './retention/start-not-known.ts'
import { storeMisfit } from './retention/store-misfit.ts'
import { storeNotByRouter } from './retention/store-not-by-router.ts'
import { storeTooShort } from './retention/store-too-short.ts'
import { storeUncovered } from './retention/store-uncovered.ts'
import { retentionTriggerMisfit } from './retention/trigger-misfit.ts'
import { retentionTriggerOfOthers } from './retention/trigger-of-others.ts'
import { twoStarts } from './retention/two-starts.ts'
import { retentionUnbounded } from './retention/unbounded.ts'
import { unknownPlan } from './retention/unknown-plan.ts'
import { retentionUnused } from './retention/unused.ts'
import { retentionVague } from './retention/vague.ts'
import { retentionWhyOtherwise } from './retention/why-otherwise.ts'
import { retentionWhySaysLess } from './retention/why-says-less.ts'
import { classUnknown } from './rights/class-unknown.ts'
import { rightsContentOfNobody } from './rights/content-of-nobody.ts'
import { rightsLinkUnknown } from './rights/link-unknown.ts'
import { unindexableKey } from './rights/unindexable-key.ts'
import { unkeyedSubject } from './rights/unkeyed-subject.ts'
import { basisOnProcessor } from './role/basis-on-processor.ts'
import { controllerOfWhatPasses } from './role/controller-of-what-passes.ts'
import { roleDutiesOfNobody } from './role/duties-of-nobody.ts'
import { roleDutiesOfOthers } from './role/duties-of-others.ts'
import { essenceMisfit } from './role/essence-misfit.ts'
import { roleJointElsewhere } from './role/joint-elsewhere.ts'
import { jointWithNobody } from './role/joint-with-nobody.ts'
import { jointWithoutArrangement } from './role/joint-without-arrangement.ts'
import { jointWithoutEssence } from './role/joint-without-essence.ts'
import { processorForItself } from './role/processor-for-itself.ts'
import { processorOwnPurposes } from './role/processor-own-purposes.ts'
import { processorWithoutEnd } from './role/processor-without-end.ts'
import { processorWithoutInstructions } from './role/processor-without-instructions.ts'
import { routeAddresseeMisfit } from './route/addressee-misfit.ts'
import { routeAlwaysTrue } from './route/always-true.ts'
import { routeConsentInverted } from './route/consent-inverted.ts'
import { routeDeliversNothing } from './route/delivers-nothing.ts'
import { routeDuplicate } from './route/duplicate.ts'
import { routeHostNotDeclared } from './route/host-not-declared.ts'
import { routeMessageMisfit } from './route/message-misfit.ts'
import { routeNeverGiven } from './route/never-given.ts'
import { routeNeverSent } from './route/never-sent.ts'
import { routeNeverTrue } from './route/never-true.ts'
import { routeOrderMisfit } from './route/order-misfit.ts'
import { routeOtherBraces } from './route/other-braces.ts'
import { protectionMisfit } from './route/protection-misfit.ts'
import { routeSaidInverted } from './route/said-inverted.ts'
import { routeTooDeep } from './route/too-deep.ts'
import type { Rule } from './rule.ts'
import { schemaCondition } from './schema/condition.ts'
import { schemaInvalid } from './schema/invalid.ts'
import { schemaTemplate } from './schema/template.ts'
import { unknownKey } from './schema/unknown-key.ts'
import { bearerOnly } from './security/bearer-only.ts'
import { dedupeUnsigned } from './security/dedupe-unsigned.ts'
import { hostTooWide } from './security/host-too-wide.ts'
import { ingressUnverified } from './security/ingress-unverified.ts'
import { securityLimitMisfit } from './security/limit-misfit.ts'
import { plaintextDestination } from './security/plaintext-destination.ts'
import { replayWindow } from './security/replay-window.ts'
import { requestUnverified } from './security/request-unverified.ts'
import { secretInline } from './security/secret-inline.ts'
import { secretPlain } from './security/secret-plain.ts'
import { secretReserved } from './security/secret-reserved.ts'
import { secretShared } from './security/secret-shared.ts'
import { settingIgnored } from './security/setting-ignored.ts'
import { weakScheme } from './security/weak-scheme.ts'
import { sourceHeaderCommon } from './source/header-common.ts'
import { sourceHeaderForeign } from './source/header-foreign.ts'
import { sourceIdNotUnique } from './source/id-not-unique.ts'
import { sourceIdUndeclared } from './source/id-undeclared.ts'
import { sourcePathOfMany } from './source/path-of-many.ts'
import { sourcePathTaken } from './source/path-taken.ts'
import { sourceRedelivered } from './source/redelivered.ts'
import { sourceRequestUnfit } from './source/request-unfit.ts'
import { sourceSettingMisfit } from './source/setting-misfit.ts'
import { sourceTenantUnneeded } from './source/tenant-unneeded.ts'
import { sourceTypeMistaken } from './source/type-mistaken.ts'
import { sourceUnused } from './source/unused.ts'
import { trackerActivityWithoutConsent } from './tracker/activity-without-consent.ts'
import { trackerBasisNotConsent } from './tracker/basis-not-consent.ts'
import { trackerClassMisfit } from './tracker/class-misfit.ts'
import { trackerConsentOfAnother } from './tracker/consent-of-another.ts'
import { trackerLifetimeExcessive } from './tracker/lifetime-excessive.ts'
import { trackerNotEssential } from './tracker/not-essential.ts'
import { trackerOutsideActivity } from './tracker/outside-activity.ts'
import { trackerPurposeMissing } from './tracker/purpose-missing.ts'
import { trackerWithoutConsent } from './tracker/without-consent.ts'
import { assessmentInFuture } from './transfer/assessment-in-future.ts'
import { bcrOutsider } from './transfer/bcr-outsider.ts'
import { countryUnknown } from './transfer/country-unknown.ts'
import { decisionEnding } from './transfer/decision-ending.ts'
import { derogationRoutine } from './transfer/derogation-routine.ts'
import { derogationUnnamed } from './transfer/derogation-unnamed.ts'
import { dpfEntryMisfit } from './transfer/dpf-entry-misfit.ts'
import { dpfNotListed } from './transfer/dpf-not-listed.ts'
import { dpfNotYearly } from './transfer/dpf-not-yearly.ts'
import { hostCountryMismatch } from './transfer/host-country-mismatch.ts'
import { mechanismMissing } from './transfer/mechanism-missing.ts'
import { moduleMismatch } from './transfer/module-mismatch.ts'
import { moduleMissing } from './transfer/module-missing.ts'
import { modulePartial } from './transfer/module-partial.ts'
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
import { transferTermsMisfit } from './transfer/terms-misfit.ts'
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
  sourceUnused,
  sourceIdNotUnique,
  sourceHeaderForeign,
  sourcePathOfMany,
  sourceRequestUnfit,
  sourceSettingMisfit,
  sourcePathTaken,
  sourceHeaderCommon,
  sourceIdUndeclared,
  sourceTypeMistaken,
  sourceTenantUnneeded,
  sourceRedelivered,
  channelUnused,
  channelSettingMisfit,
  eventUnused,
  eventNeverValid,
  eventSampleAbsent,
  eventNotPersonal,
  eventCategoryMisfit,
  refUnresolved,
  nearClass,
  nearOwner,
  nearHeader,
  duplicateName,
  // Which data goes where? GDPR Art. 5(1)(b) and (c)
  categoryWeakened,
  categoryTermMisfit,
  categorySameTitle,
  listedTwice,
  undeclaredField,
  unclassifiedField,
  categoryOutsideActivity,
  prohibitedCategory,
  routeNeverGiven,
  routeHostNotDeclared,
  routeOtherBraces,
  routeMessageMisfit,
  recipientHostForeign,
  recipientHostUnused,
  recipientStartFar,
  factEndFar,
  routeDeliversNothing,
  protectionMisfit,
  routeSaidInverted,
  routeAddresseeMisfit,
  routeOrderMisfit,
  channelRetryFutile,
  channelFixedChoice,
  routeTooDeep,
  routeDuplicate,
  routeConsentInverted,
  routeNeverTrue,
  routeNeverSent,
  routeAlwaysTrue,
  securityLimitMisfit,
  secretLeaves,
  categoryNotAllowed,
  choiceMisfit,
  addressElsewhere,
  recipientAllowedInVain,
  // On what ground, in which role? Art. 6, 9, 10, 28
  basisMissing,
  basisIncomplete,
  specialCategoryCondition,
  basisAssessmentInFuture,
  basisAssessmentOverdue,
  basisAutomationNotAllowed,
  basisBeyondContract,
  basisChildConsent,
  basisConditionWithoutLaw,
  basisConsentHardToWithdraw,
  basisConsentImplied,
  basisConsentNotExplicit,
  basisConsentNotFree,
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
  basisDutyForBusiness,
  basisConsentForMany,
  basisForAnother,
  basisConditionMisfit,
  processorWithoutInstructions,
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
  // For how long? Art. 5(1)(e)
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
  retentionWhySaysLess,
  retentionWhyOtherwise,
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
  minimumWithoutLaw,
  storeNotByRouter,
  // By whose hands, and where? Art. 26, 28, 44
  contractMissing,
  contractExpired,
  recipientContractBeforeLaw,
  contractInFuture,
  contractWrongType,
  roleMismatch,
  recipientOurselves,
  recipientNameTwice,
  recipientDoesForItself,
  recipientPaperOfAnother,
  notACategory,
  noticeNotRun,
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
  transferTermsMisfit,
  dpfNotListed,
  dpfNotYearly,
  dpfEntryMisfit,
  hostCountryMismatch,
  regionMismatch,
  moduleMismatch,
  moduleMissing,
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
  // Who stands for it? Art. 27, 37
  representativeMissing,
  representativeElsewhere,
  representativeUnneeded,
  officerMissing,
  officerUnreachable,
  officerConflict,
  // Who is told, and who is asked? Art. 12 to 14, 5(3) ePrivacy Directive
  noNotice,
  purposeVague,
  informationNotInformedVague,
  informationMarketingUnmarked,
  sourceMismatch,
  sourceUnnamed,
  sourceUnstated,
  notInformedMismatch,
  automationUnstated,
  automationDenied,
  automationUnexplained,
  interventionByMachine,
  consequencesMissing,
  noticeIncomplete,
  effectiveInFuture,
  noticeNotPublic,
  noticePhraseUnused,
  noticeSameAddress,
  noticeOtherLanguage,
  noticeTwoForms,
  noticeKindMisfit,
  noticeSectionMisspelt,
  noticeUntrue,
  noticeRecipientUndeclared,
  noticePeriodUntrue,
  noticeMisstates,
  noticeDenies,
  effectiveBeforeLaw,
  trackerWithoutConsent,
  trackerConsentOfAnother,
  trackerActivityWithoutConsent,
  trackerBasisNotConsent,
  trackerNotEssential,
  trackerClassMisfit,
  trackerOutsideActivity,
  trackerLifetimeExcessive,
  trackerPurposeMissing,
  // Whose rights can be kept? Art. 15 to 22
  unkeyedSubject,
  unindexableKey,
  rightsContentOfNobody,
  rightsLinkUnknown,
  classUnknown,
  // What has been weighed? Art. 35
  dpiaRequiredMissing,
  dpiaWhyMisfit,
  dpiaWhyElsewhere,
  dpiaOverdue,
  dpiaInFuture,
  regimeUnknown,
  regimeNotStated,
  authorityElsewhere,
  lawYearToCome,
  regimeHinted,
  lawNotCovered,
  factPlaceholder,
  factReservedAddress,
  factUnusableAddress,
  factOfAnother,
  factWrongKind,
  factGroupTooSmall,
  factEvidenceUnplaced,
  factEvidenceStale,
  // How safely? Art. 32
  ingressUnverified,
  requestUnverified,
  weakScheme,
  dedupeUnsigned,
  bearerOnly,
  replayWindow,
  settingIgnored,
  secretInline,
  secretReserved,
  secretShared,
  secretPlain,
  plaintextDestination,
  hostTooWide,
  // What is promised, and what is accepted? Art. 5(2), 24
  notEnforced,
  levelLowered,
  commitmentBroken,
  commitmentUnproven,
  commitmentSaysMore,
  commitmentBeyondLaw,
  commitmentBasesUnnamed,
  commitmentVersionAbove,
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
  houseBroken,
  houseUnproven,
  exceptionExpired,
  exceptionDue,
  exceptionTooLong,
  exceptionReasonVague,
  exceptionUnused,
  unknownTarget,
  exceptionUnbound,
  exceptionNotAllowed,
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
  changeNoticeUnversioned,
  changeOther,
  changeInformationLost,
  changeControlRemoved,
  changeTrackerAdded,
  changeSourceChanged,
  changeVerificationWeakened,
  changeConditionLoosened,
  changeRoleChanged,
  changeTransferWeakened,
  changeDestinationChanged,
  changeSubjectsLost,
  changeCategoryWeakened,
  changeAutomationAdded,
  changePurposeChanged,
]

export const ruleByName: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.name, rule]))
