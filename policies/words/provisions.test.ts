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
])('%s names none: %s', (text, why) => expect(namesNoProvision(text)).toBe(why))
