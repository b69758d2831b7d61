import { type Classify, came, isAbsent, saying, setOf, text } from '../verdict.ts'
import { collected } from './activities.ts'
import type { Rows } from './rows.ts'

/** What a movement of data tells where any moves; what is left is no personal data, or moves already. */
const flowing: Classify = function* ({ before, after, head, name }) {
  // What a faulty route moves is not known.
  if (head.routes.get(name)?.poisoned) return yield { type: 'other' }
  yield { type: isAbsent(before) ? 'declared' : isAbsent(after) ? 'undeclared' : 'technical', moves: true }
}

/** Another sender, whatever it sends: where it proves itself less well, that is told. */
const from: Classify = function* (difference) {
  for (const verdict of flowing(difference))
    yield verdict.type === 'technical' ? { ...verdict, type: 'source-changed' } : verdict
}

/** A message to somebody else, whoever the field names. */
const addressee = came('destination-changed', 'destination-removed', 'destination-changed')

/** Without order, what is older may arrive last and be taken for what is true now (Art. 5(1)(d)). */
const order = saying(
  {
    'control-added': 'keeps events in their order',
    'control-removed': 'no longer keeps events in the order that it kept',
  },
  came('control-added', 'control-removed', 'control-removed'),
)

export const routes: Rows = [
  ['title', text],
  ['activity', flowing],
  ['source', from],
  ['events', setOf('declared', 'undeclared', true)],
  ['when', collected],
  ['orderBy', order],
  ['to.*', flowing],
  ['to.*.message', flowing],
  ['to.*.fields', flowing],
  ['to.*.fields.*', flowing],
  ['to.*.protect', flowing],
  ['to.*.protect.*', flowing],
  ['to.*.addressee', addressee],
]
