import { type ClauseText, clauseIds } from '../../language/clause.ts'
import type { SectionName } from '../../language/section.ts'
import type { ChangeType } from '../change.ts'
import { type Classify, same } from '../verdict.ts'
import { commitments, exceptions, notices, rules } from './accountability.ts'
import { activities } from './activities.ts'
import { channels } from './channels.ts'
import { events } from './events.ts'
import { categories, lawfulBases, organisation, project } from './organisation.ts'
import { measures, recipients, trackers } from './recipients.ts'
import { retention } from './retention.ts'
import { router } from './router.ts'
import { routes } from './routes.ts'
import type { Rows } from './rows.ts'
import { sources } from './sources.ts'

/** How a section is compared, and what a resource of it is that comes or goes whole. */
interface Table {
  readonly rows: Rows
  readonly added: ChangeType
  readonly removed: ChangeType
  /** The movements of data tell the same where there are any. */
  readonly moves: boolean
}

/** Clauses say the same as a list and in one text. */
const cited: Classify = function* ({ before, after }) {
  const [a, b] = [before, after].map((value) => [...clauseIds(value as ClauseText | undefined)].sort())
  if (!same(a, b)) yield { type: 'wording' }
}

/** Below which entries, beside the resource itself, the clause of a published text may be cited. */
const cite = (rows: Rows, ...entries: readonly string[]): Rows => [
  ...rows,
  ...['', ...entries.map((entry) => `${entry}.`)].map((entry) => [`${entry}clause`, cited] as const),
]

const table = (rows: Rows, added: ChangeType, removed: ChangeType, moves = false): Table => ({
  rows,
  added,
  removed,
  moves,
})

/** Every section of the language; the schema of an event's fields is compared as it is read, in `event-fields.ts`. */
export const tables: Readonly<Record<SectionName, Table>> = {
  project: table(cite(project), 'declared', 'undeclared'),
  organisation: table(cite(organisation, 'dpo', 'representatives.*'), 'declared', 'undeclared'),
  categories: table(cite(categories), 'declared', 'undeclared'),
  lawfulBases: table(cite(lawfulBases), 'declared', 'undeclared'),
  activities: table(cite(activities, 'data.*', 'dpia'), 'activity-added', 'activity-removed', true),
  retention: table(cite(retention), 'declared', 'undeclared'),
  recipients: table(cite(recipients, 'contract', 'transfer.*'), 'recipient-added', 'recipient-removed', true),
  trackers: table(cite(trackers), 'tracker-added', 'tracker-removed'),
  measures: table(cite(measures), 'control-added', 'control-removed'),
  sources: table(cite(sources), 'source-added', 'source-removed', true),
  events: table(cite(events, 'subjects.*'), 'declared', 'undeclared', true),
  channels: table(cite(channels), 'declared', 'undeclared', true),
  routes: table(cite(routes, 'to.*'), 'declared', 'undeclared', true),
  router: table(cite(router, 'stores.*'), 'declared', 'undeclared'),
  notices: table(cite(notices), 'information-added', 'information-lost'),
  commitments: table(cite(commitments), 'promise-added', 'promise-loosened'),
  rules: table(cite(rules), 'rule-added', 'rule-loosened'),
  exceptions: table(cite(exceptions), 'exception-added', 'exception-removed'),
}
