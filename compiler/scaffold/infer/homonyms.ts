import type { Leaf } from './leaf.ts'
import { isPerson } from './people.ts'
import { has } from './surroundings.ts'
import { plainSnake, singular } from './words.ts'

/** A name of a thing that shares its words with what is said of people. */
interface Homonym {
  /** The categories that it is mistaken for. */
  readonly category: RegExp
  readonly name: RegExp
  /** Said of somebody, it is what it looks like: `childCount` beside a birthday. */
  readonly unlessOfSomebody?: true
}

/**
 * Each of these was counted in the published descriptions of providers, and means the thing in nearly all that use it
 * (decision 231).
 */
const homonyms: readonly Homonym[] = [
  // Where a list goes on, and who pays a fee (ISO 20022, `ChargeBearer`).
  {
    category: /^secret\.token$/,
    name: /(^|_)(next|prev|previous|page|sync|resync|continuation|pagination|paging|cursor|skip|delta|trace|start)(_(page|sync))?_token$|(^|_)(charges?|fees?|costs?)_bearer$/,
  },
  // What all say of a thing, what a film may be seen from, and how a debtor or a machine is graded.
  {
    category: /^communication\.feedback$/,
    name: /(^|_)(average|avg|mean|content|age|maturity|movie|esrb|risk|credit|energy|safety|power|bond)_(star_)?ratings?$/,
  },
  // What networks show of a page that is shared, and how often it was (`twitter:card`, `facebook_likes`).
  {
    category: /^contact\.social-handle$/,
    name: /(^|_)(twitter|facebook|instagram|linked_?in|pinterest|reddit|youtube|tiktok|snapchat|whats_?app|telegram|social)_(cards?|titles?|descriptions?|images?|likes?|clicks?|shares?|sharing|subscribers?|followers?|views?|posts?|count|enabled|pixel|ads?|creative|campaign|settings?|status|type|app|token|text|message|label|icon|button)(_\w+)?$/,
  },
  // The language of what is published, translated or offered.
  {
    category: /^person\.language$/,
    name: /(^|_)(original|source|target|main|audio|content|brand|site|store|shop|default|supported|available|published|translated|translation|subtitle|caption|document|detected|detected_source)_(language|locale|lang)s?(_code)?$/,
    unlessOfSomebody: true,
  },
  // What folders hold, and families of fonts and machines.
  { category: /^person\.marital-status$/, name: /^(child|children)_count$/, unlessOfSomebody: true },
  {
    category: /^person\.marital-status$/,
    name: /(^|_)(font|typeface|product|device|instance|engine|protocol|key|icon|cpu|chip|colou?r|model|template|job|role)_famil(y|ies)(_\w+)?$/,
  },
  // Policies that are rules, and insure nobody.
  {
    category: /^account\.id$/,
    name: /(^|_)(escalation|retention|security|privacy|access|password|refund|cancel(l?ation)?|return|sharing|backup|network|pricing|rate|sla|leave|time_off|pto|expense|usage|branch|admission|scaling|rotation|firewall|deletion|resource|tax|shipping|approval|spend|travel|booking|lifecycle|compliance|dns|alert|notification)_policy_(id|number|no|code)s?$/,
  },
  // When what has a status got another.
  { category: /^account\.activity$/, name: /(^|_)last_status_chang\w+$/, unlessOfSomebody: true },
  // How a list is put in order, and who may see it.
  { category: /^person\./, name: /(^|_)(grouped|ordered|sorted|filtered|indexed|ranked|keyed|\w{3,}able)_by$/ },
  // What a text is written with.
  { category: /^person\.username$/, name: /^editor$/ },
  // How many there are, and how much each of them may have.
  {
    category: /^person\.(id|username|name)$/,
    name: /^(nb|num|number|no|max|min|total|count|limit)_(of_)?(\w+_)?[a-z]+s$|_per_(user|member|customer|seat|person|guest|player|employee|agent)$/,
  },
  {
    category: /^contact\.address$/,
    name: /(^|_)(water|weight|distance|height|temperature|glucose|measure\w*|business|org|sales|time|price|swim|volume|currency|length|energy|power|speed)_unit_(name|no|number)$/,
  },
  // How many opted out of a campaign, and where one can.
  {
    category: /^consent\.record$/,
    name: /(^|_)(un)?subscribes$|(^|_)(unsubscri\w+|opt_(in|out)s?)_(counts?|rate|drops|since_\w+|url|uri|link(_\w+)?|page|template|html\w*|label|text|message|footer|enabled)$|_(opt_out|opt_in|unsubscribe)_html_template$/,
  },
  // How well a service does.
  {
    category: /^health\.data$/,
    name: /(^|_)(financial|scheduled|service|system|cluster|account|site|domain|project|list|sender|deliverability|node|device|battery|store|goal|connection|pipeline|database|api|server|endpoint|repo|integration)_health(_(score|status|state))?$/,
  },
  { category: /^health\.data$/, name: /^health$/, unlessOfSomebody: true },
  // What is sold or carried.
  { category: /^health\.data$/, name: /^(is_|has_|contains_)?alcohol(ic)?$/, unlessOfSomebody: true },
  // Screens that show twice as many points.
  { category: /^biometric\.other$/, name: /(^|_)retina(_(urls?|image|logo|src|icon|\d+x?))?$/ },
  // Taxes and papers of trade by their number, and how such numbers are written.
  {
    category: /^person\.official-id$/,
    name: /(^|_)(shipping_charge|tds|lago|line|line_item|item|discount|adjustment|applied)_tax_id$|(^|_)(tax_id|document_number|id_number|vat_number)_(prefix|suffix|label|template|name|type)$|(^|_)(customs|invoice|budget|base|purchase|accounting|shipping|billing|source|journal|posting|delivery|warehouse|reservation|voucher)_(\w+_)?document_(number|no|num)$|_(trace|search|screening|report|check)_id$/,
  },
  // Where pages of a list are, and what an interface says of its own answers (OData, JSON:API).
  {
    category: /^contact\.url$/,
    name: /^(odata_\w+|next|prev|previous|first|last|up)$|(^|_)(next|prev|previous|first|last|delta)_((page|record|results)_)?(url|uri|link|href)$/,
    unlessOfSomebody: true,
  },
  // What can be done with a thing where the address leads.
  {
    category: /^contact\.url$/,
    name: /(^|_)(upload|cancel|checkout|payment|pay|tracking|track|clone|git|ssh|svn|mirror|archive|redirect|return|success|failure|error|token|authorization|jwks|metadata|documentation|docs|help|terms|privacy|policy|license|status|health|logout|html|repository|repo|compare|diff|patch|issue|pull_request|spec|icon|logo|favicon|admin|hosted|short|view|edit|resource|external|embed|spreadsheet|site|callback|delivery|apply|advert|portal|fix|info|jobs|logs|artifacts|workflow|origin|estimate|typeahead)_(urls?|uris?|links?)$|(^|_)permalink(_(url|template))?$|^(favicon|logo|icon)$/,
    unlessOfSomebody: true,
  },
]

