import type * as language from '../../../language/types.ts'
import type { Resource } from '../../../model/model.ts'
import { storedTitle } from '../content/forms.ts'
import { lawsOf } from '../content/organisation.ts'
import {
  endStatements,
  executorStatement,
  holdStatements,
  periodStatement,
  type RetentionUse,
  retentionUses,
  storeStatements,
} from '../content/retention.ts'
import { routerStores } from '../content/router-stores.ts'
import { fact, isMarked, notApplicable, notStated, plain } from '../content/statement.ts'
import { type ActivityView, categoryTitle, type View } from '../content/view.ts'
import { capital, periodText } from '../content/words.ts'
import type { Register, Statement } from '../document.ts'

const columns = [
  ['dataCategory', 'Personal data', '30(1)(f)'],
  ['activity', 'Activity', null],
  ['stores', 'Kept in', null],
  ['period', 'Period', '5(1)(e)'],
  ['atExpiry', 'At expiry', null],
  ['why', 'Why', '5(1)(e)'],
  ['law', 'Law', null],
  ['minimum', 'Statutory minimum', null],
  ['executor', 'Carried out by', null],
  ['backups', 'Backups hold it longer by', null],
  ['holds', 'What may suspend the end', null],
] as const

/** How long each category is kept in each activity, from when, why, and what ends it. */
export const retentionSchedule = (view: View): Register => ({
  path: 'internal/retention-schedule',
  audience: 'internal',
  title: 'Retention schedule',
  intro: `How long personal data is kept, category by category (Art. 5(1)(e), 30(1)(f) ${lawsOf(view)}).`,
  header: [],
  columns: columns.map(([key, title, article]) => ({ key, title, article })),
  sections: [
    {
      key: 'entries',
      title: 'Entries',
      none: plain('No personal data flows.'),
      entries: view.activities.flatMap((activity) =>
        retentionUses(view, activity).map((use) => ({
          id: `${activity.name}/${use.category}/${use.rule?.name ?? ''}`,
          title: `${categoryTitle(view, use.category)}, ${activity.title}`,
          cells: cellsOf(view, activity, use),
        })),
      ),
    },
    {
      key: 'router',
      title: 'What the router keeps of itself',
      none: plain('Nothing that no activity above covers.'),
      entries: routerStores(view).map(({ name, title, holds, activity, period }) => ({
        id: `router/${name}`,
        title: capital(title),
        cells: {
          dataCategory: [plain(holds)],
          activity: [activity],
          stores: [plain(`router: ${title}`)],
          period: [period],
          executor: [plain('the router')],
        },
      })),
    },
  ],
  layout: 'table',
  placesInCsv: 'column',
})

const cellsOf = (
  view: View,
  activity: ActivityView,
  use: RetentionUse,
): Readonly<Record<string, readonly Statement[]>> => ({
  dataCategory: [plain(storedTitle(view, activity, use.category))],
  activity: [plain(activity.title)],
  stores: storeStatements(view, use),
  period: [periodStatement(view, activity, use)],
  ...(use.rule && ruleCells(view, use, use.rule)),
})

function ruleCells(view: View, use: RetentionUse, rule: Resource<language.RetentionRule>) {
  const { why, law, minimum, backups, afterwards } = rule.value
  const { model } = view
  const lawful = law !== undefined || isMarked(model, rule, 'law')
  const optional = (key: string, text: string | undefined): Statement =>
    text === undefined && !isMarked(model, rule, key) ? notStated : fact(model, rule, [key], text, '')
  return {
    atExpiry: endStatements(view, rule),
    // A law that prescribes the period is why enough.
    why: [
      why === undefined && lawful ? notApplicable : fact(model, rule, ['why'], why, 'no reason is declared'),
      ...(afterwards?.why === undefined
        ? []
        : [fact(model, rule, ['afterwards', 'why'], afterwards.why, '', { label: 'Afterwards' })]),
    ],
    law: [optional('law', law)],
    minimum: [optional('minimum', minimum && periodText(minimum))],
    executor: [executorStatement(view, use)],
    backups: [fact(model, rule, ['backups'], backups && periodText(backups), 'not declared')],
    holds: holdStatements(view, rule, use.category),
  }
}
