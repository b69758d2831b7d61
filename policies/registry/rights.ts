import { classUnknown } from '../rights/class-unknown.ts'
import { rightsContentOfNobody } from '../rights/content-of-nobody.ts'
import { rightsLinkUnknown } from '../rights/link-unknown.ts'
import { unindexableKey } from '../rights/unindexable-key.ts'
import { unkeyedSubject } from '../rights/unkeyed-subject.ts'
import type { Rule } from '../rule.ts'

/** Whose rights can be kept? Art. 15 to 22. */
export const rights: readonly Rule[] = [
  unkeyedSubject,
  unindexableKey,
  rightsContentOfNobody,
  rightsLinkUnknown,
  classUnknown,
]
