import { drop, family, key, set, value, word } from '../mutation.ts'

const fields = 'routes/reminders/to/reminders/fields'
const watch = 'sources/watch/http/verify'

/** Single lines below sources, channels and routes that contradict what is declared elsewhere. */
export const oneLineOfARoute = family('one-line-of-a-route', [
  {
    id: 'parameter-forgotten',
    edit: set('channels/reminders/whatsapp/template/parameters', ['slot']),
    rules: ['route/not-taken'],
    token: key(`${fields}/patient.name`),
  },
  {
    id: 'no-parameters',
    edit: drop('channels/reminders/whatsapp/template/parameters'),
    rules: ['route/not-taken'],
    token: key(`${fields}/patient.name`),
  },
  {
    id: 'field-for-no-parameter',
    edit: set(`${fields}/id`, 'keep'),
    rules: ['route/not-taken'],
    token: key(`${fields}/id`),
  },
  {
    id: 'officer-at-a-stranger',
    edit: set('channels/officer/email/to', 'linden.dpo@letterbox.example'),
    rules: ['recipient/mailbox-undeclared'],
    token: value('channels/officer/email/to'),
  },
  {
    id: 'called-in-the-house',
    edit: set(`${watch}/publicUrl`, 'https://10.0.0.5/in/watch'),
    rules: ['fact/reserved-address'],
    token: word(`${watch}/publicUrl`, '10.0.0.5'),
  },
  {
    id: 'called-by-a-name-of-the-house',
    edit: set(`${watch}/publicUrl`, 'https://router.internal/in/watch'),
    rules: ['fact/reserved-address'],
    token: word(`${watch}/publicUrl`, 'router.internal'),
  },
  {
    id: 'key-of-a-sender-as-a-certificate',
    edit: set('channels/desk/http/mtls/key', 'shop-webhook'),
    rules: ['security/secret-shared'],
    token: value('channels/desk/http/mtls/key'),
  },
  {
    id: 'field-of-no-form',
    base: 'market',
    edit: set('sources/moderation/http/body/form', 'payloda'),
    rules: ['source/setting-misfit'],
    token: value('sources/moderation/http/body/form'),
  },
])
