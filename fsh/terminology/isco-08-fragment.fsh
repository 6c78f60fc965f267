// Not the guide's own code system: the part of ISCO-08 that the guide uses, so that a reader and a validator without a
// terminology server find its names. The guide defines no code in it.
CodeSystem: ISCO08
Id: isco-08-fragment
Title: "ISCO-08: health workers"
Description: "The unit groups of the International Standard Classification of Occupations (ISCO-08) that code health workers: a part of the classification, given here because no FHIR package has it. The International Labour Organization keeps the whole."
* insert Definition
* ^url = "urn:oid:2.16.840.1.113883.2.9.6.2.7"
* ^version = "2008"
* ^publisher = "International Labour Organization"
* ^copyright = "ISCO-08 is a publication of the International Labour Organization. Its codes and names are used here by reference."
* ^caseSensitive = true
* ^content = #fragment
* #2211 "Generalist medical practitioners"
* #2212 "Specialist medical practitioners"
* #2221 "Nursing professionals"
* #2222 "Midwifery professionals"
* #2240 "Paramedical practitioners"
* #2261 "Dentists"
* #2262 "Pharmacists"
* #2263 "Environmental and occupational health and hygiene professionals"
* #3211 "Medical imaging and therapeutic equipment technicians"
* #3212 "Medical and pathology laboratory technicians"
* #3213 "Pharmaceutical technicians and assistants"
* #3221 "Nursing associate professionals"
* #3222 "Midwifery associate professionals"
* #3252 "Medical records and health information technicians"
* #3253 "Community health workers"
* #3256 "Medical assistants"
* #3257 "Environmental and occupational health inspectors and associates"
* #3258 "Ambulance workers"
* #5321 "Health care assistants"
