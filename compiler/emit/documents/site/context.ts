import type { PromiseState } from '../../../../policies/support/assertions/promise-state.ts'
import type { View } from '../content/view.ts'
import type { Register } from '../document.ts'
import type { SiteInput } from './input.ts'
import type { Frame } from './kit/page.ts'
import type { Speaker } from './kit/statement.ts'
import type { Links } from './links.ts'

/** The registers that a site repeats, thing by thing. */
export interface Registers {
  readonly controller: Register
  readonly processor: Register
  readonly transfers: Register
  readonly retention: Register
}

/** A document beside the site. */
export interface Listed {
  readonly title: string
  readonly audience: 'internal' | 'public'
  /** Facts are missing in it, so that it was not written. */
  readonly withheld: boolean
  /** Below the build; none where it was withheld. */
  readonly paths: readonly string[]
}

/** What every page is made from. */
export interface Context {
  readonly view: View
  readonly frame: Frame
  readonly speaker: Speaker
  readonly links: Links
  readonly input: SiteInput
  readonly registers: Registers
  readonly documents: readonly Listed[]
  /** By the name of the promise, as the check says them. */
  readonly promises: ReadonlyMap<string, PromiseState>
}
