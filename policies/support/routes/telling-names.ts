import type { EventField } from '../../../compiler/model/event-field.ts'
import { isIn } from '../../words/match.ts'
import { fieldNameOf } from './field-names.ts'

/** Names that say one thing whatever they stand in, in `snake_case`. `name`, `full_name` (of a repository), `id` and `address` say too many. */
const telling =
  /^(e_?mail(_address)?|(tele|mobile_|cell_?)?phone(_number)?|msisdn|(first|last|middle|family|given|maiden)_?name|surname|(client_|remote_|source_)?ip(_address|v4|v6)?|iban|ssn|social_security_number|passport(_number)?|national_id|date_of_birth|birth_?date|birthday|dob|password|passwd|credit_card(_number)?|card_number|postal_address|home_address|diagnos[ei]s|symptoms?|medications?|prescriptions?|allerg(y|ies)|disabilit(y|ies)|(medical|health)_(history|condition)|medical_record(_number)?|blood_type|religion|religious_(belief|affiliation)|confession|denomination|church(_tax)?|faith|konfession|illness(es)?|diseases?|sick_(note|leave)|pregnan(t|cy)|(is_)?(disabled|smoker|pregnant)|union_member(ship)?|bank_account(_number)?|sort_code|blood_(group|pressure)|ethnicity|ethnic_origin|sexual_orientation|trade_union|political_(opinion|party)|criminal_record|convictions?|gender|nationality|marital_status|salary|tax_(id|number)|driving_licen[cs]e(_number)?|bsn|burgerservicenummer|nino|national_insurance(_number)?|nhs_(number|no)|steuer_?id|steuernummer|sozialversicherungsnummer|svnr|ahv_?(nummer|nr)|personnummer|codice_fiscale|pesel|cpf|nir|curp|aadhaar|sin_number|id_card(_number)?|(health_)?insurance_number|patient_(id|number)|licen[cs]e_plate|number_plate|imei|mac_address)$/

/** Event types of one project repeat their names: each is looked at once. */
const told = new Map<string, boolean>()
const MOST_TOLD = 10_000

/** Whether a name says that a field is about a person, whatever it stands in. */
export function isTelling(name: string): boolean {
  let known = told.get(name)
  if (known === undefined) {
    if (told.size >= MOST_TOLD) told.clear()
    known = isIn(telling, name)
    told.set(name, known)
  }
  return known
}

/** What people have as well as things: who, and where. */
export const ownName =
  /^((user|display|nick|full|real|screen)_?name|name|login|handle|avatar(_url)?|address|street|mobile)$/

/** Whether a name is one that identifiers have: a key that is called so and is said to be nobody's is one. */
export const isIdentifying = (field: EventField): boolean =>
  isTelling(fieldNameOf(field)) ||
  isIn(ownName, fieldNameOf(field)) ||
  /(^|_)(id|uuid|guid|key|user|account|number|ref|code|handle)$/.test(fieldNameOf(field))
