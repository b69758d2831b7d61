import type { LawRow } from './row.ts'

/** A paragraph of Schedule 1 to the Data Protection Act 2018, Parts 1 and 2. */
export interface ScheduleOneRow extends LawRow {
  readonly paragraph: number
  readonly part: 1 | 2
  /** The built-in categories that it is for, by the beginning of their names; `null` where it names none. */
  readonly categories: readonly string[] | null
  /** Whether an appropriate policy document must be in place, whatever the processing is. */
  readonly document: boolean
}

const row = (
  paragraph: number,
  title: string,
  document: boolean,
  categories: readonly string[] | null = null,
): ScheduleOneRow => ({
  id: String(paragraph),
  paragraph,
  part: paragraph < 5 ? 1 : 2,
  title: `Schedule 1, paragraph ${paragraph}: ${title}`,
  regime: 'uk-gdpr',
  from: '2018-05-25',
  until: null,
  categories,
  document,
  source: `https://www.legislation.gov.uk/ukpga/2018/12/schedule/1/paragraph/${paragraph}`,
})

/**
 * Paragraphs 1 to 4 and 6 to 28. Paragraph 8(2) and paragraph 5(1), by which those of Part 2 ask for the document
 * "except as otherwise provided", were looked up; headings, the categories of the others and 1(1)(b) are as the authors
 * know them. Of 10, 13, 24, 25 and 27, some of which do without it for disclosures or journalism, nothing is asked.
 */
export const scheduleOneRows: readonly ScheduleOneRow[] = [
  row(1, 'employment, social security and social protection', true),
  row(2, 'health or social care', false),
  row(3, 'public health', false),
  row(4, 'research, archives and statistics', false),
  row(6, 'tasks of a statute or of the government', true),
  row(7, 'the administration of justice and Parliament', true),
  row(8, 'equality of opportunity or treatment', true, [
    'ethnicity.',
    'belief.religion',
    'belief.philosophical',
    'health.',
    'sex.orientation',
  ]),
  row(9, 'racial and ethnic diversity at senior levels', true, ['ethnicity.']),
  row(10, 'preventing or detecting unlawful acts', false),
  row(11, 'protecting the public against dishonesty', true),
  row(12, 'regulatory requirements about unlawful acts and dishonesty', true),
  row(13, 'journalism about unlawful acts and dishonesty', false),
  row(14, 'preventing fraud', true),
  row(15, 'suspicion of terrorist financing or money laundering', true),
  row(16, 'support for people with a particular disability or medical condition', true, [
    'ethnicity.',
    'genetic.',
    'biometric.',
    'health.',
    'sex.',
  ]),
  row(17, 'confidential counselling, advice or support', true),
  row(18, 'safeguarding children and people at risk', true),
  row(19, 'safeguarding the economic well-being of people at risk', true),
  row(20, 'insurance', true, [
    'ethnicity.',
    'belief.religion',
    'belief.philosophical',
    'union.',
    'genetic.',
    'health.',
  ]),
  row(21, 'occupational pensions', true, ['health.']),
  row(22, 'political parties', true, ['belief.political']),
  row(23, 'elected representatives who answer requests', true),
  row(24, 'disclosure to elected representatives', false),
  row(25, 'informing elected representatives about prisoners', false),
  row(26, 'publishing judgments', true),
  row(27, 'measures against doping in sport', false),
  row(28, 'standards of behaviour in sport', true),
]

/** The row of a paragraph; `null` of Part 3, and of what is not there. */
export const scheduleOneRow = (paragraph: number): ScheduleOneRow | null =>
  scheduleOneRows.find((each) => each.paragraph === paragraph) ?? null
