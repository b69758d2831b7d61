import { notApplicable, notStated } from '../../content/statement.ts'
import type { Entry, Statement } from '../../document.ts'
import type { Context } from '../context.ts'
import type { Part } from '../kit/html.ts'
import { listPages } from '../kit/list-pages.ts'
import type { Page } from '../kit/page.ts'
import { lines } from '../kit/table.ts'

const under = 'retention.html'

/** The retention schedule as a page to read and to print: how long what is kept, where, why, and what ends it. */
export function retentionPages(context: Context): readonly Page[] {
  const { registers } = context
  return listPages({
    path: under,
    title: 'Retention',
    lead: 'How long personal data is kept, why, and what ends it.',
    none: 'No personal data flows.',
    columns: ['Personal data', 'Used for', 'Kept in', 'How long', 'Why', 'Ended by', 'What may suspend the end'],
    rows: registers.retention.sections.flatMap(({ key, entries }) =>
      entries.map((entry) => rowOf(context, key === 'router' ? null : activityOf(entry), entry)),
    ),
  })
}

/** The activity of an entry, which it is known by first. */
const activityOf = ({ id }: Entry): string => id.split('/')[0] ?? ''

/** A row of the schedule; what the router keeps of itself is of no activity. */
function rowOf({ links, speaker }: Context, activity: string | null, { cells }: Entry): readonly Part[] {
  const said = (key: string, label: string | null = null): readonly Part[] =>
    (cells[key] ?? []).filter(isTold).map((one) => speaker.statement(label === null ? one : { ...one, label }))
  const own = (key: string): Part => lines(said(key))
  return [
    // In the form in which it is stored, which its own page does not say.
    own('dataCategory'),
    activity === null ? own('activity') : links.to(under, 'activity', activity),
    own('stores'),
    lines([...said('period'), ...said('atExpiry', 'At the end')]),
    lines([...said('why'), ...said('law', 'Law'), ...said('minimum', 'Statutory minimum')]),
    own('executor'),
    own('holds'),
  ]
}

/** Whether somebody has said it, or has to. */
const isTold = (one: Statement): boolean => one !== notApplicable && one !== notStated && one.text !== ''
