import { family } from '../../mutation.ts'
import { line, sow } from './sow.ts'

/** Conditions, messages and fields of routes. */
export const recruitingRoutes1 = family('recruiting-routes-1', [
  sow('never-so', 'router', 'event.job.seniority == "senior"', 'event.job.seniority == "Senior"', 'schema/condition'),
  sow(
    'no-such-field',
    'router',
    'event.job.seniority == "senior"',
    'event.job.senority == "senior"',
    'flow/undeclared-field',
  ),
  sow('never-so-2', 'router', 'event.applicant.years >= 8', 'event.applicant.years >= 80', 'route/never-true'),
  sow('a-text', 'router', 'event.applicant.years >= 8', 'event.applicant.years >= "8"', 'schema/condition'),
  sow('never-so-3', 'router', 'event.applicant.years >= 8', 'event.applicant.years < 0', 'route/never-true'),
  sow(
    'never-so-4',
    'router',
    'event.job.seniority == "senior" && event.applicant.years >= 8',
    'event.job.seniority == "senior" && event.job.seniority == "junior"',
    'route/never-true',
  ),
  sow(
    'no-operator',
    'router',
    'event.job.seniority == "senior" && event.applicant.years >= 8',
    'event.job.seniority == "senior" & event.applicant.years >= 8',
    'schema/condition',
  ),
  sow(
    'no-such-name',
    'router',
    'event.job.seniority == "senior" && event.applicant.years >= 8',
    'events.job.seniority == "senior" && event.applicant.years >= 8',
    'schema/condition',
  ),
  sow(
    'inverted-the-title-says-senior',
    'router',
    'event.job.seniority == "senior" && event.applicant.years >= 8',
    'event.job.seniority != "senior" && event.applicant.years >= 8',
    'route/said-inverted',
  ),
  sow(
    'the-ceiling-does-not-let-kiteline',
    'router',
    'applicant.availableFrom: keep',
    'applicant.phone: keep',
    'recipient/category-not-allowed',
  ),
  sow(
    'the-ceiling-does-not-let-kiteline-2',
    'router',
    'applicant.availableFrom: keep',
    'cover: keep',
    'recipient/category-not-allowed',
    line('router', 'fields: { job.refere'),
  ),
  sow(
    'no-such-field-2',
    'router',
    'applicant.availableFrom: keep',
    'applicant.availableFrm: keep',
    'flow/undeclared-field',
  ),
  sow(
    'the-board-never-gives-this-event',
    'router',
    `    title: Interviews of senior applicants
    activity: relay-applications
    source: career-pages`,
    `    title: Interviews of senior applicants
    activity: relay-applications
    source: board`,
    'route/never-given',
    line(
      'router',
      `events: [application.received]
    when: event.job.seniority == "senior" && event.applicant.years >= 8`,
    ),
  ),
  sow(
    'an-activity-that-lets-kiteline-have',
    'router',
    `    title: Interviews of senior applicants
    activity: relay-applications`,
    `    title: Interviews of senior applicants
    activity: run-accounts`,
    'flow/category-outside-activity',
    line('router', 'activity: run-accounts'),
  ),
  sow('no-such-field-3', 'router', 'orderBy: applicant.email', 'orderBy: applicant.mail', 'flow/undeclared-field'),
  sow('typo', 'router', 'applicant: keep', 'applicant: kep', 'schema/invalid'),
  sow('no-such-protection', 'router', 'applicant: keep', 'applicant.email: redacted', 'schema/invalid'),
  sow(
    'a-number-is-no-mailbox',
    'router',
    'addressee: applicant.email',
    'addressee: applicant.phone',
    'route/addressee-misfit',
  ),
  sow('typo-of-a-key', 'router', 'addressee: applicant.email', 'addresse: applicant.email', 'schema/unknown-key'),
  sow('no-such-field-4', 'router', '{{ event.applicant.name }}', '{{ event.aplicant.name }}', 'flow/undeclared-field'),
  sow(
    'the-ceiling-does-not-let-mailwerk',
    'router',
    '{{ event.applicant.name }}',
    '{{ event.applicant.phone }}',
    'recipient/category-not-allowed',
  ),
  sow('not-closed', 'router', '{{ event.job.title }}', '{{ event.job.title }', 'schema/template'),
  sow('not-of-the-event', 'router', '{{ event.job.title }}', '{{ job.title }}', 'schema/template'),
  sow('no-such-filter', 'router', '{{ event.job.title }}', '{{ event.job.title | upcas }}', 'schema/template'),
  sow('a-letter-is-no-ip-address', 'router', 'cover: keep', 'cover: truncate-ip', 'route/protection-misfit'),
  sow('files-are-no-dates', 'router', 'files: keep', 'files: generalise-date', 'route/protection-misfit'),
  sow(
    'the-source-never-gives-it',
    'router',
    `    title: Applications
    activity: relay-applications
    source: career-pages
    events: [application.received]`,
    `    title: Applications
    activity: relay-applications
    source: career-pages
    events: [application.received, interview.booked]`,
    'flow/undeclared-field',
    line('router', 'events: [application.received, interview.booked]'),
  ),
  sow(
    'takes-nothing',
    'router',
    `    title: Applications
    activity: relay-applications
    source: career-pages
    events: [application.received]`,
    `    title: Applications
    activity: relay-applications
    source: career-pages
    events: []`,
    'schema/invalid',
    line('router', 'events: []'),
  ),
  sow(
    'never-so-5',
    'router',
    'event.payload.status == "active"',
    'event.payload.status == "activ"',
    'schema/condition',
  ),
  sow(
    'always-so',
    'router',
    'event.payload.status == "active"',
    'event.payload.status == "active" || true',
    'route/always-true',
  ),
  sow(
    'applicants-are-not-candidates-of-the',
    'router',
    `    title: Booked interviews
    activity: relay-applications`,
    `    title: Booked interviews
    activity: publish-jobs`,
    'recipient/category-not-allowed',
    line('router', 'fields: { payload.ur'),
  ),
  sow(
    'never-so-6',
    'router',
    'event.score >= 40 && event.score <= 100',
    'event.score >= 40 && event.score <= 10',
    'route/never-true',
  ),
  sow(
    'always-so-2',
    'router',
    'event.score >= 40 && event.score <= 100',
    'event.score >= 40 || event.score <= 100',
    'route/always-true',
  ),
  sow('never-so-7', 'router', 'event.score >= 40 && event.score <= 100', 'event.score > 100', 'route/never-true'),
  sow(
    'no-such-field-5',
    'router',
    'event.score >= 40 && event.score <= 100',
    'event.scores >= 40',
    'flow/undeclared-field',
  ),
  sow(
    'against-the-house-rule',
    'router',
    'candidate.id: pseudonymise',
    'candidate.id: keep',
    'house/broken',
    line('published', 'must: flow.protection == "pseudonymise"'),
  ),
  sow('spelling-of-the-value', 'router', 'candidate.id: pseudonymise', 'candidate.id: pseudonymize', 'schema/invalid'),
  sow(
    'no-such-field-6',
    'router',
    'candidate.id: pseudonymise',
    'candidate.email: pseudonymise',
    'flow/undeclared-field',
  ),
  sow(
    'scores-to-jobnetz-which-the-activity',
    'router',
    `      ranking:
`,
    `      board-search:
`,
    'commitment/broken',
    line('published', 'must: flow.recipient in ["gradient", "rheinhost"]'),
  ),
  sow('never-so-8', 'router', 'event.count > 0', 'event.count < 0', 'route/never-true'),
  sow('never-so-9', 'router', '!event.urgent', '!event.urgent && event.urgent', 'route/never-true'),
  sow(
    'a-town-is-no-mailbox',
    'router',
    'addressee: subscriber.email',
    'addressee: subscriber.town',
    'route/addressee-misfit',
  ),
  sow(
    'no-such-filter-2',
    'router',
    '{{ event.subscriber.town }}',
    '{{ event.subscriber.town | json }}',
    'schema/template',
  ),
  sow(
    'subscribers-are-no-candidates',
    'router',
    'activity: send-alerts',
    'activity: run-accounts',
    'rights/class-unknown',
    line('router', 'subscriber: { at: su'),
  ),
  sow(
    'never-so-10',
    'router',
    'event.candidate.language in ["de", "en", "fr"]',
    'event.candidate.language in ["DE", "EN", "FR"]',
    'schema/condition',
  ),
  sow(
    'never-so-11',
    'router',
    'event.candidate.language in ["de", "en", "fr"]',
    'event.candidate.language in []',
    'route/never-true',
  ),
  sow(
    'no-list',
    'router',
    'event.candidate.language in ["de", "en", "fr"]',
    'event.candidate.language in "de"',
    'schema/condition',
  ),
  sow(
    'registrations-as-equality-monitoring',
    'router',
    'activity: run-accounts',
    'activity: monitor-equality',
    'flow/category-outside-activity',
  ),
])
