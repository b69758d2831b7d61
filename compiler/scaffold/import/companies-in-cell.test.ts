import { expect, test } from 'vitest'
import { companiesIn } from './companies-in-cell.ts'

test.each([
  ['Acme Inc.\nBeta GmbH', ['Acme Inc.', 'Beta GmbH']],
  ['Acme, Inc.; Beta GmbH and Gamma Ltd', ['Acme, Inc.', 'Beta GmbH', 'Gamma Ltd']],
  ['Acme SAS / Beta SARL', ['Acme SAS', 'Beta SARL']],
])('%j names several companies', (cell, names) => expect(companiesIn(cell)).toEqual(names))

test.each([
  'Acme GmbH & Co. KG',
  'Acme, Inc.',
  'Smith, Jones and Partners LLP',
  'Acme Inc., Dublin, Ireland',
  'Acme Inc.\nMusterweg 1\n10115 Berlin',
  'Acme Inc. and its affiliates',
  'Hosting and Storage Ltd',
])('%j is one', (cell) => expect(companiesIn(cell)).toEqual([cell]))
