import { expect, test } from 'vitest'
import { countryCode, countryCodes } from './countries.ts'

test.each([
  ['United States', 'US'],
  ['U.S.A.', 'US'],
  ['the Netherlands', 'NL'],
  ['UK', 'GB'],
  ['gb', 'GB'],
  ['Allemagne', 'DE'],
  ['États-Unis', 'US'],
  ['Deutschland', 'DE'],
  ['Bosnia & Herzegovina', 'BA'],
  ['Türkiye', 'TR'],
  ['Czechia', 'CZ'],
  ['European Union', null],
  ['EU', null],
  ['Global', null],
  ['Frankfurt', null],
  ['ZZ', null],
  ['', null],
])('%s: %s', (text, code) => expect(countryCode(text)).toBe(code))

test.each([
  ['Germany, Ireland', ['DE', 'IE']],
  ['USA / UK; Canada', ['CA', 'GB', 'US']],
  ['Germany and France', ['DE', 'FR']],
  ['Trinidad and Tobago', ['TT']],
  ['Germany (Germany)', ['DE']],
  ['Germany, worldwide', null],
  ['Frankfurt, Germany', null],
  ['-', null],
])('%s: %j', (text, codes) => expect(countryCodes(text)).toEqual(codes))
