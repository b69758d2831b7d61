import type { Place } from '../diagnostics/place.ts'

/** Every kind of change that a diff can name; a test holds the list and `docs` together. */
export const changeTypes = {
  'activity-added': 'widens',
  'activity-removed': 'narrows',
  'purpose-changed': 'widens',
  'category-added': 'widens',
  'category-removed': 'narrows',
  'recipient-added': 'widens',
  'recipient-removed': 'narrows',
  'country-added': 'widens',
  'country-removed': 'narrows',
  'retention-extended': 'widens',
  'retention-shortened': 'narrows',
  'retention-changed': 'widens',
  'basis-changed': 'widens',
  'role-changed': 'widens',
  'condition-changed': 'widens',
  'protection-removed': 'widens',
  'protection-added': 'narrows',
  'transfer-changed': 'widens',
  'subjects-added': 'widens',
  'subjects-removed': 'narrows',
  'control-removed': 'widens',
  'control-added': 'narrows',
  'promise-loosened': 'widens',
  'promise-added': 'narrows',
  'rule-loosened': 'widens',
  'rule-added': 'narrows',
  'exception-added': 'widens',
  'exception-removed': 'narrows',
  'level-lowered': 'widens',
  'level-raised': 'narrows',
  'fact-stated': 'neutral',
  'fact-lost': 'widens',
  other: 'neutral',
} as const

export type ChangeType = keyof typeof changeTypes
export type ChangeClass = 'widens' | 'narrows' | 'neutral'

/** What a change obliges somebody to do before it takes effect. */
export type Duty =
  | 'dpo-review'
  | 'subprocessor-notice'
  | 'recipient-contract'
  | 'art-13-3-notice'
  | 'art-14-notice'
  | 'consent-again'
  | 'transfer-assessment'

/** The facts of a movement of data, as a reviewer reads them. */
export interface ChangeFacts {
  readonly activity: string
  readonly categories: readonly string[]
  readonly sink: string | null
  readonly bases: readonly string[]
  readonly retention: string | null
  readonly countries: readonly string[]
  readonly transfers: readonly string[]
  readonly protection: string | null
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
  /** Where it stands: in the head, or in the base for what was removed. */
  readonly at: { readonly side: 'base' | 'head'; readonly place: Place } | null
}
