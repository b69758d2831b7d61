import { codes, days, last, type NameRule, rule, word } from './name-rule.ts'

/** Names that say one thing, whatever they stand in; the first that fits counts. */
export const plainNames: readonly NameRule[] = [
  rule(
    'person.birth-date',
    word(
      'dob|birth_?date|(date|date_time)_(of_)?birth|birth_?day|(date|year|month|day)_of_birth|born|birth_(year|month)',
    ),
    'named like a date of birth',
    days,
  ),
  rule(
    'person.official-id',
    word(
      'mrz_?\\d?|mrz_line|personal_code|personal_id(entification)?_(code|number)|ssn\\d?|social_security|social_insurance|national_(id|identity|identification|identifier(?!_type)|insurance)|nhs(?!_trust)|nino|ni_number|passport|(primary_)?tax_?id(entifier|entity)?|tax_?identification|tax_?payer_id|tin|itin|tax_number|vat_(number|id|no)|eu_vat|id_(number(?!_type)|card|document)|proof_of_identity|identity_(card|number|doc(ument)?(?!_type)(_id)?)|id_document|identification_id|(admission|alien|immigration|visa|i_?94)_(\\w+_)?(number|no)|travel_document\\w*|identification_(number|card|document)|document_(number|no)|driv(er|ers|ing)_?s?_?licen[cs]e|licen[cs]e_(number|plate|no)|aadhaar|cpf|curp|dni|bsn|pesel|personnummer|codice_fiscale|steuer(nummer|id|_id)|medicare|medicaid|health_(card|insurance)_(number|no|id)|residence_permit|voter_id|visa_number|fiscal_code|(personal|administrative|personal_administrative)_number|id_(scan|front|back)_(image|photo)|npi|rpps|agb(_code)?|lanr|nmls(_id)?',
    ),
    'named like an official identifier',
    codes,
  ),
  rule(
    'person.official-id',
    last(
      'national_number|uin_?fin|customs_id|eori(_number)?|insurance_id|identity_no|nid|nin|sin|nif|nie|nric|tfn|ppsn?|pps_number|known_travell?er_(number|no)|tax_file_number|cpr(_number)?|fnr|fodselsnummer|d_?number|hetu|amka|egn|oib|jmbg|emso|cnp|cuit|cuil|cedula|emirates_id|iqama|hkid|(housing|child|unemployment|disability|social|welfare)?_?benefits?_(number|no|reference)|pension_(number|no|id)|(international|government|govt|civil|citizen)_id(_(number|no))?|tachograph_card_number|vin|(vehicle|car)_reg(istration)?(_(number|no|plate))?|(license_|licence_)?plate(_number|_no)?|number_plate|registration_plate',
    ),
    'named like an official identifier',
    codes,
  ),
  rule(
    'person.marital-status',
    word(
      'marital|(?<!tax_)filing_status|number_of_(children|depend[ae]nts|siblings)|(dependent|child|children|sibling)s?_count|civil_status|relationship_status|family_status|spouse_status|matrimonial(_\\w+)?|marriage(_\\w+)?|(?<!work_)anniversary(_(day|month|year|date))?|wedding_\\w+',
    ),
    'named like marital status',
    days,
  ),
  rule('health.record', last('mrn|(chart|medical_record)_(id|number|no)'), 'named like the record of a patient', codes),
  rule('person.gender', word('gender|sex|pronouns?|sex_at_birth'), 'named like gender', codes),
  rule(
    'person.nationality',
    word(
      'nationalit(y|ies)|citizenship|country_of_(birth|citizenship|issu\\w+)|birth_country|(immigration|residency|visa)_(status|type)|visa_class',
    ),
    'named like nationality',
  ),
  rule(
    'employment.salary',
    word(
      'salary|wages?|net_pay|compensation|remuneration|(annual|hourly|gross|net|base)_(salary|pay|wage|income|rate)|pay_?rate|payroll(?!_(no|number|id))|annual_income|income|earnings',
    ),
    'named like a salary',
    codes,
  ),
  rule(
    'employment.performance',
    word('performance_(review|rating)|appraisal'),
    'named like performance at work',
    codes,
  ),
  rule(
    'employment.history',
    word(
      'hire_?date|(re_?|original_)hire_?date|date_of_(hire|joining|last_hire)|joining_date|leaving_date|hired_(on|at)|(first|last)_(day_of_work|working_day)|probation_\\w+|termination_\\w+_date|(leave|absence)_type|employment_(history|status|type|start\\w*|end\\w*)|years_of_experience|previous_employers?|termination_(date|reason)|start_date_of_employment|employee_(type|category|class)|military_status|veteran_status|(\\w+_)?hire(_dt)?',
    ),
    'named like employment history',
    days,
  ),
  rule(
    'employment.job',
    last(
      'job_?title|military_rank|contact_title|job_role|job(_?code)?|position_(title|description)|(business|work|company|staff)_role|occupation(_(desc|description|code))?|profession|designation|department|job_position',
    ),
    'named like a job',
  ),
  rule(
    'education.qualification',
    last(
      'degree|qualification|gpa|certification|(assigned|draft|final|midterm|overall|average|current)_(grade|score|mark)|score_given|speciali[sz]ation',
    ),
    'named like a qualification',
    codes,
  ),
  rule(
    'education.history',
    last(
      'graduation_(year|date)|enrol?lment_(status|goal|year|level)|academic_(standing|status|level|year)|class_standing|school|university|college|school_name|alma_mater|(highest_)?education(_level)?|field_of_study|discipline',
    ),
    'named like education',
    days,
  ),
  rule(
    'payment.card-summary',
    word(
      'cc_(type|brand|exp\\w*|last_?4)|card_(brand|summary|bin|type|visual|fingerprint|label|country(_code)?|funding|funding_type|last_?\\d?|expir\\w+|exp\\w*|network|issuer)|exp(iry|iration)?_(month|year)|masked_(number|pan)|credit_card_(type|company|bin)|card_expiry',
    ),
    'named like a card summary',
    days,
  ),
  rule(
    'payment.bank-account',
    word(
      'iban|bic|swift|sort_code|routing_(number|no)|account_number|account_no|bank_account(_number)?|bban|bank_code|aba|bsb|ifsc|clabe|transit_number|account_holder(?!_((first_|last_|full_)?name|(uu|gu)?id|uid)$)|(sepa_|direct_debit_)?mandate(_(id|reference|ref|number))?|(eth|btc|sol|crypto|wallet|blockchain)_(address|wallet)|bank_details|beneficiary_account|vpa|upi_id|pix_key',
    ),
    'named like a bank account',
    codes,
  ),
  rule(
    'payment.bank-account',
    last('(direct_debit|bank(_account)?|account|iban|ach)_last_?(4|four)(_digits)?'),
    'named like the end of a bank account’s number',
    codes,
  ),
  rule('payment.card-summary', last('last_?4(_digits)?|last_(four|digits)'), 'named like a card summary', codes),
  rule(
    'contact.email',
    last(
      'e_?mails?|mail|email_alias(es)?|email_(lower_case|normali[sz]ed|uri|2)|email_(address|id)|e_mail_address|mail_address|reply_to|original_recipient',
    ),
    'named like an e-mail address',
  ),
  rule(
    'contact.phone',
    last(
      '(tele|mobile|smart)?phone|mobile|phone_(number|no)|(mobile|contact|fax|reminder|cell|calling|caller|whats_?app)_(number|no)|phone_(number_)?ext(ension)?|phone_(area|country|dial)_code|phone_prefix|dial(ling)?_code|dial_number|free_form_number|(country_)?calling_code|raw_digits|tel|telecom|fax|msisdn|wa_id|cell|landline|pager|whats_?app|phone_(area|country)_code|callback_phone|(tele)?phone_[a-z\\d]',
    ),
    'named like a telephone number',
    codes,
  ),
  rule('technical.device', last('mac|mac_address'), 'named like the address of a device'),
  rule(
    'location.coarse',
    last(
      'continent(_(name|code))?|(ip|geo)_(city|region|state)|(us|licen[cs]e|issuing|registration)_state|dma|metro_(code|area)',
    ),
    'named like a place',
  ),
  rule(
    'technical.ip',
    last('ip|ip_?address|ipv[46]|remote_addr|client_ip|ip_(opt|signup|addr)|originating_ip|x_forwarded_for'),
    'named like an IP address',
  ),
  rule('technical.user-agent', last('user_?agent|ua'), 'named like a user agent'),
  rule('technical.browser', last('browser(_(name|version|family|type))?'), 'named like a browser', codes),
  rule(
    'technical.os',
    last('os|operating_system|os_(name|version)|client_os|platform_os'),
    'named like an operating system',
    codes,
  ),
  rule('technical.fingerprint', word('(device|browser)_fingerprint'), 'named like a fingerprint of a device'),
  rule(
    'technical.device',
    word(
      'device|imei|idfa|gaid|adid|android_id|udid|advertising_id|idfv|device_id|android_device|ios_device|serial_(number|no)|vehicle_id|vin_number|imsi|iccid|eui',
    ),
    'named like a device',
    codes,
  ),
  rule(
    'technical.cookie-id',
    word(
      'remember_me(_(id|token))?|cookies?|(?<!call_)session_(id|hash)|anonymous_id|distinct_id|visitor_(uu)?id|external_session_id|ga_client_id|fbp|fbc|gcl_\\w+|click_?id|\\w+clid',
    ),
    'named like a cookie',
  ),
  rule('technical.fingerprint', word('fingerprint'), 'named like a fingerprint of a device'),
  rule(
    'usage.browsing',
    last(
      'current_(page|browsing)|last_page(_url)?|referrer|referer|ref(err?er)?_url|landing_(page|site|url)|page_url|query_string|page_path|referring_site|page_location|search_(term|query|phrase)',
    ),
    'named like a page seen',
  ),
  rule('usage.activity', last('(first|last|previous)_visit(_(time|date|at))?'), 'named like a visit', ['time', 'text']),
  rule(
    'technical.device',
    last('screen_(resolution|size|width|height)|viewport(_size)?|b?ssid|wifi_ssid'),
    'named like a screen',
    codes,
  ),
  rule(
    'usage.analytics',
    word('utm_\\w+|gclid|fbclid|lead_source|traffic_source|(lead|engagement|fit|intent|propensity|churn)_score'),
    'named like where somebody came from',
    codes,
  ),
  rule(
    'location.precise',
    last(
      'lat|latitude|lng|lon|longitude|coords|geo|geo_?location|coordinates?|lat_?l(o)?ng|geo_?point|geo_?hash|polyline|plus_code|what3words',
    ),
    'named like coordinates',
    codes,
  ),
  rule(
    'location.country',
    last(
      'country|country_(code|name|iso(_?\\w{1,3})?|alpha_?\\d)|country_code_\\w+|country_of_(residence|res)|country_or_region',
    ),
    'named like a country',
  ),
  rule(
    'location.coarse',
    last(
      '(city|town|locality|federal_state|province|county|municipality|suburb|district|subdivision|hometown|state_prov(ince)?|sub_?region|country_sub_?division(_level_\\d)?|admin_area_\\d|(administrative|address)_(district|area|subdivision)\\w*|subdivision_\\d)(_(code|name))?|(place|city|town|region|state|province|county|lga|location|municipality)_of_(birth|origin)|birth_(place|city|town|location)|(state|city|town|region|county)_of_residence',
    ),
    'named like a place',
  ),
  rule(
    'contact.url',
    last('website(_(url|address))?|homepage|blog(_url)?|web_address|portfolio(_url)?|profile_(url|link)'),
    'named like somebody’s page',
  ),
  rule(
    'contact.social-handle',
    word(
      '(twitter|instagram|facebook|linked_?in|snapchat|pinterest|reddit|weibo|kakao|viber|youtube|twitch|soundcloud|angellist|behance|dribbble|threads|instant_message(r)?|whats_?app(?=_(id|user_?name))|telegram|tiktok|mastodon|skype|social|fediverse|bluesky|aim|icq|xing|threads_profile|wechat|ims?|jabber)(_(handle|name|url|id|uid|username|user_name|profile|media_address|account))?',
    ),
    'named like a social media handle',
  ),
  rule('location.coarse', last('location|(google_|location_google_)place_id'), 'named like a place'),
  rule(
    'contact.address',
    last(
      'address|domicile|addr(ess)?_?\\d|line_(one|two|three)|address_label|location_string|house_(extension|letter|addition)|house_?number(_(extension|addition|suffix))?|care_of|attention|residence|(full|home|street|postal|mailing|physical|legal|residential|permanent|delivery|shipping)_address|(first|second|third)_line|street|street_?\\d|(address|street|mailing)_(line_?\\d?|street_?\\d?|\\d)|address_line_?\\d?|line_?[123]|street_(and_(house_)?(number|no)|additional|number|no|name|extra|full|suffix|prefix)|(building|flat|house|apartment|unit)_(number|no|name)|(po|p_o)_box|house_number|apartment|thoroughfare|(extended|localized|formatted)_address\\w*|address_(route|sub_?premise|premise|sub_?locality|admin_area_level(_\\d)?)',
    ),
    'named like a postal address',
  ),
  rule(
    'contact.address',
    last('(house|building|street|flat|apartment|floor)_(number|no)'),
    'named like a postal address',
    codes,
  ),
  rule(
    'contact.address',
    last('post_?code|postal_?code|pin_?code|zip|zip_?code|zip_?4|eircode|plz|postal'),
    'named like a postal code',
    codes,
  ),
  rule(
    'person.username',
    last(
      'login|login_name|user_?name|screen_name|nick|nick_?name|pseudonym|pen_name|handle|gamertag|user_login|mention_name|summoner_name|riot_id_(game_name|tag_?line)|in_game_name|persona_name',
    ),
    'named like a user name',
  ),
  rule(
    'person.name',
    last(
      'display_name_last_first|(first|last|full|given|family|middle|display|real|maiden|global|preferred|verified|legal_first|birth|friendly)_name|[fl]_name|(alternate|former|patronymic|other|second|phonetic|prior_last|formatted|sortable|reports_to_\\w+)_name|honou?ree(_name)?|account_holder_name|name_(of|on)_\\w+|surname|forename|salutation|civility|honorific(_prefix|_suffix)?|card_holder(_(first_|last_)?name)?|holder_name|name_(first|last|full|middle|given|family|prefix|suffix)|signature_name|name_title|civil_name|initials?|also_known_as|aka|known_as|common_name|next_of_kin|emergency_contact|in_memory_of|in_hono(u)?r_of|full_name_\\w+|patronymic',
    ),
    'named like a name',
  ),
  rule(
    'person.photo',
    last(
      '(avatar|photo|picture|selfie|headshot|portrait|gravatar|profile_(image|img|pic)|face(?=_url$)|face_(image|photo)|mugshot|image_original)(_(name|file|file_name|key|url|uri|link|href|src|medium|small|large|template|image|path|ssl|thumb\\w*|\\d+))*',
    ),
    'named like a picture',
  ),
  rule('person.age', last('age|age_(years|in_years|range|group|band|bracket)'), 'named like an age', codes),
  rule('person.birth-date', last('age_birth_year'), 'named like a year of birth', codes),
  rule(
    'person.language',
    last(
      '(?<!email_)locale|lang_tag|language_tag|lang|language|language_(code|culture|locale)(_key)?|language\\d+_?code|locale_(sid_key|code)|preferred_locale|(spoken|preferred_spoken|home|native|correspondence|communication)_lang(uage)?|spoken_language|accept_language|hs_language',
    ),
    'named like a language',
  ),
  rule(
    'account.activity',
    word(
      '(login|log_?in|log_?on|sign_?in)_(at|on|date|time|dt)|authenticated_at|first_(login|log_?on|sign_?in)(_(at|on|date|time))?|last_(login|log_?on|logged_(in|on)|signed_in|read|seen|sign_?in|active|activity|request|heard|attended|contacted|visited?|status|post|online|access)(_(at|on|date|time))?|(last_)?activity_date|(checked_(in|out)|check_?(in|out))_at',
    ),
    'named like when somebody was last there',
    ['time'],
  ),
  rule(
    'account.activity',
    last('(first|last)_(log_?in|log_?on|sign_?in|seen|active|online)(_(at|on|date|time|ts|ago|utc|instant))?'),
    'named like when somebody was last there',
    codes,
  ),
  rule('technical.ip', last('last_(sign_in_)?ip'), 'named like an IP address'),
  rule('employment.employer', last('employer(_name)?'), 'named like an employer'),
  rule(
    'organisation.details',
    last(
      'siren|siret|kvk(_number)?|company|firm|institution|organi[sz]ation|(company|organi[sz]ation|org|business|firm|legal)_name|org|workplace|works_(at|for)|place_of_work',
    ),
    'named like an organisation',
  ),
  rule(
    'account.preferences',
    last('(meal|seat|seating|room|gender|contact|communication|notification)_preferences?'),
    'named like what somebody prefers',
  ),
  rule('payment.invoice', last('(receipt|invoice)_(url|link|pdf)'), 'named like an invoice'),
  rule(
    'payment.transaction',
    last('booking_reference|record_locator|pnr(_(code|number|locator))?'),
    'named like a booking',
  ),
  rule(
    'payment.transaction',
    /^unstructured$|(^|_)remittance_(information|info|text)$/,
    'named like what a payment is for',
  ),
  rule(
    'content.file',
    last('file_?name|attachment_name|(resume|cv|cover_letter)(_(url|link|file|path))?'),
    'named like a file',
  ),
  rule(
    'communication.voice',
    last('recording(_url|_link|_file)?|voice_?mail(_url)?|call_recording'),
    'named like a recording',
  ),
  rule(
    'content.media-link',
    last(
      'media_url|file_url|url_private|attachment_url|(document|pdf)_(url|link)|(video|image|audio|(\\w+_)?playback|stream)_url|(video|audio|playback)_(path|file|key)|media_link|download_url',
    ),
    'named like a link to a file',
  ),
  rule(
    'communication.feedback',
    last('rating|stars|star_rating|(user_)?sentiment|nps|nps_score|satisfaction|csat'),
    'named like feedback',
    codes,
  ),
]
