import { expect, test } from 'vitest'
import { namesNoProvision } from './provisions.ts'

test.each([
  'GDPR Art. 15',
  '§ 147 AO',
  'Taxes Consolidation Act',
  'Code de commerce L123-22',
  'Money Laundering Regulations 2017 reg. 40',
  'Regulation (EU) 2022/2065',
  'Bundesdatenschutzgesetz',
  '§ 6 IfSG',
  '§§ 6 bis 9 IfSG',
  '§ 10 BDSG',
  'GDPR Art. 32, recital 83',
  'Section 182 of the Licensing Act 2003, and the guidance of the authority',
  'Regulation 8 of the Money Laundering Regulations 2017 and recital 42 of the directive',
])('%s names a law', (text) => expect(namesNoProvision(text)).toBeNull())

test.each([
  ['applicable law', 'vague'],
  ['Applicable laws and regulations', 'vague'],
  ['tax law', 'vague'],
  ['GDPR Art. 6(1)(c)', 'vague'],
  ['Art. 9(2)(h) DSGVO', 'vague'],
  ['internal policy', 'no law'],
  ['industry best practice', 'no law'],
  ['ISO 27001', 'no law'],
  ['US CLOUD Act', 'foreign'],
  ['Recital 45 of the GDPR', 'no law'],
  ['Recitals 47 to 49 GDPR', 'no law'],
  ['Erwägungsgrund 45 DSGVO', 'no law'],
  ['EDPB Guidelines 05/2020', 'no law'],
  ['Guidance of the ICO', 'no law'],
])('%s names none: %s', (text, why) => expect(namesNoProvision(text)).toBe(why))
