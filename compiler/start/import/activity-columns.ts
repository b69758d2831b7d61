import type { Columns } from './table.ts'

export type ActivityKey =
  | 'name'
  | 'function'
  | 'purpose'
  | 'role'
  | 'controller'
  | 'joint'
  | 'subjects'
  | 'data'
  | 'retention'
  | 'basis'
  | 'interest'
  | 'assessment'
  | 'decisions'
  | 'source'
  | 'dpia'
  | 'dpiaFile'

/** Records of processing: the ICO's templates verbatim, the CNIL's, and what others write. */
export const activityColumns: Columns<ActivityKey> = {
  name: [
    'processing activity',
    'activity',
    'name of processing activity',
    'activity name',
    'processing',
    'name',
    'nom de lactivite',
    'nom de l activite',
    'traitement',
    'activite',
    'categories of processing',
  ],
  function: ['business function', 'department', 'business unit', 'service'],
  purpose: [
    'purpose of processing',
    'purpose',
    'purposes',
    'purposes of processing',
    'purposes of the processing',
    'objectifs poursuivis',
    'finalite',
    'finalites',
  ],
  role: ['role', 'controller or processor', 'our role', 'capacity'],
  controller: ['controller', 'on behalf of', 'name and contact details of controller'],
  joint: [
    'name and contact details of joint controller',
    'joint controller',
    'joint controllers',
    'responsable conjoint',
  ],
  subjects: [
    'categories of individuals',
    'categories of data subjects',
    'data subjects',
    'individuals',
    'categories de personnes',
    'categories de personnes concernees',
  ],
  data: [
    'categories of personal data',
    'personal data',
    'categories of data',
    'data categories',
    'data',
    'categories de donnees',
  ],
  retention: [
    'retention schedule',
    'retention',
    'retention period',
    'time limits for erasure',
    'erasure',
    'duree de conservation',
    'durees de conservation',
  ],
  basis: [
    'article 6 lawful basis for processing personal data',
    'gdpr article 6 lawful basis for processing',
    'lawful basis',
    'legal basis',
    'lawful basis for processing',
    'base legale',
    'base juridique',
  ],
  interest: ['legitimate interests for the processing', 'legitimate interest', 'legitimate interests'],
  assessment: ['link to record of legitimate interests assessment', 'legitimate interests assessment', 'lia'],
  decisions: [
    'existence of automated decision making including profiling',
    'existence of automated decision making',
    'automated decision making',
    'automated decisions',
  ],
  source: ['the source of the personal data', 'source of the personal data', 'source of data', 'data source', 'source'],
  dpia: ['data protection impact assessment required', 'dpia required', 'dpia'],
  dpiaFile: ['link to data protection impact assessment', 'dpia link', 'link to dpia'],
}
