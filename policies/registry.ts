import { basisIncomplete } from './basis/incomplete.ts'
import { basisMissing } from './basis/missing.ts'
import { specialCategoryCondition } from './basis/special-category-condition.ts'
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
import { dpiaInFuture } from './dpia/in-future.ts'
import { dpiaOverdue } from './dpia/overdue.ts'
import { dpiaRequiredMissing } from './dpia/required-missing.ts'
import { exceptionExpired } from './exception/expired.ts'
import { unknownTarget } from './exception/unknown-target.ts'
import { exceptionUnused } from './exception/unused.ts'
import { factMissing } from './fact/missing.ts'
import { categoryOutsideActivity } from './flow/category-outside-activity.ts'
import { prohibitedCategory } from './flow/prohibited-category.ts'
import { secretLeaves } from './flow/secret-leaves.ts'
import { unclassifiedField } from './flow/unclassified-field.ts'
import { undeclaredField } from './flow/undeclared-field.ts'
import { houseBroken } from './house/broken.ts'
import { automationUnexplained } from './information/automation-unexplained.ts'
import { automationUnstated } from './information/automation-unstated.ts'
import { consequencesMissing } from './information/consequences-missing.ts'
import { noNotice } from './information/no-notice.ts'
import { notInformedMismatch } from './information/not-informed-mismatch.ts'
import { noticeIncomplete } from './information/notice-incomplete.ts'
import { purposeVague } from './information/purpose-vague.ts'
import { sourceMismatch } from './information/source-mismatch.ts'
import { sourceUnnamed } from './information/source-unnamed.ts'
import { sourceUnstated } from './information/source-unstated.ts'
import { unknownAudience } from './information/unknown-audience.ts'
import { effectiveBeforeLaw } from './notice/effective-before-law.ts'
import { effectiveInFuture } from './notice/effective-in-future.ts'
import { officerMissing } from './officer/missing.ts'
import { officerUnreachable } from './officer/unreachable.ts'
import { categoryNotAllowed } from './recipient/category-not-allowed.ts'
import { contractExpired } from './recipient/contract-expired.ts'
import { contractInFuture } from './recipient/contract-in-future.ts'
import { contractMissing } from './recipient/contract-missing.ts'
import { contractWrongType } from './recipient/contract-wrong-type.ts'
import { diligenceOverdue } from './recipient/diligence-overdue.ts'
import { notACategory } from './recipient/not-a-category.ts'
import { noticeNotRun } from './recipient/notice-not-run.ts'
import { onwardUnknown } from './recipient/onward-unknown.ts'
import { roleMismatch } from './recipient/role-mismatch.ts'
import { recipientUnused } from './recipient/unused.ts'
import { duplicateName } from './ref/duplicate-name.ts'
import { refUnresolved } from './ref/unresolved.ts'
import { representativeMissing } from './representative/missing.ts'
import { retentionMissing } from './retention/missing.ts'
import { outlivesPayload } from './retention/outlives-payload.ts'
import { storeUncovered } from './retention/store-uncovered.ts'
import { retentionUnbounded } from './retention/unbounded.ts'
import { classUnknown } from './rights/class-unknown.ts'
import { unindexableKey } from './rights/unindexable-key.ts'
import { unkeyedSubject } from './rights/unkeyed-subject.ts'
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
import { trackerBasisNotConsent } from './tracker/basis-not-consent.ts'
import { trackerLifetimeExcessive } from './tracker/lifetime-excessive.ts'
import { trackerNotEssential } from './tracker/not-essential.ts'
import { trackerOutsideActivity } from './tracker/outside-activity.ts'
import { trackerPurposeMissing } from './tracker/purpose-missing.ts'
import { trackerWithoutConsent } from './tracker/without-consent.ts'
import { countryUnknown } from './transfer/country-unknown.ts'
import { mechanismMissing } from './transfer/mechanism-missing.ts'
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
  processorWithoutInstructions,
  // For how long? Art. 5(1)(e)
  retentionMissing,
  retentionUnbounded,
  storeUncovered,
  outlivesPayload,
  // By whose hands, and where? Art. 26, 28, 44
  contractMissing,
  contractExpired,
  contractInFuture,
  contractWrongType,
  roleMismatch,
  notACategory,
  noticeNotRun,
  onwardUnknown,
  diligenceOverdue,
  recipientUnused,
  countryUnknown,
  mechanismMissing,
  factMissing,
  // Who stands for it? Art. 27, 37
  representativeMissing,
  officerMissing,
  officerUnreachable,
  // Who is told, and who is asked? Art. 12 to 14, 5(3) ePrivacy Directive
  noNotice,
  unknownAudience,
  purposeVague,
  sourceMismatch,
  sourceUnnamed,
  sourceUnstated,
  notInformedMismatch,
  automationUnstated,
  automationUnexplained,
  consequencesMissing,
  noticeIncomplete,
  effectiveInFuture,
  effectiveBeforeLaw,
  trackerWithoutConsent,
  trackerBasisNotConsent,
  trackerNotEssential,
  trackerOutsideActivity,
  trackerLifetimeExcessive,
  trackerPurposeMissing,
  // Whose rights can be kept? Art. 15 to 22
  unkeyedSubject,
  unindexableKey,
  classUnknown,
  // What has been weighed? Art. 35
  dpiaRequiredMissing,
  dpiaOverdue,
  dpiaInFuture,
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
