import type { Classify } from '../verdict.ts'

/** What is compared at a path of a section: `*` stands for any key. An entry for a map holds where it comes or goes. */
export type Rows = readonly (readonly [pattern: string, classify: Classify])[]
