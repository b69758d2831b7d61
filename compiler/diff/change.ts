import type { Place } from '../diagnostics/place.ts'
import type { Flow } from '../flows/flow.ts'

/** Every kind of change that a diff can name, and what it does to people's data; `docs/diff.md` says each in a sentence. */
export const changeTypes = {
  'activity-added': 'widens',
  'activity-removed': 'narrows',
  'purpose-changed': 'widens',
  'purpose-narrowed': 'narrows',
  'automation-added': 'widens',
  'automation-removed': 'narrows',
  'category-added': 'widens',
  'category-removed': 'narrows',
  'field-added': 'widens',
  'field-removed': 'narrows',
  'category-weakened': 'widens',
  'category-strengthened': 'narrows',
  'schema-loosened': 'widens',
  'schema-tightened': 'narrows',
  'subjects-added': 'widens',
  'subjects-removed': 'narrows',
  'subjects-lost': 'widens',
  'subjects-found': 'narrows',
  'identity-loosened': 'widens',
  'identity-tightened': 'narrows',
  'recipient-added': 'widens',
  'recipient-removed': 'narrows',
  'recipient-changed': 'widens',
  'host-added': 'widens',
  'host-removed': 'narrows',
  'destination-changed': 'widens',
  'destination-removed': 'narrows',
  'country-added': 'widens',
  'country-removed': 'narrows',
  'transfer-changed': 'widens',
  'transfer-weakened': 'widens',
  'transfer-strengthened': 'narrows',
  'contract-weakened': 'widens',
  'contract-strengthened': 'narrows',
  'retention-extended': 'widens',
  'retention-shortened': 'narrows',
  'retention-changed': 'widens',
  'expiry-weakened': 'widens',
  'expiry-strengthened': 'narrows',
  'hold-added': 'widens',
  'hold-removed': 'narrows',
  'basis-changed': 'widens',
  'basis-strengthened': 'narrows',
  'role-changed': 'widens',
  'role-narrowed': 'narrows',
  'condition-changed': 'widens',
  'condition-loosened': 'widens',
  'condition-tightened': 'narrows',
  'protection-removed': 'widens',
  'protection-added': 'narrows',
  'verification-weakened': 'widens',
  'verification-strengthened': 'narrows',
  'dedupe-weakened': 'widens',
  'dedupe-strengthened': 'narrows',
  'source-added': 'widens',
  'source-removed': 'narrows',
  'source-changed': 'widens',
  'source-narrowed': 'narrows',
  'tracker-added': 'widens',
  'tracker-removed': 'narrows',
  'tracker-widened': 'widens',
  'tracker-narrowed': 'narrows',
  'control-removed': 'widens',
  'control-added': 'narrows',
  'process-weakened': 'widens',
  'process-strengthened': 'narrows',
  'assessment-removed': 'widens',
  'assessment-added': 'narrows',
  'information-lost': 'widens',
  'information-added': 'narrows',
  'prohibition-removed': 'widens',
  'prohibition-added': 'narrows',
  'age-lowered': 'widens',
  'age-raised': 'narrows',
  'regime-removed': 'widens',
  'regime-added': 'narrows',
  'plan-added': 'widens',
  'plan-removed': 'narrows',
  'promise-loosened': 'widens',
  'promise-changed': 'widens',
  'promise-tightened': 'narrows',
  'promise-added': 'narrows',
  'rule-loosened': 'widens',
  'rule-tightened': 'narrows',
  'rule-added': 'narrows',
  'exception-added': 'widens',
  'exception-removed': 'narrows',
  'exception-widened': 'widens',
  'exception-narrowed': 'narrows',
  'level-lowered': 'widens',
  'level-raised': 'narrows',
  'fact-lost': 'widens',
  'fact-stated': 'neutral',
  renewed: 'neutral',
  renamed: 'neutral',
  moved: 'neutral',
  declared: 'neutral',
  undeclared: 'neutral',
  wording: 'neutral',
  technical: 'neutral',
  other: 'widens',
  unproven: 'widens',
} as const

export type ChangeType = keyof typeof changeTypes
export type ChangeClass = 'widens' | 'narrows' | 'neutral'

/** What a change obliges somebody to do before it takes effect. */
export type Duty =
  | 'dpo-review'
  | 'subprocessor-notice'
  | 'recipient-contract'
  | 'instructions'
  | 'art-13-3-notice'
  | 'art-14-notice'
  | 'consent-again'
  | 'transfer-assessment'
  | 'assessment-review'
  | 'notice-version'

/** The facts of a movement of data, as a reviewer reads them. */
export interface ChangeFacts {
  readonly activity: string
  readonly role: Flow['role']
  readonly categories: readonly string[]
  readonly sink: string | null
  /** Empty for a processor, whose controller has one. */
  readonly bases: readonly string[]
  readonly retention: string | null
  readonly countries: readonly string[]
  readonly transfers: readonly string[]
  readonly protection: string | null
}

/** One of several changes that have one cause and are told together. */
export interface ChangePart {
  readonly activity: string | null
  readonly categories: readonly string[]
  readonly sink: string | null
  readonly before: string | null
  readonly after: string | null
}

export interface Change {
  readonly type: ChangeType
  readonly class: ChangeClass
  /** One sentence. */
  readonly message: string
  readonly before: string | null
  readonly after: string | null
  readonly facts: ChangeFacts | null
  readonly duties: readonly Duty[]
  /** What is told together, sorted; absent where the change is one. */
  readonly parts?: readonly ChangePart[]
  /** Exceptions under which it falls that stand as they stood, each with its rule: `desk: recipient/contract-missing`. */
  readonly accepted?: readonly string[]
  /** Where it stands: in the head, or in the base for what was removed. */
  readonly at: { readonly side: 'base' | 'head'; readonly place: Place } | null
}
