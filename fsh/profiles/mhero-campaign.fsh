Profile: MHeroCampaign
Parent: PlanDefinition
Id: mhero-campaign
Title: "mHero Campaign"
Description: "Messages and flows that each contact of a group gets at times counted from a date of its own: a quiz a week, a month and three months after a training, a reminder before an appointment. Must-support elements are kept by a server and filled by a sender that knows them."
* insert Definition
* url 1..1 MS
* name 1..1 MS
* title 1..1 MS
* status MS
* type 1..1 MS
* type = http://terminology.hl7.org/CodeSystem/plan-definition-type#workflow-definition
* subject[x] 1..1 MS
* subject[x] only Reference(MHeroContactGroup)
* subjectReference.reference 1..1
* action 1..* MS
* action obeys mhero-campaign-1
* action.extension contains MHeroCampaignDate named date 1..1 MS
* action.title 1..1 MS
* action.timing[x] 1..1 MS
* action.timing[x] only Duration
* action.timing[x] ^short = "Time from the date: negative for before it"
* action.definition[x] 1..1 MS
* action.definition[x] only Canonical(MHeroFlow or MHeroCampaignMessage)
* action.action 0..0

Invariant: mhero-campaign-1
Description: "A step's time is a whole number of minutes, hours, days or weeks."
Severity: #error
Expression: "timing.ofType(Duration).all(system = 'http://unitsofmeasure.org' and code in ('min' | 'h' | 'd' | 'wk') and value = value.round(0))"
* requirements = "MH-CAMPAIGN-03"

Mapping: MHeroCampaignRequirements
Source: MHeroCampaign
Target: "http://mhero.org/fhir/requirements.html"
Id: requirements
Title: "Requirements of the guide"
* url -> "MH-CAMPAIGN-01"
* name -> "MH-CAMPAIGN-01"
* title -> "MH-CAMPAIGN-01"
* type -> "MH-CAMPAIGN-01"
* subject[x] -> "MH-CAMPAIGN-02"
* subject[x].reference -> "MH-CAMPAIGN-02"
* action -> "MH-CAMPAIGN-03"
* action.timing[x] -> "MH-CAMPAIGN-03"
* action.extension[date] -> "MH-CAMPAIGN-04"
* action.title -> "MH-CAMPAIGN-06"
* action.definition[x] -> "MH-CAMPAIGN-06"
* action.action -> "MH-CAMPAIGN-06"
