import { absent, drop, family, file, set, value, word } from '../../mutation.ts'
import { change, to } from '../one-line.ts'

const sample = (more: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    type: 'order.placed',
    id: 'o-1',
    placed: '2026-11-02T10:00:00Z',
    priority: 'express',
    total: 4200,
    customer: { name: 'Mary Doyle', email: 'mary@example.org' },
    articles: ['bandage'],
    ...more,
  })

/** One value of the sample of an order changed. */
const ordered = (id: string, more: Readonly<Record<string, unknown>>) =>
  change(id, file('events/samples/order.json', sample(more)), ['event/sample-misfit'], value('events/order/samples/0'))

/** One line of the complete project or one value of its sample changed, about papers, proofs, periods and samples; sown before any rule was read. */
export const sownQuiet2 = family('sown-quiet-2', [
  ordered('total-in-words', { total: '4200' }),
  ordered('priority-that-there-is-not', { priority: 'fast' }),
  ordered('no-articles', { articles: [] }),
  ordered('an-article-for-a-list', { articles: 'bandage' }),
  ordered('a-total-below-nothing', { total: -5 }),
  ordered('nobody-ordered', { customer: null }),
  ordered('no-address', { customer: { name: 'Mary Doyle' } }),
  ordered('a-request', { type: 'request.made' }),
  ordered('notes-for-a-note', { notee: 'Ring twice' }),
  change(
    'addendum-without-its-table',
    drop('recipients/pager/transfer/uk-gdpr/terms'),
    ['transfer/annex-unfilled'],
    absent('recipients/pager/transfer/uk-gdpr/terms/endedBy'),
  ),
  change(
    'clauses-without-redress',
    drop('recipients/pager/transfer/eu-gdpr/terms/redress'),
    ['transfer/annex-unfilled'],
    absent('recipients/pager/transfer/eu-gdpr/terms/redress'),
  ),
  change(
    'nobody-signs',
    drop('recipients/pager/signatory'),
    ['transfer/annex-unfilled'],
    absent('recipients/pager/signatory'),
  ),
  change(
    'no-annex-two',
    drop('recipients/pager/measures'),
    ['transfer/annex-unfilled'],
    absent('recipients/pager/measures'),
  ),
  change(
    'we-do-not-sign',
    drop('organisation/signatory'),
    ['transfer/annex-unfilled'],
    absent('organisation/signatory'),
  ),
  to('trained-in-october', 'commitments/staff-trained/process/last', '2026-10-01', 'process/two-accounts'),
  change(
    'proof-of-2024',
    set('measures/training/process/evidence', 'training/2024.csv'),
    ['process/proof-before'],
    word('measures/training/process/evidence', '2024'),
  ),
  change(
    'claims-under-tax-law',
    set('retention/care-files/law', 'Taxes Consolidation Act 1997 s. 886'),
    ['retention/law-of-another'],
    value('activities/save-lives/retention'),
  ),
])
