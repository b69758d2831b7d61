import { basisIncomplete } from './basis/incomplete.ts'
import { basisMissing } from './basis/missing.ts'
import { specialCategoryCondition } from './basis/special-category-condition.ts'
import { notEnforced } from './build/not-enforced.ts'
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
import { commitmentBroken } from './commitment/broken.ts'
import { commitmentUnproven } from './commitment/unproven.ts'
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
import { houseUnproven } from './house/unproven.ts'
import { categoryNotAllowed } from './recipient/category-not-allowed.ts'
import { contractMissing } from './recipient/contract-missing.ts'
import { duplicateName } from './ref/duplicate-name.ts'
import { refUnresolved } from './ref/unresolved.ts'
import { retentionMissing } from './retention/missing.ts'
import { outlivesPayload } from './retention/outlives-payload.ts'
import { storeUncovered } from './retention/store-uncovered.ts'
import { retentionUnbounded } from './retention/unbounded.ts'
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
  countryUnknown,
  mechanismMissing,
  factMissing,
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
