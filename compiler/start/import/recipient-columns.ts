import type { Columns } from './table.ts'

export type RecipientKey =
  | 'name'
  | 'legalName'
  | 'does'
  | 'address'
  | 'contact'
  | 'role'
  | 'established'
  | 'stored'
  | 'accessedFrom'
  | 'transfer'
  | 'contract'
  | 'announced'
  | 'activeFrom'

/** Lists of subprocessors, vendors and recipients. */
export const recipientColumns: Columns<RecipientKey> = {
  name: [
    'subprocessor',
    'sub processor',
    'subprocessor name',
    'sub processor name',
    'processor',
    'processor name',
    'name of subprocessor',
    'name',
    'vendor',
    'vendor name',
    'company',
    'company name',
    'provider',
    'service provider',
    'supplier',
    'entity',
    'entity name',
    'recipient',
    'third party',
    'organisation',
    'organization',
    'nom',
    'sous traitant',
    'destinataire',
  ],
  legalName: ['legal name', 'legal entity', 'legal entity name', 'registered name', 'raison sociale'],
  does: [
    'purpose',
    'purpose of processing',
    'description of processing',
    'nature of processing',
    'service',
    'services',
    'service provided',
    'services provided',
    'description',
    'function',
    'activity',
    'processing activity',
    'finalite',
    'use',
    'what it does',
    'subject matter',
  ],
  address: ['address', 'registered address', 'postal address', 'adresse'],
  contact: ['contact', 'contact details', 'contact person', 'contact email', 'email', 'e mail', 'privacy contact'],
  role: ['role', 'capacity', 'engagement', 'type', 'relationship'],
  established: [
    'country of establishment',
    'country of incorporation',
    'entity country',
    'headquarters',
    'hq',
    'jurisdiction',
    'registered country',
    'established',
    'country',
    'pays',
  ],
  stored: [
    'data location',
    'storage location',
    'hosting location',
    'location of data',
    'data region',
    'server location',
    'location of processing',
    'processing location',
    'place of processing',
    'country of processing',
    'processing country',
    'location of personal data',
    'location',
    'locations',
    'region',
    'localisation',
  ],
  accessedFrom: ['accessed from', 'access from', 'access location', 'remote access from'],
  transfer: [
    'transfer mechanism',
    'data transfer mechanism',
    'international transfer mechanism',
    'transfer tool',
    'transfer',
    'transfers',
    'transfer safeguards',
    'safeguards',
    'mechanism',
    'garanties',
    'safeguards for exceptional transfers of personal data to third countries or international organisations',
  ],
  contract: [
    'data processing agreement',
    'dpa',
    'dpa link',
    'dpa url',
    'dpa signed',
    'dpa date',
    'contract',
    'agreement',
    'contract link',
    'link to contract with processor',
    'contrat',
  ],
  announced: ['announced', 'announced on', 'notified', 'notice date', 'date announced'],
  activeFrom: ['active from', 'effective date', 'effective from', 'effective', 'start date', 'since'],
}
