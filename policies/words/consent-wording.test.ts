import { expect, test } from 'vitest'
import { barredWithdrawal, easyWithdrawal, impliedConsent, laboriousWithdrawal } from './consent-wording.ts'
import { saidIn } from './wording.ts'

const asked = (text: string): boolean => saidIn(text, impliedConsent) === null
const withdrawn = (text: string): boolean =>
  saidIn(text, barredWithdrawal) === null && (easyWithdrawal.test(text) || saidIn(text, laboriousWithdrawal) === null)

test.each([
  'Separate tick box on the registration form',
  'Double opt-in by e-mail',
  'Explicit tick box, not ticked by default',
  'A switch that is off by default',
  'Asked in the app before first use, with a way to decline',
  'Consent panel on the first visit to the website',
  'Panel where people opt in or opt out',
  'A parent is required to confirm',
  'No action is taken until people agree',
  'Tick box, kept apart from the terms of service',
  'Everybody gets a form with an empty box',
  'A page tells visitors about the ranking, and a button agrees',
  'All members receive a letter that asks them, with a card to answer',
  'Pressing the button counts as consent',
  'The nurse tells the patient about the study and asks whether to take part',
])('%s is a way to ask', (text) => expect(asked(text)).toBe(true))

test.each([
  'Pre-ticked box',
  'Box is checked by default',
  'By using the service',
  'Browsing the site',
  'Continued use of the site',
  'Opt-out link',
  'Users are opted in automatically',
  'No reply within two weeks',
  'The user agrees to the terms and conditions',
  'Ticking is required to order',
  'Everybody with a profile gets the mails',
  'All customers are added to the list',
  'Joining the call means consent',
  'Whoever donates agrees to get mails',
  'The recruiter tells the candidate that the call is recorded',
])('%s is none', (text) => expect(asked(text)).toBe(false))

test.each([
  'Unsubscribe link, effective at once',
  'At any time, free of charge, in the settings',
  'By e-mail or phone, at any time',
  'In the payment settings',
  'Never needs a reason: one click',
  'A box in the profile',
  'By deleting it in the profile',
])('%s is a way out', (text) => expect(withdrawn(text)).toBe(true))

test.each([
  'By registered post',
  'In person',
  'Cannot be withdrawn',
  'Against payment of a fee',
  'Withdrawal costs 5 euros',
  'With three months notice',
  'Only by closing the account',
  'Delete the profile',
])('%s is none that is as easy', (text) => expect(withdrawn(text)).toBe(false))
