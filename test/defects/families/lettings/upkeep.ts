import { drop, family, key, set, value, word } from '../../mutation.ts'
import { lettings } from './line.ts'

/** One line of the letting platform changed, about exceptions, ages and impact assessments; sown from the law and the reference of the language before any rule was read. */
export const lettingsUpkeep = family('lettings-upkeep', [
  lettings(
    'offices-choose-until-2024-01-01',
    set('exceptions/offices-choose/until', '2024-01-01'),
    'exception/expired',
  ),
  lettings(
    'offices-choose-until-2099-12-31',
    set('exceptions/offices-choose/until', '2099-12-31'),
    'exception/too-long',
  ),
  lettings('offices-choose-reason-later', set('exceptions/offices-choose/reason', 'Later'), 'exception/reason-vague'),
  lettings(
    'offices-choose-target-recipients-crn',
    set('exceptions/offices-choose/target', 'recipients.crn'),
    'exception/unknown-target',
    word('exceptions/offices-choose/target', 'crn'),
  ),
  lettings(
    'offices-choose-rule-basis-missing',
    set('exceptions/offices-choose/rule', 'basis/missing'),
    'exception/unused',
    key('exceptions/offices-choose'),
  ),
  lettings('send-news-minimum-age-12', set('activities/send-news/minimumAge', 12), 'basis/child-consent'),
  lettings(
    'take-applications-data-subjects-applicants-children',
    set('activities/take-applications/dataSubjects', ['applicants', 'children']),
    'information/no-notice',
    value('activities/take-applications/dataSubjects/1'),
  ),
  lettings(
    'reference-applicants-dpia-missing',
    drop('activities/reference-applicants/dpia'),
    'dpia/required-missing',
    key('activities/reference-applicants'),
  ),
  lettings(
    'reference-applicants-dpia-required-false',
    set('activities/reference-applicants/dpia/required', false),
    'dpia/required-missing',
  ),
  lettings(
    'compare-faces-dpia-date-2027-01-15',
    set('activities/compare-faces/dpia/date', '2027-01-15'),
    'dpia/in-future',
  ),
  lettings(
    'compare-faces-dpia-date-2020-01-15',
    set('activities/compare-faces/dpia/date', '2020-01-15'),
    'dpia/overdue',
  ),
  lettings(
    'report-fraud-dpia-file-missing',
    drop('activities/report-fraud/dpia/file'),
    'dpia/required-missing',
    key('activities/report-fraud/dpia'),
  ),
])
