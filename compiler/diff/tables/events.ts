import { came, setOf, technical, text } from '../verdict.ts'
import { presence } from './dated.ts'
import type { Rows } from './rows.ts'

/** What an event type says beside its fields; people who are no longer named can be neither found nor erased. */
export const events: Rows = [
  ['title', text],
  ['samples', technical],
  ['subjects.*', presence('subjects-found', 'subjects-lost')],
  ['subjects.*.at', came('subjects-found', 'subjects-lost', 'subjects-lost')],
  ['subjects.*.keys', setOf('subjects-found', 'subjects-lost')],
  ['subjects.*.about', setOf('subjects-found', 'subjects-lost')],
  ['subjects.*.class', came('subjects-found', 'subjects-lost', 'subjects-lost')],
]
