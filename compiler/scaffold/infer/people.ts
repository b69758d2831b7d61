import { last } from './names/name-rule.ts'
import { singular, snake } from './words.ts'

/** Words for people, whatever else an object holds. */
const surely =
  'user|owner|author|committer|pusher|sender|customer|actor|member|employee|assignee|reviewer|profile|person|patient|subscriber|creator|attendee|guest|applicant|candidate|student|teacher|buyer|seller|payer|cardholder|card_holder|recipient|participant|invitee|registrant|signer|signatory|reporter|requester|requestor|submitter|collaborator|practitioner|general_practitioner|coordinator|recruiter|interviewer|beneficiary|shopper|consumer|worker|resident|passenger|travell?er|visitor|viewer|admin|administrator|moderator|teammate|organi[sz]er|speaker|caller|callee|account_holder|donor|voter|emergency_contact|next_of_kin|spouse|guardian|dependent|dependant|mentor|follower|initiator|responsible|approver|witness|tester|responder|commit_user|manager|supervisor|sales_?person|sales_rep|job_seeker|associate|leader|physician|doctor|nurse|carbon_copy|cc|bcc|in_person_signer|hubspot_owner|commenter|merged_by|closed_by|resolved_by|created_by|updated_by|deleted_by|invited_by|assigned_by|author_user|contact_person|human|claimant|policy_?holder|insured|maintainer|contributor|rider|courier|borrower|lender|debtor|landlord|renter|player|coach|pupil|friend|editor|writer|purchaser|juror|defendant|plaintiff|suspect|victim|colleague|staff|volunteer|therapist|clinician|dentist|caregiver|carer|relative|husband|wife|mother|father|daughter|shareholder|director|beneficial_owner|officer|representative|advisor|tutor|instructor|learner|professor|trainer|trainee|intern|freelancer|inviter|handler|translator|nominee|individual|respondent|athlete|broadcaster|chatter|patron|backer|gifter|gift_recipient|donee|referee|remitter|grantee|grantor|bidder|taxpayer|co_?signer|mentionee|counter_?party|judge|counsel|solicitor|barrister|magistrate|prosecutor|delegate|sibling|consignee|addressee|pedestrian|inmate|prisoner|refugee|asylum_seeker|migrant|congregant|voice_actor|creditor|boss|chief|actioner|honou?ree|commander|incident_commander|grader|dasher|cleaner|stylist|barber|waiter|bartender|cashier|clerk|picker|packer|chauffeur|pilot|technician|engineer|designer|analyst|accountant|attorney|lawyer|notary|inspector|surveyor|appraiser|broker|realtor|lessee|lessor|occupant|homeowner|roommate|trustee|executor|heir|nanny|babysitter|mentee|scholar|alumn(us|i)|graduate|enrollee|prospect|streamer|artist|musician|photographer|influencer|ambassador|citizen|petitioner|complainant|whistleblower|accountholder|guarantor|surgeon|midwife|pharmacist|psychologist|tourist|exhibitor|panelist|presenter|cyclist|modifier|updater|uploader|deleter|opener|closer|booker|referee|legal_guardian|foster_parent|grandparent|fianc[ee]e?|decedent|testator|obligor|mortgagor|mortgagee|lienholder|underwriter|adjuster|designee|appointee|transferee|licensee|nominator|endorser|registrar|captain|chaperone|cosigner|co_?applicant|co_?borrower|householder|pensioner|retiree|claimee|insured_person|policy_?owner|lawyer_of_record|(opposing|adverse|injured|aggrieved)_party|orderer|prescriber|dispenser|(account_)?executive|csm|whodunnit|end_user|negotiator|summoner|gamer|(assigned|reports|reporting|reported|delegated|addressed|transferred|escalated)_to|direct_report|(?!(delivery|delivered|fulfilled|shipped|sort|order|group|filter|split|caused|powered|backed|sponsored|measured|divided|stand|limit|partition|priced|charged|billed|issued|published|hosted|operated|provided|prefixed|followed)(ed)?_by)(\\w+_)?\\w+_by'

/** Words that can be people, and are where the object holds what people have. */
const perhaps =
  'contact|client|party|from|to|lead|host|operator|payee|subject|performer|agent|driver|partner|source|target|parent|child|reply_to|from_full|to_full|cc_full|vendor|supplier'

const people = last(surely)
const maybe = last(perhaps)

/** Objects of these names are no people, though they have names. */
const things = last(
  'repository|repo|price|coupon|discount|project|organi[sz]ation|org|company|team|package|product|item|file|branch|newsletter|agreement|envelope|forkee|label|plan|service|shop|store|merchant|business|school|application|app|bot|channel|workspace|group|event|scheduled_event|event_type|meeting|webinar|conversation|ticket|issue|order|invoice|payment|charge|subscription|campaign|list|tag|runner|build|pipeline|job|environment|form|field|choice|option|variant|location|line_item|attachment|document|device|browser|os|network|bank|card|state|priority|milestone|release|workflow|integration|category|role|permission|template|assigner|custom_field|header|school|desired_salary|source|namespace|stage|(file|upload|image|blob)_handle',
)

/** Objects that are neither a person nor a thing: what they mean is said by what holds them. */
const neutral =
  /^(data|(event|form|user)_data|((raw|custom|standard|extra|additional|user|profile)_)?attribute|entity|object|propert(y|ies)|field|detail|info|value|payload|profile|link|self|html|body|coding|type|item|entry|result|content|record|resource|merge|trait|identity|node|edge|party|current|previous|new|old|additional_data|user_metadata|home|work|other|primary|personal|private_id|private_identification|id|component|[a-z]{1,4}\d{1,4})$/