/** Who or what has an address, a number and a page of its own that are nobody's: a company, and where it sells. */
const firm =
  'company|organi[sz]ation|firm|corporation|merchant|store|shop|warehouse|depot|hotel|restaurant|venue|branch|agency|carrier|airline|airport|facility|institution|institute|school|university|hospital|clinic|pharmacy|club|bank|head_?quarters?|hq'
const isOfFirm = new RegExp(`^(${firm})(_(location|address|details?|info|contact))?$`)
const saysFirm = new RegExp(`^(${firm})_`)

/** What certificates of machines have, and those of people have not. */
const ofMachine = /^(thumbprint|fingerprint|pem|not_(after|before)|public_key|serial_number|subject_dn|x5[ct])$/

/** What is sold or booked has taxes and papers that are numbered. */
const ofTrade =
  /^(tax_(name|percentage|rate|amount)|item_id|quantity|unit_price|due_date|line_items?|journal_\w+|posting_date|sub_?total)$/

/** What the card of an insured person says. */
const insured = /^(member_id|group_number|plan_(name|type)|insurance_\w+|rx_\w+|subscriber_id)$/

/** Accounts, listings and machines have nicknames, too. */
const calledSo =
  /^(account_(sub_)?type|currency|bedrooms\w*|bathrooms\w*|property_type|listing_\w+|scheme_name|balances?|firmware\w*|serial_number|package_\w+|shipment_\w+|tracking_\w+|active_products?)$/

/** Whether a field only shares words with what it seems to be. */
export function isHomonym(leaf: Leaf, category: string): boolean {
  const [holder] = leaf.holders
  // Words of another language are no words of these names.
  const own = plainSnake(leaf.name)
  if (category === 'education.qualification' && holder !== undefined && has(holder.object, ofMachine)) return true
  if (
    /^(contact\.(address|phone|url|social-handle)|location\.)/.test(category) &&
    leaf.person === null &&
    !isPerson(leaf.own.replace(/_[a-z]+$/, '')) &&
    (saysFirm.test(own) || leaf.holders.slice(0, 2).some(({ name }) => isOfFirm.test(singular(plainSnake(name)))))
  )
    return true
  // Who pays for treatment is an insurer.
  if (
    /^person\.(id|name)$/.test(category) &&
    /^payer_(id|name)$/.test(leaf.own) &&
    holder &&
    has(holder.object, insured)
  )
    return true
  if (category === 'person.name' && /(^|_)friendly_name$/.test(leaf.own))
    return leaf.person !== 'sure' && !leaf.only('given-name', 'full-name')
  if (leaf.person !== 'sure' && holder !== undefined) {
    if (
      category === 'person.official-id' &&
      /^(tax_id|document_(number|no))$/.test(leaf.own) &&
      has(holder.object, ofTrade)
    )
      return true
    if (category === 'person.username' && /^nick_?name$/.test(leaf.own) && has(holder.object, calledSo)) return true
  }
  // What looks like a token is one, whatever it is called.
  if (category === 'secret.token' && leaf.seen.shapes.has('token')) return false
  return homonyms.some(
    ({ category: mistaken, name, unlessOfSomebody }) =>
      mistaken.test(category) && name.test(own) && !(unlessOfSomebody && leaf.person === 'sure'),
  )
}
