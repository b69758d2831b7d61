import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { EventField } from '../../compiler/model/event-field.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'
import { isIn } from '../words/match.ts'

export const routeAddresseeMisfit = defineRule({
  name: 'route/addressee-misfit',
  summary: 'A message sent to something that is not an address, such as the name of a person.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'error',
  *found({ model, graph }) {
    for (const { channel, route, addressee } of graph.deliveries) {
      const to = addressee.length === 0 ? undefined : model.channels.get(channel)
      if (!to || to.poisoned) continue
      const wanted = to.value.whatsapp ? 'contact.phone' : 'contact.email'
      const wrong = addressee.find(({ field }) => !couldBe(model, field, wanted))
      if (!wrong) continue
      const { field, at } = wrong
      const held = field.categories[0]
      yield {
        rule: 'route/addressee-misfit',
        message: `Route ${quote(route)} sends to ${quote(field.text)}, which holds ${held === undefined ? 'nothing that reaches anybody' : quote(held)} and no ${wanted === 'contact.phone' ? 'number' : 'e-mail address'}.`,
        at,
        related: [{ at: field.at, message: 'The field is declared here.' }],
        help: `Name the field of category \`${wanted}\` as \`addressee\`.`,
      } satisfies Finding
    }
  },
})

/** Terms of the W3C DPV for what a person is reached by. */
const reaching = /^(pd:)?(Contact|EmailAddress\w*|TelephoneNumber|CommunicationsMetadata|UserName|Username)$/i

/** A category of one's own may be of anything, unless it says of what. */
function couldBe(model: Model, { categories, types }: EventField, wanted: string): boolean {
  if (types.length > 0 && !types.includes('string') && !(wanted === 'contact.phone' && types.includes('integer')))
    return false
  if (categories.length === 0) return true
  return categories.some((category) => {
    const own = model.declaredCategories.get(category)
    if (own)
      return own.poisoned || own.value.dpv === undefined
        ? own.value.sensitivity !== 'none'
        : isIn(reaching, own.value.dpv)
    // A name by which people sign in is an address at many a place.
    return (
      category === wanted ||
      !model.categories.has(category) ||
      (wanted === 'contact.email' && category === 'person.username')
    )
  })
}
