import {
  asList,
  asMap,
  type Classify,
  came,
  type Difference,
  isAbsent,
  ordered,
  setOf,
  technical,
  text,
  unless,
} from '../verdict.ts'
import { presence } from './dated.ts'
import type { Rows } from './rows.ts'

const [looser, tighter] = ['identity-loosened', 'identity-tightened'] as const

/** Not said, role addresses and what joins many count as shared: less than for all, more than for none. */
const unique = ordered(['person', 'undecided', 'shared'], looser, tighter, 'undecided')

/** A key that goes takes along what was said of it. */
function otherKey({ whole, path }: Difference): boolean {
  const keys = (side: Difference['whole']['after']): readonly unknown[] =>
    asList(asMap(asMap(side.subjects)[String(path[1])]).keys)
  return !keys(whole.after).includes(path[3])
}

/** The sources whose word counts; where none is named, the word of all does. */
const linkedBy: Classify = function* (difference) {
  if (isAbsent(difference.before)) yield { type: tighter }
  else if (isAbsent(difference.after)) yield { type: looser }
  else yield* setOf(looser, tighter)(difference)
}

/** What an event type says beside its fields; people who are no longer named can be neither found nor erased. */
export const events: Rows = [
  ['title', text],
  ['samples', technical],
  ['subjects.*', presence('subjects-found', 'subjects-lost')],
  ['subjects.*.at', came('subjects-found', 'subjects-lost', 'subjects-lost')],
  ['subjects.*.keys', setOf('subjects-found', 'subjects-lost')],
  ['subjects.*.unique.*', unless(otherKey, unique)],
  ['subjects.*.linkedBy', linkedBy],
  ['subjects.*.about', setOf('subjects-found', 'subjects-lost')],
  ['subjects.*.class', came('subjects-found', 'subjects-lost', 'subjects-lost')],
]
