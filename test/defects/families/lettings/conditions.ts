import { drop, family, key, set, value } from '../../mutation.ts'
import { lettings } from './line.ts'

/** One line of the letting platform changed, about conditions of Art. 9 and 10; sown from the law and the reference of the language before any rule was read. */
export const lettingsConditions = family('lettings-conditions', [
  lettings(
    'compare-faces-data-biometric-face-condition-missing',
    drop('activities/compare-faces/data/biometric.face/condition'),
    'basis/special-category-condition',
    key('activities/compare-faces/data/biometric.face'),
  ),
  lettings(
    'compare-faces-data-biometric-face-condition-article-9-2-h',
    set('activities/compare-faces/data/biometric.face/condition/article', '9(2)(h)'),
    'basis/condition-without-law',
    key('activities/compare-faces/data/biometric.face/condition'),
  ),
  lettings(
    'compare-faces-data-biometric-face-condition-article-9-2-d',
    set('activities/compare-faces/data/biometric.face/condition/article', '9(2)(d)'),
    'basis/condition-misfit',
  ),
  lettings(
    'compare-faces-data-biometric-face-condition-article-9-2-e',
    set('activities/compare-faces/data/biometric.face/condition/article', '9(2)(e)'),
    'basis/condition-misfit',
  ),
  lettings(
    'compare-faces-data-biometric-face-condition-article-9-2-c',
    set('activities/compare-faces/data/biometric.face/condition/article', '9(2)(c)'),
    'basis/condition-misfit',
  ),
  lettings(
    'adapt-homes-data-health-disability-condition-article-9-2-e',
    set('activities/adapt-homes/data/health.disability/condition/article', '9(2)(e)'),
    'basis/condition-misfit',
  ),
  lettings(
    'adapt-homes-data-health-disability-condition-article-9-2-j',
    set('activities/adapt-homes/data/health.disability/condition/article', '9(2)(j)'),
    'basis/condition-without-law',
    key('activities/adapt-homes/data/health.disability/condition'),
  ),
  lettings(
    'adapt-homes-data-health-disability-condition-article-9-2-d',
    set('activities/adapt-homes/data/health.disability/condition/article', '9(2)(d)'),
    'basis/condition-misfit',
  ),
  lettings(
    'adapt-homes-lawful-basis-tenancy',
    set('activities/adapt-homes/lawfulBasis', 'tenancy'),
    'basis/condition-misfit',
    value('activities/adapt-homes/data/health.disability/condition/article'),
  ),
  lettings(
    'compare-faces-lawful-basis-news-consent',
    set('activities/compare-faces/lawfulBasis', 'news-consent'),
    'basis/consent-not-explicit',
  ),
  lettings(
    'report-fraud-data-criminal-offence-condition-missing',
    drop('activities/report-fraud/data/criminal.offence/condition'),
    'basis/criminal-data',
    key('activities/report-fraud/data/criminal.offence'),
  ),
  lettings(
    'report-fraud-data-criminal-offence-condition-schedule1-missing',
    drop('activities/report-fraud/data/criminal.offence/condition/schedule1'),
    'basis/schedule-one-missing',
    key('activities/report-fraud/data/criminal.offence/condition'),
  ),
  lettings(
    'report-fraud-data-criminal-offence-condition-schedule1-paragraph-2',
    set('activities/report-fraud/data/criminal.offence/condition/schedule1', 'paragraph 99'),
    'basis/schedule-one-missing',
  ),
  lettings(
    'report-fraud-data-criminal-offence-condition-policy-document-mis',
    drop('activities/report-fraud/data/criminal.offence/condition/policyDocument'),
    'basis/schedule-one-missing',
    key('activities/report-fraud/data/criminal.offence/condition'),
  ),
  lettings(
    'report-fraud-data-criminal-offence-condition-policy-document-dat',
    set('activities/report-fraud/data/criminal.offence/condition/policyDocument/date', '2027-02-16'),
    'basis/assessment-in-future',
  ),
  lettings(
    'report-fraud-data-criminal-offence-condition-deviations-missing',
    drop('activities/report-fraud/data/criminal.offence/condition/deviations'),
    'basis/schedule-one-missing',
    key('activities/report-fraud/data/criminal.offence/condition'),
  ),
  lettings(
    'report-fraud-data-criminal-offence-condition-law-missing',
    drop('activities/report-fraud/data/criminal.offence/condition/law'),
    'basis/condition-without-law',
    key('activities/report-fraud/data/criminal.offence/condition'),
  ),
  lettings(
    'report-fraud-data-criminal-offence-condition-article-9-2-g',
    set('activities/report-fraud/data/criminal.offence/condition/article', '9(2)(g)'),
    'basis/criminal-data',
  ),
  lettings(
    'take-applications-data-health-data-source-person',
    set('activities/take-applications/data/health.data', { source: 'person' }),
    'basis/special-category-condition',
    key('activities/take-applications/data/health.data'),
  ),
  lettings(
    'run-tenancies-data-belief-religion-source-observed',
    set('activities/run-tenancies/data/belief.religion', { source: 'observed' }),
    'basis/special-category-condition',
    key('activities/run-tenancies/data/belief.religion'),
  ),
  lettings(
    'check-right-to-rent-data-ethnicity-origin-source-person',
    set('activities/check-right-to-rent/data/ethnicity.origin', { source: 'person' }),
    'basis/special-category-condition',
    key('activities/check-right-to-rent/data/ethnicity.origin'),
  ),
  lettings(
    'reference-credit-score-sensitivity-none',
    set('categories/reference.credit-score/sensitivity', 'none'),
    'category/told-of-people',
  ),
  lettings(
    'health-data-title-health-sensitivity-personal',
    set('categories/health.data', { title: 'Health', sensitivity: 'personal' }),
    'category/weakened',
    value('categories/health.data/sensitivity'),
  ),
])
