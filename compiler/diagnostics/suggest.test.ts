import { expect, it } from 'vitest'
import { didYouMean, didYouMeanWords } from './suggest.ts'

const categories = ['account.id', 'contact.email', 'contact.phone', 'person.id', 'person.name', 'payment.card']

it('asks for names that are spelt nearly so', () => {
  expect(didYouMean('contact.emial', categories)).toBe('Did you mean `contact.email` or `contact.phone`?')
  expect(didYouMean('account-id', categories)).toBe('Did you mean `account.id`?')
  expect(didYouMean('weather', categories)).toBeNull()
})

it('asks for names of the same words, the most alike first', () => {
  expect(didYouMeanWords('person.account-id', categories)).toBe(
    'Did you mean `account.id`, `person.id` or `person.name`?',
  )
  expect(didYouMeanWords('phoneNumber', categories)).toBe('Did you mean `contact.phone`?')
  expect(didYouMeanWords('weather.today', categories)).toBeNull()
})
