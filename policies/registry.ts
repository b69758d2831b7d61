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
import { channelUnused } from './channel/unused.ts'
import { commitmentBroken } from './commitment/broken.ts'
import { commitmentUnproven } from './commitment/unproven.ts'
import { eventNeverValid } from './event/never-valid.ts'
import { eventNotPersonal } from './event/not-personal.ts'
import { eventUnused } from './event/unused.ts'
import { exceptionDue } from './exception/due.ts'
import { exceptionExpired } from './exception/expired.ts'
import { exceptionNotAllowed } from './exception/not-allowed.ts'
import { exceptionTooLong } from './exception/too-long.ts'
import { exceptionUnbound } from './exception/unbound.ts'
import { unknownTarget } from './exception/unknown-target.ts'
import { exceptionUnused } from './exception/unused.ts'
import { factMissing } from './fact/missing.ts'
import { categoryOutsideActivity } from './flow/category-outside-activity.ts'
import { prohibitedCategory } from './flow/prohibited-category.ts'
import { secretLeaves } from './flow/secret-leaves.ts'
import { unclassifiedField } from './flow/unclassified-field.ts'
import { undeclaredField } from './flow/undeclared-field.ts'
import { houseBroken } from './house/broken.ts'
import { categoryNotAllowed } from './recipient/category-not-allowed.ts'
import { contractMissing } from './recipient/contract-missing.ts'
import { duplicateName } from './ref/duplicate-name.ts'
import { refUnresolved } from './ref/unresolved.ts'
import { retentionMissing } from './retention/missing.ts'
import { outlivesPayload } from './retention/outlives-payload.ts'
import { storeUncovered } from './retention/store-uncovered.ts'
import { retentionUnbounded } from './retention/unbounded.ts'
import { processorWithoutInstructions } from './role/processor-without-instructions.ts'
import { routeAlwaysTrue } from './route/always-true.ts'
import { routeDeliversNothing } from './route/delivers-nothing.ts'
import { routeHostNotDeclared } from './route/host-not-declared.ts'
import { routeNeverGiven } from './route/never-given.ts'
import { routeNeverTrue } from './route/never-true.ts'
import { protectionMisfit } from './route/protection-misfit.ts'
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
import { plaintextDestination } from './security/plaintext-destination.ts'
import { replayWindow } from './security/replay-window.ts'
import { secretInline } from './security/secret-inline.ts'
import { secretShared } from './security/secret-shared.ts'
import { settingIgnored } from './security/setting-ignored.ts'
import { weakScheme } from './security/weak-scheme.ts'
import { sourceIdNotUnique } from './source/id-not-unique.ts'
import { sourcePathOfMany } from './source/path-of-many.ts'
import { sourceUnused } from './source/unused.ts'
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
  sourceUnused,
  sourceIdNotUnique,
  sourcePathOfMany,
  channelUnused,
  eventUnused,
  eventNeverValid,
  eventNotPersonal,
  refUnresolved,
  duplicateName,
  // Which data goes where? GDPR Art. 5(1)(b) and (c)
  undeclaredField,
  unclassifiedField,
  categoryOutsideActivity,
  prohibitedCategory,
  routeNeverGiven,
  routeHostNotDeclared,
  routeDeliversNothing,
  protectionMisfit,
  routeTooDeep,
  routeNeverTrue,
  routeAlwaysTrue,
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
  dedupeUnsigned,
  bearerOnly,
  replayWindow,
  settingIgnored,
  secretInline,
  secretShared,
  plaintextDestination,
  hostTooWide,
  // What is promised, and what is accepted? Art. 5(2), 24
  notEnforced,
  commitmentBroken,
  commitmentUnproven,
  houseBroken,
  exceptionExpired,
  exceptionDue,
  exceptionTooLong,
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
]

export const ruleByName: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.name, rule]))
