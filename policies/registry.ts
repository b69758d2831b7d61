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
import { evidenceOverdue } from './commitment/evidence-overdue.ts'
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
import { measureUnproven } from './measure/unproven.ts'
import { processAbsurd } from './process/absurd.ts'
import { processInFuture } from './process/in-future.ts'
import { processIncomplete } from './process/incomplete.ts'
import { processOverdue } from './process/overdue.ts'
import { processUnowned } from './process/unowned.ts'
import { categoryNotAllowed } from './recipient/category-not-allowed.ts'
import { contractMissing } from './recipient/contract-missing.ts'
import { duplicateName } from './ref/duplicate-name.ts'
import { refUnresolved } from './ref/unresolved.ts'
import { retentionAbsurd } from './retention/absurd.ts'
import { anonymiseUnproven } from './retention/anonymise-unproven.ts'
import { backupOutlives } from './retention/backup-outlives.ts'
import { belowMinimum } from './retention/below-minimum.ts'
import { controlUnknown } from './retention/control-unknown.ts'
import { holdEnded } from './retention/hold-ended.ts'
import { holdWithoutEnd } from './retention/hold-without-end.ts'
import { minimumWithoutLaw } from './retention/minimum-without-law.ts'
import { retentionMissing } from './retention/missing.ts'
import { noExecutor } from './retention/no-executor.ts'
import { noExpiryAction } from './retention/no-expiry-action.ts'
import { noJustification } from './retention/no-justification.ts'
import { outlivesPayload } from './retention/outlives-payload.ts'
import { restrictedForEver } from './retention/restricted-for-ever.ts'
import { routerHoldsNothing } from './retention/router-holds-nothing.ts'
import { startNotKnown } from './retention/start-not-known.ts'
import { storeNotByRouter } from './retention/store-not-by-router.ts'
import { storeUncovered } from './retention/store-uncovered.ts'
import { twoStarts } from './retention/two-starts.ts'
import { retentionUnbounded } from './retention/unbounded.ts'
import { unknownPlan } from './retention/unknown-plan.ts'
import { retentionUnused } from './retention/unused.ts'
import { retentionVague } from './retention/vague.ts'
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
  retentionAbsurd,
  backupOutlives,
  belowMinimum,
  holdWithoutEnd,
  noExecutor,
  noExpiryAction,
  noJustification,
  restrictedForEver,
  routerHoldsNothing,
  unknownPlan,
  retentionUnused,
  retentionVague,
  startNotKnown,
  holdEnded,
  anonymiseUnproven,
  controlUnknown,
  twoStarts,
  minimumWithoutLaw,
  storeNotByRouter,
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
  evidenceOverdue,
  measureUnproven,
  processAbsurd,
  processInFuture,
  processIncomplete,
  processOverdue,
  processUnowned,
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