/** Things that have names of their own, beside an address to reach those who stand for them. */
const named = last(
  'repository|repo|project|organi[sz]ation|org|company|team|package|product|newsletter|service|shop|store|merchant|business|school|application|app|bot|channel|workspace|group|category|bank|namespace|assigner|source',
)

export const isNamed = (name: string): boolean => named.test(singular(snake(name)))

/** Profiles that are settings of something, and describe nobody. */
const ofThings =
  /(^|_)(payment|billing|tax|pricing|price|security|shipping|rate|risk|messaging|delivery|connection|instance|config(uration)?|hardware|network|device|company|business|organi[sz]ation|cost|energy|load|permission|sharing|notification|retention|sending|brand)_profiles?$/

export const isPerson = (name: string): boolean => {
  const own = snake(name)
  if (ofThings.test(own)) return false
  return (
    people.test(singular(own)) ||
    people.test(singular(own.replace(/_(to|who|that)_(be_)?\w+$|_(notified|mentioned|involved|invited|assigned)$/, '')))
  )
}

export const mayBePerson = (name: string): boolean => maybe.test(singular(snake(name)))

export const isThing = (name: string): boolean => things.test(singular(snake(name)))

export const isNeutral = (name: string): boolean => neutral.test(singular(snake(name)))

const identified = new RegExp(
  `(^|_)(${surely}|contact|lead|host|operator|payee|agent|driver|parent_user|principal)_((user|associate|member|employee|contact)_)?((uu|gu)?id|uid|gid|fid|(tracking|unique)_id|id_guid|identifier|identification|(reference|sourced|ref|object|permanent|external|sis|crm|ext|api|hr|erp|ldap|sso)(_id)?|number|no|code|x_?ref_(id|code)|sid|locator|id_(external|internal|global))$|(^|_)(user|customer|employee|member|patient|sender|owner|student|subscriber|guest)_key$|(^|_)client_ref(erence)?(_(id|number|no))?$|_by_account_id$|(^|_)people_(uu)?id$|^(user_|member_|people_)?mention(ed)?(_user)?_(uu)?id$`,
)

/** Whether a name is that of a person's identifier: `requester_id`, `employeeNumber`. */
export const identifiesPerson = (name: string): boolean =>
  identified.test(singular(name)) &&
  !/(^|_)relationship(_|$)/.test(name) &&
  !/(^|_)(merchant|client|app|bot)_id$/.test(name) &&
  !ofThings.test(name.replace(/_[a-z]+$/, ''))

const namedAfter = new RegExp(
  `(^|_)(${surely}|contact|driver|agent|lead|gp|payee|principal|kin|nok|from|to|recipient|receiver|emergency|guest|kins|legal_representative|caller_id|affiliate)_name$`,
)

/** Whether a name is that of a person's name: `patientName`, `from_name`. */
export const namesPerson = (name: string): boolean =>
  namedAfter.test(name) && !ofThings.test(name.replace(/_name$/, ''))

/** What of an object's own discriminators (`object: customer`, `type: user_reference`) says that it is a person. */
export const isPersonKind = (value: string): boolean =>
  /^[\w .-]{1,40}$/.test(value) &&
  people.test(singular(snake(value)).replace(/_(reference|ref|object|resource|record)$/, ''))

/** What says of an object that it refers to a thing, though it stands where somebody would: `service_reference`. */
export const isThingReference = (value: string): boolean => {
  const [, what] = /^([\w-]{1,40})[_-](?:reference|ref)$/.exec(value) ?? []
  return what !== undefined && things.test(snake(what))
}

/** Whether an event's own name says whom its data describes: `customer.created`, `MEMBER_UPDATED`. */
export const isAboutPerson = (value: string): boolean => {
  const [, who] =
    /^(\w{3,30}?)[._/:](created?|updated?|changed?|added|deleted?|removed|imported|registered|subscribed|deactivated)$/i.exec(
      value,
    ) ?? []
  return who !== undefined && (people.test(snake(who)) || /^(contact|lead)$/.test(snake(who)))
}

/** FHIR's resources that are records of health. */
const records =
  /^(observation|condition|coverage|specimen|imaging_study|nutrition_order|device_request|episode_of_care|goal|allergy_intolerance|medication_\w+|diagnostic_report|immunization|procedure|encounter|care_plan|family_member_history|clinical_impression|service_request|appointment|claim|explanation_of_benefit|risk_assessment|questionnaire_response)$/

/** Whether an event's own name says that it is of somebody's health: `prescription.created`, `acme:lab_result:updated`. */
export const isAboutHealth = (value: string): boolean =>
  /(^|[._:/])(prescription|diagnosis|lab_?(order|result)|immuni[sz]ation|vaccination|medication|treatment|encounter|care_?plan)s?[._:/][a-z_]{3,20}$/i.test(
    value,
  )

/** Samples of Apple Health (`HKQuantityTypeIdentifierHeartRate`) say it, too. */
export const isHealthKind = (value: string): boolean =>
  value.length <= 80 &&
  (records.test(snake(value)) || /^HK(Quantity|Category|Correlation)TypeIdentifier[A-Z]/.test(value))
