import { drop, family, key, rename, set, value } from '../../mutation.ts'
import { hiring } from './line.ts'

/** One mistaken line at the recruitment platform each, written before a rule was read. */
export const hiringMistaken1 = family('hiring-mistaken-1', [
  hiring(
    'rank-candidates-lawfulbasis-ranking-concent',
    set('activities/rank-candidates/lawfulBasis', 'ranking-concent'),
    'ref/unresolved',
  ),
  hiring(
    'rank-candidates-data-candidate-rank-candidate-rnak',
    rename('activities/rank-candidates/data/candidate.rank', 'candidate.rnak'),
    'ref/unresolved',
    key('activities/rank-candidates/data/candidate.rnak'),
  ),
  hiring(
    'rank-candidates-data-candidate-rank-source-derrived',
    set('activities/rank-candidates/data/candidate.rank/source', 'derrived'),
    'schema/invalid',
  ),
  hiring(
    'rank-candidates-data-account-id-source-person',
    set('activities/rank-candidates/data/account.id/source', 'Person'),
    'schema/invalid',
  ),
  hiring(
    'rank-candidates-recipients-modelworks-model-works',
    rename('activities/rank-candidates/recipients/modelworks', 'model-works'),
    'ref/unresolved',
    key('activities/rank-candidates/recipients/model-works'),
  ),
  hiring('rank-candidates-largescale-yes', set('activities/rank-candidates/largeScale', 'yes'), 'schema/invalid'),
  hiring('rank-candidates-minimumage-18', set('activities/rank-candidates/minimumAge', '18'), 'schema/invalid'),
  hiring(
    'rank-candidates-dpia-review-p12d',
    set('activities/rank-candidates/dpia/review', 'P12D'),
    'dpia/overdue',
    value('activities/rank-candidates/dpia/date'),
  ),
  hiring(
    'take-applications-role-processor-for-tenants',
    set('activities/take-applications/role/processor/for', 'tenants'),
    'ref/near-owner',
  ),
  hiring(
    'test-drivers-role-joint-with-kestral',
    set('activities/test-drivers/role/joint/with', ['kestral']),
    'ref/unresolved',
    value('activities/test-drivers/role/joint/with/0'),
  ),
  hiring(
    'test-drivers-role-joint-duties-theirs-kestrel-tally',
    rename('activities/test-drivers/role/joint/duties/theirs/kestrel', 'tally'),
    'role/duties-of-others',
    key('activities/test-drivers/role/joint/duties/theirs/tally'),
  ),
  hiring(
    'serve-employers-datasubjects-employer-contact-sole-traders',
    set('activities/serve-employers/dataSubjects', ['employer-contact', 'sole-traders']),
    'ref/near-class',
    value('activities/serve-employers/dataSubjects/0'),
  ),
  hiring('books-minimum-p60y', set('retention/books/minimum', 'P60Y'), 'retention/below-minimum'),
  hiring(
    'applications-byplan-growth-grow',
    rename('retention/applications/byPlan/growth', 'grow'),
    'retention/unknown-plan',
    key('retention/applications/byPlan/grow'),
  ),
  hiring('checks-after-employment-end', set('retention/checks/after', 'employment.end'), 'retention/trigger-misfit'),
  hiring('logs-for-pt90m', set('retention/logs/for', 'PT90M'), 'retention/why-otherwise'),
  hiring(
    'larkmail-contact-privacy-larkmail-example',
    set('recipients/larkmail/contact', 'privacy.larkmail.example'),
    'fact/wrong-kind',
  ),
  hiring(
    'liffey-contract-expires-2024-08-31',
    set('recipients/liffey/contract/expires', '2024-08-31'),
    'recipient/contract-expired',
  ),
  hiring(
    'liffey-activefrom-2024-10-15',
    set('recipients/liffey/activeFrom', '2024-10-15'),
    'recipient/notice-not-run',
    value('recipients/liffey/announced'),
  ),
  hiring(
    'employers-stored-ie',
    set('recipients/employers/stored', ['IE']),
    'recipient/not-a-category',
    value('recipients/employers/kind'),
  ),
  hiring(
    'careers-http-verify-scheme-stripe',
    set('sources/careers/http/verify/scheme', 'stripe'),
    'source/type-mistaken',
    value('sources/careers/type/path'),
  ),
  hiring('careers-type-path-kinds', set('sources/careers/type/path', 'kinds'), 'source/type-mistaken'),
  hiring(
    'careers-type-values-applied-apply',
    rename('sources/careers/type/values/applied', 'apply'),
    'source/type-mistaken',
    value('sources/careers/type/values/apply'),
  ),
  hiring(
    'careers-dedupe-header-webhook-timestamp',
    set('sources/careers/dedupe/header', 'webhook-timestamp'),
    'source/id-not-unique',
  ),
  hiring(
    'careers-dedupe-header-x-request-id',
    set('sources/careers/dedupe/header', 'x-request-id'),
    'security/dedupe-unsigned',
  ),
  hiring(
    'ranker-http-verify-header-x-ferrel-time',
    set('sources/ranker/http/verify/header', 'x-ferrel-time'),
    'source/setting-misfit',
    value('sources/ranker/http/verify/timestamp'),
  ),
  hiring(
    'ranker-http-verify-tolerance-p2m',
    set('sources/ranker/http/verify/tolerance', 'P2M'),
    'security/replay-window',
  ),
  hiring(
    'ranker-http-verify-tolerance-p1y',
    set('sources/ranker/http/verify/tolerance', 'P1Y'),
    'security/replay-window',
  ),
  hiring(
    'ranker-http-verify-secret-whsec-c2fvsbqihrscchlqimv-b5ssyspob7od',
    set('sources/ranker/http/verify/secret', 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD'),
    'security/secret-inline',
  ),
  hiring(
    'ranker-http-verify-header-gone',
    drop('sources/ranker/http/verify/header'),
    'security/ingress-unverified',
    key('sources/ranker/http/verify'),
  ),
])
