import { last, type NameRule, rule, word } from './name-rule.ts'

/** Names of what people write; numbers under such names are counts. */
export const textNames: readonly NameRule[] = [
  rule(
    'content.text',
    last(
      'message|action_item|reason_for_\\w+|about_me|narrative|testimony|notice|(impact|witness|personal)_statement|body|comments?|description|notes?|text|content|subject|title|caption|bio|biography|summary|summari[sz]ation|feedback|review|answer|question|reason|transcript(ion)?|snippet|remarks?|blurb|topic|instructions|about|headline|reply|excerpt|cooked|raw_(message|msg|body)|annotation|greeting|signature_text|inquiry|enquiry|complaint|testimonial|memo|div|vcard|recommendation',
    ),
    'named like text that people write',
  ),
  rule('content.text', word('notes?_(for|to)_\\w+|stripped_\\w+'), 'named like text that people write'),
]
