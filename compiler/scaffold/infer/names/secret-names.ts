import { codes, last, type NameRule, rule, word } from './name-rule.ts'

/** Names of messages and of their identifiers, whose values look like e-mail addresses. */
export const messageNames: readonly NameRule[] = [
  rule(
    'event.metadata',
    last('(message|smtp|ical_?u|thread|in_reply_to)_?id|in_reply_to|references|i_?cal_?uid|message_?id'),
    'named like the identifier of a message',
  ),
  // It is a message, not the one who wrote it.
  rule(
    'content.message',
    last('message_(from|to|for)_(?!\\w*(id|number|e_?mail|phone|name|at|url)$)\\w+'),
    'named like a message to or from somebody',
  ),
]

/** Names that outweigh what the value looks like. */
export const secretNames: readonly NameRule[] = [
  rule(
    'secret.password',
    last(
      '(open|unlock|door|gate|entry|locker)_code|password|passwd|pwd|passphrase|passcode|pin|puk|otp|one_time_code|(recovery|backup)_codes?',
    ),
    'named like a password',
    codes,
  ),
  rule(
    'secret.api-key',
    word('(?<!public_)(licen[cs]e|activation)_key|api_?key|access_key|private_key|signing_key|secret_key|secure_key'),
    'named like a key',
  ),
  rule(
    'secret.token',
    last(
      'token|secret|jwt|bearer|(?<!has_)credentials?|creds|authorization|session_key|verification_code|activation_code|mfa_code',
    ),
    'named like a token or secret',
    codes,
  ),
  rule('secret.security-answer', word('security_answer|secret_answer'), 'named like a security answer'),
  rule(
    'secret.webhook-url',
    last(
      '(response|webhook|hook)_url|(magic|one_time|passwordless|auto_?login|(reset_password|password_reset))(_\\w+)?_(link|url)|magic_link',
    ),
    'named like an address that grants access',
  ),
  rule(
    'payment.card',
    last(
      '(?<!(digits|health|id|identity|gift|loyalty|library|insurance|membership|member|resident|national|green|report)_)card_number|pan|cvv|cvc|cvv2|cvc2|ccv|csc|security_code|card_verification(_(code|value|number))?',
    ),
    'named like a payment card number',
    codes,
  ),
]
