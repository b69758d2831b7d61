import { purposeStatement } from '../content/activity.ts'
import { basisStatements, interestStatements } from '../content/basis.ts'
import { categoryStatements, conditionStatements, isSensitive, sourceStatements } from '../content/data.ts'
import { organisationFacts } from '../content/organisation.ts'
import { periodsStatements } from '../content/retention.ts'
import { gap, isMarked, plain, say } from '../content/statement.ts'
import type { ActivityView, View } from '../content/view.ts'
import { sentence } from '../content/words.ts'
import type { Statement } from '../document.ts'
import { listOr, type NoticeInput, type NoticeSection, paragraph, tableOr } from './section.ts'

/** Who answers for the processing (Art. 13(1)(a), (b)). */
export const whoSection = ({ view }: NoticeInput): NoticeSection => ({
  title: 'Who we are',
  articles: ['13(1)(a)', '13(1)(b)', '14(1)(a)', '14(1)(b)'],
  texts: ['controller', 'contact', 'who-we-are'],
  blocks: [{ kind: 'facts', facts: organisationFacts(view, 'public') }],
})

const nothing = say('No activity is declared that concerns you.')

/** What for and on what basis (Art. 13(1)(c), (d)). */
export function whySection({ view, activities, audience }: NoticeInput): NoticeSection {
  const interests = activities.flatMap((activity) =>
    interestStatements(view, activity).map((statement) => ({ ...statement, label: activity.title })),
  )
  return {
    title: 'Why we use your data',
    articles: ['13(1)(c)', '13(1)(d)', '14(1)(c)', '14(2)(b)'],
    texts: ['purposes', 'basis', 'why'],
    blocks: [
      tableOr(
        ['Activity', 'Purpose', 'Legal basis'],
        activities.map((activity) => [
          [plain(activity.title)],
          [purposeStatement(view, activity), ...roleGap(view, activity)],
          basisStatements(view, activity, audience ?? undefined),
        ]),
        nothing,
      ),
      ...(interests.length > 0
        ? [
            paragraph(plain('Where the basis is legitimate interests, these are the interests:')),
            listOr(interests, nothing),
          ]
        : []),
    ],
  }
}

/** Whose purpose it is hangs on the role: where that is not stated, nobody should read it as ours. */
const roleGap = ({ model }: View, { resource }: ActivityView): readonly Statement[] =>
  isMarked(model, resource, 'role') ? [gap(model, resource, ['role'], '', { label: 'Our role' })] : []

/** Which data, and where it comes from (Art. 14(1)(d), 14(2)(f)). */
export function dataSection({ view, activities }: NoticeInput): NoticeSection {
  const sensitive = activities.filter(({ categories }) => categories.some((category) => isSensitive(view, category)))
  return {
    title: 'Which data we use and where it comes from',
    articles: ['14(1)(d)', '14(2)(f)'],
    texts: ['data', 'categories', 'sources'],
    blocks: [
      tableOr(
        ['Activity', 'Data', 'Where it comes from'],
        activities.map((activity) => [
          [plain(activity.title)],
          categoryStatements(view, activity),
          sourceStatements(view, activity, 'you'),
        ]),
        nothing,
      ),
      ...(sensitive.length > 0
        ? [
            paragraph(plain('What allows us to use special categories and data on offences:')),
            listOr(
              sensitive.flatMap((activity) => conditionStatements(view, activity)),
              nothing,
            ),
          ]
        : []),
    ],
  }
}

/** How long (Art. 13(2)(a)). */
export const retentionSection = ({ view, activities }: NoticeInput): NoticeSection => ({
  title: 'How long we keep your data',
  articles: ['13(2)(a)', '14(2)(a)'],
  texts: ['retention', 'storage'],
  blocks: [
    tableOr(
      ['Activity', 'How long'],
      activities.map((activity) => [[plain(activity.title)], periodsStatements(view, activity)]),
      nothing,
    ),
  ],
})

const isForTenants = ({ resource: { value } }: ActivityView): boolean =>
  typeof value.role === 'object' && value.role.processor?.for === 'tenant'

/** Activities for which somebody else decides, and answers. */
export const onBehalfSection = ({ view, onBehalf }: NoticeInput): NoticeSection => ({
  title: 'What we do on behalf of others',
  articles: [],
  texts: ['on-behalf', 'processor'],
  blocks:
    onBehalf.length === 0
      ? []
      : [
          paragraph(
            plain(
              `In these activities we act on the instructions of ${onBehalf.every(isForTenants) ? 'our customers' : 'others'}. They decide why and how your data is used, and answer your requests.`,
            ),
          ),
          listOr(
            onBehalf.map((activity) => {
              const purpose = purposeStatement(view, activity)
              return {
                ...purpose,
                label: activity.title,
                text: purpose.missing ? purpose.text : sentence(purpose.text),
              }
            }),
            nothing,
          ),
        ],
})
