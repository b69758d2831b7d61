import { family, line, replace } from '../../mutation.ts'
import { sown } from './line.ts'

/** One line changed, as it happens in a pull request; written from the reference of the language alone. */
export const sownEveryday = family('sown-everyday', [
  sown(
    'zaptic',
    'value-almost-the-name-of-its-event',
    replace(
      'sources.yaml',
      'inspection.completed: inspection.completed,',
      'inspection.complete: inspection.completed,',
    ),
    ['source/type-mistaken'],
    [line('sources.yaml', 'values: { inspection.complete: inspection.completed')],
  ),
  sown(
    'zaptic',
    'address-of-a-machine-as-the-machine',
    replace(
      'events/work.yaml',
      'ip: { type: string, x-category: technical.ip }',
      'ip: { type: string, x-category: technical.device }',
    ),
    ['event/category-misfit'],
    [line('events/work.yaml', 'ip: { type: string, x-category: technical.device }')],
  ),
  sown(
    'inbox',
    'hours-for-days',
    replace('retention.yaml', '    for: P4D\n', '    for: PT4H\n'),
    ['retention/why-otherwise'],
    [line('retention.yaml', 'for: PT4H')],
  ),
])
