import { absent, drop, family, key, type Sown, set, value } from '../mutation.ts'

const pager = 'recipients/pager/transfer'
const mailer = 'recipients/mailer/transfer'
const vault = 'recipients/vault/transfer'
const group = 'recipients/night-desk/transfer'

const tool = (id: string, path: string, to: object | string, ...rules: readonly string[]): Sown => ({
  id,
  edit: set(typeof to === 'string' ? `${path}/tool` : path, to),
  rules,
  token: [value(`${path}/tool`), key(path)],
})

const fact = (id: string, path: string, to: unknown, ...rules: readonly string[]): Sown => ({
  id,
  edit: set(path, to),
  rules,
  token: value(path),
})

const gone = (id: string, path: string, ...rules: readonly string[]): Sown => ({
  id,
  edit: drop(path),
  rules,
  token: [absent(path), value(`${path.split('/').slice(0, -1).join('/')}/tool`)],
})

/** A country that neither regime trusts, and no tool. */
const place = (id: string, path: string, to: unknown, at = path): Sown => ({
  id,
  edit: set(path, to),
  rules: ['transfer/mechanism-missing'],
  token: [value(at), key(path.split('/').slice(0, 2).join('/'))],
})

export const transfers = family('transfers', [
  {
    id: 'none-under-the-eu-regime',
    edit: drop(`${pager}/eu-gdpr`),
    rules: ['transfer/mechanism-missing'],
    token: [absent(`${pager}/eu-gdpr`), key('recipients/pager'), value('recipients/pager/stored/0')],
  },
  {
    id: 'none-under-the-uk-regime',
    edit: drop(`${pager}/uk-gdpr`),
    rules: ['transfer/mechanism-missing'],
    token: [absent(`${pager}/uk-gdpr`), key('recipients/pager'), value('recipients/pager/stored/0')],
  },
  {
    id: 'none-at-all',
    edit: drop(pager),
    rules: ['transfer/mechanism-missing'],
    token: [key('recipients/pager'), value('recipients/pager/stored/0')],
  },
  place('storage-moved-to-the-us', 'recipients/desk/stored/0', 'US'),
  place('storage-moved-to-china', 'recipients/statistics/stored/0', 'CN'),
  place('established-in-russia', 'recipients/team-voice/established', 'RU'),
  place('established-in-india', 'recipients/payments/established', 'IN'),
  place('reached-from-india', 'recipients/host/accessedFrom', ['IE', 'IN'], 'recipients/host/accessedFrom/1'),
  place('reached-from-georgia', 'recipients/desk/accessedFrom', ['GE'], 'recipients/desk/accessedFrom/0'),
  place('stored-in-two-places', 'recipients/desk/stored', ['DE', 'TR'], 'recipients/desk/stored/1'),
  ...['established', 'stored'].map(
    (what): Sown => ({
      id: `${what}-unsaid`,
      edit: drop(`recipients/desk/${what}`),
      rules: ['transfer/country-unknown'],
      token: key('recipients/desk'),
    }),
  ),
  {
    id: 'place-unknown-on-a-route',
    edit: set('recipients/desk/stored', { missing: 'not stated', ask: 'procurement' }),
    rules: ['transfer/country-unknown'],
    token: [key('recipients/desk/stored'), value('recipients/desk/stored')],
    severity: 'error',
  },
  {
    id: 'processor-chooses-its-countries',
    edit: set('recipients/desk/countries', 'chosen-by-customer'),
    rules: ['recipient/choice-misfit', 'transfer/country-unknown', 'recipient/role-mismatch'],
    token: [value('recipients/desk/countries'), key('recipients/desk/countries')],
  },

  tool('idta-in-the-union', `${pager}/eu-gdpr`, 'idta', 'transfer/tool-wrong-regime'),
  tool('addendum-in-the-union', `${pager}/eu-gdpr`, 'uk-addendum', 'transfer/tool-wrong-regime'),
  tool('bare-clauses-in-the-uk', `${pager}/uk-gdpr`, 'scc', 'transfer/tool-wrong-regime'),
  tool(
    'framework-for-singapore',
    `${pager}/eu-gdpr`,
    'dpf',
    'transfer/dpf-not-listed',
    'transfer/tool-wrong-regime',
    'transfer/no-decision',
  ),
  tool('adequacy-of-singapore', `${pager}/eu-gdpr`, { tool: 'adequacy' }, 'transfer/no-decision'),
  tool('adequacy-of-singapore-in-the-uk', `${pager}/uk-gdpr`, { tool: 'adequacy' }, 'transfer/no-decision'),
  tool(
    'adequacy-of-the-us',
    `${mailer}/eu-gdpr`,
    { tool: 'adequacy' },
    'transfer/no-decision',
    'transfer/scope-missing',
  ),
  tool('adequacy-of-india', `${group}/eu-gdpr`, { tool: 'adequacy' }, 'transfer/no-decision'),
  tool('group-rules-for-an-outsider', `${pager}/eu-gdpr`, 'bcr', 'transfer/bcr-outsider'),
  {
    id: 'group-left',
    edit: set('recipients/night-desk/group', false),
    rules: ['transfer/bcr-outsider'],
    token: [value(`${group}/eu-gdpr/tool`), value('recipients/night-desk/group')],
  },
  tool(
    'derogation-unnamed',
    `${pager}/eu-gdpr`,
    { tool: 'derogation' },
    'transfer/derogation-unnamed',
    'transfer/derogation-routine',
  ),
  tool(
    'derogation-routine',
    `${pager}/eu-gdpr`,
    { tool: 'derogation', derogation: '49(1)(b)' },
    'transfer/derogation-routine',
  ),
  tool(
    'derogation-by-interest',
    `${mailer}/eu-gdpr`,
    { tool: 'derogation', derogation: '49(1)(d)' },
    'transfer/derogation-routine',
  ),
  {
    id: 'framework-of-nobody',
    edit: [drop(`${mailer}/eu-gdpr/scope`), drop('recipients/mailer/legalName')],
    rules: ['transfer/dpf-not-listed'],
    token: [value(`${mailer}/eu-gdpr/tool`), key(`${mailer}/eu-gdpr`)],
  },
  gone('module-lost', `${pager}/eu-gdpr/module`, 'transfer/module-missing'),
  {
    // Beside clauses with a module, the Addendum has theirs.
    ...gone('module-lost-in-the-uk', `${pager}/uk-gdpr/module`, 'transfer/module-missing'),
    given: [set(`${pager}/eu-gdpr`, { tool: 'ad-hoc-clauses', signed: '2025-06-01', assessed: '2025-05-20' })],
  },
  fact('module-between-controllers', `${pager}/eu-gdpr/module`, 1, 'transfer/module-mismatch'),
  fact('module-between-processors', `${pager}/eu-gdpr/module`, 3, 'transfer/module-mismatch'),
  fact('module-back-to-controller', `${pager}/uk-gdpr/module`, 4, 'transfer/module-mismatch'),
  {
    id: 'module-of-a-controller',
    given: [set('recipients/payments/stored', ['SG'])],
    edit: set('recipients/payments/transfer', {
      'eu-gdpr': { tool: 'scc', module: 2, signed: '2025-06-01', assessed: '2025-05-20' },
      'uk-gdpr': { tool: 'idta', signed: '2025-06-01', assessed: '2025-05-20' },
    }),
    rules: ['transfer/module-mismatch'],
    token: value('recipients/payments/transfer/eu-gdpr/module'),
  },
  gone('clauses-unsigned', `${pager}/eu-gdpr/signed`, 'transfer/unsigned'),
  gone('addendum-unsigned', `${pager}/uk-gdpr/signed`, 'transfer/unsigned'),
  gone('group-rules-unsigned', `${group}/eu-gdpr/signed`, 'transfer/unsigned'),
  gone('clauses-not-assessed', `${pager}/eu-gdpr/assessed`, 'transfer/not-assessed'),
  gone('addendum-not-assessed', `${pager}/uk-gdpr/assessed`, 'transfer/not-assessed'),
  gone('group-rules-not-assessed', `${group}/eu-gdpr/assessed`, 'transfer/not-assessed'),
  fact('assessed-in-future', `${pager}/eu-gdpr/assessed`, '2027-05-20', 'transfer/assessment-in-future'),
  fact('signed-in-future', `${pager}/eu-gdpr/signed`, '2027-06-01', 'transfer/signed-in-future'),
  fact('addendum-signed-in-future', `${pager}/uk-gdpr/signed`, '2026-12-24', 'transfer/signed-in-future'),
  {
    id: 'clauses-expired',
    edit: set(`${pager}/eu-gdpr/expires`, '2026-06-01'),
    rules: ['transfer/tool-expired'],
    token: value(`${pager}/eu-gdpr/expires`),
    severity: 'warning',
  },
  gone('scope-lost', `${vault}/eu-gdpr/scope`, 'transfer/scope-missing'),
  gone('scope-lost-in-the-uk', `${vault}/uk-gdpr/scope`, 'transfer/scope-missing'),
  fact('scope-too-wide', `${vault}/eu-gdpr/scope`, 'Everybody in Quebec and beyond', 'transfer/scope-unknown'),
  {
    id: 'listing-overdue',
    edit: set(`${mailer}/eu-gdpr/evidence/date`, '2024-08-12'),
    rules: ['transfer/review-overdue'],
    token: [value(`${mailer}/eu-gdpr/evidence/date`), value(`${mailer}/eu-gdpr/evidence/review`)],
    severity: 'warning',
  },
  {
    id: 'group-rules-overdue',
    edit: set(`${group}/uk-gdpr/evidence/review`, 'P3M'),
    rules: ['transfer/review-overdue'],
    token: [value(`${group}/uk-gdpr/evidence/date`), value(`${group}/uk-gdpr/evidence/review`)],
    severity: 'warning',
  },
  {
    id: 'onward-to-india',
    given: [
      set('recipients/archive', {
        legalName: 'Archive Pvt. Ltd.',
        address: '1 Ring Road, Pune',
        contact: 'dpo@archive.example',
        does: 'Stores old tickets',
        engagement: 'on-our-behalf',
        established: 'IN',
        stored: ['IN'],
        contract: { type: 'dpa', signed: '2025-06-01' },
      }),
    ],
    edit: set('recipients/desk/onward', ['archive']),
    rules: ['transfer/onward-uncovered'],
    token: value('recipients/desk/onward/0'),
  },
  {
    id: 'router-elsewhere',
    edit: set('router/country', 'US'),
    rules: ['transfer/host-country-mismatch'],
    token: value('router/country'),
  },
  {
    id: 'router-in-another-member-state',
    edit: set('router/country', 'PL'),
    rules: ['transfer/host-country-mismatch'],
    token: value('router/country'),
  },
  {
    id: 'operator-abroad',
    edit: set('organisation/country', 'IN'),
    rules: ['transfer/operator-access'],
    token: value('organisation/country'),
  },
  {
    id: 'desk-abroad-in-a-large-one',
    base: 'large',
    edit: set('recipients/desk-99/stored/0', 'US'),
    rules: ['transfer/mechanism-missing'],
    token: [value('recipients/desk-99/stored/0'), key('recipients/desk-99')],
  },
  {
    id: 'host-of-an-example-abroad',
    base: 'zaptic',
    edit: set('recipients/aws/stored/0', 'US'),
    rules: ['transfer/mechanism-missing'],
    token: [value('recipients/aws/stored/0'), key('recipients/aws')],
  },
  {
    id: 'router-of-an-example-abroad',
    base: 'zaptic',
    edit: set('router/country', 'US'),
    rules: ['transfer/host-country-mismatch', 'transfer/mechanism-missing'],
    token: value('router/country'),
  },
])
