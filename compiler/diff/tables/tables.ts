import type { SectionName } from '../../language/section.ts'
import type { ChangeType } from '../change.ts'
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

const table = (rows: Rows, added: ChangeType, removed: ChangeType, moves = false): Table => ({
  rows,
  added,
  removed,
  moves,
})

/** Every section of the language; the schema of an event's fields is compared as it is read, in `event-fields.ts`. */
export const tables: Readonly<Record<SectionName, Table>> = {
  project: table(project, 'declared', 'undeclared'),
  organisation: table(organisation, 'declared', 'undeclared'),
  categories: table(categories, 'declared', 'undeclared'),
  lawfulBases: table(lawfulBases, 'declared', 'undeclared'),
  activities: table(activities, 'activity-added', 'activity-removed', true),
  retention: table(retention, 'declared', 'undeclared'),
  recipients: table(recipients, 'recipient-added', 'recipient-removed', true),
  trackers: table(trackers, 'tracker-added', 'tracker-removed'),
  measures: table(measures, 'control-added', 'control-removed'),
  sources: table(sources, 'source-added', 'source-removed', true),
  events: table(events, 'declared', 'undeclared', true),
  channels: table(channels, 'declared', 'undeclared', true),
  routes: table(routes, 'declared', 'undeclared', true),
  router: table(router, 'declared', 'undeclared'),
  notices: table(notices, 'information-added', 'information-lost'),
  commitments: table(commitments, 'promise-added', 'promise-loosened'),
  rules: table(rules, 'rule-added', 'rule-loosened'),
  exceptions: table(exceptions, 'exception-added', 'exception-removed'),
}
