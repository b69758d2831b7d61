import type { Location } from './place.ts'

/**
 * How a rule's finding is to be read: `violation` is known to be wrong, `gap` is not known,
 * `advice` is neither.
 */
export type FindingClass = 'violation' | 'gap' | 'advice'

/** What a finding holds on to: an article of law, a published promise, or the language itself. */
export interface Because {
  readonly kind: 'law' | 'promise' | 'language' | 'security'
  /** `GDPR Art. 6(1)`, `DK-8.2-2`, ... */
  readonly ref: string
  readonly text?: string
}

/** An edit that makes the finding go away. */
export interface Fix {
  readonly title: string
  readonly at: Location
  readonly replacement: string
  /** It may change what the declaration means: it is what was probably meant. Without it, nothing else can be meant. */
  readonly guess?: true
}

/** What a pass or rule reports. Severity, citation and positions are added by `check`. */
export interface Finding {
  /** The rule's name: `basis/missing`. */
  readonly rule: string
  /** One sentence, names in backticks, ending in a full stop. */
  readonly message: string
  readonly at: Location
  /** The other halves of the conflict, and what follows from it, with the rule that says so. */
  readonly related?: readonly { readonly at: Location; readonly message: string; readonly rule?: string }[]
  /** What to do about it. */
  readonly help?: string
  readonly fix?: Fix
  /** The router executes a flow that hangs on this; decides the severity of gaps. */
  readonly executed?: boolean
  /** The movements of data that it is about, sorted (`movementsOf`): what an exception covers one by one. */
  readonly movements?: readonly string[]
  /**
   * Of a promise about flows: for each flow that breaks it, or each fact that leaves it open, the facts which decide that,
   * as `hangingOn` writes them. A finding about one of these says what has to change, so that the promise waits for it.
   */
  readonly hangsOn?: readonly (readonly string[])[]
  /** Replaces the rule's own class where one rule finds both kinds. */
  readonly class?: FindingClass
  /** Replaces the severity that follows from rule and level, where the declaration itself sets it (house rules). */
  readonly severity?: 'error' | 'warning' | 'note'
  /** The calendar alone has made it (overdue, expired, ended): never more than a warning (decision 4). */
  readonly byDate?: true
  /** Replaces the rule's own citation where the finding has a more exact one (a commitment's clause). */
  readonly because?: Because
}
