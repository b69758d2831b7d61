import type { Place } from '../diagnostics/place.ts'

/** Whether what was found goes beyond the declaration, stays behind it, or is neither known to do. */
export type Direction = 'wider' | 'narrower' | 'other'

/** Something that is not as the declaration says. */
export interface Difference {
  readonly direction: Direction
  /** One sentence, names in backticks, ending in a full stop. */
  readonly message: string
  /** What of the declaration is betrayed. */
  readonly at: Place
  readonly help?: string
  /** Whether it is that something was not found, which nobody knows who could not read everything. */
  readonly absent?: true
}

/** Something that could not be read, so that nothing is known of it. */
export interface Unproven {
  readonly message: string
  readonly help?: string
}

/** What one thing that was asked has answered. */
export interface Verified {
  readonly kind: 'router' | 'manifests' | 'documents' | 'cluster'
  /** As it was named: an address, a folder, a context. */
  readonly name: string
  /** How it was read, where there are several ways. */
  readonly how: string | null
  /** The declaration that it says it was made from, `null` where it says none. */
  readonly digest: string | null
  /** What was compared: `12 objects`. */
  readonly compared: string
  /** What it sets that the declaration leaves to whoever deploys, where that is not the default. */
  readonly settings: Readonly<Record<string, string | number>>
  readonly differences: readonly Difference[]
  readonly unproven: readonly Unproven[]
}
