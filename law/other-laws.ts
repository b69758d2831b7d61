import type { LawRow } from './row.ts'

/** A law on personal data that no pack covers: it can be declared, and nothing is checked under it. */
export interface OtherLaw extends Omit<LawRow, 'id'> {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /**
   * `national`: the general law of its country, which applies to whoever is established there. `by-name`: the law of a
   * part of the country, or one that hangs on turnover, numbers or trade: nobody can tell from the country that it
   * applies.
   */
  readonly reach: 'national' | 'by-name'
}

type Row = readonly [regime: string, title: string, from: string, source: string, doubtful?: string]

const national = (country: string, [regime, title, from, source, doubtful]: Row): OtherLaw => ({
  regime,
  country,
  reach: 'national',
  title,
  from,
  until: null,
  source,
  ...(doubtful !== undefined && { doubtful }),
})

const byName = (country: string, row: Row): OtherLaw => ({ ...national(country, row), reach: 'by-name' })

/**
 * Laws that `organisation.regimes` may name beside those that are checked. A closed list, not the list of all: a country
 * without a row here has a law that nobody has looked up. The United States have no general law of the federation; the
 * acts of the states hang on turnover or numbers of consumers, so that they count where they are named.
 */
export const otherLaws: readonly OtherLaw[] = [
  national('AD', [
    'ad-lqpd',
    'Llei 29/2021 qualificada de protecció de dades personals',
    '2022-05-17',
    'Llei 29/2021, of 28 October 2021 (Andorra)',
  ]),
  national('AE', [
    'ae-pdpl',
    'Federal Decree-Law No. 45 of 2021 on the Protection of Personal Data',
    '2022-01-02',
    'Federal Decree-Law No. 45 of 2021 (United Arab Emirates)',
    'The free zones DIFC and ADGM have laws of their own, and the executive regulations were outstanding when this row was written.',
  ]),
  national('AM', [
    'am-law-on-personal-data-protection',
    'Law on Protection of Personal Data',
    '2015-07-01',
    'Law HO-49-N of 18 May 2015 (Armenia)',
  ]),
  national('AR', [
    'ar-pdpa',
    'Ley 25.326 de Protección de los Datos Personales',
    '2000-11-02',
    'https://servicios.infoleg.gob.ar/infolegInternet/anexos/60000-64999/64790/norma.htm',
    'The day is that of publication.',
  ]),
  national('AU', [
    'au-privacy-act',
    'Privacy Act 1988',
    '1989-01-01',
    'https://www.legislation.gov.au/C2004A03712/latest/text',
    'Most businesses with a turnover of at most AUD 3 million are exempt.',
  ]),
  national('BR', [
    'br-lgpd',
    'Lei Geral de Proteção de Dados Pessoais (Lei 13.709/2018)',
    '2020-09-18',
    'https://www.planalto.gov.br/ccivil_03/_ato2015-2018/2018/lei/l13709.htm',
  ]),
  national('CA', [
    'ca-pipeda',
    'Personal Information Protection and Electronic Documents Act (S.C. 2000, c. 5)',
    '2001-01-01',
    'https://laws-lois.justice.gc.ca/eng/acts/P-8.6/',
    'It governs commercial activities; Quebec, Alberta and British Columbia have acts of their own for what stays within them.',
  ]),
  byName('CA', [
    'ca-qc-private-sector-act',
    'Act respecting the protection of personal information in the private sector (CQLR c. P-39.1, Quebec)',
    '1994-01-01',
    'https://www.legisquebec.gouv.qc.ca/en/document/cs/p-39.1',
  ]),
  national('CH', [
    'ch-fadp',
    'Federal Act on Data Protection of 25 September 2020 (SR 235.1)',
    '2023-09-01',
    'https://www.fedlex.admin.ch/eli/cc/2022/491/en',
  ]),
  national('CL', [
    'cl-law-19628',
    'Ley 19.628 sobre protección de la vida privada',
    '1999-10-27',
    'https://www.bcn.cl/leychile/navegar?idNorma=141599',
    'Law 21.719 rewrites it from 1 December 2026 on.',
  ]),
  national('CN', [
    'cn-pipl',
    'Personal Information Protection Law',
    '2021-11-01',
    "Adopted on 20 August 2021 by the Standing Committee of the 13th National People's Congress (China)",
  ]),
  national('CO', [
    'co-law-1581',
    'Ley Estatutaria 1581 de 2012',
    '2012-10-18',
    'https://www.funcionpublica.gov.co/eva/gestornormativo/norma.php?i=49981',
    'The day is that of publication.',
  ]),
  national('FO', [
    'fo-dpa',
    'Act No. 80 of 7 June 2020 on the Protection of Personal Data',
    '2021-01-01',
    'Act No. 80 of 7 June 2020 (Faroe Islands)',
  ]),
  national('GE', [
    'ge-law-on-personal-data-protection',
    'Law of Georgia on Personal Data Protection (No. 3144, 14 June 2023)',
    '2024-03-01',
    'https://matsne.gov.ge/en/document/view/5827307',
  ]),
  national('GG', [
    'gg-dpl',
    'Data Protection (Bailiwick of Guernsey) Law, 2017',
    '2018-05-25',
    'Data Protection (Bailiwick of Guernsey) Law, 2017',
  ]),
  national('GI', [
    'gi-gdpr',
    'Gibraltar GDPR and Data Protection Act 2004',
    '2021-01-01',
    'Data Protection Act 2004 (Gibraltar), with the retained Regulation (EU) 2016/679',
  ]),
  national('HK', [
    'hk-pdpo',
    'Personal Data (Privacy) Ordinance (Cap. 486)',
    '1996-12-20',
    'https://www.elegislation.gov.hk/hk/cap486',
  ]),
  national('ID', [
    'id-pdp',
    'Law No. 27 of 2022 on Personal Data Protection',
    '2022-10-17',
    'Law No. 27 of 2022 (Indonesia)',
    'It gave two years, until 17 October 2024, to adapt.',
  ]),
  national('IL', [
    'il-privacy-protection-law',
    'Protection of Privacy Law, 5741-1981, as amended by Amendment 13',
    '2025-08-14',
    'Protection of Privacy Law, 5741-1981 (Israel); Amendment 13 of 5784-2024',
    'The day is that of Amendment 13; the law itself is older.',
  ]),
  national('IM', [
    'im-gdpr',
    'Data Protection Act 2018, with the applied GDPR',
    '2018-05-25',
    'Data Protection Act 2018 (Isle of Man) and the orders under it',
  ]),
  national('IN', [
    'in-dpdp',
    'Digital Personal Data Protection Act, 2023 (No. 22 of 2023)',
    '2025-11-13',
    'Act No. 22 of 2023 (India) and the Digital Personal Data Protection Rules, 2025',
    'It comes into force in steps; most duties bind from May 2027 only.',
  ]),
  national('JE', [
    'je-dpl',
    'Data Protection (Jersey) Law 2018',
    '2018-05-25',
    'Data Protection (Jersey) Law 2018 (L.3/2018)',
  ]),
  national('JP', [
    'jp-appi',
    'Act on the Protection of Personal Information (Act No. 57 of 2003)',
    '2005-04-01',
    'Act No. 57 of 30 May 2003 (Japan)',
  ]),
  national('KE', ['ke-dpa', 'Data Protection Act, 2019', '2019-11-25', 'Act No. 24 of 2019 (Kenya)']),
  national('KR', [
    'kr-pipa',
    'Personal Information Protection Act (Act No. 10465)',
    '2011-09-30',
    'Act No. 10465 of 29 March 2011 (Republic of Korea)',
  ]),
  national('KZ', [
    'kz-law-on-personal-data',
    'Law on Personal Data and their Protection (No. 94-V)',
    '2013-11-25',
    'https://adilet.zan.kz/eng/docs/Z1300000094',
  ]),
  national('MX', [
    'mx-lfpdppp',
    'Ley Federal de Protección de Datos Personales en Posesión de los Particulares',
    '2025-03-21',
    'Diario Oficial de la Federación, 20 March 2025 (Mexico)',
  ]),
  national('MY', ['my-pdpa', 'Personal Data Protection Act 2010', '2013-11-15', 'Act 709 (Malaysia)']),
  national('NG', ['ng-ndpa', 'Nigeria Data Protection Act, 2023', '2023-06-12', 'Nigeria Data Protection Act, 2023']),
  national('NZ', [
    'nz-privacy-act',
    'Privacy Act 2020',
    '2020-12-01',
    'https://www.legislation.govt.nz/act/public/2020/0031/latest/LMS23223.html',
  ]),
  national('PH', ['ph-dpa', 'Data Privacy Act of 2012', '2012-09-08', 'Republic Act No. 10173 (Philippines)']),
  national('RS', [
    'rs-zzpl',
    'Law on Personal Data Protection',
    '2019-08-21',
    'Official Gazette of the Republic of Serbia No. 87/2018',
  ]),
  national('RU', [
    'ru-152-fz',
    'Federal Law No. 152-FZ on Personal Data',
    '2007-01-26',
    'Federal Law No. 152-FZ of 27 July 2006 (Russian Federation)',
  ]),
  national('SA', [
    'sa-pdpl',
    'Personal Data Protection Law',
    '2023-09-14',
    'Royal Decree M/19 of 9/2/1443H, amended by Royal Decree M/148 of 5/9/1444H (Saudi Arabia)',
    'It gave a year, until 14 September 2024, to adapt.',
  ]),
  national('SG', ['sg-pdpa', 'Personal Data Protection Act 2012', '2014-07-02', 'https://sso.agc.gov.sg/Act/PDPA2012']),
  national('TH', [
    'th-pdpa',
    'Personal Data Protection Act B.E. 2562 (2019)',
    '2022-06-01',
    'Government Gazette of 27 May B.E. 2562 (2019) (Thailand)',
  ]),
  national('TR', [
    'tr-kvkk',
    'Law No. 6698 on the Protection of Personal Data',
    '2016-04-07',
    'https://www.mevzuat.gov.tr/mevzuat?MevzuatNo=6698&MevzuatTur=1&MevzuatTertip=5',
  ]),
  national('TW', [
    'tw-pdpa',
    'Personal Data Protection Act',
    '2012-10-01',
    'https://law.moj.gov.tw/ENG/LawClass/LawAll.aspx?pcode=I0050021',
  ]),
  national('UA', [
    'ua-law-on-personal-data',
    'Law No. 2297-VI on Personal Data Protection',
    '2011-01-01',
    'https://zakon.rada.gov.ua/laws/show/2297-17',
  ]),
  national('UY', [
    'uy-law-18331',
    'Ley 18.331 de Protección de Datos Personales',
    '2008-08-11',
    'https://www.impo.com.uy/bases/leyes/18331-2008',
    'The day is that of the law.',
  ]),
  national('VN', [
    'vn-pdpl',
    'Law on Personal Data Protection (No. 91/2025/QH15)',
    '2026-01-01',
    'Law No. 91/2025/QH15 (Viet Nam)',
  ]),
  national('ZA', [
    'za-popia',
    'Protection of Personal Information Act 4 of 2013',
    '2020-07-01',
    'https://www.gov.za/documents/protection-personal-information-act',
    'It gave a year, until 30 June 2021, to adapt.',
  ]),
  byName('US', [
    'us-ca-ccpa',
    'California Consumer Privacy Act, as amended by the California Privacy Rights Act',
    '2020-01-01',
    'Cal. Civ. Code § 1798.100 and following',
  ]),
  byName('US', ['us-co-cpa', 'Colorado Privacy Act', '2023-07-01', 'Colo. Rev. Stat. § 6-1-1301 and following']),
  byName('US', [
    'us-ct-ctdpa',
    'Connecticut Data Privacy Act',
    '2023-07-01',
    'Conn. Gen. Stat. § 42-515 and following',
  ]),
  byName('US', ['us-de-dpdpa', 'Delaware Personal Data Privacy Act', '2025-01-01', 'Del. Code Ann. tit. 6, ch. 12D']),
  byName('US', ['us-ia-icdpa', 'Iowa Consumer Data Protection Act', '2025-01-01', 'Iowa Code ch. 715D']),
  byName('US', ['us-in-icdpa', 'Indiana Consumer Data Protection Act', '2026-01-01', 'Ind. Code art. 24-15']),
  byName('US', ['us-ky-kcdpa', 'Kentucky Consumer Data Protection Act', '2026-01-01', 'Ky. Rev. Stat. ch. 367']),
  byName('US', ['us-md-modpa', 'Maryland Online Data Privacy Act', '2025-10-01', 'Md. Code Ann., Com. Law tit. 14']),
  byName('US', ['us-mn-mcdpa', 'Minnesota Consumer Data Privacy Act', '2025-07-31', 'Minn. Stat. ch. 325M']),
  byName('US', ['us-mt-mcdpa', 'Montana Consumer Data Privacy Act', '2024-10-01', 'Mont. Code Ann. tit. 30, ch. 14']),
  byName('US', ['us-ne-ndpa', 'Nebraska Data Privacy Act', '2025-01-01', 'Neb. Rev. Stat. ch. 87']),
  byName('US', ['us-nh-nhpa', 'New Hampshire Privacy Act', '2025-01-01', 'N.H. Rev. Stat. Ann. ch. 507-H']),
  byName('US', [
    'us-nj-njdpa',
    'New Jersey Data Privacy Act',
    '2025-01-15',
    'N.J. Stat. Ann. § 56:8-166.4 and following',
  ]),
  byName('US', ['us-or-ocpa', 'Oregon Consumer Privacy Act', '2024-07-01', 'Or. Rev. Stat. § 646A.570 and following']),
  byName('US', [
    'us-ri-ridtppa',
    'Rhode Island Data Transparency and Privacy Protection Act',
    '2026-01-01',
    'R.I. Gen. Laws ch. 6-48.1',
  ]),
  byName('US', ['us-tn-tipa', 'Tennessee Information Protection Act', '2025-07-01', 'Tenn. Code Ann. tit. 47, ch. 18']),
  byName('US', ['us-tx-tdpsa', 'Texas Data Privacy and Security Act', '2024-07-01', 'Tex. Bus. & Com. Code ch. 541']),
  byName('US', ['us-ut-ucpa', 'Utah Consumer Privacy Act', '2023-12-31', 'Utah Code Ann. tit. 13, ch. 61']),
  byName('US', [
    'us-va-vcdpa',
    'Virginia Consumer Data Protection Act',
    '2023-01-01',
    'Va. Code Ann. § 59.1-575 and following',
  ]),
]

const byRegime = new Map(otherLaws.map((law) => [law.regime, law]))

/** The law that a name in `regimes` stands for, `null` where it is one that is checked, or none. */
export const otherLaw = (regime: string): OtherLaw | null => byRegime.get(regime) ?? null

/** The general laws of a country that no pack covers, as they stand on a day. */
export const nationalLaws = (country: string, asOf: string): readonly OtherLaw[] =>
  otherLaws.filter((law) => law.country === country && law.reach === 'national' && law.from <= asOf)
